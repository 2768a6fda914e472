/** One person's references: which rows of the register are the person's, and by which names and addresses others mention them. */

import type { Person, QuestionRow, Register, Signature } from '../model';
import { isErasedName } from '../people/erased';
import { noSuchPerson } from '../people/look-up';
import { isSameName } from '../people/names';
import { isOfTrial } from '../signing/asking/requests-sent';
import { decisionsByAnswer } from '../signing/decisions';
import { type Mentions, mentionsOfAny } from './mentions';

export interface PersonReferences {
  number: number;
  /** Null where the staff list names the person no more. */
  person: Person | null;
  /** As the person stands in the staff list and has signed. */
  names: string[];
  /** In small letters. */
  addresses: string[];
  /** Names and addresses that are somebody else's, too: only rows of the person's own can be told to mean the person. */
  shared: string[];
  /** Signatures of the person's, those that somebody decided are among them. */
  signatures: Signature[];
  /** Responses in which the person asked to talk first. */
  questions: QuestionRow[];
}

/** @throws where nobody has or had that number */
export function personReferencesOf(register: Register, number: number): PersonReferences {
  const person = register.people.find((person) => person.number === number) ?? null;
  const decided = decisionsByAnswer(register.decisions);
  const own = (address: string): boolean =>
    address !== '' && (address === person?.email || (person?.formerAddresses ?? []).includes(address));
  const signatures = register.signatures.filter((signature) => {
    const owner = decided.get(signature.response)?.person ?? signature.person;
    return owner === number || (owner === null && own(signature.email.toLowerCase()));
  });
  const questions = register.questions.filter(
    ({ event, person: asker, email }) => event === 'raised' && (asker === number || (asker === null && own(email))),
  );
  const emails = register.sentEmails.filter(({ value }) => value.person === number && !isOfTrial(value.kind));
  if (person === null && signatures.length + questions.length + emails.length === 0)
    throw noSuchPerson(number, 'register');
  const names = unique([
    ...(person === null ? [] : [person.name, turned(person.name)]),
    ...signatures.flatMap(({ name }) => [name, turned(name)]),
  ]).filter((name) => name !== '' && !isErasedName(name) && !name.includes('@'));
  const addresses = unique(
    [
      person?.email ?? '',
      ...(person?.formerAddresses ?? []),
      ...signatures.map((signature) => signature.email.toLowerCase()),
      ...questions.map(({ email }) => email),
      ...emails.map(({ value }) => value.to.toLowerCase()),
    ].filter((address) => address.includes('@')),
  );
  const others = register.people.filter((person) => person.number !== number);
  const shared = [
    ...names.filter((name) => others.some((other) => isSameName(other.name, name))),
    ...addresses.filter((address) => others.some((other) => addressesOf(other).includes(address))),
  ];
  return { number, person, names, addresses, shared, signatures, questions };
}

function addressesOf({ email, formerAddresses }: Person): string[] {
  return email === null ? formerAddresses : [email, ...formerAddresses];
}

/** "Bright, Carol" is Carol Bright in emails; and the other way about. */
function turned(name: string): string {
  const [family = '', given = ''] = name.split(',').map((part) => part.trim());
  if (given !== '') return `${given} ${family}`;
  const words = name.split(' ');
  const last = words.pop() ?? '';
  return words.length === 0 ? '' : `${last}, ${words.join(' ')}`;
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}

/**
 * Finds the person's names and addresses in any text; none that is shared. A name of one word is a word like others: it is
 * none that can be told from a text, but in a script that puts no blanks between words.
 */
export function mentionsOf({ names, addresses, shared }: PersonReferences): Mentions {
  const isTold = (name: string): boolean => name.trim().includes(' ') || /^\p{Script=Han}{2,}$/u.test(name);
  return mentionsOfAny([...addresses, ...names.filter(isTold)].filter((one) => !shared.includes(one)));
}
