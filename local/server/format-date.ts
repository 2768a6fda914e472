/** `Utilities.formatDate`: Java's SimpleDateFormat (docs/google-facts.md U011), as far as the product uses it. */
import { notHere } from './google';

/**
 * @param instant milliseconds since 1970
 * @param timeZone "Europe/London"
 * @param format letters of SimpleDateFormat; text between apostrophes stands as it is
 */
export function formatDate(instant: number, timeZone: string, format: string): string {
  const parts = formatter(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
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
