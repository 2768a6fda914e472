/** A range as the recordings name it → where it lies. In: "'Sheet1'!A2:2", "D4:A1", "Sheet1"; out: places counted from 0. */
import type { sheets_v4 } from '@googleapis/sheets';

/** The tab's title, and what follows the exclamation mark. */
export function partsOf(range: string): { title: string; cells: string } {
  const at = range.lastIndexOf('!');
  const title = at < 0 ? range : range.slice(0, at);
  return { title: title.replace(/^'|'$/g, '').replace(/''/g, "'"), cells: at < 0 ? '' : range.slice(at + 1) };
}

interface Corner {
  /** Null: all of them. */
  row: number | null;
  column: number | null;
}

/** @returns null where it is no range of cells, but a name that somebody gave one */
export function gridRangeOf(sheetId: number, cells: string): sheets_v4.Schema$GridRange | null {
  if (cells === '') return { sheetId };
  const [from = '', to = from] = cells.split(':');
  const [first, last] = [cornerOf(from), cornerOf(to)];
  if (first === null || last === null) return null;
  const ends = (a: number | null, b: number | null) =>
    a === null || b === null ? [a ?? b, null] : [a, b].sort(byValue);
  const [startRow, endRow] = ends(first.row, last.row);
  const [startColumn, endColumn] = ends(first.column, last.column);
  return {
    sheetId,
    startRowIndex: startRow ?? 0,
    startColumnIndex: startColumn ?? 0,
    ...(endRow == null ? {} : { endRowIndex: endRow + 1 }),
    ...(endColumn == null ? {} : { endColumnIndex: endColumn + 1 }),
  };
}

const byValue = (a: number | null, b: number | null): number => (a ?? 0) - (b ?? 0);

function cornerOf(text: string): Corner | null {
  const match = /^([A-Z]{0,3})(\d*)$/.exec(text);
  if (match === null || text === '') return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: digits === '' ? null : Number(digits) - 1, column: letters === '' ? null : column };
}
