/** Next year's term dates are asked for in time: without them nobody knows on which days emails may go out. */
import { addDays, type Day, longDate, toDay } from '../../common/day';
import { lastKnownDay, schoolDaysBefore } from '../../common/school-days';
import { joinedInShort } from '../../common/words';
import type { Register } from '../model';
import type { TabProblem } from '../workbook/tab';
import { CALENDAR } from '../workbook/tabs';

/** From 1 May on schools have the dates of the year that begins in September. */
const ASKED_FROM = '05-01';

/** School days before the last that the calendar knows on which the manager is emailed about it, whether there is a digest or not. */
const LAST_DAYS = 10;

/** Days. Councils publish term dates two years ahead; a holiday later than that has a slip in the year, and is missed in the right one. */
const FAR_AHEAD = 1100;

/** Whether a closed time that begins on that day cannot be meant. */
export function isFarAhead(from: Day, today: Day): boolean {
  return from > addDays(today, FAR_AHEAD);
}

/** Days on which every school of the United Kingdom is closed, of whatever nation and council, with the holiday that holds them. */
const ALWAYS_CLOSED = [
  { day: '12-25', holiday: 'Christmas' },
  { day: '08-05', holiday: 'summer' },
] as const;

/** Days before it: time to enter the holiday before its first day. */
const ASKED_BEFORE = 28;

/** A holiday that nobody entered: people would be emailed in it. */
function missingHoliday(
  { closures, versions }: Pick<Register, 'closures' | 'versions'>,
  last: Day | null,
  today: Day,
): TabProblem[] {
  const year = today.slice(0, 4);
  return ALWAYS_CLOSED.flatMap(({ day: date, holiday }): TabProblem[] => {
    const day = toDay(`${year}-${date}`);
    const isNear = today <= day && day <= addDays(today, ASKED_BEFORE);
    const isClosed = closures.some(({ from, until }) => from <= day && day <= until);
    if (versions.length === 0 || !isNear || isClosed || (last !== null && day > last)) return [];
    const message = `Calendar: the school is not closed on ${longDate(day)}, so emails go out on weekdays of the ${holiday} holiday. Please enter its first and last day.`;
    return [{ code: 'HOLIDAY_MISSING', tab: CALENDAR.title, row: null, message }];
  });
}

export function calendarProblems(register: Pick<Register, 'closures' | 'versions'>, today: Day): TabProblem[] {
  const { closures } = register;
  const far = closures.flatMap(({ from }) => (isFarAhead(from, today) ? [longDate(from)] : []));
  if (far.length > 0) {
    const message = `Calendar: a closed time begins on ${joinedInShort(far)}, more than three years ahead. Please correct the year; until then emails go out in the holiday that was meant.`;
    return [{ code: 'CLOSURE_FAR_AHEAD', tab: CALENDAR.title, row: null, message }];
  }
  const last = lastKnownDay(closures);
  const missing = missingHoliday(register, last, today);
  if (missing.length > 0) return missing;
  if (last === null || today < `${last.slice(0, 4)}-${ASKED_FROM}`) return [];
  const year = Number(last.slice(0, 4));
  const message = `The calendar knows the holidays until ${longDate(last)}. Please enter those of ${year}/${String(year + 1).slice(2)} in the tab Calendar: after ${longDate(last)} no emails go out until they are there.`;
  // After its last day nobody can be emailed that nobody is.
  const [first] = schoolDaysBefore(addDays(last, 1), LAST_DAYS, closures).slice(-1);
  const isSoon = register.versions.length > 0 && first !== undefined && today >= first;
  return [{ code: isSoon ? 'CALENDAR_ENDS_SOON' : 'CALENDAR_ENDS', tab: CALENDAR.title, row: null, message }];
}
