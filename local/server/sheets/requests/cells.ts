/** Requests that write cells and sort rows. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { SheetState } from '../../../state';
import { notHere } from '../../google';
import { sortRows } from '../dimensions';
import { bounds, checkRange } from './bounds';
import { cellWriter } from './cell-writer';
import { type Apply, sheetOf } from './draft';

export const appendCells: Apply<'appendCells'> = (what, draft) => {
  const { rows = [], fields, sheetId } = what;
  const sheet = sheetOf(draft, sheetId);
  const start = lastRowWithData(sheet) + 1;
  checkColumns(sheet, rows, 0, draft.refuse);
  writeRows(sheet, { row: start, column: 0 }, rows, fields ?? '', draft.refuse);
};

export const updateCells: Apply<'updateCells'> = (what, draft) => {
  const { rows = [], fields, start, range } = what;
  const sheet = sheetOf(draft, range?.sheetId ?? start?.sheetId);
  const row = range?.startRowIndex ?? start?.rowIndex ?? 0;
  const column = range?.startColumnIndex ?? start?.columnIndex ?? 0;
  if (range) checkRange(draft, range);
  const end = range ? bounds(sheet, range) : null;
  if (end !== null) {
    // A range wider than the rows given is cleared beyond them.
    const height = end.endRow - row;
    const width = end.endColumn - column;
    const filled = Array.from({ length: height }, (_, i) => ({
      values: Array.from({ length: width }, (_cell, j) => rows[i]?.values?.[j] ?? {}),
    }));
    writeRows(sheet, { row, column }, filled, fields ?? '', draft.refuse);
  } else {
    checkRows(sheet, row + rows.length, draft.refuse);
    checkColumns(sheet, rows, column, draft.refuse);
    writeRows(sheet, { row, column }, rows, fields ?? '', draft.refuse);
  }
};

/** As if somebody had pasted it: here only numbers and blanks between tabs. */
export const pasteData: Apply<'pasteData'> = (what, draft) => {
  const { coordinate = {}, data, delimiter, type } = what;
  if (delimiter !== '\t' || type !== 'PASTE_VALUES') throw notHere('pasting this');
  const lines = (data ?? '').split('\n').map((line) => line.split('\t'));
  const rows = lines.map((cells) => ({
    values: cells.map((text) => {
      if (text !== '' && !/^\d+$/.test(text)) throw notHere(`pasting "${text}"`);
      return text === '' ? {} : { userEnteredValue: { numberValue: Number(text) } };
    }),
  }));
  const { rowIndex = 0, columnIndex = 0, sheetId = 0 } = coordinate;
  const start = { rowIndex, columnIndex, sheetId };
  return updateCells({ start, rows, fields: 'userEnteredValue' }, draft);
};

export const mergeCells: Apply<'mergeCells'> = (what, draft) => {
  const { range = {}, mergeType } = what;
  if (mergeType !== 'MERGE_ALL') throw notHere(`the merge ${mergeType}`);
  checkRange(draft, range);
  const sheet = sheetOf(draft, range.sheetId);
  const merges = sheet.merges ?? [];
  if (merges.some((other) => overlap(bounds(sheet, other), bounds(sheet, range)))) {
    throw draft.refuse('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.merges = [...merges, range];
};

type Bounds = ReturnType<typeof bounds>;

function overlap(one: Bounds, other: Bounds): boolean {
  const isApart =
    one.endRow <= other.startRow ||
    other.endRow <= one.startRow ||
    one.endColumn <= other.startColumn ||
    other.endColumn <= one.startColumn;
  return !isApart;
}

export const sortRange: Apply<'sortRange'> = (what, draft) => {
  const { range = {}, sortSpecs = [] } = what;
  checkRange(draft, range);
  const sheet = sheetOf(draft, range.sheetId);
  const by = sortSpecs.map((spec) => ({
    column: spec.dimensionIndex ?? 0,
    isDescending: spec.sortOrder === 'DESCENDING',
  }));
  const { startRow, endRow } = bounds(sheet, range);
  sortRows(sheet, startRow, endRow, by);
};

function lastRowWithData(sheet: SheetState): number {
  for (let row = sheet.cells.length - 1; row >= 0; row--) {
    if (sheet.cells[row]?.some((cell) => cell.value !== undefined || cell.formula !== undefined)) return row;
  }
  return -1;
}

function checkRows(sheet: SheetState, rows: number, refuse: (text: string) => Error): void {
  if (rows > sheet.rowCount) {
    throw refuse(`Attempting to write to row: ${rows}, beyond the last row requested: ${sheet.rowCount}`);
  }
}

function checkColumns(
  sheet: SheetState,
  rows: readonly sheets_v4.Schema$RowData[],
  column: number,
  refuse: (text: string) => Error,
): void {
  const width = Math.max(0, ...rows.map(({ values = [] }) => values.length));
  if (column + width > sheet.columnCount) {
    // Google counts the first of them from 0 (docs/google-facts.md B16).
    const beyond = `beyond the last requested column of: ${sheet.columnCount - 1}`;
    throw refuse(`Attempting to write column: ${sheet.columnCount}, ${beyond}`);
  }
}

function writeRows(
  sheet: SheetState,
  { row: startRow, column: startColumn }: { row: number; column: number },
  rows: sheets_v4.Schema$RowData[],
  fields: string,
  refuse: (text: string) => Error,
): void {
  const write = cellWriter(fields, refuse);
  rows.forEach((data, i) => {
    const cells = (sheet.cells[startRow + i] ?? []).slice();
    (data.values ?? []).forEach((cell, j) => {
      for (let blank = cells.length; blank < startColumn + j; blank++) cells[blank] = {};
      cells[startColumn + j] = write(cells[startColumn + j] ?? {}, cell);
    });
    sheet.cells[startRow + i] = cells;
  });
  for (let row = 0; row < startRow; row++) sheet.cells[row] ??= [];
  sheet.rowCount = Math.max(sheet.rowCount, startRow + rows.length);
}
