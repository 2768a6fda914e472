/**
 * Somebody is erased: first the forms let the person in no more, then everything in the workbook changes in one call. It is
 * noted before it begins: stopped in between, the next round goes on, since the addresses are known until the last call.
 * What the forms themselves hold is told, and deleted only when that is confirmed in a second step.
 */

import { messageOf, PolicySignOffError } from '../../common/problem';
import { markDeleted, markQuestionsDeleted, planErasing } from '../../register/erasure/erase';
import { type PersonReferences, personReferencesOf } from '../../register/erasure/person-references';
import type { Register } from '../../register/model';
import { leftOn } from '../../register/people/employment';
import { erasedName, isErasedName, isInForm, isQuestionInForm } from '../../register/people/erased';
import { formOfAnswer } from '../../register/signing/archiving/with-archived';
import type { TabProblem } from '../../register/workbook/tab';
import { QUESTIONS, SIGNATURES, STAFF } from '../../register/workbook/tabs';
import { underLockOfOwner } from '../installing/owner-lock';
import { countersignLabel, type Notes, type OpenForm } from '../notes';
import { isResting } from '../notes/job';
import type { Ports } from '../ports';
import { markInArchives } from '../workbook/archives/mark-deleted';
import { archiveFiles, readRegisterOfAllYears } from '../workbook/archives/read-archives';
import { clearAllHandouts } from '../workbook/handouts';
import { everyForm } from '../workbook/round-tabs';
import { readRepaired } from '../workbook/workbook-state';

export interface EraseReport {
  /** What stands for the person now. */
  standsFor: string;
  /** Cells, notes and titles that changed. */
  cells: number;
  /** Forms that let the person in, and no longer do. */
  forms: number;
  /** Tabs in which somebody else must be written now. */
  toCorrect: string[];
  /** Names and addresses that are somebody else's, too: please look through what mentions them. */
  left: string[];
  /** Forms that could not be opened, and why: they may still let the person in. */
  notOpened: string[];
  /** What the forms themselves still hold, under the name as it was typed. */
  inForms: { version: string; answers: number }[];
  /** What to hand to `eraseAnswers` to delete that, too; "" where there is nothing. */
  confirmation: string;
}

export interface DeleteReport {
  deleted: number;
  /** What could not be deleted, and why. */
  left: string[];
  /** For another try; "" where all is done. */
  confirmation: string;
}

/** @param number the person's, in the column Number of Staff. @throws {PolicySignOffError} for somebody who still works here */
export function erasePerson(ports: Ports, number: number): EraseReport {
  return underLockOfOwner(ports, (notes) => {
    const register = readRegisterOfAllYears(ports, notes);
    checkErasable(ports, notes, personReferencesOf(register, number, [notes.owner]));
    ports.writeNotes({ erasing: [...new Set([...notes.erasing, number])] });
    // The person may have a slip. One that Google does not delete now is tried again, and told, by the round.
    clearAllHandouts(ports, notes);
    return erase(ports, notes, register, number);
  });
}

/**
 * Goes on with what was begun and stopped, once the round has the lock.
 * @returns what could not be done yet, for `To check`; the next round tries again
 */
export function carryOnErasing(ports: Ports, notes: Notes): TabProblem[] {
  return notes.erasing.flatMap((number): TabProblem[] => {
    try {
      const current = ports.readNotes();
      erase(ports, current, readRegisterOfAllYears(ports, current), number);
      return [];
    } catch (error) {
      const message = `The data of number ${number} could not be erased completely yet; it is tried again every hour. Google says: ${messageOf(error)}`;
      return [{ code: 'ERASING_STOPPED', tab: STAFF.title, row: null, message }];
    }
  });
}

/** May be done twice: what is erased already stays as it is. */
function erase(ports: Ports, notes: Notes, register: Register, number: number): EraseReport {
  const references = personReferencesOf(register, number, [notes.owner]);
  const { forms, notOpened } = shutOut(ports, notes, register, references);
  // The register last: the person's addresses are known from it until then.
  const files = [...archiveFiles(register, notes).map(({ file }) => file), notes.workbookId];
  const done = files.map((file) => {
    const plan = planErasing(register, references, ports.readEveryCell(file));
    if (plan.changes.length > 0) ports.writeChanges(file, plan.changes);
    return plan;
  });
  const cells = done.reduce((sum, plan) => sum + plan.cells, 0);
  const toCorrect = done.flatMap((plan) => plan.toCorrect);
  const left = done[done.length - 1]?.left ?? [];
  const now = ports.readNotes();
  ports.writeNotes({
    openForms: withoutCountersigner(now, references),
    erasing: now.erasing.filter((one) => one !== number),
  });
  return {
    standsFor: erasedName(number),
    cells,
    forms,
    toCorrect,
    left,
    notOpened,
    inForms: countedByVersion(inForms(references)),
    confirmation: confirmationFor(references),
  };
}

/** The notes of forms that were the person's own to countersign in; nobody waits there, and the next round closes them. */
function withoutCountersigner({ openForms }: Notes, { number, addresses, shared }: PersonReferences): OpenForm[] {
  const countersigner = erasedName(number);
  return openForms
    .filter((form) => addresses.includes(form.countersigner) && !shared.includes(form.countersigner))
    .map((form) => ({
      ...form,
      countersigner,
      version: countersignLabel(form.countersigns, countersigner),
      refused: [],
    }));
}

