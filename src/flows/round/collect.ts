/** Answers of the forms → signatures, each recorded once, by its response's id. */

import { type Day, daysBetween, toDay } from '../../common/day';
import { messageOf } from '../../common/problem';
import { choiceText } from '../../form/form-words';
import { type AnswerReading, type AskedItem, type FormAnswer, readAnswer } from '../../form/read-answer';
import { expectedAnswer } from '../../policy/version/condition-question';
import { type StaffIndex, staffIndexOf, whoSigned } from '../../register/people/staff-index';
import type { ClauseRow, Countersignature, Person, Register, Signature } from '../../register/read-register';
import type { TabProblem } from '../../register/reading/read-tab';
import type { RawCell } from '../../register/workbook/cells';
import type { Notes, OpenForm } from '../notes';
import type { Moment, Ports } from '../ports';
import { countersignaturesOf } from './countersign-forms';
import { linked, readClauses, rowsOf } from './round-tabs';

/** Answers that were kept before are read again for a day: clocks and stores may lag. */
const OVERLAP = 86_400_000;

/** Milliseconds of a run after which no more answers are read: emails and the record need the rest of Google's six minutes. */
const STOP_AFTER = 2.5 * 60_000;

/** A form that was closed is still looked at for so long: an answer may have been on its way. */
export const DAYS_AFTER_CLOSING = 30;

export interface Collection {
  signatures: Signature[];
  countersignatures: Countersignature[];
  /** How far collecting has come; only what changed. */
  openForms: OpenForm[];
  problems: TabProblem[];
  /** False where the run's time was up before every answer was read; the next run goes on. */
  isComplete: boolean;
}

/**
 * @param tabs as read, with the time stamps of every open form's answers
 * @param isDaily whether to compare every form's number of answers, too: rows of a linked tab can be lost or deleted
 * @param isLedgerNew whether the ledger was lost: every form is asked, also those closed long ago
 */
export function collect(
  ports: Ports,
  notes: Notes,
  register: Register,
  tabs: Record<string, RawCell[][]>,
  { today, instant }: Moment,
  isDaily: boolean,
  isLedgerNew = false,
): Collection {
  const hasTime = (): boolean => ports.millisecondsSince(instant) < (ports.patience ?? STOP_AFTER);
  let clauses: Register['clauses'] | null = null;
  const staffIndex = staffIndexOf(register.people);
  const known = new Set([
    ...register.signatures.map((signature) => signature.response),
    ...register.countersignatures.map((countersignature) => countersignature.answer),
  ]);
  const collection: Collection = {
    signatures: [],
    countersignatures: [],
    openForms: [],
    problems: [],
    isComplete: true,
  };
  // What people signed first, so that a countersigner's answer finds it.
  for (const form of [...linked(notes)].sort((a, b) => Number(a.countersigns !== '') - Number(b.countersigns !== ''))) {
    const isPast = form.closedOn !== '' && daysBetween(toDay(form.closedOn), today) > DAYS_AFTER_CLOSING;
    if (isPast && !isLedgerNew) continue;
    if (!hasTime()) return { ...collection, isComplete: false };
    const rows = rowsOf(tabs, form);
    try {
      const hasNews = rows !== form.rowsSeen;
      const isShort =
        (isDaily || isLedgerNew) && ports.countAnswers(form.formId) !== countKnown(register, collection, form);
      if (!hasNews && !isShort) continue;
      const isWhole = isShort || form.behind !== null || form.collectedUntil === 0;
      const since = isWhole ? null : form.collectedUntil - OVERLAP;
      const skip = form.behind ?? 0;
      const { answers, looked, isComplete } = ports.readAnswers(form.formId, { since, skip, known, hasTime });
      for (const answer of answers) known.add(answer.id);
      if (form.countersigns !== '') {
        const existing = { ...register, signatures: [...register.signatures, ...collection.signatures] };
        collection.countersignatures.push(...countersignaturesOf(ports, form, answers, existing, staffIndex));
      } else {
        if (answers.length > 0) clauses ??= readClauses(ports, notes);
        const versions = askedBy(form, register, clauses ?? []);
        collection.signatures.push(...answers.map((one) => signatureOf(ports, staffIndex, versions, one, today)));
      }
      if (!isComplete) {
        // What is left is found again by counting from the first: answers are only ever added at the end.
        collection.openForms.push({ ...form, behind: isWhole ? skip + looked : 0 });
        return { ...collection, isComplete };
      }
      const collectedUntil = Math.max(form.collectedUntil, ...answers.map((answer) => answer.at));
      collection.openForms.push({ ...form, rowsSeen: rows, collectedUntil, behind: null });
    } catch (error) {
      collection.problems.push(formProblem(form, error));
    }
  }
  return collection;
}

