/** Answers of the forms → signatures, each recorded once, by its response's id. */
import { choiceText } from '../form/plan-form';
import { type AskedItem, type FormAnswer, readAnswer } from '../form/read-answer';
import { daysBetween, toDay } from '../policy/day';
import { messageOf } from '../policy/problem';
import type { RawCell } from '../register/cells';
import type { TabProblem } from '../register/read-tab';
import type { ClauseRow, Person, Register, Signature } from '../register/register';
import type { Notes, OpenForm } from './notes';
import type { Moment, Ports } from './ports';
import { readClauses, rowsOf } from './round-tabs';

/** Answers that were kept before are read again for a day: clocks and stores may lag. */
const OVERLAP = 86_400_000;

/** Milliseconds of a run after which no more answers are read: emails and the record need the rest of Google's six minutes. */
const STOP_AFTER = 2.5 * 60_000;

/** A form that was closed is still looked at for so long: an answer may have been on its way. */
const DAYS_AFTER_CLOSING = 30;

export interface Collection {
  signatures: Signature[];
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
  const hasTime = (): boolean => ports.millisecondsSince(instant) < STOP_AFTER;
  let clauses: Register['clauses'] | null = null;
  const known = new Set(register.signatures.map((one) => one.response));
  const collection: Collection = { signatures: [], openForms: [], problems: [], isComplete: true };
  for (const form of notes.openForms) {
    const isPast = form.closedOn !== '' && daysBetween(toDay(form.closedOn), today) > DAYS_AFTER_CLOSING;
    if (isPast && !isLedgerNew) continue;
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
      if (answers.length > 0) clauses ??= readClauses(ports, notes);
      const asked = (clauses ?? [])
        .filter(({ value }) => value.version === form.version)
        .map(({ value }) => askedItem(value));
      for (const answer of answers) {
        known.add(answer.id);
        collection.signatures.push(signatureOf(ports, register.people, form, asked, answer));
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

function countKnown(register: Register, collection: Collection, form: OpenForm): number {
  return [...register.signatures, ...collection.signatures].filter((one) => one.version === form.version).length;
}

function signatureOf(
  ports: Ports,
  people: readonly Person[],
  form: OpenForm,
  asked: readonly AskedItem[],
  answer: FormAnswer,
): Signature {
  const read = readAnswer(answer, asked);
  const { day, time } = ports.dayOf(answer.at);
  const email = answer.email.toLowerCase();
  const person = people.find((one) => one.email !== null && one.email === email);
  const unknown = `${email || 'An answer without an address'} is not on the staff list. Please look who signed as "${read.name}".`;
  return {
    response: answer.id,
    person: person?.number ?? null,
    name: read.name,
    email,
    role: read.role,
    version: form.version,
    signedOn: day,
    signedAt: time,
    how: 'form',
    agreed: read.agreed,
    doubt: [person === undefined ? unknown : '', read.doubt].filter((part) => part !== '').join(' '),
  };
}

/** A row of `Clauses` as the form asked for it. */
export function askedItem(row: ClauseRow): AskedItem {
  const choice = row.kind === 'question' ? row.number : choiceText(row);
  return { kind: row.kind, number: row.number, item: row.item, choice };
}

/** A form that Google does not give: told, and no reason to stop for the others. */
export function formProblem(form: OpenForm, error: unknown): TabProblem {
  return {
    code: 'FORM_NOT_READ',
    tab: 'Versions',
    row: 1,
    message: `The form of ${form.version} could not be opened. Was it deleted, or does another account own it now? Google says: ${messageOf(error)}`,
  };
}
