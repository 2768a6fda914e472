/**
 * The number that stands for a person in every ledger: the staff list's rows and the ledgers in, a number for each row
 * out. Numbers survive a list that was sorted, pasted anew or pasted over.
 */
import type { Day } from '../../common/day';
import { once } from '../../common/once';
import type { Person } from '../model';
import { fitsName, haveWordInCommon, nameWords } from '../people/names';
import type { NUMBERS, RowOf } from '../workbook/tabs';

/** What a row of the staff list says of who it is. */
export interface Numbered {
  row: number;
  name: string;
  /** Present and former ones. */
  addresses: readonly string[];
  number: number | null;
}

/** What the ledgers know of a number. */
export interface Ledgers {
  /** Who got which number, and what names and addresses they had since; says more than all the others. */
  numbers: readonly NumberRow[];
  signatures: readonly { person: number | null; name: string; email: string; signedOn: Day }[];
  decisions: readonly { person: number | null }[];
  sentEmails: readonly { person: number | null; to: string; day: Day }[];
}

export type NumberRow = RowOf<typeof NUMBERS>;

export interface Numbering {
  /** By row. */
  numbers: Map<number, number>;
  /** Rows beside which another number, or none, stands now. */
  fresh: { row: number; number: number }[];
  /** What is to be noted of who has which number. */
  noted: NumberRow[];
  /** Rows that got a new number since the one beside them is of somebody else, who is not on the list. */
  wrong: { row: number; name: string; number: number; owner: string }[];
}

interface Owner {
  names: Set<string>;
  addresses: Set<string>;
}

/**
 * A row keeps its number where the ledgers do not speak against it: a list pasted over another leaves old numbers beside
 * new people, and one person's signatures must not become another's. A row without a number gets back the one under
 * which its address signed, if the name fits too (schools give an address of somebody who left to somebody new); else
 * one above all that were ever given. A row copied below another is somebody new.
 */
export function numberPeople(rows: readonly Numbered[], ledgers: Ledgers): Numbering {
  const owners = ownersOf(ledgers);
  const numberOf = numbersByAddress(owners);
  const numbers = new Map<number, number>();
  const wrong: Numbering['wrong'] = [];
  const taken = new Set<number>();
  const give = (row: number, number: number): void => {
    numbers.set(row, number);
    taken.add(number);
  };
  for (const one of rows) {
    if (one.number === null || taken.has(one.number)) continue;
    const owner = owners.get(one.number);
    // A number that nobody was given, beside somebody who is known under another one.
    const isStrange = owner === undefined && knownNumbers(one, numberOf, owners).length > 0;
    if (isStrange) continue;
    if (owner === undefined || isLikely(one, owner)) give(one.row, one.number);
    else wrong.push({ row: one.row, name: one.name, number: one.number, owner: [...owner.names][0] ?? '' });
  }
  for (const one of rows) {
    if (numbers.has(one.row)) continue;
    const own = knownNumbers(one, numberOf, owners).filter((number) => !taken.has(number));
    if (own[0] !== undefined && own.length === 1) give(one.row, own[0]);
  }
  const numberOfName = once(() => numbersByName(owners));
  for (const one of rows) {
    if (numbers.has(one.row)) continue;
    const known = (numberOfName().get(nameKey(one.name)) ?? []).filter((number) => !taken.has(number));
    const [own] = known;
    // Of somebody who has signed nothing and has no address, the name is all that is known.
    const isOwn = known.length === 1 && (one.addresses.length === 0 || owners.get(own ?? 0)?.addresses.size === 0);
    if (own !== undefined && isOwn) give(one.row, own);
  }
  let highest = Math.max(0, ...rows.map((row) => row.number ?? 0), ...everGiven(ledgers));
  for (const { row } of rows) {
    if (numbers.has(row)) continue;
    highest += 1;
    give(row, highest);
  }
  const fresh = rows.flatMap(({ row, number }) => {
    const given = numbers.get(row);
    return given === undefined || given === number ? [] : [{ row, number: given }];
  });
  // Where both got numbers of their own there is nothing to tell.
  const lost = wrong.filter(({ row, number }) => !taken.has(number) && !owners.has(numbers.get(row) ?? 0));
  return { numbers, fresh, noted: notNoted(rows, numbers, ledgers), wrong: lost };
}

/**
 * Whether a name is known with other addresses and its address with other names: a column was sorted or filled down by
 * itself, or two people were changed about. It is asked about and noted of nobody.
 * @param numbers who got which number, and what names and addresses they had since
 */
export function changedAbout(numbers: readonly NumberRow[]): (name: string, address: string) => boolean {
  const ofAddress = new Map<string, Set<string>>();
  const ofName = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, at: string, one: string) =>
    map.set(at, (map.get(at) ?? new Set()).add(one));
  for (const { name, addresses } of numbers) {
    for (const address of addresses.map((one) => one.toLowerCase())) {
      add(ofAddress, address, name);
      add(ofName, nameKey(name), address);
    }
  }
  return (name, address) => {
    const names = [...(ofAddress.get(address) ?? [])];
    const addresses = ofName.get(nameKey(name));
    const isKnownOtherwise = addresses !== undefined && !addresses.has(address);
    return isKnownOtherwise && names.length > 0 && names.every((one) => !haveWordInCommon(one, name));
  };
}

/** Somebody on the staff list now. */
export type Listed = Pick<Person, 'number' | 'name' | 'email' | 'formerAddresses'>;

