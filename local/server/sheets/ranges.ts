/** Where a range lies, and the values that stand there. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { CellState, SheetState, SpreadsheetFile } from '../../state';
import { apiRefusal } from '../google';

/** A part of a tab; rows and columns count from 0, and the last column may be infinity. */
export interface RangePlace {
  sheet: SheetState;
  firstRow: number;
  /** May be infinity, too. */
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** The tab that a filter names by its id, and where in it. */
export function gridOf(file: SpreadsheetFile, grid: sheets_v4.Schema$GridRange, index: number): RangePlace {
  const sheet = file.sheets.find((tab) => tab.properties.sheetId === (grid.sheetId ?? 0));
  if (sheet === undefined) {
    throw apiRefusal(
      'sheets.spreadsheets.values.batchGetByDataFilter',
      `Invalid dataFilters[${index}].gridRange: No grid with id: ${grid.sheetId ?? 0}`,
    );
  }
  return {
    sheet,
    firstRow: grid.startRowIndex ?? 0,
    lastRow: (grid.endRowIndex ?? Number.POSITIVE_INFINITY) - 1,
    firstColumn: grid.startColumnIndex ?? 0,
    lastColumn: (grid.endColumnIndex ?? Number.POSITIVE_INFINITY) - 1,
  };
}

/** "'Sent emails'", "Staff", "'P1 v1 answers'!A:B" or "…!A117:B": a whole tab, or columns of one from a row on. */
export function parseRange(file: SpreadsheetFile, range: string): RangePlace {
  const refuse = (text: string) => apiRefusal('sheets.spreadsheets.values.batchGet', text);
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))(?:!([A-Z]+)(\d+)?:([A-Z]+))?$/.exec(range);
  const title = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  const sheet = file.sheets.find((tab) => tab.properties.title === title);
  if (match === null || sheet === undefined) throw refuse(`Unable to parse range: ${range}`);
  const [, , , first, row, last] = match;
  if (Number(row ?? 1) > sheet.rowCount) {
    throw refuse(
      `Range (${range}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
    );
  }
  return {
    sheet,
    firstRow: Number(row ?? 1) - 1,
    lastRow: Number.POSITIVE_INFINITY,
    firstColumn: first === undefined ? 0 : columnIndex(first),
    lastColumn: last === undefined ? Number.POSITIVE_INFINITY : columnIndex(last),
  };
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shown(cell: CellState | undefined): string | number | boolean {
  if (cell?.formula !== undefined) return cell.value ?? 0;
  return cell?.value ?? '';
}

/** The cells' values without the blanks at the end of each row and the blank rows at the end. */
export function readValues({
  sheet,
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
}: RangePlace): (string | number | boolean)[][] {
  const rows: (string | number | boolean)[][] = [];
  let used = 0;
  for (let i = firstRow; i < sheet.cells.length && i <= lastRow; i++) {
    const cells = sheet.cells[i] ?? [];
    const row: (string | number | boolean)[] = [];
    let filled = 0;
    for (let j = firstColumn; j < cells.length && j <= lastColumn; j++) {
      const value = shown(cells[j]);
      row.push(value);
      if (value !== '') filled = row.length;
    }
    row.length = filled;
    rows.push(row);
    if (filled > 0) used = rows.length;
  }
  rows.length = used;
  return rows;
}
