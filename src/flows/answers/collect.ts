/** Answers of the forms → signatures, each recorded once, by its response's id. */

import { daysBetween, toDay } from '../../common/day';
import type { Countersignature, Register, Signature } from '../../register/model';
import { rosterOf } from '../../register/people/staff-index';
import type { RawCell } from '../../register/workbook/cells';
import type { TabProblem } from '../../register/workbook/tab';
import { formProblem } from '../forms/form-problem';
import type { Notes, OpenForm } from '../notes';
import type { Moment, Ports } from '../ports';
import { linked, readClauses, rowsOf } from '../workbook/round-tabs';
import { countersignaturesOf } from './countersignatures-from-answers';
import { askedBy, signatureOf } from './signatures-from-answers';

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
  const roster = rosterOf(register.people);
  const known = new Set([
    ...register.signatures.map((one) => one.response),
    ...register.countersignatures.map((one) => one.answer),
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
        const standing = { ...register, signatures: [...register.signatures, ...collection.signatures] };
        collection.countersignatures.push(...countersignaturesOf(ports, form, answers, standing, roster));
      } else {
        if (answers.length > 0) clauses ??= readClauses(ports, notes);
        const versions = askedBy(form, register, clauses ?? []);
        collection.signatures.push(...answers.map((one) => signatureOf(ports, roster, versions, one, today)));
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
    return new Set(rows.filter((one) => one.policy === form.countersigns).map((one) => one.answer)).size;
  }
  const versions = new Set(register.versions.filter((one) => one.formId === form.formId).map((one) => one.version));
  return [...register.signatures, ...collection.signatures].filter(
    (one) => versions.has(one.version) && one.how.startsWith('form'),
  ).length;
}
