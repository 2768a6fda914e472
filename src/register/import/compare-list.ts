/**
 * A list from elsewhere against the staff list → who joins, whose data change, who is in it no more, and what only a person
 * can decide. A value: nothing is written by it, and the same value is what "Bring in" carries out.
 */
import type { Day } from '../../common/day';
import { kindOnAStaffList } from '../../policy/vocabulary/conditions';
import { nearest } from '../laws/groups/groups';
import type { Person, Register } from '../model';
import { ALL_STAFF, EVERYONE, notStaffAs } from '../people/audience';
import { leftOn } from '../people/employment';
import { isErasedName } from '../people/erased';
import { staffIndexOf } from '../people/staff-index';
import { sitesAlike } from '../reading/groups';
import { bareAddress, isAddress } from '../workbook/cells';
import type { EarlierLists } from './earlier-lists';
import type { ListedColumn } from './known-headings';
import type { ListedPerson, RowLeft, StaffList } from './listed-people';
import { type Doubt, isNewName, type Meaning, whoIsListed } from './who-is-listed';

/** A cell of the staff list that the list has otherwise; days as "2026-09-01". */
export interface CellChange {
  column: ListedColumn;
  before: string;
  after: string;
}

export interface PersonChange {
  person: Person;
  cells: CellChange[];
}

/** A group of the list that neither people nor policies know. */
interface UnknownGroup {
  group: string;
  /** How many of the list are in it. */
  people: number;
  /** The group that is known and was meant, most likely; null where none is near. */
  near: string | null;
}

export interface Comparison {
  joiners: ListedPerson[];
  changed: PersonChange[];
  /** Numbers of everybody of the staff list who is in the list, with the groups that it gives them. */
  listed: Map<number, string[]>;
  /** In the last list or, where there was none, members of staff; and not in this one. */
  missing: Person[];
  /** Not in this list, and never in one: typed by hand. */
  kept: number;
  doubts: Doubt[];
  groups: UnknownGroup[];
  /** The groups that people are in, or policies ask for, by the alphabet. */
  knownGroups: string[];
  left: RowLeft[];
  remarks: string[];
}

/** What a person has decided in the panel. */
export interface Decided {
  rows: ReadonlyMap<number, string>;
  /** For a group of the list a group of ours; "" leaves it out. */
  groups: ReadonlyMap<string, string>;
}

export interface Against {
  register: Register;
  earlier: EarlierLists;
  decided: Decided;
  today: Day;
  /** The account that everything runs as. */
  owner: string;
}

export function compareList(told: StaffList, against: Against): Comparison {
  const { register, earlier, decided, today, owner } = against;
  const list = withSitesAsHere(told, register);
  const groups = groupReader(list, against);
  const found: Comparison = {
    joiners: [],
    changed: [],
    listed: new Map(),
    missing: [],
    kept: 0,
    doubts: [],
    groups: groups.unknown,
    knownGroups: groups.known,
    left: [...list.left],
    remarks: list.remarks,
  };
  const meanings = whoIsListed(list.people, { register, answers: decided.rows, today, owner });
  const managerOf = managerReader(register, list);
  for (const meaning of meanings) {
    if (meaning.kind === 'doubt') found.doubts.push(meaning.doubt);
    else if (meaning.kind === 'left') found.left.push({ row: meaning.row, why: meaning.why });
    else if (meaning.kind === 'new') {
      found.joiners.push({ ...meaning.listed, groups: groups.takenFor(meaning.listed.groups) });
    } else {
      const { person } = meaning;
      const own = groups.takenFor(meaning.listed.groups);
      found.listed.set(person.number, own);
      const cells = changesOf(meaning, {
        groups: own,
        last: earlier.last?.groupsOf.get(person.number),
        managerOf,
        today,
      });
      for (const fault of meaning.listed.faults) found.left.push({ row: meaning.listed.row, why: fault });
      if (cells.length > 0) found.changed.push({ person, cells });
    }
  }
  const maybe = new Set(found.doubts.flatMap(({ options }) => options.map(({ value }) => value)));
  for (const person of register.people) {
    if (found.listed.has(person.number) || leftOn(person, today) !== null || isErasedName(person.name)) continue;
    if (maybe.has(`same ${person.number}`)) continue;
    const wasListed = earlier.last === null ? notStaffAs(person) === null : earlier.last.groupsOf.has(person.number);
    if (wasListed) found.missing.push(person);
    else found.kept += 1;
  }
  found.left.sort((a, b) => a.row - b.row);
  return found;
}

interface Told {
  /** As they are taken. */
  groups: readonly string[];
  /** What the last list gave the person; undefined where it did not hold the person. */
  last: readonly string[] | undefined;
  managerOf: (written: string) => string;
  today: Day;
}

