/** The ends of a range, as the state of a tab keeps them and as its size gives them. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { SheetState } from '../../../state';
import { type Draft, sheetOf } from './draft';

type Range = sheets_v4.Schema$GridRange;

/** A range as the state keeps it: an end that is not given is open. */
export function ends(range: Range) {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? null,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? null,
  };
}

/** A range whose open ends are those of the tab. */
export function bounds(sheet: SheetState, range: Range) {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? sheet.rowCount,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? sheet.columnCount,
  };
}

/** @throws where the range holds no cell, and Google is believed to refuse such */
export function checkRange(draft: Draft, range: Range): void {
  if (draft.google.beliefs.emptyRange === 'taken') return;
  const { startRow, endRow, startColumn, endColumn } = bounds(sheetOf(draft, range.sheetId), range);
  if (startRow >= endRow || startColumn >= endColumn) {
    throw draft.refuse(`range [${startRow}:${endRow}, ${startColumn}:${endColumn}] is empty`);
  }
}
