/** Cells of a row that is there already → what writes them, one by one. */
import { PolicySignOffError } from '../../common/problem';
import type { Cell } from '../workbook/cells';
import { columnsOf } from '../workbook/columns';
import type { Tab } from '../workbook/tabs';
import type { SetCells } from './workbook-changes';

/**
 * Columns of the manager's own may stand between.
 * @param row from 1
 * @param cells by the column's key; undefined leaves a cell as it is
 * @returns one change for each cell; a column that is missing is left out
 */
export function cellsBeside(
  tab: Tab,
  headings: readonly string[],
  row: number,
  cells: Readonly<Record<string, Cell | undefined>>,
): SetCells[] {
  const places = columnsOf(tab, headings);
  return Object.entries(cells).flatMap(([key, cell]): SetCells[] => {
    const place = places.get(key) ?? -1;
    return cell === undefined || place < 0
      ? []
      : [{ kind: 'set cells', sheetId: tab.sheetId, row, column: place + 1, rows: [[cell]] }];
  });
}

/** The same of one cell that has to be written. @throws {PolicySignOffError} where its column is missing */
export function cellBeside<T extends Tab>(
  tab: T,
  headings: readonly string[],
  row: number,
  [key, cell]: readonly [key: keyof T['columns'] & string, cell: Cell],
): SetCells {
  const [change] = cellsBeside(tab, headings, row, { [key]: cell });
  if (change !== undefined) return change;
  throw new PolicySignOffError({
    code: 'COLUMN_MISSING',
    message: `The column "${tab.columns[key]?.heading}" is missing in the tab "${tab.title}". Please add it, then try again.`,
  });
}
