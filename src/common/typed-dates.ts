/**
 * Dates and intervals as people type them, in policies and in the register. In: "3.2.26", "14th March 2025", "September 2026",
 * "Spring Term 2027", "2025/26", "every two years". Out: the first and the last day that a date can mean, as ISO days, and how often
 * something comes round, in months.
 */
import { type Day, isDay, toDay, weekdayName } from './day';

/** The days that a written date can mean; the same day twice where it names a day. */
export interface DaySpan {
  first: string;
  last: string;
  text: string;
}

/** How people write each month; its first three letters name it. The one list of months. */
const MONTHS = [
  'Jan(?:uary)?',
  'Feb(?:ruary)?',
  'Mar(?:ch)?',
  'Apr(?:il)?',
  'May',
  'June?',
  'July?',
  'Aug(?:ust)?',
  'Sept?(?:ember)?',
  'Oct(?:ober)?',
  'Nov(?:ember)?',
  'Dec(?:ember)?',
];
/** A month's name as people write it: an alternative for an expression, whatever its case. */
export const MONTH = `(?:${MONTHS.join('|')})\\.?`;

/** "Jan", "Feb", …: alternatives for an expression. */
export const MONTH_STARTS = MONTHS.map((month) => month.slice(0, 3)).join('|');

/** First and last month of a school term, as English schools use the words; "Summer Term" ends in July. */
const TERMS: Record<string, readonly [number, number]> = {
  autumn: [9, 12],
  michaelmas: [9, 12],
  spring: [1, 4],
  lent: [1, 4],
  summer: [4, 7],
  trinity: [4, 7],
};

const WRITTEN = new RegExp(
  [
    '(?<iso>\\b\\d{4}-\\d{2}-\\d{2}\\b)',
    '(?<day>\\b\\d{1,2})[./-](?<month>\\d{1,2})[./-](?<year>\\d{4}|\\d{2})\\b',
    `(?<day2>\\b\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<name2>${MONTH}),?\\s+(?<year2>\\d{4}|['’]?\\d{2}\\b)`,
    `(?<name4>\\b${MONTH})\\s+(?<day4>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year4>\\d{4})`,
    `(?<name3>\\b${MONTH})[,\\s-]+(?<year3>\\d{4}|['’]\\d{2}\\b)`,
    '(?<![./-])\\b(?<month6>0?[1-9]|1[0-2])[/.](?<year6>20\\d{2})\\b',
    `(?<term>\\b(?:${Object.keys(TERMS).join('|')}))(?:\\s+Term)?\\s*(?:\\d\\s*,?\\s*)?(?<year5>\\d{4})`,
    '(?<from>\\b20\\d{2})\\s*[/–-]\\s*(?<to>(?:20)?\\d{2})\\b',
    '(?<only>\\b20\\d{2})\\b(?![/–-])',
  ].join('|'),
  'gi',
);

function lastDayOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** From here on a year of two digits is one of the last century: 98 is 1998, since nothing that schools date lies so far ahead. */
const LAST_CENTURY_FROM = 70;

/** "98" → 1998, "26" → 2026; one of four digits is as it is. */
export function wholeYear(digits: string): number {
  const number = Number(digits.replace(/\D/gu, ''));
  if (number >= 100) return number;
  return number >= LAST_CENTURY_FROM ? 1900 + number : 2000 + number;
}

/** "September", "Sept", "sep" → 9; 0 for what is not a month. */
export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

