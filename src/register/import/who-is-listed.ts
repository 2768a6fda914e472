/**
 * Who each row of a list from elsewhere is: somebody of the staff list, somebody new, or somebody of whom only a person can
 * tell. Nobody is matched by guess; what is asked has answers, of which leaving the row out is always one.
 */
import { addDays, type Day, longDate, shortDate } from '../../common/day';
import { counted } from '../../common/words';
import { nearDomain } from '../laws/addresses';
import { FAR_AHEAD } from '../laws/staff/days';
import type { Person, Register } from '../model';
import { leftOn } from '../people/employment';
import { fitsName, haveWordInCommon, isSameName, nameWords } from '../people/names';
import { peopleOfAddress, type StaffIndex, staffIndexOf } from '../people/staff-index';
import { schoolDomains } from '../signing/school-accounts';
import type { ListedPerson } from './listed-people';

/** What may be answered about a row; with "same" goes the number of the person. */
type RowAnswer = 'leave' | 'new' | 'as written' | 'corrected' | `same ${number}`;

export interface Doubt {
  row: number;
  name: string;
  what: string;
  options: { value: RowAnswer; text: string }[];
}

export type Meaning =
  | { kind: 'person'; listed: ListedPerson; person: Person; hasComeBack: boolean }
  | { kind: 'new'; listed: ListedPerson }
  | { kind: 'doubt'; doubt: Doubt }
  | { kind: 'left'; row: number; why: string };

export interface Listing {
  register: Register;
  /** By row. */
  answers: ReadonlyMap<number, string>;
  today: Day;
  /** The account that everything runs as. */
  owner: string;
}

/** What may always be answered. */
const LEAVE = { value: 'leave', text: 'Leave this row out' } as const;

/** In the order of the list. */
export function whoIsListed(people: readonly ListedPerson[], listing: Listing): Meaning[] {
  const known = knownOf(people, listing);
  return people.map((listed) => meaningOf(listed, known));
}

/** What is known of the list as a whole. */
interface Known extends Listing {
  staff: StaffIndex;
  domains: readonly string[];
  /** Whom a row means for sure, by its address: nobody else can be meant by a name. */
  byAddress: ReadonlyMap<number, Person>;
  /** Numbers of those whom a row means already. */
  claimed: Set<number>;
  /** The first row with each address. */
  rowOfAddress: ReadonlyMap<string, number>;
  /** Rows without an address whose name stands above, too. */
  namedTwice: ReadonlySet<number>;
  /** Every name of the list, as its words. */
  names: ReadonlySet<string>;
}

function knownOf(people: readonly ListedPerson[], listing: Listing): Known {
  const staff = staffIndexOf(listing.register.people);
  const byAddress = new Map<number, Person>();
  const claimed = new Set<number>();
  const rowOfAddress = new Map<string, number>();
  const namedTwice = new Set<number>();
  const names = new Set<string>();
  for (const { row, name, email } of people) {
    const key = nameWords(name).join(' ');
    if (email === null && names.has(key)) namedTwice.add(row);
    names.add(key);
    if (email === null || rowOfAddress.has(email)) continue;
    rowOfAddress.set(email, row);
    const [own, ...others] = peopleOfAddress(staff, email);
    if (own === undefined || others.length > 0 || claimed.has(own.number)) continue;
    if (name !== '' && !fitsName(own.name, name) && !haveWordInCommon(own.name, name)) continue;
    byAddress.set(row, own);
    claimed.add(own.number);
  }
  const domains = schoolDomains(listing.register, listing.owner);
  return { ...listing, staff, domains, byAddress, claimed, rowOfAddress, namedTwice, names };
}

function meaningOf(listed: ListedPerson, known: Known): Meaning {
  const answer = known.answers.get(listed.row) ?? '';
  if (answer === 'leave') {
    const { row, name, email } = listed;
    return { kind: 'left', row, why: `${name || email} is left out, as you decided.` };
  }
  const meant = nearAddress(listed, known.domains);
  if (meant === null || answer === 'as written') return personMeant(listed, answer, known);
  if (answer === 'corrected') return personMeant({ ...listed, email: meant }, answer, known);
  return doubt(listed, `${listed.email} is nearly an address of the school.`, [
    { value: 'corrected', text: `Use ${meant}` },
    { value: 'as written', text: 'Use it as it is written' },
  ]);
}

function personMeant(listed: ListedPerson, answer: string, known: Known): Meaning {
  const [, number] = /^same (\d+)$/.exec(answer) ?? [];
  const chosen = number === undefined ? undefined : known.staff.byNumber.get(Number(number));
  if (chosen !== undefined) return { kind: 'person', listed, person: chosen, hasComeBack: isGone(chosen, known) };
  const first = listed.email === null ? undefined : known.rowOfAddress.get(listed.email);
  const isAnothers = first !== undefined && first < listed.row;
  if (isAnothers && answer !== 'new') {
    return doubt(listed, `Row ${first} has the same address (${listed.email}).`, [
      { value: 'new', text: 'Bring in, without the address' },
    ]);
  }
  const own = isAnothers ? { ...listed, email: null } : listed;
  const person = known.byAddress.get(listed.row);
  if (person !== undefined) return somebodyKnown(own, person, known);
  return answer === 'new' ? somebodyNew(own, known, true) : byName(own, known);
}

