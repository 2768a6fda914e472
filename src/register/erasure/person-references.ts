/** One person's references: which rows of the register are the person's, and by which names and addresses others mention them. */

import type { Person, QuestionRow, Register, Signature } from '../model';
import { isErasedName } from '../people/erased';
import { noSuchPerson } from '../people/look-up';
import { isSameName } from '../people/names';
import { addressesOf } from '../people/staff-index';
import { titleOf } from '../people/titles';
import { isOfTrial } from '../signing/asking/requests-sent';
import { decisionsByAnswer } from '../signing/decisions';
import { isWithoutBlanks, type Mentions, mentionsOfAny } from './mentions';

export interface PersonReferences {
  number: number;
  /** Null where the staff list names the person no more. */
  person: Person | null;
  /** As the person stands in the staff list, stood there before and has signed. */
  names: string[];
  /** In small letters. */
  addresses: string[];
  /** Names and addresses that are somebody else's, too: only rows of the person's own can be told to mean the person. */
  shared: string[];
  /** Names and addresses of everybody else: where a longer one holds one of the person's, it is not the person that is meant. */
  others: string[];
  /** Signatures of the person's, those that somebody decided are among them. */
  signatures: Signature[];
  /** Responses in which the person asked to talk first. */
  questions: QuestionRow[];
}

/**
 * @param office addresses that are nobody's own, the account's that everything runs under among them
 * @throws where nobody has or had that number
 */
export function personReferencesOf(register: Register, number: number, office: readonly string[]): PersonReferences {
  const person = register.people.find((person) => person.number === number) ?? null;
  const present = person === null ? [] : addressesOf(person);
  const decided = decisionsByAnswer(register.decisions);
  const isOwn = (signature: Signature): boolean => {
    const owner = decided.get(signature.response)?.person ?? signature.person;
    return owner === number || (owner === null && present.includes(signature.email.toLowerCase()));
  };
  const signatures = register.signatures.filter(isOwn);
  const questions = register.questions.filter(
    ({ event, person: asker, email }) =>
      event === 'raised' && (asker === number || (asker === null && present.includes(email))),
  );
  const emails = register.sentEmails.filter(({ value }) => value.person === number && !isOfTrial(value.kind));
  const noted = register.numbers.filter((note) => note.number === number);
  if (person === null && signatures.length + questions.length + emails.length + noted.length === 0) {
    throw noSuchPerson(number, 'register');
  }
  const names = namesOf([...(person === null ? [] : [person]), ...noted, ...signatures]);
  const addresses = unique(
    [
      ...present,
      ...noted.flatMap((note) => note.addresses),
      ...signatures.map((signature) => signature.email),
      ...questions.map(({ email }) => email),
      ...emails.map(({ value }) => value.to),
    ]
      .map((address) => address.toLowerCase())
      .filter((address) => address.includes('@')),
  );
  const others = register.people.filter((person) => person.number !== number);
  const othersNotes = register.numbers.filter((note) => note.number !== number);
  const othersSignatures = register.signatures.filter((signature) => !isOwn(signature));
  const { contactEmail, headEmail } = register.settings;
  const offices = [...office, contactEmail, headEmail ?? ''].map((address) => address.toLowerCase());
  const shared = [
    ...names.filter((name) => others.some((other) => isSameName(other.name, name))),
    ...addresses.filter(
      (address) =>
        others.some((other) => addressesOf(other).includes(address)) ||
        (!present.includes(address) &&
          (offices.includes(address) || othersSignatures.some(({ email }) => email.toLowerCase() === address))),
    ),
  ];
  return {
    number,
    person,
    names,
    addresses,
    shared,
    others: unique([
      ...namesOf([...others, ...othersNotes, ...othersSignatures]),
      ...others.flatMap(addressesOf),
      ...othersNotes.flatMap((note) => note.addresses),
      ...othersSignatures.map(({ email }) => email),
      ...offices,
    ]),
    signatures,
    questions,
  };
}

/** Every way in which these are written: as they stand, turned round, and both without a title. */
function namesOf(named: readonly { name: string }[]): string[] {
  const isName = (name: string): boolean => name !== '' && !isErasedName(name) && !name.includes('@');
  return unique(
    unique(named.map(({ name }) => name))
      .filter(isName)
      .flatMap(writings),
  ).filter(isName);
}

/**
 * "Bright, Mrs Carol" is Mrs Carol Bright in emails, and Carol Bright elsewhere; and the other way about, wherever the family
 * name begins: "de Souza, Ana".
 */
function writings(name: string): string[] {
  const [before = '', given = ''] = name.split(',').map((part) => part.trim());
  const whole = given === '' ? before : `${given} ${before}`;
  const words = whole.split(/\s+/);
  const bare = words.slice(
    Math.max(
      0,
      words.findIndex((word) => titleOf(word) === null),
    ),
  );
  return [name, ...[words, bare].flatMap((all) => [all.join(' '), ...turned(all)])];
}

/** "Ana de Souza" → "de Souza, Ana", "Souza, Ana de". */
function turned(words: readonly string[]): string[] {
  return words.slice(1).map((_, i) => `${words.slice(i + 1).join(' ')}, ${words.slice(0, i + 1).join(' ')}`);
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}

/**
 * Finds the person's names and addresses in any text; none that is shared. A name of one word is a word like others: it is
 * none that can be told from a text, but in a script that puts no blanks between words.
 */
export function mentionsOf({ names, addresses, shared, others }: PersonReferences): Mentions {
  const isTold = (name: string): boolean => name.trim().includes(' ') || isWithoutBlanks(name.trim());
  return mentionsOfAny(
    [...addresses, ...names.filter(isTold)].filter((one) => !shared.includes(one)),
    others,
  );
}
