/** When the school may be written to: on its own days, in its own hours. */
import { addDays, type Day, isWeekend, weekdayNumber } from '../../common/day';
import { type Closure, lastKnownDay } from '../../register/reading/calendar';

/** Emails leave from 8:00 on and no later than 15:59: nobody is written to in the evening. */
export const FIRST_HOUR = 8;
export const LAST_HOUR = 15;

/** Neither weekend nor closed, and a day that the calendar knows. */
export function isSchoolDay(day: Day, closures: readonly Closure[]): boolean {
  const last = lastKnownDay(closures);
  if (isWeekend(day) || (last !== null && day > last)) return false;
  return !closures.some((closure) => closure.from <= day && day <= closure.until);
}

/** @param hour of the school's own clock, 0 to 23 */
export function isSendingTime(day: Day, hour: number, closures: readonly Closure[]): boolean {
  return hour >= FIRST_HOUR && hour <= LAST_HOUR && isSchoolDay(day, closures);
}

/** More than any holiday: a calendar that is closed for longer has a slip in it. */
const LONGEST_CLOSURE = 120;

/** That day, or the first school day after it; null where none comes within four months. */
export function schoolDayFrom(day: Day, closures: readonly Closure[]): Day | null {
  for (let i = 0; i < LONGEST_CLOSURE; i++) {
    const candidate = addDays(day, i);
    if (isSchoolDay(candidate, closures)) return candidate;
  }
  return null;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayNumber(day));
}
