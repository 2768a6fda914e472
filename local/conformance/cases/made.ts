/** What the cases try things on: a form, and a workbook that is made, written and read as the product does. */

/** Unpublished. */
export const newForm = () => FormApp.create('Conformance', false);

export function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const collection = Sheets?.Spreadsheets;
  if (collection === undefined) throw new Error('The Sheets service is not switched on.');
  return collection;
}

export function newWorkbook(): string {
  const made = spreadsheets().create({
    properties: { title: 'Conformance' },
    sheets: [{ properties: { sheetId: 7, title: 'One' } }],
  });
  return made.spreadsheetId ?? '';
}

export function sheetTitles(id: string): (string | undefined)[] {
  return (spreadsheets().get(id, { fields: 'sheets.properties' }).sheets ?? []).map((sheet) => sheet.properties?.title);
}

type Request = GoogleAppsScript.Sheets.Schema.Request;
type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

export function write(id: string, ...requests: Request[]): void {
  spreadsheets().batchUpdate({ requests }, id);
}

export function cells(rows: ExtendedValue[][], rowIndex = 0, fields = 'userEnteredValue'): Request {
  return {
    updateCells: {
      start: { sheetId: 7, rowIndex, columnIndex: 0 },
      rows: rows.map((values) => ({ values: values.map((userEnteredValue) => ({ userEnteredValue })) })),
      fields,
    },
  };
}

export function read(id: string, range = 'One'): unknown[][] | undefined {
  const answer = spreadsheets().Values?.batchGet(id, {
    ranges: [range],
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
  return answer?.valueRanges?.[0]?.values;
}

export function readByFilter(id: string, dataFilters: GoogleAppsScript.Sheets.Schema.DataFilter[]) {
  const answer = spreadsheets().Values?.batchGetByDataFilter(
    { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' },
    id,
  );
  return answer?.valueRanges ?? [];
}
