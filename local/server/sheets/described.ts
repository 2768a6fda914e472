/** A workbook as Sheets describes it to a script: its tabs, and its cells where they are asked for. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { CellState, SheetState, SpreadsheetFile } from '../../state';

/** Without cells. */
export function described(file: SpreadsheetFile): sheets_v4.Schema$Spreadsheet {
  return {
    spreadsheetId: file.id,
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
    properties: { title: file.name, locale: file.locale, timeZone: file.timeZone },
    sheets: file.sheets.map((sheet, index) => ({
      properties: {
        ...sheet.properties,
        index,
        gridProperties: {
          ...sheet.properties.gridProperties,
          rowCount: sheet.rowCount,
          columnCount: sheet.columnCount,
        },
      },
    })),
  };
}

/** Each cell as it was entered, a formula as such, with its note. */
export function rowData(sheet: SheetState): sheets_v4.Schema$RowData[] {
  return Array.from(sheet.cells, (row = []) => ({
    values: row.map(({ value, formula, note }) => ({
      ...(note === undefined ? {} : { note }),
      ...(formula === undefined ? entered(value) : { userEnteredValue: { formulaValue: formula } }),
    })),
  }));
}

function entered(value: CellState['value']): sheets_v4.Schema$CellData {
  if (value === undefined) return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  return { userEnteredValue: typeof value === 'boolean' ? { boolValue: value } : { stringValue: value } };
}
