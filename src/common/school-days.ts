/** The days on which the school is open: weekdays on which the tab Calendar does not close it. */
import { addDays, type Day, isWeekend, latest, toDay } from './day';

export interface Closure {
  from: Day;
  /** The last closed day. */
  until: Day;
}

/** Neither weekend nor closed, and a day that the calendar knows. */
export function isSchoolDay(day: Day, closures: readonly Closure[]): boolean {
  const last = lastKnownDay(closures);
  return isOpen(day, closures) && (last === null || day <= last);
}

/** More than any holiday: a calendar that is closed for longer has a slip in it. */
const LONGEST_CLOSURE = 120;

/** That day, or the first school day after it; null where none comes within four months. */
export function schoolDayFrom(day: Day, closures: readonly Closure[]): Day | null {
  return searchFrom(day, 1, (candidate) => isSchoolDay(candidate, closures));
}

/** The last school days before a day, the latest first; fewer where four months have no more. */
export function schoolDaysBefore(day: Day, count: number, closures: readonly Closure[]): Day[] {
  const days: Day[] = [];
  while (days.length < count) {
    const before = searchFrom(addDays(days[days.length - 1] ?? day, -1), -1, (one) => isSchoolDay(one, closures));
    if (before === null) break;
    days.push(before);
  }
  return days;
}

/**
 * Moves due days to days on which the school is open: each to itself, or to the first open day after it. Beyond the last
 * day that the calendar knows every weekday counts as open, since a due day must be told before next year's dates are.
 */
export function dueDaysAmong(closures: readonly Closure[]): (day: Day) => Day {
  const known = new Map<Day, Day>();
  return (day) => {
    const open = known.get(day) ?? searchFrom(day, 1, (candidate) => isOpen(candidate, closures)) ?? day;
    known.set(day, open);
    return open;
  };
}

/**
 * The last day of which the calendar says whether the school is open: the end of the school year in which its last row
 * begins. Null where nothing is entered: then every weekday is a school day.
 */
export function lastKnownDay(closures: readonly Closure[]): Day | null {
  const [first, ...others] = closures.flatMap(({ from, until }) => [schoolYearEnd(from), until]);
  return first === undefined ? null : latest(first, ...others);
}

function isOpen(day: Day, closures: readonly Closure[]): boolean {
  return !isWeekend(day) && !closures.some((closure) => closure.from <= day && day <= closure.until);
}

function searchFrom(day: Day, step: 1 | -1, isMeant: (candidate: Day) => boolean): Day | null {
  for (let i = 0; i < LONGEST_CLOSURE; i++) {
    const candidate = addDays(day, i * step);
    if (isMeant(candidate)) return candidate;
  }
  return null;
}

/** The year in which the school year of a day begins: 2026 from 1 September 2026 to 31 August 2027. */
export function schoolYearOf(day: Day): number {
  return Number(schoolYearEnd(day).slice(0, 4)) - 1;
}

/** Its first day. @param year as `schoolYearOf` says it */
export function schoolYearStart(year: number): Day {
  return toDay(`${year}-09-01`);
}

/** 31 August, the last day of the school year that a day lies in. */
function schoolYearEnd(day: Day): Day {
  const year = Number(day.slice(0, 4)) + (day.slice(5) >= '09-01' ? 1 : 0);
  return toDay(`${year}-08-31`);
}