/** Of every version that the form has asked for: minor changes are made in the same form. Paper is in no form. */
function countKnown(register: Register, collection: Collection, form: OpenForm): number {
  if (form.countersigns !== '') {
    const rows = [...register.countersignatures, ...collection.countersignatures];
    return new Set(rows.filter((row) => row.policy === form.countersigns).map((row) => row.answer)).size;
  }
  const versions = new Set(
    register.versions.filter((version) => version.formId === form.formId).map((version) => version.version),
  );
  return [...register.signatures, ...collection.signatures].filter(
    (one) => versions.has(one.version) && one.how.startsWith('form'),
  ).length;
}

/** The signatures that these answers of a form amount to, as they would be recorded now. */
export function signaturesOf(
  ports: Ports,
  register: Register,
  clauses: Register['clauses'],
  form: OpenForm,
  answers: readonly FormAnswer[],
  today: Day,
): Signature[] {
  const versions = askedBy(form, register, clauses);
  const staffIndex = staffIndexOf(register.people);
  return answers.map((answer) => signatureOf(ports, staffIndex, versions, answer, today));
}

interface AskedVersion {
  version: string;
  hasVerifiedAddresses: boolean;
  asked: AskedItem[];
}

/** What the form asked for, the newest version first. */
function askedBy(form: OpenForm, register: Register, clauses: Register['clauses']): AskedVersion[] {
  return register.versions
    .filter((one) => one.formId === form.formId)
    .map(({ version, addresses }) => ({
      version,
      hasVerifiedAddresses: addresses !== 'not verified',
      asked: clauses.filter(({ value }) => value.version === version).map(({ value }) => askedItem(value)),
    }))
    .reverse();
}

function signatureOf(
  ports: Ports,
  staffIndex: StaffIndex,
  versions: readonly AskedVersion[],
  answer: FormAnswer,
  today: Day,
): Signature {
  const readings = versions.map((version) => ({ ...version, read: readAnswer(answer, version.asked) }));
  // Whoever had the form open while a minor change was made has agreed to the words before it.
  const fitting = readings.find(({ read }) => read.doubt === '') ?? readings[0];
  if (fitting === undefined) throw new Error('The register has no version that belongs to this form.');
  const { version, hasVerifiedAddresses, read } = fitting;
  const { day, time } = ports.dayOf(answer.at);
  const email = answer.email.toLowerCase();
  const who = whoSigned(staffIndex, email, read.name);
  const contradictions = contradicted(read, who.person);
  return {
    response: answer.id,
    person: who.person?.number ?? null,
    name: read.name,
    email,
    role: read.role,
    version,
    signedOn: day,
    signedAt: time,
    how: hasVerifiedAddresses ? 'form' : 'form, address not verified',
    agreed: read.agreed,
    answers: read.answers,
    doubt: [who.doubt, read.doubt, ...contradictions.doubts].filter((part) => part !== '').join(' '),
    notice: [who.notice, ...contradictions.notices].filter((part) => part !== '').join(' '),
    recordedOn: today,
    seenBy: '',
    remark: '',
  };
}

/**
 * Where an answer and the staff list differ. Whoever says no to what the list says of them has not agreed to those
 * points: it does not count. Whoever says yes has only agreed to more.
 */
function contradicted(read: AnswerReading, person: Person | null): { doubts: string[]; notices: string[] } {
  const doubts: string[] = [];
  const notices: string[] = [];
  for (const { condition, question, isMet } of read.conditions) {
    const expected = person === null ? null : expectedAnswer(condition, person.groups);
    if (person === null || expected === null || expected === isMet) continue;
    const words = `${person.name} answered "${isMet ? 'Yes' : 'No'}" to "${question}", but the staff list says "${person.groups.join(', ')}". Please ask, and correct whichever is wrong.`;
    (isMet ? notices : doubts).push(words);
  }
  return { doubts, notices };
}

/** A row of `Clauses` as the form asked for it; rows of the first release do not hold what stood beside the box. */
export function askedItem(row: ClauseRow): AskedItem {
  const { kind, number, item, condition, words } = row;
  return { kind, number, item, condition, words, choice: row.choice || choiceText(row) };
}

/** A form that Google does not give: told, and no reason to stop for the others. */
export function formProblem(form: OpenForm, error: unknown): TabProblem {
  return {
    code: 'FORM_NOT_READ',
    tab: 'Versions',
    row: null,
    message: `The form for ${form.version} could not be opened. Was it deleted, or does another account own it now? Google says: ${messageOf(error)}`,
  };
}
