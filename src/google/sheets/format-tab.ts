/** A tab's plan → the requests that give a tab of Google Sheets its headings, formats, rules, guards and charts. */

import { toSerial } from '../../common/day';
import { type FormatRule, HEADING_COLOUR } from '../../register/layout/cell-formats';
import type { ChartPlan, ColumnPlan, TabPlan } from '../../register/layout/tab-plan';
import type { Cell } from '../../register/workbook/cells';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

const DATE_FORMAT = { type: 'DATE', pattern: 'd mmm yyyy' };
const MOMENT_FORMAT = { type: 'DATE_TIME', pattern: 'd mmm yyyy, hh:mm' };
const SHARE_FORMAT = { type: 'PERCENT', pattern: '0%' };

/** Tabs to look at, to write in, and for the record: green, blue, grey, and in that order. */
const TAB_COLOURS: Record<TabPlan['kept'], string> = {
  derived: '#188038',
  'by people': '#1a73e8',
  'by adding': '#9aa0a6',
};

/** At least; a page that is longer gets as many as it has (docs/google-facts.md S014). */
const ROWS = 1000;
/** Room for the manager's own columns. */
const SPARE_COLUMNS = 4;

export function tabProperties(tab: TabPlan): SheetProperties {
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    hidden: tab.isHidden,
    tabColorStyle: { rgbColor: colour(TAB_COLOURS[tab.kept]) },
    gridProperties: {
      rowCount: Math.max(ROWS, tab.rows.length),
      columnCount: tab.columns.length + SPARE_COLUMNS,
      frozenRowCount: tab.layout === 'table' ? tab.headingRow : 0,
      frozenColumnCount: tab.frozenColumns,
      hideGridlines: !tab.hasLines,
    },
  };
}

export function addTab(tab: TabPlan): Request {
  return { addSheet: { properties: tabProperties(tab) } };
}

export function formatTab(tab: TabPlan): Request[] {
  const { sheetId } = tab;
  const body = (column: number): GridRange => ({
    sheetId,
    startRowIndex: tab.headingRow,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  return [
    ...texts(tab),
    ...tab.columns.flatMap(({ width, isHidden }, index): Request[] => [
      {
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
          properties: { pixelSize: width, hiddenByUser: isHidden },
          fields: 'pixelSize,hiddenByUser',
        },
      },
    ]),
    ...tab.columns.flatMap(({ kind }, index) => columnLook(kind, body(index))),
    // Nobody types into a page.
    ...tab.columns.flatMap((column, index) =>
      tab.isGuarded || tab.layout === 'page' ? [] : validation(column, body(index)),
    ),
    ...tab.cellFormats.map((look, index) => formatRule({ ...tab, columns: tab.columns.length }, look, index)),
    ...tab.charts.map((chart): Request => addChart(sheetId, chart)),
    ...(tab.hasFilter ? [{ setBasicFilter: { filter: { range: { sheetId, startRowIndex: 0 } } } }] : []),
    ...(tab.isGuarded ? [guard(tab)] : []),
  ];
}

/** The first rows with their help, and how text lies in cells. */
function texts(tab: TabPlan): Request[] {
  const { sheetId } = tab;
  const write: Request = {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 0 },
      rows: tab.rows.map((row, i) => ({
        values: row.map((cell, j) => ({
          ...dataOf(cell),
          ...help(i === tab.headingRow - 1 ? tab.columns[j] : undefined),
        })),
      })),
      fields: 'userEnteredValue,note',
    },
  };
  const wrapped: CellFormat = { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' };
  const all = format({ sheetId }, wrapped);
  if (tab.layout === 'figures') return [write, all, ...figures(tab)];
  const heading: GridRange = {
    sheetId,
    startRowIndex: tab.headingRow - 1,
    endRowIndex: tab.headingRow,
    startColumnIndex: 0,
    endColumnIndex: tab.columns.length,
  };
  const look: CellFormat = {
    backgroundColorStyle: { rgbColor: colour(HEADING_COLOUR) },
    textFormat: { bold: true, foregroundColorStyle: { rgbColor: colour('#ffffff') } },
    verticalAlignment: 'MIDDLE',
  };
  return [write, all, format(heading, look), ...(tab.layout === 'page' ? titles(tab) : [])];
}

