/** Whether somebody works here on a day: the days of the staff list in, here, away, gone or back out. */
import type { Day } from '../../common/day';
import type { Person } from '../model';

/** The time at the school that a day belongs to, or the next or last one; null where that end is open. */
export interface Employment {
  startsOn: Day | null;
  leavesOn: Day | null;
}

/**
 * Whoever starts after having left came back: until the leaving day the first time counts, from then on the second.
 * Nothing is known of when the first began.
 */
export function employmentOn({ startsOn, leavesOn }: Person, today: Day): Employment {
  if (startsOn === null || leavesOn === null || startsOn <= leavesOn) return { startsOn, leavesOn };
  // From the day of coming back on; between the two the person is one who left.
  return today < startsOn ? { startsOn: null, leavesOn } : { startsOn, leavesOn: null };
}

/** From the first working day to the last, both included. */
export function isHere(person: Person, today: Day): boolean {
  const { startsOn, leavesOn } = employmentOn(person, today);
  return (startsOn === null || startsOn <= today) && (leavesOn === null || today <= leavesOn);
}

/** The last working day of somebody who has gone by that day; null for whoever is here or still to come. */
export function leftOn(person: Person, today: Day): Day | null {
  const { leavesOn } = employmentOn(person, today);
  return leavesOn !== null && leavesOn < today ? leavesOn : null;
}

/** Away from the first day until the day before the one back; an end left empty is open. */
export function isAway({ awayFrom, awayUntil }: Pick<Person, 'awayFrom' | 'awayUntil'>, today: Day): boolean {
  if (awayFrom === null && awayUntil === null) return false;
  return (awayFrom === null || awayFrom <= today) && (awayUntil === null || today < awayUntil);
}
