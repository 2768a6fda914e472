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

function statusOf(person: Rows[number], policy: Rows[number], tabs: Tabs, today: number) {
  const [starts, leaves] = [number(person['Starts on']), number(person['Leaves on'])];
  // Who comes back gets a new first day; the old last day may stay.
  const isBack = starts !== null && leaves !== null && leaves < starts;
  if ((starts !== null && starts > today) || (leaves !== null && leaves < today && !isBack)) return null;
  const groups = words(person.Groups).toLowerCase().split(/, */);
  const asked = words(policy['Who signs']).toLowerCase();
  if (asked !== 'everyone' && !asked.split(/, */).some((group) => groups.includes(group))) return null;

  const code = words(policy.Code);
  const own = tabs.versions.filter(
    (version) => words(version.Version).startsWith(`${code} `) && (number(version['Published on']) ?? 0) <= today,
  );
  const version = own.sort((a, b) => Number(b['Published on']) - Number(a['Published on']))[0];
  if (version === undefined) return null;
  const signed = tabs.signatures
    .filter((row) => row.Number === person.Number && words(row.Version) === words(version.Version))
    .filter((row) => Number(row['Signed on']) <= today);
  const last = (rows: Rows) => [...rows].sort((a, b) => Number(b['Signed on']) - Number(a['Signed on']))[0];
  const good = last(signed.filter((row) => words(row['To check']) === ''));
  const until = good === undefined ? null : expiry(Number(good['Signed on']), words(policy['How often']));
  if (good !== undefined && (until === null || today < until)) {
    const second = tabs.countersignatures.find((row) => row.Response === good.Response);
    const needsSecond = words(policy['Countersigned by']) !== '';
    return { status: !needsSecond || second !== undefined ? 'signed' : 'to countersign', days: 0 } as const;
  }
  const held = last(signed.filter((row) => words(row['To check']) !== ''));
  const heldUntil = held === undefined ? null : expiry(Number(held['Signed on']), words(policy['How often']));
  if (held !== undefined && (heldUntil === null || today < heldUntil)) {
    return { status: 'waiting for the office', days: 0 } as const;
  }
  const [from, back] = [number(person['Away from']), number(person['Away until'])];
  if (from !== null && from <= today && (back === null || today < back)) return { status: 'away', days: 0 } as const;
  const dueOn = openDay(dueDay(person, policy, Number(version['Published on']), until, today), tabs.calendar);
  const isLate = today > dueOn + Number(policy['Grace period (days)']);
  return isLate ? ({ status: 'overdue', days: today - dueOn } as const) : ({ status: 'due', days: 0 } as const);
}

function dueDay(person: Rows[number], policy: Rows[number], published: number, until: number | null, today: number) {
  const starts = number(person['Starts on']);
  const askedOn = Math.max(published, starts ?? 0, until ?? 0);
  const individual = number(person['Individual due date']);
  if (individual !== null && individual >= askedOn) return individual;
  const days = Number(policy['Days to sign']);
  const usual = Math.max(
    starts !== null && starts >= published ? starts : published + days,
    starts === null ? 0 : starts + Number(policy['Days for new starters']),
    until === null ? 0 : until + days,
  );
  const [from, back] = [number(person['Away from']), number(person['Away until'])];
  const wasAway = back !== null && back <= today && back > askedOn && (from === null || from <= usual);
  return wasAway ? Math.max(usual, back + days) : usual;
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
  const months = /(\d+) months/.exec(often)?.[1];
  if (months === undefined) return null;
  const date = new Date((signedOn - 25_569) * 86_400_000);
  const month = date.getUTCMonth() + Number(months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const then = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay));
  return then / 86_400_000 + 25_569;
}
