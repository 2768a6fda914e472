/** Who may be written to at all, and where. */
import { type Day, daysBetween, longDate } from '../../common/day';
import type { Person } from '../model';
import { isAway, isHere, leftOn } from './employment';
import { peopleOfAddress, type StaffIndex } from './staff-index';

/** The address of somebody who works here on that day and is not away; null where nobody is to write. */
export function addressOn(person: Person, today: Day): string | null {
  return isHere(person, today) && !isAway(person, today) ? writtenTo(person) : null;
}

/** The address of somebody who has one and wants emails. */
export function writtenTo({ email, isEmailOff }: Person): string | null {
  return isEmailOff ? null : email;
}

/** Whose address it was, with the last day, where they have left by a day and nobody who is here, or to come, has it. */
export function leaverWith(address: string, staffIndex: StaffIndex, today: Day): { name: string; leftOn: Day } | null {
  const owners = peopleOfAddress(staffIndex, address);
  const gone = owners.flatMap((owner) => {
    const day = leftOn(owner, today);
    return day === null ? [] : [{ name: owner.name, leftOn: day }];
  });
  return gone.length < owners.length ? null : (gone[0] ?? null);
}

/** Days for which what somebody is to do can wait until they are back. */
const SHORT_ABSENCE = 14;

/** Why emails to somebody lead to nothing for long, as the end of a sentence; "" of somebody who is emailed, or is back soon. */
export function whyNotEmailed({ name, isEmailOff, awayFrom, awayUntil }: Person, today: Day): string {
  if (isEmailOff) return `the emails of ${name} are off`;
  if (!isAway({ awayFrom, awayUntil }, today)) return '';
  if (awayUntil === null) return `${name} is away`;
  return daysBetween(today, awayUntil) > SHORT_ABSENCE ? `${name} is away until ${longDate(awayUntil)}` : '';
}
