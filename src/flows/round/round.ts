/**
 * The hourly round: collect what was signed, look who is due, write to whom it is time to write. It may be stopped
 * anywhere and run twice: the next round finishes the work.
 */
import { daysBetween, toDay } from '../../common/day';
import { toCheckTab } from '../../register/derived/derived-tabs';
import { changesToTab } from '../../register/derived/update-tab';
import { erasingProblems } from '../../register/erasure/erase';
import { staffIndexOf } from '../../register/people/staff-index';
import { type Register, readRegister } from '../../register/read-register';
import type { TabProblem } from '../../register/reading/read-tab';
import { type OpenDecision, toCheckRows } from '../../register/reading/review-queue';
import { countersignQueueOf } from '../../register/signing/countersign-queue';
import { countersignerProblems } from '../../register/signing/countersigners';
import { obligationsOn } from '../../register/signing/obligations';
import type { RawCell } from '../../register/workbook/cells';
import { SENT_EMAILS, TO_CHECK } from '../../register/workbook/tabs';
import type { RegisterChange } from '../../register/workbook/workbook-changes';
import { FIRST_HOUR, isSendingTime } from '../../reminders/planning/school-days';
import { type Settlement, settle } from '../../reminders/reconcile-claims';
import { migrateWorkbook } from '../installing/migrate-workbook';
import { checkPermissions } from '../installing/permissions';
import { checkOwner } from '../installing/set-up';
import type { Notes, OpenForm } from '../notes';
import type { Moment, Ports } from '../ports';
import { carryOnJobs } from '../publishing/publish';
import { admit, canBeSigned } from './admission';
import { type DocumentsLook, lookAtDocuments } from './check-documents';
import { collect, DAYS_AFTER_CLOSING } from './collect';
import { keepCountersignForms } from './countersign-forms';
import { enteredByHand, takeHandEntries } from './manual-entries';
import {
  countersignatureRows,
  derivedChanges,
  numberChanges,
  signatureRows,
  toCheckOf,
  withNumbers,
} from './round-changes';
import {
  alertOfRound,
  askedOnce,
  emailsOfRound,
  isOpenForSure,
  joinedNow,
  lookSentences,
  shortDays,
  withToday,
} from './round-emails';
import { everyForm, readRoundTabs, readWatchedTabs, sinceLastSeen, WATCHED } from './round-tabs';
import { claimRows, sendClaimed, settlementChanges } from './send-emails';
import type { Standing } from './workbook-state';

