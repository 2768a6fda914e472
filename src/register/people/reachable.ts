/** Who may be written to at all, and where. */
import type { Day } from '../../common/day';
import type { Person } from '../model';
import { isAway, isHere } from './employment';

/** The address of somebody who works here on that day and is not away; null where nobody is to write. */
export function addressOn(person: Person, today: Day): string | null {
  return isHere(person, today) && !isAway(person, today) ? writtenTo(person) : null;
}

/** The address of somebody who has one and wants emails. */
export function writtenTo({ email, isEmailOff }: Person): string | null {
  return isEmailOff ? null : email;
}
