/**
 * The register as values: the workbook's tabs in, people, policies, versions, signatures and emails out. What people
 * typed wrongly comes out as problems, each with its place and what to do; the rest still counts.
 */

import { policyCodeOf } from '../common/version-label';
import { AGREE_BY } from '../form/plan-form';
import type { ClauseRow, Policy, Register } from './model';
import { audienceOf, checkPolicies } from './reading/policy-list';
import { readTab } from './reading/read-tab';
import { readStaff } from './reading/staff-list';
import { formsOf } from './signing/forms';
import { inOrder } from './signing/versions';
import type { RawCell } from './workbook/cells';
import { DAYS_TO_SIGN } from './workbook/defaults';
import { readSettings } from './workbook/settings';
import type { Placed } from './workbook/tab';
import {
  CALENDAR,
  CLAUSES,
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  FORMS,
  POLICIES,
  type RowOf,
  SENT_EMAILS,
  SETTINGS,
  SIGNATURES,
  STAFF,
  VERSIONS,
} from './workbook/tabs';

/** The tabs by title, as Sheets gave them; one that was not read counts as empty, and nothing is told about it. */
export function readRegister(tabs: Record<string, RawCell[][]>): Register {
  const valuesOf = (title: string): RawCell[][] => tabs[title] ?? [];
  const policies = readTab(POLICIES, valuesOf(POLICIES.title));
  const calendar = readTab(CALENDAR, valuesOf(CALENDAR.title));
  const settings = readTab(SETTINGS, valuesOf(SETTINGS.title));
  const wanted = readSettings(settings.rows);
  const versions = readTab(VERSIONS, valuesOf(VERSIONS.title));
  const forms = readTab(FORMS, valuesOf(FORMS.title));
  const allForms = forms.rows.map(({ value }) => value);
  const clauses = readTab(CLAUSES, valuesOf(CLAUSES.title));
  const signatures = readTab(SIGNATURES, valuesOf(SIGNATURES.title));
  const decisions = readTab(DECISIONS_TAB, valuesOf(DECISIONS_TAB.title));
  const sentEmails = readTab(SENT_EMAILS, valuesOf(SENT_EMAILS.title));
  const countersignatures = readTab(COUNTERSIGNATURES, valuesOf(COUNTERSIGNATURES.title));

  const staff = readStaff(valuesOf(STAFF.title), {
    signatures: signatures.rows.map(({ value }) => value),
    decisions: decisions.rows.map(({ value }) => value),
    sentEmails: sentEmails.rows.map(({ value }) => value),
  });
  const checked = checkPolicies(
    policies.rows.map(({ row, value }) => ({ row, value: policyOf(value) })),
    staff.people,
  );
  const readings = {
    staff,
    policies,
    calendar,
    settings,
    versions,
    forms,
    clauses,
    signatures,
    decisions,
    sentEmails,
    countersignatures,
  };
  return {
    people: staff.people,
    newNumbers: staff.newNumbers,
    policies: checked.policies,
    closures: calendar.rows.map(({ value }) => ({ from: value.from, until: value.until ?? value.from })),
    settings: wanted.settings,
    versions: inOrder(versions.rows.map(({ value }) => value)).map((value) => ({
      ...value,
      policyCode: policyCodeOf(value.version),
      forms: formsOf(value.version, allForms),
    })),
    forms: allForms,
    clauses: inDocumentOrder(clauses.rows),
    signatures: signatures.rows.map(({ value }) => value),
    decisions: decisions.rows.map(({ value }) => value),
    countersignatures: countersignatures.rows.map(({ value }) => value),
    sentEmails: sentEmails.rows,
    problems: [...Object.values(readings), checked, wanted]
      .flatMap((reading) => reading.problems)
      .filter((one) => tabs[one.tab] !== undefined),
    headings: {
      [STAFF.title]: staff.headings,
      [POLICIES.title]: policies.headings,
      [VERSIONS.title]: versions.headings,
      [FORMS.title]: forms.headings,
      [CLAUSES.title]: clauses.headings,
      [SIGNATURES.title]: signatures.headings,
      [DECISIONS_TAB.title]: decisions.headings,
      [COUNTERSIGNATURES.title]: countersignatures.headings,
      [SENT_EMAILS.title]: sentEmails.headings,
    },
  };
}

/** As each version's document had them, whatever somebody sorted the tab by; rows of the first releases have no place. */
function inDocumentOrder(clauses: readonly Placed<ClauseRow>[]): Placed<ClauseRow>[] {
  return [...clauses].sort((a, b) => (a.value.place ?? a.row) - (b.value.place ?? b.row));
}

function policyOf(row: RowOf<typeof POLICIES>): Policy {
  const daysToSign = row.daysToSign ?? DAYS_TO_SIGN;
  return {
    code: row.code,
    title: row.title,
    audience: audienceOf(row.audience),
    lasts: row.lasts,
    daysToSign,
    daysForStarters: row.daysForStarters ?? daysToSign,
    graceDays: row.graceDays ?? 0,
    countersignedBy: row.countersignedBy,
    isNeededForAccount: row.neededForAccount,
    reviewBy: row.reviewBy,
    agreeBy: AGREE_BY.find((way) => way === row.agreeBy.toLowerCase()) ?? 'every point',
    documentId: documentIdOf(row.document),
  };
}

/** The id in a document's link; a bare id stands for itself. */
export function documentIdOf(link: string): string {
  return /\/d\/([\w-]+)/.exec(link)?.[1] ?? link;
}
