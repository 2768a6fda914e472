/** The local Workspace, web: how a cell looks, rules for colours included. In: the tab and the cell's place; out: a style. */
import type { sheets_v4 } from '@googleapis/sheets';
import { argb } from '../../files/xlsx/formats';
import { formatOf, type SheetState } from '../../state';
import { formulaValue } from './formula-cells';

type Format = sheets_v4.Schema$CellFormat;

/** @param now days since 30 December 1899. @returns "background:#e6f4ea;color:#0d652d", of colours and words that Sheets knows only */
export function lookOf(sheet: SheetState, row: number, column: number, now: number): string {
  const own = formatOf(sheet, row, column);
  const value = sheet.cells[row]?.[column]?.value;
  const rule = sheet.conditionalFormats.find((known) => {
    const first = firstRowCovering(known, row, column);
    return first !== null && holds(known, value, (formula) => formulaValue(formula, sheet, row, row - first, now));
  });
  const declarations = [
    ...(typeof value === 'number' ? ['text-align:right'] : []),
    ...stylesOf(own),
    ...stylesOf(rule?.booleanRule?.format ?? {}),
  ];
  return [...declarations, ...(own.wrapStrategy === 'WRAP' ? [] : runningOn(sheet, row, column))].join(';');
}

/** What does not fit runs on over an empty cell, and is cut off at a full one. */
function runningOn(sheet: SheetState, row: number, column: number): string[] {
  const next = sheet.cells[row]?.[column + 1]?.value ?? '';
  return ['white-space:pre', ...(next === '' ? [] : ['overflow:hidden'])];
}

/** The first row of the rule's range that the cell lies in; null where it lies in none. */
function firstRowCovering({ ranges }: sheets_v4.Schema$ConditionalFormatRule, row: number, column: number) {
  const found = (ranges ?? []).find(
    ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) =>
      row >= (startRowIndex ?? 0) &&
      row < (endRowIndex ?? Number.POSITIVE_INFINITY) &&
      column >= (startColumnIndex ?? 0) &&
      column < (endColumnIndex ?? Number.POSITIVE_INFINITY),
  );
  return found === undefined ? null : (found.startRowIndex ?? 0);
}

function holds(
  { booleanRule }: sheets_v4.Schema$ConditionalFormatRule,
  value: unknown,
  work: (formula: string) => unknown,
): boolean {
  const { type, values } = booleanRule?.condition ?? {};
  const words = values?.[0]?.userEnteredValue ?? '';
  const text = value === undefined ? '' : String(value);
  switch (type) {
    case 'TEXT_STARTS_WITH':
      return text.startsWith(words);
    case 'TEXT_CONTAINS':
      return text.toLowerCase().includes(words.toLowerCase());
    case 'TEXT_EQ':
      return text === words;
    case 'CUSTOM_FORMULA':
      return work(words) === true;
    case 'NOT_BLANK':
      return text !== '';
    default:
      return false;
  }
}

const ALIGNED: Record<string, string> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };

export function stylesOf({ textFormat = {}, ...format }: Format): string[] {
  const background = argb(format.backgroundColorStyle?.rgbColor);
  const colour = argb(textFormat.foregroundColorStyle?.rgbColor);
  const aligned = ALIGNED[format.horizontalAlignment ?? ''];
  return [
    ...(background === null ? [] : [`background:#${background.slice(2)}`]),
    ...(colour === null ? [] : [`color:#${colour.slice(2)}`]),
    ...(textFormat.bold === undefined ? [] : [`font-weight:${textFormat.bold ? 700 : 400}`]),
    ...(textFormat.italic ? ['font-style:italic'] : []),
    ...(textFormat.fontSize ? [`font-size:${Number(textFormat.fontSize) * 1.3}px`] : []),
    ...(aligned === undefined ? [] : [`text-align:${aligned}`]),
  ];
}
