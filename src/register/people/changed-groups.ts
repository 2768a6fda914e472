/**
 * Groups and sites of people that are not those which were last found right. In: the staff list, the hidden tab Numbers, which keeps
 * them, and the policies; out: whose groups are others now, what that ends and begins, what has to be asked before it is
 * taken for right, and what is to be noted.
 */
import { checksum } from '../../common/checksum';
import type { Day } from '../../common/day';
import { once } from '../../common/once';
import { policyCodeOf } from '../../common/version-label';
import { joined } from '../../common/words';
import type { Decision, Person, Policy, Register } from '../model';
import { isAmong } from './audience';
import { leftOn } from './employment';
import { isErasedName } from './erased';
import { readingFor } from './readings';
import { sitesApart, withSites } from './sites';
import { addressesOf } from './staff-index';

/** What decides which policies somebody signs. */
type Membership = Pick<Person, 'groups' | 'sites'>;

/** Somebody whose groups or sites are others than they were, and what follows from it. */
export interface ChangedGroups {
  person: Person;
  /** Their last working day, where they have left: what is said of earlier days goes by their groups. */
  left: Day | null;
  before: Membership;
  /** What a decision about the change is recorded under: it counts until there is a newer note of the person. */
  key: string;
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

/** Stands there for somebody without a site where some policy is by site; no site is called so (common/yes-no.ts). */
const NO_SITES = 'none';

/** How a decision about changed groups begins. */
const GROUPS = 'groups ';

/** As a cell of Numbers has them, always in one order; sites only where some policy is for some of them. */
function membershipAsNoted({ groups, sites }: Membership, { policies }: Pick<Register, 'policies'>): string {
  const at = sites.length === 0 ? [NO_SITES] : sites;
  return withSites(
    groups.length === 0 ? NO_GROUPS : [...new Set(groups)].sort().join(', '),
    isBySite(policies) ? at : [],
  );
}

/** "support and teaching at Oak Lane", as it is said. */
export function membershipInWords({ groups, sites }: Membership, { policies }: Pick<Register, 'policies'>): string {
  const who = groups.length === 0 ? 'no group' : joined([...new Set(groups)].sort());
  if (!isBySite(policies)) return who;
  return `${who} ${sites.length === 0 ? 'without a site' : `at ${joined([...new Set(sites)].sort())}`}`;
}

function isBySite(policies: readonly Policy[]): boolean {
  return policies.some(({ sites }) => sites.length > 0);
}

/**
 * Changes that are asked about as one: somebody drops out of what they sign, many are to sign more at once, or somebody has
 * left, whose work no longer changes. What is changed in the panel, or by a list that is brought in, is noted there as right.
 */
export function groupsInQuestion(register: Known, today: Day): ChangedGroups[] {
  const said = saidOf(register.decisions);
  const open = changedGroups(register, today).filter(({ key }) => !said.has(key));
  const [gone, here] = apart(open, ({ left }) => left !== null);
  return [...gone, ...(here.some(hasLost) || here.length >= MANY ? here : [])];
}

/** What a decision about them is recorded under: short for each, since a cell holds 50,000 characters (docs/google-facts.md AS11). */
export function keyOfGroups(changes: readonly ChangedGroups[]): string {
  return GROUPS + changes.map(({ key }) => key).join('; ');
}

/**
 * Numbers of those who are to sign more only because of a change that is asked about, with the policies: nobody is written to
 * because groups were exchanged. Where nobody loses anything they are: a new group for many is the rule in September, and to
 * be asked by mistake, while the office is told of it, harms less than not to be asked for as long as nobody decides.
 */
export function begunInQuestion(register: Known, today: Day): { person: number; policy: string }[] {
  const changes = groupsInQuestion(register, today).filter(({ left }) => left === null);
  if (!changes.some(hasLost)) return [];
  return changes.flatMap(({ person, begins }) => begins.map(({ code }) => ({ person: person.number, policy: code })));
}

/** @returns the rows that are to be added to Numbers, with the groups of everybody whose groups are right */
export function notesWithGroups(register: Known & Pick<Register, 'notedNumbers'>, today: Day): NumberNote[] {
  const asked = new Set(groupsInQuestion(register, today).map(({ person }) => person.number));
  const last = lastNoted(register.numbers);
  const people = new Map(register.people.map((person) => [person.number, person]));
  const isNew = (person: Person): boolean =>
    !asked.has(person.number) &&
    !isErasedName(person.name) &&
    last.get(person.number)?.groups !== membershipAsNoted(person, register);
  const known = new Set(register.notedNumbers.map(({ number }) => number));
  const others = register.people.filter((person) => isNew(person) && !known.has(person.number));
  const next = nextPlace(register.numbers);
  return [...register.notedNumbers, ...others.map((person) => noteOf(person, '', null))].map((row, i) => {
    const person = people.get(row.number ?? 0);
    const groups = person !== undefined && isNew(person) ? membershipAsNoted(person, register) : '';
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
    .map((person, i) =>
      noteOf(person, membershipAsNoted({ ...person, ...chosen.get(person.number) }, { policies }), next + i),
    );
}

function noteOf(person: Person, groups: string, place: number | null): NumberNote {
  return { number: person.number, name: person.name, addresses: addressesOf(person), groups, place };
}

/** Everybody whose groups or sites are others now, where that makes a difference to what they sign, or were to sign while they were here. */
function changedGroups({ people, policies, numbers, signatures }: Known, today: Day): ChangedGroups[] {
  const last = lastNoted(numbers);
  // A group may have another name for everybody: whoever has signed a policy was among those who sign it.
  const signed = once(() => new Set(signatures.map(({ person, version }) => `${person} ${policyCodeOf(version)}`)));
  return people.flatMap((person): ChangedGroups[] => {
    const noted = last.get(person.number);
    const now = membershipAsNoted(person, { policies });
    if (noted === undefined || noted.groups === now) return [];
    if (isErasedName(person.name)) return [];
    const before = membershipNoted(noted.groups, person);
    const [own, others] = apart(policies, (policy) => isAmong(before, policy));
    const [stays, ends] = apart(own, (policy) => isAmong(person, policy));
    const turns = stays.filter((policy) => readingFor(before, policy)?.part !== readingFor(person, policy)?.part);
    const begins = others.filter(
      (policy) => isAmong(person, policy) && !signed().has(`${person.number} ${policy.code}`),
    );
    // Once it is noted that the new groups are right, the same slip has another key.
    const key = `${person.number} ${noted.place ?? 0} ${checksum(now)}`;
    const left = leftOn(person, today);
    return ends.length + turns.length + begins.length === 0 ? [] : [{ person, left, before, key, ends, turns, begins }];
  });
}

/** A note that says nothing of sites is from before any policy asked for one: where somebody worked then is not known. */
function membershipNoted(noted: string, person: Membership): Membership {
  const { groups, sites } = sitesApart(noted);
  const known = sites.filter((site) => site !== NO_SITES);
  return { groups: groups === NO_GROUPS ? [] : groups.split(', '), sites: sites.length === 0 ? person.sites : known };
}

function hasLost({ ends, turns }: ChangedGroups): boolean {
  return ends.length + turns.length > 0;
}

function apart<One>(all: readonly One[], isMeant: (one: One) => boolean): [meant: One[], others: One[]] {
  return [all.filter(isMeant), all.filter((one) => !isMeant(one))];
}

/** By number, the newest row that has groups; the hidden tab may have been sorted. */
function lastNoted(numbers: readonly NumberNote[]): Map<number, NumberNote> {
  const inOrder = numbers
    .filter(({ groups }) => groups !== '')
    .map((note, at) => ({ note, at }))
    .sort((a, b) => (a.note.place ?? 0) - (b.note.place ?? 0) || a.at - b.at);
  return new Map(inOrder.flatMap(({ note }) => (note.number === null ? [] : [[note.number, note] as const])));
}

function nextPlace(numbers: readonly NumberNote[]): number {
  return numbers.reduce((most, { place }) => Math.max(most, place ?? 0), 0) + 1;
}

/** Of which changes it was said that the groups are right as they are. */
function saidOf(decisions: readonly Decision[]): Set<string> {
  return new Set(
    decisions.flatMap(({ response }) => (response.startsWith(GROUPS) ? response.slice(GROUPS.length).split('; ') : [])),
  );
}
