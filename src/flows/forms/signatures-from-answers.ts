/** Answers of a form for staff → the signatures that they amount to. */
import { checksum } from '../../common/checksum';
import type { Day } from '../../common/day';
import { once } from '../../common/once';
import { type LinkKnowledge, NOTHING_KNOWN } from '../../form/answer-link';
import { AGREES, choiceText } from '../../form/form-words';
import { CODE } from '../../form/layout/code-question';
import { AGAIN, READ_AGAIN } from '../../form/plan-short-form';
import { type AnswerReading, type AskedItem, asksToTalk, type FormAnswer, readAnswer } from '../../form/read-answer';
import { expectedAnswer } from '../../policy/version/condition-question';
import { questionIn } from '../../policy/version/questions-to-answer';
import { fingerprintText } from '../../policy/version/version-text';
import type { ClauseRow, FormRow, Person, Policy, Register, Signature, Version } from '../../register/model';
import { isHere } from '../../register/people/employment';
import { fitsName } from '../../register/people/names';
import { readingFor } from '../../register/people/readings';
import { staffIndexOf, whoSigned } from '../../register/people/staff-index';
import { versionsIn } from '../../register/signing/forms';
import { howGivenByCode, howGivenInForm, WITH_NO_CODE } from '../../register/signing/identity/sureness';
import type { Notes, OpenForm } from '../notes';
import type { Ports } from '../ports';
import { versionLost } from './as-published/form-problem';
import { CodesOfVersion } from './other-forms/personal-codes';

/** What answers are held against. */
export interface Reading {
  ports: Ports;
  /** With the clauses' words. */
  register: Register;
  codes: Notes['codes'];
  today: Day;
  /** Where all responses are read once more, to be held against the register: the version under which it has each, by the response. */
  recordedAs?: ReadonlyMap<string, string>;
}

/** Who signed, as far as it can be told. */
interface Signer {
  person: Person | null;
  /** Why the signature is held; "" where it is not. */
  doubt: string;
  notice: string;
  how: string;
}

/** The signatures that these answers of a form amount to, as they would be recorded now. */
export function signaturesOf(reading: Reading, form: OpenForm, answers: readonly FormAnswer[]): Signature[] {
  const { ports, register } = reading;
  const versions = askedBy(reading, form);
  const staffIndex = staffIndexOf(register.people);
  const row = register.forms.find(({ formId }) => formId === form.formId);
  const isVerified = row?.addresses === 'verified';
  const byAccount = (answer: FormAnswer, name: string): Signer => ({
    ...whoSigned(staffIndex, { address: answer.email.toLowerCase(), isVerified }, name),
    how: howGivenInForm(isVerified),
  });
  const codes = form.byCode ? new CodesOfVersion(reading, form.version, reading.recordedAs !== undefined) : null;
  const signer =
    codes === null
      ? byAccount
      : (answer: FormAnswer, name: string): Signer =>
          signerByCode(reading, codes, codeIn(answer, row), { name, on: ports.dayOf(answer.at).day });
  const policy = register.policies.find(({ code }) => code === form.policyCode);
  const signedIn = { versions, policy, current: form.version };
  // Whoever would like to talk first has signed nothing.
  const signed = answers.filter((answer) => !asksToTalk(answer));
  return signed.map((answer) => ({
    ...signatureOf(reading, { ...signedIn, recordedAs: reading.recordedAs?.get(answer.id) }, answer, signer),
    asked: askedOf(form),
  }));
}

/** Whose personal code an answer holds, which is not used up by that; null where it is nobody's. */
export function ownerOfCode(reading: Reading, form: OpenForm, answer: FormAnswer): Person | null {
  const row = reading.register.forms.find(({ formId }) => formId === form.formId);
  return new CodesOfVersion(reading, form.version).take(codeIn(answer, row))?.person ?? null;
}

function codeIn({ answers }: FormAnswer, row: FormRow | undefined): string {
  const response = answers.find(({ item }) => item === row?.items[CODE])?.response ?? '';
  return typeof response === 'string' ? response : response.join(' ');
}

/** Whose code it is, held where that and the name do not go together, or the code is none. */
function signerByCode(
  { codes: { onSlips } }: Reading,
  codes: CodesOfVersion,
  code: string,
  signed: { name: string; on: Day },
): Signer {
  const { name } = signed;
  const owner = codes.take(code);
  const held = { notice: '', how: WITH_NO_CODE, person: null };
  if (owner === null) {
    const doubt = `Signed as "${name}" with a code that is not valid. Please ask them: if it was them, accept it for that person, or send them a new code.`;
    return { ...held, doubt };
  }
  const { person, isValid } = owner;
  if (!isValid) {
    const doubt = `Signed as "${name}" with a code of ${person.name} that was used before or replaced. If ${person.name} has signed, please reject it.`;
    return { ...held, doubt };
  }
  const how = howGivenByCode(person.email, onSlips.includes(person.number));
  if (!isHere(person, signed.on)) {
    return {
      person,
      how,
      notice: '',
      doubt: `Signed with the code of ${person.name}, who was not here on that day. Please ask, and accept or reject it.`,
    };
  }
  const doubt = fitsName(person.name, name)
    ? ''
    : `Signed as "${name}" with the code of ${person.name}. Please ask ${person.name}, and accept or reject it.`;
  return { person, how, notice: '', doubt };
}

