/**
 * How long a signature lasts: what somebody wrote beside the policy in, the day from which a signature counts no more
 * out. "every 12 months", "each 1 September", "when it changes", "once".
 */
import * as v from 'valibot';
import { addMonths, type Day, fromSerial, isDay, longDate, toDay } from '../../common/day';
import { cycleInMonths } from '../../policy/vocabulary/written-dates';
import { type RawCell, raw } from '../workbook/cells';

export type Validity =
  | { kind: 'months'; months: number }
  /** Signed each year for the year that begins on this day: a month from 1 to 12 and its day. */
  | { kind: 'each year'; month: number; day: number }
  | { kind: 'until next version' }
  /** Not even a new version asks again. */
  | { kind: 'once' };

/** Fifty years: what lies above is a date or a slip of the hand. */
const MOST_MONTHS = 600;

/** Below this a number counts months, above it Sheets means a day: it makes a date of "1 September" as it is typed. */
const FIRST_SERIAL = 20_000;

/** A leap year, in which every day that a year can have exists. */
const LEAP_YEAR = 2000;

/**
 * Whoever signs in the two months before the yearly day signs for the year that it begins: from 1 July for 1 September.
 * What was signed in the last weeks of the summer term is not asked for again after the holidays. Our own rule; a
 * signature given earlier lasts until that day only.
 */
const MONTHS_AHEAD = 2;

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

function dayOfLeapYear(month: number, day: number): Day {
  return toDay(`${LEAP_YEAR}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** As it stands in the workbook; reading it again gives the same. */
export function validityInWords(lasts: Validity): string {
  switch (lasts.kind) {
    case 'months':
      return lasts.months === 1 ? 'every month' : `every ${lasts.months} months`;
    case 'each year':
      return `each ${longDate(dayOfLeapYear(lasts.month, lasts.day)).replace(/ \d{4}$/, '')}`;
    case 'until next version':
      return 'when it changes';
    case 'once':
      return 'once';
  }
}

/** Months as a number, or null: until the policy changes. */
export function validityOfMonths(months: number | null): Validity {
  return months === null ? { kind: 'until next version' } : { kind: 'months', months };
}

/** A cell that says how long a signature lasts; an empty one says until the policy changes. */
export const validity = v.pipe(
  raw,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const found = validityOf(dataset.value);
    if (found !== null) return found;
    addIssue({
      message: `says "${dataset.value}", which cannot be read. Write "every 12 months", "each 1 September", "when it changes" or "once"`,
    });
    return NEVER;
  }),
);

function validityOf(cell: RawCell): Validity | null {
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'number') return validityOfNumber(cell);
  const written = cell.replace(/\s+/g, ' ').trim().toLowerCase();
  if (written === '') return { kind: 'until next version' };
  if (/^\d+$/.test(written)) return validityOfNumber(Number(written));
  return validityOfYearDay(written) ?? validityOfInterval(written) ?? validityOfWords(written);
}

function validityOfNumber(number: number): Validity | null {
  if (Number.isInteger(number) && number >= 1 && number <= MOST_MONTHS) return { kind: 'months', months: number };
  if (number < FIRST_SERIAL || number > 110_000) return null;
  const [, month, day] = fromSerial(number).split('-').map(Number);
  return month && day ? { kind: 'each year', month, day } : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const LEAD = '^(?:until |each year until |(?:each|every)(?: year)?(?: from| on)? |(?:yearly|annually) on )?(?:the )?';
const DAY_FIRST = new RegExp(`${LEAD}(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH}(?: each year| every year)?$`);
const MONTH_FIRST = new RegExp(`${LEAD}${MONTH}(?: (\\d{1,2})(?:st|nd|rd|th)?)?$`);
const IN_FIGURES = new RegExp(`${LEAD}(\\d{1,2})[./](\\d{1,2})$`);

/** "each 1 September", "until 1 Sept", "every September" (its first day), "1/9". */
function validityOfYearDay(written: string): Validity | null {
  const [, day, name] = DAY_FIRST.exec(written) ?? [];
  if (day !== undefined && name !== undefined) return eachYear(monthOf(name), Number(day));
  const [, month, on = '1'] = MONTH_FIRST.exec(written) ?? [];
  if (month !== undefined) return eachYear(monthOf(month), Number(on));
  const [, figure, of] = IN_FIGURES.exec(written) ?? [];
  return figure === undefined ? null : eachYear(Number(of), Number(figure));
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function eachYear(month: number, day: number): Validity | null {
  const text = `${LEAP_YEAR}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? { kind: 'each year', month, day } : null;
}

/** "every 12 months", "for two years", "annually". */
function validityOfInterval(written: string): Validity | null {
  const [, count, unit] = /^(?:(?:every|each|for|after) )?(\d{1,3}) (month|year)s?$/.exec(written) ?? [];
  if (count !== undefined) return validityOfNumber(Number(count) * (unit === 'year' ? 12 : 1));
  const bare = /^(?:for |after )?([a-z-]+ (?:month|year)s?)$/.exec(written)?.[1];
  const months = cycleInMonths(bare === undefined || /^(?:every|each) /.test(bare) ? written : `every ${bare}`);
  return months === null ? null : validityOfNumber(months);
}

function validityOfWords(written: string): Validity | null {
  if (/^(?:only )?(?:once|one time|never(?: again)?)(?: only)?$/.test(written)) return { kind: 'once' };
  if (/\b(?:change[sd]?|versions?|amended|updated|revised)\b/.test(written)) return { kind: 'until next version' };
  return null;
}
