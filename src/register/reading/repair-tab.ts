/**
 * A tab that people edit, or a ledger, as Sheets gives it → the same with what people broke by accident mended: a
 * heading that was wiped out, a column that was deleted, rows put above the headings. What cannot be mended without a
 * guess is told, and nobody is chased because of it.
 */
import * as v from 'valibot';
import type { RegisterChange } from '../layout/workbook-changes';
import { isBlank, type RawCell } from '../workbook/cells';
import { columnsOf, partsOf } from '../workbook/columns';
import { headingRowOf } from '../workbook/heading-row';
import type { TabProblem } from '../workbook/tab';
import { type ColumnKey, DATES, SIGNATURES, STAFF, type Tab } from '../workbook/tabs';

export interface RepairedTab {
  values: RawCell[][];
  changes: RegisterChange[];
  problems: TabProblem[];
  /** False where what the tab says cannot be told. */
  isReadable: boolean;
}

const UNDO = 'Press Undo, or restore it from an earlier version (File, Version history)';

/** @param tabs all tabs as they were read, by title: a number that was lost may be found in another tab */
export function repairTab(tab: Tab, values: RawCell[][], tabs: Record<string, RawCell[][]>): RepairedTab {
  const at = headingRowOf(tab, values);
  if (at === null) return unreadable(tab, values, `has lost its row of headings. ${UNDO}.`);
  const grid = [[...(values[at] ?? [])], ...Array.from({ length: at }, () => []), ...values.slice(at + 1)];
  const mended: RepairedTab = { values: grid, changes: [], problems: [], isReadable: true };
  const missing = missingColumns(tab, grid);
  if (missing.length === 0) return mended;

  const { found, gone, unclear } = findAgain(tab, grid, missing);
  for (const [key, place] of found) setHeading(tab, mended, at, place, key);
  if (found.has('number')) mended.changes.push(...numbersAgain(tab, mended.values, tabs));
  if (unclear.length > 0)
    return unreadable(tab, values, `has lost the headings ${named(tab, unclear)}. ${UNDO}, or enter them again.`);
  if (gone.length === 0) return mended;
  const needed = gone.filter((key) => !isOptional(tab, key));
  if (tab.kept === 'by adding') {
    if (needed.length === 0) return mended;
    const names = needed.map((key) => `"${tab.columns[key]?.heading}"`).join(', ');
    return unreadable(
      tab,
      values,
      `has lost the column ${names}. ${UNDO}, or enter the heading above an empty column.`,
    );
  }
  for (const key of gone) putColumnBack(tab, mended, at, key, tabs);
  const told = gone.filter((key) => tab !== STAFF || key !== 'number');
  if (told.length > 0) {
    const what = told.length === 1 ? `the column ${named(tab, told)}` : `the columns ${named(tab, told)}`;
    const message = `${tab.title} had lost ${what}; ${told.length === 1 ? 'an empty one has been' : 'empty ones have been'} added. Was this a mistake? ${UNDO}. No emails go out before tomorrow.`;
    mended.problems.push({ code: 'COLUMN_PUT_BACK', tab: tab.title, row: at + 1, message });
  }
  return mended;
}

/**
 * Columns that ought to be there. A list pasted from elsewhere lacks most of those that a list may lack: then none of
 * them is sought, and a nameless column of notes is not taken for one.
 */
function missingColumns(tab: Tab, grid: readonly RawCell[][]): string[] {
  const headings = grid[0] ?? [];
  const missing = [...columnsOf(tab, headings)]
    .filter(([key, place]) => place < 0 && !isInParts(tab, key, headings))
    .map(([key]) => key);
  const optional = Object.keys(tab.columns).filter((key) => isOptional(tab, key));
  const isFromElsewhere = missing.filter((key) => isOptional(tab, key)).length * 2 > optional.length;
  return isFromElsewhere ? missing.filter((key) => !isOptional(tab, key)) : missing;
}

/** Whether the list has the column in parts: a name as forename and surname. */
function isInParts(tab: Tab, key: string, headings: readonly RawCell[]): boolean {
  const column = tab.columns[key];
  return column !== undefined && partsOf(column, headings) !== null;
}

function isOptional(tab: Tab, key: string): boolean {
  return tab.columns[key]?.isOptional ?? false;
}

const named = (tab: Tab, keys: readonly string[]): string =>
  keys.map((key) => `"${tab.columns[key]?.heading}"`).join(' and ');