/** What the list has otherwise. An empty cell of it says nothing. */
function changesOf(
  { listed, person, hasComeBack }: Extract<Meaning, { kind: 'person' }>,
  { groups, last, managerOf, today }: Told,
): CellChange[] {
  const changes: CellChange[] = [];
  const change = (column: ListedColumn, before: string | null, after: string | null): void => {
    if (after !== null && after !== '' && after !== before) changes.push({ column, before: before ?? '', after });
  };
  if (isNewName(person, listed.name)) change('name', person.name, listed.name);
  // A system that still has an old address does not bring it back.
  if (listed.email !== null && !person.formerAddresses.includes(listed.email))
    change('email', person.email, listed.email);
  if (listed.role.toLowerCase() !== person.role.toLowerCase()) change('role', person.role, listed.role);
  change('groups', person.groups.join(', '), groupsAfter(person, groups, last).join(', '));
  change('sites', person.sites.join(', '), sitesAfter(person, listed.sites).join(', '));
  change('lineManager', person.lineManager, managerOf(listed.lineManager));
  const firstDay =
    hasComeBack && (listed.startsOn === null || listed.startsOn <= (person.leavesOn ?? today))
      ? today
      : listed.startsOn;
  // Who has always been here need not be told since when.
  if (person.startsOn !== null || (firstDay !== null && firstDay >= today))
    change('startsOn', person.startsOn, firstDay);
  change('leavesOn', person.leavesOn, listed.leavesOn);
  return changes;
}

/** Groups that the school gave by hand stay; those that the last list gave and this one does not go. */
function groupsAfter({ groups }: Person, listed: readonly string[], last: readonly string[] = []): string[] {
  const gone = listed.length === 0 ? [] : last.filter((group) => !listed.includes(group));
  const stay = groups.filter((group) => !gone.includes(group));
  return [...stay, ...listed.filter((group) => !stay.includes(group))];
}

/** A system mostly knows one site of each person: somebody who has it among others, given by hand, keeps them. */
function sitesAfter({ sites }: Person, listed: readonly string[]): readonly string[] {
  return listed.every((site) => sites.includes(site)) ? sites : listed;
}

/**
 * Sites of the list as the staff list spells them; none where the list and the staff list together know one, which is what a
 * system prints in a column "School" of a school with one site.
 */
function withSitesAsHere(list: StaffList, { people }: Pick<Register, 'people'>): StaffList {
  const ofList = sitesAlike(
    list.people.map(({ sites }) => sites),
    [],
  );
  const ofStaff = sitesAlike(
    people.map(({ sites }) => sites),
    ofList.people,
  );
  const isOne = new Set([...ofStaff.people, ...ofStaff.policies].flat()).size < 2;
  return {
    ...list,
    people: list.people.map((person, i) => ({ ...person, sites: isOne ? [] : (ofStaff.policies[i] ?? []) })),
  };
}

/** A line manager's address, as the staff list keeps it; a name of the list leads to the address there; else as it is written. */
function managerReader({ people }: Register, list: StaffList): (written: string) => string {
  const staff = staffIndexOf(people);
  const inList = new Map<string, string | null>();
  for (const { name, email } of list.people)
    inList.set(name.toLowerCase(), inList.has(name.toLowerCase()) ? null : email);
  return (written) => {
    const address = bareAddress(written);
    if (written === '' || isAddress(address)) return address;
    const [only, ...others] = staff.named(written);
    if (only !== undefined && others.length === 0) return only.email ?? written;
    return inList.get(written.toLowerCase()) ?? written;
  };
}

interface GroupReader {
  known: string[];
  unknown: UnknownGroup[];
  takenFor: (groups: readonly string[]) => string[];
}

function groupReader({ people }: StaffList, { register, earlier, decided }: Against): GroupReader {
  const had = new Set(register.people.flatMap(({ groups }) => groups));
  const asked = register.policies
    .flatMap(({ audience }) => audience)
    .filter((group) => group !== EVERYONE && group !== ALL_STAFF);
  const known = [...new Set([...asked, ...had])].sort();
  const counts = new Map<string, number>();
  for (const group of people.flatMap(({ groups }) => groups)) counts.set(group, (counts.get(group) ?? 0) + 1);
  const isUnknown = (group: string): boolean =>
    known.length > 0 && !known.includes(group) && !earlier.groups.has(group);
  const unknown = [...counts]
    .filter(([group]) => isUnknown(group))
    .map(([group, count]) => ({ group, people: count, near: nearGroup(group, known) }));
  return {
    known,
    unknown,
    takenFor: (groups) => [
      ...new Set(
        groups
          .map((group) => decided.groups.get(group) ?? earlier.groups.get(group) ?? group)
          .filter((group) => group !== ''),
      ),
    ],
  };
}

/** One slip away, or another word for the same people: "teachers" and "teaching". */
function nearGroup(group: string, known: readonly string[]): string | null {
  const kind = kindOnAStaffList(group);
  return nearest(group, known) ?? known.find((one) => kind !== null && kindOnAStaffList(one) === kind) ?? null;
}
