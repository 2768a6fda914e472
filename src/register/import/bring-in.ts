/**
 * A list that was compared with the staff list → what is written, in one batch: the rows of who joins, the cells that change,
 * and beside them, in Staff changes, what stood there before. Google takes a batch whole or not at all, so that a run that is
 * stopped leaves nothing half.
 */

import { type Day, toDay } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import { joined } from '../../common/words';
import { rowsBelow } from '../layout/cells-by-key';
import type { RegisterChange } from '../layout/workbook-changes';
import type { Person } from '../model';
import type { Cell, RawCell } from '../workbook/cells';
import { cellsFor, columnsOf, partsOf } from '../workbook/columns';
import { STAFF, STAFF_CHANGES } from '../workbook/tabs';
import type { CellChange, Comparison } from './compare-list';
import { numbersInShort, type StaffChange } from './earlier-lists';
import type { ListedColumn } from './known-headings';
import type { ListedPerson } from './listed-people';

export interface ToBringIn {
  comparison: Comparison;
  /** Of whom a person has said that they have left. */
  leavers: readonly Person[];
  /** Their last working day. */
  leftOn: Day;
  /** For a group of the list a group of ours, as it was decided now. */
  groups: ReadonlyMap<string, string>;
  /** "2026-09-03 10:02". */
  broughtIn: string;
  /** Staff as it was read, headings first. */
  staff: readonly RawCell[][];
  /** Staff changes' headings. */
  changeHeadings: readonly string[];
}

type StaffColumn = ListedColumn | 'formerAddresses';

const DAYS: readonly StaffColumn[] = ['startsOn', 'leavesOn'];

/** The rows of Staff for who joins, without their numbers: those are given where the register is read with these rows in it. */
export function rowsOfJoiners({ comparison, staff }: Pick<ToBringIn, 'comparison' | 'staff'>): Cell[][] {
  const headings = (staff[0] ?? []).map(String);
  return comparison.joiners.map((joiner) => rowOf(joiner, headings));
}

function rowOf(
  { name, email, role, groups, lineManager, startsOn, leavesOn, sites }: ListedPerson,
  headings: readonly string[],
): Cell[] {
  const cells = cellsFor(STAFF, headings, {
    name,
    email: email ?? '',
    role,
    groups: groups.join(', '),
    sites: sites.join(', '),
    lineManager,
    startsOn: startsOn === null ? null : { day: startsOn },
    leavesOn: leavesOn === null ? null : { day: leavesOn },
  });
  for (const [at, part] of nameParts(name, headings)) cells[at] = part;
  return cells;
}

/** Where a staff list has names in two columns and none for the whole: the halves, each with its place. */
function nameParts(name: string, headings: readonly RawCell[]): [number, string][] {
  const parts = partsOf(STAFF.columns.name, headings);
  if ((columnsOf(STAFF, headings).get('name') ?? -1) >= 0 || parts === null) return [];
  const [family = '', given = ''] = name.split(',').map((half) => half.trim());
  const words = name.split(' ');
  const halves = given === '' ? [words.slice(0, -1).join(' '), words[words.length - 1] ?? ''] : [given, family];
  return parts.flatMap((places, i) =>
    places[0] === undefined ? [] : [[places[0], halves[i] ?? ''] as [number, string]],
  );
}

/** @param numbers of who joins, in the order of the joiners */
export function planBringingIn(plan: ToBringIn, numbers: readonly number[]): RegisterChange[] {
  const { comparison, leavers, leftOn, broughtIn, staff, groups, changeHeadings } = plan;
  const headings = (staff[0] ?? []).map(String);
  checkColumns(plan, headings);
  const log: StaffChange[] = [];
  const note = (kind: StaffChange['kind'], person: number | null, column = '', before = '', after = ''): void => {
    log.push({ broughtIn, kind, person, column, before, after });
  };
  const changes: RegisterChange[] = [];
  const write = (person: Person, column: StaffColumn, before: string, after: string): void => {
    for (const [at, cell] of cellsOf(column, after, headings)) {
      changes.push({ kind: 'set cells', sheetId: STAFF.sheetId, row: person.row, column: at + 1, rows: [[cell]] });
    }
    note('changed', person.number, column, before, after);
  };
  for (const { person, cells } of comparison.changed) {
    for (const { column, before, after } of withFormerAddress(person, cells)) {
      write(person, column, asItStood(person, column, before, staff), after);
    }
  }
  for (const person of leavers) write(person, 'leavesOn', person.leavesOn ?? '', leftOn);
  const numberAt = columnsOf(STAFF, headings).get('number') ?? -1;
  const rows = rowsOfJoiners(plan).map((cells, i) =>
    cells.map((cell, at) => (at === numberAt ? (numbers[i] ?? '') : cell)),
  );
  if (rows.length > 0) changes.push({ kind: 'add rows', sheetId: STAFF.sheetId, rows });
  for (const [i, { name }] of comparison.joiners.entries()) note('joined', numbers[i] ?? null, 'name', '', name);
  for (const [group, taken] of groups) if (group !== taken) note('group', null, '', group, taken);
  for (const [given, people] of byGroups(comparison, numbers)) note('list', null, '', given, numbersInShort(people));
  return [...changes, rowsBelow(STAFF_CHANGES, changeHeadings, log)];
}

