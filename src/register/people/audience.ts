/**
 * Who is among those that a policy is for: what stands under "Who signs" in, people out; and whom a document names, as it
 * would stand there. An audience is a list of groups of the staff list, in small letters, or of the two words below.
 */
import type { Day } from '../../common/day';
import { kindOnAStaffList, kindsIn } from '../../policy/vocabulary/conditions';
import { groupsIn } from '../../policy/vocabulary/people/groups';
import { groupMeant, inThePlural } from '../../policy/vocabulary/people/own-words';
import type { Person } from '../model';
import { isHere } from './employment';
import { onlyAt, sitesApart, withSites } from './sites';

export const EVERYONE = 'everyone';

/** Everybody on the staff list but those who are only governors, volunteers or visitors. */
export const ALL_STAFF = 'all staff';

/** Kinds of people on a staff list who are no members of staff, in the order in which they are told. */
const NOT_STAFF: readonly string[] = ['governor', 'volunteer', 'visitor'];

/** Which of those a person is; null for a member of staff: a teacher who is a governor, too, or somebody in no group. */
export function notStaffAs({ groups }: Pick<Person, 'groups'>): string | null {
  const kinds = groups.map((group) => kindOnAStaffList(group));
  if (kinds.some((kind) => kind === null || !NOT_STAFF.includes(kind))) return null;
  return NOT_STAFF.find((kind) => kinds.includes(kind)) ?? null;
}

/** Groups of the staff list, and of them only people at some sites where any are named. */
export interface WhoSigns {
  audience: readonly string[];
  sites: readonly string[];
}

/** Whether a person is among those who sign: in one of the groups, and at one of the sites. */
export function isAmong(person: Pick<Person, 'groups' | 'sites'>, { audience, sites }: WhoSigns): boolean {
  return isInGroups(person, audience) && (sites.length === 0 || person.sites.some((site) => sites.includes(site)));
}

/** Whether a person is in one of the groups that an audience names; an empty one names everyone. */
export function isInGroups(person: Pick<Person, 'groups'>, audience: readonly string[]): boolean {
  if (audience.length === 0 || audience.includes(EVERYONE)) return true;
  if (audience.includes(ALL_STAFF) && notStaffAs(person) === null) return true;
  return person.groups.some((group) => audience.includes(group));
}

/** Whoever works here on a day and is among those who sign, in the order of the staff list. */
export function peopleAmong(people: readonly Person[], who: WhoSigns, today: Day): Person[] {
  return people.filter((person) => isHere(person, today) && isAmong(person, who));
}

/** "all staff, governor, only at Oak Lane", as it is typed and printed. */
export function whoInWords({ audience, sites }: WhoSigns): string {
  return onlyAt(audience.length === 0 ? EVERYONE : audience.join(', '), sites);
}

/** The same as a note keeps it, always in one order. */
export function whoAsNoted({ audience, sites }: WhoSigns): string {
  return withSites(audience.length === 0 ? EVERYONE : [...new Set(audience)].sort().join(', '), sites);
}

/** Such a note read again. */
export function whoNoted(note: string): WhoSigns {
  const { groups, sites } = sitesApart(note);
  return { audience: groups.split(', '), sites };
}

/**
 * What people type under "Who signs" → an audience. "Staff" is all staff, unless a group of the list is called so; for
 * "governors" stand all groups of the list that mean governors, however they are written there.
 * @param listed every group of the staff list
 */
export function audienceOf(typed: readonly string[], listed: ReadonlySet<string>): string[] {
  return typed.flatMap((words) => {
    const group = words.toLowerCase();
    if (listed.has(group)) return group;
    if (/^(?:everyone|everybody|all)$/.test(group)) return EVERYONE;
    if (/^(?:all (?:of )?(?:the )?|every member of )?staff$/.test(group)) return ALL_STAFF;
    const kind = kindOnAStaffList(group);
    const alike = [...listed].filter((one) => kind !== null && kindOnAStaffList(one) === kind);
    return NOT_STAFF.includes(kind ?? '') && alike.length > 0 ? alike : group;
  });
}

export interface AudienceNamed {
  /** Empty where the document names nobody, or only parts of the staff that the staff list does not tell apart. */
  audience: string[];
  /** Whom it names and nobody on the staff list is, as it names them: "Volunteers". */
  missing: string[];
}

/**
 * Whom a document names → the audience that it asks for. All staff hold the parts of them; governors, volunteers and
 * visitors whom the staff list does not know stand as the document names them, for the day on which it does.
 * @param words "Staff", "Employees", "Supply teachers", "Governors", "Minibus drivers" (policy/vocabulary/people/)
 */
export function audienceNamed(words: readonly string[], people: readonly Person[]): AudienceNamed {
  const listed = [...new Set(people.flatMap((person) => person.groups))].sort();
  const found = { audience: new Set<string>(), missing: [] as string[] };
  const hasAllStaff = words.some((word) => groupMeant(word) === 'Staff');
  if (hasAllStaff) found.audience.add(ALL_STAFF);
  for (const word of words) {
    const name = groupMeant(word);
    const isOfStaff = !kindsIn(name).some((kind) => NOT_STAFF.includes(kind));
    if (isOfStaff && hasAllStaff) continue;
    const groups = listed.filter((group) => isCalled(word, group) || isMeantBy(name, group));
    for (const group of groups) found.audience.add(group);
    if (groups.length > 0) continue;
    found.missing.push(word);
    if (!isOfStaff) found.audience.add(word.toLowerCase());
  }
  const isPartly = !hasAllStaff && found.missing.some((word) => !found.audience.has(word.toLowerCase()));
  // A part of the staff that cannot be told apart: nobody whom the document asks is left out.
  if (isPartly) found.audience.add(ALL_STAFF);
  return { audience: [...found.audience], missing: found.missing };
}

/** "minibus driver" of the staff list for "Minibus drivers" of a document. */
function isCalled(word: string, group: string): boolean {
  return inThePlural(group) === word.toLowerCase();
}

/** Whether a group of the staff list, however it is written there, is the one of that name. */
function isMeantBy(name: string, group: string): boolean {
  const kind = kindOnAStaffList(group);
  if (kind !== null && kindsIn(name).includes(kind)) return true;
  return [group, `${group} staff`].some((words) => groupsIn(words).some((one) => one.name === name));
}