const LONG: CellFormat = { wrapStrategy: 'OVERFLOW_CELL', verticalAlignment: 'MIDDLE' };

/** What stands above the headings of a page: its title, and lines that may be longer than their column. */
function titles({ sheetId, headingRow, rows, columns, rowSpace }: TabPlan): Request[] {
  const lines = { sheetId, startRowIndex: 0, endRowIndex: headingRow - 1, startColumnIndex: 0, endColumnIndex: 1 };
  const title = { ...lines, endRowIndex: 1 };
  const rule = { style: 'SOLID', colorStyle: { rgbColor: colour('#9aa0a6') } };
  const below = { sheetId, startRowIndex: headingRow, endRowIndex: rows.length, endColumnIndex: columns.length };
  const body: CellFormat = {
    borders: { bottom: rule },
    padding: { top: rowSpace, bottom: rowSpace, left: 3, right: 3 },
    verticalAlignment: 'TOP',
  };
  return [
    ...(rows.length > headingRow ? [format({ ...below, startColumnIndex: 0 }, body)] : []),
    // A page that begins with its headings has no title; whether Google takes a range without a cell is not known (B13).
    ...(headingRow > 1 ? [format(lines, LONG), format(title, { textFormat: { fontSize: 14, bold: true } })] : []),
  ];
}

/** A title, who looked when, and four figures in large type, each over its words. */
function figures({ sheetId }: TabPlan): Request[] {
  const row = (index: number, startColumnIndex: number, endColumnIndex: number): GridRange => ({
    sheetId,
    startRowIndex: index,
    endRowIndex: index + 1,
    startColumnIndex,
    endColumnIndex,
  });
  const large = (size: number, hex: string): CellFormat => ({
    textFormat: { fontSize: size, bold: true, foregroundColorStyle: { rgbColor: colour(hex) } },
    horizontalAlignment: 'LEFT',
    wrapStrategy: 'OVERFLOW_CELL',
  });
  const quiet: CellFormat = { textFormat: { foregroundColorStyle: { rgbColor: colour('#5f6368') } } };
  return [
    format(row(0, 0, 1), large(16, '#202124')),
    format(row(1, 0, 1), { ...quiet, wrapStrategy: 'OVERFLOW_CELL' }),
    format(row(2, 0, 1), { ...quiet, wrapStrategy: 'OVERFLOW_CELL' }),
    format(row(2, 1, 2), { ...quiet, numberFormat: MOMENT_FORMAT, horizontalAlignment: 'LEFT' }),
    format(row(3, 0, 1), { wrapStrategy: 'OVERFLOW_CELL' }),
    format(row(4, 0, 1), large(20, '#0d652d')),
    format(row(4, 1, 2), large(20, '#a50e0e')),
    format(row(4, 2, 3), large(20, '#7a4f01')),
    format(row(4, 3, 4), large(20, '#202124')),
    format(row(5, 0, 4), { ...quiet, horizontalAlignment: 'LEFT' }),
  ];
}

export function format(range: GridRange, userEnteredFormat: CellFormat): Request {
  const fields = Object.keys(userEnteredFormat).map((name) => `userEnteredFormat.${name}`);
  return { repeatCell: { range, cell: { userEnteredFormat }, fields: fields.join() } };
}

/** Days are written as days; numbers stand on the left like everything else, away from the next column's text. */
function columnLook(kind: ColumnPlan['kind'], range: GridRange): Request[] {
  const left: CellFormat = { horizontalAlignment: 'LEFT' };
  if (kind === 'day') return [format(range, { ...left, numberFormat: DATE_FORMAT })];
  if (kind === 'share') return [format(range, { ...left, numberFormat: SHARE_FORMAT })];
  if (kind === 'moment') return [format(range, { ...left, numberFormat: MOMENT_FORMAT })];
  // A link or a number of Google's is too long to read and of no use to people: it takes one line.
  if (kind === 'code') return [format(range, { wrapStrategy: 'CLIP' })];
  return kind === 'number' ? [format(range, left)] : [];
}

