/**
 * The local Workspace, files: a workbook of Google Sheets → an Excel file. In: the workbook as it stands; out: the bytes.
 *
 * Held: values, formulas with their results, formats, links, notes, widths, what is hidden or frozen, tab colours, rules
 * for cells and their looks, filters' ranges, charts. What Excel has no place for is said in a note at the cell that it
 * concerns: formulas that only Sheets knows, ranges that Sheets guards, charts of other kinds.
 */
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { Instant } from '../../contract';
import { formatDate } from '../../server/format-date';
import type { SheetState, SpreadsheetFile } from '../../state';
import {
  absoluteReference,
  address,
  type Box,
  boxOf,
  cut,
  excelTitles,
  letters,
  quotedTitle,
  reference,
  usedSize,
} from './addresses';
import { chartXml } from './charts';
import { argb, DEFAULT_FONT } from './formats';
import { ROW_POINTS, rowHeights } from './heights';
import { finishPackage, type PlacedChart, type TabExtras } from './package';
import { withRangeFormats } from './range-formats';
import { conditionalFormats, type LongLists, validations } from './rules';
import { excelCells } from './tab';

declare module 'exceljs' {
  interface Worksheet {
    /** Rules on ranges, which exceljs has and its types leave out; given cell by cell it writes ranges that overlap. */
    dataValidations: { add(range: string, validation: DataValidation): void };
  }
}

/** Pixels of a column that was never set, and of one "0" of Arial 10, by which Excel counts widths. */
const DEFAULT_WIDTH = 100;
const PIXELS_PER_SIGN = 7;
const A4 = 9;
/** What Sheets gives a chart of no size. */
const CHART_WIDTH = 600;
const CHART_HEIGHT = 371;

type Titles = ReadonlyMap<string, string>;

/**
 * A workbook as an Excel file.
 * @param now when the file was made, milliseconds since 1970
 * @returns the bytes of the .xlsx; the same workbook and moment give the same bytes
 */
export async function workbookToXlsx(standing: SpreadsheetFile, now: Instant): Promise<Uint8Array> {
  const file = { ...standing, sheets: standing.sheets.map(withRangeFormats) };
  const workbook = new ExcelJS.Workbook();
  workbook.title = file.name;
  workbook.creator = file.owner;
  workbook.lastModifiedBy = file.owner;
  workbook.created = new Date(now);
  workbook.modified = new Date(now);
  workbook.calcProperties.fullCalcOnLoad = true;
  const titles = excelTitles(file.sheets.map((sheet) => sheet.properties.title));
  const lists = listKeeper(freeTitle([...titles.values()]));
  const asOf = formatDate(now, file.timeZone, 'dd/MM/yyyy HH:mm');
  const extras = file.sheets.map((sheet) => writeTab(workbook, sheet, { file, titles, lists, asOf }));
  lists.write(workbook);
  showFirstVisible(workbook);
  const bytes = await workbook.xlsx.writeBuffer();
  return finishPackage(new Uint8Array(bytes), extras, file.owner);
}

interface Whole {
  file: SpreadsheetFile;
  titles: Titles;
  lists: LongLists;
  /** The school's date and time of the copy. */
  asOf: string;
}

