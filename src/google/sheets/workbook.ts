/** The register workbook in Google Sheets: each function is one call, all or nothing. What a tab looks like is in format-tab.ts. */
import { refusalCode } from '../../common/problem';
import type { RegionOfWorkbook, TabListed } from '../../flows/ports';
import type { SnapshotCell, TabSnapshot } from '../../register/erasure/workbook-snapshot';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import type { WorkbookPlan } from '../../register/layout/workbook-plan';
import type { RawCell } from '../../register/workbook/cells';
import { sheetIdOf } from '../../register/workbook/tabs';
import { spreadsheets, spreadsheetValues } from '../services';
import { FITS, type Fitting, fitted } from './fit-grid';
import { addTab, chartSpec, dataOf, formatRule, formatTab, tabProperties } from './format-tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;

/** How the name of a file begins until its id is noted. */
export const UNFINISHED = '(unfinished) ';

export function createWorkbook(plan: WorkbookPlan): string {
  const made = spreadsheets().create({
    properties: { title: UNFINISHED + plan.title, locale: plan.locale, timeZone: plan.timeZone },
    sheets: plan.tabs.map((tab) => ({ properties: tabProperties(tab) })),
  });
  if (made.spreadsheetId === undefined) throw new Error('Google created a workbook without an ID.');
  return made.spreadsheetId;
}

export function isUnfinished(workbookId: string): boolean {
  const title = spreadsheets().get(workbookId, { fields: 'properties.title' }).properties?.title ?? '';
  return title.startsWith(UNFINISHED);
}

export function regionOf(workbookId: string): RegionOfWorkbook {
  const { properties } = spreadsheets().get(workbookId, { fields: 'properties(locale,timeZone)' });
  return { locale: properties?.locale ?? '', timeZone: properties?.timeZone ?? '' };
}

export function formatWorkbook(workbookId: string, plan: WorkbookPlan): void {
  const rename: Request = { updateSpreadsheetProperties: { properties: { title: plan.title }, fields: 'title' } };
  spreadsheets().batchUpdate({ requests: [...plan.tabs.flatMap(formatTab), rename] }, workbookId);
}

/**
 * Our own tabs are read by their ids, so that a tab may be renamed; "P1 v1.0 answers!A:A", which Google made, by its name.
 * @throws where one of them is gone
 */
export function readTabs(workbookId: string, titles: readonly string[]): Record<string, RawCell[][]> {
  const found = valuesOf(workbookId, titles.map(filterOf));
  return Object.fromEntries(titles.map((title) => [title, found.get(keyOf(filterOf(title))) ?? []]));
}

/** Of each tab what stands in its first row, as text. */
export function readFirstRows(workbookId: string, sheetIds: readonly number[]): Map<number, string[]> {
  if (sheetIds.length === 0) return new Map();
  const filters = sheetIds.map((sheetId) => ({ gridRange: { sheetId, startRowIndex: 0, endRowIndex: 1 } }));
  const found = valuesOf(workbookId, filters);
  return new Map(sheetIds.map((sheetId) => [sheetId, (found.get(String(sheetId))?.[0] ?? []).map(String)]));
}