interface FoundAgain {
  /** Columns that lost nothing but their heading. */
  found: Map<string, number>;
  gone: string[];
  /** Several columns might be the one. */
  unclear: string[];
}

/**
 * A column without a heading is one of ours where it stands between the right neighbours and all that is in it can be
 * read as that column: people also write notes where there is no heading at all.
 */
function findAgain(tab: Tab, grid: readonly RawCell[][], missing: readonly string[]): FoundAgain {
  const places = columnsOf(tab, grid[0] ?? []);
  const keys = Object.keys(tab.columns);
  const again: FoundAgain = { found: new Map(), gone: [], unclear: [] };
  const existing = (key: string): boolean => (places.get(key) ?? -1) >= 0;
  for (let i = 0; i < keys.length; i++) {
    const run: string[] = [];
    for (let key = keys[i]; key !== undefined && missing.includes(key); key = keys[i + run.length]) run.push(key);
    if (run.length === 0) continue;
    const left = places.get(keys.slice(0, i).reverse().find(existing) ?? '') ?? -1;
    const right = places.get(keys.slice(i).find(existing) ?? '') ?? Number.POSITIVE_INFINITY;
    i += run.length - 1;
    const near = namelessBetween(tab, grid, left, right, run.length);
    // None there: moved away before its heading went. A list may lack some columns, and a note is not taken for those.
    const isSoughtAfar = tab.kept === 'by adding' || !run.some((key) => isOptional(tab, key));
    const blank = near.length === 0 && isSoughtAfar ? namelessAnywhere(tab, grid, run.length) : near;
    const filled = blank.filter((place) => grid.some((row, at) => at > 0 && (row[place] ?? '') !== ''));
    const fitting = filled.filter((place) => run.some((key) => isReadAs(tab, key, grid, place)));
    // As many as are missing, in their order; else those with something in them; else empty ones, of which any will do.
    const choice = blank.length === run.length ? blank : filled.length > 0 ? fitting : blank.slice(0, run.length);
    if (choice.length === run.length && run.every((key, j) => isReadAs(tab, key, grid, choice[j] ?? -1))) {
      for (const [j, key] of run.entries()) again.found.set(key, choice[j] ?? 0);
    } else if (fitting.length === 0) again.gone.push(...run);
    else again.unclear.push(...run);
  }
  const taken = [...again.found.values()];
  if (new Set(taken).size === taken.length) return again;
  return { found: new Map(), gone: again.gone, unclear: [...again.unclear, ...again.found.keys()] };
}

const namelessAnywhere = (tab: Tab, grid: readonly RawCell[][], wanted: number): number[] =>
  namelessBetween(tab, grid, -1, Number.POSITIVE_INFINITY, wanted);

/** Columns without a heading between two places; where columns were moved about, the neighbours say nothing and all are meant. */
function namelessBetween(tab: Tab, grid: readonly RawCell[][], left: number, right: number, wanted: number): number[] {
  const headings = grid[0] ?? [];
  const used = Math.max(0, ...grid.map((row) => row.length));
  // Sheets leaves out what is empty at the end: a ledger's last column, with nothing in it yet, is not seen.
  // People may have put a column of their own before it.
  const isAtTheEnd = left >= 0 && right === Number.POSITIVE_INFINITY;
  const width = tab.kept === 'by adding' && isAtTheEnd ? used + wanted : used;
  return Array.from({ length: width }, (_, place) => place).filter(
    (place) => (headings[place] ?? '') === '' && (left > right || (left < place && place < right)),
  );
}

function isReadAs(tab: Tab, key: string, grid: readonly RawCell[][], place: number): boolean {
  const reads = tab.columns[key]?.reads;
  if (reads === undefined) return false;
  const rows = grid.slice(1);
  const cells = rows.map((row) => row[place] ?? '').filter((cell) => cell !== '');
  // In a ledger nobody leaves empty what each row must have: such a column was deleted.
  const mayBeEmpty = tab.kept !== 'by adding' || rows.every((row) => row.every(isBlank));
  return cells.length === 0 && !mayBeEmpty
    ? v.safeParse(reads, '').success
    : cells.every((cell) => v.safeParse(reads, cell).success);
}

/** @param place from 0 */
function setHeading(tab: Tab, mended: RepairedTab, at: number, place: number, key: string): void {
  const heading = tab.columns[key]?.heading ?? key;
  const headings = mended.values[0] ?? [];
  while (headings.length <= place) headings.push('');
  headings[place] = heading;
  mended.changes.push({ kind: 'set cells', sheetId: tab.sheetId, row: at + 1, column: place + 1, rows: [[heading]] });
}

