/** What the cases try things on: a form, and a workbook that is made, written and read as the product does. */

/** Unpublished. */
export const newForm = () => FormApp.create('Conformance', false);

/** The service. @throws where it is not switched on in the manifest */
export function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const collection = Sheets?.Spreadsheets;
  if (collection === undefined) throw new Error('The Sheets service is not switched on.');
  return collection;
}

/** A workbook of one tab, "One", with the id 7. @returns the workbook's id */
export function newWorkbook(): string {
  const made = spreadsheets().create({
    properties: { title: 'Conformance' },
    sheets: [{ properties: { sheetId: 7, title: 'One' } }],
  });
  return made.spreadsheetId ?? '';
}

/** The titles of a workbook's tabs, from left to right. */
export function sheetTitles(id: string): (string | undefined)[] {
  return (spreadsheets().get(id, { fields: 'sheets.properties' }).sheets ?? []).map((sheet) => sheet.properties?.title);
}

type Request = GoogleAppsScript.Sheets.Schema.Request;
type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

/** All requests in one batch. */
export function write(id: string, ...requests: Request[]): void {
  spreadsheets().batchUpdate({ requests }, id);
}

/** The request that writes these cells to the tab "One", from column A on. @param rowIndex of the first row, from 0 */
export function cells(rows: ExtendedValue[][], rowIndex = 0, fields = 'userEnteredValue'): Request {
  return {
    updateCells: {
      start: { sheetId: 7, rowIndex, columnIndex: 0 },
      rows: rows.map((values) => ({ values: values.map((userEnteredValue) => ({ userEnteredValue })) })),
      fields,
    },
  };
}

/** What a range holds, unformatted and days as numbers; undefined where it holds nothing. */
export function read(id: string, range = 'One'): unknown[][] | undefined {
  const answer = spreadsheets().Values?.batchGet(id, {
    ranges: [range],
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
  return answer?.valueRanges?.[0]?.values;
}

/** The same by filters: an answer for each. */
export function readByFilter(id: string, dataFilters: GoogleAppsScript.Sheets.Schema.DataFilter[]) {
  const answer = spreadsheets().Values?.batchGetByDataFilter(
    { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' },
    id,
  );
  return answer?.valueRanges ?? [];
}
