/** The local Workspace, files: how a cell looks, from Sheets' words to Excel's. In: a cell's format; out: a style as exceljs takes it. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { Border, BorderStyle, Borders, Fill, Font, Style } from 'exceljs';

type Format = sheets_v4.Schema$CellFormat;

/** Sheets' own default; Excel's would be Calibri 11. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 } as const;

/** The colour in which Sheets shows a link that has no colour of its own. */
const LINK_COLOUR = 'FF1155CC';

/** A cell's style in Excel. @param isLink whether its text leads somewhere and so looks like a link */
export function excelStyle(format: Format | undefined, isLink = false): Partial<Style> {
  const style: Partial<Style> = {};
  const numFmt = format?.numberFormat ? excelPattern(format.numberFormat) : null;
  if (numFmt !== null) style.numFmt = numFmt;
  const font = excelFont(format?.textFormat ?? {}, isLink);
  if (font !== null) style.font = { ...DEFAULT_FONT, ...font };
  const fill = argb(format?.backgroundColorStyle?.rgbColor ?? format?.backgroundColor);
  if (fill !== null) style.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
  const alignment = excelAlignment(format ?? {});
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  const border = excelBorders(format?.borders ?? {});
  if (Object.keys(border).length > 0) style.border = border;
  return style;
}

/** What a rule changes about a cell: Excel keeps the colour of a rule's background where a cell has its pattern's. */
export function excelRuleStyle(format: Format): Partial<Style> {
  const font = excelFont(format.textFormat ?? {}, false);
  const fill = argb(format.backgroundColorStyle?.rgbColor ?? format.backgroundColor);
  const solid = (colour: string): Fill => ({
    type: 'pattern',
    pattern: 'solid',
    fgColor: { argb: colour },
    bgColor: { argb: colour },
  });
  return { ...(font === null ? {} : { font }), ...(fill === null ? {} : { fill: solid(fill) }) };
}

function excelFont(text: sheets_v4.Schema$TextFormat, isLink: boolean): Partial<Font> | null {
  const colour = argb(text.foregroundColorStyle?.rgbColor ?? text.foregroundColor) ?? (isLink ? LINK_COLOUR : null);
  const isUnderlined = text.underline ?? isLink;
  const font: Partial<Font> = {
    ...(text.fontFamily ? { name: text.fontFamily } : {}),
    ...(text.fontSize ? { size: text.fontSize } : {}),
    ...(text.bold ? { bold: true } : {}),
    ...(text.italic ? { italic: true } : {}),
    ...(text.strikethrough ? { strike: true } : {}),
    ...(isUnderlined ? { underline: true } : {}),
    ...(colour === null ? {} : { color: { argb: colour } }),
  };
  return Object.keys(font).length > 0 ? font : null;
}

const HORIZONTAL: Record<string, 'left' | 'center' | 'right'> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };
const VERTICAL: Record<string, 'top' | 'middle' | 'bottom'> = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' };

function excelAlignment(format: Format): NonNullable<Style['alignment']> | Record<string, never> {
  const horizontal = HORIZONTAL[format.horizontalAlignment ?? ''];
  const vertical = VERTICAL[format.verticalAlignment ?? ''];
  const angle = format.textRotation?.angle;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(format.wrapStrategy === 'WRAP' ? { wrapText: true } : {}),
    ...(format.textRotation?.vertical ? { textRotation: 'vertical' } : angle ? { textRotation: angle } : {}),
  };
}

const LINES: Record<string, BorderStyle> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

function excelBorders(borders: sheets_v4.Schema$Borders): Partial<Borders> {
  const result: Partial<Borders> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const border = borders[side];
    const style = LINES[border?.style ?? ''];
    if (style === undefined) continue;
    const colour = argb(border?.colorStyle?.rgbColor ?? border?.color) ?? 'FF000000';
    result[side] = { style, color: { argb: colour } } satisfies Border;
  }
  return result;
}

/** "FF1F3A4D" for Google's parts between 0 and 1, of which absent ones are 0; null for no colour. */
export function argb(colour: sheets_v4.Schema$Color | null | undefined): string | null {
  if (!colour) return null;
  const part = (value: number | null | undefined) =>
    Math.round(Math.min(1, Math.max(0, value ?? 0)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `FF${part(colour.red)}${part(colour.green)}${part(colour.blue)}`.toUpperCase();
}

/** What Sheets shows for a kind of number with no pattern, in British English. */
const DEFAULT_PATTERNS: Record<string, string> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '£#,##0.00',
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

/** Names of months and days in English, whatever the language of the computer that opens the file. */
const IN_ENGLISH = '[$-809]';

/** A pattern of Sheets as Excel writes it: elapsed time and halves of the day differ. */
export function excelPattern({ type, pattern }: sheets_v4.Schema$NumberFormat): string | null {
  const own = pattern || DEFAULT_PATTERNS[type ?? ''];
  if (own === undefined) return null;
  if (type !== 'DATE' && type !== 'TIME' && type !== 'DATE_TIME') return own;
  const excel = own.replace(/"[^"]*"|\\.|\[[^\]]*\]|([hms])\1*\+|am\/pm|a\/p/gi, (found) => {
    if (/^am\/pm$/i.test(found)) return 'AM/PM';
    if (/^a\/p$/i.test(found)) return 'A/P';
    return found.endsWith('+') ? `[${found.slice(0, -1)}]` : found;
  });
  return /mmm|ddd/i.test(excel) ? IN_ENGLISH + excel : excel;
}