function writeTab(workbook: Workbook, sheet: SheetState, { file, titles, lists, asOf }: Whole): TabExtras {
  const { properties } = sheet;
  const { frozenRowCount = 0, frozenColumnCount = 0 } = properties.gridProperties ?? {};
  const tabColour = argb(properties.tabColorStyle?.rgbColor ?? properties.tabColor);
  const out = workbook.addWorksheet(titles.get(properties.title) ?? properties.title, {
    state: properties.hidden ? 'hidden' : 'visible',
    properties: {
      defaultRowHeight: ROW_POINTS,
      defaultColWidth: DEFAULT_WIDTH / PIXELS_PER_SIGN,
      ...(tabColour === null ? {} : { tabColor: { argb: tabColour } }),
    },
    views: [
      frozenRowCount || frozenColumnCount
        ? {
            state: 'frozen',
            xSplit: frozenColumnCount ?? 0,
            ySplit: frozenRowCount ?? 0,
            activeCell: address(frozenRowCount ?? 0, frozenColumnCount ?? 0),
          }
        : { state: 'normal', activeCell: 'A1' },
    ],
  });
  if (properties.gridProperties?.hideGridlines) for (const view of out.views) view.showGridLines = false;

  const { cells, columnStyles } = excelCells(sheet, titles);
  // Cells before columns: a new cell takes over its column's style.
  const notes = new Map<string, string[]>();
  const remark = (row: number, column: number, text: string) => {
    const key = `${row},${column}`;
    notes.set(key, [...(notes.get(key) ?? []), text]);
  };
  for (const { row, column, value, style, note } of cells) {
    const cell = out.getCell(row + 1, column + 1);
    cell.value = value;
    cell.style = style;
    if (note !== null) remark(row, column, note);
  }
  for (const one of sheet.protectedRanges) {
    const box = boxOf(one.range ?? {}, sheet);
    remark(box.startRow, box.startColumn, protectionWords(one.description, one.warningOnly ?? false, reference(box)));
  }
  const charts = placedCharts(sheet, file, titles, remark);
  for (const [place, texts] of notes) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const text = texts.join('\n\n');
    const cell = out.getCell(row + 1, column + 1);
    // exceljs loses the note of a cell that holds nothing and looks like nothing.
    if (cell.value === null && Object.keys(cell.style).length === 0) cell.style = { font: { ...DEFAULT_FONT } };
    cell.note = { texts: [{ font: { ...DEFAULT_FONT }, text }] };
  }

  const widths = columnStyles.map((_, column) =>
    sheet.hiddenColumns.includes(column) ? 0 : (sheet.columnWidths[column] ?? DEFAULT_WIDTH),
  );
  columnStyles.forEach((style, index) => {
    const column = out.getColumn(index + 1);
    column.width = excelWidth(sheet.columnWidths[index] ?? DEFAULT_WIDTH);
    if (sheet.hiddenColumns.includes(index)) column.hidden = true;
    if (style !== undefined) column.style = style;
  });

  for (const { range, validation } of validations(sheet, titles, lists)) out.dataValidations.add(range, validation);
  for (const format of conditionalFormats(sheet, titles)) out.addConditionalFormatting(format);
  const used = usedSize(sheet);
  rowHeights(sheet, used.rows, (column) => widths[column] ?? DEFAULT_WIDTH).forEach((height, row) => {
    out.getRow(row + 1).height = height;
  });
  const filter = filterBox(sheet, used);
  if (filter !== null) {
    out.autoFilter = `${address(filter.startRow, filter.startColumn)}:${address(filter.endRow - 1, filter.endColumn - 1)}`;
  }
  setPrint(out, { name: file.name, asOf, sheet, headingRows: frozenRowCount ?? 0, hasCharts: charts.length > 0 });
  const texts = new Map([...notes].map(([place, parts]) => [place, parts.join('\n\n')]));
  return {
    charts,
    notes: texts,
    columnWidths: widths,
    filter: filter === null ? null : absoluteReference(out.name, filter),
  };
}

/** Sheets' filters reach to the end of the tab, Excel's to the last row that holds something. */
function filterBox(sheet: SheetState, used: { rows: number; columns: number }): Box | null {
  const range = sheet.basicFilter?.range;
  if (!range) return null;
  const box = boxOf(range, sheet);
  if (range.endRowIndex == null) box.endRow = Math.max(box.startRow + 1, used.rows);
  if (range.endColumnIndex == null) box.endColumn = Math.max(box.startColumn + 1, used.columns);
  return box;
}

/** exceljs leaves out a width of exactly 9, taking it for Excel's default; this tab's default is another. */
function excelWidth(pixels: number): number {
  const width = pixels / PIXELS_PER_SIGN;
  return width === 9 ? 9.01 : width;
}

function protectionWords(description: string | null | undefined, isWarning: boolean, range: string): string {
  const what = description ? `${description}.` : `The cells ${range}.`;
  return isWarning
    ? `${what} Google Sheets warns before anyone changes this by hand. This copy is not protected.`
    : `${what} In Google Sheets only some people may change this. This copy is not protected.`;
}

