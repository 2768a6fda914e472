/** Requests that change rows and columns. */
import type { sheets_v4 } from '@googleapis/sheets';
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
  const { sheet, start, count } = stretch(range, draft);
  if (range.dimension === 'ROWS') insertRows(sheet, start, count);
  else insertColumns(sheet, start, count, inheritFromBefore ?? false);
};

export const deleteDimension: Apply<'deleteDimension'> = (what, draft) => {
  const { range = {} } = what;
  const { sheet, start, count } = stretch(range, draft);
  if (range.dimension === 'ROWS') deleteRows(sheet, start, count);
  else deleteColumns(sheet, start, count);
};

export const updateDimensionProperties: Apply<'updateDimensionProperties'> = (what, draft) => {
  const { range = {}, properties = {} } = what;
  if (range.dimension !== 'COLUMNS') throw notHere('heights of rows');
  const sheet = sheetOf(draft, range.sheetId);
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
  return { sheet, start, count: (range.endIndex ?? size) - start };
}
