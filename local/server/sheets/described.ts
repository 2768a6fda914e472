/** A workbook as Sheets describes it to a script: its tabs, and its cells where they are asked for. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { CellState, SheetState, SpreadsheetFile } from '../../state';

/** Without cells. */
export function described(file: SpreadsheetFile): sheets_v4.Schema$Spreadsheet {
  return {
    spreadsheetId: file.id,
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
    properties: { title: file.name, locale: file.locale, timeZone: file.timeZone },
    sheets: file.sheets.map((sheet, index) => ({ properties: describedTab(sheet, index) })),
  };
}

/** What is false or 0 is left out, but for a tab's id and its place (docs/google-facts.md B03). */
export function describedTab(sheet: SheetState, index: number): sheets_v4.Schema$SheetProperties {
  const { sheetId, gridProperties, ...rest } = sheet.properties;
  const grid = { ...gridProperties, rowCount: sheet.rowCount, columnCount: sheet.columnCount };
  return { ...told(rest), sheetId, index, sheetType: 'GRID', gridProperties: told(grid) };
}

function told<Properties extends object>(properties: Properties): Partial<Properties> {
  const kept: Partial<Properties> = { ...properties };
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === 0) Reflect.deleteProperty(kept, name);
  }
  return kept;
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
