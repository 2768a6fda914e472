/** Requests that change rows and columns. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { SheetState } from '../../../state';
import { notHere } from '../../google';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../dimensions';
import { type Apply, type Draft, sheetOf } from './draft';

export const appendDimension: Apply<'appendDimension'> = (what, draft) => {
  const sheet = sheetOf(draft, what.sheetId);
  if (what.dimension === 'ROWS') sheet.rowCount += what.length ?? 0;
  else sheet.columnCount += what.length ?? 0;
};

export const insertDimension: Apply<'insertDimension'> = (what, draft) => {
  const { range = {}, inheritFromBefore } = what;
  const { sheet, start, count, size } = stretch(range, draft);
  if (start === size && inheritFromBefore !== true) {
    throw draft.refuse(`range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`);
  }
  if (range.dimension === 'ROWS') insertRows(sheet, start, count);
  else insertColumns(sheet, start, count, inheritFromBefore ?? false);
};

export const deleteDimension: Apply<'deleteDimension'> = (what, draft) => {
  const { range = {} } = what;
  const { sheet, start, count, size } = stretch(range, draft);
  checkSomeIsLeft(sheet, range.dimension, { start, count, size }, draft);
  if (range.dimension === 'ROWS') deleteRows(sheet, start, count);
  else deleteColumns(sheet, start, count);
};

export const updateDimensionProperties: Apply<'updateDimensionProperties'> = (what, draft) => {
  const { range = {}, properties = {} } = what;
  const sheet = sheetOf(draft, range.sheetId);
  if (range.dimension === 'ROWS') {
    if (properties.hiddenByUser != null) throw notHere('hiding rows');
    const heights: Record<string, number> = { ...sheet.rowHeights };
    for (let row = range.startIndex ?? 0; row < (range.endIndex ?? sheet.rowCount); row++) {
      if (properties.pixelSize != null) heights[row] = properties.pixelSize;
    }
    sheet.rowHeights = heights;
    return;
  }
  for (let column = range.startIndex ?? 0; column < (range.endIndex ?? sheet.columnCount); column++) {
    if (properties.pixelSize != null) sheet.columnWidths[column] = properties.pixelSize;
    if (properties.hiddenByUser != null) {
      sheet.hiddenColumns = sheet.hiddenColumns.filter((hidden) => hidden !== column);
      if (properties.hiddenByUser) sheet.hiddenColumns.push(column);
    }
  }
};

/** Which rows or columns a range names. @throws Google's refusal */
function stretch(range: sheets_v4.Schema$DimensionRange, draft: Draft) {
  const sheet = sheetOf(draft, range.sheetId);
  const size = range.dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const start = range.startIndex ?? 0;
  if (start > size) throw draft.refuse(`range.startIndex[${start}] is past the end of the sheet (${size})`);
  return { sheet, start, count: (range.endIndex ?? size) - start, size };
}

/** Of what is not frozen, one row and one column stay (docs/google-facts.md B01). @throws Google's refusal */
function checkSomeIsLeft(
  { properties }: SheetState,
  dimension: string | null | undefined,
  { start, count, size }: { start: number; count: number; size: number },
  draft: Draft,
): void {
  const isRows = dimension === 'ROWS';
  const { frozenRowCount, frozenColumnCount } = properties.gridProperties ?? {};
  const frozen = (isRows ? frozenRowCount : frozenColumnCount) ?? 0;
  const goneFrozen = Math.max(0, Math.min(frozen, start + count) - start);
  if (size - count > frozen - goneFrozen) return;
  throw draft.refuse(`Sorry, it is not possible to delete all non-frozen ${isRows ? 'rows' : 'columns'}.`);
}
