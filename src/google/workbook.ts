/** The register workbook in Google Sheets: each function is one call, all or nothing. What a tab looks like is in dress-tab.ts. */

import type { RegisterChange } from '../register/layout/workbook-changes';
import type { WorkbookPlan } from '../register/layout/workbook-plan';
import type { RawCell } from '../register/workbook/cells';
import { sheetIdOf } from '../register/workbook/tabs';
import type { SnapshotCell, TabSnapshot } from '../register/workbook/workbook-snapshot';
import { addTab, chartSpec, dataOf, formatTab, tabProperties } from './format-tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;

/** How the name of a file begins until its id is noted. */
export const UNFINISHED = '(unfinished) ';

/** The advanced services are optional to the type package, since a project must switch them on; the manifest does. */
function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const collection = Sheets?.Spreadsheets;
  if (collection === undefined) throw new Error('The Sheets service is not switched on in appsscript.json.');
  return collection;
}

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

export function formatWorkbook(workbookId: string, plan: WorkbookPlan): void {
  const rename: Request = { updateSpreadsheetProperties: { properties: { title: plan.title }, fields: 'title' } };
  spreadsheets().batchUpdate({ requests: [...plan.tabs.flatMap(formatTab), rename] }, workbookId);
}

/**
 * Our own tabs are read by their ids, so that a tab may be renamed; "P1 v1.0 answers!A:A", which Google made, by its name.
 * @throws where one of them is gone
 */
export function readTabs(workbookId: string, titles: readonly string[]): Record<string, RawCell[][]> {
  const values = spreadsheets().Values;
  if (values === undefined) throw new Error('The Sheets service is not switched on in appsscript.json.');
  const answer = values.batchGetByDataFilter(
    {
      dataFilters: titles.map(filterOf),
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    },
    workbookId,
  );
  // Each range comes back with the filter that it matched; the order is not promised.
  const found = new Map<string, RawCell[][]>();
  for (const { dataFilters = [], valueRange } of answer.valueRanges ?? []) {
    for (const filter of dataFilters) found.set(keyOf(filter), valueRange?.values ?? []);
  }
  return Object.fromEntries(titles.map((title) => [title, found.get(keyOf(filterOf(title))) ?? []]));
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
export function listTabs(workbookId: string): { sheetId: number; title: string }[] {
  const { sheets = [] } = spreadsheets().get(workbookId, { fields: 'sheets.properties(sheetId,title)' });
  return sheets.map(({ properties }) => ({ sheetId: properties?.sheetId ?? 0, title: properties?.title ?? '' }));
}

export function writeChanges(workbookId: string, changes: readonly RegisterChange[]): void {
  spreadsheets().batchUpdate({ requests: changes.flatMap(requestsOf) }, workbookId);
}

/** More tabs than a workbook can have. */
const LAST = 200;

const FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';
const VALUE = 'userEnteredValue';

function requestsOf(change: RegisterChange): Request[] {
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
      return [{ deleteDimension: { range: stretch(change.sheetId, 'ROWS', change.row, change.count) } }];
    case 'insert rows':
      return [
        {
          insertDimension: {
            range: stretch(change.sheetId, 'ROWS', change.row, change.count),
            inheritFromBefore: false,
          },
        },
      ];
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
      // Sheets takes a place beyond the last as the last.
      const properties = { sheetId: change.sheetId, title: change.title, hidden: true, index: LAST };
      return [{ updateSheetProperties: { properties, fields: 'title,hidden,index' } }];
    }
    case 'rename tab':
      return [
        { updateSheetProperties: { properties: { sheetId: change.sheetId, title: change.title }, fields: 'title' } },
      ];
    case 'set note': {
      const start = { sheetId: change.sheetId, rowIndex: change.row - 1, columnIndex: change.column - 1 };
      const { note } = change;
      return [{ updateCells: { start, rows: [{ values: [note === '' ? {} : { note }] }], fields: 'note' } }];
    }
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

/** The tab that Google made for a form's answers since; the manager may have made one of another name. */
export function newTab(workbookId: string, tabsBefore: readonly number[]): number | null {
  const { sheets = [] } = spreadsheets().get(workbookId, { fields: 'sheets.properties(sheetId,title)' });
  const fresh = sheets.filter((sheet) => !tabsBefore.includes(sheet.properties?.sheetId ?? 0));
  const ofForm = fresh.find((sheet) => /answers|responses/i.test(sheet.properties?.title ?? ''));
  return ofForm?.properties?.sheetId ?? null;
}
