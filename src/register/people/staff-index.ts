/** Whom an address, a name or a number means: the staff list in, people out. Nobody is matched by guess. */

import { once } from '../../common/once';
import { joined, withoutInvisible } from '../../common/words';
import type { Person } from '../model';
import { fitsName, isSameName, letterPairs, likeness, nameWords } from './names';

/** The staff list, made ready for many questions. */
export interface StaffIndex {
  people: readonly Person[];
  byNumber: ReadonlyMap<number, Person>;
  /** Present addresses and former ones; several people may have one mailbox. */
  byAddress: ReadonlyMap<string, readonly Person[]>;
  /** Everybody of a name, in whatever spelling; each name is looked for once, however often it is asked for. */
  named: (name: string) => readonly Person[];
  /** How each person's name and mailbox may be spelt; worked out when first asked for. */
  spellings: () => readonly Spellings[];
}

interface Spellings {
  person: Person;
  /** As letter pairs. */
  name: readonly string[];
  mailboxes: readonly (readonly string[])[];
}

export function staffIndexOf(people: readonly Person[]): StaffIndex {
  const byAddress = new Map<string, Person[]>();
  for (const person of people) {
    for (const address of new Set(addressesOf(person))) addTo(byAddress, address, person);
  }
  return {
    people,
    byNumber: new Map(people.map((person) => [person.number, person])),
    byAddress,
    named: namesOf(people),
    spellings: once(() => people.map(spellingsOf)),
  };
}

/** The address of now, where there is one, and all before it. */
export function addressesOf({ email, formerAddresses }: Pick<Person, 'email' | 'formerAddresses'>): string[] {
  return email === null ? formerAddresses : [email, ...formerAddresses];
}

function addTo(byKey: Map<string, Person[]>, key: string, person: Person): void {
  const before = byKey.get(key);
  if (before === undefined) byKey.set(key, [person]);
  else before.push(person);
}

function namesOf(people: readonly Person[]): StaffIndex['named'] {
  // Taking names apart takes longest of all, and most who ask about the staff list ask for no name.
  const byKey = once(() => {
    const found = new Map<string, Person[]>();
    for (const person of people) for (const key of nameKeys(person.name)) addTo(found, key, person);
    return found;
  });
  const known = new Map<string, readonly Person[]>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const likely = new Set(nameKeys(name).flatMap((key) => byKey().get(key) ?? []));
    const named = [...likely].filter((person) => isSameName(person.name, name));
    known.set(name, named);
    return named;
  };
}

/** "t.adeyemi" and "toluadeyemi2" are like Tolu Adeyemi; private mailboxes are often called so. */
function spellingsOf(person: Person): Spellings {
  const words = nameWords(person.name);
  const [first = '', last = ''] = [words[0], words[words.length - 1]];
  const shapes = [`${first} ${last}`, `${first.slice(0, 1)} ${last}`, `${first.slice(0, 1)}${last}`, `${first}${last}`];
  return { person, name: letterPairs(person.name), mailboxes: shapes.map(letterPairs) };
}

/** Two spellings of one name agree in the first and the last word, or in all letters. */
function nameKeys(name: string): string[] {
  const words = nameWords(name);
  const keys = [words.join(''), `${words[0] ?? ''} ${words[words.length - 1] ?? ''}`];
  return keys[0] === '' ? [] : [...new Set(keys)];
}

/** Everybody whose address, present or former, it is; case, blanks and what nobody sees apart. */
export function peopleOfAddress(staffIndex: StaffIndex, address: string): readonly Person[] {
  return staffIndex.byAddress.get(withoutInvisible(address).trim().toLowerCase()) ?? [];
}

/** The one person whose address it is; null where it is nobody's, or a mailbox that several share. */
export function personOfAddress(staffIndex: StaffIndex, address: string): Person | null {
  const [person = null, ...others] = peopleOfAddress(staffIndex, address);
  return others.length === 0 ? person : null;
}

/** What is said of a signature under the name of a colleague, for whom it is recorded then. */
const WHO_OF_THEM = 'Please ask who of them signed:';

/** Whether a signature was given from a colleague's address, and is recorded for whoever gave the name. */
export function isAtColleagues({ doubt }: { doubt: string }): boolean {
  return doubt.includes(WHO_OF_THEM);
}

export interface WhoSigned {
  person: Person | null;
  /** Why the signature does not count until somebody decides; "" where it does. */
  doubt: string;
  /** What is worth a look although the signature counts: it came from the person's own address, under a name that nobody else has. */
  notice: string;
}

/**
 * @param from the address as Google verified it, as it was typed, or "", and whether Google made sure of it: a typed one may be
 *   anybody's, so the name must fit it
 * @param name as it was typed
 */
export function whoSigned(
  staffIndex: StaffIndex,
  from: { address: string; isVerified: boolean },
  name: string,
): WhoSigned {
  const { address, isVerified } = from;
  const sharing = peopleOfAddress(staffIndex, address);
  const [own, ...others] = sharing;
  const person = others.length === 0 ? own : theOneNamed(sharing, name);
  if (person === undefined && own !== undefined) {
    const doubt = `Signed as "${name}" from ${address}, an address that ${joined(someOf(sharing))} share. Please find out who of them signed.`;
    return { person: null, doubt, notice: '' };
  }
  if (person === undefined) {
    return { person: null, doubt: notOnTheList(address, name), notice: '' };
  }
  if (!isVerified && !fitsName(person.name, name)) {
    const doubt = `Signed as "${name}" with the address of ${person.name}, which Google could not verify: anybody can type it. Please ask ${person.name}, and accept or reject it.`;
    return { person: null, doubt, notice: '' };
  }
  // An address in place of a name says nothing that is not known.
  const isFitting = name === '' || name.includes('@') || fitsName(person.name, name);
  if (isFitting) return { person, doubt: '', notice: '' };
  const what = underAnotherName(name, person.name);
  const [colleague, ...namesakes] = staffIndex.named(name);
  if (colleague === undefined) return { person, doubt: '', notice: what };
  // At a computer that several use: it is the statement of whoever gave the name.
  const doubt = `${what} ${WHO_OF_THEM} accept it for ${colleague.name}, or enter ${person.name} under "Person" and accept it.`;
  return { person: namesakes.length === 0 ? colleague : null, doubt, notice: '' };
}

