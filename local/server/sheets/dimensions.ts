/**
 * Rows and columns of a tab put in, taken out, moved and sorted, and everything that points at them moved along, as
 * Sheets does it. In: a tab and places counted from 0; the tab itself is changed.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import type { CellState, RangeFormat, SheetState } from '../../state';

type Range = sheets_v4.Schema$GridRange;
type Dimension = 'ROWS' | 'COLUMNS';

/** Where a row or column stands afterwards; null when it is gone. */
type Move = (index: number) => number | null;

/** Puts empty rows in. @param at the place of the first new one */
export function insertRows(sheet: SheetState, at: number, count: number): void {
  while (sheet.cells.length < at) sheet.cells.push([]);
  sheet.cells.splice(at, 0, ...Array.from({ length: count }, () => []));
  sheet.rowCount += count;
  shift(sheet, 'ROWS', inserting(at, count));
}

/** @param at the place of the first one that goes */
export function deleteRows(sheet: SheetState, at: number, count: number): void {
  sheet.cells.splice(at, count);
  sheet.rowCount -= count;
  shift(sheet, 'ROWS', deleting(at, count));
}

/** Puts empty columns in. @param looksLikeBefore whether the new cells take over the formats of those on their left */
export function insertColumns(sheet: SheetState, at: number, count: number, looksLikeBefore = false): void {
  sheet.cells = sheet.cells.map((row = []) => {
    if (row.length <= at) return row;
    const before = row[at - 1]?.format;
    const fresh = (): CellState => (looksLikeBefore && before !== undefined ? { format: before } : {});
    return [...row.slice(0, at), ...Array.from({ length: count }, fresh), ...row.slice(at)];
  });
  sheet.columnCount += count;
  const width = sheet.columnWidths[at - 1];
  shift(sheet, 'COLUMNS', inserting(at, count), looksLikeBefore);
  if (!looksLikeBefore || width === undefined) return;
  for (let column = at; column < at + count; column++) sheet.columnWidths[column] = width;
}

/** @param at the place of the first one that goes */
export function deleteColumns(sheet: SheetState, at: number, count: number): void {
  sheet.cells = sheet.cells.map((row = []) => [...row.slice(0, at), ...row.slice(at + count)]);
  sheet.columnCount -= count;
  shift(sheet, 'COLUMNS', deleting(at, count));
}

/** Moves one column. @param to its place once it stands there */
export function moveColumn(sheet: SheetState, from: number, to: number): void {
  sheet.cells = sheet.cells.map((row = []) => {
    const cells = Array.from({ length: Math.max(row.length, from + 1, to + 1) }, (_, column) => row[column] ?? {});
    cells.splice(to, 0, ...cells.splice(from, 1));
    return cells;
  });
  shift(sheet, 'COLUMNS', (index) => {
    if (index === from) return to;
    if (from < index && index <= to) return index - 1;
    return to <= index && index < from ? index + 1 : index;
  });
}

interface SortBy {
  column: number;
  isDescending: boolean;
}

/** Sorts the rows from a place on, each with all that its cells hold; empty cells stand last, as in Sheets. */
export function sortRows(sheet: SheetState, startRow: number, endRow: number, by: readonly SortBy[]): void {
  const valueAt = (row: readonly CellState[] | undefined, column: number) => row?.[column]?.value ?? '';
  const rows = sheet.cells.slice(startRow, endRow);
  rows.sort((a, b) => {
    for (const { column, isDescending } of by) {
      const order = compare(valueAt(a, column), valueAt(b, column), isDescending);
      if (order !== 0) return order;
    }
    return 0;
  });
  sheet.cells.splice(startRow, rows.length, ...rows);
}

function compare(a: string | number | boolean, b: string | number | boolean, isDescending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const ascending =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : typeof a === typeof b
        ? String(a).localeCompare(String(b), 'en-GB')
        : typeof a === 'number'
          ? -1
          : 1;
  return isDescending ? -ascending : ascending;
}

const inserting =
  (at: number, count: number): Move =>
  (index) =>
    index < at ? index : index + count;

const deleting =
  (at: number, count: number): Move =>
  (index) =>
    index < at ? index : index < at + count ? null : index - count;