/** An empty column again, right of the one that stood before it; the numbers of people are found again. */
function putColumnBack(
  tab: Tab,
  mended: RepairedTab,
  at: number,
  key: string,
  tabs: Record<string, RawCell[][]>,
): void {
  const column = tab.columns[key];
  if (column === undefined) return;
  const keys = Object.keys(tab.columns);
  const places = columnsOf(tab, mended.values[0] ?? []);
  const before = keys.slice(0, keys.indexOf(key)).reverse();
  const place = (before.map((one) => places.get(one) ?? -1).find((one) => one >= 0) ?? -1) + 1;
  for (const row of mended.values) if (row.length > place) row.splice(place, 0, '');
  mended.changes.push({
    kind: 'insert columns',
    sheetId: tab.sheetId,
    column: place + 1,
    count: 1,
    width: column.width,
    isHidden: column.isHidden ?? false,
  });
  setHeading(tab, mended, at, place, key);
  mended.changes.push(...(key === 'number' ? numbersAgain(tab, mended.values, tabs) : []));
}

/** Each person's number, by the address in the ledger or by the name in Dates; whoever is in neither is new. */
function numbersAgain(tab: Tab, staff: RawCell[][], tabs: Record<string, RawCell[][]>): RegisterChange[] {
  const place = columnsOf(STAFF, staff[0] ?? []).get('number') ?? -1;
  const hasNumbers = staff.some((row, i) => i > 0 && (row[place] ?? '') !== '');
  if (tab !== STAFF || place < 0 || hasNumbers) return [];
  const byEmail = pairs(tabs[SIGNATURES.title] ?? [], SIGNATURES, 'email', 'person');
  const byName = pairs(tabs[DATES.title] ?? [], DATES, 'name', 'number');
  const columns = columnsOf(STAFF, staff[0] ?? []);
  const taken = new Set<number>();
  return staff.flatMap((row, i): RegisterChange[] => {
    const cell = (key: ColumnKey<typeof STAFF>): string => known(row[columns.get(key) ?? -1]);
    const number = i === 0 ? undefined : (byName.get(cell('name')) ?? byEmail.get(cell('email')));
    if (number === undefined || taken.has(number)) return [];
    taken.add(number);
    while (row.length <= place) row.push('');
    row[place] = number;
    return [{ kind: 'set cells', sheetId: STAFF.sheetId, row: i + 1, column: place + 1, rows: [[number]] }];
  });
}

const known = (cell: RawCell | undefined): string =>
  String(cell ?? '')
    .trim()
    .toLowerCase();

/** The number that each name or address leads to; one that leads to two leads to none. */
function pairs(values: readonly RawCell[][], tab: Tab, key: string, number: string): Map<string, number> {
  const columns = columnsOf(tab, values[0] ?? []);
  const found = new Map<string, number | null>();
  for (const row of values.slice(1)) {
    const name = known(row[columns.get(key) ?? -1]);
    const value = row[columns.get(number) ?? -1];
    if (name === '' || typeof value !== 'number') continue;
    found.set(name, found.has(name) && found.get(name) !== value ? null : value);
  }
  return new Map([...found].flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

function unreadable(tab: Tab, values: RawCell[][], what: string): RepairedTab {
  const message = `${tab.title} ${what} Until then the register is not updated and no emails go out.`;
  return {
    values,
    changes: [],
    problems: [{ code: 'TAB_NOT_READ', tab: tab.title, row: null, message }],
    isReadable: false,
  };
}

/** A tab that is gone and cannot be made again from anything else. */
export function goneProblem(tab: Tab): TabProblem {
  const message = `The tab "${tab.title}" is missing. ${UNDO}. Until it is back, the register is not updated and no emails go out.`;
  return { code: 'TAB_GONE', tab: tab.title, row: null, message };
}

/** A tab that was made again. @param lost what has to be done again, or "" */
export function madeAgainProblem(tab: Tab, lost: string): TabProblem {
  const message = `The tab "${tab.title}" was missing and has been added again, empty. ${lost} Was this a mistake? ${UNDO}. No emails go out before tomorrow.`;
  return { code: 'TAB_MADE_AGAIN', tab: tab.title, row: null, message };
}
