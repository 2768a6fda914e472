/**
 * The register as values: the workbook's tabs in, people, policies, versions, signatures and emails out. What people
 * typed wrongly comes out as problems, each with its place and what to do; the rest still counts.
 */

import { policyCodeOf } from '../common/version-label';
import { AGREE_BY } from '../form/form-plan';
import type { ClauseRow, FormRow, Person, Policy, Register, Version } from './model';
import { audienceOf } from './people/audience';
import { readingsTyped } from './people/readings';
import { staffIndexOf } from './people/staff-index';
import { readClosures } from './reading/calendar';
import { groupSplitter } from './reading/groups';
import { checkPolicies } from './reading/policy-list';
import { readTab, type TabReading } from './reading/read-tab';
import { readStaff } from './reading/staff-list';
import { heldWhereNumberIsOfAnother } from './reading/whose-signature';
import { formsOf } from './signing/forms';
import { inOrder } from './signing/versions';
import type { RawCell } from './workbook/cells';
import { DAYS_TO_SIGN } from './workbook/defaults';
import { readSettings } from './workbook/settings';
import type { Placed, Tab } from './workbook/tab';
import {
  CALENDAR,
  CLAUSES,
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  FORMS,
  LINE_DECISIONS,
  NUMBERS,
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
  const read = <T extends Tab>(tab: T): TabReading<T> => readTab(tab, tabs[tab.title] ?? []);
  const ledgers = {
    versions: read(VERSIONS),
    forms: read(FORMS),
    clauses: read(CLAUSES),
    lineDecisions: read(LINE_DECISIONS),
    signatures: read(SIGNATURES),
    decisions: read(DECISIONS_TAB),
    sentEmails: read(SENT_EMAILS),
    countersignatures: read(COUNTERSIGNATURES),
    numbers: read(NUMBERS),
  };
  const [policies, calendar, settings] = [read(POLICIES), read(CALENDAR), read(SETTINGS)];
  const signatures = valuesOf(ledgers.signatures);
  const decisions = valuesOf(ledgers.decisions);
  const sentEmails = valuesOf(ledgers.sentEmails);
  const staff = readStaff(tabs[STAFF.title] ?? [], {
    numbers: valuesOf(ledgers.numbers),
    signatures,
    decisions,
    sentEmails,
  });
  const wanted = readSettings(settings.rows);
  const { people, listed } = withGroupsApart(staff.people, policies.rows);
  const checked = checkPolicies(listed, people, policies.rows);
  const closed = readClosures(calendar.rows);
  const readings = [staff, policies, calendar, closed, settings, ...Object.values(ledgers), checked, wanted];
  return {
    people,
    newNumbers: staff.newNumbers,
    numbers: valuesOf(ledgers.numbers),
    notedNumbers: staff.notedNumbers,
    policies: checked.policies,
    closures: closed.closures,
    settings: wanted.settings,
    versions: versionsOf(valuesOf(ledgers.versions), valuesOf(ledgers.forms)),
    forms: valuesOf(ledgers.forms),
    clauses: inDocumentOrder(ledgers.clauses.rows),
    lineDecisions: valuesOf(ledgers.lineDecisions).sort((a, b) => a.place - b.place),
    signatures: heldWhereNumberIsOfAnother(signatures, staffIndexOf(people)),
    decisions,
    countersignatures: valuesOf(ledgers.countersignatures),
    sentEmails: ledgers.sentEmails.rows,
    problems: readings.flatMap(({ problems }) => problems).filter(({ tab }) => tabs[tab] !== undefined),
    headings: {
      [STAFF.title]: staff.headings,
      [POLICIES.title]: policies.headings,
      [VERSIONS.title]: ledgers.versions.headings,
      [FORMS.title]: ledgers.forms.headings,
      [CLAUSES.title]: ledgers.clauses.headings,
      [LINE_DECISIONS.title]: ledgers.lineDecisions.headings,
      [SIGNATURES.title]: ledgers.signatures.headings,
      [DECISIONS_TAB.title]: ledgers.decisions.headings,
      [COUNTERSIGNATURES.title]: ledgers.countersignatures.headings,
      [SENT_EMAILS.title]: ledgers.sentEmails.headings,
      [NUMBERS.title]: ledgers.numbers.headings,
    },
  };
}

/** Groups are told apart alike for people and for policies, however they were separated. */
function withGroupsApart(
  people: readonly Person[],
  policies: readonly Placed<RowOf<typeof POLICIES>>[],
): { people: Person[]; listed: Placed<Policy>[] } {
  const asked = (row: RowOf<typeof POLICIES>): string[] => row.audience.map((group) => group.toLowerCase());
  const apart = groupSplitter([
    ...people.map(({ groups }) => groups),
    ...policies.map(({ value }) => asked(value)),
    ...policies.flatMap(({ value }) => readingsTyped(value.readings).readings.map(({ audience }) => audience)),
  ]);
  const told = people.map((person) => ({ ...person, groups: apart(person.groups) }));
  const groups = new Set(told.flatMap((person) => person.groups));
  const listed = policies.map(({ row, value }) => ({
    row,
    value: {
      ...policyOf(value),
      audience: audienceOf(apart(asked(value)), groups),
      readings: readingsTyped(value.readings).readings.map(({ part, audience }) => ({
        part,
        audience: audienceOf(apart(audience), groups),
      })),
    },
  }));
  return { people: told, listed };
}

function valuesOf<Value>({ rows }: { rows: readonly Placed<Value>[] }): Value[] {
  return rows.map(({ value }) => value);
}

/** From the earliest to the latest, each with its forms. */
function versionsOf(rows: readonly RowOf<typeof VERSIONS>[], forms: readonly FormRow[]): Version[] {
  return inOrder(rows).map((row) => ({
    ...row,
    policyCode: policyCodeOf(row.version),
    forms: formsOf(row.version, forms),
  }));
}

/** As each version's document had them, whatever somebody sorted the tab by; rows of the first releases have no place. */
function inDocumentOrder(clauses: readonly Placed<ClauseRow>[]): Placed<ClauseRow>[] {
  return [...clauses].sort((a, b) => (a.value.place ?? a.row) - (b.value.place ?? b.row));
}

function policyOf(row: RowOf<typeof POLICIES>): Omit<Policy, 'audience' | 'readings'> {
  const daysToSign = row.daysToSign ?? DAYS_TO_SIGN;
  return {
    code: row.code,
    title: row.title,
    lasts: row.lasts,
    daysToSign,
    daysForStarters: row.daysForStarters ?? daysToSign,
    graceDays: row.graceDays ?? 0,
    countersignedBy: row.countersignedBy,
    isNeededForAccount: row.neededForAccount,
    reviewBy: row.reviewBy,
    agreeBy: AGREE_BY.find((way) => way === row.agreeBy.toLowerCase()) ?? 'every point',
    openForm: row.openForm,
    documentId: documentIdOf(row.document),
  };
}

/** The id in a document's link; a bare id stands for itself. */
export function documentIdOf(link: string): string {
  return /\/d\/([\w-]+)/.exec(link)?.[1] ?? link;
}