/** @param growsAtEnd whether a range that ends right before new columns takes them in */
function shift(sheet: SheetState, dimension: Dimension, move: Move, growsAtEnd = false): void {
  const formats = (format: RangeFormat) => shiftedFormat(format, dimension, move, growsAtEnd);
  sheet.rangeFormats = sheet.rangeFormats.flatMap((format) => formats(format) ?? []);
  sheet.rangeValidations = sheet.rangeValidations.flatMap((validation) => {
    const moved = formats({ ...validation, format: {} });
    return moved === null ? [] : [{ ...moved, rule: validation.rule }];
  });
  const range = (old: Range | undefined): Range | undefined => old && shiftedRange(old, dimension, move, growsAtEnd);
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
    ...rule,
    ranges: (rule.ranges ?? []).flatMap((old) => range(old) ?? []),
  }));
  sheet.protectedRanges = sheet.protectedRanges.map((guarded) => ({ ...guarded, range: range(guarded.range) ?? {} }));
  if (sheet.basicFilter?.range)
    sheet.basicFilter = { ...sheet.basicFilter, range: range(sheet.basicFilter.range) ?? {} };
  sheet.charts = sheet.charts.map((chart) => shiftedChart(chart, sheet.properties.sheetId, range));
  if (dimension === 'ROWS') return;
  const widths = Object.entries(sheet.columnWidths);
  sheet.columnWidths = Object.fromEntries(
    widths.flatMap(([column, width]) => {
      const place = move(Number(column));
      return place === null ? [] : [[String(place), width]];
    }),
  );
  sheet.hiddenColumns = sheet.hiddenColumns.flatMap((column) => move(column) ?? []);
}

/** Both ends of a range of at least one row or column; null when nothing of it is left. */
function shiftedEnds(start: number, end: number | null, move: Move, growsAtEnd: boolean) {
  const places: number[] = [];
  const last = end ?? start + 1;
  for (let index = start; index < last; index++) {
    const place = move(index);
    if (place !== null) places.push(place);
  }
  if (end === null) return { start: places[0] ?? start, end: null };
  if (places.length === 0) return null;
  const grown = growsAtEnd ? (move(end) ?? end) : Math.max(...places) + 1;
  return { start: Math.min(...places), end: Math.max(grown, Math.max(...places) + 1) };
}

function shiftedFormat(format: RangeFormat, dimension: Dimension, move: Move, growsAtEnd: boolean): RangeFormat | null {
  const isRows = dimension === 'ROWS';
  const [start, end] = isRows ? [format.startRow, format.endRow] : [format.startColumn, format.endColumn];
  // A range that begins with the first row or column and is open covers all of it, wherever something is put in.
  if (start === 0 && end === null) return format;
  const moved = shiftedEnds(start, end, move, growsAtEnd);
  if (moved === null) return null;
  return isRows
    ? { ...format, startRow: moved.start, endRow: moved.end }
    : { ...format, startColumn: moved.start, endColumn: moved.end };
}

function shiftedRange(range: Range, dimension: Dimension, move: Move, growsAtEnd: boolean): Range | undefined {
  const isRows = dimension === 'ROWS';
  const start = (isRows ? range.startRowIndex : range.startColumnIndex) ?? 0;
  const end = (isRows ? range.endRowIndex : range.endColumnIndex) ?? null;
  if (start === 0 && end === null) return range;
  const moved = shiftedEnds(start, end, move, growsAtEnd);
  if (moved === null) return undefined;
  const ends = moved.end === null ? {} : isRows ? { endRowIndex: moved.end } : { endColumnIndex: moved.end };
  return { ...range, ...(isRows ? { startRowIndex: moved.start } : { startColumnIndex: moved.start }), ...ends };
}

type Chart = sheets_v4.Schema$EmbeddedChart;
type ChartData = sheets_v4.Schema$ChartData;

function shiftedChart(chart: Chart, sheetId: number, range: (old: Range | undefined) => Range | undefined): Chart {
  const basic = chart.spec?.basicChart;
  if (!chart.spec || !basic) return chart;
  const data = (old: ChartData | undefined): ChartData => ({
    ...old,
    sourceRange: {
      sources: (old?.sourceRange?.sources ?? []).flatMap((source) =>
        (source.sheetId ?? 0) === sheetId ? (range(source) ?? []) : source,
      ),
    },
  });
  return {
    ...chart,
    spec: {
      ...chart.spec,
      basicChart: {
        ...basic,
        domains: (basic.domains ?? []).map((domain) => ({ ...domain, domain: data(domain.domain) })),
        series: (basic.series ?? []).map((series) => ({ ...series, series: data(series.series) })),
      },
    },
  };
}
