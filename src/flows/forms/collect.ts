/** Answers of the forms → signatures and countersignatures, each recorded once, by its response's id. */

import { type Day, daysBetween, toDay } from '../../common/day';
import { last, withMore } from '../../common/lists';
import { once } from '../../common/once';
import type { LinkKnowledge } from '../../form/answer-link';
import { asksToTalk, type FormAnswer } from '../../form/read-answer';
import { lostResponses, rowCountsOf } from '../../register/laws/lost-rows';
import type { Countersignature, Person, QuestionRow, Register, Signature } from '../../register/model';
import { personOfAddress, type StaffIndex, staffIndexOf } from '../../register/people/staff-index';
import { keptFrom } from '../../register/signing/archiving/signatures';
import type { QueuedSignature } from '../../register/signing/countersigning/queue';
import { versionsIn } from '../../register/signing/forms';
import type { TabProblem } from '../../register/workbook/tab';
import { COUNTERSIGNATURES } from '../../register/workbook/tabs';
import type { OpenForm } from '../notes';
import type { Ports } from '../ports';
import { type Collected, hasTimeFor, newest, type Run, type Settled, TOLD_FROM } from '../run';
import { readArchivedIds } from '../workbook/archives/read-archives';
import { everyForm, linked, rowsOf, wordsOf } from '../workbook/round-tabs';
import { formProblem } from './as-published/form-problem';
import { heldWhereChanged, lookAtWords } from './as-published/look';
import { isCountDue, owedPolicies } from './as-published/looks-due';
import { countersignaturesOf, waitingOnce } from './countersigning/answers';
import { untoldBy } from './finish-later';
import { countKnown } from './known-answers';
import { onceAsked, toBeAsked } from './put-back/changed-rows';
import { askedOf, linksOf, ownerOfCode, signaturesOf, wholeAnswer } from './signatures-from-answers';

const DAY = 86_400_000;

/** Answers that were kept before are read again for a day: clocks and stores may lag. */
const OVERLAP = DAY;

/** Milliseconds of a run after which no more answers are read: emails and the record need the rest of Google's six minutes. */
const STOP_AFTER = 2.5 * 60_000;

/** A form that was closed is still looked at for so long: an answer may have been on its way. */
const DAYS_AFTER_CLOSING = 30;

/** What collecting works with: the step's input, and what stays the same from form to form. */
interface Collecting {
  run: Run;
  settled: Settled;
  staffIndex: StaffIndex;
  /** Answers that are in the register. */
  known: ReadonlySet<string>;
  /** Those that are in its archives; read where a form is read from its first answer. */
  readArchived: () => ReadonlySet<string>;
  hasTime: () => boolean;
  /** Whether every form's number of answers is compared in this run. */
  isAsked: boolean;
  /** Whether all its answers are read again: one of a countersigner has several rows, and is known by any of them. */
  isReadAgain: (form: OpenForm) => boolean;
  readClauses: () => Register['clauses'];
  /** Signatures that wait for a second one, once what people signed was collected; worked out where a countersigner answered. */
  waitingIn: (register: Register) => readonly QueuedSignature[];
}

/** What answers amount to. */
interface Records {
  signatures: Signature[];
  countersignatures: Countersignature[];
  questions: QuestionRow[];
}

/** What one form had to give. */
interface FromForm extends Records {
  /** The form's note, how far collecting has come; null where nothing is new. */
  form: OpenForm | null;
  problems: TabProblem[];
  isComplete: boolean;
  /** What was learnt of the links of its answers; null where nothing was. */
  links: LinkKnowledge | null;
}

const NO_RECORDS: Records = { signatures: [], countersignatures: [], questions: [] };
const NOTHING: FromForm = { ...NO_RECORDS, form: null, problems: [], isComplete: true, links: null };

/**
 * Asks the forms that have news. The number of answers is compared, too: of a form that somebody owes once a day, of any other once a
 * week, and of every form where the ledger was lost or changed by hand.
 */
