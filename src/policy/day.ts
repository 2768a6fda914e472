/**
 * Calendar days, and all that the product does with them. Every rule about due dates counts days, never moments, so a
 * clock change can move nothing. The edge turns the clock into the school's day; from there on a day is just this text.
 */
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** A calendar day, "2026-09-01". */
export type Day = `${number}-${number}-${number}`;

/** Sheets counts days from this one: https://developers.google.com/workspace/sheets/api/guides/formats#about_date_time_values */
const SERIAL_ZERO = dayjs.utc('1899-12-30');

/** Whether a text is a day that exists: "2026-02-29" is none. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format('YYYY-MM-DD') === text;
}

/** The day that a text names. @throws {RangeError} when it names none. */
export function toDay(text: string): Day {
  if (isDay(text)) return text;
  throw new RangeError(`Not a day: "${text}"`);
}

function written(moment: Dayjs): Day {
  return toDay(moment.format('YYYY-MM-DD'));
}

/** The day that many days later; earlier when `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return written(dayjs.utc(day).add(days, 'day'));
}

/** The same date that many months later, or the month's last day where it has no such date (31 January + 1 = 28 February). */
export function addMonths(day: Day, months: number): Day {
  return written(dayjs.utc(day).add(months, 'month'));
}

/** How many days lie between: 1 from today to tomorrow, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

/** The later of two days. */
export function latest(first: Day, ...others: Day[]): Day {
  return others.reduce((last, day) => (day > last ? day : last), first);
}

export function isWeekend(day: Day): boolean {
  const weekday = dayjs.utc(day).day();
  return weekday === 0 || weekday === 6;
}

/** "Monday". */
export function weekdayName(day: Day): string {
  return dayjs.utc(day).format('dddd');
}

/** "3 September 2026". */
export function longDate(day: Day): string {
  return dayjs.utc(day).format('D MMMM YYYY');
}

/** "3 Sep 2026". */
export function shortDate(day: Day): string {
  return dayjs.utc(day).format('D MMM YYYY');
}

/** The number by which Sheets keeps the day. */
export function toSerial(day: Day): number {
  return dayjs.utc(day).diff(SERIAL_ZERO, 'day');
}

/** The day of a number that Sheets keeps; a time of day in it is left out. @throws {RangeError} when it names none. */
export function fromSerial(serial: number): Day {
  return written(SERIAL_ZERO.add(Math.floor(serial), 'day'));
}
