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
  const kept = notUndone(changes);
  const groups = new Map(kept.flatMap((one) => (one.kind === 'group' ? [[one.before, one.after] as const] : [])));
  const broughtIn = newestList(kept);
  if (broughtIn === undefined) return { changes, last: null, groups };
  const own = kept.filter((one) => one.kind === 'list' && one.broughtIn === broughtIn);
  const groupsOf = new Map(
    own.flatMap(({ before, after }) => numbersIn(after).map((number) => [number, groupsIn(before)] as const)),
  );
  return { changes, last: { broughtIn, on: toDay(broughtIn.slice(0, 10)), groupsOf }, groups };
}

/** What the last list that was brought in has changed. What nobody decided about is not known any more. */
export interface LastComparison {
  on: Day;
  /** People who were added. */
  joined: number;
  /** People of whom something was changed. */
  changed: number;
}

/** The last list that was brought in by that day, and not undone; null where none was. */
export function lastComparison(changes: readonly StaffChange[], on: Day): LastComparison | null {
  const kept = notUndone(changes).filter(({ broughtIn }) => broughtIn.slice(0, 10) <= on);
  const broughtIn = newestList(kept);
  if (broughtIn === undefined) return null;
  const of = (kind: StaffChange['kind']) =>
    new Set(kept.flatMap((one) => (one.broughtIn === broughtIn && one.kind === kind ? [one.person] : [])));
  const joined = of('joined');
  const changed = [...of('changed')].filter((person) => !joined.has(person));
  return { on: toDay(broughtIn.slice(0, 10)), joined: joined.size, changed: changed.length };
}

/** When the newest list was brought in, "2026-09-03 10:02"; undefined before the first. */
export function newestList(changes: readonly StaffChange[]): string | undefined {
  return changes
    .flatMap(({ kind, broughtIn }) => (kind === 'list' ? [broughtIn] : []))
    .sort()
    .pop();
}

/** Without those of a list that was undone. */
export function notUndone(changes: readonly StaffChange[]): StaffChange[] {
  const undone = new Set(changes.flatMap(({ kind, broughtIn }) => (kind === 'undone' ? [broughtIn] : [])));
  return changes.filter(({ broughtIn }) => !undone.has(broughtIn));
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
