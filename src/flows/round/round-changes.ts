/** What a round has found → what it changes in the workbook. */

import { datesTab } from '../../register/derived/dates-tab';
import { overdueTab } from '../../register/derived/overdue-tab';
import { registerTab } from '../../register/derived/register-tab';
import { changesToSummary, summaryOf } from '../../register/derived/summary';
import { toCheckTab } from '../../register/derived/to-check-tab';
import { changesToTab } from '../../register/derived/update-tab';
import { cellsBeside, rowsBelow } from '../../register/layout/cells-by-key';
import { inParts } from '../../register/layout/parts';
import { linksAmong, linksToPeople } from '../../register/layout/row-links';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import type { Countersignature, QuestionRow, Register, Signature } from '../../register/model';
import { notesWithGroups } from '../../register/people/changed-groups';
import { rowsToPutBack, sumOf } from '../../register/signing/identity/sealed-signatures';
import type { Cell, RawCell } from '../../register/workbook/cells';
import {
  COUNTERSIGNATURES,
  DATES,
  OVERDUE,
  PAPER,
  QUESTIONS,
  REGISTER,
  SENT_EMAILS,
  SIGNATURES,
  STAFF,
  SUMMARY,
  type Tab,
  TO_CHECK,
} from '../../register/workbook/tabs';
import { historyOf } from '../../reminders/planning/email-history';
import { owedByPerson } from '../../reminders/planning/plan-reminders';
import { whatComesNext } from '../../reminders/planning/what-comes-next';
import { canBeSigned } from '../forms/admission';
import type { Run } from '../run';
import { whereRowsAreNow } from '../workbook/moved-rows';
import { numberChanges, numberRows } from '../workbook/number-rows';
import { readWorkbookState, type WorkbookState } from '../workbook/workbook-state';
import { toCheckOf } from './assess';
import { claimRows, settlementChanges } from './claims';
import type { Planned } from './round-emails';

/** What was signed since, below the last row; a row that was changed by hand says again what its form says. */
function signatureRows(register: Register, signatures: readonly Signature[]): RegisterChange[] {
  const { headings, ledgerFaults } = register;
  const existing = headings[SIGNATURES.title] ?? [];
  const { altered, unsealed, repeated } = ledgerFaults;
  const putBack = rowsToPutBack(altered, signatures);
  const known = new Set(putBack.map(({ signature }) => signature));
  const rows = signatures.filter((signature) => !known.has(signature)).map(signatureCells);
  return [
    ...putBack.flatMap(({ row, signature, recordedOn }) => {
      const { seenBy: _seenBy, remark: _remark, reading: _reading, ...cells } = signatureCells(signature);
      const kept = recordedOn === null ? cells : { ...cells, recordedOn: { day: recordedOn } };
      return cellsBeside(SIGNATURES, existing, row, kept);
    }),
    ...unsealed.flatMap(({ row, value }) => cellsBeside(SIGNATURES, existing, row, { check: sumOf(value) })),
    ...repeated.flatMap((row) => cellsBeside(SIGNATURES, existing, row, NOTHING)),
    ...(rows.length === 0 ? [] : [rowsBelow(SIGNATURES, existing, rows)]),
  ];
}

function signatureCells(signature: Signature): Record<string, Cell> {
  const { person, signedOn, recordedOn } = signature;
  return {
    ...signature,
    person: person ?? '',
    signedOn: { day: signedOn },
    recordedOn: recordedOn === null ? '' : { day: recordedOn },
    check: sumOf(signature),
  };
}

/** A row without anything of ours. */
const NOTHING: Record<string, Cell> = Object.fromEntries(Object.keys(SIGNATURES.columns).map((key) => [key, '']));

function countersignatureRows(register: Register, rows: readonly Countersignature[]): RegisterChange[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => ({ ...row, signedOn: { day: row.signedOn } }));
  return [rowsBelow(COUNTERSIGNATURES, register.headings[COUNTERSIGNATURES.title] ?? [], cells)];
}

function questionRows(register: Register, rows: readonly QuestionRow[]): RegisterChange[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => ({ ...row, on: { day: row.on } }));
  return [rowsBelow(QUESTIONS, register.headings[QUESTIONS.title] ?? [], cells)];
}

/** What is kept for ever, with what it needs to find its place; in one batch, before everything else. */
export function writeRecords(run: Run, planned: Planned): void {
  const { ports, notes, moment } = run;
  const { workbook, register, settlements, signatures, countersignatures, questions, entered } = planned;
  const changes: RegisterChange[] = [
    ...workbook.mending.filter((change) => !isView(change)),
    ...settlementChanges(register, settlements),
    ...signatureRows(register, [...signatures, ...entered.signatures]),
    ...countersignatureRows(register, countersignatures),
    ...questionRows(register, questions),
    ...entered.changes,
    ...numberRows(register, notesWithGroups(register, moment.today)),
    ...numberChanges(register),
    ...claimRows(register, planned.planned.emails, moment.today),
  ];
  const placed = changes.length > 0 ? atTheirRows(run, workbook, changes) : [];
  if (placed.length > 0) ports.writeChanges(notes.workbookId, placed);
}

/** Tabs in which a round writes beside rows that people, or an earlier run, have written. */
const WRITTEN_BESIDE: readonly Tab[] = [STAFF, PAPER, SIGNATURES, SENT_EMAILS];