/** What does not fit is marked and told, never refused: what somebody pastes must stay. */
function validation({ kind, oneOf }: ColumnPlan, range: GridRange): Request[] {
  if (kind === 'day') {
    const rule = { condition: { type: 'DATE_IS_VALID' }, inputMessage: 'A date such as 1/9/2026', strict: false };
    return [{ setDataValidation: { range, rule } }];
  }
  if (oneOf.length === 0) return [];
  const values = oneOf.map((userEnteredValue) => ({ userEnteredValue }));
  const rule = { condition: { type: 'ONE_OF_LIST', values }, strict: false, showCustomUi: true };
  return [{ setDataValidation: { range, rule } }];
}

/** Only our own columns are guarded: those on their right are the manager's. */
function guard({ sheetId, title, columns }: TabPlan): Request {
  const range = { sheetId, startColumnIndex: 0, endColumnIndex: columns.length };
  return {
    addProtectedRange: {
      protectedRange: { range, warningOnly: true, description: `${title}: kept by Policy Sign-off` },
    },
  };
}

type OwnCells = Record<'sheetId' | 'headingRow' | 'columns', number>;

/** @param columns how many of the tab are ours */
export function formatRule({ sheetId, headingRow, columns }: OwnCells, look: FormatRule, index: number): Request {
  const { when } = look;
  const condition =
    'formula' in when
      ? { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: when.formula }] }
      : { type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: when.beginsWith }] };
  const range: GridRange =
    'formula' in when
      ? { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: columns }
      : { sheetId, startRowIndex: headingRow };
  const cellFormat: CellFormat = {
    textFormat: {
      bold: look.isBold,
      italic: look.isItalic,
      foregroundColorStyle: { rgbColor: colour(look.text) },
    },
    ...(look.background === null ? {} : { backgroundColorStyle: { rgbColor: colour(look.background) } }),
  };
  return {
    addConditionalFormatRule: { index, rule: { ranges: [range], booleanRule: { condition, format: cellFormat } } },
  };
}

function addChart(sheetId: number, chart: ChartPlan): Request {
  const overlayPosition = {
    anchorCell: { sheetId, rowIndex: chart.at.row - 1, columnIndex: chart.at.column - 1 },
    widthPixels: chart.width,
    heightPixels: chart.height,
  };
  return { addChart: { chart: { chartId: chart.id, spec: chartSpec(sheetId, chart), position: { overlayPosition } } } };
}

const WHOLE = {
  position: 'LEFT_AXIS',
  viewWindowOptions: { viewWindowMode: 'EXPLICIT', viewWindowMin: 0, viewWindowMax: 1 },
};

export function chartSpec(sheetId: number, chart: ChartPlan): GoogleAppsScript.Sheets.Schema.ChartSpec {
  const { headingRow, rows } = chart;
  const source = (column: number) => ({
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: headingRow - 1,
          endRowIndex: headingRow + rows,
          startColumnIndex: column - 1,
          endColumnIndex: column,
        },
      ],
    },
  });
  const isLine = chart.kind === 'line';
  return {
    title: chart.title,
    basicChart: {
      chartType: isLine ? 'LINE' : 'BAR',
      ...(isLine ? {} : { stackedType: 'STACKED' }),
      headerCount: 1,
      // A share is seen against the whole: an axis of its own would make a cliff of one in a hundred.
      ...(isLine ? { axis: [WHOLE] } : {}),
      legendPosition: isLine ? 'NO_LEGEND' : 'BOTTOM_LEGEND',
      domains: [{ domain: source(1) }],
      series: chart.series.map((serie) => ({
        series: source(serie.column),
        targetAxis: isLine ? 'LEFT_AXIS' : 'BOTTOM_AXIS',
        colorStyle: { rgbColor: colour(serie.colour) },
      })),
    },
  };
}

function help(column: ColumnPlan | undefined): CellData {
  return column === undefined || column.help === '' ? {} : { note: column.help };
}

export function colour(hex: string): GoogleAppsScript.Sheets.Schema.Color {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

/** Text stays text whatever it begins with, since it is given as text and not as typed. */
export function dataOf(cell: Cell): CellData {
  if (typeof cell === 'object') {
    if ('formula' in cell) return { userEnteredValue: { formulaValue: cell.formula } };
    const [numberValue, numberFormat] =
      'day' in cell ? [toSerial(cell.day), DATE_FORMAT] : [cell.moment, MOMENT_FORMAT];
    return { userEnteredValue: { numberValue }, userEnteredFormat: { numberFormat } };
  }
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell } };
  return cell === '' ? {} : { userEnteredValue: { stringValue: cell } };
}
