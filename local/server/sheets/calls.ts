/** Google Sheets: the calls of the advanced service. What one request of a batch does is in requests.ts. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { GoogleCalls } from '../../contract';
import type { CellState, SheetState, SpreadsheetFile } from '../../state';
import { type Answers, apiRefusal, type Caller, type Google, notHere } from '../google';
import { applyRequest } from './requests';

type Names = Extract<keyof GoogleCalls, `Sheets.${string}`>;

/** Reads and writes that Sheets allows one user in a minute (facts/platform.md 3). */
const PER_MINUTE = 60;

/** A new sheet's size (facts/services.md S014). */
const ROWS = 1000;
const COLUMNS = 26;

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

export function sheetCalls(google: Google): Answers<GoogleCalls, Names> {
  const limit = (caller: Caller, kind: 'Read' | 'Write', method: string) =>
    google.countPerMinute(`${caller.account} ${kind}`, PER_MINUTE, () =>
      apiRefusal(
        method,
        `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.`,
      ),
    );

  return {
    'Sheets.Spreadsheets.create': (caller, resource) => {
      limit(caller, 'Write', 'sheets.spreadsheets.create');
      if ((resource.sheets ?? []).some((sheet) => sheet.data !== undefined)) throw notHere('create with cells');
      const id = google.nextId('spreadsheet');
      const sheets = (resource.sheets ?? []).map((sheet, index) =>
        newSheet({ ...sheet.properties, sheetId: sheet.properties?.sheetId ?? index, title: titleOf(sheet, index) }),
      );
      google.add({
        kind: 'spreadsheet',
        id,
        name: resource.properties?.title ?? 'Untitled spreadsheet',
        owner: caller.account,
        editors: [],
        grantedTo: [caller.account],
        locale: resource.properties?.locale ?? 'en_US',
        timeZone: resource.properties?.timeZone ?? 'Etc/GMT',
        sheets: sheets.length > 0 ? sheets : [newSheet({ sheetId: 0, title: 'Sheet1' })],
      });
      return described(google.spreadsheet(id, caller, 'sheets.spreadsheets.create'));
    },

    'Sheets.Spreadsheets.get': (caller, id, { fields = '', ranges }) => {
      limit(caller, 'Read', 'sheets.spreadsheets.get');
      const file = google.spreadsheet(id, caller, 'sheets.spreadsheets.get');
      const { sheets = [], ...rest } = described(file);
      if (!/\bdata\b/.test(fields)) return { ...rest, sheets };
      // Cells come only where they are asked for by name.
      if (!fields.endsWith('data(rowData(values(userEnteredValue,note))))')) throw notHere(`get with ${fields}`);
      const asked = new Set(
        ranges?.map((range) => {
          const { sheet, ...part } = parseRange(file, range);
          if (part.firstRow > 0 || part.firstColumn > 0) throw notHere('get with a part of a tab');
          return sheet;
        }),
      );
      const withCells = file.sheets.flatMap((sheet, index) =>
        ranges === undefined || asked.has(sheet) ? [{ ...sheets[index], data: [{ rowData: rowData(sheet) }] }] : [],
      );
      return { ...rest, sheets: withCells };
    },

    'Sheets.Spreadsheets.batchUpdate': (caller, resource, id) => {
      const method = 'sheets.spreadsheets.batchUpdate';
      limit(caller, 'Write', method);
      const file = google.spreadsheet(id, caller, method);
      if ((resource.requests ?? []).length === 0) throw apiRefusal(method, 'Must specify at least one request.');
      // All or nothing: every request works on a draft, which replaces the workbook only if none was refused.
      const draft: SpreadsheetFile = { ...file, sheets: file.sheets.map(draftOf) };
      const replies = (resource.requests ?? []).map((request, index) => applyRequest(google, draft, request, index));
      Object.assign(file, draft);
      google.touch(id);
      return { spreadsheetId: id, replies };
    },

    'Sheets.Spreadsheets.Values.batchGet': (caller, id, options) => {
      const method = 'sheets.spreadsheets.values.batchGet';
      limit(caller, 'Read', method);
      const file = google.spreadsheet(id, caller, method);
      if (options.valueRenderOption !== 'UNFORMATTED_VALUE') throw notHere('reading formatted values');
      if (options.dateTimeRenderOption !== 'SERIAL_NUMBER') throw notHere('reading dates as text');
      return {
        spreadsheetId: id,
        valueRanges: options.ranges.map((range) => {
          const { sheet, firstRow, firstColumn, lastColumn } = parseRange(file, range);
          const values = readValues(sheet, firstRow, firstColumn, lastColumn);
          return values.length > 0 ? { range, majorDimension: 'ROWS', values } : { range, majorDimension: 'ROWS' };
        }),
      };
    },

    'Sheets.Spreadsheets.Values.batchGetByDataFilter': (caller, resource, id) => {
      const method = 'sheets.spreadsheets.values.batchGetByDataFilter';
      limit(caller, 'Read', method);
      const file = google.spreadsheet(id, caller, method);
      if (resource.valueRenderOption !== 'UNFORMATTED_VALUE') throw notHere('reading formatted values');
      if (resource.dateTimeRenderOption !== 'SERIAL_NUMBER') throw notHere('reading dates as text');
      return {
        spreadsheetId: id,
        valueRanges: (resource.dataFilters ?? []).map((filter, index) => {
          const place = filter.gridRange
            ? gridOf(file, filter.gridRange, index)
            : parseRange(file, filter.a1Range ?? '');
          const values = readValues(place.sheet, place.firstRow, place.firstColumn, place.lastColumn);
          const valueRange = { majorDimension: 'ROWS', ...(values.length > 0 ? { values } : {}) };
          return { dataFilters: [filter], valueRange };
        }),
      };
    },
  };
}

