/** A tab as Sheets gives it → its rows, each with its place, and what could not be read. */
import * as v from 'valibot';
import type { Problem } from '../policy/problem';
import type { Cell, RawCell } from './cells';
import type { RowOf, Tab } from './tabs';

export interface TabProblem extends Problem {
  tab: string;
  /** As Sheets counts rows, from 1. */
  row: number;
}

export interface Placed<Row> {
  /** As Sheets counts rows, from 1. */
  row: number;
  value: Row;
}

export interface TabReading<T extends Tab> {
  rows: Placed<RowOf<T>>[];
  /** The headings in the order in which they stand now. */
  headings: string[];
  problems: TabProblem[];
}

const plain = (heading: RawCell | undefined): string =>
  String(heading ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Where each of the tab's columns stands now; -1 where it is missing. */
export function columnsOf<T extends Tab>(tab: T, headings: readonly RawCell[]): Map<string, number> {
  const standing = headings.map(plain);
  return new Map(Object.entries(tab.columns).map(([key, { heading }]) => [key, standing.indexOf(plain(heading))]));
}

/**
 * Reads a tab's rows. A cell that cannot be read is told as a problem and counts as empty, so that one slip of the
 * hand does not drop a person; a row that cannot be read even so is left out.
 */
export function readTab<T extends Tab>(tab: T, values: readonly RawCell[][]): TabReading<T> {
  const headings = (values[0] ?? []).map(String);
  const columns = columnsOf(tab, headings);
  const problems: TabProblem[] = [];
  for (const [key, index] of columns) {
    if (index < 0) problems.push(missingColumn(tab, tab.columns[key]?.heading ?? key));
  }
  const rows: Placed<RowOf<T>>[] = [];
  values.slice(1).forEach((cells, i) => {
    if (cells.every((cell) => cell === '')) return;
    const row = i + 2;
    const record: Record<string, RawCell> = {};
    for (const [key, index] of columns) record[key] = (index < 0 ? undefined : cells[index]) ?? '';
    const found = parseRow(tab, record, row);
    problems.push(...found.problems);
    if (found.value !== null) rows.push({ row, value: found.value });
  });
  return { rows, headings, problems };
}

function parseRow<T extends Tab>(tab: T, record: Record<string, RawCell>, row: number) {
  const problems: TabProblem[] = [];
  const first = v.safeParse(tab.row, record);
  if (first.success) return { value: first.output, problems };
  const mended = { ...record };
  for (const issue of first.issues) {
    const key = String(issue.path?.[0]?.key ?? '');
    const heading = tab.columns[key]?.heading ?? key;
    problems.push({
      code: 'CELL_NOT_READ',
      tab: tab.title,
      row,
      message: `${tab.title}, row ${row}: "${heading}" ${issue.message}.`,
    });
    mended[key] = '';
  }
  const second = v.safeParse(tab.row, mended);
  return { value: second.success ? second.output : null, problems };
}

function missingColumn(tab: Tab, heading: string): TabProblem {
  return {
    code: 'COLUMN_MISSING',
    tab: tab.title,
    row: 1,
    message: `${tab.title} has no column headed "${heading}". Write that heading into row 1 above the right column.`,
  };
}

/** A row's cells in the order in which the tab's columns stand now, columns of the manager's own left empty. */
export function cellsFor<T extends Tab>(tab: T, headings: readonly string[], row: Record<string, Cell | null>): Cell[] {
  const columns = columnsOf(tab, headings);
  const cells: Cell[] = headings.map(() => '');
  for (const [key, value] of Object.entries(row)) {
    const index = columns.get(key) ?? -1;
    if (index >= 0 && value !== null) cells[index] = value;
  }
  return cells;
}
