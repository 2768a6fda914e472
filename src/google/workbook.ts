/** The register workbook in Google Sheets: each function is one call, all or nothing. */

import { toSerial } from '../policy/day';
import type { Cell, RawCell } from '../register/cells';
import type { RegisterChange } from '../register/changes';
import type { ChartPlan, LookRule, TabPlan, WorkbookPlan } from '../register/workbook-plan';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** How the name of a file begins until its id is noted. */
export const UNFINISHED = '(unfinished) ';
const DATE_FORMAT = { type: 'DATE', pattern: 'd mmm yyyy' };
const HEADING_COLOUR = '#1f3a4d';
const DERIVED_TAB_COLOUR = '#188038';

/** The advanced services are optional to the type package, since a project must switch them on; the manifest does. */
export function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const collection = Sheets?.Spreadsheets;
  if (collection === undefined) throw new Error('The Sheets service is not switched on in appsscript.json.');
  return collection;
}

export function createWorkbook(plan: WorkbookPlan): string {
  const made = spreadsheets().create({
    properties: { title: UNFINISHED + plan.title, locale: plan.locale, timeZone: plan.timeZone },
    sheets: plan.tabs.map((tab) => ({ properties: propertiesOf(tab) })),
  });
  if (made.spreadsheetId === undefined) throw new Error('Google made a workbook without an id.');
  return made.spreadsheetId;
}

/** A tab as it is made, before anything is in it. */
export function propertiesOf(tab: TabPlan): GoogleAppsScript.Sheets.Schema.SheetProperties {
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    hidden: tab.isHidden,
    tabColorStyle: tab.isGuarded ? { rgbColor: colour(DERIVED_TAB_COLOUR) } : {},
    gridProperties: {
      rowCount: 1000,
      columnCount: tab.columns.length + 2,
      frozenRowCount: 1,
      frozenColumnCount: tab.frozenColumns,
    },
  };
}

export function isUnfinished(workbookId: string): boolean {
  const title = spreadsheets().get(workbookId, { fields: 'properties.title' }).properties?.title ?? '';
  return title.startsWith(UNFINISHED);
}

export function dressWorkbook(workbookId: string, plan: WorkbookPlan): void {
  const rename: Request = { updateSpreadsheetProperties: { properties: { title: plan.title }, fields: 'title' } };
  spreadsheets().batchUpdate({ requests: [...plan.tabs.flatMap(dressTab), rename] }, workbookId);
}

export function dressTab(tab: TabPlan): Request[] {
  const { sheetId } = tab;
  const whole = { sheetId };
  const heading = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: 1,
    startColumnIndex: 0,
    endColumnIndex: tab.columns.length,
  };
  const body = (startColumnIndex: number) => ({
    sheetId,
    startRowIndex: 1,
    startColumnIndex,
    endColumnIndex: startColumnIndex + 1,
  });
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: tab.rows.map((row, i) => ({
          values: row.map((cell, j) => headingCell(cell, i === 0 ? tab.columns[j]?.help : '')),
        })),
        fields: 'userEnteredValue,note',
      },
    },
    {
      repeatCell: {
        range: whole,
        cell: { userEnteredFormat: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' } },
        fields: 'userEnteredFormat.wrapStrategy,userEnteredFormat.verticalAlignment',
      },
    },
    {
      repeatCell: {
        range: heading,
        cell: {
          userEnteredFormat: {
            backgroundColorStyle: { rgbColor: colour(HEADING_COLOUR) },
            textFormat: { bold: true, foregroundColorStyle: { rgbColor: colour('#ffffff') } },
            verticalAlignment: 'MIDDLE',
          },
        },
        fields:
          'userEnteredFormat.backgroundColorStyle,userEnteredFormat.textFormat,userEnteredFormat.verticalAlignment',
      },
    },
    ...tab.columns.map(
      ({ width }, index): Request => ({
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
          properties: { pixelSize: width },
          fields: 'pixelSize',
        },
      }),
    ),
    ...tab.columns.flatMap(({ kind }, index) => columnLook(kind, body(index))),
    ...(tab.chart === null ? [] : [chartRequest(sheetId, tab.chart)]),
    ...tab.columns.flatMap(({ kind }, index) => (tab.isGuarded ? [] : validation(kind, body(index)))),
    ...tab.looks.map((look): Request => lookRule(sheetId, look)),
    ...(tab.isGuarded
      ? [
          {
            addProtectedRange: {
              protectedRange: { range: whole, warningOnly: true, description: `${tab.title}: kept by the add-on` },
            },
          },
        ]
      : []),
  ];
}

/** Days are written as days; numbers stand on the left like everything else, away from the next column's text. */
export function columnLook(
  kind: TabPlan['columns'][number]['kind'],
  range: GoogleAppsScript.Sheets.Schema.GridRange,
): Request[] {
  if (kind !== 'day' && kind !== 'number') return [];
  const userEnteredFormat = { horizontalAlignment: 'LEFT', ...(kind === 'day' ? { numberFormat: DATE_FORMAT } : {}) };
  const fields = Object.keys(userEnteredFormat).map((name) => `userEnteredFormat.${name}`);
  return [{ repeatCell: { range, cell: { userEnteredFormat }, fields: fields.join() } }];
}

