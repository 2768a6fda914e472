/** The ends of a range, as the state of a tab keeps them and as its size gives them. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { SheetState } from '../../../state';

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