/**
 * Whether an answer agrees to everything that it was asked. @param register with the clauses' words, read when they are needed
 */
export function wholeAnswer(ports: Ports, register: () => Register, form: OpenForm): (answer: FormAnswer) => boolean {
  const versions = once(() => askedBy({ ports, register: register() }, form));
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

/** What the record says that a form asked for: "" for everything. */
export function askedOf({ asks }: Pick<OpenForm, 'asks'>): string {
  return asks ?? '';
}

interface AskedVersion extends Pick<Version, 'version' | 'publishedOn'> {
  asked: AskedItem[];
  /** Whether the words in the register are still those that were published. */
  areWordsKnown: boolean;
}

/** What the form asks for now; nothing where the register's words are not those that were published. */
export function askedIn(reading: Pick<Reading, 'ports' | 'register'>, form: OpenForm): AskedItem[] {
  const [newest] = askedBy(reading, form);
  return newest?.areWordsKnown ? newest.asked : [];
}

/** A sum over what answers are read by. */
export function sumOfAsked(asked: readonly AskedItem[]): string {
  return checksum(JSON.stringify(asked.map(({ kind, number, item, choice }) => [kind, number, item, choice])));
}

/** What the form asked for, the newest version first. */
function askedBy(
  { ports, register }: Pick<Reading, 'ports' | 'register'>,
  { formId, byCode, asks, version: newest, askedSum }: OpenForm,
): AskedVersion[] {
  const items = register.forms.find((row) => row.formId === formId)?.items ?? {};
  const askedIn = (own: readonly ClauseRow[]): AskedItem[] =>
    asks === undefined ? own.map(byCode ? askedByCode : askedItem) : askedInShortForm(own, items);
  return versionsIn(formId, register)
    .map(({ version, publishedOn, fingerprint }) => {
      const own = register.clauses.flatMap(({ value }) => (value.version === version ? [value] : []));
      const asked = askedIn(own);
      // Which of the form's items stands for which point is in no fingerprint.
      const areItemsKnown = version !== newest || askedSum === '' || askedSum === sumOfAsked(asked);
      const areWordsKnown = fingerprint === '' || fingerprint === ports.fingerprint(fingerprintText(own));
      return { version, publishedOn, asked, areWordsKnown: areWordsKnown && areItemsKnown };
    })
    .reverse();
}

interface SignedIn {
  /** The newest first. */
  versions: readonly AskedVersion[];
  policy: Policy | undefined;
  /** That of the form, whatever the register has of it. */
  current: string;
  /** The version under which the register has the answer already. */
  recordedAs: string | undefined;
}

function signatureOf(
  { ports, today }: Reading,
  { versions, policy, recordedAs, current }: SignedIn,
  answer: FormAnswer,
  signerOf: (answer: FormAnswer, name: string) => Signer,
): Omit<Signature, 'asked'> {
  const readings = versions.map((version) => ({ ...version, read: readAnswer(answer, version.asked) }));
  // Whoever had the form open while a minor change was made has agreed to the words before it.
  const fitting = readings.filter(({ read }) => read.doubt === '');
  const { day, time } = ports.dayOf(answer.at);
  // A minor change may ask the very same: nobody has signed it before it was published.
  const given =
    fitting.find(({ version }) => version === recordedAs) ??
    fitting.find(({ publishedOn }) => publishedOn <= day) ??
    fitting[0] ??
    readings[0];
  if (given === undefined) throw versionLost(current);
  const { version, read } = given;
  const who = signerOf(answer, read.name);
  const contradictions = contradicted(read, who.person);
  const unknown = given.areWordsKnown
    ? ''
    : `The words of ${version} in the hidden tab Clauses are not those that were published, so it is not known what was agreed to. Please restore that tab (File, Version history), check the response in the form, and accept or reject it.`;
  return {
    response: answer.id,
    person: who.person?.number ?? null,
    name: read.name,
    email: answer.email.toLowerCase(),
    role: read.role,
    version,
    signedOn: day,
    signedAt: time,
    how: who.how,
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
  return { kind, number, item, condition, words, choice: rightAnswer(row) ?? (row.choice || choiceText(row)) };
}

/** Of a question about the policy the one answer that counts; null of anything else. */
function rightAnswer(row: ClauseRow): string | null {
  return row.kind === 'to answer' ? questionIn(row).right : null;
}

/** The same as the form without accounts asked for it. */
function askedByCode(row: ClauseRow): AskedItem {
  return { ...askedItem(row), item: row.codeItem, choice: rightAnswer(row) ?? row.codeChoice };
}

/** How the record names the tick for all of it. */
const THE_WHOLE = 'the whole again';

/** What a form of changes asked for: each point by itself, and perhaps the whole again. @param items Google's number of each */
function askedInShortForm(rows: readonly ClauseRow[], items: FormRow['items']): AskedItem[] {
  const asked = rows.flatMap((row): AskedItem[] => {
    const { kind, number, condition, words } = row;
    const item = number === '' ? undefined : items[number];
    return item === undefined ? [] : [{ kind, number, item, condition, words, choice: rightAnswer(row) ?? AGREES }];
  });
  const again = items[AGAIN];
  if (again === undefined) return asked;
  const whole = { kind: 'declaration', number: THE_WHOLE, item: again, condition: '', words: READ_AGAIN } as const;
  return [...asked, { ...whole, choice: READ_AGAIN }];
}
