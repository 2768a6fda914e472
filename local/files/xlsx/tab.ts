/** The local Workspace, files: one tab's cells. In: a tab as it stands; out: what is written where, with whole columns' formats kept as such. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { CellValue, Style } from 'exceljs';
import type { CellState, SheetState } from '../../state';
import { cut, usedSize } from './addresses';
import { DEFAULT_FONT, excelStyle } from './formats';
import { excelFormula } from './formulas';

type Format = sheets_v4.Schema$CellFormat;

interface ExcelCell {
  row: number;
  column: number;
  value: CellValue;
  style: Partial<Style>;
  note: string | null;
}

export interface ExcelCells {
  cells: ExcelCell[];
  /** By column; undefined for none. */
  columnStyles: (Partial<Style> | undefined)[];
}

/** What Excel's cells hold (Microsoft, "Excel specifications and limits"); Sheets' hold 50,000. */
const LONGEST_TEXT = 32_767;
const LONGEST_LINK = 2_079;

/**
 * A tab's cells. The format that most of a column's empty cells share becomes the column's, so that a format given to
 * a thousand empty rows costs one line and not a thousand cells.
 * @param standing when the file was made, in days since 30 December 1899
 */
export function excelCells(sheet: SheetState, titles: ReadonlyMap<string, string>, standing: number): ExcelCells {
  const keys = new Map<Format, string>();
  const keyOf = (format: Format | undefined): string => {
    if (format === undefined) return '';
    const key = keys.get(format) ?? JSON.stringify(format);
    keys.set(format, key);
    return key;
  };
  const used = usedSize(sheet);
  const common = Array.from({ length: sheet.columnCount }, (_, column) =>
    commonFormat(sheet, column, used.rows, keyOf),
  );
  const cells: ExcelCell[] = [];
  sheet.cells.forEach((row = [], i) => {
    // A cell that was never touched would take its column's format in Excel, if the file did not say otherwise.
    const width = i < used.rows ? Math.max(row.length, sheet.columnCount) : row.length;
    for (let j = 0; j < width; j++) {
      const cell = row[j] ?? {};
      const isEmpty = cell.value === undefined && cell.formula === undefined && cell.note === undefined;
      if (isEmpty && keyOf(cell.format) === keyOf(common[j])) continue;
      cells.push({ row: i, column: j, ...written(cell, titles, standing) });
    }
  });
  return { cells, columnStyles: common.map((format) => (format === undefined ? undefined : excelStyle(format))) };
}

function commonFormat(
  sheet: SheetState,
  column: number,
  start: number,
  keyOf: (format: Format | undefined) => string,
): Format | undefined {
  const counts = new Map<string, { format: Format | undefined; count: number }>();
  for (let row = start; row < sheet.rowCount; row++) {
    const format = sheet.cells[row]?.[column]?.format;
    const entry = counts.get(keyOf(format)) ?? { format, count: 0 };
    entry.count += 1;
    counts.set(keyOf(format), entry);
  }
  return [...counts.values()].reduce<{ format: Format | undefined; count: number }>(
    (most, entry) => (entry.count > most.count ? entry : most),
    { format: undefined, count: 0 },
  ).format;
}

function written(
  cell: CellState,
  titles: ReadonlyMap<string, string>,
  standing: number,
): Omit<ExcelCell, 'row' | 'column'> {
  const remarks = cell.note === undefined ? [] : [cell.note];
  const remark = () => (remarks.length > 0 ? remarks.join('\n\n') : null);
  const link = linkOf(cell);
  const isLink = link !== null || /^=\s*HYPERLINK\(/i.test(cell.formula ?? '');
  const base = excelStyle(cell.format, isLink);
  // An empty cell without a style would take its column's.
  const style = Object.keys(base).length > 0 ? base : { font: { ...DEFAULT_FONT } };

  if (cell.formula !== undefined) {
    const formula = excelFormula(cell.formula, titles, standing);
    const result = typeof cell.value === 'string' ? excelText(cell.value) : cell.value;
    if (formula !== null) {
      return { value: { formula, ...(result === undefined ? {} : { result }) }, style, note: remark() };
    }
    remarks.push(`In Google Sheets a formula works this out, which Excel cannot:\n${cell.formula}`);
    return { value: result ?? null, style, note: remark() };
  }
  if (typeof cell.value === 'string') {
    const text = excelText(cell.value);
    if (cell.value.length > LONGEST_TEXT)
      remarks.push('The end of this text is left out: it is longer than a cell of Excel holds.');
    const lines = text.includes('\n') && cell.format?.wrapStrategy !== 'CLIP';
    const shown = lines ? { ...style, alignment: { ...style.alignment, wrapText: true } } : style;
    return { value: link === null ? text : { text, hyperlink: link }, style: shown, note: remark() };
  }
  if (cell.value !== undefined && link !== null) remarks.push(link);
  return { value: cell.value ?? null, style, note: remark() };
}

/** Where a cell leads: its own link, its text's, or the web address that it holds, which Sheets makes a link by itself. */
function linkOf(cell: CellState): string | null {
  const own = cell.link ?? cell.format?.textFormat?.link?.uri;
  const isAddress = typeof cell.value === 'string' && /^https?:\/\/[^\s]+$/.test(cell.value);
  const link = own ?? (isAddress ? String(cell.value) : null);
  if (link === null || link.length > LONGEST_LINK || !/^(https?|mailto):/i.test(link)) return null;
  return link;
}

/** Line breaks as Excel has them; "_x0041_" would be read as "A" unless its first sign is written as such a number itself. */
function excelText(text: string): string {
  return cut(text.replace(/\r\n?/g, '\n'), LONGEST_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
