/**
 * What must hold on every evening of a year in which people break the register, from outside the product: from what the
 * school knows, who signed what, and what the workbook shows.
 */
import { valuesOf } from '../../../local/by-hand/typing';
import type { Workspace } from '../../../local/workspace';
import type { GivenSignature } from '../staff-life';
import type { Broken } from './invariants';
import type { Asked, Colleague } from './year-checks';

export interface Watched {
  workspace: Workspace;
  workbookId: string;
  colleagues: ReadonlyMap<string, Colleague>;
  policies: readonly Asked[];
}

type Values = ReturnType<typeof valuesOf>;

/** @param told what To check must say; @returns broken where it does not, or where no row names what to do */
export function toldOf({ workspace, workbookId }: Watched, kind: string, told: RegExp): Broken[] {
  const rows = valuesOf(workspace, workbookId, 'To check').slice(1);
  const says = rows.map((row) => row.slice(0, 2).join(': '));
  return says.some((line) => told.test(line))
    ? []
    : [
        {
          rule: 'What is broken is told by the next school day',
          what: `${kind}; To check says: ${says.join(' | ') || 'nothing'}`,
        },
      ];
}

/** Where nothing is broken just now: everybody's status is what the school knows, and the numbers agree. */
export function allRight(watched: Watched, today: string, given: readonly GivenSignature[]): Broken[] {
  return [...statusesRight(watched, today, given), ...numbersAgree(watched)];
}

function statusesRight(
  { workspace, workbookId, colleagues, policies }: Watched,
  today: string,
  given: readonly GivenSignature[],
) {
  const signed = new Set(given.map(({ email, formId }) => `${email} ${formId}`));
  const register = valuesOf(workspace, workbookId, 'Register');
  const emailOf = emailsByNumber(valuesOf(workspace, workbookId, 'Staff'));
  const number = (register[0] ?? []).indexOf('Number');
  const rows = new Map(register.slice(1).map((row) => [emailOf.get(String(row[number])) ?? '', row]));
  return [...colleagues.values()].flatMap((colleague): Broken[] => {
    const { email, groups, startsOn, leavesOn } = colleague;
    if (startsOn > today || (leavesOn !== '' && leavesOn < today)) return [];
    const row = rows.get(email);
    if (row === undefined)
      return [{ rule: 'Everybody on the staff list is in the register', what: `${email} on ${today}` }];
    return policies.flatMap(({ audience, versions }, policy): Broken[] => {
      const latest = versions[versions.length - 1];
      // Policies stand between the groups and the number, in the order in which they were published.
      const status = String(row[3 + policy] ?? '');
      const isAsked = audience.length === 0 || groups.some((group) => audience.includes(group));
      const hasSigned = signed.has(`${email} ${latest?.formId}`);
      const hasEverSigned = versions.some(({ formId }) => signed.has(`${email} ${formId}`));
      const isRight =
        !isAsked ||
        (hasSigned ? /^✓|Signed/.test(status) : hasEverSigned || /^(?:◷ Due|! Overdue|.*[Aa]way)/.test(status));
      return isRight
        ? []
        : [
            {
              rule: 'Each status is what the school knows',
              what: `${email}, policy ${policy + 1}, says "${status}" on ${today}`,
            },
          ];
    });
  });
}

function emailsByNumber(staff: Values): Map<string, string> {
  const headings = staff[0] ?? [];
  const [email, number] = [headings.indexOf('Email'), headings.indexOf('Number')];
  return new Map(staff.slice(1).map((row) => [String(row[number] ?? ''), String(row[email] ?? '').toLowerCase()]));
}

const PARTS = ['Signed', 'Due', 'Overdue', 'Away', 'To countersign', 'Waiting for the office'];

function numbersAgree({ workspace, workbookId }: Watched): Broken[] {
  const summary = valuesOf(workspace, workbookId, 'Summary');
  const top = summary.findIndex((row) => row.includes('Must sign'));
  const headings = (summary[top] ?? []).map(String);
  const count = (row: Values[number], heading: string): number => Number(row[headings.indexOf(heading)] || 0);
  return summary.slice(top + 1).flatMap((row): Broken[] => {
    if (typeof row[headings.indexOf('Must sign')] !== 'number') return [];
    const sum = PARTS.reduce((all, part) => all + count(row, part), 0);
    return sum === count(row, 'Must sign') ? [] : [{ rule: 'The numbers agree', what: row.join(' | ') }];
  });
}
