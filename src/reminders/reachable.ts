/** Who may be written to at all, and where. */
import type { Day } from '../policy/day';
import { isAway, isHere, leftOn } from '../register/presence';
import type { Person } from '../register/register';

/** The address of somebody who works here on that day and is not away; null where nobody is to write. */
export function addressOn(person: Person, today: Day): string | null {
  return isHere(person, today) && !isAway(person, today) ? writtenTo(person) : null;
}

/** The address of somebody who wants or can have emails. */
export function writtenTo(person: Person): string | null {
  return person.isEmailOff ? null : person.email;
}

/** The last working day is over. */
export function hasLeft(person: Person, today: Day): boolean {
  return leftOn(person, today) !== null;
}
