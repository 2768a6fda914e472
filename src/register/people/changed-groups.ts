/**
 * Groups and sites of people that are not those which were last found right. In: the staff list, the hidden tab Numbers, which keeps
 * them, and the policies; out: whose groups are others now, what that ends and begins, what has to be asked before it is
 * taken for right, and what is to be noted.
 */
import { policyCodeOf } from '../../common/version-label';
import type { Decision, Person, Policy, Register } from '../model';
import { isAmong } from './audience';
import { isErasedName } from './erased';
import { readingFor } from './readings';
import { sitesApart, withSites } from './sites';

/** What decides which policies somebody signs. */
export type Membership = Pick<Person, 'groups' | 'sites'>;

/** Somebody whose groups or sites are others than they were, and what follows from it. */
export interface ChangedGroups {
  person: Person;
  before: Membership;
  /** Policies that they sign no more. */
  ends: Policy[];
  /** Policies of which they read another part. */
  turns: Policy[];
  /** Policies that they are to sign, and were not. */
  begins: Policy[];
}

type NumberNote = Register['numbers'][number];
type Known = Pick<Register, 'people' | 'policies' | 'numbers' | 'decisions' | 'signatures'>;

/** So many people who are to sign more at once were filled down, or pasted over: two colleagues may change their work in a day. */
const MANY = 3;

/** Stands in Numbers for somebody in no group: an empty cell was never filled. */
const NO_GROUPS = 'none';

/** How a decision about changed groups begins. */
const GROUPS = 'groups ';

/** As a cell of Numbers has them, always in one order; sites only where some policy is for some of them. */
export function membershipInWords({ groups, sites }: Membership, { policies }: Pick<Register, 'policies'>): string {
  const isBySite = policies.some((policy) => policy.sites.length > 0);
  return withSites(groups.length === 0 ? NO_GROUPS : [...new Set(groups)].sort().join(', '), isBySite ? sites : []);
}

/**
 * Changes that are asked about as one: somebody drops out of what they sign, or many are to sign more at once. What is
 * changed in the panel, or by a list that is brought in, is noted there as right.
 */
export function groupsInQuestion(register: Known): ChangedGroups[] {
  const said = saidOf(register.decisions);
  const open = changedGroups(register).filter(({ person }) => !said.has(wordsOf(person, register)));
  return open.some(hasLost) || open.length >= MANY ? open : [];
}

/** What a decision about them is recorded under. */
export function keyOfGroups(changes: readonly ChangedGroups[], register: Pick<Register, 'policies'>): string {
  return GROUPS + changes.map(({ person }) => wordsOf(person, register)).join('; ');
}

/** Numbers of those who are to sign more only because of a change that is asked about, with the policies: nobody is written to on a slip. */
export function begunInQuestion(register: Known): { person: number; policy: string }[] {
  const changes = groupsInQuestion(register);
  if (!changes.some(hasLost)) return [];
  return changes.flatMap(({ person, begins }) => begins.map(({ code }) => ({ person: person.number, policy: code })));
}

/** @returns the rows that are to be added to Numbers, with the groups of everybody whose groups are right */
export function notesWithGroups(register: Known, noted: readonly NumberNote[]): NumberNote[] {
  const asked = new Set(groupsInQuestion(register).map(({ person }) => person.number));
  const last = lastNoted(register.numbers);
  const people = new Map(register.people.map((person) => [person.number, person]));
  const isNew = (person: Person): boolean =>
    !asked.has(person.number) &&
    !isErasedName(person.name) &&
    last.get(person.number) !== membershipInWords(person, register);
  const known = new Set(noted.map(({ number }) => number));
  const rows = [
    ...noted,
    ...register.people
      .filter((person) => isNew(person) && !known.has(person.number))
      .map(({ number, name, email, formerAddresses }) => {
        return { number, name, addresses: [...present(email), ...formerAddresses], groups: '', place: null };
      }),
  ];
  const next = nextPlace(register.numbers);
  return rows.map((row, i) => {
    const person = people.get(row.number ?? 0);
    const groups = person !== undefined && isNew(person) ? membershipInWords(person, register) : '';
    return { ...row, groups, place: next + i };
  });
}

/** The same for people whose groups, or sites, somebody has just chosen. */
export function notesOfGroups(
  { people, numbers, policies }: Pick<Register, 'people' | 'numbers' | 'policies'>,
  chosen: ReadonlyMap<number, Partial<Membership>>,
): NumberNote[] {
  const next = nextPlace(numbers);
  return people
    .filter(({ number }) => chosen.has(number))
    .map((person, i) => ({
      number: person.number,
      name: person.name,
      addresses: [...present(person.email), ...person.formerAddresses],
      groups: membershipInWords({ ...person, ...chosen.get(person.number) }, { policies }),
      place: next + i,
    }));
}

function present(email: string | null): string[] {
  return email === null ? [] : [email];
}

/** Everybody whose groups or sites are others now, where that makes a difference to what they sign. */
function changedGroups({ people, policies, numbers, signatures }: Known): ChangedGroups[] {
  const last = lastNoted(numbers);
  // A group may have another name for everybody: whoever has signed a policy was among those who sign it.
  const signed = new Set(signatures.map(({ person, version }) => `${person} ${policyCodeOf(version)}`));
  return people.flatMap((person): ChangedGroups[] => {
    const noted = last.get(person.number);
    if (noted === undefined || isErasedName(person.name)) return [];
    if (noted === membershipInWords(person, { policies })) return [];
    const before = membershipNoted(noted, person);
    const [own, others] = apart(policies, (policy) => isAmong(before, policy));
    const [stays, ends] = apart(own, (policy) => isAmong(person, policy));
    const turns = stays.filter((policy) => readingFor(before, policy)?.part !== readingFor(person, policy)?.part);
    const begins = others.filter((policy) => isAmong(person, policy) && !signed.has(`${person.number} ${policy.code}`));
    return ends.length + turns.length + begins.length === 0 ? [] : [{ person, before, ends, turns, begins }];
  });
}

/** A note that says nothing of sites is from before any policy asked for one: where somebody worked then is not known. */
function membershipNoted(noted: string, person: Membership): Membership {
  const { groups, sites } = sitesApart(noted);
  return { groups: groups === NO_GROUPS ? [] : groups.split(', '), sites: sites.length === 0 ? person.sites : sites };
}

function hasLost({ ends, turns }: ChangedGroups): boolean {
  return ends.length + turns.length > 0;
}

function apart<One>(all: readonly One[], isMeant: (one: One) => boolean): [meant: One[], others: One[]] {
  return [all.filter(isMeant), all.filter((one) => !isMeant(one))];
}

/** By number, the groups of the newest row that has some; the hidden tab may have been sorted. */
function lastNoted(numbers: readonly NumberNote[]): Map<number, string> {
  const inOrder = numbers
    .filter(({ groups }) => groups !== '')
    .map((note, at) => ({ ...note, at }))
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || a.at - b.at);
  return new Map(inOrder.flatMap(({ number, groups }) => (number === null ? [] : [[number, groups] as const])));
}

function nextPlace(numbers: readonly NumberNote[]): number {
  return numbers.reduce((most, { place }) => Math.max(most, place ?? 0), 0) + 1;
}

function wordsOf(person: Person, register: Pick<Register, 'policies'>): string {
  return `${person.number} ${membershipInWords(person, register)}`;
}

/** Of whom it was said that their groups are right as they are. */
function saidOf(decisions: readonly Decision[]): Set<string> {
  return new Set(
    decisions.flatMap(({ response }) => (response.startsWith(GROUPS) ? response.slice(GROUPS.length).split('; ') : [])),
  );
}
