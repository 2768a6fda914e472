/**
 * Reading, step 2b. In: a table's cells as text. Out: what the table is for: facts about the document, its history, the
 * place to sign, clauses, a frame around ordinary paragraphs, or something else.
 */

import { isHistoryHeader } from '../../vocabulary/column-headings';
import { factLabel } from '../../vocabulary/fact-labels';
import { meaningOf } from '../../vocabulary/field-labels';
import { polarityOf } from '../../vocabulary/polarity/polarity';
import { endsInColon, wordCount } from '../../vocabulary/text';
import { isBinding } from '../../vocabulary/wording';
import { isFieldLabel, looksLikeALabel } from '../field-lines';
import type { GridRow } from './grid';
import { isMarkerCell, isSmallCell, shapeOf } from './shape';
import { signersColumns } from './signed-in-columns';

export type TableUse =
  | 'facts'
  | 'facts in columns'
  | 'history'
  | 'signature'
  | 'signatures in columns'
  | 'columns of clauses'
  | 'clauses'
  | 'frame'
  | 'other';

/** A longer cell is no label. */
const WORDS_OF_A_LABEL = 4;

/** "Mentor (print)", "Class:": a label in whatever words, among others that are known. */
const isLabelLike = (cell: string): boolean => isFieldLabel(cell) || looksLikeALabel(cell, WORDS_OF_A_LABEL);

/** "Name", "Capacity", "Signed", "Date": what is to be filled in for a signature, whoever else has a row. */
function isRowToSign(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const known = filled.filter(isFieldLabel);
  return (
    known.some((cell) => wordCount(cell) <= 3 && meaningOf(cell) === 'signature') &&
    filled.every(isLabelLike) &&
    filled.length >= 2 &&
    known.length * 2 >= filled.length
  );
}

/** One row is to be signed, and no other says more than a label does. */
function isPlaceToSign(rows: readonly string[][]): boolean {
  return rows.some(isRowToSign) && rows.every((row) => row.every((cell) => cell === '' || isLabelLike(cell)));
}

/** The table's use, from its cells; `blocksInLargestCell` tells a frame from a grid. */
export function useOfTable(grid: readonly GridRow[], blocksInLargestCell: number): TableUse {
  const rows = grid.map((row) => row.map((cell) => cell.text));
  const first = rows[0] ?? [];
  const width = Math.max(...rows.map((row) => row.length), 0);
  if (signersColumns(grid) !== null) return 'signatures in columns';
  if (isHistoryHeader(first) && rows.length >= 2 && width >= 2) return 'history';
  if (isPlaceToSign(rows)) return 'signature';
  const { roles, body, headings } = shapeOf(grid);
  if (roles.includes('polar') && body.length > 0) return 'columns of clauses';
  // "No" heads a row before it is the label of a number.
  if (roles[0] === 'sign' && roles.length > 1) return 'clauses';
  if (
    width >= 2 &&
    rows.filter((row) => factLabel(row[0] ?? '') !== null && !row.slice(1).some(isFieldLabel)).length * 2 >=
      rows.length &&
    rows.some((row) => row.slice(1).some((cell) => cell !== ''))
  )
    return 'facts';
  if (rows.length === 2 && width >= 2 && first.filter((cell) => factLabel(cell) !== null).length * 2 >= first.length)
    return 'facts in columns';
  const filled = rows.flat().filter((cell) => cell !== '');
  if (filled.length > 0 && filled.filter((cell) => isFieldLabel(cell)).length * 5 >= filled.length * 4)
    return 'signature';
  if (width === 1 || (rows.length === 1 && filled.length === 1)) return 'frame';
  if (roles.includes('sign') || roles.includes('mark')) return 'clauses';
  // "You must not" beside "Unless".
  if (headings.some((heading, column) => roles[column] === 'clause' && polarityOf(heading) !== null)) return 'clauses';
  const sentences = rows.filter((row) => row.filter((cell) => !isSmallCell(cell) && wordCount(cell) >= 4).length >= 1);
  const binding = rows.filter((row) => row.some((cell) => isBinding(cell)));
  const isNumbered = rows.filter((row) => isMarkerCell(row[0] ?? '')).length * 2 >= rows.length;
  const single =
    rows.filter((row) => row.filter((cell) => !isSmallCell(cell)).length <= 1).length * 3 >= rows.length * 2;
  if (
    sentences.length * 2 >= rows.length &&
    (isNumbered || single || binding.length * 2 >= rows.length) &&
    blocksInLargestCell <= 8
  )
    return 'clauses';
  if (width === 2 && rows.length <= 2 && blocksInLargestCell >= 2 && !endsInColon(first[0] ?? '')) return 'frame';
  return 'other';
}
