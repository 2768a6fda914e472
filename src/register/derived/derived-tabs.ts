/** Obligations → the tabs that are derived from them, each as what it must show: Register, Overdue and To check. */
import { type Day, shortDate } from '../../common/day';
import { last } from '../../common/lists';
import type { Policy, Register, SentEmail, Version } from '../read-register';
import type { ToCheckRow } from '../reading/review-queue';
import type { Obligation } from '../signing/obligations';
import { validityInWords } from '../signing/validity';
import { policyCodeOf, versionNumberOf } from '../signing/versions';
import type { Cell, RawCell } from '../workbook/cells';
import { OVERDUE, REGISTER, type Tab, TO_CHECK } from '../workbook/tabs';
import type { KeptColumn, KeptRow, KeptTab } from './update-tab';

/** The status in words that stand alone, without colour: "Overdue 12 days". */
export function statusInWords(obligation: Obligation): string {
  switch (obligation.status) {
    case 'not required':
      return obligation.hasLeftWithoutSigning ? '— Left without signing' : '—';
    case 'awaits countersignature':
      return obligation.refusedOn === null
        ? `◷ Signed ${signedDay(obligation)}, awaiting ${obligation.awaits}`
        : `! Signed ${signedDay(obligation)}, not approved`;
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

function signedDay({ signedOn }: Obligation): string {
  return signedOn === null ? '' : shortDate(signedOn);
}

const plain = (heading: string): string => heading.replace(/\s+/g, ' ').trim().toLowerCase();

function columnsOf(tab: Tab): KeptColumn[] {
  return Object.values(tab.columns).map(({ heading, width, isHidden = false }) => ({
    heading,
    key: plain(heading),
    width,
    isHidden,
  }));
}

/** The key of a standing heading; one that an earlier release printed leads to the same. */
function keyIn(tab: Tab): (heading: string) => string {
  const keys = new Map(
    Object.values(tab.columns).flatMap(({ heading, formerly = [] }) =>
      formerly.map((old) => [plain(old), plain(heading)] as const),
    ),
  );
  return (heading) => keys.get(plain(heading)) ?? plain(heading);
}

/** What became of somebody whom the staff list names no more, while the manager's own words beside the name are kept. */
export const NOT_ON_LIST = 'Not on the staff list';

/** The register: people down, policies across. Its rows stand as people sort them; new colleagues come below. */
export function registerTab(register: Register, obligations: readonly Obligation[]): KeptTab {
  const [name, role, groups, number] = columnsOf(REGISTER);
  const fixed = [name, role, groups].filter((column) => column !== undefined);
  const policies = register.policies.map(
    (policy): KeptColumn => ({ heading: policyHeading(register, policy), key: policy.code, width: 170 }),
  );
  const columns = [...fixed, ...policies, ...(number === undefined ? [] : [number])];
  const byPerson = new Map<number, Obligation[]>();
  for (const owed of obligations) {
    const known = byPerson.get(owed.person.number);
    if (known === undefined) byPerson.set(owed.person.number, [owed]);
    else known.push(owed);
  }
  const rows = register.people.map(
    (person): KeptRow => ({
      key: String(person.number),
      cells: [
        person.name,
        person.role,
        person.groups.join(', '),
        ...(byPerson.get(person.number) ?? []).map(statusInWords),
        person.number,
      ],
    }),
  );
  const numberOf = new Map<RawCell, number | null>();
  for (const { name, number } of register.people) numberOf.set(name, numberOf.has(name) ? null : number);
  const at = columns.length - 1;
  return {
    sheetId: REGISTER.sheetId,
    columns,
    rows,
    headingKey: (heading) => codeOfHeading(heading) ?? plain(heading),
    // A row that lost its number is known by its name, if no two people have it.
    rowKey: (cells) => String(cells[at] === '' ? (numberOf.get(cells[0] ?? '') ?? '?') : cells[at]),
    settled: (cells) =>
      cells.map((cell, i) => (i === 0 || i === at ? cell : i === 1 ? NOT_ON_LIST : i === 2 ? '' : '—')),
    worstFirst: null,
  };
}

/** The title, and below it what the column is known by though the title may change: "P1 v2.1 · yearly". */
function policyHeading(register: Register, policy: Policy): string {
  const version = last(register.versions.filter((version) => version.policyCode === policy.code));
  const below =
    version === undefined
      ? `${policy.code} · not published yet`
      : `${version.version} · ${validityInWords(policy.lasts)}`;
  return `${policy.title}\n${below}`;
}

function codeOfHeading(heading: string): string | null {
  const below = heading.split('\n')[1];
  return below === undefined ? null : policyCodeOf(below);
}

/** What happens next to somebody who is overdue, in words. */
export type WhatComesNext = (obligation: Obligation) => string;

/** Worst first; where equally late, by name. */
export function overdueTab(
  obligations: readonly Obligation[],
  sent: readonly SentEmail[],
  comesNext: WhatComesNext,
): KeptTab {
  const writtenOn = new Map<number, Day>();
  for (const { person, status, day } of sent) {
    if (person !== null && status === 'sent' && day > (writtenOn.get(person) ?? '')) writtenOn.set(person, day);
  }
  const rows = obligations
    .filter((one) => one.status === 'overdue')
    .sort((a, b) => b.daysOverdue - a.daysOverdue || byName(a, b))
    .map((one): KeptRow => {
      const written = writtenOn.get(one.person.number);
      const cells: Cell[] = [
        one.person.name,
        one.policy.title,
        one.daysOverdue,
        one.dueOn === null ? '' : { day: one.dueOn },
        one.reason ?? '',
        written === undefined ? (one.person.email === null ? 'no email address' : 'not yet') : { day: written },
        comesNext(one),
        one.person.number,
      ];
      return { key: `${one.person.number} ${one.policy.title}`, cells };
    });
  const at = columnsOf(OVERDUE).length - 1;
  return {
    sheetId: OVERDUE.sheetId,
    columns: columnsOf(OVERDUE),
    rows,
    headingKey: keyIn(OVERDUE),
    rowKey: (cells) => `${cells[at] ?? ''} ${cells[1] ?? ''}`,
    settled: (cells) => cells.map((cell, i) => (i < 2 || i === at ? cell : i === 4 ? 'No longer overdue' : '')),
    worstFirst: 2,
  };
}

function byName(a: Obligation, b: Obligation): number {
  return a.person.name < b.person.name ? -1 : a.person.name > b.person.name ? 1 : 0;
}

/** @param found what needs a human eye; each row is known by its answer, or by its words */
export function toCheckTab(found: readonly ToCheckRow[]): KeptTab {
  const columns = columnsOf(TO_CHECK);
  const at = Object.keys(TO_CHECK.columns).indexOf('response');
  return {
    sheetId: TO_CHECK.sheetId,
    columns,
    rows: [...new Map(found.map(({ key, cells }) => [key, cells]))].map(([key, cells]) => ({
      key,
      cells: columns.map((_, i) => cells[i] ?? ''),
    })),
    headingKey: keyIn(TO_CHECK),
    rowKey: (cells) => String(cells[at] || `${cells[0] ?? ''}\n${cells[1] ?? ''}`),
    settled: (cells) =>
      cells.map((cell, i) =>
        i === 0 ? cell : i === 1 ? `(Resolved) ${String(cell).replace(/^\((?:Settled|Resolved)\) /, '')}` : '',
      ),
    worstFirst: null,
  };
}

/** "v2.1". */
export function versionInWords(version: Version | null | undefined): string {
  return version ? `v${versionNumberOf(version.version)}` : '—';
}
