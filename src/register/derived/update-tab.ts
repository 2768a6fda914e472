/**
 * A derived tab as it stands, with everything that people have done to it, and what it must show → what changes. People
 * may sort its rows, move its columns and write beside them: rows are known by what they are about, columns by their
 * headings, and whatever is not ours stays, each in its row.
 */

import { toSerial } from '../../common/day';
import { deletions } from '../layout/delete-rows';
import type { RegisterChange, SetCells } from '../layout/workbook-changes';
import type { Cell, RawCell } from '../workbook/cells';
import { rowWithMost } from '../workbook/heading-row';

export interface KeptColumn {
  /** As it is printed. */
  heading: string;
  /** What stays the same when the heading's words change. */
  key: string;
  /** Pixels, where the column is put in anew. */
  width: number;
  isHidden?: boolean;
}

export interface KeptRow {
  key: string;
  cells: Cell[];
}

export interface KeptTab {
  sheetId: number;
  columns: readonly KeptColumn[];
  rows: readonly KeptRow[];
  /** What a standing heading is known by. */
  headingKey: (heading: string) => string;
  /** What a standing row is about, from the cells of our columns; "" for a row that is about nothing of ours. */
  rowKey: (cells: readonly RawCell[]) => string;
  /** What our cells say in a row whose subject is gone, and which stays because somebody wrote beside it. */
  settled: (cells: readonly RawCell[]) => Cell[];
  /** The column, counted from 0, by which the rows stand from high to low; null where they stand as people sort them. */
  worstFirst: number | null;
}

/** What must be written so that the tab shows what it must. @param standing its cells as Sheets gave them */
export function changesToTab(tab: KeptTab, existing: readonly (readonly RawCell[])[]): RegisterChange[] {
  const grid = existing.map((row) => [...row]);
  const changes: RegisterChange[] = [];
  const headingRow = findHeadings(tab, grid, changes);
  const places = findColumns(tab, grid, headingRow, changes);
  const ours = new Set(places);
  const oursOf = (row: readonly RawCell[]): RawCell[] => places.map((place) => row[place] ?? '');
  const hasOthers = (row: readonly RawCell[]): boolean => row.some((cell, j) => cell !== '' && !ours.has(j));

  const wanted = new Map(tab.rows.map((row) => [row.key, row]));
  const writer = cellWriter(tab.sheetId, places);
  writer.row(
    headingRow,
    oursOf(grid[headingRow] ?? []),
    tab.columns.map((column) => column.heading),
  );
  const gone: number[] = [];
  const order: Cell[] = [];
  for (let i = headingRow + 1; i < grid.length; i++) {
    const row = grid[i] ?? [];
    const cells = oursOf(row);
    const key = cells.every((cell) => cell === '') ? '' : tab.rowKey(cells);
    const found = wanted.get(key);
    if (found !== undefined) {
      wanted.delete(key);
      writer.row(i, cells, found.cells);
      if (tab.worstFirst !== null) order.push(found.cells[tab.worstFirst] ?? '');
    } else if (hasOthers(row)) {
      if (cells.some((cell) => cell !== '')) writer.row(i, cells, tab.settled(cells));
    } else if (cells.some((cell) => cell !== '')) gone.push(i);
  }
  changes.push(
    ...writer.changes(),
    ...deletions(
      tab.sheetId,
      gone.map((index) => index + 1),
    ),
  );

  const fresh = tab.rows.filter((row) => wanted.get(row.key) === row);
  if (fresh.length > 0) {
    const width = Math.max(...places) + 1;
    const rows = fresh.map(({ cells }) => {
      const row = Array.from({ length: width }, (): Cell => '');
      places.forEach((place, j) => {
        row[place] = cells[j] ?? '';
      });
      return row;
    });
    changes.push({ kind: 'add rows', sheetId: tab.sheetId, rows });
  }
  if (tab.worstFirst !== null) {
    order.push(...fresh.map((row) => row.cells[tab.worstFirst ?? 0] ?? ''));
    if (!isDescending(order)) {
      const by = [places[tab.worstFirst] ?? 0, ...places].slice(0, 3);
      changes.push({
        kind: 'sort rows',
        sheetId: tab.sheetId,
        headingRow: headingRow + 1,
        by: by.map((place, j) => ({ column: place + 1, isDescending: j === 0 })),
      });
    }
  }
  return changes;
}

/** The row, from 0, in which most of our headings stand; where there is none, a row of them is put in. */
function findHeadings(tab: KeptTab, grid: RawCell[][], changes: RegisterChange[]): number {
  const keys = new Set(tab.columns.map((column) => column.key));
  const ours = (row: readonly RawCell[]): number =>
    row.filter((cell) => cell !== '' && keys.has(tab.headingKey(String(cell)))).length;
  const found = rowWithMost(grid, ours, 1);
  if (found !== null) return found;
  if (grid.some((row) => row.some((cell) => cell !== ''))) {
    changes.push({ kind: 'insert rows', sheetId: tab.sheetId, row: 1, count: 1 });
    grid.unshift(tab.columns.map((column) => column.heading));
    changes.push({ kind: 'set cells', sheetId: tab.sheetId, row: 1, column: 1, rows: [[...(grid[0] ?? [])]] });
  }
  return 0;
}

