/** The local Workspace, files: the formats and rules of whole columns and tabs, put on the cells that they cover. */
import type { sheets_v4 } from '@googleapis/sheets';
import { type CellState, formatOf, type SheetState, validationOf } from '../../state';
import { usedSize } from './addresses';

type Format = sheets_v4.Schema$CellFormat;

/** The tab with each cell's format its own; empty rows below share one row, so that a thousand cost no more than one. */
export function withRangeFormats(sheet: SheetState): SheetState {
  if (sheet.rangeFormats.length + sheet.rangeValidations.length === 0) return sheet;
  const usedRows = usedSize(sheet).rows;
  const known = new Map<string, Format>();
  const shared = (format: Format): Format => {
    const key = JSON.stringify(format);
    const found = known.get(key) ?? format;
    known.set(key, found);
    return found;
  };
  const cellAt = (row: number, column: number, cell: CellState): CellState => {
    const format = formatOf(sheet, row, column);
    const validation = validationOf(sheet, row, column);
    return {
      ...cell,
      ...(Object.keys(format).length === 0 ? {} : { format: shared(format) }),
      ...(validation === null ? {} : { validation }),
    };
  };
  const cells = Array.from({ length: usedRows }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_cell, column) => cellAt(row, column, sheet.cells[row]?.[column] ?? {})),
  );
  const below = Array.from({ length: sheet.columnCount }, (_, column) => cellAt(usedRows, column, {}));
  const rest = Array.from({ length: Math.max(0, sheet.rowCount - usedRows) }, () => below);
  return { ...sheet, cells: [...cells, ...rest] };
}
