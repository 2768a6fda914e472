/**
 * Who has signed what, counted from Staff, Policies, Versions, Signatures, Countersignatures and Calendar as they stand in the
 * workbook, by the rules of docs/who-must-sign.md. It shares no code with the product: it is what the product is held against.
 */

type Value = string | number | boolean;
/** A tab's rows, each by its headings. */
export type Rows = Record<string, Value>[];

export interface Tabs {
  staff: Rows;
  policies: Rows;
  versions: Rows;
  signatures: Rows;
  countersignatures: Rows;
  calendar: Rows;
}

export const STATUSES = ['signed', 'to countersign', 'waiting for the office', 'due', 'overdue', 'away'] as const;
type Status = (typeof STATUSES)[number];

export interface Counted {
  /** By the policy's title. */
  policies: Record<string, Record<Status, number> & { must: number }>;
  /** Names of people who are overdue, each with the most days. */
  overdue: Record<string, number>;
}

/** Days as Sheets numbers them. */
const number = (cell: Value | undefined): number | null => (typeof cell === 'number' ? cell : null);
const words = (cell: Value | undefined): string => String(cell ?? '').trim();

export function countOutside(tabs: Tabs, today: number): Counted {
  const counted: Counted = { policies: {}, overdue: {} };
  for (const policy of tabs.policies) {
    const counts = {
      must: 0,
      signed: 0,
      'to countersign': 0,
      'waiting for the office': 0,
      due: 0,
      overdue: 0,
      away: 0,
    };
    counted.policies[words(policy.Policy)] = counts;
    for (const person of tabs.staff) {
      const found = statusOf(person, policy, tabs, today);
      if (found === null) continue;
      counts.must += 1;
      counts[found.status] += 1;
      const name = words(person.Name);
      if (found.days > 0) counted.overdue[name] = Math.max(counted.overdue[name] ?? 0, found.days);
    }
  }
  return counted;
}

/** A version's label, "P1 v2.1", taken apart, with its days. */
interface Edition {
  major: number;
  minor: number;
  published: number;
  since: number;
}

function editionsOf(code: string, versions: Rows): Edition[] {
  return versions.flatMap((row) => {
    const [, of, major, minor] = /^(\S+) v(\d+)\.(\d+)$/.exec(words(row.Version)) ?? [];
    const published = number(row['Published on']) ?? 0;
    const since = Math.max(published, number(row['In force from']) ?? 0);
    return of === code ? [{ major: Number(major), minor: Number(minor), published, since }] : [];
  });
}

/** The highest number wins, whatever the order of rows. */
const highest = (editions: readonly Edition[]): Edition | undefined =>
  [...editions].sort((a, b) => b.major - a.major || b.minor - a.minor)[0];

/** What was given of a policy by a person, each with the day from which it lasts. */
function givenBy(person: Rows[number], code: string, signatures: Rows) {
  const rows = signatures
    .filter((row) => row.Number === person.Number && words(row.Version).startsWith(`${code} v`))
    .map((row) => ({ row, major: Number(/v(\d+)/.exec(words(row.Version))?.[1]), on: Number(row['Signed on']) }));
  const isGood = ({ row }: (typeof rows)[number]) => words(row['To check']) === '';
  return rows.flatMap((one) => {
    const [, since, again] = /^changes since \S+ v(\d+)\.\d+(,.*)?$/.exec(words(one.row['Asked for'])) ?? [];
    const base = rows
      .filter((other) => isGood(other) && other.major === Number(since) && other.on <= one.on)
      .sort((a, b) => b.on - a.on)[0];
    if (since !== undefined && base === undefined) return [];
    const lastsFrom = base === undefined || again !== undefined ? one.on : base.on;
    return [{ ...one, lastsFrom, isHeld: !isGood(one) }];
  });
}

/** Which edition is meant: the one in force, or one to come where the person is asked for that already. */
export type Which = 'asked for' | 'in force';

