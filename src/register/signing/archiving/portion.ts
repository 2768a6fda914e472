/**
 * Rows of the register that are to move, as cells: what is copied into the archive, whether all of it is there, and what is
 * then taken out of the register. A row is known by what it says, so that the register may be sorted and none is there twice.
 */

import { type Day, fromSerial } from '../../../common/day';
import { order } from '../../../common/lists';
import { schoolYearOf } from '../../../common/school-days';
import { deletions } from '../../layout/delete-rows';
import type { RegisterChange } from '../../layout/workbook-changes';
import type { Register } from '../../model';
import { type Cell, isBlank, type RawCell } from '../../workbook/cells';
import { columnsOf } from '../../workbook/columns';
import { ARCHIVED, COUNTERSIGNATURES, DECISIONS_TAB, SENT_EMAILS, SIGNATURES, type Tab } from '../../workbook/tabs';
import type { Obligation } from '../obligations';
import { emailsToMove } from './emails';
import { signaturesToMove } from './signatures';

export type Tabs = Readonly<Record<string, readonly RawCell[][]>>;

/** Rows of one school year. */
export interface Portion {
  /** The year in which it begins. */
  year: number;
  /** By the title of the tab the keys of its rows. */
  keys: ReadonlyMap<string, ReadonlySet<string>>;
}

/** So many signatures and emails make a request of about 2 MB, which is what Google advises (docs/google-facts.md AS18). */
const MOST = 1_500;

/** In which column each tab has what it is chosen by. */
const CHOSEN_BY: ReadonlyMap<Tab, string> = new Map<Tab, string>([
  [SIGNATURES, 'response'],
  [COUNTERSIGNATURES, 'signature'],
  [DECISIONS_TAB, 'response'],
  [SENT_EMAILS, 'email'],
]);

/** The oldest that count no more; null where all do. @param tabs that the register was read from */
export function portionOf(
  register: Register,
  tabs: Tabs,
  obligationsToday: () => readonly Obligation[],
  today: Day,
): Portion | null {
  const signatures = signaturesToMove(register, today);
  const emails = emailsToMove(register, obligationsToday, today);
  const movable = [
    ...register.signatures.flatMap(({ response, signedOn }) =>
      signatures.has(response) ? [{ id: response, on: signedOn, isEmail: false }] : [],
    ),
    ...register.sentEmails.flatMap(({ value: { email, day } }) =>
      emails.has(email) ? [{ id: String(email), on: day, isEmail: true }] : [],
    ),
  ].sort((a, b) => order(a.on, b.on));
  const years = [...new Set(movable.map(({ on }) => schoolYearOf(on)))];
  for (const year of years) {
    const own = movable.filter(({ on }) => schoolYearOf(on) === year);
    // A row that stays all the same, since somebody wrote beside it, holds up no other.
    for (let from = 0; from < own.length; from += MOST) {
      const some = own.slice(from, from + MOST);
      const ids = (isEmail: boolean) => new Set(some.flatMap((one) => (one.isEmail === isEmail ? [one.id] : [])));
      const keys = keysOf(tabs, ids(false), ids(true));
      if ([...keys.values()].some((one) => one.size > 0)) return { year, keys };
    }
  }
  return null;
}

function keysOf(
  tabs: Tabs,
  responses: ReadonlySet<string>,
  emails: ReadonlySet<string>,
): Map<string, ReadonlySet<string>> {
  return new Map(
    ARCHIVED.map((tab) => {
      const ids = tab === SENT_EMAILS ? emails : responses;
      const rows = rowsIn(tab, tabs).filter((row) => !row.hasMore && ids.has(row.id));
      return [tab.title, new Set(rows.map(({ key }) => key))];
    }),
  );
}

/** A row of one of the tabs that move. */
export interface LedgerRow {
  /** As Sheets counts rows, from 1. */
  row: number;
  /** What its tab is chosen by: a response, or the number of an email. */
  id: string;
  /** All that it says, in the order of the tab's columns. */
  cells: RawCell[];
  key: string;
  /** Whether something stands in a column of the manager's own. */
  hasMore: boolean;
}

