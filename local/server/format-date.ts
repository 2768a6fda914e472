/** `Utilities.formatDate`: Java's SimpleDateFormat (docs/google-facts.md U011), as far as the product uses it. */
import { notHere } from './google';

/**
 * @param instant milliseconds since 1970
 * @param timeZone "Europe/London"
 * @param format letters of SimpleDateFormat; text between apostrophes stands as it is
 */
export function formatDate(instant: number, timeZone: string, format: string): string {
  const part = partsOf(instant, timeZone);
  return format.replace(/'([^']*)'|([a-zA-Z])\2*/g, (letters: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted;
    switch (letters) {
      case 'yyyy':
        return part('year');
      case 'MM':
        return part('month');
      case 'dd':
        return part('day');
      case 'HH':
        return part('hour');
      case 'mm':
        return part('minute');
      case 'ss':
        return part('second');
      default:
        throw notHere(`the date pattern "${letters}"`);
    }
  });
}

/** Where each part of a moment is in its form by ISO. */
const PLACES = {
  year: [0, 4],
  month: [5, 7],
  day: [8, 10],
  hour: [11, 13],
  minute: [14, 16],
  second: [17, 19],
} as const;

type PartOf = (type: keyof typeof PLACES) => string;

const QUARTER = 15 * 60_000;

/** From here on clocks are put forward and back at whole quarters of an hour, and by whole quarters (the last that were not: Liberia's, 1972). */
const FIRST_QUARTER = Date.UTC(1973, 0);

/** By zone and quarter of an hour: milliseconds by which its clocks are ahead of UTC. To ask the tables of zones takes far longer than the rest. */
const ahead = new Map<string, number>();

function partsOf(instant: number, timeZone: string): PartOf {
  if (!(instant >= FIRST_QUARTER)) return askedOf(instant, timeZone);
  const begun = Math.floor(instant / QUARTER) * QUARTER;
  const key = `${timeZone} ${begun}`;
  const known = ahead.get(key) ?? wallClock(askedOf(begun, timeZone)) - begun;
  ahead.set(key, known);
  const iso = new Date(instant + known).toISOString();
  // "2026-09-01T09:30:00.000Z"; years of more than four digits have a sign before them.
  if (iso.length !== 24) return askedOf(instant, timeZone);
  return (type) => iso.slice(...PLACES[type]);
}

function wallClock(part: PartOf): number {
  return Date.parse(
    `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`,
  );
}

function askedOf(instant: number, timeZone: string): PartOf {
  const parts = formatter(timeZone).formatToParts(instant);
  return (type) => parts.find((found) => found.type === type)?.value ?? '';
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** Days since 30 December 1899 on the clocks of that zone, as Sheets keeps a moment. @param instant milliseconds since 1970 */
export function serialOf(instant: number, timeZone: string): number {
  const wall = Date.parse(`${formatDate(instant, timeZone, "yyyy-MM-dd'T'HH:mm:ss")}Z`);
  return (wall - Date.UTC(1899, 11, 30)) / 86_400_000;
}