function spanOf(groups: Record<string, string | undefined>, text: string): DaySpan | null {
  const day = (year: number, month: number, of: number): DaySpan | null =>
    month < 1 || month > 12 || of < 1 || of > lastDayOf(year, month)
      ? null
      : { first: iso(year, month, of), last: iso(year, month, of), text };
  const months = (year: number, from: number, to: number): DaySpan => ({
    first: iso(year, from, 1),
    last: iso(year, to, lastDayOf(year, to)),
    text,
  });
  const {
    iso: written,
    day: d,
    month: m,
    year: y,
    day2,
    name2,
    year2,
    day4,
    name4,
    year4,
    name3,
    month6,
    year6,
    year3,
    term,
    year5,
    from,
    to,
    only,
  } = groups;
  if (written) return day(Number(written.slice(0, 4)), Number(written.slice(5, 7)), Number(written.slice(8, 10)));
  if (d && m && y) return day(wholeYear(y), Number(m), Number(d));
  if (day2 && name2 && year2) return day(wholeYear(year2), monthNumber(name2), Number(day2));
  if (day4 && name4 && year4) return day(Number(year4), monthNumber(name4), Number(day4));
  if (name3 && year3) return months(wholeYear(year3), monthNumber(name3), monthNumber(name3));
  if (month6 && year6) return months(Number(year6), Number(month6), Number(month6));
  const span = term === undefined ? undefined : TERMS[term.toLowerCase()];
  if (span && year5) return months(Number(year5), span[0], span[1]);
  if (from && to)
    return wholeYear(to) === Number(from) + 1
      ? { first: iso(Number(from), 9, 1), last: iso(Number(from) + 1, 8, 31), text }
      : null;
  if (only) return months(Number(only), 1, 12);
  return null;
}

/** Every date in the text, in its order, British order of day and month. Impossible ones ("31.2.26") are left out. */
export function writtenDates(text: string): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const match of text.matchAll(WRITTEN)) {
    const span = spanOf(match.groups ?? {}, match[0]);
    if (span) spans.push(span);
  }
  return spans;
}

/** The first date in the text; null where it holds none. */
export function firstDate(text: string): DaySpan | null {
  return writtenDates(text)[0] ?? null;
}

const NUMBER_WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  second: 2,
  third: 3,
  six: 6,
  twelve: 12,
  eighteen: 18,
  'twenty-four': 24,
};

const COUNTED = `\\d{1,2}|${Object.keys(NUMBER_WORDS).join('|')}`;
/** "every two years", "each academic year", "within 18 months". */
const EVERY = /\b(?:every|each|within)\s+(?:(\d{1,2}|\p{L}+(?:-\p{L}+)?)\s+)?(?:\(\d+\)\s*)?(year|month|term)s?\b/iu;
/** "2-yearly", "a three-year cycle", "an 18-month review". */
const COUNTED_BEFORE = new RegExp(
  `\\b(${COUNTED})[- ]?(year|month|term)(?:ly\\b|s?[- ](?:rolling )?(?:review|cycle|basis|interval))`,
  'i',
);
/** "each September", "every autumn term". */
const EVERY_SEPTEMBER = new RegExp(`\\b[Ee](?:very|ach) (?:[Aa]utumn|[Ss]pring|[Ss]ummer|${MONTHS.join('|')})\\b`, 'u');
const ONCE_A_YEAR = /\b(?:annual(?:ly)?|yearly|once a year)\b/i;

const MONTHS_OF: Readonly<Record<string, number>> = { year: 12, term: 4, month: 1 };

/** "reviewed annually" → 12, "Every two years" → 24, "termly" → 4; null where the text says no interval. */
export function cycleInMonths(text: string): number | null {
  const [found, count, unit = ''] = EVERY.exec(text) ?? COUNTED_BEFORE.exec(text) ?? [];
  const many = countedBy(count);
  if (found !== undefined && many > 0) return many * (MONTHS_OF[unit.toLowerCase()] ?? 1);
  if (/\b(?:bi[- ]?annual(?:ly)?|biennial(?:ly)?)\b/i.test(text)) return 24;
  if (/\btri[- ]?ennial(?:ly)?\b/i.test(text)) return 36;
  if (/\b(?:half[- ]yearly|twice (?:a|each) year)\b/i.test(text)) return 6;
  if (ONCE_A_YEAR.test(text) || EVERY_SEPTEMBER.test(text)) return 12;
  return /\btermly\b/i.test(text) ? 4 : null;
}

