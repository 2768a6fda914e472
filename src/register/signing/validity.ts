/** How long a signature lasts: the day on which it was given, and what the policy says, in; the first day on which it counts no more out. */
import { addMonths, type Day } from '../../common/day';
import { dayOfLeapYear, LEAP_YEAR, type Validity } from '../workbook/validity-cell';

/**
 * Whoever signs in the two months before the yearly day signs for the year that it begins: from 1 July for 1 September.
 * What was signed in the last weeks of the summer term is not asked for again after the holidays. Our own rule; a
 * signature given earlier lasts until that day only.
 */
export const MONTHS_AHEAD = 2;

/** The first day on which a signature counts no more; null where only a new version, or nothing, ends it. */
export function expiryOf(signedOn: Day, lasts: Validity): Day | null {
  if (lasts.kind === 'months') return addMonths(signedOn, lasts.months);
  if (lasts.kind !== 'each year') return null;
  const counted = addMonths(signedOn, MONTHS_AHEAD);
  const year = Number(counted.slice(0, 4));
  const thisYears = yearlyDay(lasts, year);
  return thisYears > counted ? thisYears : yearlyDay(lasts, year + 1);
}

/** 29 February is the 28th in a year without it. */
function yearlyDay({ month, day }: { month: number; day: number }, year: number): Day {
  return addMonths(dayOfLeapYear(month, day), 12 * (year - LEAP_YEAR));
}

/** Months as a number, or null: until the policy changes. */
export function validityOfMonths(months: number | null): Validity {
  return months === null ? { kind: 'until next version' } : { kind: 'months', months };
}
