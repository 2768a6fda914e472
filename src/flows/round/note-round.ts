/** The last step: what the next round is to know. */

import type { Day } from '../../common/day';
import { isOnHold } from '../../register/erasure/hold';
import { NOTHING_ADDED, withAdded } from '../../register/laws/changed-ledgers';
import { collectedRows, newPaper, newPeople } from '../../register/laws/lost-rows';
import { withSent } from '../../register/laws/sent-emails';
import { leaversNow } from '../../register/laws/staff/returned';
import type { Register } from '../../register/model';
import { rowsToPutBack } from '../../register/signing/identity/sealed-signatures';
import { DECISIONS_TAB, SENT_EMAILS, SIGNATURES } from '../../register/workbook/tabs';
import { isSendingTime } from '../../reminders/planning/sending-time';
import { isLongClosed, isToBeReadAgain } from '../forms/collect';
import { type Notes, type NotesChange, type OpenForm, type RoundNote, roundRebuiltOn } from '../notes';
import type { Moment } from '../ports';
import type { Run } from '../run';
import { isMoveDue } from '../workbook/archives/move-rows';
import { archiveFiles } from '../workbook/archives/read-archives';
import { withNumbers } from '../workbook/number-rows';
import { sumOfWatched } from './news';
import type { Written } from './round-changes';
import type { Sent } from './send-emails';

/** @param sent what became of the emails that it claimed */
export function noteRound(run: Run, written: Written, sent: Sent): void {
  const { ports, notes } = run;
  const forgotten = run.isDaily ? forgetOldForms(run) : [];
  ports.writeNotes({
    openForms: changedForms(notes.openForms, written.forms),
    links: written.links,
    ...archivesDue(run, written),
    round: roundNote(run, written, { sent, forgotten }),
    ...(run.hourly === notes.hourly ? {} : { hourly: run.hourly }),
    ...(written.typed === notes.typed ? {} : { typed: written.typed }),
  });
}

/** Whether rows are to move tonight: found out in the daily look, and noted where it is so, or was; and how the archives were then. */
function archivesDue({ notes, moment, isDaily, isBrief }: Run, written: Written): NotesChange {
  const { archives } = notes;
  const seen = [...written.archivesSeen];
  const isSeen = JSON.stringify(seen) === JSON.stringify(archives.seen);
  if (!isDaily || isBrief) return isSeen ? {} : { archives: { ...archives, seen } };
  const isDue = isMoveDue(notes, written.register, written.obligations, moment.today);
  // Where nothing is left to move, what stopped the last move is over.
  const trouble = isDue ? archives.trouble : '';
  // The tab Archives knows each file as well: what the note lacks comes back from there.
  const files = archiveFiles(written.register, notes);
  const isAsNoted = isDue === archives.isDue && trouble === archives.trouble && files.length === archives.files.length;
  return isAsNoted && isSeen ? {} : { archives: { ...archives, files, isDue, trouble, seen } };
}

/** They are looked at no more. @returns their ids */
function forgetOldForms({ ports, notes, moment }: Run): string[] {
  const old = notes.openForms.filter((form) => isLongClosed(form, moment.today)).map(({ formId }) => formId);
  for (const formId of old) ports.forgetForm(formId);
  return old;
}

function roundNote(
  { ports, notes, moment, isBrief, timeBudget, remind }: Run,
  written: Written,
  { sent, forgotten }: { sent: Sent; forgotten: readonly string[] },
): RoundNote {
  const { workbook, register, entered, planned, isComplete, heldOn, joined, notWritten } = written;
  // A form that could not be looked at is looked at again before those who owe it are left for today.
  const isUnsure = written.forms.some((form) => (form.failedLooks > 0 && form.trouble === '') || isToBeReadAgain(form));
  // A button has no time for documents, and for much else: the look at everything is still to come.
  const hasLooked = isComplete && !isBrief && timeBudget === null;
  const isDone = sent.isAll && planned.isAll && written.areCountersignFormsKept && !isUnsure;
  return {
    lookedOn: hasLooked ? moment.today : workbook.isLedgerNew ? '' : notes.round.lookedOn,
    // Somebody new, or something just published: the day's emails are not done after all.
    emailsDoneOn: remind !== null ? notes.round.emailsDoneOn : isDone ? moment.today : '',
    seen: sumOfWatched(ports, withNumbers(workbook.tabs, register), entered.open),
    at: moment.instant,
    heldOn,
    ranOn: isBrief ? notes.round.ranOn : withToday(notes.round.ranOn, moment.today),
    shortOn: daysShort(notes.round.shortOn, planned, moment),
    joined: [...joined],
    mended: [...written.mended],
    inBin: [...written.inBin],
    region: written.region,
    missing: [...written.missing],
    ...leaversNow(register, notes.round, moment.today),
    onHold: waitingForHold(notes, register, moment.today),
    rows: rowsLeft(notes.round, written, { sent, forgotten }),
    notWritten: refusals(notes.round, notWritten),
    rebuiltOn: roundRebuiltOn(notes, moment.today),
  };
}