export function collectAnswers(run: Run, settled: Settled): Collected {
  const { ports, notes, moment } = run;
  const { register, workbook } = settled;
  const known = { openForms: [...settled.forms] };
  const changed = toBeAsked(register, notes.erased);
  // A form that was closed long ago is asked no more, unless what it said is gone.
  const lost = lostResponses(notes.round.rows, rowCountsOf(workbook.tabs));
  const isAsked = workbook.isLedgerNew || changed.rows.length > 0 || lost.length > 0;
  const forms = isAsked ? everyForm(known, register) : known.openForms;
  const all = register.signatures;
  const sound = changed.responses.size === 0 ? all : all.filter(({ response }) => !changed.responses.has(response));
  const staffIndex = staffIndexOf(register.people);
  const collecting: Collecting = {
    run,
    settled,
    staffIndex,
    isAsked,
    isReadAgain: ({ countersigns }) => countersigns !== '' && lost.includes(COUNTERSIGNATURES.title),
    known: new Set([
      ...sound.map(({ response }) => response),
      ...register.countersignatures.map(({ answer }) => answer),
      ...register.questions.map(({ response }) => response),
    ]),
    readArchived: once(() => readArchivedIds(ports, notes, register)),
    hasTime: () => hasTimeFor(run, STOP_AFTER),
    readClauses: once(() => wordsOf(ports, notes, workbook)),
    waitingIn: waitingOnce(staffIndex, moment.today),
  };
  let collected: Collected = {
    ...settled,
    register: { ...register, signatures: sound },
    forms: newest([...settled.forms, ...forms]),
    signatures: [],
    countersignatures: [],
    links: {},
    owed: once(() => owedPolicies(run.owing(register).obligations)),
    questions: [],
    isComplete: true,
    unread: new Set(),
  };
  // What people signed first, so that a countersigner's answer finds it.
  const inOrder = [...linked({ openForms: forms })].sort(
    (a, b) => Number(a.countersigns !== '') - Number(b.countersigns !== ''),
  );
  for (const form of inOrder) {
    if (isLongClosed(form, moment.today) && !isAsked) continue;
    const found = collecting.hasTime() ? collectForm(collecting, collected, form) : { ...NOTHING, isComplete: false };
    collected = withFound(collected, form, found);
    if (!found.isComplete) break;
  }
  const { held, problems } = onceAsked(register, changed, collected.signatures);
  return {
    ...collected,
    register: { ...collected.register, signatures: withMore(collected.register.signatures, held) },
    problems: [...collected.problems, ...problems],
    forms: collected.forms.map((form) => seenBy(form, moment.instant)),
    unread: unreadPolicies(collected.forms),
  };
}

function withFound(collected: Collected, { formId }: OpenForm, found: FromForm): Collected {
  return {
    ...collected,
    register: withRecords(collected.register, found),
    signatures: [...collected.signatures, ...found.signatures],
    countersignatures: [...collected.countersignatures, ...found.countersignatures],
    questions: [...collected.questions, ...found.questions],
    forms: found.form === null ? collected.forms : newest([...collected.forms, found.form]),
    problems: [...collected.problems, ...found.problems],
    links: found.links === null ? collected.links : { ...collected.links, [formId]: found.links },
    isComplete: found.isComplete,
  };
}

function withRecords(register: Register, { signatures, countersignatures, questions }: Records): Register {
  return {
    ...register,
    signatures: withMore(register.signatures, signatures),
    countersignatures: withMore(register.countersignatures, countersignatures),
    questions: withMore(register.questions, questions),
  };
}

function collectForm(collecting: Collecting, collected: Collected, form: OpenForm): FromForm {
  const { run, settled, hasTime, isAsked } = collecting;
  const rows = rowsOf(settled.workbook.tabs, form);
  try {
    const isCounted = isAsked || form.failedReads > 0 || isCountDue(run, form, collected.owed);
    const counted = isCounted ? run.ports.countAnswers(form.formId) : null;
    const isReadAgain = collecting.isReadAgain(form);
    const isShort = counted !== null && counted !== countKnown(collected.register, form);
    const unmatched = counted === null ? form.unmatched : 0;
    if (rows === form.rowsSeen && !isShort && !isReadAgain)
      return { ...NOTHING, form: changed(form, { ...form, failedReads: 0, unmatched }) };
    const isFromFirst = isShort || isReadAgain || form.behind !== null || form.collectedUntil === 0;
    const since = isFromFirst
      ? null
      : Math.max(form.collectedUntil - OVERLAP, notArchivedSince(collected.register, run));
    const skip = form.behind ?? 0;
    const inRegister = isReadAgain ? [] : collecting.known;
    const known = isFromFirst ? new Set([...inRegister, ...collecting.readArchived()]) : collecting.known;
    const links = form.countersigns === '' ? linksOf(run.notes, collected.register, form) : null;
    const withWords = () => ({ ...collected.register, clauses: collecting.readClauses() });
    const isWhole = wholeAnswer(run.ports, withWords, form);
    const published = { register: collected.register, readClauses: collecting.readClauses };
    const { answers, looked, isComplete, ...read } = run.ports.readAnswers(form.formId, {
      since,
      skip,
      known,
      links,
      isWhole,
      hasTime,
    });
    const seen =
      answers.length === 0 || form.countersigns !== ''
        ? form
        : lookAtWords(run, form, published, 'somebody has signed');
    const records = recordsOf(collecting, collected.register, seen, answers);
    const found = { ...records, links: read.links === links ? null : read.links };
    const noted = { ...seen, failedReads: 0, unmatched, untold: untoldBy(run, form, answers) };
    if (!isComplete) {
      // What is left is found again by counting from the first: answers are only ever added at the end.
      return { ...NOTHING, ...found, form: { ...noted, behind: isFromFirst ? skip + looked : 0 }, isComplete };
    }
    const left = isShort ? counted - countKnown(withRecords(collected.register, records), form) : unmatched;
    const collectedUntil = Math.max(form.collectedUntil, ...answers.map((answer) => answer.at));
    return { ...NOTHING, ...found, form: { ...noted, unmatched: left, rowsSeen: rows, collectedUntil, behind: null } };
  } catch (error) {
    // It was gone when another took its place: there is nothing left to be read, and nobody waits for it.
    if (form.closedOn !== '' && form.trouble === 'gone') return { ...NOTHING, form: { ...form, failedReads: 0 } };
    const failed = { ...form, failedReads: form.failedReads + 1 };
    return { ...NOTHING, form: failed, problems: failed.failedReads < TOLD_FROM ? [] : [formProblem(form, error)] };
  }
}

