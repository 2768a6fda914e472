/**
 * The register as values: the workbook's tabs in, people, policies, versions, signatures and emails out. What people
 * typed wrongly comes out as problems, each with its place and what to do; the rest still counts.
 */

import type { Day } from '../common/day';
import { AGREE_BY, type AgreeBy } from '../form/plan-form';
import { audienceOf, checkPolicies } from './reading/policy-list';
import { type Placed, readTab, type TabProblem } from './reading/read-tab';
import { readStaff } from './reading/staff-list';
import type { Validity } from './signing/validity';
import { policyCodeOf } from './signing/versions';
import type { RawCell } from './workbook/cells';
import { readSettings, type Settings } from './workbook/settings';
import {
  CALENDAR,
  CLAUSES,
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  POLICIES,
  type RowOf,
  SENT_EMAILS,
  SETTINGS,
  SIGNATURES,
  STAFF,
  VERSIONS,
} from './workbook/tabs';

export interface Person {
  /** Stands for the person in every ledger, whatever becomes of name and address. */
  number: number;
  /** Where the person stands in the staff list. */
  row: number;
  name: string;
  /** In small letters, as every address. */
  email: string | null;
  /** Addresses that the person had before; what was signed under them is the person's, too. */
  formerAddresses: string[];
  role: string;
  /** In small letters, as the audience of a policy is. */
  groups: string[];
  lineManager: string | null;
  startsOn: Day | null;
  leavesOn: Day | null;
  awayFrom: Day | null;
  awayUntil: Day | null;
  /** The day by which this person is to sign whatever is owed, instead of the policy's own. */
  ownDueOn: Day | null;
  /** The person is asked and counted like everybody, but no emails are sent. */
  isEmailOff: boolean;
}

export interface Policy {
  /** "P1": stands for the policy in every ledger, whatever becomes of its title. */
  code: string;
  title: string;
  /** Staff groups in small letters; empty or "everyone" means all. */
  audience: string[];
  /** How long a signature lasts. */
  lasts: Validity;
  /** From being asked to the last day on which one is on time. */
  daysToSign: number;
  /** The same for a new starter, from the first working day. */
  daysForStarters: number;
  /** After the due day, before somebody counts as overdue. */
  graceDays: number;
  agreeBy: AgreeBy;
  /** Who confirms a signature with a second one; "" where nobody does. */
  countersignedBy: string;
  /** Nobody is given a login before it is complete. */
  isNeededForAccount: boolean;
  /** The day by which the school reviews the policy itself. */
  reviewBy: Day | null;
  documentId: string;
}

export type Version = RowOf<typeof VERSIONS> & { policyCode: string };
export type ClauseRow = RowOf<typeof CLAUSES>;
export type Signature = RowOf<typeof SIGNATURES>;
export type Decision = RowOf<typeof DECISIONS_TAB>;
export type Countersignature = RowOf<typeof COUNTERSIGNATURES>;
export type SentEmail = RowOf<typeof SENT_EMAILS>;

export interface Register {
  people: Person[];
  policies: Policy[];
  closures: { from: Day; until: Day }[];
  settings: Settings;
  versions: Version[];
  clauses: Placed<ClauseRow>[];
  /** As they were recorded; what each stands for now, decisions.ts says. */
  signatures: Signature[];
  decisions: Decision[];
  countersignatures: Countersignature[];
  sentEmails: Placed<SentEmail>[];
  problems: TabProblem[];
  /** The headings of each tab as they stand now, by the tab's title. */
  headings: Record<string, string[]>;
  /** Rows of the staff list whose number is still to be written. */
  newNumbers: { row: number; number: number }[];
}

/** Two weeks: long enough for somebody who works one day a week to be in school twice. */
export const DAYS_TO_SIGN = 14;

/** The tabs by title, as Sheets gave them; one that was not read counts as empty, and nothing is told about it. */
export function readRegister(tabs: Record<string, RawCell[][]>): Register {
  const valuesOf = (title: string): RawCell[][] => tabs[title] ?? [];
  const policies = readTab(POLICIES, valuesOf(POLICIES.title));
  const calendar = readTab(CALENDAR, valuesOf(CALENDAR.title));
  const settings = readTab(SETTINGS, valuesOf(SETTINGS.title));
  const wanted = readSettings(settings.rows);
  const versions = readTab(VERSIONS, valuesOf(VERSIONS.title));
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
    versions: versions.rows.map(({ value }) => ({ ...value, policyCode: policyCodeOf(value.version) })),
    clauses: clauses.rows,
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
      [CLAUSES.title]: clauses.headings,
      [SIGNATURES.title]: signatures.headings,
      [DECISIONS_TAB.title]: decisions.headings,
      [COUNTERSIGNATURES.title]: countersignatures.headings,
      [SENT_EMAILS.title]: sentEmails.headings,
    },
  };
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
