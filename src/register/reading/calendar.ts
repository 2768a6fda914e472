/** The tab Calendar → the days on which the school is closed, and rows that cannot be meant so. */
import { type Day, daysBetween, longDate, toDay } from '../../common/day';
import type { Closure } from '../../common/school-days';
import { inRow, type Placed, type TabProblem } from '../workbook/tab';
import { CALENDAR, type RowOf } from '../workbook/tabs';

/** The longest summer holidays of a school are nine weeks; a row that says more has a slip in a day, a month or the year. */
const LONGEST = 70;

/** No other holidays are longer than five weeks: such a row says when school is, as lists of term dates do. */
const LONGEST_BUT_SUMMER = 35;

/** Building works, a flood: what is really so can be entered, and is then no slip. */
const WHERE_REAL =
  'if the school really is closed for so long, enter it as several rows of up to five weeks each, one after the other';

/** No term is as long. */
const LONGEST_TERM = 120;

/** No school of the United Kingdom has term on any of these days: whatever has one of them in it is a part of the summer holidays. */
const MIDSUMMER = { from: '07-31', until: '08-05' };

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
    const isSummer = isAtMidsummer(from, until);
    const days = daysBetween(from, until);
    const isTooLong = days >= (isSummer ? LONGEST : LONGEST_BUT_SUMMER);
    const fault =
      until < from
        ? `ends on ${longDate(until)}, before it begins on ${longDate(from)}`
        : isTooLong
          ? `closes the school from ${longDate(from)} to ${longDate(until)}, which is longer than any holiday`
          : null;
    if (fault === null) {
      closures.push({ from, until });
      continue;
    }
    const ofTerm = isTooLong && !isSummer && days < LONGEST_TERM ? ', or delete the row if it says when a term is' : '';
    const isReal = until < from ? '' : `; ${WHERE_REAL}`;
    const message = `${inRow(CALENDAR.title, row)} ${fault}. Please correct one of the two dates${ofTerm}${isReal}; until then the row is ignored, and emails go out on those days.`;
    problems.push({ code: 'CLOSURE_NOT_MEANT', tab: CALENDAR.title, row, message });
  }
  return { closures, problems };
}

function isAtMidsummer(from: Day, until: Day): boolean {
  const inYear = (day: string): Day => toDay(`${from.slice(0, 4)}-${day}`);
  return from <= inYear(MIDSUMMER.until) && inYear(MIDSUMMER.from) <= until;
}
