/**
 * Reading, step 2d. In: a table that holds a clause in each row. Out: its lines: the longest sentence of a row is the clause, a number
 * before it its marker, a short topic its lead-in, a column "Applies to" its condition.
 */

import { isWhoColumn } from '../vocabulary/column-headings';
import { isForEveryone } from '../vocabulary/people';
import { bare, firstWords, wordCount } from '../vocabulary/text';
import type { Block } from './blocks';
import { addParagraph, type Builder, plainLine } from './line';
import { isMarkerCell } from './table-use';

/** A table's rows with what stands in their cells, and the same cells as text. */
export interface TableCells {
  rows: readonly Block[][][];
  texts: readonly string[][];
}

/** Adds what stands in a cell as if it stood outside. */
export type AddBlocks = (blocks: readonly Block[], builder: Builder) => void;

/** What stands beside a clause in its row. */
interface Beside {
  marker: string | null;
  leadIn: string | null;
  appliesTo: string | null;
}

/** Each paragraph of the cell is an item. */
export function addCellItems(cell: readonly Block[], builder: Builder, addBlocks: AddBlocks, beside: Beside): void {
  const { marker, leadIn, appliesTo } = beside;
  const listKey = `table ${builder.tables}`;
  for (const block of cell) {
    if (block.kind === 'table') {
      addBlocks([block], builder);
      continue;
    }
    const before = builder.lines.length;
    addParagraph(block, builder, leadIn);
    for (const line of builder.lines.slice(before)) {
      line.source = 'table cell';
      line.appliesTo = appliesTo;
      if (marker !== null) line.printed = `${marker} ${line.printed}`;
      line.item = line.item
        ? { ...line.item, marker: marker ?? line.item.marker, listKey, depth: line.item.isTyped ? 0 : line.item.depth }
        : { marker: marker ?? '', kind: marker ? 'number' : 'bullet', value: null, depth: 0, listKey, isTyped: false };
    }
  }
}

/** The columns of the clauses and of those for whom they are; -1 where no column says that. */
interface Columns {
  clause: number;
  who: number;
}

/** A row taken apart. */
interface ClauseRow {
  cell: readonly Block[];
  clause: string;
  /** The other cells that hold anything. */
  others: readonly string[];
  who: string;
}

/** A clause in each row. */
export function addClauseRows({ rows, texts }: TableCells, builder: Builder, addBlocks: AddBlocks): void {
  const { lines, leftOut, tab } = builder;
  const columns: Columns = {
    clause: widestColumn(texts),
    who: (texts[0] ?? []).findIndex(isWhoColumn),
  };
  for (const [i, row] of rows.entries()) {
    const rowTexts = texts[i] ?? [];
    const parts = partsOf(row, rowTexts, columns);
    const { cell, clause, others } = parts;
    if (i === 0 && isHeaderRow(parts)) {
      const text = rowTexts.filter((heading) => heading !== '').join(' | ');
      leftOut.push({ text, why: 'the column headings of a table', place: clause });
    } else if (clause === '') {
      if (others.length > 0) lines.push({ ...plainLine(others.join(' '), tab), source: 'table cell' });
    } else if (isSpanning(parts, row.length)) addBlocks(cell, builder);
    else addCellItems(cell, builder, addBlocks, besideOf(parts, builder));
  }
}

/** The column with the most words. */
function widestColumn(texts: readonly string[][]): number {
  const widest = new Map<number, number>();
  for (const row of texts)
    row.forEach((cell, i) => {
      widest.set(i, (widest.get(i) ?? 0) + wordCount(cell));
    });
  return [...widest.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function partsOf(row: readonly Block[][], texts: readonly string[], columns: Columns): ClauseRow {
  const own = columnOfClause(texts, columns.clause);
  return {
    cell: row[own] ?? [],
    clause: texts[own] ?? '',
    others: texts.filter((text, at) => at !== own && text !== ''),
    who: columns.who < 0 || columns.who === own ? '' : (texts[columns.who] ?? ''),
  };
}

/** The column of clauses, unless this row has nothing there and a sentence beside it. */
function columnOfClause(texts: readonly string[], column: number): number {
  if (wordCount(texts[column] ?? '') >= 2) return column;
  const longest = texts.reduce(
    (best, text, at) => (wordCount(text) > wordCount(texts[best] ?? '') ? at : best),
    column,
  );
  return wordCount(texts[longest] ?? '') >= 4 ? longest : column;
}

function endsLikeASentence(text: string): boolean {
  return /[.;]$/u.test(text);
}

function isHeaderRow({ clause, others }: ClauseRow): boolean {
  return (
    wordCount(clause) <= 6 &&
    !endsLikeASentence(clause) &&
    others.length + (clause === '' ? 0 : 1) >= 2 &&
    !others.some(isMarkerCell)
  );
}

/** A few words alone in their row head the rows below. */
function isSpanning({ clause, others }: ClauseRow, width: number): boolean {
  if (endsLikeASentence(clause)) return false;
  return width === 1 ? wordCount(clause) <= 10 : others.length === 0 && wordCount(clause) <= 8;
}

/** The marker, the topic and the condition of a clause. A topic beside several points heads them; beside one it belongs to it. */
function besideOf({ cell, clause, others, who }: ClauseRow, { lines, leftOut, tab }: Builder): Beside {
  const marker = others.find(isMarkerCell) ?? null;
  const isForAll = isForEveryone(who);
  if (isForAll)
    leftOut.push({ text: who, why: 'beside a clause in a table: it is for everyone', place: firstWords(clause) });
  const topic = others
    .filter((text, at) => at !== others.indexOf(marker ?? '') && text !== who && bare(text) !== '')
    .join(', ');
  const points = cell.filter((block) => block.kind === 'paragraph').length;
  const headsPoints = topic !== '' && points >= 2 && wordCount(topic) <= 8;
  if (headsPoints) lines.push({ ...plainLine(topic, tab), source: 'table cell', headingLevel: 6 });
  return {
    marker,
    leadIn: headsPoints || topic === '' ? null : topic,
    appliesTo: isForAll || who === '' ? null : who,
  };
}