export function round(ports: Ports): void {
  const account = ports.whoAmI();
  ports.underLock(() => {
    const notes = ports.readNotes();
    // Another account's trigger changes nothing: two accounts would send everything twice.
    if (notes.owner !== account || notes.workbookId === '') return;
    migrateWorkbook(ports, notes);
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

/**
 * The register as it is now, in what a button of a panel has of time: 30 seconds. Whoever is to be written to, and what is
 * left, waits for the hourly round.
 * @returns whether it ran; no other run was at work then
 */
export function refresh(ports: Ports): boolean {
  const account = ports.whoAmI();
  return ports.underLock(() => {
    const notes = ports.readNotes();
    checkOwner(notes, account);
    runRound({ ...ports, patience: REFRESH_FOR }, notes, [], true);
  });
}

/**
 * The round with its emails, as far as a button's 30 seconds reach; the hourly round does the rest. Outside the hours in
 * which emails leave none do. @returns whether it ran; false while another run is at work. @throws under another account
 */
export function sendNow(ports: Ports): boolean {
  const account = ports.whoAmI();
  return ports.underLock(() => {
    const notes = ports.readNotes();
    checkOwner(notes, account);
    // As if the morning's emails were still to come: whoever was written to today is not written to again.
    const round = { ...notes.round, writtenOn: '' };
    runRound({ ...ports, patience: SEND_FOR }, { ...notes, round }, []);
  });
}

/** Milliseconds for reading answers and sending; what comes after them takes up to ten seconds. */
const SEND_FOR = 14_000;

/** Milliseconds for reading answers; what comes after them takes up to ten seconds. */
const REFRESH_FOR = 12_000;

/** @param problems what has already failed in this run. @param isBrief without emails, and without what may take long */
function runRound(ports: Ports, notes: Notes, problems: readonly TabProblem[], isBrief = false): void {
  const moment = ports.readClock();
  // Most rounds find nothing to do: they read little.
  if (hasDoneToday(notes, moment) && !hasNews(ports, notes)) return;
  // Where one is missing, half of a round would tell half the truth.
  checkPermissions(ports);

  const workbook = readRoundTabs(ports, notes);
  if (!workbook.isReadable) {
    tellWhatIsLost(ports, notes, workbook, moment);
    return;
  }
  const { tabs } = workbook;
  const existing = readRegister(tabs);
  existing.problems.push(...workbook.problems);
  const isDaily = notes.round.lookedOn !== moment.today;
  const settlements = settle(claimedEmails(existing), notes.sending);
  const register = withSettled(existing, settlements);
  const collected = collect(
    ports,
    workbook.isLedgerNew ? { ...notes, openForms: everyForm(notes, register) } : notes,
    register,
    tabs,
    moment,
    isDaily,
    workbook.isLedgerNew,
  );
  collected.problems.push(...problems);
  register.signatures.push(...collected.signatures);
  register.countersignatures.push(...collected.countersignatures);
  const collectedForms = newest([...notes.openForms, ...collected.openForms]).map((form) => ({
    ...form,
    ...(form.closedOn === '' ? { publishedAt: form.publishedAt ?? moment.instant } : {}),
  }));
  const admission = admit(ports, notes, register, collectedForms, moment);
  collected.problems.push(...admission.problems);
  if (isDaily) forgetOldForms(ports, notes, moment);

  const entered = takeHandEntries(register, tabs, moment.today);
  register.decisions.push(...entered.decisions);
  register.signatures.push(...entered.signatures);

  const obligations = obligationsOn(register, moment.today);
  const staffIndex = staffIndexOf(register.people);
  const waiting = countersignQueueOf(register, obligations, staffIndex);
  collected.problems.push(...countersignerProblems(register.policies, waiting, staffIndex));
  collected.problems.push(...erasingProblems(register, moment.today));
  const looking = { ...notes, openForms: collectedForms };
  const documents = lookAtDocuments(ports, looking, register, tabs, moment, isDaily && ports.patience === undefined);
  collected.problems.push(...documents.problems);
  const countersigning = isBrief
    ? { openForms: [], problems: [] }
    : keepCountersignForms(ports, { ...notes, openForms: collectedForms }, register, waiting);
  collected.problems.push(...countersigning.problems);
  const joined = joinedNow(notes.round, register, moment);
  // Before the numbers are written: people once numbered count as having been here long, unless a note says otherwise.
  if (joined.some((one) => one.at === moment.instant)) ports.writeNotes({ round: { ...notes.round, joined } });
  const knowledge = {
    notes: {
      ...notes,
      openForms: newest([...collectedForms, ...countersigning.openForms]),
      round: { ...notes.round, joined },
    },
    waiting,
    register,
    obligations,
    canBeSigned: canBeSigned(notes, admission.shutOut),
    problems: [...register.problems, ...collected.problems, ...entered.problems],
    isFormOpen: (formId: string) => isOpenForSure(ports, formId),
    toLookAt: () => lookSentences(toCheckOf(register, collected.problems, entered)),
    moment,
  };
  // Whoever signed and is not collected yet is not to be reminded.
  const heldOn = workbook.mayWrite ? notes.round.heldOn : moment.today;
  const planned = isBrief
    ? { emails: [], isAll: false, isShort: false, found: [] }
    : collected.isComplete && heldOn !== moment.today
      ? emailsOfRound(knowledge, askedOnce(ports, collected.problems))
      : { emails: [], isAll: collected.isComplete, isShort: false, found: [] };
  collected.problems.push(...planned.found);
  const { emails } = planned;
  const looked = { today: moment.today, time: ports.dayOf(moment.instant).time, account: notes.owner };
  const changes: RegisterChange[] = [
    ...workbook.mending,
    ...settlementChanges(register, settlements),
    ...signatureRows(register, [...collected.signatures, ...entered.signatures]),
    ...countersignatureRows(register, collected.countersignatures),
    ...entered.changes,
    ...numberChanges(register),
    ...derivedChanges(register, obligations, collected.problems, entered, tabs, looked),
    ...claimRows(register, emails, moment.today),
  ];
  if (changes.length > 0) ports.writeChanges(notes.workbookId, changes);

  const hasSentAll = sendClaimed(ports, notes, register, emails, moment.instant);
  const isWritten = hasSentAll && planned.isAll && countersigning.problems.length === 0;
  ports.writeNotes({
    openForms: changedForms(
      notes.openForms,
      withSeen(newest([...collectedForms, ...admission.openForms, ...countersigning.openForms]), documents),
    ),
    round: {
      lookedOn: collected.isComplete ? moment.today : workbook.isLedgerNew ? '' : notes.round.lookedOn,
      // Somebody new, or something just published: the day's emails are not done after all.
      writtenOn: isWritten ? moment.today : '',
      seen: sumOfWatched(ports, withNumbers(tabs, register), entered.open),
      at: moment.instant,
      heldOn,
      ranOn: isBrief ? notes.round.ranOn : withToday(notes.round.ranOn, moment.today),
      shortOn: shortDays(notes.round.shortOn, planned, moment),
      joined,
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

/** @param waiting decisions that were typed and not followed; left out: as they stand in the tab */
function sumOfWatched(ports: Ports, tabs: Record<string, RawCell[][]>, waiting: readonly OpenDecision[] | null = null) {
  const watched = WATCHED.map((title) => tabs[title]);
  return ports.fingerprint(JSON.stringify([...watched, enteredByHand(tabs, waiting)]));
}

function withSettled(register: Register, settlements: readonly Settlement[]): Register {
  if (settlements.length === 0) return register;
  const settled = new Map(settlements.map((settlement) => [settlement.email.email, settlement]));
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

/** Where it cannot be told who must sign what, nothing is touched but `To check`, which says what to do, and the manager hears of it. */
function tellWhatIsLost(ports: Ports, notes: Notes, { tabs, problems, mending }: Standing, moment: Moment): void {
  const derived = mending.filter((change) => change.kind === 'add tab' && change.plan.kept === 'derived');
  const found = toCheckRows(problems, readRegister({}), staffIndexOf([]));
  const register = readRegister(tabs);
  // Without the ledger it cannot be told whether the manager has heard of it.
  const emails = (tabs[SENT_EMAILS.title] ?? []).length > 0 ? alertOfRound(notes, register, problems, moment) : [];
  const changes: RegisterChange[] = [
    ...derived,
    ...changesToTab(toCheckTab(found), tabs[TO_CHECK.title] ?? []),
    ...claimRows(register, emails, moment.today),
  ];
  if (changes.length > 0) ports.writeChanges(notes.workbookId, changes);
  sendClaimed(ports, notes, register, emails, moment.instant);
}

/** Forms that were closed so long ago that no answer can be on its way are looked at no more. */
function forgetOldForms(ports: Ports, notes: Notes, { today }: Moment): void {
  for (const { closedOn, formId } of notes.openForms) {
    if (closedOn !== '' && daysBetween(toDay(closedOn), today) > DAYS_AFTER_CLOSING) ports.forgetForm(formId);
  }
}

/** The other changes of a form's note stay. */
function withSeen(forms: readonly OpenForm[], { openForms }: DocumentsLook): OpenForm[] {
  const seen = new Map(openForms.map((form) => [form.formId, form.documentSeen]));
  return forms.map((form) => ({ ...form, documentSeen: seen.get(form.formId) ?? form.documentSeen }));
}

/** Each form once, as it stands last in the list. */
function newest(forms: readonly OpenForm[]): OpenForm[] {
  return [...new Map(forms.map((form) => [form.formId, form])).values()];
}

/** What is to be noted anew. */
function changedForms(existing: readonly OpenForm[], fresh: readonly OpenForm[]): OpenForm[] {
  const known = new Map(existing.map((form) => [form.formId, JSON.stringify(form)]));
  return fresh.filter((form) => known.get(form.formId) !== JSON.stringify(form));
}
