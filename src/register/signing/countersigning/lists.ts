/**
 * What each countersigner was offered, and when. Kept before a form shows it, so that an answer counts for those who were on
 * its list and for nobody who joined it later. A row says who joined and who left since the list before it: sixty who sign
 * in a day make many lists, and each stands there once.
 */
import type { Day } from '../../../common/day';
import { last } from '../../../common/lists';
import type { CountersignListRow } from '../../model';

/** Somebody on a list. */
interface ListEntry {
  person: number;
  /** The answer that the signature which waits was given with. */
  signature: string;
}

/** Whose list it is: a policy's code, and a countersigner's address. */
export interface ListKey {
  policy: string;
  countersigner: string;
}

export interface CountersignList extends ListKey {
  /** No two lists have the same, whoever they are for. */
  list: number;
  offeredOn: Day;
  offeredAt: string;
  entries: ListEntry[];
}

/** The list of that number with all who are on it; null where the tab does not know it. */
export function listNumbered(rows: readonly CountersignListRow[], list: number): CountersignList | null {
  const row = rows.find((one) => one.list === list);
  return row === undefined ? null : listUntil(rows, row, list);
}

/** The last list that was kept for somebody; null before the first. */
export function latestList(rows: readonly CountersignListRow[], key: ListKey): CountersignList | null {
  return listUntil(rows, key, Number.POSITIVE_INFINITY);
}

function listUntil(
  rows: readonly CountersignListRow[],
  { policy, countersigner }: ListKey,
  until: number,
): CountersignList | null {
  const own = rows
    .filter((row) => row.policy === policy && row.countersigner === countersigner && row.list <= until)
    .sort((a, b) => a.list - b.list);
  const newest = last(own);
  if (newest === undefined) return null;
  let entries: (ListEntry & { since: number })[] = [];
  for (const { list, joined, signatures, left } of own) {
    // Who signs again leaves and joins with the same list, which may have several rows.
    entries = entries.filter(({ person, since }) => since === list || !left.includes(person));
    for (const [place, person] of joined.entries()) {
      const signature = signatures[place];
      if (signature !== undefined) entries.push({ person, signature, since: list });
    }
  }
  const { list, offeredOn, offeredAt } = newest;
  return {
    policy,
    countersigner,
    list,
    offeredOn,
    offeredAt,
    entries: entries.map(({ person, signature }) => ({ person, signature })),
  };
}

/** When a list was first offered; null where the tab does not know it. */
export function whenOffered(rows: readonly CountersignListRow[], list: number): { day: Day; time: string } | null {
  const row = rows.find((one) => one.list === list);
  return row === undefined ? null : { day: row.offeredOn, time: row.offeredAt };
}

/** The number of the next list. @param shown those that forms show: the tab may have lost its rows */
export function nextListNumber(rows: readonly CountersignListRow[], shown: readonly number[]): number {
  return [...rows.map(({ list }) => list), ...shown].reduce((most, list) => Math.max(most, list), 0) + 1;
}

/** So many join in one row: a cell holds 50,000 characters (docs/google-facts.md AS11), and Google's ids are long. */
const MOST_IN_A_ROW = 200;

/** The rows that keep a list; none where the same people wait as on the one before. */
export function rowsOfList(wanted: CountersignList, before: CountersignList | null): CountersignListRow[] {
  const { list, policy, countersigner, offeredOn, offeredAt, entries } = wanted;
  const known = new Set(before?.entries.map(keyOf));
  const now = new Set(entries.map(keyOf));
  const joining = entries.filter((entry) => !known.has(keyOf(entry)));
  const left = (before?.entries ?? []).filter((entry) => !now.has(keyOf(entry))).map(({ person }) => person);
  if (joining.length === 0 && left.length === 0) return [];
  const rows = Math.max(1, Math.ceil(joining.length / MOST_IN_A_ROW));
  return Array.from({ length: rows }, (_, i) => {
    const part = joining.slice(i * MOST_IN_A_ROW, (i + 1) * MOST_IN_A_ROW);
    return {
      list,
      policy,
      countersigner,
      offeredOn,
      offeredAt,
      joined: part.map(({ person }) => person),
      signatures: part.map(({ signature }) => signature),
      left: i === 0 ? left : [],
    };
  });
}

function keyOf({ person, signature }: ListEntry): string {
  return `${person} ${signature}`;
}
