/** Google Sheets: the calls of the advanced service. What one request of a batch does is in requests/. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { Instant } from '../../contract';
import { copyOfSheet, type SpreadsheetFile } from '../../state';
import { type Answers, apiRefusal, type Caller, type Google, notHere } from '../google';
import { described, rowData } from './described';
import { limit } from './limit';
import { newSheet } from './new-sheet';
import { gridOf, parseRange, readValues } from './ranges';
import { applyRequest } from './requests/requests';

export function sheetCalls(google: Google): Answers<'Sheets'> {
  return {
    'Sheets.Spreadsheets.create': (caller, resource) => create(google, caller, resource),
    'Sheets.Spreadsheets.get': (caller, id, { fields = '', ranges }) => {
      limit(google, caller, 'Read', 'sheets.spreadsheets.get');
      const file = asSeen(google.spreadsheet(id, caller, 'sheets.spreadsheets.get'), google.now);
      const { sheets = [], ...rest } = described(file);
      // Where fields are named, nothing else comes.
      if (fields !== '' && !/\bsheets\b/.test(fields)) return rest;
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
      limit(google, caller, 'Write', method);
      const file = google.editableSpreadsheet(id, caller, method);
      if ((resource.requests ?? []).length === 0) throw apiRefusal(method, 'Must specify at least one request.');
      // All or nothing: every request works on a draft, which replaces the workbook only if none was refused.
      const draft: SpreadsheetFile = { ...file, sheets: file.sheets.map(copyOfSheet) };
      const replies = (resource.requests ?? []).map((request, index) => applyRequest(google, draft, request, index));
      Object.assign(file, draft);
      google.touch(id);
      if (resource.includeSpreadsheetInResponse !== true) return { spreadsheetId: id, replies };
      if ((resource.responseRanges ?? []).length > 0 || resource.responseIncludeGridData === true)
        throw notHere('batchUpdate with cells in its answer');
      return { spreadsheetId: id, replies, updatedSpreadsheet: described(asSeen(file, google.now)) };
    },
    ...valueCalls(google),
  };
}

function create(google: Google, caller: Caller, resource: sheets_v4.Schema$Spreadsheet): sheets_v4.Schema$Spreadsheet {
  limit(google, caller, 'Write', 'sheets.spreadsheets.create');
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
}

type ValueCalls = Pick<
  Answers<'Sheets'>,
  'Sheets.Spreadsheets.Values.batchGet' | 'Sheets.Spreadsheets.Values.batchGetByDataFilter'
>;

function valueCalls(google: Google): ValueCalls {
  return {
    'Sheets.Spreadsheets.Values.batchGet': (caller, id, options) => {
      const method = 'sheets.spreadsheets.values.batchGet';
      limit(google, caller, 'Read', method);
      const file = google.spreadsheet(id, caller, method);
      if (options.valueRenderOption !== 'UNFORMATTED_VALUE') throw notHere('reading formatted values');
      if (options.dateTimeRenderOption !== 'SERIAL_NUMBER') throw notHere('reading dates as text');
      return {
        spreadsheetId: id,
        valueRanges: options.ranges.map((range) => {
          const values = readValues(parseRange(file, range));
          return values.length > 0 ? { range, majorDimension: 'ROWS', values } : { range, majorDimension: 'ROWS' };
        }),
      };
    },

    'Sheets.Spreadsheets.Values.batchGetByDataFilter': (caller, resource, id) => {
      const method = 'sheets.spreadsheets.values.batchGetByDataFilter';
      limit(google, caller, 'Read', method);
      const file = google.spreadsheet(id, caller, method);
      if (resource.valueRenderOption !== 'UNFORMATTED_VALUE') throw notHere('reading formatted values');
      if (resource.dateTimeRenderOption !== 'SERIAL_NUMBER') throw notHere('reading dates as text');
      return {
        spreadsheetId: id,
        valueRanges: (resource.dataFilters ?? []).map((filter, index) => {
          const place = filter.gridRange
            ? gridOf(file, filter.gridRange, index)
            : parseRange(file, filter.a1Range ?? '');
          const values = readValues(place);
          const valueRange = { majorDimension: 'ROWS', ...(values.length > 0 ? { values } : {}) };
          return { dataFilters: [filter], valueRange };
        }),
      };
    },
  };
}

/** Without tabs that Google has made and does not show yet. */
function asSeen(file: SpreadsheetFile, now: Instant): SpreadsheetFile {
  return { ...file, sheets: file.sheets.filter(({ seenFrom = 0 }) => seenFrom <= now) };
}

function titleOf(sheet: sheets_v4.Schema$Sheet, index: number): string {
  return sheet.properties?.title ?? `Sheet${index + 1}`;
}
