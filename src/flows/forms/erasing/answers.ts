/** What forms hold of somebody who was erased: told, and deleted once that is confirmed; the register says so beside each signature. */
import { messageOf, PolicySignOffError, reasonIn } from '../../../common/problem';
import { markDeleted, markQuestionsDeleted } from '../../../register/erasure/erase';
import { isOnHold, onHold } from '../../../register/erasure/hold';
import { type PersonReferences, personReferencesOf } from '../../../register/erasure/person-references';
import type { Register, Signature } from '../../../register/model';
import { isErasedName, isQuestionInForm } from '../../../register/people/erased';
import { formOfAnswer } from '../../../register/signing/archiving/with-archived';
import { howGivenInForm, isInSomeForm } from '../../../register/signing/identity/sureness';
import type { TabProblem } from '../../../register/workbook/tab';
import { QUESTIONS, SIGNATURES } from '../../../register/workbook/tabs';
import { underLockOfOwner } from '../../installing/owner-lock';
import type { Notes } from '../../notes';
import type { Ports } from '../../ports';
import { markInArchives } from '../../workbook/archives/mark-deleted';
import { readRegisterOfAllYears } from '../../workbook/archives/read-archives';
import { readRepaired } from '../../workbook/workbook-state';

export interface DeleteReport {
  deleted: number;
  /** What could not be deleted, and why. */
  left: string[];
  /** For another try; "" where all is done. */
  confirmation: string;
}

/** A response that a form holds, as Signatures has it. */
type InForm = Pick<Signature, 'response' | 'version' | 'asked' | 'how'>;

/** Where somebody asked to talk first; a question does not say with what its form was opened, so that of the accounts is tried. */
const BY_ACCOUNT = { how: howGivenInForm(true) };

/** What the person signed in forms, and where the person asked to talk first. */
export function inForms({ signatures, questions }: Pick<PersonReferences, 'signatures' | 'questions'>): InForm[] {
  return [
    ...signatures.filter(isInSomeForm),
    ...questions.filter(isQuestionInForm).map((question) => ({ ...question, ...BY_ACCOUNT })),
  ];
}

export function countedByVersion(responses: readonly InForm[]): { version: string; answers: number }[] {
  const versions = [...new Set(responses.map(({ version }) => version))];
  return versions.map((version) => ({
    version,
    answers: responses.filter((one) => one.version === version).length,
  }));
}

export function confirmationFor(references: Pick<PersonReferences, 'number' | 'signatures' | 'questions'>): string {
  const { number } = references;
  const count = inForms(references).length;
  return count === 0 ? '' : `Delete ${count} ${count === 1 ? 'response' : 'responses'} of number ${number}`;
}

/** Milliseconds after which no further answer is deleted: what was must still be written down within Google's six minutes. */
const STOP_AFTER = 4.5 * 60_000;

/** The same within a round, which has more to do. */
export const PORTION = 60_000;

/**
 * @param confirmation "Delete 3 responses of number 12", as `erasePerson` gave it
 * @param timeBudget milliseconds after which no further answer is deleted, for a person who waits
 * @throws {PolicySignOffError} for any other confirmation
 */
export function eraseAnswers(ports: Ports, confirmation: string, timeBudget = STOP_AFTER): DeleteReport {
  return underLockOfOwner(ports, (notes) => {
    const register = readRegisterOfAllYears(ports, notes);
    const references = confirmed(register, confirmation, notes.owner);
    if (references.person !== null && isOnHold(references.person, ports.readClock().today)) {
      throw onHold(references.person);
    }
    const { isTimeUp, left, ...report } = deleteAnswers(ports, notes, register, references, timeBudget);
    return { ...report, left: isTimeUp ? [...left, TIME_UP] : left };
  });
}

const TIME_UP = 'There was not enough time for the rest. Please continue.';

/**
 * Of those whose erasing was chosen together, a portion each hour.
 * @param notes as they were before erasing went on @returns what could not be deleted, for `To check`
 */
export function carryOnDeleting(ports: Ports, { erasingAnswers }: Pick<Notes, 'erasingAnswers'>): TabProblem[] {
  const { instant } = ports.readClock();
  return erasingAnswers.flatMap((number): TabProblem[] => {
    if (ports.millisecondsSince(instant) > PORTION) return [];
    try {
      return deleteAnswersOfErased(ports, ports.readNotes(), number);
    } catch (error) {
      return [responsesLeft(number, reasonIn(error))];
    }
  });
}

function deleteAnswersOfErased(ports: Ports, notes: Notes, number: number): TabProblem[] {
  // The workbook first: what is to be deleted is found by the numbers that stay there.
  if (notes.erasing.includes(number)) return [];
  const register = readRegisterOfAllYears(ports, notes);
  const references = personReferencesOf(register, number, [notes.owner]);
  if (references.person !== null && isOnHold(references.person, ports.readClock().today)) return [];
  const { left, confirmation } = deleteAnswers(ports, notes, register, references, PORTION);
  // What there was no time for comes with the next hour: that is no problem.
  if (confirmation !== '') return left.length === 0 ? [] : [responsesLeft(number, left.join(' '))];
  ports.writeNotes({ erasingAnswers: notes.erasingAnswers.filter((one) => one !== number) });
  return [];
}

function responsesLeft(number: number, why: string): TabProblem {
  const message = `The forms still hold responses of number ${number}, who was erased; it is tried again every hour. ${why}`;
  return { code: 'RESPONSES_LEFT', tab: SIGNATURES.title, row: null, message };
}

function deleteAnswers(
  ports: Ports,
  notes: Notes,
  register: Register,
  references: PersonReferences,
  timeBudget: number,
): DeleteReport & { isTimeUp: boolean } {
  const { instant } = ports.readClock();
  const doomed = inForms(references);
  if (doomed.length === 0) return { deleted: 0, left: [], confirmation: '', isTimeUp: false };
  const formOf = (one: InForm): string => formOfAnswer(register.versions, one);
  countAgain(ports, notes, new Set(doomed.map(formOf)));
  const deleted = new Set<string>();
  const left: string[] = [];
  let isTimeUp = false;
  for (const one of doomed) {
    const { response, version } = one;
    isTimeUp = ports.millisecondsSince(instant) > timeBudget;
    if (isTimeUp) break;
    try {
      const form = formOf(one);
      // With a form that is gone for good its responses are gone.
      if (!isGoneForGood(notes, form)) ports.deleteAnswer(form, response);
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
  const isLeft = ({ response }: Pick<InForm, 'response'>): boolean => !deleted.has(response);
  const rest = {
    ...references,
    signatures: references.signatures.filter(isLeft),
    questions: references.questions.filter(isLeft),
  };
  return { deleted: deleted.size, left, confirmation: confirmationFor(rest), isTimeUp };
}

/** Google has not given it for long: what its note says. */
function isGoneForGood({ openForms }: Notes, form: string): boolean {
  return openForms.some(({ formId, trouble }) => formId === form && trouble === 'gone');
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
