/** Dates of a list from elsewhere: with a time behind them, or month before day as programs of the United States write them. */
import { type Day, fromSerial, isDay } from '../../common/day';
import { isMonthFirst, wholeYear, withoutTime } from '../../common/typed-dates';
import { type RawCell, tidied } from '../workbook/cells';

const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;

export interface DatesRead {
  /** Each as long as it was, each date where it stood. */
  columns: RawCell[][];
  /** Says that the dates are read month before day; none where they are British. */
  remarks: string[];
}

/**
 * All columns of dates that a list has: one program wrote them. They are read month before day only where one of their dates
 * can be nothing else and none speaks against it; then Sheets, which is British, has changed day and month about in those that
 * it took for dates.
 */
export function datesOf(list: readonly (readonly RawCell[])[]): DatesRead {
  const columns = list.map((column) =>
    column.map((cell) => (typeof cell === 'string' ? withoutTime(tidied(cell)) : cell)),
  );
  const cells = columns.flat();
  const parts = cells.flatMap((cell) => {
    const [, first = ''] = NUMBERS.exec(String(cell)) ?? [];
    return first === '' ? [] : [{ cell: String(cell), first: Number(first) }];
  });
  const abroad = parts.find(({ cell }) => isMonthFirst(cell));
  const isBritish = parts.some(({ first }) => first > 12) || cells.some((cell) => isBritishSerial(cell));
  if (abroad === undefined || isBritish) return { columns, remarks: [] };
  return {
    columns: columns.map((column) => column.map(turned)),
    remarks: [`The dates of this list are read month first, since ${abroad.cell} can be nothing else.`],
  };
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
  return onDay(String(wholeYear(year)), month, date) ?? cell;
}

function onDay(year: string, month: string, date: string): Day | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
