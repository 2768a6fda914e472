/** What the cases try things on: a form, and a workbook that is made, written and read as the product does. */

/** Ids of the files that the case at work has made. */
const made: string[] = [];

/** Unpublished. */
export const newForm = () => remembered(FormApp.create('Conformance', false));

/** A form that is to go into the bin with the others. */
export function remembered(form: GoogleAppsScript.Forms.Form): GoogleAppsScript.Forms.Form {
  made.push(form.getId());
  return form;
}

/** An empty document. @returns its id */
export function newDocument(): string {
  const id = Docs?.Documents?.create({ title: 'Conformance' }).documentId ?? '';
  made.push(id);
  return id;
}

/** Puts into the bin what was made. @returns the ids of what Drive does not let go */
export function binMade(): string[] {
  return made.splice(0).filter((id) => refusalToBin(id) !== null);
}

/** Puts a file into the bin. @returns Google's words where it is refused */
export function refusalToBin(id: string): string | null {
  try {
    Drive?.Files?.update({ trashed: true }, id);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Deletes a file for good, so that nothing of it is left to be put into the bin. */
export function deleteForGood(id: string): void {
  Drive?.Files?.remove(id);
  made.splice(made.indexOf(id), 1);
}

/** The service. @throws where it is not switched on in the manifest */
export function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const collection = Sheets?.Spreadsheets;
  if (collection === undefined) throw new Error('The Sheets service is not switched on.');
  return collection;
}

/** A workbook of one tab, "One", with the id 7. @returns the workbook's id */
export function newWorkbook(): string {
  const workbook = spreadsheets().create({
    properties: { title: 'Conformance' },
    sheets: [{ properties: { sheetId: 7, title: 'One' } }],
  });
  const id = workbook.spreadsheetId ?? '';
  made.push(id);
  return id;
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

/** The workbook of one tab, with a second one, "Two". */
export function twoTabs(): string {
  const id = newWorkbook();
  write(id, { addSheet: { properties: { sheetId: 8, title: 'Two' } } });
  return id;
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