/** Null where nothing is required of the person on that day. */
export function statusOf(
  person: Rows[number],
  policy: Rows[number],
  tabs: Tabs,
  today: number,
  which: Which = 'asked for',
) {
  const [starts, leaves] = [number(person['Starts on']), number(person['Leaves on'])];
  // Who comes back gets a new first day; the old last day may stay.
  const isBack = starts !== null && leaves !== null && leaves < starts;
  if ((starts !== null && starts > today) || (leaves !== null && leaves < today && !isBack)) return null;
  if (!signs(words(policy['Who signs']), words(person.Groups))) return null;

  const code = words(policy.Code);
  const published = editionsOf(code, tabs.versions).filter((one) => one.published <= today);
  const now = highest(published.filter(({ since }) => since <= today));
  const given = givenBy(person, code, tabs.signatures).filter(({ on }) => on <= today);
  const coming = highest(published.filter((one) => one.since > today && one.major > (now?.major ?? 0)));
  const isToCome =
    which === 'asked for' &&
    coming !== undefined &&
    (now === undefined ||
      given.some(({ major }) => major === coming.major) ||
      askedSince(published, coming.major, now.major, starts, given) <= today);
  const edition = isToCome ? coming : now;
  if (edition === undefined) return null;

  const often = words(policy['How often']);
  const last = (isHeld: boolean) =>
    given.filter((one) => one.isHeld === isHeld && one.major >= edition.major).sort((a, b) => b.on - a.on)[0];
  const own = published.filter(({ major }) => major === edition.major);
  // A minor change begins nothing anew.
  const since = Math.min(...own.map((one) => one.since));
  const nothing = { edition, since, days: 0, dueOn: null, signedOn: null, until: null };
  const good = last(false);
  const until = good === undefined ? null : expiry(good.lastsFrom, often);
  if (good !== undefined && (until === null || today < until)) {
    const second = tabs.countersignatures.find((row) => row.Response === good.row.Response);
    const needsSecond = words(policy['Countersigned by']) !== '';
    const isRefused = second?.Decision === 'not approved';
    const whoseTurn = isRefused ? 'waiting for the office' : 'to countersign';
    const status = !needsSecond || (second !== undefined && !isRefused) ? 'signed' : whoseTurn;
    return { ...nothing, status, signedOn: good.on, until } as const;
  }
  const held = last(true);
  const heldUntil = held === undefined ? null : expiry(held.on, often);
  if (held !== undefined && (heldUntil === null || today < heldUntil)) {
    return { ...nothing, status: 'waiting for the office' } as const;
  }
  const before = highest(published.filter(({ major }) => major < edition.major))?.major ?? null;
  const asked = askedSince(published, edition.major, before, starts, given);
  const firstOpen = (day: number) => openDay(day, tabs.calendar);
  const dueOn = firstOpen(dueDay(person, policy, { asked, inForce: since, until, today, firstOpen }));
  const [from, back] = [number(person['Away from']), number(person['Away until'])];
  if (from !== null && from <= today && (back === null || today < back))
    return { ...nothing, status: 'away', dueOn } as const;
  const isLate = today > dueOn + Number(policy['Grace period (days)']);
  return { ...nothing, status: isLate ? 'overdue' : 'due', days: isLate ? today - dueOn : 0, dueOn } as const;
}

/** Whether somebody in these groups is among those under "Who signs"; "all staff" are all but governors who are nothing else. */
export function signs(asked: string, groups: string): boolean {
  const own = groups.toLowerCase().split(/, */);
  return asked
    .toLowerCase()
    .split(/, */)
    .some((group) => group === 'everyone' || own.includes(group) || (group === 'all staff' && groups !== 'governor'));
}

/** The first day on which a person is asked for an edition; before it is in force only whoever has signed the one before. */
function askedSince(
  published: readonly Edition[],
  major: number,
  before: number | null,
  starts: number | null,
  given: readonly { major: number; on: number; isHeld: boolean }[],
): number {
  const own = published.filter((one) => one.major === major);
  const day = Math.min(...own.map((one) => one.published));
  const inForce = Math.min(...own.map((one) => one.since));
  if (before === null || inForce <= day) return day;
  if (starts !== null && starts >= day) return inForce;
  const first = Math.min(...given.filter((one) => one.major === before && !one.isHeld).map(({ on }) => on));
  return first > inForce ? inForce : Math.max(day, first);
}

interface Asking {
  asked: number;
  inForce: number;
  /** When the signature before ran out. */
  until: number | null;
  today: number;
  /** The first day from a day on on which the school is open. */
  firstOpen: (day: number) => number;
}

function dueDay(person: Rows[number], policy: Rows[number], { asked, inForce, until, today, firstOpen }: Asking) {
  const starts = number(person['Starts on']);
  const askedOn = Math.max(asked, starts ?? 0, until ?? 0);
  const individual = number(person['Individual due date']);
  if (individual !== null && individual >= askedOn) return individual;
  const days = Number(policy['Days to sign']);
  // Where starters have no days of their own they have everybody's.
  const forStarters = number(policy['Days for new starters']) ?? days;
  const usual = Math.max(
    starts !== null && starts >= asked ? starts : asked + days,
    starts === null ? 0 : firstOpen(starts) + forStarters,
    until === null ? 0 : firstOpen(until) + days,
    inForce,
  );
  const [from, back] = [number(person['Away from']), number(person['Away until'])];
  const wasAway = back !== null && back <= today && back > askedOn && (from === null || from <= usual);
  return wasAway ? Math.max(usual, firstOpen(back) + days) : usual;
}

/** The first weekday from a day on that the calendar does not close. */
function openDay(day: number, calendar: Rows): number {
  // Day 0 of Sheets was a Saturday.
  const isWeekend = day % 7 < 2;
  const isClosed = calendar.some((row) => {
    const from = Number(row['Closed from']);
    return from <= day && day <= (number(row['Closed until']) ?? from);
  });
  return isWeekend || isClosed ? openDay(day + 1, calendar) : day;
}

/** The first day on which a signature is no longer valid; null: only when the policy changes. */
function expiry(signedOn: number, often: string): number | null {
  const date = new Date((signedOn - 25_569) * 86_400_000);
  // From 1 July on it is for the school year to come.
  if (often === 'each 1 September')
    return Date.UTC(date.getUTCFullYear() + (date.getUTCMonth() >= 6 ? 1 : 0), 8, 1) / 86_400_000 + 25_569;
  const months = /(\d+) months/.exec(often)?.[1];
  if (months === undefined) return null;
  const month = date.getUTCMonth() + Number(months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const then = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay));
  return then / 86_400_000 + 25_569;
}
