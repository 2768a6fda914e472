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

/**
 * A register of a thousand people names the same few hundred days over and over: each question is worked out once a run.
 */
function remembered<Argument extends string | number, Result>(
  work: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const known = new Map<Argument, Result>();
  return (argument) => {
    const found = known.get(argument);
    if (found !== undefined) return found;
    const result = work(argument);
    known.set(argument, result);
    return result;
  };
}

/** The same of two arguments. A map in a map, since a key made of both costs more than the answer. */
function rememberedOfTwo<First extends string, Second extends string | number, Result>(
  work: (first: First, second: Second) => Result,
): (first: First, second: Second) => Result {
  const of = remembered((first: First) => remembered((second: Second) => work(first, second)));
  return (first, second) => of(first)(second);
}

/** 31 April rolls over to 1 May when it is read: then what is written back differs. */
const exists = remembered((text: string) => {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
});

/** Whether a text is a day that exists: "2026-02-29" is none. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && exists(text);
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
export const addDays = rememberedOfTwo((day: Day, days: number): Day => written(dayjs.utc(day).add(days, 'day')));

/** The same date that many months later, or the month's last day where it has no such date (31 January + 1 = 28 February). */
export const addMonths = rememberedOfTwo(
  (day: Day, months: number): Day => written(dayjs.utc(day).add(months, 'month')),
);

/** How many days lie between: 1 from today to tomorrow, negative when `to` is earlier. */
export const daysBetween = rememberedOfTwo((from: Day, to: Day): number => dayjs.utc(to).diff(dayjs.utc(from), 'day'));

/** The later of two days. */
export function latest(first: Day, ...others: Day[]): Day {
  let found = first;
  for (const day of others) if (day > found) found = day;
  return found;
}

export const isWeekend = remembered((day: Day): boolean => [0, 6].includes(dayjs.utc(day).day()));

/** 1 for Monday to 7 for Sunday. */
function weekdayNumber(day: Day): number {
  return dayjs.utc(day).day() || 7;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayNumber(day));
}

/** "Monday". */
export function weekdayName(day: Day): string {
  return dayjs.utc(day).format('dddd');
}

/** "3 September 2026". */
export const longDate = remembered((day: Day): string => dayjs.utc(day).format('D MMMM YYYY'));

/** "Thursday 3 September"; with the year where the day is far from today. */
export function spokenDate(day: Day, today: Day): string {
  const isNear = Math.abs(daysBetween(today, day)) < 180;
  return dayjs.utc(day).format(isNear ? 'dddd D MMMM' : 'D MMMM YYYY');
}

/** "3 September": of a day that is near. */
export const dayAndMonth = remembered((day: Day): string => dayjs.utc(day).format('D MMMM'));

/** "3 Sep 2026". */
export const shortDate = remembered((day: Day): string => dayjs.utc(day).format('D MMM YYYY'));

/** "Sep 2026". */
export function monthAndYear(day: Day): string {
  return dayjs.utc(day).format('MMM YYYY');
}

/** The number by which Sheets keeps the day. */
export const toSerial = remembered((day: Day): number => dayjs.utc(day).diff(SERIAL_ZERO, 'day'));

/** The day of a number that Sheets keeps; a time of day in it is left out. @throws {RangeError} when it names none. */
export function fromSerial(serial: number): Day {
  return dayOfNumber(Math.floor(serial));
}

const dayOfNumber = remembered((days: number): Day => {
  const instant = SERIAL_ZERO.valueOf() + days * 86_400_000;
  return toDay(new Date(instant).toISOString().slice(0, 10));
});

const MINUTES_A_DAY = 1440;

/** Half a second, in minutes: a moment is a fraction, and one just before a minute begins is that minute's. */
const ROUNDING = 1 / 120;

/** Minutes since midnight of a moment that Sheets keeps; a day's last half second is in its last minute. */
export function minutesOfSerial(serial: number): number {
  return Math.min(Math.floor((serial % 1) * MINUTES_A_DAY + ROUNDING), MINUTES_A_DAY - 1);
}

/** The time of day of a moment that Sheets keeps: "10:42". */
export function timeOfSerial(serial: number): string {
  const minutes = minutesOfSerial(serial);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
