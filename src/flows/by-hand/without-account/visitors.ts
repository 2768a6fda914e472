/** What the office does about visitors: offers a policy to them, moves one to the staff, discards an hour of made-up ones. */
import { PolicySignOffError } from '../../../common/problem';
import { versionNumberOf } from '../../../common/version-label';
import { isSameName } from '../../../register/people/names';
import { readRegister } from '../../../register/read-register';
import type { Cell, RawCell } from '../../../register/workbook/cells';
import { cellsFor } from '../../../register/workbook/columns';
import { PAPER, STAFF, type Tab } from '../../../register/workbook/tabs';
import { offeredTo, visitorsTab } from '../../forms/other-forms/keep-visitor-forms';
import { crowdedHours, JOINED, type Visitor, visitorsIn, withoutRows } from '../../forms/other-forms/visitor-rows';
import { underLockOfOwner } from '../../installing/owner-lock';
import type { Notes, VisitorForm } from '../../notes';
import type { Ports } from '../../ports';
import { readEveryTab } from '../../workbook/round-tabs';

/** One form's visitors, as a panel shows them. */
export interface VisitorsView {
  formId: string;
  version: string;
  /** Who has not joined the staff, the latest first. */
  visitors: Visitor[];
  crowded: { hour: string; count: number }[];
}

/** From the next hourly check on the policy has a form for visitors. */
export function offerToVisitors(ports: Ports, policyCode: string): void {
  underLockOfOwner(ports, ({ visitorForms }) => {
    const isOffered = visitorForms.some((form) => form.policyCode === policyCode && form.closedOn === '');
    if (!isOffered) ports.writeNotes({ visitorForms: [...visitorForms, offeredTo(policyCode)] });
    return policyCode;
  });
}

/** Who was here, form by form: one call. @throws where a tab is gone */
export function viewVisitors(ports: Ports, notes: Notes): VisitorsView[] {
  const forms = notes.visitorForms.filter(({ sheetId }) => sheetId !== null);
  if (forms.length === 0) return [];
  const tabs = ports.readTabs(notes.workbookId, forms.map(visitorsTab));
  return forms.map((form) => {
    const all = visitorsIn(tabs[visitorsTab(form)] ?? []);
    return {
      formId: form.formId,
      version: form.version,
      visitors: all.filter(({ hasJoined }) => !hasJoined).reverse(),
      crowded: crowdedHours(all, form.kept),
    };
  });
}

/**
 * Puts a visitor on the staff list, and what was signed into the tab Paper; the row of the visitor says so and is erased when its time comes.
 * @param visitor as `viewVisitors` gave them @throws {PolicySignOffError} where the row is gone, or somebody on the list has the name
 */
export function moveToStaff(ports: Ports, formId: string, { name, moment }: Pick<Visitor, 'name' | 'moment'>): void {
  underLockOfOwner(ports, (notes) => {
    const form = formOf(notes, formId);
    const values = ports.readTabs(notes.workbookId, [visitorsTab(form)])[visitorsTab(form)] ?? [];
    const visitor = visitorsIn(values).find((one) => one.moment === moment && one.name === name && !one.hasJoined);
    if (visitor === undefined) throw gone();
    const tabs = readEveryTab(ports, notes);
    const register = readRegister(tabs);
    if (register.people.some((person) => isSameName(person.name, name))) throw alreadyThere(name);
    const titles = (values[0] ?? []).map(String);
    const column = (titles.includes(JOINED) ? titles.indexOf(JOINED) : titles.length) + 1;
    const today = { day: ports.readClock().today };
    const mark = { kind: 'set cells', sheetId: form.sheetId, column } as const;
    ports.writeChanges(notes.workbookId, [
      { kind: 'add rows', sheetId: STAFF.sheetId, rows: [staffRow(headingsIn(tabs, STAFF), visitor, today)] },
      {
        kind: 'add rows',
        sheetId: PAPER.sheetId,
        rows: [paperRow(headingsIn(tabs, PAPER), form, visitor, notes.owner)],
      },
      { ...mark, row: 1, rows: [[JOINED]] },
      { ...mark, row: visitor.row, rows: [[today]] },
    ]);
    return name;
  });
}

function headingsIn(tabs: Record<string, RawCell[][]>, { title }: Tab): string[] {
  return (tabs[title]?.[0] ?? []).map(String);
}

function staffRow(headings: string[], { name, who }: Visitor, startsOn: Cell): Cell[] {
  return cellsFor(STAFF, headings, { name, role: who, startsOn });
}

function paperRow(headings: string[], { policyCode, version }: VisitorForm, visitor: Visitor, seenBy: string): Cell[] {
  return cellsFor(PAPER, headings, {
    person: visitor.name,
    policy: policyCode,
    version: versionNumberOf(version),
    signedOn: { day: visitor.day },
    seenBy,
    remark: 'signed in the form for visitors',
  });
}

/** Milliseconds for deleting in the form: a button has 30 seconds, and the rows must still be taken out. */
const DISCARD_FOR = 15_000;

/** @param hour "2026-09-02 10" @returns whether all are gone; false where the time was up, and another click goes on */
export function discardHour(ports: Ports, formId: string, hour: string): boolean {
  return underLockOfOwner(ports, (notes) => {
    const form = formOf(notes, formId);
    const { instant } = ports.readClock();
    const isOfHour = (at: number): boolean => {
      const { day, time } = ports.dayOf(at);
      return `${day} ${time.slice(0, 2)}` === hour;
    };
    const isDone = ports.deleteAnswersOf(formId, isOfHour, () => ports.millisecondsSince(instant) < DISCARD_FOR);
    if (!isDone) return { isDone };
    const values = ports.readTabs(notes.workbookId, [visitorsTab(form)])[visitorsTab(form)] ?? [];
    const changes = withoutRows(
      form.sheetId,
      visitorsIn(values).filter((one) => one.hour === hour),
    );
    if (changes.length > 0) ports.writeChanges(notes.workbookId, changes);
    return { isDone };
  }).isDone;
}

/** The people of that hour were there: it is told no more. */
export function keepHour(ports: Ports, formId: string, hour: string): void {
  underLockOfOwner(ports, ({ visitorForms }) => {
    const kept = visitorForms.map((form) => (form.formId === formId ? { ...form, kept: [...form.kept, hour] } : form));
    ports.writeNotes({ visitorForms: kept });
    return hour;
  });
}

function formOf({ visitorForms }: Notes, formId: string): VisitorForm & { sheetId: number } {
  const form = visitorForms.find((one) => one.formId === formId);
  if (form === undefined || form.sheetId === null) throw gone();
  return { ...form, sheetId: form.sheetId };
}

function gone(): PolicySignOffError {
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