/** "two", "18", "academic"; 0 for what counts nothing: "half". */
function countedBy(word = 'one'): number {
  if (/^(?:academic|school|calendar|single)$/i.test(word)) return 1;
  if (/^other$/i.test(word)) return 2;
  return NUMBER_WORDS[word.toLowerCase()] ?? (Number(word) || 0);
}

/** How often, as the value of a label says it: "2 years", "cycle: 24 months", "Annually". */
export function cycleOfValue(value: string): number | null {
  const counted = /\b\S+\s+(?:\(\d+\)\s*)?(?:year|month|term)s?\b/i.exec(value)?.[0];
  return cycleInMonths(value) ?? (counted === undefined ? null : cycleInMonths(`every ${counted}`));
}

/** Months from one written date to a later one, to the nearest whole month; null where either is none or they are in disorder. */
export function monthsBetween(from: string | null, to: string | null): number | null {
  const start = from === null ? null : firstDate(from);
  const end = to === null ? null : firstDate(to);
  if (!start || !end) return null;
  const count = (day: string) =>
    Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + (Number(day.slice(8, 10)) - 1) / 31;
  const months = Math.round(count(end.first) - count(start.first));
  return months > 0 && months <= 120 ? months : null;
}

/** What lies outside is no date that a school means: as serial numbers, and as text. */
const FIRST_DAY: Day = '1950-01-01';
const LAST_DAY: Day = '2199-12-31';

export function isMeantDay(day: Day): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/**
 * The one day that a field of a card names, however it is written: "1/9/2027", "Wednesday 1st September 2027".
 * @returns null where it names none, several, or only a month or a year
 */
export function oneDayTyped(text: string): Day | null {
  const [written, another] = writtenDates(text);
  const isOne = written !== undefined && another === undefined && written.first === written.last;
  const day = typedDay(text) ?? (isOne ? toDay(written.first) : null);
  return day !== null && isMeantDay(day) ? day : null;
}

/** "00:00:00", which some systems put behind every date. */
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?Z?$/i;

export function withoutTime(written: string): string {
  return written.replace(TIME, '');
}

const WEEKDAY =
  /^(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?,? /i;

/**
 * "1/9/2026", "01.09.26", "1 Sep 2026", "Tuesday 1st September 2026", "2026-09-01T00:00:00" in a cell or a box → the day;
 * undefined for anything else, and where the weekday is another: one of the two is a slip.
 */
export function typedDay(written: string): Day | undefined {
  const [before = '', weekday = ''] = WEEKDAY.exec(written) ?? [];
  const day = dayWritten(withoutTime(written).slice(before.length));
  const isMeant =
    day === undefined || weekdayName(day).slice(0, 3).toLowerCase().startsWith(weekday.slice(0, 3).toLowerCase());
  return isMeant ? day : undefined;
}

function dayWritten(bare: string): Day | undefined {
  if (isDay(bare)) return bare;
  const parts = /^(\d{1,2})[./\- ](\d{1,2}|[A-Za-z]{3,9})[./\- ](\d{2}|\d{4})$/.exec(bare);
  if (parts === null) {
    const only = firstDate(bare);
    return only !== null && only.text === bare && only.first === only.last ? toDay(only.first) : undefined;
  }
  const [, day = '', month = '', year = ''] = parts;
  const number = /\d/.test(month) ? Number(month) : monthNumber(month);
  const typed = iso(wholeYear(year), number, Number(day));
  return isDay(typed) ? typed : undefined;
}

/** Whether a date is one only month before day, as programs of the United States write it: "9/14/2026". */
export function isMonthFirst(written: string): boolean {
  const [, month = '', day = '', year = ''] =
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(withoutTime(written)) ?? [];
  return Number(day) > 12 && isDay(iso(wholeYear(year), Number(month), Number(day)));
}
