/** The local Workspace, files: what Sheets asks of a cell, as Excel asks it. In: a condition of a rule; out: a formula for the rule's first cell. */
import type { sheets_v4 } from '@googleapis/sheets';
import { excelFormula, quoted } from './formulas';

type Condition = sheets_v4.Schema$BooleanCondition;
type Titles = ReadonlyMap<string, string>;

const DAY = 86_400_000;

/** "TODAY" and its like, counted from the day on which the file is looked at (Sheets API, RelativeDate). */
const RELATIVE: Record<string, string> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
};

/** A value of a condition as part of a formula: a formula, a number, a day, or a text. Null: Excel cannot have it. */
export function operand(value: sheets_v4.Schema$ConditionValue | undefined, titles: Titles): string | null {
  const relative = RELATIVE[value?.relativeDate ?? ''];
  if (relative !== undefined) return relative;
  const entered = value?.userEnteredValue ?? '';
  if (entered.startsWith('=')) return excelFormula(entered, titles);
  if (/^[+-]?\d+(\.\d+)?$/.test(entered)) return entered;
  const serial = daySerial(entered);
  return serial === null ? quoted(entered) : String(serial);
}

/** Days since 30 December 1899 for "2026-09-01" or, as British people type it, "1/9/2026". */
function daySerial(text: string): number | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const [, day = isoDay, month = isoMonth, year = isoYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / DAY;
}

const COMPARISONS: Record<string, string> = {
  NUMBER_GREATER: '>',
  NUMBER_GREATER_THAN_EQ: '>=',
  NUMBER_LESS: '<',
  NUMBER_LESS_THAN_EQ: '<=',
  NUMBER_EQ: '=',
  NUMBER_NOT_EQ: '<>',
  DATE_EQ: '=',
  DATE_BEFORE: '<',
  DATE_AFTER: '>',
  DATE_ON_OR_BEFORE: '<=',
  DATE_ON_OR_AFTER: '>=',
  DATE_NOT_EQ: '<>',
};

/**
 * A condition as a formula that is true where it holds. Empty cells hold no condition on numbers, as in Sheets.
 * @param cell the first cell of the rule's range, "A2"
 * @param titles Excel's titles of the tabs by Sheets' own
 * @returns without "="; null for a condition that Excel cannot have
 */
export function conditionFormula(condition: Condition, cell: string, titles: Titles): string | null {
  const values = (condition.values ?? []).map((value) => operand(value, titles));
  if (values.some((value) => value === null)) return null;
  const [first = '""', second = '""'] = values;
  const plain = condition.values?.[0]?.userEnteredValue ?? '';
  const length = plain.startsWith('=') ? `LEN(${first})` : String(plain.length);
  // In a search, ? and * stand for any sign unless a ~ is before them; in Sheets' rules they stand for themselves.
  const sought = plain.startsWith('=') ? first : quoted(plain.replace(/[~?*]/g, '~$&'));
  const text = plain.startsWith('=') ? first : quoted(plain);
  const comparison = COMPARISONS[condition.type ?? ''];
  if (comparison !== undefined) return `AND(ISNUMBER(${cell}),${cell}${comparison}${first})`;
  switch (condition.type) {
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},${length})=${text}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},${length})=${text}`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${sought},${cell}))`;
    case 'TEXT_NOT_CONTAINS':
      return `NOT(ISNUMBER(SEARCH(${sought},${cell})))`;
    case 'TEXT_EQ':
      return `${cell}&""=${text}`;
    case 'TEXT_NOT_EQ':
      return `${cell}&""<>${text}`;
    case 'TEXT_IS_EMAIL':
      return `ISNUMBER(SEARCH("?*@?*.?*",${cell}))`;
    case 'TEXT_IS_URL':
      return `ISNUMBER(SEARCH("?*.?*",${cell}))`;
    case 'BLANK':
      return `LEN(TRIM(${cell}))=0`;
    case 'NOT_BLANK':
      return `LEN(TRIM(${cell}))>0`;
    case 'NUMBER_BETWEEN':
    case 'DATE_BETWEEN':
      return `AND(ISNUMBER(${cell}),${cell}>=${first},${cell}<=${second})`;
    case 'NUMBER_NOT_BETWEEN':
    case 'DATE_NOT_BETWEEN':
      return `AND(ISNUMBER(${cell}),OR(${cell}<${first},${cell}>${second}))`;
    case 'DATE_IS_VALID':
      return `AND(ISNUMBER(${cell}),${cell}>0)`;
    case 'CUSTOM_FORMULA':
      return excelFormula(plain, titles);
    default:
      return null;
  }
}