function placedCharts(
  sheet: SheetState,
  file: SpreadsheetFile,
  titles: Titles,
  remark: (row: number, column: number, text: string) => void,
): PlacedChart[] {
  return sheet.charts.flatMap((chart): PlacedChart[] => {
    const at = chart.position?.overlayPosition ?? {};
    const row = at.anchorCell?.rowIndex ?? 0;
    const column = at.anchorCell?.columnIndex ?? 0;
    const title = chart.spec?.title ?? '';
    const xml = chartXml(chart, file, titles);
    if (xml === null) {
      remark(
        row,
        column,
        `In Google Sheets the chart ${title === '' ? '' : `"${title}" `}stands here; this copy leaves it out.`,
      );
      return [];
    }
    return [
      {
        xml,
        words: chart.spec?.altText || title || 'Chart',
        row,
        column,
        left: at.offsetXPixels ?? 0,
        top: at.offsetYPixels ?? 0,
        width: at.widthPixels ?? CHART_WIDTH,
        height: at.heightPixels ?? CHART_HEIGHT,
      },
    ];
  });
}

/** A4, as wide as the page, headings on every page; only what holds something, since headings are coloured to the end. */
function setPrint(
  out: Worksheet,
  page: { name: string; asOf: string; sheet: SheetState; headingRows: number; hasCharts: boolean },
): void {
  const { name, asOf, sheet, headingRows, hasCharts } = page;
  // Without grid lines and charts it is a page to read, no table.
  const isPage = sheet.properties.gridProperties?.hideGridlines === true && !hasCharts;
  const used = usedSize(sheet);
  // Excel holds 255 signs in a page's heading and takes "&" for the beginning of a command.
  const plain = (text: string, length: number) => cut(text, length).replace(/&/g, '&&');
  out.pageSetup = {
    paperSize: A4,
    orientation: isPage ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    // A chart cut in two by the edge of a page says nothing.
    fitToHeight: hasCharts ? 1 : 0,
    showGridLines: !hasCharts && !isPage,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(headingRows > 0 ? { printTitlesRow: `1:${headingRows}` } : {}),
    // A chart may stand beyond the cells; then Excel finds by itself what there is to print.
    ...(used.rows > 0 && !hasCharts ? { printArea: `A$1:${letters(used.columns - 1)}$${used.rows}` } : {}),
  };
  out.headerFooter = {
    oddHeader: `&L${plain(name, 80)}&R${plain(sheet.properties.title, 40)}`,
    oddFooter: `&LAs of ${asOf}&RPage &P of &N`,
  };
}

function freeTitle(taken: readonly string[]): string {
  const known = new Set(taken.map((title) => title.toLowerCase()));
  let title = 'Lists';
  for (let number = 2; known.has(title.toLowerCase()); number++) title = `Lists ${number}`;
  return title;
}

/** A tab that nobody sees, for lists that are too long for a rule; made only when there is one. */
function listKeeper(title: string): LongLists & { write(workbook: Workbook): void } {
  const kept: string[][] = [];
  return {
    keep: (values) => {
      const known = kept.findIndex((list) => JSON.stringify(list) === JSON.stringify(values));
      const index = known < 0 ? kept.push([...values]) - 1 : known;
      const column = letters(index);
      return `${quotedTitle(title)}!$${column}$1:$${column}$${values.length}`;
    },
    write: (workbook) => {
      if (kept.length === 0) return;
      const out = workbook.addWorksheet(title, { state: 'veryHidden' });
      kept.forEach((list, column) => {
        list.forEach((value, row) => {
          out.getCell(row + 1, column + 1).value = value;
        });
      });
    },
  };
}

/** Excel opens a file on its first tab, even a hidden one, and calls a file of hidden tabs broken. */
function showFirstVisible(workbook: Workbook): void {
  const [first] = workbook.worksheets;
  if (first !== undefined && workbook.worksheets.every((tab) => tab.state !== 'visible')) first.state = 'visible';
  const activeTab = Math.max(
    0,
    workbook.worksheets.findIndex((tab) => tab.state === 'visible'),
  );
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: activeTab, activeTab, visibility: 'visible' },
  ];
}
