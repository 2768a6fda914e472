/** A cell that says how long a signature lasts, both ways: "every 12 months", "each 1 September", "when it changes", "once". */

import * as v from 'valibot';
import { type Day, fromSerial, isDay, longDate, toDay } from '../../common/day';
import { cycleInMonths, MONTH, monthNumber } from '../../common/typed-dates';
import { type RawCell, raw } from './cells';

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
export const LEAP_YEAR = 2000;

export function dayOfLeapYear(month: number, day: number): Day {
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

const LEAD = '^(?:until |each year until |(?:each|every)(?: year)?(?: from| on)? |(?:yearly|annually) on )?(?:the )?';
const DAY_FIRST = new RegExp(
  `${LEAD}(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(${MONTH})(?: each year| every year)?$`,
  'i',
);
const MONTH_FIRST = new RegExp(`${LEAD}(${MONTH})(?: (\\d{1,2})(?:st|nd|rd|th)?)?$`, 'i');
const IN_FIGURES = new RegExp(`${LEAD}(\\d{1,2})[./](\\d{1,2})$`);

/** "each 1 September", "until 1 Sept", "every September" (its first day), "1/9". */
function validityOfYearDay(written: string): Validity | null {
  const [, day, name] = DAY_FIRST.exec(written) ?? [];
  if (day !== undefined && name !== undefined) return eachYear(monthNumber(name), Number(day));
  const [, month, on = '1'] = MONTH_FIRST.exec(written) ?? [];
  if (month !== undefined) return eachYear(monthNumber(month), Number(on));
  const [, figure, of] = IN_FIGURES.exec(written) ?? [];
  return figure === undefined ? null : eachYear(Number(of), Number(figure));
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