/**
 * Whether somebody has the address, or the name, that was first noted of somebody else who is on the list with another one now, and had
 * one of their own before: so are two people changed about whose names tell no difference, twins, couples and namesakes.
 * @param numbers the oldest first
 */
export function changedHands(numbers: readonly NumberRow[], people: readonly Listed[]): (person: Listed) => boolean {
  const byNumber = new Map(people.map((person) => [person.number, person]));
  const firstWith = { address: new Map<string, number>(), name: new Map<string, number>() };
  const firstOf = { address: new Map<number, string>(), name: new Map<number, string>() };
  const add = (what: 'address' | 'name', number: number, one: string): void => {
    if (one === '') return;
    if (!firstWith[what].has(one)) firstWith[what].set(one, number);
    if (!firstOf[what].has(number)) firstOf[what].set(number, one);
  };
  for (const { number, name, addresses } of numbers) {
    if (number === null) continue;
    add('name', number, nameKey(name));
    for (const address of addresses) add('address', number, address.toLowerCase());
  }
  const isOthers = (
    what: 'address' | 'name',
    number: number,
    one: string,
    has: (other: Listed) => boolean,
  ): boolean => {
    const owner = byNumber.get(firstWith[what].get(one) ?? number);
    const own = firstOf[what].get(number);
    return owner !== undefined && owner.number !== number && !has(owner) && own !== undefined && own !== one;
  };
  return ({ number, name, email }) =>
    isOthers('address', number, email ?? '', (other) => [other.email, ...other.formerAddresses].includes(email)) ||
    isOthers('name', number, nameKey(name), (other) => nameKey(other.name) === nameKey(name));
}

/** Names and addresses that are not noted of a number yet. */
function notNoted(
  rows: readonly Numbered[],
  numbers: ReadonlyMap<number, number>,
  ledgers: Pick<Ledgers, 'numbers'>,
): NumberRow[] {
  const noted = new Set(ledgers.numbers.map(noteKey));
  const isChangedAbout = once(() => changedAbout(ledgers.numbers));
  return rows
    .map(({ row, name, addresses }) => ({ number: numbers.get(row) ?? null, name, addresses: [...addresses] }))
    .map((who) => ({ ...who, groups: '', place: null }))
    .filter((note) => !noted.has(noteKey(note)))
    .filter(({ name, addresses: [address = ''] }) => !isChangedAbout()(name, address));
}

function noteKey({ number, name, addresses }: Omit<NumberRow, 'groups' | 'place'>): string {
  return [number, name, ...[...addresses].sort()].join('\n');
}

/** The numbers under which somebody with one of these addresses, and a name that fits, is known. */
function knownNumbers(
  one: Numbered,
  numberOf: ReadonlyMap<string, readonly number[]>,
  owners: ReadonlyMap<number, Owner>,
): number[] {
  const known = one.addresses.flatMap((address) => numberOf.get(address) ?? []);
  return [...new Set(known)].filter((number) => hasFittingName(one, owners.get(number)));
}

function everGiven({ numbers, signatures, decisions, sentEmails }: Ledgers): number[] {
  const highest = (list: readonly { person: number | null }[]): number =>
    list.reduce((most, { person }) => Math.max(most, person ?? 0), 0);
  const noted = numbers.map(({ number }) => ({ person: number }));
  return [highest(noted), highest(signatures), highest(decisions), highest(sentEmails)];
}

/** Of a number that is noted nothing else is asked: rows of the other ledgers may have been overwritten. */
function ownersOf({ numbers, signatures, sentEmails }: Ledgers): Map<number, Owner> {
  const owners = new Map<number, Owner>();
  const ownerOf = (number: number): Owner => {
    const owner = owners.get(number) ?? { names: new Set<string>(), addresses: new Set<string>() };
    owners.set(number, owner);
    return owner;
  };
  for (const { number, name, addresses } of numbers) {
    if (number === null) continue;
    if (name !== '') ownerOf(number).names.add(name);
    for (const address of addresses) ownerOf(number).addresses.add(address.toLowerCase());
  }
  const noted = new Set(numbers.map(({ number }) => number));
  for (const { person, name, email } of signatures) {
    if (person === null || noted.has(person)) continue;
    if (name !== '') ownerOf(person).names.add(name);
    if (email !== '') ownerOf(person).addresses.add(email.toLowerCase());
  }
  // Who was written to tells an address only of those whose name is known from a signature.
  for (const { person, to } of sentEmails) {
    if (person !== null && owners.has(person) && !noted.has(person)) ownerOf(person).addresses.add(to.toLowerCase());
  }
  return owners;
}

function isLikely({ name, addresses }: Numbered, owner: Owner): boolean {
  if (addresses.some((address) => owner.addresses.has(address))) return true;
  return owner.names.size === 0 || [...owner.names].some((known) => known === name || haveWordInCommon(known, name));
}

function hasFittingName({ name }: Numbered, owner: Owner | undefined): boolean {
  return owner !== undefined && [...owner.names].some((known) => fitsName(name, known));
}

function numbersByName(owners: ReadonlyMap<number, Owner>): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, { names }] of owners) {
    for (const key of new Set([...names].map(nameKey))) numbers.set(key, [...(numbers.get(key) ?? []), number]);
  }
  return numbers;
}

function nameKey(name: string): string {
  return nameWords(name).join(' ');
}

/** An address may have signed under several numbers, one after the other. */
function numbersByAddress(owners: ReadonlyMap<number, Owner>): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, { addresses }] of owners) {
    for (const address of addresses) numbers.set(address, [...(numbers.get(address) ?? []), number]);
  }
  return numbers;
}