/** The tab that a filter names by its id, and where in it. */
function gridOf(file: SpreadsheetFile, grid: sheets_v4.Schema$GridRange, index: number) {
  const sheet = file.sheets.find((one) => one.properties.sheetId === (grid.sheetId ?? 0));
  if (sheet === undefined) {
    throw apiRefusal(
      'sheets.spreadsheets.values.batchGetByDataFilter',
      `Invalid dataFilters[${index}].gridRange: No grid with id: ${grid.sheetId ?? 0}`,
    );
  }
  if (grid.endRowIndex != null) throw notHere('a filter that ends at a row');
  return {
    sheet,
    firstRow: grid.startRowIndex ?? 0,
    firstColumn: grid.startColumnIndex ?? 0,
    lastColumn: (grid.endColumnIndex ?? Number.POSITIVE_INFINITY) - 1,
  };
}

function titleOf(sheet: sheets_v4.Schema$Sheet, index: number): string {
  return sheet.properties?.title ?? `Sheet${index + 1}`;
}

function draftOf(sheet: SheetState): SheetState {
  return {
    ...sheet,
    properties: { ...sheet.properties },
    cells: sheet.cells.slice(),
    rangeFormats: [...sheet.rangeFormats],
    rangeValidations: [...sheet.rangeValidations],
    columnWidths: { ...sheet.columnWidths },
    hiddenColumns: [...sheet.hiddenColumns],
    conditionalFormats: [...sheet.conditionalFormats],
    protectedRanges: [...sheet.protectedRanges],
    charts: [...sheet.charts],
  };
}

function described(file: SpreadsheetFile): sheets_v4.Schema$Spreadsheet {
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
function rowData(sheet: SheetState): sheets_v4.Schema$RowData[] {
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

/** "'Sent emails'", "Staff", "'P1 v1 answers'!A:B" or "…!A117:B": a whole tab, or columns of one from a row on. */
function parseRange(file: SpreadsheetFile, range: string) {
  const refuse = (text: string) => apiRefusal('sheets.spreadsheets.values.batchGet', text);
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))(?:!([A-Z]+)(\d+)?:([A-Z]+))?$/.exec(range);
  const title = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  const sheet = file.sheets.find((one) => one.properties.title === title);
  if (match === null || sheet === undefined) throw refuse(`Unable to parse range: ${range}`);
  const [, , , first, row, last] = match;
  if (Number(row ?? 1) > sheet.rowCount) {
    throw refuse(
      `Range (${range}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
    );
  }
  return {
    sheet,
    firstRow: Number(row ?? 1) - 1,
    firstColumn: first === undefined ? 0 : columnIndex(first),
    lastColumn: last === undefined ? Number.POSITIVE_INFINITY : columnIndex(last),
  };
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shown(cell: CellState | undefined): string | number | boolean {
  if (cell?.formula !== undefined) return cell.value ?? 0;
  return cell?.value ?? '';
}

/** The cells' values without the blanks at the end of each row and the blank rows at the end. */
function readValues(sheet: SheetState, firstRow: number, first: number, last: number): (string | number | boolean)[][] {
  const rows: (string | number | boolean)[][] = [];
  let used = 0;
  for (let i = firstRow; i < sheet.cells.length; i++) {
    const cells = sheet.cells[i] ?? [];
    const row: (string | number | boolean)[] = [];
    let filled = 0;
    for (let j = first; j < cells.length && j <= last; j++) {
      const value = shown(cells[j]);
      row.push(value);
      if (value !== '') filled = row.length;
    }
    row.length = filled;
    rows.push(row);
    if (filled > 0) used = rows.length;
  }
  rows.length = used;
  return rows;
}
