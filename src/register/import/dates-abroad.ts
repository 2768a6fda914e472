/** Dates of a list from elsewhere: with a time behind them, or month before day as programs of the United States write them. */
import { type Day, fromSerial, isDay } from '../../common/day';
import { type RawCell, tidied } from '../workbook/cells';

const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;
/** "00:00:00", which some systems put behind every date. */
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?Z?$/i;

export interface DatesRead {
  cells: RawCell[];
  /** One date of the column that can only be month before day, as it was written; "" where the column is British. */
  example: string;
}

/**
 * A column of dates, each where it stood. It is read month before day only where one of its dates can be nothing else and
 * none speaks against it; then Sheets, which is British, has changed day and month about in those that it took for dates.
 */
export function datesOf(column: readonly RawCell[]): DatesRead {
  const cells = column.map((cell) => (typeof cell === 'string' ? tidied(cell).replace(TIME, '') : cell));
  const parts = cells.flatMap((cell) => {
    const [, first = '', second = ''] = NUMBERS.exec(String(cell)) ?? [];
    return first === '' ? [] : [{ cell: String(cell), first: Number(first), second: Number(second) }];
  });
  const abroad = parts.find(({ first, second }) => first <= 12 && second > 12 && second <= 31);
  const isBritish = parts.some(({ first }) => first > 12) || cells.some((cell) => isBritishSerial(cell));
  if (abroad === undefined || isBritish) return { cells, example: '' };
  return { cells: cells.map(turned), example: abroad.cell };
}

/** A day after the twelfth, which Sheets cannot have read month before day. */
function isBritishSerial(cell: RawCell): boolean {
  const day = serialDay(cell);
  return day !== null && Number(day.slice(8)) > 12;
}

function serialDay(cell: RawCell): Day | null {
  return typeof cell === 'number' && cell >= 1 && cell < 110_000 ? fromSerial(cell) : null;
}

function turned(cell: RawCell): RawCell {
  const day = serialDay(cell);
  if (day !== null) return onDay(day.slice(0, 4), day.slice(8), day.slice(5, 7)) ?? cell;
  const [, month = '', date = '', year = ''] = NUMBERS.exec(String(cell)) ?? [];
  if (month === '') return cell;
  return onDay(year.length === 2 ? `20${year}` : year, month, date) ?? cell;
}

function onDay(year: string, month: string, date: string): Day | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
