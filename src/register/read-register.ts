/**
 * The register as values: the workbook's tabs in, people, policies, versions, signatures and emails out. What people
 * typed wrongly comes out as problems, each with its place and what to do; the rest still counts.
 */

import { addMonths, type Day, longDate } from '../common/day';
import { policyCodeOf } from '../common/version-label';
import { saysNone } from '../common/yes-no';
import { AGREE_BY } from '../form/form-plan';
import { documentIdOf } from './layout/links';
import type { ArchiveRow, ClauseRow, FormRow, Person, Policy, Register, Version } from './model';
import { audienceOf } from './people/audience';
import { readingsTyped } from './people/readings';
import { staffIndexOf } from './people/staff-index';
import { readClosures } from './reading/calendar';
import { groupSplitter, sitesAlike } from './reading/groups';
import { checkPolicies } from './reading/policy-list';
import { readTab, type TabReading } from './reading/read-tab';
import { readStaff } from './reading/staff-list';
import { heldWhereNumberIsOfAnother, withAskers } from './reading/whose-signature';
import { formsOf } from './signing/forms';
import { sealedSignatures } from './signing/identity/sealed-signatures';
import { firstHeardOf, inOrder, isTooFarAhead } from './signing/versions';
import type { RawCell } from './workbook/cells';
import { readSettings } from './workbook/settings';
import { DAYS_TO_SIGN } from './workbook/settings/defaults';
import { inRow, type Placed, type Tab, type TabProblem } from './workbook/tab';
import {
  ARCHIVES,
  CALENDAR,
  CLAUSES,
  COUNTERSIGN_LISTS,
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  FORMS,
  LINE_DECISIONS,
  NUMBERS,
  POLICIES,
  QUESTIONS,
  type RowOf,
  SENT_EMAILS,
  SETTINGS,
  SIGNATURES,
  STAFF,
  VERSIONS,
} from './workbook/tabs';

/** The tabs by title, as Sheets gave them; one that was not read counts as empty, and nothing is told about it. */
export function readRegister(tabs: Record<string, RawCell[][]>): Register {
  const ledgers = ledgersIn(tabs);
  const read = readerOf(tabs);
  const numbers = valuesOf(ledgers.numbers);
  const [policies, calendar, settings] = [read(POLICIES), read(CALENDAR), read(SETTINGS)];
  const { signatures, faults } = sealedSignatures(ledgers.signatures);
  const decisions = valuesOf(ledgers.decisions);
  const sentEmails = valuesOf(ledgers.sentEmails);
  const staff = readStaff(tabs[STAFF.title] ?? [], { numbers, signatures, decisions, sentEmails });
  const wanted = readSettings(settings.rows);
  const { people, listed } = withGroupsAndSites(staff.people, policies.rows);
  const checked = checkPolicies(listed, policies.rows, policies.problems);
  const closed = readClosures(calendar.rows);
  const published = publishedInTime(ledgers.versions.rows, firstHeardOf({ signatures, sentEmails }));
  const readings = [staff, policies, calendar, closed, settings, ...Object.values(ledgers), published, checked, wanted];
  return {
    people,
    newNumbers: staff.newNumbers,
    numbers,
    notedNumbers: staff.notedNumbers,
    policies: checked.policies,
    closures: closed.closures,
    settings: wanted.settings,
    versions: versionsWithForms(valuesOf(published), valuesOf(ledgers.forms)),
    forms: valuesOf(ledgers.forms),
    clauses: inDocumentOrder(ledgers.clauses.rows),
    lineDecisions: valuesOf(ledgers.lineDecisions).sort((a, b) => a.place - b.place),
    signatures: heldWhereNumberIsOfAnother(signatures, staffIndexOf(people), numbers),
    ledgerFaults: faults,
    decisions,
    countersignatures: valuesOf(ledgers.countersignatures),
    countersignLists: valuesOf(ledgers.countersignLists),
    questions: withAskers(valuesOf(ledgers.questions), people, numbers),
    sentEmails: ledgers.sentEmails.rows,
    archives: ofOneYear(valuesOf(ledgers.archives)),
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
      [COUNTERSIGN_LISTS.title]: ledgers.countersignLists.headings,
      [QUESTIONS.title]: ledgers.questions.headings,
      [SENT_EMAILS.title]: ledgers.sentEmails.headings,
      [ARCHIVES.title]: ledgers.archives.headings,
      [NUMBERS.title]: ledgers.numbers.headings,
    },
  };
}

/** The rows of the tab Clauses, for whoever needs nothing else of the register. */
export function clausesIn(values: readonly RawCell[][]): Register['clauses'] {
  return inDocumentOrder(readTab(CLAUSES, values).rows);
}

/** Reads a tab of them. */
function readerOf(tabs: Record<string, RawCell[][]>) {
  return <T extends Tab>(tab: T): TabReading<T> => readTab(tab, tabs[tab.title] ?? []);
}

