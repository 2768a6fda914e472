/** The tab Calendar → the days on which the school is closed, and rows that cannot be meant so. */
import { type Day, daysBetween, latest, longDate, toDay } from '../../common/day';
import type { Placed, TabProblem } from '../workbook/tab';
import { CALENDAR, type RowOf } from '../workbook/tabs';

export interface Closure {
  from: Day;
  /** The last closed day. */
  until: Day;
}

/** No school is closed for longer than a term; a row that says so has a slip in its year. */
const LONGEST = 100;

/** A row that cannot be meant as it is written does not count, and is told. */
export function readClosures(rows: readonly Placed<RowOf<typeof CALENDAR>>[]): {
  closures: Closure[];
  problems: TabProblem[];
} {
  const closures: Closure[] = [];
  const problems: TabProblem[] = [];
  for (const { row, value } of rows) {
    const { from } = value;
    const until = value.until ?? from;
    const fault =
      until < from
        ? `ends on ${longDate(until)}, before it begins on ${longDate(from)}`
        : daysBetween(from, until) >= LONGEST
          ? `closes the school from ${longDate(from)} to ${longDate(until)}, which is longer than a term`
          : null;
    if (fault === null) {
      closures.push({ from, until });
      continue;
    }
    const message = `Calendar, row ${row} ${fault}. Please correct one of the two dates; until then the row is ignored, and emails go out on those days.`;
    problems.push({ code: 'CLOSURE_NOT_MEANT', tab: CALENDAR.title, row, message });
  }
  return { closures, problems };
}

/**
 * The last day of which the calendar says whether the school is open: the end of the school year in which its last row
 * begins. Null where nothing is entered: then every weekday is a school day.
 */
export function lastKnownDay(closures: readonly Closure[]): Day | null {
  const [first, ...others] = closures.flatMap(({ from, until }) => [schoolYearEnd(from), until]);
  return first === undefined ? null : latest(first, ...others);
}

/** 31 August, the last day of the school year that a day lies in. */
function schoolYearEnd(day: Day): Day {
  const year = Number(day.slice(0, 4)) + (day.slice(5) >= '09-01' ? 1 : 0);
  return toDay(`${year}-08-31`);
}
