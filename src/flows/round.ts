/**
 * The hourly round: collect what was signed, look who is due, write to whom it is time to write. It may be stopped
 * anywhere and run twice: the next round finishes the work.
 */
import { daysBetween, toDay } from '../policy/day';
import type { RawCell } from '../register/cells';
import { changesTo, type RegisterChange, type SetCells } from '../register/changes';
import { overdueRows, registerRows, summaryRows, toCheckRows } from '../register/derived-tabs';
import { type Obligation, obligationsOn } from '../register/obligations';
import { cellsFor, columnsOf, type TabProblem } from '../register/read-tab';
import { type Register, readRegister, type Signature } from '../register/register';
import { OVERDUE, REGISTER, SIGNATURES, STAFF, SUMMARY, TO_CHECK } from '../register/tabs';
import { type Email, planEmails } from '../reminders/plan-emails';
import { FIRST_HOUR, isSendingTime } from '../reminders/school-days';
import { type Settlement, settle } from '../reminders/settle';
import { type Admission, admit } from './admission';
import { bringUpToDate } from './bring-up-to-date';
import { type Collection, collect, DAYS_AFTER_CLOSING } from './collect';
import type { Notes, OpenForm } from './notes';
import { checkPermissions } from './permissions';
import type { Moment, Ports } from './ports';
import { carryOnJobs } from './publish';
import { claimRows, RESERVE, sendClaimed, settlementChanges } from './remind';
import { readStandingTabs, readWatchedTabs, sinceLastSeen, WATCHED } from './round-tabs';

export function round(ports: Ports): void {
  const account = ports.whoAmI();
  ports.underLock(() => {
    const notes = ports.readNotes();
    // Another account's trigger changes nothing: two accounts would send everything twice.
    if (notes.owner !== account || notes.workbookId === '') return;
    bringUpToDate(ports, notes);
    if (notes.jobs.length === 0) return runRound(ports, notes, []);
    const { instant } = ports.readClock();
    const problems = carryOnJobs(ports, notes, () => ports.millisecondsSince(instant) < PUBLISH_FOR);
    runRound(ports, ports.readNotes(), problems);
  });
}

/** Milliseconds of a round for what is being published; a large form takes less. */
const PUBLISH_FOR = 60_000;

/** So long after a look at everything another answer waits: sixty people may sign within one minute. */
const QUIET = 5 * 60_000;

/** Somebody has just signed: the register shows it at once, or with the next hourly round where many sign together. */
export function signed(ports: Ports): void {
  if (ports.millisecondsSince(ports.readNotes().round.at) >= QUIET) round(ports);
}

/** @param problems what has already failed in this run */
function runRound(ports: Ports, notes: Notes, problems: readonly TabProblem[]): void {
  const moment = ports.readClock();
  // Most rounds find nothing to do: they read little.
  if (hasDoneToday(notes, moment) && !hasNews(ports, notes)) return;
  // Where one is missing, half of a round would tell half the truth.
  checkPermissions(ports);

  const tabs = readStandingTabs(ports, notes);
  const standing = readRegister(tabs);
  const isDaily = notes.round.lookedOn !== moment.today;
  const settlements = settle(claimedEmails(standing), notes.sending);
  const register = withSettled(standing, settlements);
  const collected = collect(ports, notes, register, tabs, moment, isDaily);
  collected.problems.push(...problems);
  register.signatures.push(...collected.signatures);
  const collectedForms = newest([...notes.openForms, ...collected.openForms]);
  const admission = admit(ports, notes, register, collectedForms, moment);
  collected.problems.push(...admission.problems);
  if (isDaily) forgetOldForms(ports, notes, moment);

  const obligations = obligationsOn(register, moment.today);
  // Whoever signed and is not collected yet is not to be reminded.
  const planned = collected.isComplete
    ? emailsOfToday(register, obligations.filter(canBeSigned(notes, admission)), moment)
    : [];
  const isTime = isSendingTime(moment.today, moment.hour, register.closures);
  const emails = isTime && planned.length > 0 ? planned.slice(0, Math.max(0, ports.emailsLeftToday() - RESERVE)) : [];
  const changes: RegisterChange[] = [
    ...settlementChanges(register, settlements),
    ...signatureRows(register, collected.signatures),
    ...numberCells(register),
    ...derivedChanges(register, obligations, collected, tabs),
    ...claimRows(register, emails, moment.today),
  ];
  if (changes.length > 0) ports.writeChanges(notes.workbookId, changes);

  const hasSentAll = sendClaimed(ports, notes, register, emails, moment.instant);
  const isWritten = collected.isComplete && hasSentAll && emails.length === planned.length;
  ports.writeNotes({
    openForms: newest([...collected.openForms, ...admission.openForms]),
    round: {
      lookedOn: collected.isComplete ? moment.today : notes.round.lookedOn,
      writtenOn: isWritten ? moment.today : notes.round.writtenOn,
      seen: sumOfWatched(ports, withNumbers(tabs, register)),
      at: moment.instant,
    },
  });
}

