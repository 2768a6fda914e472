/**
 * A tab that people edit, or a ledger, as Sheets gives it → the same with what people broke by accident mended: a
 * heading that was wiped out, a column that was deleted, rows put above the headings. What cannot be mended without a
 * guess is told, and nobody is chased because of it.
 */
import type { RawCell } from './cells';
import type { RegisterChange } from './changes';
import { namelessColumns } from './keep-tab';
import { columnsOf, type TabProblem } from './read-tab';
import { REGISTER, SIGNATURES, STAFF, type Tab } from './tabs';

export interface Mended {
  values: RawCell[][];
  changes: RegisterChange[];
  problems: TabProblem[];
  /** False where what the tab says cannot be told. */
  isReadable: boolean;
}

const HEADING_WITHIN = 20;
const UNDO = 'Press Undo, or take it from an earlier version (File, Version history)';

/** @param tabs all tabs as they were read, by title: a number that was lost may be found in another tab */
export function mendTab(tab: Tab, values: RawCell[][], tabs: Record<string, RawCell[][]>): Mended {
  const at = headingRowOf(tab, values);
  if (at === null) return unreadable(tab, values, `has lost its row of headings. ${UNDO}.`);
  const grid = [[...(values[at] ?? [])], ...Array.from({ length: at }, () => []), ...values.slice(at + 1)];
  const mended: Mended = { values: grid, changes: [], problems: [], isReadable: true };
  const missing = missingColumns(tab, grid);
  if (missing.length === 0) return mended;

  const nameless = namelessColumns(grid, 0);
  if (nameless.length === missing.length) {
    nameless.forEach((place, i) => {
      setHeading(tab, mended, at, place, missing[i] ?? '');
    });
    return mended;
  }
  if (tab.kept === 'by adding') {
    const names = missing.map((key) => `"${tab.columns[key]?.heading}"`).join(', ');
    return unreadable(
      tab,
      values,
      `has lost the column ${names}. ${UNDO}, or write the heading above an empty column.`,
    );
  }
  for (const key of missing) putColumnBack(tab, mended, at, key, tabs);
  return mended;
}

/** The row, from 0, with most of the tab's headings; null where no row has two of them. */
function headingRowOf(tab: Tab, values: readonly RawCell[][]): number | null {
  const counts = values
    .slice(0, HEADING_WITHIN)
    .map((row) => [...columnsOf(tab, row).values()].filter((place) => place >= 0).length);
  const most = Math.max(0, ...counts);
  return most >= Math.min(2, Object.keys(tab.columns).length) ? counts.indexOf(most) : null;
}

function missingColumns(tab: Tab, grid: readonly RawCell[][]): string[] {
  return [...columnsOf(tab, grid[0] ?? [])].filter(([, place]) => place < 0).map(([key]) => key);
}

/** @param place from 0 */
function setHeading(tab: Tab, mended: Mended, at: number, place: number, key: string): void {
  const heading = tab.columns[key]?.heading ?? key;
  const headings = mended.values[0] ?? [];
  while (headings.length <= place) headings.push('');
  headings[place] = heading;
  mended.changes.push({ kind: 'set cells', sheetId: tab.sheetId, row: at + 1, column: place + 1, rows: [[heading]] });
}

/** An empty column again, right of the one that stood before it; the numbers of people are found again. */
function putColumnBack(tab: Tab, mended: Mended, at: number, key: string, tabs: Record<string, RawCell[][]>): void {
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
  if (tab === STAFF && key === 'number') {
    mended.changes.push(...numbersAgain(mended.values, place, tabs));
    return;
  }
  const message = `${tab.title} had no column "${column.heading}" any more; an empty one was put in. If it was not meant to go: ${UNDO}. Nobody is written to before tomorrow.`;
  mended.problems.push({ code: 'COLUMN_PUT_BACK', tab: tab.title, row: at + 1, message });
}

/** Each person's number, by the address in the ledger or by the name in the register; whoever is in neither is new. */
function numbersAgain(staff: RawCell[][], place: number, tabs: Record<string, RawCell[][]>): RegisterChange[] {
  const byEmail = pairs(tabs[SIGNATURES.title] ?? [], SIGNATURES, 'email', 'person');
  const byName = pairs(tabs[REGISTER.title] ?? [], REGISTER, 'name', 'number');
  const columns = columnsOf(STAFF, staff[0] ?? []);
  const taken = new Set<number>();
  return staff.flatMap((row, i): RegisterChange[] => {
    const cell = (key: string): string => known(row[columns.get(key) ?? -1]);
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

function unreadable(tab: Tab, values: RawCell[][], what: string): Mended {
  const message = `${tab.title} ${what} Until then the register stays as it is, and nobody is written to.`;
  return {
    values,
    changes: [],
    problems: [{ code: 'TAB_NOT_READ', tab: tab.title, row: 1, message }],
    isReadable: false,
  };
}

/** A tab that is gone and cannot be made again from anything else. */
export function goneProblem(tab: Tab): TabProblem {
  const message = `The tab "${tab.title}" is gone. ${UNDO}. Until it is back the register stays as it is, and nobody is written to.`;
  return { code: 'TAB_GONE', tab: tab.title, row: 1, message };
}

/** A tab that was made again. @param lost what has to be done again, or "" */
export function madeAgainProblem(tab: Tab, lost: string): TabProblem {
  const message = `The tab "${tab.title}" was gone and was made again, empty. ${lost} If it was not meant to go: ${UNDO}. Nobody is written to before tomorrow.`;
  return { code: 'TAB_MADE_AGAIN', tab: tab.title, row: 1, message };
}