/** Milliseconds since 1970: whatever came before has been recorded, and may have moved to an archive. */
function notArchivedSince({ archives, settings }: Register, { moment }: Run): number {
  if (archives.length === 0) return 0;
  const days = daysBetween(keptFrom(moment.today, settings.registerYears), moment.today);
  return moment.instant - days * DAY;
}

/** Null where nothing of the note is new. */
function changed(before: OpenForm, now: OpenForm): OpenForm | null {
  return before.failedReads === now.failedReads && before.unmatched === now.unmatched ? null : now;
}

/** Policies of which a form was not read the last time it was tried, those for countersigners among them. */
export function unreadPolicies(forms: readonly OpenForm[]): Set<string> {
  return new Set(
    forms.flatMap(({ failedReads, policyCode, countersigns }) => (failedReads > 0 ? [policyCode || countersigns] : [])),
  );
}

/** Forms that are to be tried again with the next round, before anybody hears that they cannot be read. */
export function isToBeReadAgain({ failedReads }: OpenForm): boolean {
  return failedReads > 0 && failedReads < TOLD_FROM;
}

function recordsOf(
  { run, staffIndex, readClauses, waitingIn }: Collecting,
  register: Register,
  form: OpenForm,
  answers: readonly FormAnswer[],
): Records {
  if (form.countersigns !== '') {
    const against = { register, staffIndex, waiting: () => waitingIn(register) };
    return { ...NO_RECORDS, countersignatures: countersignaturesOf(run.ports, form, answers, against) };
  }
  const version = last(versionsIn(form.formId, register))?.version ?? form.version;
  const { ports, notes, moment } = run;
  const asking = answers.filter(asksToTalk);
  const clauses = answers.length > asking.length ? readClauses() : [];
  const reading = { ports, register: { ...register, clauses }, codes: notes.codes, today: moment.today };
  const askerOf = (answer: FormAnswer): Person | null =>
    form.byCode ? ownerOfCode(reading, form, answer) : personOfAddress(staffIndex, answer.email);
  const asked = askedOf(form);
  const questions = asking.map((answer) => ({ ...questionOf(ports, version, answer, askerOf(answer)), asked }));
  return {
    ...NO_RECORDS,
    signatures: heldWhereChanged(form, answers, signaturesOf(reading, form, answers)),
    questions,
  };
}

/** @param version that the form asks for now: nothing of it was agreed to */
function questionOf(
  ports: Ports,
  version: string,
  { id, email, at }: FormAnswer,
  asker: Person | null,
): Omit<QuestionRow, 'asked'> {
  const { day, time } = ports.dayOf(at);
  const person = asker?.number ?? null;
  return { response: id, person, email: email.toLowerCase(), version, event: 'raised', on: day, at: time, by: '' };
}

/** Whether a form was closed so long ago that no answer can be on its way. */
export function isLongClosed({ closedOn }: Pick<OpenForm, 'closedOn'>, today: Day): boolean {
  return closedOn !== '' && daysBetween(toDay(closedOn), today) > DAYS_AFTER_CLOSING;
}

/** From now on it is known since when people can be asked for it. */
function seenBy(form: OpenForm, instant: number): OpenForm {
  return form.closedOn === '' ? { ...form, publishedAt: form.publishedAt ?? instant } : form;
}
