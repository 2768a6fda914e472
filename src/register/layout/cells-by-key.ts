/** Cells by their columns' keys → what writes them: beside a row that is there already, one by one, or as rows below the last one. */
import { PolicySignOffError } from '../../common/problem';
import type { Cell } from '../workbook/cells';
import { type CellsOf, cellsFor, columnKeysOf, columnsOf } from '../workbook/columns';
import type { ColumnKey, Tab } from '../workbook/tabs';
import type { AddRows, SetCells } from './workbook-changes';

/**
 * Columns of the manager's own may stand between.
 * @param row from 1
 * @param cells by the column's key; undefined leaves a cell as it is
 * @returns one change for each cell; a column that is missing is left out
 */
export function cellsBeside<T extends Tab>(
  tab: T,
  headings: readonly string[],
  row: number,
  cells: { readonly [Key in ColumnKey<T>]?: Cell | undefined },
): SetCells[] {
  const places = columnsOf(tab, headings);
  return columnKeysOf(tab, cells).flatMap((key): SetCells[] => {
    const cell = cells[key];
    const place = places.get(key) ?? -1;
    return cell === undefined || place < 0 ? [] : [cellAt(tab, row, place, cell)];
  });
}

/** The same of one cell that has to be written. @throws {PolicySignOffError} where its column is missing */
export function cellBeside<T extends Tab>(
  tab: T,
  headings: readonly string[],
  row: number,
  [key, cell]: readonly [key: ColumnKey<T>, cell: Cell],
): SetCells {
  const place = columnsOf(tab, headings).get(key) ?? -1;
  if (place >= 0) return cellAt(tab, row, place, cell);
  throw new PolicySignOffError({
    code: 'COLUMN_MISSING',
    message: `The column "${tab.columns[key]?.heading}" is missing in the tab "${tab.title}". Please add it, then try again.`,
  });
}

/** @param headings as they stand in the tab */
export function rowsBelow<T extends Tab>(tab: T, headings: readonly string[], rows: readonly CellsOf<T>[]): AddRows {
  return { kind: 'add rows', sheetId: tab.sheetId, rows: rows.map((row) => cellsFor(tab, headings, row)) };
}

/** @param place of the column, from 0 */
function cellAt({ sheetId }: Tab, row: number, place: number, cell: Cell): SetCells {
  return { kind: 'set cells', sheetId, row, column: place + 1, rows: [[cell]] };
}
