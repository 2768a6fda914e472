/** Obligations → the tabs that are derived from them, as rows of cells: Register, Overdue and To check. */
import { type Day, shortDate } from '../policy/day';
import { last } from '../policy/lists';
import type { Cell } from './cells';
import { lastingInWords } from './lasting';
import type { Obligation } from './obligations';
import type { Policy, Register, SentEmail, Version } from './register';
import { headingsOf, OVERDUE, SUMMARY } from './tabs';
import { versionNumberOf } from './version-label';

/** The status in words that stand alone, without colour: "Overdue 12 days". */
export function statusInWords(obligation: Obligation): string {
  switch (obligation.status) {
    case 'not required':
      return obligation.hasLeftWithoutSigning ? '— Left without signing' : '—';
    case 'signed':
      return obligation.signedOn === null ? '✓ Signed' : `✓ Signed ${shortDate(obligation.signedOn)}`;
    case 'away':
      return obligation.awayUntil === null ? 'Away' : `Away until ${shortDate(obligation.awayUntil)}`;
    case 'due':
      return obligation.dueOn === null ? '◷ Due' : `◷ Due ${shortDate(obligation.dueOn)}`;
    case 'overdue':
      return `! Overdue ${obligation.daysOverdue} ${obligation.daysOverdue === 1 ? 'day' : 'days'}`;
  }
}

/** How each policy stands: a row for every policy. */
export function summaryRows(register: Register, obligations: readonly Obligation[]): Cell[][] {
  const rows = register.policies.map((policy): Cell[] => {
    const own = obligations.filter((one) => one.policy === policy);
    const count = (status: Obligation['status']): number => own.filter((one) => one.status === status).length;
    const required = own.length - count('not required');
    const share =
      required === 0 ? '—' : `${count('signed')} of ${required} (${Math.floor((count('signed') / required) * 100)} %)`;
    const version = versionOf(own[0]?.version);
    return [policy.title, version, count('signed'), count('due'), count('overdue'), count('away'), share];
  });
  return [headingsOf(SUMMARY), ...rows];
}

/** The register: people down, policies across. */
export function registerRows(register: Register, obligations: readonly Obligation[]): Cell[][] {
  const headings = ['Name', 'Role', 'Groups', ...register.policies.map(policyHeading(register))];
  const byPerson = new Map<number, Obligation[]>();
  for (const one of obligations) byPerson.set(one.person.number, [...(byPerson.get(one.person.number) ?? []), one]);
  const rows = register.people.map((person): Cell[] => [
    person.name,
    person.role,
    person.groups.join(', '),
    ...(byPerson.get(person.number) ?? []).map(statusInWords),
  ]);
  return [headings, ...rows];
}

/** "v2.1". */
function versionOf(version: Version | null | undefined): string {
  return version ? `v${versionNumberOf(version.version)}` : '—';
}

function policyHeading(register: Register) {
  return (policy: Policy): string => {
    const version = last(register.versions.filter((one) => one.policyCode === policy.code));
    return version === undefined
      ? policy.title
      : `${policy.title}\n${versionOf(version)} · ${lastingInWords(policy.lasts)}`;
  };
}

/** Worst first. */
export function overdueRows(obligations: readonly Obligation[], sent: readonly SentEmail[]): Cell[][] {
  const writtenOn = new Map<number, Day>();
  for (const { person, status, day } of sent) {
    if (person !== null && status === 'sent' && day > (writtenOn.get(person) ?? '')) writtenOn.set(person, day);
  }
  const rows = obligations
    .filter((one) => one.status === 'overdue')
    .sort((a, b) => b.daysOverdue - a.daysOverdue || a.person.name.localeCompare(b.person.name))
    .map((one): Cell[] => {
      const written = writtenOn.get(one.person.number);
      return [
        one.person.name,
        one.policy.title,
        one.daysOverdue,
        one.dueOn === null ? '' : { day: one.dueOn },
        one.reason ?? '',
        written === undefined ? (one.person.email === null ? 'no email address' : '') : { day: written },
      ];
    });
  return [headingsOf(OVERDUE), ...rows];
}
