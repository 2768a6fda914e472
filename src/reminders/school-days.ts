/** When the school may be written to: on its own days, in its own hours. */
import { type Day, isWeekend } from '../policy/day';

/** Emails leave from 8:00 on and no later than 15:59: nobody is written to in the evening. */
export const FIRST_HOUR = 8;
export const LAST_HOUR = 15;

export interface Closure {
  from: Day;
  /** The last closed day. */
  until: Day;
}

/** Neither weekend nor closed. */
export function isSchoolDay(day: Day, closures: readonly Closure[]): boolean {
  return !isWeekend(day) && !closures.some((closure) => closure.from <= day && day <= closure.until);
}

/** @param hour of the school's own clock, 0 to 23 */
export function isSendingTime(day: Day, hour: number, closures: readonly Closure[]): boolean {
  return hour >= FIRST_HOUR && hour <= LAST_HOUR && isSchoolDay(day, closures);
}
