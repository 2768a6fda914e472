/** A tab as Sheets gives it → its rows, each with its place, and what could not be read. */
import * as v from 'valibot';
import { joined } from '../../common/words';
import { beginsSeen, isBlank, type RawCell } from '../workbook/cells';
import { columnsOf, plain } from '../workbook/columns';
import { inRow, type Placed, type TabProblem } from '../workbook/tab';
import type { Column, RowOf, Tab } from '../workbook/tabs';

export interface TabReading<T extends Tab> {
  rows: Placed<RowOf<T>>[];
  /** Rows that were left out, as they stand. */
  unread: Placed<readonly RawCell[]>[];
  /** The headings in the order in which they stand now. */
  headings: string[];
  problems: TabProblem[];
}

/**
 * Reads a tab's rows. A cell that cannot be read is told as a problem and counts as empty, so that one slip of the
 * hand does not drop a person; a row that cannot be read even so is left out.
 */
export function readTab<T extends Tab>(tab: T, values: readonly RawCell[][]): TabReading<T> {
  const headings = (values[0] ?? []).map(String);
  const columns = columnsOf(tab, headings);
  const problems = headingProblems(tab, columns, values);
  const reader = rowReader(tab, columns);
  const isHeadings = headingsAgain(headings);
  const rows: Placed<RowOf<T>>[] = [];
  const unread: Placed<readonly RawCell[]>[] = [];
  values.slice(1).forEach((cells, i) => {
    if (cells.every(isBlank) || isHeadings(cells)) return;
    const row = i + 2;
    const value = reader(cells, ({ heading }, fault) => {
      const message = `${inRow(tab.title, row)}: "${heading}" ${fault}.`;
      problems.push({ code: 'CELL_NOT_READ', tab: tab.title, row, column: heading, message });
    });
    if (value === null) unread.push({ row, value: cells });
    else rows.push({ row, value });
  });
  return { rows, unread, headings, problems };
}

/** So many cells that say what stands above them are the headings once more, which came along with pasted rows. */
const SURE = 3;

/** Whether a row is that. */
function headingsAgain(headings: readonly string[]): (cells: readonly RawCell[]) => boolean {
  const named = headings.flatMap((heading, place) => {
    const above = plain(heading);
    return above === '' ? [] : [{ place, above }];
  });
  return (cells) => {
    let same = 0;
    for (const { place, above } of named) {
      const cell = cells[place] ?? '';
      if (typeof cell === 'string' && mayBegin(cell, above) && plain(cell) === above) same += 1;
    }
    return same >= SURE;
  };
}

/** False where the first sign tells that they differ, as in nearly every cell: of a register's hundred thousand few are made plain. */
function mayBegin(cell: string, above: string): boolean {
  return !beginsSeen(cell) || cell.charAt(0).toLowerCase() === above.charAt(0);
}

interface CellResult {
  value: unknown;
  /** What is wrong with the cell, or null. */
  fault: string | null;
  /** False where the row cannot do without this cell. */
  isUsable: boolean;
}

/** Reads one row after the other; null for a row that lacks what it cannot do without. */
function rowReader<T extends Tab>(tab: T, places: ReadonlyMap<string, number>) {
  const columns = Object.entries(tab.columns).map(([key, column]) => ({
    key,
    column,
    place: places.get(key) ?? -1,
    // Ledgers hold the same days, versions and addresses over and over: each is read once.
    known: new Map<RawCell, CellResult>(),
  }));
  return (cells: readonly RawCell[], tell: (column: Column, fault: string) => void): RowOf<T> | null => {
    const row: Record<string, unknown> = {};
    let isUsable = true;
    for (const { key, column, place, known } of columns) {
      const cell = cells[place] ?? '';
      let result = known.get(cell);
      if (result === undefined) {
        result = readCell(column, cell);
        known.set(cell, result);
      }
      if (result.fault !== null) tell(column, result.fault);
      if (!result.isUsable) isUsable = false;
      row[key] = result.value;
    }
    return isUsable && isRow(tab, row) ? row : null;
  };
}

/** Every value came out of its own column's schema; this says so to the compiler. */
function isRow<T extends Tab>(_tab: T, row: object): row is RowOf<T> {
  return row !== null;
}

/** What Sheets shows where a formula cannot be worked out, or not yet. https://support.google.com/docs/answer/3093281 */
const FORMULA_ERROR = /^(?:#(?:REF|N\/A|NAME\?|VALUE|DIV\/0|NUM|NULL|ERROR|SPILL|CALC)!?|Loading(?:\.\.\.|…))$/;

const TICK_BOX =
  'has a tick box in it. Please remove the box (Data, "Data validation", "Remove rule"), and type what the cell should say';

function readCell(column: Column, cell: RawCell): CellResult {
  const asWritten = v.safeParse(column.reads, cell);
  const fault = notTyped(column, cell) ?? (asWritten.success ? null : asWritten.issues[0].message);
  if (asWritten.success && fault === null) return { value: asWritten.output, fault, isUsable: true };
  const asEmpty = v.safeParse(column.reads, '');
  return { value: asEmpty.success ? asEmpty.output : null, fault, isUsable: asEmpty.success };
}

/** What stands there and was never typed: a formula's error, a box. Null for everything else. */
function notTyped({ takesTicks = false }: Column, cell: RawCell): string | null {
  if (typeof cell === 'boolean') return takesTicks ? null : TICK_BOX;
  if (typeof cell !== 'string' || !FORMULA_ERROR.test(cell.trim())) return null;
  return `says "${cell}": a formula there cannot be worked out. Please put the formula right, or type what it should say`;
}

/** Headings that are missing or stand twice. */
function headingProblems(tab: Tab, columns: ReadonlyMap<string, number>, values: readonly RawCell[][]): TabProblem[] {
  const [headings = [], ...rows] = values;
  const existing = headings.map(plain);
  const problems: TabProblem[] = [];
  const tell = (code: string, message: string) => problems.push({ code, tab: tab.title, row: 1, message });
  const unfound: string[] = [];
  for (const [key, index] of columns) {
    const column = tab.columns[key];
    const heading = column?.heading ?? key;
    if (index >= 0 && existing.indexOf(existing[index] ?? '', index + 1) >= 0) {
      const message = `${tab.title} has more than one column headed "${heading}". The first one is used. Please give the other a different heading.`;
      tell('COLUMN_TWICE', message);
    }
    if (index >= 0) continue;
    if (column?.isOptional) unfound.push(`"${heading}"`);
    else {
      const message = `${tab.title} has no column headed "${heading}". Please enter that heading in row 1 above the right column.`;
      tell('COLUMN_MISSING', message);
    }
  }
  // A list may lack an optional column; one that lost its heading shows by cells with nothing above them.
  const isBeheaded = (): boolean =>
    rows.some((cells) => cells.some((cell, i) => cell !== '' && (existing[i] ?? '') === ''));
  if (unfound.length > 0 && isBeheaded()) {
    const message = `${tab.title} has a column without a heading. If it is ${joined(unfound, 'or')}, enter that heading in row 1; if it is your own column, give it any other heading.`;
    tell('HEADING_MISSING', message);
  }
  return problems;
}
