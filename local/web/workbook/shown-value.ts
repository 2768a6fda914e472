/** The local Workspace, web: a cell's value as Sheets shows it in British English, and as it stands in the line above when the cell is opened. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { CellState } from '../../state';

type NumberFormat = sheets_v4.Schema$NumberFormat;

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Sheets counts days from 30 December 1899. */
const dateOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + Math.round(serial * DAY));

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** What the cell shows. */
export function shownValue({ value, formula }: CellState, format: NumberFormat | null | undefined): string {
  if (value === undefined) return formula ?? '';
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return value;
  if (format?.type === 'PERCENT') return `${Math.round(value * 100)} %`;
  if (isDate(format)) return inPattern(dateOf(value), format?.pattern ?? 'dd/mm/yyyy');
  return String(value);
}

/** What a person finds there to change: a date in figures, a formula, otherwise the value. */
export function valueToType(cell: CellState, format: NumberFormat | null | undefined): string {
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === 'number' && isDate(format)) {
    return inPattern(dateOf(cell.value), Number.isInteger(cell.value) ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss');
  }
  return cell.value === undefined ? '' : String(cell.value);
}

function isDate(format: NumberFormat | null | undefined): boolean {
  return format?.type === 'DATE' || format?.type === 'DATE_TIME';
}

function inPattern(date: Date, pattern: string): string {
  let isTime = false;
  return pattern.replace(/d+|m+|y+|h+|s+/gi, (letters) => {
    const kind = letters.charAt(0).toLowerCase();
    // After hours "mm" are minutes, otherwise months.
    isTime ||= kind === 'h';
    if (kind === 'y') return String(date.getUTCFullYear());
    if (kind === 'm' && letters.length > 2) return MONTHS[date.getUTCMonth()] ?? '';
    const number = {
      d: date.getUTCDate(),
      h: date.getUTCHours(),
      s: date.getUTCSeconds(),
      m: isTime ? date.getUTCMinutes() : date.getUTCMonth() + 1,
    }[kind];
    return letters.length === 1 ? String(number) : twoDigits(number ?? 0);
  });
}