/** As the signature keeps it, on whatever day it is read. */
function notOnTheList(address: string, name: string): string {
  return `${address || 'A response without an email address'} is not on the staff list. Please find out who signed as "${name}".`;
}

/** The same once the address is on the list: it was not, and there is nothing to find out but whether that is right. */
export function onTheListSince(doubt: string, { email, name }: { email: string; name: string }, owner: Person): string {
  const since = `${email} was not on the staff list when "${name}" signed, and is the address of ${owner.name} now.`;
  const asked = notOnTheList(email, name);
  return doubt.includes(asked)
    ? `${doubt.replace(asked, () => since)} Please accept it if that is right.`
    : `${doubt} That address now belongs to ${owner.name}.`;
}

function underAnotherName(name: string, owner: string): string {
  return `Signed as "${name}" from the email address of ${owner}.`;
}

/** That sentence, whatever the owner was called then, and what else was noted. */
const ANOTHER_NAME = /^Signed as ".*" from the email address of .*?\.(?: (?=\S.* answered ")(.*))?$/s;

/**
 * A note that somebody signed under another name, as it is asked about: with what can be done; and no more once the staff list has that
 * name. @param notice as recorded
 */
export function askedAboutName(notice: string, signedAs: string, owner: Pick<Person, 'name'>): string {
  const found = ANOTHER_NAME.exec(notice);
  if (found === null) return notice;
  const [, others = ''] = found;
  if (fitsName(owner.name, signedAs)) return others;
  const asked = `${underAnotherName(signedAs, owner.name)} It is valid. If that is a new name, please enter it in Staff; if it is right as it is, accept it; if somebody else signed, reject it.`;
  return [asked, others].filter((part) => part !== '').join(' ');
}

/** Of those who share a mailbox the one whose name it is; undefined where it fits nobody, or several. */
function theOneNamed(sharing: readonly Person[], name: string): Person | undefined {
  const same = sharing.filter((one) => isSameName(one.name, name));
  const fitting = same.length > 0 ? same : sharing.filter((one) => fitsName(one.name, name));
  return fitting.length === 1 ? fitting[0] : undefined;
}

export type PersonFound = { person: Person } | { person: null; fault: string };

/** Whom somebody meant who wrote a number ("12", "12 Tolu Adeyemi"), an address or a name. */
export function personMeant(staffIndex: StaffIndex, written: string): PersonFound {
  const [, number] = /^(\d+)(?:\D.*)?$/.exec(written.trim()) ?? [];
  if (number !== undefined) {
    const person = staffIndex.byNumber.get(Number(number));
    return person === undefined ? notFound(`Nobody on the staff list has the number ${number}.`) : { person };
  }
  if (written.includes('@')) {
    const [person, ...others] = peopleOfAddress(staffIndex, written);
    if (person !== undefined && others.length === 0) return { person };
    return notFound(
      person === undefined
        ? `Nobody on the staff list has the email address ${written.trim()}.`
        : `${joined(someOf([person, ...others]))} share that email address. Please enter the number instead.`,
    );
  }
  const named = staffIndex.named(written);
  const [person] = named;
  if (person === undefined) {
    const alike = peopleLike(staffIndex, written, '').map(namedWithNumber);
    const hint = alike.length === 0 ? '' : ` Do you mean ${alike.join(' or ')}?`;
    return notFound(`Nobody on the staff list is called "${written.trim()}".${hint}`);
  }
  if (named.length === 1) return { person };
  return notFound(`${joined(someOf(named))} have that name. Please enter the number instead.`);
}

/** As many as can be read in one go, and how many more there are. */
function someOf(people: readonly Person[]): string[] {
  const rest = people.length - MOST_SUGGESTIONS;
  if (rest <= 1) return people.map(namedWithNumber);
  return [...people.slice(0, MOST_SUGGESTIONS).map(namedWithNumber), `${rest} others`];
}

function notFound(fault: string): PersonFound {
  return { person: null, fault };
}

/** "Tolu Adeyemi (number 12)": for a sentence, in which a number before a name would be read as how many. */
export function namedWithNumber({ name, number }: Person): string {
  return `${name} (number ${number})`;
}

/** "12 Tolu Adeyemi": what a cell can hold, and personMeant understands. */
export function whoIs(person: Person): string {
  return `${person.number} ${person.name}`;
}

/** From here on two names are alike enough to be shown; found by trying "Kate", "Katherine" and names with a slip. */
const ALIKE = 0.5;
const MOST_SUGGESTIONS = 3;

/** Whom a name or an address may stand for, the likeliest first; for a person to decide. */
export function peopleLike(staffIndex: StaffIndex, name: string, address: string): Person[] {
  const written = letterPairs(name);
  const mailbox = letterPairs((address.split('@')[0] ?? '').replace(/[._+\-\d]/g, ' '));
  return staffIndex
    .spellings()
    .map(({ person, name: own, mailboxes }) => ({
      person,
      alike: Math.max(likeness(own, written), ...mailboxes.map((shape) => likeness(shape, mailbox))),
    }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ person }) => person);
}