/** Where each of our columns stands, from 0; one that is missing is put in, right of the one before it. */
function findColumns(tab: KeptTab, grid: RawCell[][], headingRow: number, changes: RegisterChange[]): number[] {
  const headings = grid[headingRow] ?? [];
  const existing = headings.map((heading) => (heading === '' ? '' : tab.headingKey(String(heading))));
  const isBlank = headings.every((heading) => heading === '');
  const found = new Map<string, number>();
  if (isBlank) for (const [i, { key }] of tab.columns.entries()) found.set(key, i);
  existing.forEach((key, place) => {
    if (key !== '' && !found.has(key)) found.set(key, place);
  });
  findNameless(tab, grid, headingRow, found);
  let before = -1;
  for (const { key, heading, width, isHidden = false } of tab.columns) {
    let place = found.get(key);
    if (place === undefined) {
      place = before + 1;
      for (const [other, at] of found) if (at >= place) found.set(other, at + 1);
      for (const row of grid) if (row.length > place) row.splice(place, 0, '');
      found.set(key, place);
      changes.push({ kind: 'insert columns', sheetId: tab.sheetId, column: place + 1, count: 1, width, isHidden });
      grid[headingRow] = withCell(grid[headingRow] ?? [], place, heading);
      changes.push({
        kind: 'set cells',
        sheetId: tab.sheetId,
        row: headingRow + 1,
        column: place + 1,
        rows: [[heading]],
      });
    }
    before = place;
  }
  return tab.columns.map(({ key }) => found.get(key) ?? 0);
}

/**
 * A column whose heading was wiped out is known by what is in it: numbers, or for most rows what we would write there.
 * People also write notes where there is no heading at all.
 */
function findNameless(
  tab: KeptTab,
  grid: readonly (readonly RawCell[])[],
  headingRow: number,
  found: Map<string, number>,
): void {
  const wanted = new Map(tab.rows.map((row) => [row.key, row.cells]));
  const rows = grid.slice(headingRow + 1);
  for (const [j, { key }] of tab.columns.entries()) {
    if (found.has(key)) continue;
    const places = tab.columns.map((column) => found.get(column.key) ?? -1);
    const taken = new Set(places);
    const [place] = namelessColumns(grid, headingRow).filter((candidate) => {
      if (taken.has(candidate)) return false;
      const filled = rows.filter((row) => (row[candidate] ?? '') !== '');
      if (key === 'number') return filled.every((row) => typeof row[candidate] === 'number');
      const same = filled.filter((row) => {
        const cells = wanted.get(tab.rowKey(places.map((at) => row[at] ?? '')));
        return rawOf(cells?.[j] ?? '') === row[candidate];
      });
      return same.length * 2 > filled.length;
    });
    if (place !== undefined) found.set(key, place);
  }
}

/** Columns without a heading in which something stands. */
function namelessColumns(grid: readonly (readonly RawCell[])[], headingRow: number): number[] {
  const headings = grid[headingRow] ?? [];
  const width = Math.max(0, ...grid.map((row) => row.length));
  return Array.from({ length: width }, (_, j) => j).filter(
    (j) => (headings[j] ?? '') === '' && grid.some((row, i) => i > headingRow && (row[j] ?? '') !== ''),
  );
}

function withCell(row: readonly RawCell[], place: number, cell: RawCell): RawCell[] {
  const cells = Array.from({ length: Math.max(row.length, place + 1) }, (_, j) => row[j] ?? '');
  cells[place] = cell;
  return cells;
}

/** What Sheets would give for a cell; null for a formula, which is written where nothing stands and never again. */
function rawOf(cell: Cell): RawCell | null {
  if (typeof cell !== 'object') return cell;
  if ('day' in cell) return toSerial(cell.day);
  return 'moment' in cell ? cell.moment : null;
}

/** Gathers the cells that differ, side by side and below one another, into as few changes as they fit in. */
export function cellWriter(sheetId: number, places: readonly number[]) {
  const changes: SetCells[] = [];
  const open = new Map<string, SetCells>();
  const byPlace = places.map((place, j) => ({ place, j })).sort((a, b) => a.place - b.place);
  const push = (row: number, column: number, cells: Cell[]): void => {
    const key = `${column} ${cells.length}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.rows.length === row) {
      above.rows.push(cells);
      return;
    }
    const change: SetCells = { kind: 'set cells', sheetId, row, column, rows: [cells] };
    open.set(key, change);
    changes.push(change);
  };
  return {
    /** @param index of the row, from 0 */
    row(index: number, existing: readonly RawCell[], wanted: readonly Cell[]): void {
      let run: { column: number; cells: Cell[] } | null = null;
      for (const { place, j } of byPlace) {
        const cell = wanted[j] ?? '';
        const raw = rawOf(cell);
        const stands = existing[j] ?? '';
        const differs = raw === null ? stands === '' : raw !== stands;
        if (run !== null && (!differs || run.column + run.cells.length !== place + 1)) {
          push(index + 1, run.column, run.cells);
          run = null;
        }
        if (!differs) continue;
        run ??= { column: place + 1, cells: [] };
        run.cells.push(cell);
      }
      if (run !== null) push(index + 1, run.column, run.cells);
    },
    changes: (): SetCells[] => changes,
  };
}

function isDescending(cells: readonly Cell[]): boolean {
  const numbers = cells.map((cell) => (typeof cell === 'number' ? cell : 0));
  return numbers.every((number, i) => i === 0 || (numbers[i - 1] ?? number) >= number);
}