/** Looks again where the rows are, in the call before the writing. What is put back of a tab stays where it is put. */
function atTheirRows(
  { ports, notes }: Run,
  workbook: WorkbookState,
  changes: readonly RegisterChange[],
): RegisterChange[] {
  const mended = new Set(workbook.mending.map(sheetOf));
  const tabs = WRITTEN_BESIDE.filter(
    ({ sheetId }) => !mended.has(sheetId) && changes.some((one) => one.kind === 'set cells' && one.sheetId === sheetId),
  );
  if (tabs.length === 0) return [...changes];
  const now = ports.readTabs(
    notes.workbookId,
    tabs.map(({ title }) => title),
  );
  const reread = tabs.map(
    ({ sheetId, title }) => [sheetId, { before: workbook.tabs[title] ?? [], now: now[title] ?? [] }] as const,
  );
  return whereRowsAreNow(changes, new Map(reread));
}

export interface Written extends Planned {
  /** Tabs that Google would not let us bring up to date, by their titles. */
  notWritten: readonly string[];
}

/** Written once, and once more where somebody sorted a tab in the very moment between reading and writing it. */
const MOST_WRITES = 2;

/**
 * What can be worked out again at any time: one batch, several where it is very much, and where Google refuses one, a batch for each tab, so that one tab
 * does not hold up the others. What is still refused is tried again in the next round, and told from then on. The tabs are
 * read again before the writing, since people may have sorted them and their notes belong to a row, and once more after it.
 */
export function writeViews(run: Run, planned: Planned): Written {
  const { ports, notes } = run;
  const views = viewsOf(run, planned);
  for (let writes = 0; writes < MOST_WRITES; writes++) {
    const now = readAgain(run);
    if (now === null) return { ...planned, notWritten: writes > 0 ? [] : VIEWS.map(({ title }) => title) };
    const changes = views.flatMap((view) => changesTo(view, now));
    if (changes.length === 0) break;
    try {
      for (const part of inParts(changes)) ports.writeChanges(notes.workbookId, part);
    } catch {
      return { ...planned, notWritten: writeEachView(run, views) };
    }
    // Nobody sorts Summary, and the next round that writes brings it up to date from what stands in it.
    if (changes.every((change) => sheetOf(change) === SUMMARY.sheetId)) break;
  }
  return { ...planned, notWritten: [] };
}

/** From the tabs as they are now: the batch may have been taken, and only the answer lost. @returns the titles of those refused */
function writeEachView(run: Run, views: readonly View[]): string[] {
  const now = readAgain(run);
  if (now === null) return VIEWS.map(({ title }) => title);
  return views.flatMap((view) => {
    const changes = changesTo(view, now);
    return changes.length > 0 && !isTaken(run, changes) ? [view.tab.title] : [];
  });
}

/** Null where Google does not give the workbook just now: the next round tries again and tells. */
function readAgain({ ports, notes }: Run): WorkbookState | null {
  try {
    return readWorkbookState(
      ports,
      notes,
      VIEWS.map(({ title }) => title),
    );
  } catch {
    return null;
  }
}

/** A refusal is not lost: the tab's title is noted, and the next round tries again and tells. */
function isTaken({ ports, notes }: Run, changes: readonly RegisterChange[]): boolean {
  try {
    for (const part of inParts(changes)) ports.writeChanges(notes.workbookId, part);
    return true;
  } catch {
    return false;
  }
}

/** A derived tab, and what it is to show. */
interface View {
  tab: Tab;
  /** What brings it up to date, from its cells as they stand. */
  changesFrom: (existing: RawCell[][]) => RegisterChange[];
}

/** Worked out once, however often the tabs are read; the rows that they lead to are those that the round has read. */
function viewsOf({ ports, notes, moment }: Run, planned: Planned): View[] {
  const { register, obligations, obligationsOn, signed, workbook } = planned;
  const { settings, closures } = register;
  const { today } = moment;
  const sent = register.sentEmails.map(({ value }) => value);
  const toCheck = toCheckTab(toCheckOf(planned), linksAmong(workbook.tabs, register.people));
  const history = historyOf(sent, settings.trialEmail !== null);
  const canSign = canBeSigned(notes, planned.forms, planned.shutOut);
  const owedBy = owedByPerson(obligations.filter(canSign));
  const comesNext = whatComesNext({ owedBy, history, settings, closures, today, canBeSigned: canSign });
  const { time } = ports.dayOf(moment.instant);
  const looked = { time, account: notes.owner, toCheck: toCheck.rows.length };
  const people = registerTab(register, obligations);
  const dates = datesTab(register, obligations, signed, today);
  const overdue = overdueTab(obligations, sent, comesNext, linksToPeople(workbook.tabs[STAFF.title] ?? []));
  const summary = summaryOf({ register, obligations, obligationsOn, today, looked });
  return [
    { tab: REGISTER, changesFrom: (existing) => changesToTab(people(existing), existing) },
    { tab: DATES, changesFrom: (existing) => changesToTab(dates, existing) },
    { tab: OVERDUE, changesFrom: (existing) => changesToTab(overdue, existing) },
    { tab: TO_CHECK, changesFrom: (existing) => changesToTab(toCheck, existing) },
    { tab: SUMMARY, changesFrom: (existing) => changesToSummary(summary, existing) },
  ];
}

/** @param workbook the tabs that the view is brought up to date from */
function changesTo({ tab, changesFrom }: View, { tabs, mending }: WorkbookState): RegisterChange[] {
  const mended = mending.filter((change) => isView(change) && sheetOf(change) === tab.sheetId);
  return [...mended, ...changesFrom(tabs[tab.title] ?? [])];
}

/** Whether a change mends a tab that can be worked out again. */
function isView(change: RegisterChange): boolean {
  return VIEWS.some(({ sheetId }) => sheetId === sheetOf(change));
}

const VIEWS: readonly Tab[] = [REGISTER, DATES, OVERDUE, TO_CHECK, SUMMARY];

function sheetOf(change: RegisterChange): number {
  return change.kind === 'add tab' ? change.plan.sheetId : change.sheetId;
}
