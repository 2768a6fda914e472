/** The local Workspace, web: what a cell may hold. In: the workbook and the cell's place, from 0; out: the list that opens below it, what is said of it, and whether it fits. */
import type { sheets_v4 } from '@googleapis/sheets';
import { type SheetState, type SpreadsheetFile, validationOf } from '../../state';

export interface CellRule {
  /** What can be chosen; [] where anything may be typed. */
  choices: string[];
  /** Shown as long as the cell is open; "" for nothing. */
  message: string;
  /** What stands there is none of what the rule knows: Sheets marks it with a red corner. */
  isOdd: boolean;
}

const FREE: CellRule = { choices: [], message: '', isOdd: false };

export function ruleOf(file: SpreadsheetFile, sheet: SheetState, row: number, column: number): CellRule {
  const rule = validationOf(sheet, row, column);
  if (rule === null) return FREE;
  const choices = choicesOf(rule, file, sheet);
  const value = sheet.cells[row]?.[column]?.value;
  const isOneOf = choices.length === 0 || choices.includes(String(value));
  const isDay = rule.condition?.type !== 'DATE_IS_VALID' || typeof value === 'number';
  return {
    choices,
    message: rule.inputMessage ?? '',
    isOdd: value !== undefined && value !== '' && !(isOneOf && isDay),
  };
}

function choicesOf(
  { condition }: sheets_v4.Schema$DataValidationRule,
  file: SpreadsheetFile,
  sheet: SheetState,
): string[] {
  const words = (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  if (condition?.type === 'ONE_OF_LIST') return words;
  if (condition?.type === 'BOOLEAN') return ['TRUE', 'FALSE'];
  return condition?.type === 'ONE_OF_RANGE' ? valuesIn(words[0] ?? '', file, sheet) : [];
}

/** @param range "=Policies!$A$2:$A", of one column. @returns [] for a range that is written in another way */
function valuesIn(range: string, file: SpreadsheetFile, sheet: SheetState): string[] {
  const found = /^=?(?:'?(?<tab>[^'!]+)'?!)?\$?(?<column>[A-Z])\$?(?<first>\d+)?:\$?\k<column>\$?(?<last>\d+)?$/.exec(
    range,
  );
  if (found?.groups === undefined) return [];
  const { tab, column = 'A', first = '1', last } = found.groups;
  const source = tab === undefined ? sheet : file.sheets.find(({ properties }) => properties.title === tab);
  const values = (source?.cells ?? [])
    .slice(Number(first) - 1, last === undefined ? undefined : Number(last))
    .map((cells) => String(cells?.[column.charCodeAt(0) - 65]?.value ?? ''));
  return [...new Set(values)].filter((value) => value !== '');
}
