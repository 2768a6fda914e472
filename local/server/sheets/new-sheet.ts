/** A tab of a workbook as it is when it was just put in. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { SheetState } from '../../state';

/** A new sheet's size (docs/google-facts.md S014). */
const ROWS = 1000;
const COLUMNS = 26;

/** An empty tab, of the size that its properties name or of Google's usual one. */
export function newSheet(
  properties: sheets_v4.Schema$SheetProperties & { sheetId: number; title: string },
): SheetState {
  const grid = properties.gridProperties ?? {};
  return {
    properties: { ...properties, gridProperties: grid },
    rowCount: grid.rowCount ?? ROWS,
    columnCount: grid.columnCount ?? COLUMNS,
    cells: [],
    rangeFormats: [],
    rangeValidations: [],
    columnWidths: {},
    hiddenColumns: [],
    conditionalFormats: [],
    protectedRanges: [],
    charts: [],
    basicFilter: null,
    formId: null,
  };
}
