/**
 * Reading, step 2b. In: the body of a table. Out: the same, where each mark of a column of marks is the sign that it means ("X" beside "✓", "☒"
 * beside "☑", a box that is left empty beside one that is ticked), and of which columns nobody can tell what their marks say.
 */
import {
  ALL_SIGNS,
  asSign,
  BOXES,
  IN_A_BOX,
  isEmptyBox,
  LETTERS_AS_SIGNS,
  polarityOfSign,
  signsAmong,
} from '../../vocabulary/polarity/signs';
import type { GridCell, GridRow } from './grid';

const BOX = new RegExp(`^(?:[${BOXES}þý]|[([]\\s?[${IN_A_BOX}]?\\s?[)\\]])$`, 'u');
const MARK = new RegExp(`${BOX.source}|^(?:[([]?[${LETTERS_AS_SIGNS}][)\\]]?|[${ALL_SIGNS}]\\uFE0F?)$`, 'u');
/** A character or two that are no number of a row, since several rows have the same. */
const SHORT = /^(?:[^\p{L}\p{N}]{1,2}|\p{L}|\d)$/u;

/** What the marks of a column mean: each as the sign that it is, "" for a box left empty; null where the column has no such marks. */
function meaningsOf(cells: readonly string[]): Map<string, string> | null {
  const marks = cells.filter((cell) => cell !== '');
  if (marks.length === 0 || !marks.every((cell) => MARK.test(cell))) return null;
  const said = signsAmong(marks);
  const isAnyFilled = marks.some((mark) => BOX.test(mark) && !isEmptyBox(mark));
  const signOf = (mark: string): string => {
    const says = said.get(mark);
    if (says === 'do' || says === 'do not') return asSign(mark, says);
    if (!isAnyFilled || !BOX.test(mark)) return mark;
    return isEmptyBox(mark) ? '' : asSign(mark, 'do');
  };
  return new Map(marks.map((mark) => [mark, signOf(mark)]));
}

/** The rows with the signs that their marks mean. What a cell has as its words stays. */
export function withSigns(body: readonly GridRow[]): GridRow[] {
  const meanings = (body[0] ?? []).map((_, column) => meaningsOf(seenIn(body, column)));
  return body.map((row) =>
    row.map((cell, column): GridCell => ({ ...cell, seen: meanings[column]?.get(cell.seen) ?? cell.seen })),
  );
}

function seenIn(body: readonly GridRow[], column: number): string[] {
  return body.map((row) => row[column]?.seen ?? '');
}

/**
 * Whether the marks of a column tell its rows apart, and nothing says how: some rows have a mark and some have none, or there are several marks
 * that are neither a tick nor a cross. @param cells of all rows, with "" for none
 */
export function areUnknownMarks(cells: readonly string[]): boolean {
  const kinds = new Set(cells);
  const marks = [...kinds].filter((cell) => cell !== '');
  if (kinds.size < 2 || marks.length === 0 || kinds.size === cells.length) return false;
  if (marks.every((cell) => polarityOfSign(cell) !== null || /^[xX]$/u.test(cell))) return true;
  return marks.length >= 2 && marks.every((cell) => SHORT.test(cell)) && !marks.every(isEmptyBox);
}