/** The record: rows are added, and only archives and erasing take away. */
function ledgersIn(tabs: Record<string, RawCell[][]>) {
  const read = readerOf(tabs);
  return {
    versions: read(VERSIONS),
    forms: read(FORMS),
    clauses: read(CLAUSES),
    lineDecisions: read(LINE_DECISIONS),
    signatures: read(SIGNATURES),
    decisions: read(DECISIONS_TAB),
    sentEmails: read(SENT_EMAILS),
    countersignatures: read(COUNTERSIGNATURES),
    countersignLists: read(COUNTERSIGN_LISTS),
    questions: read(QUESTIONS),
    archives: read(ARCHIVES),
    numbers: read(NUMBERS),
  };
}

/** Groups and sites are told apart alike for people and for policies, however they were separated. */
function withGroupsAndSites(
  people: readonly Person[],
  policies: readonly Placed<RowOf<typeof POLICIES>>[],
): { people: Person[]; listed: Placed<Policy>[] } {
  const asked = (row: RowOf<typeof POLICIES>): string[] => row.audience.map((group) => group.toLowerCase());
  const apart = groupSplitter([
    ...people.map(({ groups }) => groups),
    ...policies.map(({ value }) => asked(value)),
    ...policies.flatMap(({ value }) => readingsTyped(value.readings).readings.map(({ audience }) => audience)),
  ]);
  const sites = sitesAlike(
    people.map((person) => person.sites),
    policies.map(({ value }) => value.sites),
  );
  const told = people.map((person, i) => ({
    ...person,
    groups: apart(person.groups),
    sites: sites.people[i] ?? [],
  }));
  const groups = new Set(told.flatMap((person) => person.groups));
  const listed = policies.map(({ row, value }, i) => ({
    row,
    value: {
      ...policyOf(value),
      row,
      audience: audienceOf(apart(asked(value)), groups),
      sites: sites.policies[i] ?? [],
      readings: readingsTyped(value.readings).readings.map(({ part, audience }) => ({
        part,
        audience: audienceOf(apart(audience), groups),
      })),
    },
  }));
  return { people: told, listed };
}

/** An archive is of one school year, whatever somebody did to one of its rows. */
function ofOneYear(archives: readonly ArchiveRow[]): ArchiveRow[] {
  const years = new Map(archives.flatMap(({ file, year }) => (year === '' ? [] : [[file, year] as const])));
  return archives.map((row) => ({ ...row, year: years.get(row.file) ?? '' }));
}

function valuesOf<Value>({ rows }: { rows: readonly Placed<Value>[] }): Value[] {
  return rows.map(({ value }) => value);
}

/** A version was published by the day on which it was first signed or asked for, and is in force by then, whatever its row says. */
function publishedInTime(
  rows: readonly Placed<RowOf<typeof VERSIONS>>[],
  heard: ReadonlyMap<string, Day>,
): { rows: Placed<RowOf<typeof VERSIONS>>[]; problems: TabProblem[] } {
  const told = rows.map(({ row, value }) => {
    const { publishedOn, inForceFrom, title, version } = value;
    const which = `${inRow(VERSIONS.title, row)}: ${title} (${version})`;
    const first = heard.get(version);
    const faults: string[] = [];
    let published = publishedOn;
    if (first !== undefined && addMonths(publishedOn, 12) <= first) {
      published = first;
      faults.push(
        `${which} was published on ${longDate(publishedOn)}, and nobody signed or was asked before ${longDate(first)}. Please correct "Published on"; until then ${longDate(first)} is used.`,
      );
    } else if (first !== undefined && first < publishedOn) {
      published = first;
      faults.push(
        `${which} was signed or asked for on ${longDate(first)}, before ${longDate(publishedOn)} under "Published on". Please correct that date; until then ${longDate(first)} is used.`,
      );
    }
    const isFar = first !== undefined && inForceFrom !== null && isTooFarAhead(inForceFrom, published);
    if (isFar)
      faults.push(
        `${which} was signed or asked for on ${longDate(first)}, long before ${longDate(inForceFrom)} under "In force from". Please correct that date, or clear it; until then it is ignored.`,
      );
    const problems = faults.map(
      (message): TabProblem => ({ code: 'PUBLISHED_ON_NOT_MEANT', tab: VERSIONS.title, row, message }),
    );
    const dated = { ...value, publishedOn: published, inForceFrom: isFar ? null : inForceFrom };
    return { row, value: problems.length === 0 ? value : dated, problems };
  });
  return { rows: told, problems: told.flatMap(({ problems }) => problems) };
}

/** From the earliest to the latest, each with its forms. */
function versionsWithForms(rows: readonly RowOf<typeof VERSIONS>[], forms: readonly FormRow[]): Version[] {
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

function policyOf(row: RowOf<typeof POLICIES>): Omit<Policy, 'row' | 'audience' | 'readings' | 'sites'> {
  const daysToSign = row.daysToSign ?? DAYS_TO_SIGN;
  return {
    code: row.code,
    title: row.title,
    lasts: row.lasts,
    daysToSign,
    daysForStarters: row.daysForStarters ?? daysToSign,
    graceDays: row.graceDays ?? 0,
    countersignedBy: saysNone(row.countersignedBy) ? '' : row.countersignedBy,
    isNeededForAccount: row.neededForAccount,
    reviewBy: row.reviewBy,
    agreeBy: row.agreeBy ?? AGREE_BY[0],
    openForm: row.openForm,
    documentId: documentIdOf(row.document),
  };
}
