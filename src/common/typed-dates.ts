/** Dates and months as people type them into a cell or a box, read as British: day, month, year. */
import { type Day, isDay } from './day';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "September", "Sept", "sep" → 9; 0 for what is not a month. */
export function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** "1/9/2026", "01.09.26", "1 Sep 2026", "2026-09-01" → the day; undefined for anything else. */
export function typedDay(written: string): Day | undefined {
  if (isDay(written)) return written;
  const parts = /^(\d{1,2})[./\- ](\d{1,2}|[A-Za-z]{3,9})[./\- ](\d{2}|\d{4})$/.exec(written);
  if (parts === null) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  const monthNumber = /\d/.test(month) ? Number(month) : monthOf(month);
  const fullYear = year.length === 2 ? `20${year}` : year;
  const iso = `${fullYear}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
