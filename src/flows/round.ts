/**
 * The hourly round: collect what was signed, look who is due, write to whom it is time to write. It may be stopped
 * anywhere and run twice: the next round finishes the work.
 */
import type { RawCell } from '../register/cells';
import { type RegisterChange, changesTo } from '../register/changes';
import { overdueRows, registerRows, toCheckRows } from '../register/derived-tabs';
import { type Obligation, isInAudience, obligationsOn } from '../register/obligations';
import { cellsFor, columnsOf } from '../register/read-tab';
import { type Register, type Signature, readRegister } from '../register/register';
import { CALENDAR, OVERDUE, POLICIES, REGISTER, SETTINGS, SIGNATURES, STAFF, TO_CHECK, VERSIONS } from '../register/tabs';
import { type Email, planEmails } from '../reminders/plan-emails';
import { isSendingTime } from '../reminders/school-days';
import { settle } from '../reminders/settle';
import { type Collection, collect } from './collect';
import type { Notes, OpenForm } from './notes';
import type { Moment, Ports } from './ports';
import { RESERVE, claimRows, sendClaimed, settlementChanges } from './remind';
import { readStandingTabs, stampsOf } from './round-tabs';

/** What people edit, and what publishing adds: when any of it changes, everything is looked at again. */
const WATCHED = [STAFF, POLICIES, CALENDAR, SETTINGS, VERSIONS].map((tab) => tab.title);

export function round(ports: Ports): void {
  const account = ports.whoAmI();
  ports.underLock(() => {
    const notes = ports.readNotes();
    // Another account's trigger changes nothing: two accounts would send everything twice.
    if (notes.owner !== account || notes.workbookId === '') return;
    runRound(ports, notes);
  });
}

function runRound(ports: Ports, notes: Notes): void {
  const moment = ports.readClock();
  const tabs = readStandingTabs(ports, notes);
  const seen = ports.fingerprint(JSON.stringify(WATCHED.map((title) => tabs[title])));
  if (isIdle(notes, moment, tabs, seen)) return;

  const register = readRegister(tabs);
  const isDaily = notes.round.lookedOn !== moment.today;
  const settlements = settle(claimedEmails(register), notes.sending);
  for (const { email, status } of settlements) email.status = status;
  const collected = collect(ports, register, notes.openForms, tabs, moment.today, isDaily);
  register.signatures.push(...collected.signatures);
  const admitted = letIn(ports, register, notes.openForms, moment);

  const obligations = obligationsOn(register, moment.today);
  const emails = emailsToSend(ports, register, obligations, moment);
  const changes: RegisterChange[] = [
    ...settlementChanges(register, settlements),
    ...signatureRows(register, collected.signatures),
    ...numberCells(register),
    ...derivedChanges(register, obligations, collected, tabs),
    ...claimRows(register, emails, moment.today),
  ];
  if (changes.length > 0) ports.writeChanges(notes.workbookId, changes);

  const openForms = mergeForms(collected.openForms, admitted);
  const hasSentAll = sendClaimed(ports, notes, register, emails, moment.instant);
  const isWritten = hasSentAll && isSendingTime(moment.today, moment.hour, register.closures);
  ports.writeNotes({
    openForms,
    round: {
      lookedOn: moment.today,
      writtenOn: isWritten ? moment.today : notes.round.writtenOn,
      seen,
    },
  });
}

/** Nothing new was signed, nobody edited anything, today was looked at, and nobody is to be written to now. */
function isIdle(notes: Notes, moment: Moment, tabs: Record<string, RawCell[][]>, seen: string): boolean {
  const { round, openForms } = notes;
  const hasNews = openForms.some((form) => (tabs[stampsOf(form.answersIn)]?.length ?? 1) - 1 !== form.rowsSeen);
  if (hasNews || round.seen !== seen || round.lookedOn !== moment.today) return false;
  if (round.writtenOn === moment.today) return true;
  const closures = readRegister({ [CALENDAR.title]: tabs[CALENDAR.title] ?? [] }).closures;
  return !isSendingTime(moment.today, moment.hour, closures);
}

function claimedEmails(register: Register) {
  return register.sentEmails
    .map(({ value }) => value)
    .filter((email) => email.status === 'claimed')
    .sort((a, b) => a.email - b.email);
}

function emailsToSend(ports: Ports, register: Register, obligations: readonly Obligation[], moment: Moment): Email[] {
  const { closures, settings } = register;
  if (!isSendingTime(moment.today, moment.hour, closures)) return [];
  const sent = register.sentEmails.map(({ value }) => value);
  const emails = planEmails({ obligations, sent, closures, settings, today: moment.today });
  if (emails.length === 0) return [];
  return emails.slice(0, Math.max(0, ports.emailsLeftToday() - RESERVE));
}

function signatureRows(register: Register, signatures: readonly Signature[]): RegisterChange[] {
  if (signatures.length === 0) return [];
  const headings = register.headings[SIGNATURES.title] ?? [];
  const rows = signatures.map((one) => cellsFor(SIGNATURES, headings, { ...one, signedOn: { day: one.signedOn } }));
  return [{ kind: 'add rows', sheetId: SIGNATURES.sheetId, rows }];
}

/** Each person's number, written beside the row. */
function numberCells(register: Register): RegisterChange[] {
  const column = columnsOf(STAFF, register.headings[STAFF.title] ?? []).get('number') ?? -1;
  if (column < 0) return [];
  return register.newNumbers.map(({ row, number }) => ({
    kind: 'set cells',
    sheetId: STAFF.sheetId,
    row,
    column: column + 1,
    rows: [[number]],
  }));
}

function derivedChanges(
  register: Register,
  obligations: readonly Obligation[],
  collected: Collection,
  tabs: Record<string, RawCell[][]>,
): RegisterChange[] {
  const sent = register.sentEmails.map(({ value }) => value);
  const problems = [...register.problems, ...collected.problems];
  return [
    ...changesTo(REGISTER.sheetId, tabs[REGISTER.title] ?? [], registerRows(register, obligations)),
    ...changesTo(OVERDUE.sheetId, tabs[OVERDUE.title] ?? [], overdueRows(obligations, sent)),
    ...changesTo(TO_CHECK.sheetId, tabs[TO_CHECK.title] ?? [], toCheckRows(problems, register)),
  ];
}

/** Whoever joined the audience since is let into its form. */
function letIn(ports: Ports, register: Register, openForms: readonly OpenForm[], moment: Moment): OpenForm[] {
  return openForms.flatMap((form) => {
    const policy = register.policies.find((one) => one.code === form.policyCode);
    if (policy === undefined || form.closedOn !== '') return [];
    const addresses = register.people.flatMap((person) =>
      person.email !== null && isInAudience(person, policy, moment.today) ? [person.email] : [],
    );
    const sum = ports.fingerprint(addresses.join());
    if (sum === form.letIn) return [];
    ports.letIn(form.formId, addresses);
    return [{ ...form, letIn: sum }];
  });
}

function mergeForms(collected: readonly OpenForm[], admitted: readonly OpenForm[]): OpenForm[] {
  const merged = new Map(admitted.map((form) => [form.formId, form]));
  for (const form of collected) merged.set(form.formId, { ...form, letIn: merged.get(form.formId)?.letIn ?? form.letIn });
  return [...merged.values()];
}
