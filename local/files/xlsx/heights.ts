/** The local Workspace, files: how high rows and notes must be for their words. In: texts and widths in pixels; out: lines and points. */
import type { CellState, SheetState } from '../../state';

/** The mean width of a sign of Arial 10 on a screen, a little generous, since words break before the edge. */
const SIGN = 5.8;
const BOLD_SIGN = 6.7;
const PADDING = 8;
const LINE_POINTS = 12.75;
/** Sheets' rows are 21 pixels high. */
export const ROW_POINTS = 15.75;
/** Pixels above and below the words of a cell in Sheets. */
const USUAL_SPACE = 2;
const POINTS_PER_PIXEL = 0.75;
/** Excel's highest row. */
const MOST_POINTS = 409;

/** The lines that a text takes where so many signs fit beside each other. */
export function lineCount(text: string, signs: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, signs))), 0);
}

/**
 * The height of each row, by row. Excel would find most of them by itself when it opens the file; LibreOffice and the
 * viewers of phones do not, and cut off the second line.
 * @param widthOf a column's width in pixels
 * @returns points
 */
export function rowHeights(sheet: SheetState, rows: number, widthOf: (column: number) => number): number[] {
  return Array.from({ length: rows }, (_, row) => {
    const cells = sheet.cells[row] ?? [];
    const most = cells.reduce((lines, cell, column) => Math.max(lines, cellLines(cell, widthOf(column))), 1);
    const size = cells.reduce((largest, cell) => Math.max(largest, cell.format?.textFormat?.fontSize ?? 10), 10);
    const room = cells.reduce((largest, cell) => Math.max(largest, spaceOf(cell)), 0);
    return Math.min(MOST_POINTS, Math.max(ROW_POINTS, (most * LINE_POINTS * size) / 10 + 3) + room);
  });
}

/** Points above and below a cell's words beyond what every cell has; Excel knows no such space, so the row gets it. */
function spaceOf({ format }: CellState): number {
  const { top = USUAL_SPACE, bottom = USUAL_SPACE } = format?.padding ?? {};
  return Math.max(0, (top ?? USUAL_SPACE) + (bottom ?? USUAL_SPACE) - 2 * USUAL_SPACE) * POINTS_PER_PIXEL;
}

function cellLines(cell: CellState, width: number): number {
  if (typeof cell.value !== 'string' || width === 0) return 1;
  if (cell.format?.wrapStrategy !== 'WRAP') return cell.value.split('\n').length;
  const { bold, fontSize } = cell.format.textFormat ?? {};
  const sign = ((bold ? BOLD_SIGN : SIGN) * (fontSize ?? 10)) / 10;
  return lineCount(cell.value, Math.floor((width - PADDING) / sign));
}