/** The rows of a tab, blank ones left out. */
export function rowsIn(tab: Tab, tabs: Tabs): LedgerRow[] {
  const [headings = [], ...rows] = tabs[tab.title] ?? [];
  const places = [...columnsOf(tab, headings).values()];
  const own = new Set(places);
  const chosenBy = Object.keys(tab.columns).indexOf(CHOSEN_BY.get(tab) ?? '');
  return rows.flatMap((values, i): LedgerRow[] => {
    if (values.every(isBlank)) return [];
    const cells = places.map((place) => values[place] ?? '');
    const hasMore = values.some((cell, at) => !own.has(at) && !isBlank(cell));
    return [{ row: i + 2, id: String(cells[chosenBy] ?? ''), cells, key: JSON.stringify(cells), hasMore }];
  });
}

/** By the title of each tab the keys of the rows that it has. */
function keysIn(tabs: Tabs): Map<string, Set<string>> {
  return new Map(ARCHIVED.map((tab) => [tab.title, new Set(rowsIn(tab, tabs).map(({ key }) => key))]));
}

/** What of the portion the archive lacks, below its last rows. @param archive its tabs as they are */
export function copyInto(archive: Tabs, { keys }: Portion, tabs: Tabs): RegisterChange[] {
  const there = keysIn(archive);
  return ARCHIVED.flatMap((tab): RegisterChange[] => {
    const wanted = keys.get(tab.title);
    const rows = rowsIn(tab, tabs).filter(({ key }) => wanted?.has(key) && !there.get(tab.title)?.has(key));
    if (rows.length === 0) return [];
    const places = columnsOf(tab, archive[tab.title]?.[0] ?? []);
    return [{ kind: 'add rows', sheetId: tab.sheetId, rows: rows.map(({ cells }) => asWritten(tab, places, cells)) }];
  });
}

/** Somebody may have moved a column of the archive, too. */
function asWritten(tab: Tab, places: ReadonlyMap<string, number>, cells: readonly RawCell[]): Cell[] {
  const written: Cell[] = Array.from({ length: Math.max(...places.values()) + 1 }, () => '');
  Object.entries(tab.columns).forEach(([key, { kind }], i) => {
    const cell = cells[i] ?? '';
    const place = places.get(key) ?? -1;
    if (place >= 0) written[place] = kind === 'day' && typeof cell === 'number' ? { day: fromSerial(cell) } : cell;
  });
  return written;
}

/** Whether the archive has every row of the portion, cell by cell. */
export function hasAll(archive: Tabs, { keys }: Portion): boolean {
  const there = keysIn(archive);
  return [...keys].every(([title, own]) => [...own].every((key) => there.get(title)?.has(key)));
}

/** Which rows of a tab go. Beside some of them somebody may have written by now: those stay. */
function leaving(tab: Tab, now: Tabs, wanted: ReadonlySet<string> | undefined): number[] {
  return rowsIn(tab, now).flatMap(({ row, key, hasMore }) => (!hasMore && wanted?.has(key) ? [row] : []));
}

/** The portion's rows out of the register, from below. @param now its tabs as they are at this moment */
export function takeOut(now: Tabs, { keys }: Portion): RegisterChange[] {
  return ARCHIVED.flatMap((tab): RegisterChange[] => {
    const wanted = keys.get(tab.title);
    return deletions(tab.sheetId, leaving(tab, now, wanted));
  });
}

/** The tabs as they are once the portion's rows are out of them. */
export function without(now: Tabs, { keys }: Portion): Tabs {
  const left = ARCHIVED.map((tab) => {
    const gone = new Set(leaving(tab, now, keys.get(tab.title)));
    return [tab.title, (now[tab.title] ?? []).filter((_, i) => !gone.has(i + 1))] as const;
  });
  return { ...now, ...Object.fromEntries(left) };
}

/** "2024–25" */
export function yearInWords(year: number): string {
  return `${year}–${String((year + 1) % 100).padStart(2, '0')}`;
}
