/** What the office does about visitors: offers a policy to them, moves one to the staff, discards an hour of made-up ones. */

import { PolicySignOffError } from '../../../common/problem';
import { versionNumberOf } from '../../../common/version-label';
import { rowsBelow } from '../../../register/layout/cells-by-key';
import { isSameName } from '../../../register/people/names';
import { readRegister } from '../../../register/read-register';
import { headingsOf, PANEL_CHANGES, PAPER, STAFF, type Tab } from '../../../register/workbook/tabs';
import { hourInWords, offeredTo } from '../../forms/other-forms/keep-visitor-forms';
import { crowdedHours, JOINED, type Visitor, visitorsIn, withoutRows } from '../../forms/other-forms/visitor-rows';
import { isLinked, type LinkedForm, readVisitorTabs } from '../../forms/other-forms/visitor-tabs';
import { underLockOfOwner } from '../../installing/owner-lock';
import { checkHoursAreOurs } from '../../installing/workbook-region';
import { type Notes, type VisitorForm, visitorFormOf } from '../../notes';
import type { Ports } from '../../ports';
import { recordOf } from '../../workbook/record-change';
import { OF_PEOPLE } from '../../workbook/round-tabs';
import { readRepaired } from '../../workbook/workbook-state';

/** One form's visitors, as a panel shows them. */
export interface VisitorsView {
  formId: string;
  version: string;
  /** Whether somebody has deleted the tab, so that it is not known. */
  isGone: boolean;
  /** Who has not joined the staff, the latest first. */
  visitors: Visitor[];
  crowded: { hour: string; count: number }[];
}

/** From the next hourly check on the policy has a form for visitors. */
export function offerToVisitors(ports: Ports, policyCode: string): void {
  underLockOfOwner(ports, ({ visitorForms }) => {
    const isOffered = visitorFormOf({ visitorForms }, policyCode) !== undefined;
    if (!isOffered) ports.writeNotes({ visitorForms: [...visitorForms, offeredTo(policyCode)] });
  });
}

/** Who was here, form by form: one call. */
export function viewVisitors(ports: Ports, notes: Notes): VisitorsView[] {
  const { values } = readVisitorTabs(ports, notes);
  return notes.visitorForms.filter(isLinked).map(({ formId, version, kept }) => {
    const tab = values.get(formId);
    const all = visitorsIn(tab ?? []);
    return {
      formId,
      version,
      isGone: tab === undefined,
      visitors: all.filter(({ hasJoined }) => !hasJoined).reverse(),
      crowded: crowdedHours(all, kept),
    };
  });
}

/**
 * Puts a visitor on the staff list, and what was signed into the tab Paper; the row of the visitor says so and is erased when its time comes.
 * @param visitor as `viewVisitors` gave them @throws {PolicySignOffError} where the row is gone, or somebody on the list has the name
 */
export function moveToStaff(ports: Ports, formId: string, { name, moment }: Pick<Visitor, 'name' | 'moment'>): void {
  underLockOfOwner(ports, (notes) => {
    const form = formOf(notes, formId, visitorGone);
    const values = readVisitorTabs(ports, notes).values.get(formId) ?? [];
    const visitor = visitorsIn(values).find((one) => one.moment === moment && one.name === name && !one.hasJoined);
    if (visitor === undefined) throw visitorGone();
    const tabs = readRepaired(ports, notes, [...OF_PEOPLE, PAPER.title, PANEL_CHANGES.title]);
    const register = readRegister(tabs);
    const headings = (tab: Tab): readonly string[] => register.headings[tab.title] ?? headingsOf(tab);
    if (register.people.some((person) => isSameName(person.name, name))) throw alreadyThere(name);
    const titles = (values[0] ?? []).map(String);
    const column = (titles.includes(JOINED) ? titles.indexOf(JOINED) : titles.length) + 1;
    const today = { day: ports.readClock().today };
    const mark = { kind: 'set cells', sheetId: form.sheetId, column } as const;
    ports.writeChanges(notes.workbookId, [
      rowsBelow(STAFF, headings(STAFF), [{ name, role: visitor.who, startsOn: today }]),
      rowsBelow(PAPER, headings(PAPER), [paperRow(form, visitor, notes.owner)]),
      { ...mark, row: 1, rows: [[JOINED]] },
      { ...mark, row: visitor.row, rows: [[today]] },
      recordOf(ports, tabs, { by: notes.owner, what: 'moved a visitor to the staff list' }),
    ]);
  });
}

function paperRow({ policyCode, version }: VisitorForm, { name, day }: Visitor, seenBy: string) {
  return {
    person: name,
    policy: policyCode,
    version: versionNumberOf(version),
    signedOn: { day },
    seenBy,
    remark: 'signed in the form for visitors',
  };
}

/** Milliseconds for deleting in the form: a button has 30 seconds, and the rows must still be taken out. */
const DISCARD_FOR = 15_000;

/** @param hour "2026-09-02 10" @returns whether all are gone; false where the time was up, and another click goes on */
export function discardHour(ports: Ports, formId: string, hour: string): boolean {
  return underLockOfOwner(ports, (notes) => {
    const form = formOf(notes, formId, formGone);
    // An hour of the tab would be another one in the form, and other people's responses there would be deleted.
    checkHoursAreOurs(ports, notes);
    const { instant } = ports.readClock();
    const isOfHour = (at: number): boolean => {
      const { day, time } = ports.dayOf(at);
      return `${day} ${time.slice(0, 2)}` === hour;
    };
    const isDone = ports.deleteAnswersOf(formId, isOfHour, () => ports.millisecondsSince(instant) < DISCARD_FOR);
    if (!isDone) return false;
    const values = readVisitorTabs(ports, notes).values.get(formId) ?? [];
    const changes = withoutRows(
      form.sheetId,
      visitorsIn(values).filter((one) => one.hour === hour),
    );
    if (changes.length === 0) return true;
    const tabs = readRepaired(ports, notes, [PANEL_CHANGES.title]);
    const done = recordOf(ports, tabs, { by: notes.owner, what: `discarded visitors of ${hourInWords(hour)}` });
    ports.writeChanges(notes.workbookId, [...changes, done]);
    return true;
  });
}

/** The people of that hour were there: it is told no more. */
export function keepHour(ports: Ports, formId: string, hour: string): void {
  underLockOfOwner(ports, ({ visitorForms }) => {
    const kept = visitorForms.map((form) => (form.formId === formId ? { ...form, kept: [...form.kept, hour] } : form));
    ports.writeNotes({ visitorForms: kept });
  });
}

function formOf({ visitorForms }: Notes, formId: string, gone: () => PolicySignOffError): LinkedForm {
  const form = visitorForms.filter(isLinked).find((one) => one.formId === formId);
  if (form === undefined) throw gone();
  return form;
}

function formGone(): PolicySignOffError {
  return new PolicySignOffError({
    code: 'VISITOR_FORM_GONE',
    message:
      'This form for visitors is no longer kept, so nothing was discarded. Please go back and open the list again.',
  });
}

function visitorGone(): PolicySignOffError {
  return new PolicySignOffError({
    code: 'VISITOR_GONE',
    message: 'This visitor is no longer in the list. Please go back and open it again.',
  });
}

function alreadyThere(name: string): PolicySignOffError {
  return new PolicySignOffError({
    code: 'NAME_ON_STAFF_LIST',
    message: `Somebody called ${name} is on the staff list already, so nothing was changed. If that is the same person, enter the signature in the tab Paper.`,
  });
}