/**
 * Today was looked at, and nobody is to be written to now. The register's day begins when the school's does: whoever
 * looks at it before sees yesterday's, and the look at everything and the morning's emails are one run.
 */
function hasDoneToday({ round }: Notes, { today, hour }: Moment): boolean {
  if (round.lookedOn !== today) return round.lookedOn !== '' && hour < FIRST_HOUR;
  return round.writtenOn === today || !isSendingTime(today, hour, []);
}

/** Somebody signed, or somebody edited what people edit; or it cannot be told, and everything is to be looked at. */
function hasNews(ports: Ports, notes: Notes): boolean {
  try {
    const tabs = readWatchedTabs(ports, notes);
    const hasAnswers = notes.openForms.some((form) => tabs[sinceLastSeen(form)]?.length !== 1);
    return hasAnswers || notes.round.seen !== sumOfWatched(ports, tabs);
  } catch {
    return true;
  }
}

function sumOfWatched(ports: Ports, tabs: Record<string, RawCell[][]>): string {
  return ports.fingerprint(JSON.stringify(WATCHED.map((title) => tabs[title])));
}

function withSettled(register: Register, settlements: readonly Settlement[]): Register {
  if (settlements.length === 0) return register;
  const settled = new Map(settlements.map((one) => [one.email.email, one]));
  const sentEmails = register.sentEmails.map(({ row, value }) => {
    const { status, remark } = settled.get(value.email) ?? value;
    return { row, value: { ...value, status, remark } };
  });
  return { ...register, sentEmails };
}

function claimedEmails(register: Register) {
  return register.sentEmails
    .map(({ value }) => value)
    .filter((email) => email.status === 'claimed')
    .sort((a, b) => a.email - b.email);
}

function emailsOfToday(register: Register, obligations: readonly Obligation[], moment: Moment): Email[] {
  const { closures, settings } = register;
  const sent = register.sentEmails.map(({ value }) => value);
  return planEmails({ obligations, sent, closures, settings, today: moment.today });
}

function signatureRows(register: Register, signatures: readonly Signature[]): RegisterChange[] {
  if (signatures.length === 0) return [];
  const headings = register.headings[SIGNATURES.title] ?? [];
  const rows = signatures.map((one) => cellsFor(SIGNATURES, headings, { ...one, signedOn: { day: one.signedOn } }));
  return [{ kind: 'add rows', sheetId: SIGNATURES.sheetId, rows }];
}

/** The staff list as it stands once the new numbers are written: our own writing is no news to the next round. */
function withNumbers(tabs: Record<string, RawCell[][]>, register: Register): Record<string, RawCell[][]> {
  const staff = (tabs[STAFF.title] ?? []).map((cells) => [...cells]);
  for (const { row, column, rows } of numberCells(register)) {
    const cells = staff[row - 1];
    if (cells === undefined) continue;
    while (cells.length < column) cells.push('');
    cells[column - 1] = Number(rows[0]?.[0]);
  }
  return { ...tabs, [STAFF.title]: staff };
}

/** Each person's number, written beside the row. */
function numberCells(register: Register): SetCells[] {
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
    ...changesTo(SUMMARY.sheetId, tabs[SUMMARY.title] ?? [], summaryRows(register, obligations)),
    ...changesTo(REGISTER.sheetId, tabs[REGISTER.title] ?? [], registerRows(register, obligations)),
    ...changesTo(OVERDUE.sheetId, tabs[OVERDUE.title] ?? [], overdueRows(obligations, sent)),
    ...changesTo(TO_CHECK.sheetId, tabs[TO_CHECK.title] ?? [], toCheckRows(problems, register)),
  ];
}

/** Nobody is asked for what cannot be signed yet: a form that is not finished, or not open to people like them. */
function canBeSigned(notes: Notes, admission: Admission): (one: Obligation) => boolean {
  return ({ version, person }) =>
    version !== null &&
    !notes.jobs.some((job) => job.version === version.version) &&
    !admission.shutOut.has(`${version.formId} ${person.number}`);
}

/** Forms that were closed so long ago that no answer can be on its way are looked at no more. */
function forgetOldForms(ports: Ports, notes: Notes, { today }: Moment): void {
  for (const { closedOn, formId } of notes.openForms) {
    if (closedOn !== '' && daysBetween(toDay(closedOn), today) > DAYS_AFTER_CLOSING) ports.forgetForm(formId);
  }
}

/** Each form once, as it stands last in the list. */
function newest(forms: readonly OpenForm[]): OpenForm[] {
  return [...new Map(forms.map((form) => [form.formId, form])).values()];
}
