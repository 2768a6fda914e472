/** Changes and the workbook as it stands → what is asked for before them, so that Google takes them. */
import type { RegisterChange } from '../../register/layout/workbook-changes';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

export interface Fitting {
  /** Rows and columns that are put at the end of tabs first: Google writes nothing beside a grid (docs/google-facts.md B16). */
  room: Request[];
  /** False where no other tab would be left to look at (docs/google-facts.md B17). */
  mayHide: boolean;
}

/** How it is tried first: nearly always there is room. */
export const FITS: Fitting = { room: [], mayHide: true };

/** @returns null where there is room and something left to look at: Google has refused for another reason */
export function fitted(changes: readonly RegisterChange[], sheets: readonly SheetProperties[]): Fitting | null {
  const room = sheets.flatMap((sheet) => roomIn(changes, sheet));
  const hiding = new Set(changes.flatMap((change) => (change.kind === 'put away tab' ? change.sheetId : [])));
  const isSomeLeft = sheets.some(({ sheetId = 0, hidden = false }) => !hidden && !hiding.has(sheetId));
  const mayHide = hiding.size === 0 || isSomeLeft;
  return room.length === 0 && mayHide ? null : { room, mayHide };
}

function roomIn(changes: readonly RegisterChange[], { sheetId = 0, gridProperties = {} }: SheetProperties): Request[] {
  const { rowCount = 0, columnCount = 0 } = gridProperties;
  const have = { ROWS: rowCount, COLUMNS: columnCount };
  const missing = { ROWS: 0, COLUMNS: 0 };
  for (const change of changes) {
    if (change.kind === 'add tab' || change.kind === 'adopt tab' || change.sheetId !== sheetId) continue;
    if (change.kind === 'insert rows') have.ROWS += change.count;
    if (change.kind === 'insert columns') have.COLUMNS += change.count;
    const end = endOf(change);
    missing.ROWS = Math.max(missing.ROWS, end.row - have.ROWS);
    missing.COLUMNS = Math.max(missing.COLUMNS, end.column - have.COLUMNS);
  }
  return (['ROWS', 'COLUMNS'] as const).flatMap((dimension): Request[] =>
    missing[dimension] > 0 ? [{ appendDimension: { sheetId, dimension, length: missing[dimension] } }] : [],
  );
}

/** The last row and the last column in which a change writes, from 1; 0 where it writes in none, or makes its own. */
function endOf(change: RegisterChange): { row: number; column: number } {
  if (change.kind === 'add rows') return { row: 0, column: widthOf(change.rows) };
  if (change.kind === 'set note') return { row: change.row, column: change.column };
  if (change.kind !== 'set cells') return { row: 0, column: 0 };
  return { row: change.row + change.rows.length - 1, column: change.column + widthOf(change.rows) - 1 };
}

function widthOf(rows: readonly (readonly unknown[])[]): number {
  return Math.max(0, ...rows.map((row) => row.length));
}
