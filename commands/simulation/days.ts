/** How the days of a school are reckoned, by the wall clocks of London. Days are written as "2026-09-01". */
import { QuietHours } from '../../local/script/quiet-hours';
import { formatDate } from '../../local/server/format-date';
import { FIRST_HOUR, LAST_HOUR } from '../../src/reminders/planning/sending-time';

/** Every year here begins on it. */
export const FIRST_DAY = '2026-09-01';

/**
 * Every so many days all rounds run. On the others those of the night are left out, and on closed days all but two:
 * nothing ever happens in them, and they take most of the time. Five and seven have no common factor, so every weekday comes up.
 */
export const WAKEFUL_NIGHT = 5;

const TIME_ZONE = 'Europe/London';
const DAY = 86_400_000;

/** The moment of a wall clock in London. */
export function london(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const shown = Date.parse(`${formatDate(asUtc, TIME_ZONE, "yyyy-MM-dd'T'HH:mm:ss")}Z`);
  return asUtc - (shown - asUtc);
}

/** @param instant milliseconds since 1970. @returns the day and the full hour, 0 to 23, in London */
export function localTime(instant: number): { day: string; hour: number } {
  const [day = '', hour = ''] = formatDate(instant, TIME_ZONE, "yyyy-MM-dd'T'HH").split('T');
  return { day, hour: Number(hour) };
}

/** The part of a day in London: before the hours in which emails leave, these hours, or after them. */
function partOfDay(instant: number): string {
  const { day, hour } = localTime(instant);
  const part = hour < FIRST_HOUR ? 'before' : hour <= LAST_HOUR ? 'emails' : 'after';
  return `${day} ${part}`;
}

/**
 * While nobody does anything, an hourly round that changed nothing stands for the rest of its part of the day: what it looks
 * at is the same, and by the clock it acts only as days and parts of a day begin. tests/commands/simulation/quiet-hours.test.ts proves it.
 */
export function quietHours(): QuietHours {
  return new QuietHours((earlier, later) => partOfDay(earlier) === partOfDay(later));
}

/** @returns the day so many days later; a negative number goes back */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Weekdays that lie in no closed time of the calendar. */
export function schoolDays(calendar: readonly string[][]): (day: string) => boolean {
  const closed = calendar.slice(1).map(([from = '', until = '']) => ({ from, until: until || from }));
  return (day) => {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !closed.some(({ from, until }) => from <= day && day <= until);
  };
}
