/** When the school may be written to: on its own days, in its own hours. */
import type { Day } from '../../common/day';
import { type Closure, isSchoolDay } from '../../common/school-days';

/** Emails leave from 8:00 on and no later than 15:59: nobody is written to in the evening. */
export const FIRST_HOUR = 8;
export const LAST_HOUR = 15;

/** @param hour of the school's own clock, 0 to 23 */
export function isSendingTime(day: Day, hour: number, closures: readonly Closure[]): boolean {
  return hour >= FIRST_HOUR && hour <= LAST_HOUR && isSchoolDay(day, closures);
}
