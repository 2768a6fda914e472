/** The local Workspace, files: what a chart of Sheets draws. In: the chart's words and its workbook; out: names, values and where they stand. */
import type { sheets_v4 } from '@googleapis/sheets';
import { formatOf, type SheetState, type SpreadsheetFile } from '../../../state';
import { type Box, boxOf, usedSize } from '../addresses';
import { argb } from '../formats';

/** Sheets' own colours, in its order. */
const PALETTE = ['4285F4', 'EA4335', 'FBBC04', '34A853', 'FF6D01', '46BDC6', '7BAAF7', 'F07B72', 'FCD04F', '71C287'];

/** One column or one row of a tab. */
export interface Strip {
  /** The tab's title. */
  tab: string;
  box: Box;
  values: (string | number | null)[];
  format: sheets_v4.Schema$NumberFormat | null;
}

/** Values with the heading above or before them. */
export interface Named {
  name: Strip | null;
  values: Strip;
}

interface Series extends Named {
  /** "34A853". */
  colour: string;
  hasLabels: boolean;
}

/** A chart with axes. */
export interface AxesChart {
  kind: 'COLUMN' | 'BAR' | 'LINE' | 'AREA';
  grouping: 'percentStacked' | 'stacked' | null;
  /** What the values belong to; undefined where the chart names none. */
  categories: Strip | undefined;
  series: Series[];
}

/** @returns null for a kind that is not drawn here, and for ranges that are not in one piece */
export function axesChart(spec: sheets_v4.Schema$BasicChartSpec, file: SpreadsheetFile): AxesChart | null {
  const kind = spec.chartType;
  if (kind !== 'COLUMN' && kind !== 'BAR' && kind !== 'LINE' && kind !== 'AREA') return null;
  const headers = spec.headerCount ?? guessHeaders(spec.series?.[0]?.series, file);
  const domain = (spec.domains ?? []).map((part) => namedStrip(part.domain, headers, file))[0];
  const series = (spec.series ?? []).map((part, index): Series | null => {
    const found = namedStrip(part.series, headers, file);
    if (found === null || (part.type && part.type !== kind)) return null;
    const colour = argb(part.colorStyle?.rgbColor ?? part.color)?.slice(2) ?? paletteColour(index);
    return { ...found, colour, hasLabels: part.dataLabel?.type === 'DATA' };
  });
  const known = series.filter((found) => found !== null);
  if (known.length === 0 || known.length < series.length || domain === null) return null;
  const grouping =
    spec.stackedType === 'PERCENT_STACKED' ? 'percentStacked' : spec.stackedType === 'STACKED' ? 'stacked' : null;
  return { kind, grouping, categories: domain?.values, series: known };
}

/** The slices of a pie or ring with their names; null for ranges that are not in one piece. */
export function pieChart(
  spec: sheets_v4.Schema$PieChartSpec,
  file: SpreadsheetFile,
): { categories: Strip; series: Named } | null {
  const headers = guessHeaders(spec.series, file);
  const domain = namedStrip(spec.domain, headers, file);
  const series = namedStrip(spec.series, headers, file);
  return domain === null || series === null ? null : { categories: domain.values, series };
}

export const paletteColour = (index: number): string => PALETTE[index % PALETTE.length] ?? '';

/** The rows of headings that Sheets, untold, finds: one, where the first value is a text. */
function guessHeaders(data: sheets_v4.Schema$ChartData | undefined, file: SpreadsheetFile): number {
  const range = data?.sourceRange?.sources?.[0];
  const sheet = file.sheets.find((tab) => tab.properties.sheetId === (range?.sheetId ?? 0));
  const first = sheet?.cells[range?.startRowIndex ?? 0]?.[range?.startColumnIndex ?? 0];
  return typeof first?.value === 'string' ? 1 : 0;
}

/** One column or one row of a tab as a name and the values under it; null where it is not one piece. */
function namedStrip(
  data: sheets_v4.Schema$ChartData | undefined,
  headers: number,
  file: SpreadsheetFile,
): Named | null {
  const sources = data?.sourceRange?.sources ?? [];
  const [range] = sources;
  const sheet = file.sheets.find((tab) => tab.properties.sheetId === (range?.sheetId ?? 0));
  if (range === undefined || sources.length > 1 || sheet === undefined) return null;
  const box = boxOf(range, sheet);
  const used = usedSize(sheet);
  if (range.endRowIndex == null) box.endRow = Math.max(box.startRow + 1, used.rows);
  if (range.endColumnIndex == null) box.endColumn = Math.max(box.startColumn + 1, used.columns);
  const isAcross = box.endRow - box.startRow === 1 && box.endColumn - box.startColumn > 1;
  if (!isAcross && box.endColumn - box.startColumn !== 1) return null;
  const from = (start: number): Box =>
    isAcross ? { ...box, startColumn: box.startColumn + start } : { ...box, startRow: box.startRow + start };
  const nameBox = isAcross ? { ...box, endColumn: box.startColumn + 1 } : { ...box, endRow: box.startRow + 1 };
  const values = from(headers);
  if (values.endRow <= values.startRow || values.endColumn <= values.startColumn) return null;
  return { name: headers > 0 ? strip(nameBox, sheet) : null, values: strip(values, sheet) };
}

function strip(box: Box, sheet: SheetState): Strip {
  const values: Strip['values'] = [];
  let format: Strip['format'] = null;
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) {
      const cell = sheet.cells[row]?.[column];
      const { value } = cell ?? {};
      values.push(typeof value === 'boolean' ? String(value).toUpperCase() : (value ?? null));
      format ??= formatOf(sheet, row, column).numberFormat ?? null;
    }
  }
  return { tab: sheet.properties.title, box, values, format };
}
