/** A person at a workbook: what is typed or pasted into cells, read as Sheets reads it in the workbook's country. */
import { type CellState, formatOf, type SheetState } from '../state';
import type { Workspace } from '../workspace';

const DATE = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };

/** Countries in which the month comes first. */
const MONTH_FIRST = ['en_US', 'en_PH'];

/** What Sheets makes of typed text: a number, a date as the workbook's country writes it, true or false, or the text. */
export function entered(text: string, locale = 'en_GB'): CellState {
  if (text === '') return {};
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=')) return { formula: text };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text) };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const [, one, other, last] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const inFigures = MONTH_FIRST.includes(locale) ? [last, one, other] : [last, other, one];
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = iso === null ? inFigures : iso.slice(1);
  if (year === undefined || month === undefined || day === undefined) return { value: text };
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // 31/2/2026 is no date to Sheets either: it stays as the text that was typed.
  if (moment.getUTCMonth() !== Number(month) - 1 || moment.getUTCDate() !== Number(day)) return { value: text };
  return { value: (moment.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000, format: DATE };
}

/** @throws where the workbook has no tab of that title */
export function tabOf(workspace: Workspace, workbookId: string, title: string): SheetState {
  const sheet = workspace.spreadsheet(workbookId).sheets.find((tab) => tab.properties.title === title);
  if (sheet === undefined) throw new Error(`No tab "${title}"`);
  return sheet;
}

/** A cell of a workbook: its tab's title, row and column, counted from 1. */
export interface CellPlace {
  tab: string;
  row: number;
  column: number;
}

/** Types into one cell, which keeps the format that it has. */
export function typeInto(workspace: Workspace, workbookId: string, place: CellPlace, text: string): void {
  const { tab, row, column } = place;
  const sheet = tabOf(workspace, workbookId, tab);
  for (let blank = sheet.cells.length; blank < row; blank++) sheet.cells[blank] = [];
  const cells = [...(sheet.cells[row - 1] ?? [])];
  for (let blank = cells.length; blank < column; blank++) cells[blank] = {};
  const { value: _value, formula: _formula, ...kept } = cells[column - 1] ?? {};
  const fresh = entered(text, workspace.spreadsheet(workbookId).locale);
  // A cell that has a date's look keeps its own.
  if (formatOf(sheet, row - 1, column - 1).numberFormat) delete fresh.format;
  cells[column - 1] = { ...fresh, ...kept };
  sheet.cells[row - 1] = cells;
  sheet.rowCount = Math.max(sheet.rowCount, row);
  sheet.columnCount = Math.max(sheet.columnCount, column);
  workspace.touch(workbookId);
}

/** Pastes a block of text. @param place of its first cell */
export function paste(
  workspace: Workspace,
  workbookId: string,
  { tab, row, column }: CellPlace,
  block: readonly (readonly string[])[],
): void {
  block.forEach((line, i) => {
    line.forEach((text, j) => {
      typeInto(workspace, workbookId, { tab, row: row + i, column: column + j }, text);
    });
  });
}

/** What the tab shows, unformatted: rows of values, blanks at the end left out. */
export function valuesOf(workspace: Workspace, workbookId: string, title: string): (string | number | boolean)[][] {
  return tabOf(workspace, workbookId, title).cells.map((cells) => {
    const row = (cells ?? []).map((cell) => cell.value ?? '');
    while (row.length > 0 && row[row.length - 1] === '') row.pop();
    return row;
  });
}