function checkErasable(ports: Ports, notes: Notes, { number, person, addresses }: PersonReferences): void {
  if (person !== null && leftOn(person, ports.readClock().today) === null) {
    throw new PolicySignOffError({
      code: 'STILL_HERE',
      message: `${person.name} (number ${number}) still works here, so their name is still needed. Please enter the last working day under "Leaves on" in Staff first.`,
    });
  }
  if (addresses.includes(notes.owner)) {
    throw new PolicySignOffError({
      code: 'IS_OWNER',
      message: `${notes.owner} is the account that Policy Sign-off runs under. Please hand over to another account first.`,
    });
  }
  if (notes.jobs.some((job) => !isResting(job))) {
    throw new PolicySignOffError({
      code: 'PUBLISHING',
      message: 'A policy is being published at the moment. Please wait until that has finished, then try again.',
    });
  }
}

/** Forms that were closed long ago still name whom they let in. An address that somebody else has now stays. */
function shutOut(ports: Ports, notes: Notes, register: Register, { addresses, shared }: PersonReferences) {
  const found: { forms: number; notOpened: string[] } = { forms: 0, notOpened: [] };
  const gone = addresses.filter((address) => !shared.includes(address));
  if (gone.length === 0) return found;
  for (const { formId, version } of everyForm(notes, register)) {
    try {
      if (ports.dropReaders(formId, gone) > 0) found.forms += 1;
    } catch (error) {
      found.notOpened.push(`${version}: ${messageOf(error)}`);
    }
  }
  return found;
}

/** A response that a form holds. */
interface InForm {
  response: string;
  version: string;
  /** As Signatures has it. */
  asked: string;
}

/** What the person signed in forms, and where the person asked to talk first. */
function inForms({ signatures, questions }: Pick<PersonReferences, 'signatures' | 'questions'>): InForm[] {
  return [...signatures.filter(isInForm), ...questions.filter(isQuestionInForm)];
}

function countedByVersion(responses: readonly InForm[]): EraseReport['inForms'] {
  const versions = [...new Set(responses.map(({ version }) => version))];
  return versions.map((version) => ({
    version,
    answers: responses.filter((one) => one.version === version).length,
  }));
}

function confirmationFor(references: Pick<PersonReferences, 'number' | 'signatures' | 'questions'>): string {
  const { number } = references;
  const count = inForms(references).length;
  return count === 0 ? '' : `Delete ${count} ${count === 1 ? 'response' : 'responses'} of number ${number}`;
}

/** Milliseconds after which no further answer is deleted: what was must still be written down within Google's six minutes. */
const STOP_AFTER = 4.5 * 60_000;

/** @param confirmation "Delete 3 responses of number 12", as `erasePerson` gave it. @throws {PolicySignOffError} for anything else */
export function eraseAnswers(ports: Ports, confirmation: string): DeleteReport {
  return underLockOfOwner(ports, (notes) => {
    const { instant } = ports.readClock();
    const register = readRegisterOfAllYears(ports, notes);
    const references = confirmed(register, confirmation, notes.owner);
    const doomed = inForms(references);
    const formOf = (one: InForm): string => formOfAnswer(register.versions, one);
    countAgain(ports, notes, new Set(doomed.map(formOf)));
    const deleted = new Set<string>();
    const left: string[] = [];
    for (const one of doomed) {
      const { response, version } = one;
      if (ports.millisecondsSince(instant) > (ports.patience ?? STOP_AFTER)) {
        left.push('There was not enough time for the rest. Please confirm again.');
        break;
      }
      try {
        ports.deleteAnswer(formOf(one), response);
        deleted.add(response);
      } catch (error) {
        left.push(`${version}: ${messageOf(error)}`);
      }
    }
    const tabs = readRepaired(ports, notes, [SIGNATURES.title, QUESTIONS.title]);
    const changes = [
      ...markDeleted(tabs[SIGNATURES.title] ?? [], deleted),
      ...markQuestionsDeleted(tabs[QUESTIONS.title] ?? [], deleted),
    ];
    if (changes.length > 0) ports.writeChanges(notes.workbookId, changes);
    markInArchives(ports, notes, register, deleted);
    const isLeft = ({ response }: InForm): boolean => !deleted.has(response);
    const rest = {
      ...references,
      signatures: references.signatures.filter(isLeft),
      questions: references.questions.filter(isLeft),
    };
    return { deleted: deleted.size, left, confirmation: confirmationFor(rest) };
  });
}

function confirmed(register: Register, confirmation: string, owner: string): PersonReferences {
  const [, number] = /^\s*Delete \d+ responses? of number (\d+)\s*$/i.exec(confirmation) ?? [];
  if (number === undefined) {
    throw new PolicySignOffError({
      code: 'NOT_CONFIRMED',
      message: 'Nothing was deleted. Please erase the person first, then confirm with exactly the words shown there.',
    });
  }
  const references = personReferencesOf(register, Number(number), [owner]);
  if (references.signatures.some((signature) => !isErasedName(signature.name))) {
    throw new PolicySignOffError({
      code: 'NOT_ERASED',
      message: `Nothing was deleted. Number ${number} has not been erased yet: please do that first.`,
    });
  }
  const wanted = confirmationFor(references);
  if (wanted.toLowerCase() === confirmation.trim().toLowerCase()) return references;
  const message =
    wanted === ''
      ? `The forms no longer hold any responses of number ${number}.`
      : `Nothing was deleted. Please confirm with these words: ${wanted}`;
  throw new PolicySignOffError({ code: 'NOT_CONFIRMED', message });
}

/** A reading that was left unfinished counts its answers from the form's first: with some gone it must begin anew. */
function countAgain(ports: Ports, notes: Notes, formIds: ReadonlySet<string>): void {
  const begun = notes.openForms.filter((form) => formIds.has(form.formId) && form.behind !== null);
  if (begun.length > 0) ports.writeNotes({ openForms: begun.map((form) => ({ ...form, behind: 0 })) });
}
