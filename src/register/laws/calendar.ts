/** Next year's term dates are asked for in time: without them nobody knows on which days emails may go out. */
import { type Day, longDate } from '../../common/day';
import { lastKnownDay } from '../../common/school-days';
import type { Register } from '../model';
import type { TabProblem } from '../workbook/tab';
import { CALENDAR } from '../workbook/tabs';

/** From 1 May on schools have the dates of the year that begins in September. */
const ASKED_FROM = '05-01';

export function calendarProblems({ closures }: Pick<Register, 'closures'>, today: Day): TabProblem[] {
  const last = lastKnownDay(closures);
  if (last === null || today < `${last.slice(0, 4)}-${ASKED_FROM}`) return [];
  const year = Number(last.slice(0, 4));
  const message = `The calendar knows the holidays until ${longDate(last)}. Please enter those of ${year}/${String(year + 1).slice(2)} in the tab Calendar: after ${longDate(last)} no emails go out until they are there.`;
  return [{ code: 'CALENDAR_ENDS', tab: CALENDAR.title, row: null, message }];
}
