/** The local Workspace, files: names of tabs, columns and ranges as Excel writes them. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { SheetState } from '../../state';

/** Excel's last row (Sheets says "to the end" where Excel must name it). */
export const LAST_ROW = 1_048_576;
const LONGEST_TITLE = 31;

/** Rows and columns from 0; the ends are not part of it. */
export interface Box {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** A range with its open ends closed where the tab ends. */
export function boxOf(range: sheets_v4.Schema$GridRange, sheet: SheetState): Box {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? sheet.rowCount,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? sheet.columnCount,
  };
}

/** "A" for 0, "AA" for 26. */
export function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

/** "A1" for row 0, column 0. */
export const address = (row: number, column: number): string => `${letters(column)}${row + 1}`;

/** "A2:C10", or "A2" for one cell. */
export function reference(box: Box): string {
  const first = address(box.startRow, box.startColumn);
  const last = address(box.endRow - 1, box.endColumn - 1);
  return first === last ? first : `${first}:${last}`;
}

/** "'Sent emails'!$A$2:$A$10" */
export function absoluteReference(title: string, box: Box): string {
  const cell = (row: number, column: number) => `$${letters(column)}$${row + 1}`;
  const first = cell(box.startRow, box.startColumn);
  const last = cell(box.endRow - 1, box.endColumn - 1);
  return `${quotedTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}

export const quotedTitle = (title: string): string => `'${title.replace(/'/g, "''")}'`;

/** The rows and columns in which something stands, from the first; 0 and 0 for an empty tab. */
export function usedSize(sheet: SheetState): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell.value === undefined && cell.formula === undefined) return;
      rows = row + 1;
      columns = Math.max(columns, column + 1);
    });
  });
  return { rows, columns };
}

/**
 * A title that Excel takes for every tab: at most 31 characters, none of []:*?/\, not "History", no two alike but for
 * capitals. An apostrophe becomes a typographic one, since exceljs writes it wrongly into the names of print areas.
 * @returns Excel's titles by Sheets' own
 */
export function excelTitles(titles: readonly string[]): Map<string, string> {
  const taken = new Set(['history']);
  const result = new Map<string, string>();
  for (const title of titles) {
    const allowed =
      title
        .replace(/'/g, '’')
        .replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim() || 'Tab';
    let own = cut(allowed, LONGEST_TITLE).trimEnd();
    for (let number = 2; taken.has(own.toLowerCase()); number++) {
      const ending = ` (${number})`;
      own = cut(allowed, LONGEST_TITLE - ending.length).trimEnd() + ending;
    }
    taken.add(own.toLowerCase());
    result.set(title, own);
  }
  return result;
}

/** At most so many of the units that Excel counts, without half an emoji at the end. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
