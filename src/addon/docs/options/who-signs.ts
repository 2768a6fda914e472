/** Who signs a policy, in words: those who are asked, and those whom that leaves out. */
import type { Day } from '../../../common/day';
import { counted, joined } from '../../../common/words';
import type { Person, Register } from '../../../register/model';
import {
  ALL_STAFF,
  EVERYONE,
  isAmong,
  notStaffAs,
  peopleAmong,
  type WhoSigns,
} from '../../../register/people/audience';
import { isHere } from '../../../register/people/employment';
import type { Widget } from '../../card';
import { type Choices, originOf, whoInPanel } from './choices';

/** How many of the staff list would be asked on that day. */
export function peopleIn({ people }: Pick<Register, 'people'>, who: WhoSigns, today: Day): number {
  return peopleAmong(people, who, today).length;
}

export function peopleInWords(register: Pick<Register, 'people'>, who: WhoSigns, today: Day): string {
  return counted(peopleIn(register, who, today), 'person', 'people');
}

/** Who signs, where that comes from, and whom it leaves out. */
export function whoSigns({ people }: Register, choices: Choices, today: Day): Widget[] {
  const { audience, sites, says, missing } = choices;
  const count = peopleInWords({ people }, choices, today);
  const left = [notAskedInWords(people, choices, today), notOnListInWords(missing)].filter((words) => words !== '');
  return [
    {
      kind: 'fact',
      label: 'Who signs',
      words: `${whoInPanel(choices)} (${count} today)`,
      ...originOf(says.audience, audience.includes(EVERYONE) && sites.length === 0),
    },
    ...(left.length === 0 ? [] : [{ kind: 'text', words: [{ quiet: left.join(' ') }] } as const]),
  ];
}

/** "5 governors and 4 volunteers are not asked."; "" where everybody is. */
function notAskedInWords(people: readonly Person[], who: WhoSigns, today: Day): string {
  const left = people.filter((person) => isHere(person, today) && !isAmong(person, who));
  const isOfStaff = (person: Person): boolean => notStaffAs(person) === null;
  const ofStaff = left.filter(isOfStaff).length;
  const kinds = new Map<string, number>();
  for (const person of left) {
    const kind = notStaffAs(person);
    if (kind !== null) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const parts = [
    ...(ofStaff === 0 ? [] : [counted(ofStaff, 'member of staff', 'members of staff')]),
    ...[...kinds].map(([kind, count]) => counted(count, kind)),
  ];
  if (left.length === 0) return '';
  return `${joined(parts)} ${left.length === 1 ? 'is' : 'are'} not asked.`;
}

function notOnListInWords(missing: readonly string[]): string {
  if (missing.length === 0) return '';
  const named = joined(missing.map((name) => name.toLowerCase()));
  return `The document names ${named}; nobody on the staff list is in such a group.`;
}

export interface Ambiguous {
  /** With what was ticked in part only taken as part of the whole. */
  wide: string[];
  /** Without the whole. */
  narrow: string[];
}

/** Where a group was ticked together with one that holds all of it, it is not told which is meant; null where it is. */
export function ambiguousAudience(people: readonly Person[], audience: readonly string[]): Ambiguous | null {
  if (audience.includes(EVERYONE) && audience.length > 1) {
    return { wide: [EVERYONE], narrow: audience.filter((one) => one !== EVERYONE) };
  }
  if (!audience.includes(ALL_STAFF)) return null;
  const isHeld = (group: string): boolean =>
    group !== ALL_STAFF && people.every((person) => !person.groups.includes(group) || notStaffAs(person) === null);
  const wide = audience.filter((one) => !isHeld(one));
  return wide.length === audience.length ? null : { wide, narrow: audience.filter((one) => one !== ALL_STAFF) };
}
