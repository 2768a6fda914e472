/**
 * What an inspector is shown of a day, counted from the tabs as they stand in the workbook, by the rules of docs/register.md. It shares no code with
 * the product.
 */
import { signs, statusOf, type Tabs } from './counted-outside';

export interface Figures {
  must: number;
  inTime: number;
  late: number;
  notYet: number;
  away: number;
}

interface MinuteRow extends Figures {
  version: string;
  since: number;
  approvedBy: string;
  /** Where several groups sign, by the group. */
  groups: Record<string, Figures>;
}

const none = (): Figures => ({ must: 0, inTime: 0, late: 0, notYet: 0, away: 0 });

export interface Minute {
  /** By the policy's title. */
  policies: Record<string, MinuteRow>;
  /** "policy: person: in time" for each figure's people. */
  names: string[];
  starters: { all: number; byFirstDay: number; later: number; notYet: number; nothing: number };
}

const TWELVE_MONTHS = 365;

/** @param on as Sheets numbers days */
export function minuteOutside(tabs: Tabs, on: number): Minute {
  const minute: Minute = {
    policies: {},
    names: [],
    starters: { all: 0, byFirstDay: 0, later: 0, notYet: 0, nothing: 0 },
  };
  for (const policy of tabs.policies) {
    const title = String(policy.Policy);
    const asked = String(policy['Who signs']).split(', ');
    for (const person of tabs.staff) {
      const standing = statusOf(person, policy, tabs, on, 'in force');
      if (standing === null) continue;
      const { edition, signedOn, status } = standing;
      minute.policies[title] ??= {
        version: `v${edition.major}.${edition.minor}`,
        since: standing.since,
        approvedBy: approvalOf(`${policy.Code} v${edition.major}`, edition.minor, tabs),
        groups: Object.fromEntries(asked.length > 1 ? asked.map((group) => [group, none()]) : []),
        ...none(),
      };
      const outcome =
        signedOn === null
          ? status === 'away'
            ? 'away'
            : 'notYet'
          : isInTime(person, policy, tabs, { signedOn, on, major: edition.major })
            ? 'inTime'
            : 'late';
      const row = minute.policies[title];
      const own = Object.entries(row.groups).filter(([group]) => signs(group, String(person.Groups)));
      for (const figures of [row, ...own.map(([, figures]) => figures)]) {
        figures.must += 1;
        figures[outcome] += 1;
      }
      minute.names.push(`${title}: ${person.Name}: ${SAID[outcome]}`);
    }
  }
  countStarters(minute, tabs, on);
  return minute;
}

/** Whoever signs again while the signature before is still good on the page's day was in time or late with that one. */
function isInTime(
  person: Tabs['staff'][number],
  policy: Tabs['policies'][number],
  tabs: Tabs,
  { signedOn, on, major }: { signedOn: number; on: number; major: number },
): boolean {
  const before = statusOf(person, policy, tabs, signedOn - 1);
  const isAgain = before?.signedOn != null && before.edition.major === major && (before.until ?? on + 1) > on;
  if (isAgain) return isInTime(person, policy, tabs, { signedOn: before.signedOn, on, major });
  return signedOn <= (before?.dueOn ?? signedOn);
}

/** What stands beside the version, or beside the last one that it changes where something does. */
function approvalOf(major: string, minor: number, { versions }: Tabs): string {
  for (let at = minor; at >= 0; at -= 1) {
    const words = String(versions.find(({ Version }) => Version === `${major}.${at}`)?.['Approved by'] ?? '');
    if (words !== '') return at === minor ? words : `${words} (${major.split(' ')[1]}.${at})`;
  }
  return 'not entered';
}

const SAID: Record<'inTime' | 'late' | 'notYet' | 'away', string> = {
  inTime: 'yes',
  late: 'late',
  notYet: '',
  away: '',
};

/** By what was in force on the first day of each: a version that came later is no matter of that day. */
function countStarters({ starters }: Minute, tabs: Tabs, on: number): void {
  for (const person of tabs.staff) {
    const first = person['Starts on'];
    const leaves = person['Leaves on'];
    if (typeof first !== 'number' || first > on || first <= on - TWELVE_MONTHS) continue;
    if (typeof leaves === 'number' && leaves >= first && leaves < on) continue;
    starters.all += 1;
    const own = tabs.policies.flatMap((policy) => {
      const then = statusOf(person, policy, tabs, first, 'in force');
      return then === null ? [] : [{ then, code: String(policy.Code) }];
    });
    const isSigned = ({ then, code }: (typeof own)[number]) =>
      tabs.signatures.some(
        (row) =>
          row.Number === person.Number &&
          row['To check'] === '' &&
          Number(row['Signed on']) <= on &&
          Number(new RegExp(`^${code} v(\\d+)`).exec(String(row.Version))?.[1] ?? 0) >= then.edition.major,
      );
    if (own.length === 0) starters.nothing += 1;
    else if (own.every(({ then }) => then.signedOn !== null)) starters.byFirstDay += 1;
    else if (own.every(isSigned)) starters.later += 1;
    else starters.notYet += 1;
  }
}