/** Each range comes back with the filter that it matched; the order is not promised. */
function valuesOf(workbookId: string, dataFilters: DataFilter[]): Map<string, RawCell[][]> {
  const answer = spreadsheetValues().batchGetByDataFilter(
    { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' },
    workbookId,
  );
  const found = new Map<string, RawCell[][]>();
  for (const { dataFilters: matched = [], valueRange } of answer.valueRanges ?? []) {
    for (const filter of matched) found.set(keyOf(filter), valueRange?.values ?? []);
  }
  return found;
}

function filterOf(title: string): DataFilter {
  const sheetId = sheetIdOf(title);
  return sheetId === null ? { a1Range: rangeOf(title) } : { gridRange: { sheetId } };
}

function keyOf(filter: DataFilter): string {
  return filter.a1Range ?? String(filter.gridRange?.sheetId);
}

/** A tab's title in quotation marks, as a range; "AUP answers!A:A" keeps its columns. */
function rangeOf(title: string): string {
  const [name = '', columns] = title.split('!');
  return columns === undefined || columns === '' ? quoted(name) : `${quoted(name)}!${columns}`;
}

function quoted(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** A large school's answers make some megabytes a tab: all tabs in one answer may be more than a script is given. */
const TABS_AT_ONCE = 5;

/** Every cell of the workbook with its note: what people wrote in tabs of their own, too. */
export function readEveryCell(workbookId: string): TabSnapshot[] {
  const fields = 'sheets(properties(sheetId,title),data(rowData(values(userEnteredValue,note))))';
  const titles = listTabs(workbookId).map((tab) => quoted(tab.title));
  const portions = Array.from({ length: Math.ceil(titles.length / TABS_AT_ONCE) }, (_, i) =>
    titles.slice(i * TABS_AT_ONCE, (i + 1) * TABS_AT_ONCE),
  );
  return portions
    .flatMap((ranges) => spreadsheets().get(workbookId, { ranges, fields }).sheets ?? [])
    .map(({ properties, data = [] }) => ({
      sheetId: properties?.sheetId ?? 0,
      title: properties?.title ?? '',
      rows: (data[0]?.rowData ?? []).map(({ values = [] }) => values.map(contentOf)),
    }));
}

function contentOf({ userEnteredValue, note = '' }: GoogleAppsScript.Sheets.Schema.CellData): SnapshotCell {
  const { formulaValue, stringValue, numberValue, boolValue } = userEnteredValue ?? {};
  if (formulaValue !== undefined) return { value: formulaValue, isFormula: true, note };
  return { value: stringValue ?? numberValue ?? boolValue ?? '', isFormula: false, note };
}

/** Every tab of the workbook, Google's own among them. */
export function listTabs(workbookId: string): TabListed[] {
  return listed(spreadsheets().get(workbookId, { fields: 'sheets.properties(sheetId,title)' }));
}

function listed({ sheets = [] }: GoogleAppsScript.Sheets.Schema.Spreadsheet): TabListed[] {
  return sheets.map(({ properties }) => ({ sheetId: properties?.sheetId ?? 0, title: properties?.title ?? '' }));
}

export function writeChanges(workbookId: string, changes: readonly RegisterChange[]): void {
  write(changes, (requests) => spreadsheets().batchUpdate({ requests }, workbookId), workbookId);
}

/** The same, and every tab as `listTabs` has it afterwards, in one call. */
export function writeAndListTabs(workbookId: string, changes: readonly RegisterChange[]): TabListed[] {
  const answer = write(
    changes,
    (requests) => spreadsheets().batchUpdate({ requests, includeSpreadsheetInResponse: true }, workbookId),
    workbookId,
  );
  return listed(answer.updatedSpreadsheet ?? {});
}

/** Written once more where the workbook was too small for it, or would have had nothing left to look at. */
function write<Answer>(
  changes: readonly RegisterChange[],
  send: (requests: Request[]) => Answer,
  workbookId: string,
): Answer {
  const sendFitting = ({ room, mayHide }: Fitting): Answer =>
    send([...room, ...changes.flatMap((change) => requestsOf(change, mayHide))]);
  try {
    return sendFitting(FITS);
  } catch (error) {
    const fitting = refusalCode(error) === 400 ? fitted(changes, readGrids(workbookId)) : null;
    if (fitting === null) throw error;
    return sendFitting(fitting);
  }
}

function readGrids(workbookId: string): GoogleAppsScript.Sheets.Schema.SheetProperties[] {
  const fields = 'sheets.properties(sheetId,hidden,gridProperties(rowCount,columnCount))';
  return (spreadsheets().get(workbookId, { fields }).sheets ?? []).map(({ properties = {} }) => properties);
}

const FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';
const VALUE = 'userEnteredValue';

function requestsOf(change: RegisterChange, mayHide: boolean): Request[] {
  const { kind } = change;
  switch (kind) {
    case 'add rows':
      return [{ appendCells: { sheetId: change.sheetId, rows: rowsOf(change.rows), fields: FIELDS } }];
    case 'set cells': {
      const start = { sheetId: change.sheetId, rowIndex: change.row - 1, columnIndex: change.column - 1 };
      // A number keeps the look of its column; only a date needs one of its own.
      const hasDates = change.rows.some((row) => row.some((cell) => typeof cell === 'object'));
      return [{ updateCells: { start, rows: rowsOf(change.rows), fields: hasDates ? FIELDS : VALUE } }];
    }
    case 'delete rows':
      // As many new ones at the end: Google lets nobody delete every row below the headings (docs/google-facts.md B01).
      return [
        { appendDimension: { sheetId: change.sheetId, dimension: 'ROWS', length: change.count } },
        { deleteDimension: { range: stretch(change.sheetId, 'ROWS', change.row, change.count) } },
      ];
    case 'insert rows': {
      // At the end of the tab there is nothing behind to be like (docs/google-facts.md B02).
      const range = stretch(change.sheetId, 'ROWS', change.row, change.count);
      return [{ insertDimension: { range, inheritFromBefore: change.row > 1 } }];
    }
    case 'insert columns': {
      const range = stretch(change.sheetId, 'COLUMNS', change.column, change.count);
      const properties = { pixelSize: change.width, hiddenByUser: change.isHidden };
      return [
        { insertDimension: { range, inheritFromBefore: change.column > 1 } },
        { updateDimensionProperties: { range, properties, fields: 'pixelSize,hiddenByUser' } },
      ];
    }
    case 'sort rows': {
      const range = { sheetId: change.sheetId, startRowIndex: change.headingRow };
      const sortSpecs = change.by.map(({ column, isDescending }) => ({
        dimensionIndex: column - 1,
        sortOrder: isDescending ? 'DESCENDING' : 'ASCENDING',
      }));
      return [{ sortRange: { range, sortSpecs } }];
    }
    case 'add tab':
      return [addTab(change.plan), ...formatTab(change.plan)];
    case 'delete tab':
      return [{ deleteSheet: { sheetId: change.sheetId } }];
    case 'adopt tab': {
      // A tab's id cannot be changed, but a copy can be given one.
      const aside = { sheetId: change.from, title: `${change.title} (being replaced)` };
      const { sheetId: newSheetId, title: newSheetName } = change;
      return [
        { updateSheetProperties: { properties: aside, fields: 'title' } },
        { duplicateSheet: { sourceSheetId: change.from, newSheetId, newSheetName } },
        { deleteSheet: { sheetId: change.from } },
      ];
    }
    case 'put away tab': {
      // A place that is named and not given is the end (docs/google-facts.md B05).
      const properties = { sheetId: change.sheetId, title: change.title, hidden: mayHide };
      return [{ updateSheetProperties: { properties, fields: 'title,hidden,index' } }];
    }
    case 'rename tab':
      return [
        { updateSheetProperties: { properties: { sheetId: change.sheetId, title: change.title }, fields: 'title' } },
      ];
    case 'show tab': {
      const properties = { sheetId: change.sheetId, hidden: change.isHidden && mayHide };
      return [{ updateSheetProperties: { properties, fields: 'hidden' } }];
    }
    case 'set note': {
      const start = { sheetId: change.sheetId, rowIndex: change.row - 1, columnIndex: change.column - 1 };
      const { note } = change;
      return [{ updateCells: { start, rows: [{ values: [note === '' ? {} : { note }] }], fields: 'note' } }];
    }
    case 'add format':
      return [formatRule(change, change.format, 0)];
    case 'set chart':
      return [{ updateChartSpec: { chartId: change.chart.id, spec: chartSpec(change.sheetId, change.chart) } }];
  }
}

function rowsOf(rows: Extract<RegisterChange, { kind: 'set cells' }>['rows']) {
  return rows.map((row) => ({ values: row.map(dataOf) }));
}

/** @param from counts from 1 */
function stretch(sheetId: number, dimension: 'ROWS' | 'COLUMNS', from: number, count: number) {
  return { sheetId, dimension, startIndex: from - 1, endIndex: from - 1 + count };
}
