/** What is kept of lists that were brought in before: the tab Staff changes in; whom the last list held, what its groups were taken for, and what can be undone out. */
import { type Day, toDay } from '../../common/day';
import { readTab } from '../reading/read-tab';
import type { RawCell } from '../workbook/cells';
import { type RowOf, STAFF_CHANGES } from '../workbook/tabs';

export type StaffChange = RowOf<typeof STAFF_CHANGES>;

export interface LastList {
  /** "2026-09-03 10:02". */
  broughtIn: string;
  on: Day;
  /** By number, the groups that the list gave each person, in small letters. */
  groupsOf: ReadonlyMap<number, readonly string[]>;
}

export interface EarlierLists {
  changes: StaffChange[];
  /** Null before the first; one that was undone is none. */
  last: LastList | null;
  /** What a group of the list was taken for; "" where it was left out. */
  groups: ReadonlyMap<string, string>;
}

/** @param values the tab Staff changes as Sheets gave it */
export function readEarlierLists(values: readonly RawCell[][]): EarlierLists {
  const changes = readTab(STAFF_CHANGES, values).rows.map(({ value }) => value);
  const undone = undoneIn(changes);
  const kept = changes.filter(({ broughtIn }) => !undone.has(broughtIn));
  const lists = kept.filter(({ kind }) => kind === 'list');
  const broughtIn =
    lists
      .map((one) => one.broughtIn)
      .sort()
      .pop() ?? '';
  const groups = new Map(kept.flatMap((one) => (one.kind === 'group' ? [[one.before, one.after] as const] : [])));
  if (broughtIn === '') return { changes, last: null, groups };
  const own = lists.filter((one) => one.broughtIn === broughtIn);
  const groupsOf = new Map(
    own.flatMap(({ before, after }) => numbersIn(after).map((number) => [number, groupsIn(before)] as const)),
  );
  return { changes, last: { broughtIn, on: toDay(broughtIn.slice(0, 10)), groupsOf }, groups };
}

/** What a list that was brought in was found to differ in. */
export interface Comparison {
  on: Day;
  /** People who were new. */
  joined: number;
  /** People of whom something was changed. */
  changed: number;
}

/** The last list that was brought in by that day, and not undone; null where none was. */
export function lastComparison(changes: readonly StaffChange[], on: Day): Comparison | null {
  const undone = undoneIn(changes);
  const kept = changes.filter(({ broughtIn }) => broughtIn.slice(0, 10) <= on && !undone.has(broughtIn));
  const broughtIn = kept
    .flatMap((one) => (one.kind === 'list' ? [one.broughtIn] : []))
    .sort()
    .pop();
  if (broughtIn === undefined) return null;
  const of = (kind: StaffChange['kind']) =>
    new Set(kept.flatMap((one) => (one.broughtIn === broughtIn && one.kind === kind ? [one.person] : [])));
  const joined = of('joined');
  const changed = [...of('changed')].filter((person) => !joined.has(person));
  return { on: toDay(broughtIn.slice(0, 10)), joined: joined.size, changed: changed.length };
}

export function undoneIn(changes: readonly StaffChange[]): ReadonlySet<string> {
  return new Set(changes.flatMap(({ kind, broughtIn }) => (kind === 'undone' ? [broughtIn] : [])));
}

function groupsIn(written: string): string[] {
  return written.split(', ').filter((group) => group !== '');
}

/** "1-118 120" → 1 to 118, and 120. */
function numbersIn(written: string): number[] {
  return written.split(' ').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

/** The same the other way about: 1,500 people fit into a cell. */
export function numbersInShort(numbers: readonly number[]): string {
  const spans: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last !== undefined && number <= last.to + 1) last.to = number;
    else spans.push({ from: number, to: number });
  }
  return spans.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(' ');
}