function somebodyKnown(listed: ListedPerson, person: Person, known: Known): Meaning {
  const last = leftOn(person, known.today);
  if (last === null || endsBy(listed, known.today)) return { kind: 'person', listed, person, hasComeBack: false };
  return doubt(listed, `${person.name} left on ${longDate(last)}, and is in this list.`, [
    { value: `same ${person.number}`, text: 'Has come back' },
  ]);
}

function byName(listed: ListedPerson, known: Known): Meaning {
  const [owner] = listed.email === null ? [] : peopleOfAddress(known.staff, listed.email);
  if (owner !== undefined) {
    return doubt(listed, `${listed.email} is the address of ${owner.name} (number ${owner.number}).`, [
      { value: `same ${owner.number}`, text: 'The same person, who has a new name' },
    ]);
  }
  const named = listed.name === '' ? [] : known.staff.named(listed.name);
  const free = named.filter(({ number }) => !known.claimed.has(number));
  const [only] = free;
  if (only !== undefined && free.length === 1 && !known.namedTwice.has(listed.row)) {
    known.claimed.add(only.number);
    return somebodyKnown(listed, only, known);
  }
  if (only !== undefined) {
    const what = `${counted(free.length, 'person', 'people')} of this name may be meant.`;
    return doubt(listed, what, [...free.map(sameAs), SOMEBODY_NEW]);
  }
  const [namesake] = named;
  if (namesake !== undefined) {
    const what = `${namesake.name} (number ${namesake.number}) has the same name, and is in another row.`;
    return doubt(listed, what, [SOMEBODY_NEW]);
  }
  const likely = withAnotherName(listed, known);
  if (likely.length === 0) return somebodyNew(listed, known, false);
  return doubt(listed, 'May be somebody of the staff list with a new name.', [...likely.map(sameAs), SOMEBODY_NEW]);
}

/** Somebody who is not in the list, with the same forename, and the same role or first day: who has married, most likely. */
function withAnotherName({ name, role, startsOn }: ListedPerson, known: Known): Person[] {
  const [forename = ''] = nameWords(name);
  return known.register.people.filter((person) => {
    const words = nameWords(person.name);
    if (known.claimed.has(person.number) || known.names.has(words.join(' ')) || isGone(person, known)) return false;
    const hasSameRole = role !== '' && role.toLowerCase() === person.role.toLowerCase();
    const startedTogether = startsOn !== null && startsOn === person.startsOn;
    return forename.length > 1 && words[0] === forename && (hasSameRole || startedTogether);
  });
}

/** @param isSure a person has said so */
function somebodyNew(listed: ListedPerson, { today, namedTwice }: Known, isSure: boolean): Meaning {
  const { row, name, leavesOn, startsOn, faults } = listed;
  if (leavesOn !== null && leavesOn < today) {
    return { kind: 'left', row, why: `${name} left on ${shortDate(leavesOn)}, and is not on the staff list.` };
  }
  if (name === '') return { kind: 'left', row, why: faults.join(' ') };
  const found = [...faults];
  if (startsOn !== null && startsOn > addDays(today, FAR_AHEAD)) {
    found.push(`Starts on ${longDate(startsOn)}, which is far ahead.`);
  }
  if (startsOn !== null && leavesOn !== null && leavesOn < startsOn) found.push('Leaves before starting.');
  if (namedTwice.has(row)) found.push('Another row has the same name, and no address tells them apart.');
  if (isSure || found.length === 0) return { kind: 'new', listed };
  return doubt(listed, found.join(' '), [{ value: 'new', text: 'Bring in as it was read' }]);
}

const SOMEBODY_NEW = { value: 'new', text: 'Somebody new' } as const;

function sameAs({ number, name, role, email }: Person): Doubt['options'][number] {
  return {
    value: `same ${number}`,
    text: [`${name} (number ${number})`, role, email ?? ''].filter((part) => part !== '').join(', '),
  };
}

function doubt({ row, name, email }: ListedPerson, what: string, options: Doubt['options']): Meaning {
  return { kind: 'doubt', doubt: { row, name: name || (email ?? ''), what, options: [LEAVE, ...options] } };
}

function nearAddress({ email }: ListedPerson, domains: readonly string[]): string | null {
  if (email === null) return null;
  const domain = nearDomain(email, domains);
  return domain === null ? null : `${email.split('@')[0]}@${domain}`;
}

function isGone(person: Person, { today }: Listing): boolean {
  return leftOn(person, today) !== null;
}

function endsBy({ leavesOn }: ListedPerson, today: Day): boolean {
  return leavesOn !== null && leavesOn < today;
}

/** Whether a list calls somebody otherwise than the staff list does; titles, order and capitals apart. */
export function isNewName(person: Person, name: string): boolean {
  return name !== '' && !isSameName(person.name, name);
}
