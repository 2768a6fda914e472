/** Answers of a form for staff → the signatures that they amount to. */
import type { Day } from '../../common/day';
import { once } from '../../common/once';
import { type LinkKnowledge, NOTHING_KNOWN } from '../../form/answer-link';
import { choiceText } from '../../form/form-words';
import { type AnswerReading, type AskedItem, type FormAnswer, readAnswer } from '../../form/read-answer';
import { expectedAnswer } from '../../policy/version/condition-question';
import { fingerprintText } from '../../policy/version/version-text';
import type { ClauseRow, Person, Policy, Register, Signature } from '../../register/model';
import { readingFor } from '../../register/people/readings';
import { type StaffIndex, staffIndexOf, whoSigned } from '../../register/people/staff-index';
import { versionsIn } from '../../register/signing/forms';
import { howGivenInForm } from '../../register/signing/sureness';
import type { Notes, OpenForm } from '../notes';
import type { Ports } from '../ports';

/** The signatures that these answers of a form amount to, as they would be recorded now. @param register with the clauses' words */
export function signaturesOf(
  ports: Ports,
  register: Register,
  form: OpenForm,
  answers: readonly FormAnswer[],
  today: Day,
): Signature[] {
  const versions = askedBy(ports, form, register);
  const staffIndex = staffIndexOf(register.people);
  const policy = register.policies.find(({ code }) => code === form.policyCode);
  return answers.map((answer) => signatureOf(ports, staffIndex, { versions, policy }, answer, today));
}

/**
 * Whether an answer agrees to everything that it was asked. @param register with the clauses' words, read when they are needed
 */
export function wholeAnswer(ports: Ports, register: () => Register, form: OpenForm): (answer: FormAnswer) => boolean {
  const versions = once(() => askedBy(ports, form, register()));
  return (answer) => versions().some(({ asked }) => readAnswer(answer, asked).doubt === '');
}

/**
 * What is known of the links of a form's answers. A form that was changed for a minor change is read item by item: a link
 * is said to be made of the form as it is now, and people may have agreed to the words before.
 */
export function linksOf(
  { links }: Pick<Notes, 'links'>,
  register: Register,
  { formId }: OpenForm,
): LinkKnowledge | null {
  return versionsIn(formId, register).length === 1 ? (links[formId] ?? NOTHING_KNOWN) : null;
}

interface AskedVersion {
  version: string;
  hasVerifiedAddresses: boolean;
  asked: AskedItem[];
  /** Whether the words in the register are still those that were published. */
  areWordsKnown: boolean;
}

/** What the form asked for, the newest version first. */
function askedBy(ports: Ports, { formId }: OpenForm, register: Register): AskedVersion[] {
  const { clauses, forms } = register;
  const hasVerifiedAddresses = forms.find((form) => form.formId === formId)?.addresses === 'verified';
  return versionsIn(formId, register)
    .map(({ version, fingerprint }) => {
      const own = clauses.flatMap(({ value }) => (value.version === version ? [value] : []));
      const areWordsKnown = fingerprint === '' || fingerprint === ports.fingerprint(fingerprintText(own));
      return { version, hasVerifiedAddresses, asked: own.map(askedItem), areWordsKnown };
    })
    .reverse();
}

function signatureOf(
  ports: Ports,
  staffIndex: StaffIndex,
  { versions, policy }: { versions: readonly AskedVersion[]; policy: Policy | undefined },
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
  const who = whoSigned(staffIndex, email, read.name, hasVerifiedAddresses);
  const contradictions = contradicted(read, who.person);
  const unknown = fitting.areWordsKnown
    ? ''
    : `The words of ${version} in the hidden tab Clauses are not those that were published, so it is not known what was agreed to. Please restore that tab (File, Version history), check the response in the form, and accept or reject it.`;
  return {
    response: answer.id,
    person: who.person?.number ?? null,
    name: read.name,
    email,
    role: read.role,
    version,
    signedOn: day,
    signedAt: time,
    how: howGivenInForm(hasVerifiedAddresses),
    agreed: read.agreed,
    answers: read.answers,
    doubt: [who.doubt, unknown || read.doubt, ...contradictions.doubts].filter((part) => part !== '').join(' '),
    notice: [who.notice, ...contradictions.notices].filter((part) => part !== '').join(' '),
    recordedOn: today,
    seenBy: '',
    remark: '',
    reading: who.person === null || policy === undefined ? '' : (readingFor(who.person, policy)?.part ?? ''),
  };
}

/**
 * Where an answer and the staff list differ. Whoever says no to what the list says of them has not agreed to those
 * points: it does not count. Whoever says yes has only agreed to more.
 */
function contradicted(read: AnswerReading, person: Person | null): { doubts: string[]; notices: string[] } {
  const doubts: string[] = [];
  const notices: string[] = [];
  for (const { condition, question, answer, isMet } of read.conditions) {
    const expected = person === null ? null : expectedAnswer(condition, person.groups);
    if (person === null || expected === null || expected === isMet) continue;
    const words = `${person.name} answered "${answer}" to ${question}, but the staff list says "${person.groups.join(', ')}". Please ask, and correct whichever is wrong.`;
    (isMet ? notices : doubts).push(words);
  }
  return { doubts, notices };
}

/** A row of `Clauses` as the form asked for it; rows of the first release do not hold what stood beside the box. */
function askedItem(row: ClauseRow): AskedItem {
  const { kind, number, item, condition, words } = row;
  return { kind, number, item, condition, words, choice: row.choice || choiceText(row) };
}
