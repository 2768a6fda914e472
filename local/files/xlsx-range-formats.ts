/** The local Workspace, files: the formats of whole columns and tabs, put on the cells that they cover. */
import type { sheets_v4 } from '@googleapis/sheets';
import { type CellState, formatOf, type SheetState } from '../state';
import { usedSize } from './xlsx-addresses';

type Format = sheets_v4.Schema$CellFormat;

/** The tab with each cell's format its own; empty rows below share one row, so that a thousand cost no more than one. */
export function withRangeFormats(sheet: SheetState): SheetState {
  if (sheet.rangeFormats.length === 0) return sheet;
  const usedRows = usedSize(sheet).rows;
  const known = new Map<string, Format>();
  const shared = (format: Format): Format => {
    const key = JSON.stringify(format);
    const found = known.get(key) ?? format;
    known.set(key, found);
    return found;
  };
  const cells = Array.from({ length: usedRows }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_cell, column): CellState => {
      const format = formatOf(sheet, row, column);
      const cell = sheet.cells[row]?.[column] ?? {};
      return Object.keys(format).length === 0 ? cell : { ...cell, format: shared(format) };
    }),
  );
  const below = Array.from({ length: sheet.columnCount }, (_, column) => {
    const format = formatOf({ ...sheet, cells: [] }, usedRows, column);
    return Object.keys(format).length === 0 ? {} : { format: shared(format) };
  });
  const rest = Array.from({ length: Math.max(0, sheet.rowCount - usedRows) }, () => below);
  return { ...sheet, cells: [...cells, ...rest] };
}