/** A date that is none is marked and told, never refused: what somebody pastes must stay. */
function validation(
  kind: TabPlan['columns'][number]['kind'],
  range: GoogleAppsScript.Sheets.Schema.GridRange,
): Request[] {
  if (kind !== 'day') return [];
  const rule = { condition: { type: 'DATE_IS_VALID' }, inputMessage: 'A date such as 1/9/2026', strict: false };
  return [{ setDataValidation: { range, rule } }];
}

function chartRequest(sheetId: number, chart: ChartPlan): Request {
  const source = (startColumnIndex: number) => ({
    sourceRange: {
      sources: [
        { sheetId, startRowIndex: 0, endRowIndex: chart.rows, startColumnIndex, endColumnIndex: startColumnIndex + 1 },
      ],
    },
  });
  const series = chart.series.map((one) => ({
    series: source(one.column),
    targetAxis: 'BOTTOM_AXIS',
    colorStyle: { rgbColor: colour(one.colour) },
  }));
  const basicChart = {
    chartType: 'BAR',
    stackedType: 'STACKED',
    headerCount: 1,
    legendPosition: 'BOTTOM_LEGEND',
    domains: [{ domain: source(0) }],
    series,
  };
  const position = {
    overlayPosition: {
      anchorCell: { sheetId, rowIndex: chart.rows + 1, columnIndex: 0 },
      widthPixels: 720,
      heightPixels: 420,
    },
  };
  return { addChart: { chart: { spec: { title: chart.title, basicChart }, position } } };
}

function headingCell(cell: Cell, help: string | undefined): CellData {
  return { ...dataOf(cell), ...(help ? { note: help } : {}) };
}

function lookRule(sheetId: number, look: LookRule): Request {
  return {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [{ sheetId, startRowIndex: 1 }],
        booleanRule: {
          condition: { type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: look.beginsWith }] },
          format: {
            backgroundColorStyle: { rgbColor: colour(look.background) },
            textFormat: { bold: look.isBold, foregroundColorStyle: { rgbColor: colour(look.text) } },
          },
        },
      },
    },
  };
}

function colour(hex: string): GoogleAppsScript.Sheets.Schema.Color {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

export function readTabs(workbookId: string, titles: readonly string[]): Record<string, RawCell[][]> {
  const values = spreadsheets().Values;
  if (values === undefined) throw new Error('The Sheets service is not switched on in appsscript.json.');
  const answer = values.batchGet(workbookId, {
    ranges: titles.map(rangeOf),
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
  const tabs: Record<string, RawCell[][]> = {};
  titles.forEach((title, i) => {
    tabs[title] = answer.valueRanges?.[i]?.values ?? [];
  });
  return tabs;
}

/** A tab's title in quotation marks, as a range; "AUP answers!A:A" keeps its columns. */
function rangeOf(title: string): string {
  const [name = '', columns] = title.split('!');
  const quoted = `'${name.replace(/'/g, "''")}'`;
  return columns === undefined ? quoted : `${quoted}!${columns}`;
}

export function writeChanges(workbookId: string, changes: readonly RegisterChange[]): void {
  spreadsheets().batchUpdate({ requests: changes.map(requestOf) }, workbookId);
}

function requestOf(change: RegisterChange): Request {
  if (change.kind === 'put away tab') {
    // Sheets takes a place beyond the last as the last.
    const properties = { sheetId: change.sheetId, title: change.title, hidden: true, index: LAST };
    return { updateSheetProperties: { properties, fields: 'title,hidden,index' } };
  }
  const rows = change.rows.map((row) => ({ values: row.map(dataOf) }));
  if (change.kind === 'add rows') {
    return { appendCells: { sheetId: change.sheetId, rows, fields: FIELDS } };
  }
  const start = { sheetId: change.sheetId, rowIndex: change.row - 1, columnIndex: change.column - 1 };
  return { updateCells: { start, rows, fields: FIELDS } };
}

/** More tabs than a workbook can have. */
const LAST = 200;

const FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';

/** Text stays text whatever it begins with, since it is given as text and not as typed. */
function dataOf(cell: Cell): CellData {
  if (typeof cell === 'object') {
    return { userEnteredValue: { numberValue: toSerial(cell.day) }, userEnteredFormat: { numberFormat: DATE_FORMAT } };
  }
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell } };
  return cell === '' ? {} : { userEnteredValue: { stringValue: cell } };
}

/** The titles of the workbook's tabs. */
export function tabTitles(workbookId: string): string[] {
  const { sheets = [] } = spreadsheets().get(workbookId, { fields: 'sheets.properties.title' });
  return sheets.flatMap((sheet) => sheet.properties?.title ?? []);
}

/** The ids of the workbook's tabs. */
export function listTabs(workbookId: string): number[] {
  const { sheets = [] } = spreadsheets().get(workbookId, { fields: 'sheets.properties.sheetId' });
  return sheets.flatMap((sheet) => sheet.properties?.sheetId ?? []);
}

/** The tab that Google made for a form's answers since; the manager may have made one of another name. */
export function newTab(workbookId: string, tabsBefore: readonly number[]): number | null {
  const { sheets = [] } = spreadsheets().get(workbookId, { fields: 'sheets.properties(sheetId,title)' });
  const fresh = sheets.filter((sheet) => !tabsBefore.includes(sheet.properties?.sheetId ?? 0));
  const ofForm = fresh.find((sheet) => /answers|responses/i.test(sheet.properties?.title ?? ''));
  return ofForm?.properties?.sheetId ?? null;
}
