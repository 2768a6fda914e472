/**
 * The number that stands for a person in every ledger: the staff list's rows and the ledgers in, a number for each row
 * out. Numbers survive a list that was sorted, pasted anew or pasted over.
 */
import type { Day } from '../../common/day';
import { fitsName, haveWordInCommon } from '../people/names';

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
  signatures: readonly { person: number | null; name: string; email: string; signedOn: Day }[];
  decisions: readonly { person: number | null }[];
  sentEmails: readonly { person: number | null; to: string }[];
}

export interface Numbering {
  /** By row. */
  numbers: Map<number, number>;
  /** Rows beside which another number, or none, stands now. */
  fresh: { row: number; number: number }[];
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
    if (owner === undefined || isLikely(one, owner)) give(one.row, one.number);
    else wrong.push({ row: one.row, name: one.name, number: one.number, owner: [...owner.names][0] ?? '' });
  }
  const numberOf = numbersByAddress(owners);
  for (const one of rows) {
    if (numbers.has(one.row)) continue;
    const known = one.addresses.flatMap((address) => numberOf.get(address) ?? []);
    const own = known.filter((number) => !taken.has(number) && hasFittingName(one, owners.get(number)));
    if (own[0] !== undefined && own.length === 1) give(one.row, own[0]);
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
  return { numbers, fresh, wrong: lost };
}

function everGiven({ signatures, decisions, sentEmails }: Ledgers): number[] {
  const highest = (list: readonly { person: number | null }[]): number =>
    list.reduce((most, { person }) => Math.max(most, person ?? 0), 0);
  return [highest(signatures), highest(decisions), highest(sentEmails)];
}

function ownersOf({ signatures, sentEmails }: Ledgers): Map<number, Owner> {
  const owners = new Map<number, Owner>();
  const ownerOf = (number: number): Owner => {
    const owner = owners.get(number) ?? { names: new Set<string>(), addresses: new Set<string>() };
    owners.set(number, owner);
    return owner;
  };
  for (const { person, name, email } of signatures) {
    if (person === null) continue;
    if (name !== '') ownerOf(person).names.add(name);
    if (email !== '') ownerOf(person).addresses.add(email.toLowerCase());
  }
  // Who was written to tells an address only of those whose name is known from a signature.
  for (const { person, to } of sentEmails) {
    if (person !== null && owners.has(person)) ownerOf(person).addresses.add(to.toLowerCase());
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

/** An address may have signed under several numbers, one after the other. */
function numbersByAddress(owners: ReadonlyMap<number, Owner>): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, { addresses }] of owners) {
    for (const address of addresses) numbers.set(address, [...(numbers.get(address) ?? []), number]);
  }
  return numbers;
}
