/** The local Workspace, files: one tab of a workbook → one sheet of the Excel file, but for what exceljs leaves out. */
import type { Workbook, Worksheet } from 'exceljs';
import type { SheetState, SpreadsheetFile } from '../../state';
import { absoluteReference, address, type Box, boxOf, cut, letters, reference, usedSize } from './addresses';
import { chartXml } from './charts/chart-xml';
import { argb, DEFAULT_FONT } from './formats';
import { ROW_POINTS, rowHeights } from './heights';
import type { PlacedChart, TabExtras } from './package';
import { conditionalFormats, type LongLists, validations } from './rules';
import { type ExcelCells, excelCells } from './tab';

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

/** What a tab needs to know of its workbook. */
export interface Whole {
  file: SpreadsheetFile;
  titles: Titles;
  lists: LongLists;
  /** The school's date and time of the copy. */
  asOf: string;
  /** The same in days since 30 December 1899. */
  standing: number;
}

/** Adds the sheet to the Excel workbook. @returns what is still to be put into its parts */
export function writeTab(
  workbook: Workbook,
  sheet: SheetState,
  { file, titles, lists, asOf, standing }: Whole,
): TabExtras {
  const out = addTab(workbook, sheet, titles);
  const excel = excelCells(sheet, titles, standing);
  const remarks = new Remarks();
  // Cells before columns: a new cell takes over its column's style.
  writeCells(out, excel, remarks);
  for (const guarded of sheet.protectedRanges) {
    const box = boxOf(guarded.range ?? {}, sheet);
    const words = protectionWords(guarded.description, guarded.warningOnly ?? false, reference(box));
    remarks.add(box.startRow, box.startColumn, words);
  }
  const charts = placedCharts(sheet, file, titles, remarks);
  const notes = remarks.texts();
  writeNotes(out, notes);
  const columnWidths = excel.columnStyles.map((_, column) =>
    sheet.hiddenColumns.includes(column) ? 0 : (sheet.columnWidths[column] ?? DEFAULT_WIDTH),
  );
  writeColumns(out, sheet, excel);

  for (const { range, validation } of validations(sheet, titles, lists)) out.dataValidations.add(range, validation);
  for (const format of conditionalFormats(sheet, titles)) out.addConditionalFormatting(format);
  const used = usedSize(sheet);
  rowHeights(sheet, used.rows, (column) => columnWidths[column] ?? DEFAULT_WIDTH).forEach((height, row) => {
    out.getRow(row + 1).height = height;
  });
  for (const [row, pixels] of Object.entries(sheet.rowHeights ?? {}))
    out.getRow(Number(row) + 1).height = pixels * 0.75;
  for (const merge of sheet.merges ?? []) out.mergeCells(reference(boxOf(merge, sheet)));
  const filter = filterBox(sheet, used);
  if (filter !== null) {
    out.autoFilter = `${address(filter.startRow, filter.startColumn)}:${address(filter.endRow - 1, filter.endColumn - 1)}`;
  }
  const headingRows = sheet.properties.gridProperties?.frozenRowCount ?? 0;
  setPrint(out, { name: file.name, asOf, sheet, headingRows, hasCharts: charts.length > 0 });
  return { charts, notes, columnWidths, filter: filter === null ? null : absoluteReference(out.name, filter) };
}

/** The tab itself, with what is frozen, hidden or coloured about it. */
function addTab(workbook: Workbook, { properties }: SheetState, titles: Titles): Worksheet {
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
  return out;
}

/** What is said at cells: their own notes, and what Excel has no place for. Rows and columns count from 0. */
class Remarks {
  private readonly byPlace = new Map<string, string[]>();

  add(row: number, column: number, text: string): void {
    const key = `${row},${column}`;
    this.byPlace.set(key, [...(this.byPlace.get(key) ?? []), text]);
  }

  /** By "row,column". */
  texts(): Map<string, string> {
    return new Map([...this.byPlace].map(([place, texts]) => [place, texts.join('\n\n')]));
  }
}

function writeCells(out: Worksheet, { cells }: ExcelCells, remarks: Remarks): void {
  for (const { row, column, value, style, note } of cells) {
    const cell = out.getCell(row + 1, column + 1);
    cell.value = value;
    cell.style = style;
    if (note !== null) remarks.add(row, column, note);
  }
}

function writeNotes(out: Worksheet, notes: ReadonlyMap<string, string>): void {
  for (const [place, text] of notes) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const cell = out.getCell(row + 1, column + 1);
    // exceljs loses the note of a cell that holds nothing and looks like nothing.
    if (cell.value === null && Object.keys(cell.style).length === 0) cell.style = { font: { ...DEFAULT_FONT } };
    cell.note = { texts: [{ font: { ...DEFAULT_FONT }, text }] };
  }
}

function writeColumns(out: Worksheet, sheet: SheetState, { columnStyles }: ExcelCells): void {
  columnStyles.forEach((style, index) => {
    const column = out.getColumn(index + 1);
    column.width = excelWidth(sheet.columnWidths[index] ?? DEFAULT_WIDTH);
    if (sheet.hiddenColumns.includes(index)) column.hidden = true;
    if (style !== undefined) column.style = style;
  });
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

function placedCharts(sheet: SheetState, file: SpreadsheetFile, titles: Titles, remarks: Remarks): PlacedChart[] {
  return sheet.charts.flatMap((chart): PlacedChart[] => {
    const at = chart.position?.overlayPosition ?? {};
    const row = at.anchorCell?.rowIndex ?? 0;
    const column = at.anchorCell?.columnIndex ?? 0;
    const title = chart.spec?.title ?? '';
    const xml = chartXml(chart, file, titles);
    if (xml === null) {
      remarks.add(
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
  // Of a picture made of cells the blank ones are part, too: a code whose edge is left out cannot be read.
  const used = sheet.rowHeights === undefined ? usedSize(sheet) : { rows: sheet.rowCount, columns: sheet.columnCount };
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
