/**
 * Between a round's read and its write people may sort, insert and delete rows. Cells that are to be written beside a row go
 * where that row is now, found by what it says; where it is gone they are not written, and the next round puts it right.
 */
import type { RegisterChange, SetCells } from '../../register/layout/workbook-changes';
import type { RawCell } from '../../register/workbook/cells';
import { rowWithMost } from '../../register/workbook/heading-row';

/** A tab as it was read, and as it is now; rows from the first on. */
export interface Reread {
  before: readonly (readonly RawCell[])[];
  now: readonly (readonly RawCell[])[];
}

/** @param reread by the tab's id; changes of other tabs, and those that name no row, stay as they are */
export function whereRowsAreNow(
  changes: readonly RegisterChange[],
  reread: ReadonlyMap<number, Reread>,
): RegisterChange[] {
  const places = new Map([...reread].map(([sheetId, tab]) => [sheetId, placesOf(tab)]));
  return changes.flatMap((change): RegisterChange[] => {
    if (change.kind !== 'set cells') return [change];
    const placeOf = places.get(change.sheetId);
    return placeOf === undefined ? [change] : cellsAt(change, placeOf);
  });
}

/** Where a row and a column are now, from 1; null where they are gone. */
interface Places {
  row: (row: number) => number | null;
  column: (column: number) => number | null;
}

function cellsAt({ sheetId, row, column, rows }: SetCells, { row: rowNow, column: columnNow }: Places): SetCells[] {
  const at = columnNow(column);
  return rows.flatMap((cells, i): SetCells[] => {
    const place = rowNow(row + i);
    return place === null || at === null ? [] : [{ kind: 'set cells', sheetId, row: place, column: at, rows: [cells] }];
  });
}

/** Rows that say the same are told apart by their order. */
function placesOf({ before, now }: Reread): Places {
  const rowOf = matching(before.map(rowKey), now.map(rowKey));
  const [headings = []] = before;
  const isHeading = (cell: RawCell): boolean => cell !== '' && headings.includes(cell);
  const headingsNow = now[rowWithMost(now, (row) => row.filter(isHeading).length, 1) ?? 0] ?? [];
  const columnOf = matching(headings.map(String), headingsNow.map(String));
  return {
    row: (row) => (row > before.length ? row : rowOf(row)),
    column: (column) => (column > headings.length ? column : columnOf(column)),
  };
}

function rowKey(row: readonly RawCell[]): string {
  return JSON.stringify(row).replace(/(?:,"")+\]$/, ']');
}

/** @returns the place, from 1, of what was at a place before */
function matching(before: readonly string[], now: readonly string[]): (place: number) => number | null {
  const free = new Map<string, number[]>();
  now.forEach((key, i) => {
    free.set(key, [...(free.get(key) ?? []), i + 1]);
  });
  const found = before.map((key) => free.get(key)?.shift() ?? null);
  return (place) => found[place - 1] ?? null;
}