/** Three weeks: the longest that a digest looks back on, over a holiday. */
const DAYS_NOTED = 21;

/** The days on which a round ran, with this one. */
function withToday(ranOn: readonly string[], today: string): string[] {
  return (ranOn.includes(today) ? [...ranOn] : [...ranOn, today]).slice(-DAYS_NOTED);
}

/** The school days in a row on which emails were left over. */
function daysShort(
  shortOn: readonly string[],
  { isShort, isAll }: { isShort: boolean; isAll: boolean },
  moment: Moment,
): string[] {
  if (isShort) return withToday(shortOn, moment.today);
  return isAll && isSendingTime(moment.today, moment.hour, []) ? [] : [...shortOn];
}

/** Whose erasing was begun, and waits until they are on hold no more. */
function waitingForHold({ erasing, erasingAnswers }: Notes, { people }: Register, today: Day): number[] {
  const begun = new Set([...erasing, ...erasingAnswers]);
  return people.flatMap((person) => (begun.has(person.number) && isOnHold(person, today) ? [person.number] : []));
}

/** What was read, with what this round has added; as long as forms are still to be asked, what they may bring back is missing. */
function rowsLeft(
  before: RoundNote,
  { rowsRead, register, planned, entered, workbook, ...written }: Written,
  { sent, forgotten }: { sent: Sent; forgotten: readonly string[] },
): RoundNote['rows'] {
  const added: RoundNote['rows'] = {
    [SENT_EMAILS.title]: planned.emails.length,
    [DECISIONS_TAB.title]: entered.decisions.length,
    [SIGNATURES.title]: newSignatures(register, written) + entered.signatures.length,
    ...collectedRows(written),
    ...newPeople(register),
    ...newPaper(workbook.tabs, entered.signatures),
  };
  const isWhole = written.isComplete && written.unread.size === 0;
  const counts = Object.entries(rowsRead.counts).map(([title, count]) => {
    const now = count + (added[title] ?? 0);
    return [title, isWhole ? now : Math.max(now, before.rows[title] ?? 0)] as const;
  });
  const { countersignatures, questions, countersignLists } = written;
  const forms = register.forms.filter(({ formId }) => forgotten.includes(formId));
  const ledgers = withAdded(rowsRead.ledgers, {
    ...NOTHING_ADDED,
    countersignatures,
    questions,
    countersignLists,
    forms,
    decisions: entered.decisions,
  });
  // Of what there is none nothing is noted: the note goes to Google with every round.
  const some = [...counts, ...Object.entries(ledgers)].filter(([, count]) => count > 0);
  return { ...Object.fromEntries(some), ...withSent(rowsRead.emails, sent.tab, sent.outcomes) };
}

/** Those that are new: one that was changed by hand is put back where it is. */
function newSignatures({ ledgerFaults }: Register, { signatures }: Pick<Written, 'signatures'>): number {
  return signatures.length - rowsToPutBack(ledgerFaults.altered, signatures).length;
}

/** How often in a row each tab was refused; one that was told and is written now stays for one round more, which takes the words back. */
function refusals({ notWritten: before }: RoundNote, now: readonly string[]): RoundNote['notWritten'] {
  const timesBefore = new Map(before.map(({ tab, times }) => [tab, times]));
  const written = before.filter(({ tab, times }) => times > 0 && !now.includes(tab));
  return [
    ...now.map((tab) => ({ tab, times: (timesBefore.get(tab) ?? 0) + 1 })),
    ...written.map(({ tab }) => ({ tab, times: 0 })),
  ];
}

/** What is to be noted anew. */
function changedForms(existing: readonly OpenForm[], fresh: readonly OpenForm[]): OpenForm[] {
  const known = new Map(existing.map((form) => [form.formId, JSON.stringify(form)]));
  return fresh.filter((form) => known.get(form.formId) !== JSON.stringify(form));
}