/** Everybody in the list, by the groups that it gives them: that is how the next list is told from this one. */
function byGroups({ listed, joiners }: Comparison, numbers: readonly number[]): Map<string, number[]> {
  const people = new Map<string, number[]>();
  const add = (groups: readonly string[], number: number): void => {
    const key = [...groups].sort().join(', ');
    people.set(key, [...(people.get(key) ?? []), number]);
  };
  for (const [number, groups] of listed) add(groups, number);
  joiners.forEach(({ groups }, i) => {
    const number = numbers[i];
    if (number !== undefined) add(groups, number);
  });
  return people;
}

type StaffCellChange = Omit<CellChange, 'column'> & { column: StaffColumn };

/** Signatures under an old address stay the person's: it becomes a former one. */
function withFormerAddress({ email, formerAddresses }: Person, cells: readonly CellChange[]): StaffCellChange[] {
  const hasNew = cells.some(({ column }) => column === 'email');
  if (!hasNew || email === null) return [...cells];
  const before = formerAddresses.join(', ');
  return [...cells, { column: 'formerAddresses', before, after: [...formerAddresses, email].join(', ') }];
}

/** What stood in the cell, letter by letter, so that it can be put back; of a day the day, of a name in two columns the whole. */
function asItStood({ row }: Person, column: StaffColumn, before: string, staff: readonly RawCell[][]): string {
  const at = columnsOf(STAFF, staff[0] ?? []).get(column) ?? -1;
  return DAYS.includes(column) || at < 0 ? before : String(staff[row - 1]?.[at] ?? '');
}

/** The cells of a person's row that hold a value, from 0. @param column by its key, as Staff changes has it */
export function cellsOf(column: string, value: string, headings: readonly RawCell[]): [number, Cell][] {
  const places: ReadonlyMap<string, number> = columnsOf(STAFF, headings);
  const at = places.get(column) ?? -1;
  if (column === 'name' && at < 0) return nameParts(value, headings);
  if (at < 0) return [];
  const isDay = DAYS.some((one) => one === column) && value !== '';
  return [[at, isDay ? { day: toDay(value) } : value]];
}

/** @throws where Staff lacks a column for something that the list brings: nothing is dropped without a word */
function checkColumns({ comparison, leavers }: ToBringIn, headings: readonly string[]): void {
  const needed = new Set<keyof typeof STAFF.columns>(['number']);
  for (const { cells } of comparison.changed) {
    for (const { column } of cells) needed.add(column);
    if (cells.some(({ column }) => column === 'email')) needed.add('formerAddresses');
  }
  if (leavers.length > 0) needed.add('leavesOn');
  for (const { lineManager, startsOn, leavesOn, role, groups, sites } of comparison.joiners) {
    if (lineManager !== '') needed.add('lineManager');
    if (startsOn !== null) needed.add('startsOn');
    if (leavesOn !== null) needed.add('leavesOn');
    if (role !== '') needed.add('role');
    if (groups.length > 0) needed.add('groups');
    if (sites.length > 0) needed.add('sites');
  }
  const places = columnsOf(STAFF, headings);
  const missing = [...needed].filter(
    (key) => (places.get(key) ?? -1) < 0 && !(key === 'name' && partsOf(STAFF.columns.name, headings) !== null),
  );
  if (missing.length === 0) return;
  const names = joined(missing.map((key) => `"${STAFF.columns[key].heading}"`));
  throw new PolicySignOffError({
    code: 'COLUMN_MISSING',
    message: `Nothing was changed. The tab "Staff" lacks a column that the list fills: ${names}. Please enter each as a heading to the right of the last one, then try again.`,
  });
}

/** Where a person's row of Staff is now; null where the staff list has nobody of that number, or two. */
export function rowOfNumber(number: number, staff: readonly RawCell[][]): number | null {
  const at = columnsOf(STAFF, staff[0] ?? []).get('number') ?? -1;
  const rows = staff.flatMap((cells, i) => (i > 0 && at >= 0 && cells[at] === number ? [i + 1] : []));
  return rows.length === 1 ? (rows[0] ?? null) : null;
}
