/**
 * The local Workspace, web: a tab of cells that are a few pixels high is a picture: seventy thousand cells of a table are more
 * than a page bears. In: the tab; out: its black squares as one path, its words, and lines to cut along.
 */
import { formatOf, type SheetState } from '../../state';
import { stylesOf } from './cell-look';

const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;

export interface DrawnTab {
  width: number;
  height: number;
  /** An SVG path over everything black. */
  black: string;
  words: { text: string; style: string }[];
  /** How far below the top each broken line runs. */
  cuts: number[];
}

/** @returns null for an ordinary tab, whose rows were given no heights */
export function drawnTab(sheet: SheetState): DrawnTab | null {
  if (sheet.rowHeights === undefined) return null;
  const { rowHeights, columnWidths } = sheet;
  const across = edges(sheet.columnCount, (column) => columnWidths[column] ?? COLUMN_WIDTH);
  const down = edges(sheet.rowCount, (row) => rowHeights[row] ?? ROW_HEIGHT);
  const box = (row: number, column: number, endRow: number, endColumn: number) => {
    const [x = 0, y = 0, right = 0, bottom = 0] = [across[column], down[row], across[endColumn], down[endRow]];
    return { x, y, width: right - x, height: bottom - y };
  };
  const black = blackCells(sheet).map(({ row, column }) => {
    const { x, y, width, height } = box(row, column, row + 1, column + 1);
    return `M${x} ${y}h${width}v${height}h-${width}z`;
  });
  const words = (sheet.merges ?? []).map(({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) => {
    const [row, column] = [startRowIndex ?? 0, startColumnIndex ?? 0];
    const { x, y, width, height } = box(row, column, endRowIndex ?? row + 1, endColumnIndex ?? column + 1);
    const place = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
    return {
      text: String(sheet.cells[row]?.[column]?.value ?? ''),
      style: [place, ...stylesOf(formatOf(sheet, row, column))].join(';'),
    };
  });
  const cuts = sheet.rangeFormats.flatMap(({ endRow, format }) =>
    format.borders?.bottom?.style === 'DASHED' ? [down[endRow ?? 0] ?? 0] : [],
  );
  return { width: across.at(-1) ?? 0, height: down.at(-1) ?? 0, black: black.join(''), words, cuts };
}

function edges(count: number, sizeOf: (at: number) => number): number[] {
  const found = [0];
  for (let at = 0; at < count; at++) found.push((found[at] ?? 0) + sizeOf(at));
  return found;
}

/** Cells that a rule for numbers makes black. */
export function blackCells({ cells, conditionalFormats }: SheetState): { row: number; column: number }[] {
  const numbers = conditionalFormats.flatMap(({ booleanRule }) =>
    booleanRule?.condition?.type === 'NUMBER_EQ' ? [Number(booleanRule.condition.values?.[0]?.userEnteredValue)] : [],
  );
  return cells.flatMap((row, at) =>
    (row ?? []).flatMap(({ value }, column) =>
      typeof value === 'number' && numbers.includes(value) ? [{ row: at, column }] : [],
    ),
  );
}
