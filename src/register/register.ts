/**
 * The register as values: the workbook's tabs in, people, policies, versions, signatures and emails out. What people
 * typed wrongly comes out as problems, each with its place and what to do; the rest still counts.
 */
import { AGREE_BY, type AgreeBy } from '../form/plan-form';
import type { Day } from '../policy/day';
import type { RawCell } from './cells';
import { type Placed, readTab, type TabProblem } from './read-tab';
import { readSettings, type Settings } from './settings';
import { CALENDAR, CLAUSES, POLICIES, type RowOf, SENT_EMAILS, SETTINGS, SIGNATURES, STAFF, VERSIONS } from './tabs';
import { policyCodeOf } from './version-label';

export interface Person {
  /** Stands for the person in every ledger, whatever becomes of name and address. */
  number: number;
  /** Where the person stands in the staff list. */
  row: number;
  name: string;
  email: string | null;
  role: string;
  /** In small letters, as the audience of a policy is. */
  groups: string[];
  lineManager: string | null;
  startsOn: Day | null;
  leavesOn: Day | null;
  awayFrom: Day | null;
  awayUntil: Day | null;
}

export interface Policy {
  /** "P1": stands for the policy in every ledger, whatever becomes of its title. */
  code: string;
  title: string;
  /** Staff groups in small letters; empty or "everyone" means all. */
  audience: string[];
  resignMonths: number | null;
  daysToSign: number;
  graceDays: number;
  agreeBy: AgreeBy;
  documentId: string;
}

export type Version = RowOf<typeof VERSIONS> & { policyCode: string };
export type ClauseRow = RowOf<typeof CLAUSES>;
export type Signature = RowOf<typeof SIGNATURES>;
export type SentEmail = RowOf<typeof SENT_EMAILS>;

export interface Register {
  people: Person[];
  policies: Policy[];
  closures: { from: Day; until: Day }[];
  settings: Settings;
  versions: Version[];
  clauses: Placed<ClauseRow>[];
  signatures: Signature[];
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
  const staff = readTab(STAFF, valuesOf(STAFF.title));
  const policies = readTab(POLICIES, valuesOf(POLICIES.title));
  const calendar = readTab(CALENDAR, valuesOf(CALENDAR.title));
  const settings = readTab(SETTINGS, valuesOf(SETTINGS.title));
  const wanted = readSettings(settings.rows);
  const versions = readTab(VERSIONS, valuesOf(VERSIONS.title));
  const clauses = readTab(CLAUSES, valuesOf(CLAUSES.title));
  const signatures = readTab(SIGNATURES, valuesOf(SIGNATURES.title));
  const sentEmails = readTab(SENT_EMAILS, valuesOf(SENT_EMAILS.title));

  const readings = { staff, policies, calendar, settings, versions, clauses, signatures, sentEmails };
  const taken = signatures.rows.flatMap(({ value }) => (value.person === null ? [] : [value.person]));
  const { people, newNumbers, problems } = readPeople(staff.rows, Math.max(0, ...taken));
  return {
    people,
    newNumbers,
    policies: policies.rows.map(({ value }) => ({
      code: value.code,
      title: value.title,
      audience: value.audience.map((group) => group.toLowerCase()),
      resignMonths: value.resignMonths,
      daysToSign: value.daysToSign ?? DAYS_TO_SIGN,
      graceDays: value.graceDays ?? 0,
      agreeBy: AGREE_BY.find((way) => way === value.agreeBy.toLowerCase()) ?? 'every point',
      documentId: documentIdOf(value.document),
    })),
    closures: calendar.rows.map(({ value }) => ({ from: value.from, until: value.until ?? value.from })),
    settings: wanted.settings,
    versions: versions.rows.map(({ value }) => ({ ...value, policyCode: policyCodeOf(value.version) })),
    clauses: clauses.rows,
    signatures: signatures.rows.map(({ value }) => value),
    sentEmails: sentEmails.rows,
    problems: [
      ...Object.values(readings).flatMap((reading) => reading.problems.filter((one) => tabs[one.tab] !== undefined)),
      ...wanted.problems,
      ...problems,
    ],
    headings: {
      [STAFF.title]: staff.headings,
      [POLICIES.title]: policies.headings,
      [VERSIONS.title]: versions.headings,
      [CLAUSES.title]: clauses.headings,
      [SIGNATURES.title]: signatures.headings,
      [SENT_EMAILS.title]: sentEmails.headings,
    },
  };
}

/** The id in a document's link; a bare id stands for itself. */
export function documentIdOf(link: string): string {
  return /\/d\/([\w-]+)/.exec(link)?.[1] ?? link;
}

/** A person without a name stays on the list, under the address. */
function nameProblems(row: number, name: string, email: string | null): TabProblem[] {
  if (name !== '') return [];
  const until = email === null ? 'the row is left out' : `it is shown as ${email}`;
  const message = `Staff, row ${row} has no name. Please write one; until then ${until}.`;
  return [{ code: 'NAME_MISSING', tab: STAFF.title, row, message }];
}

function readPeople(rows: Placed<RowOf<typeof STAFF>>[], highestInLedgers: number) {
  const people: Person[] = [];
  const problems: TabProblem[] = [];
  const newNumbers: { row: number; number: number }[] = [];
  const rowOfEmail = new Map<string, number>();
  const rowOfNumber = new Map<number, number>();
  let highest = Math.max(highestInLedgers, ...rows.map(({ value }) => value.number ?? 0));
  for (const { row, value } of rows) {
    const name = value.name || value.email;
    problems.push(...nameProblems(row, value.name, value.email));
    if (name === null) continue;
    let number = value.number;
    if (number === null || rowOfNumber.has(number)) {
      // Without a number the person is new; a row copied below another carries its number, and is new too.
      highest += 1;
      number = highest;
      newNumbers.push({ row, number });
    }
    rowOfNumber.set(number, row);
    let { email } = value;
    const first = email === null ? undefined : rowOfEmail.get(email);
    if (email !== null && first !== undefined) {
      problems.push({
        code: 'EMAIL_TWICE',
        tab: STAFF.title,
        row,
        message: `Staff, rows ${first} and ${row} have the same email address (${email}). Give each person an address of their own, or leave one empty. Until then row ${row} counts as without an address.`,
      });
      email = null;
    }
    if (email !== null) rowOfEmail.set(email, row);
    if (value.leavesOn !== null && value.startsOn !== null && value.leavesOn < value.startsOn) {
      problems.push({
        code: 'LEAVES_BEFORE_START',
        tab: STAFF.title,
        row,
        message: `Staff, row ${row}: ${value.name} leaves before the first day. Please correct one of the two dates.`,
      });
    }
    people.push({
      number,
      row,
      name,
      email,
      role: value.role,
      groups: value.groups.map((group) => group.toLowerCase()),
      lineManager: value.lineManager,
      startsOn: value.startsOn,
      leavesOn: value.leavesOn,
      awayFrom: value.awayFrom,
      awayUntil: value.awayUntil,
    });
  }
  return { people, problems, newNumbers };
}
