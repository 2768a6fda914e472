/**
 * Reading, step 2b. In: a table. Out: its grid: rows of the same length, none of them empty, with the words of each cell, and what a
 * merged cell says to every row and column that it covers.
 */

import type { LeftOut } from '../../reading';
import { polarityOf } from '../../vocabulary/polarity/polarity';
import { tidy } from '../../vocabulary/text';
import type { Block, TableBlock } from '../blocks';
import { withoutNoise } from '../line';

export interface GridCell {
  blocks: readonly Block[];
  /** Its own words; empty where a merged cell covers it. */
  text: string;
  /** The words that stand here for a reader: its own, or those of the merged cell that covers it. */
  seen: string;
  /** A merged cell of a row above or a column before covers it. */
  isCovered: boolean;
  /** That merged cell stands in a row above. */
  isFromAbove: boolean;
  /** How many columns it covers. */
  columns: number;
}

export type GridRow = readonly GridCell[];

interface OpenCell extends GridCell {
  columns: number;
}

/** The words of a cell, its lines joined. */
export function cellText(cell: readonly Block[]): string {
  return cell
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text.split('\u000b').join(' ')]
        : block.rows.flat().map((inner) => cellText(inner)),
    )
    .join(' ');
}

/** The grid of a table; rows with no words at all are nothing. */
export function gridOf(table: TableBlock, leftOut: LeftOut[]): GridRow[] {
  const open = table.rows.map((row) =>
    row.map((blocks): OpenCell => {
      const text = tidy(withoutNoise(cellText(blocks), leftOut));
      return { blocks, text, seen: text, isCovered: false, isFromAbove: false, columns: 1 };
    }),
  );
  // Rows of unequal length are made equal, so that no cell falls beside its column.
  const width = Math.max(0, ...open.map((row) => row.length));
  for (const row of open) while (row.length < width) row.push(emptyCell());
  for (const { row, column, rows, columns } of table.merged) {
    const head = open[row]?.[column];
    if (!head) continue;
    head.columns = Math.min(columns, width - column);
    open.slice(row, row + rows).forEach((covered, down) => {
      for (const cell of covered.slice(column, column + columns))
        if (cell !== head && cell.text === '' && head.text !== '')
          Object.assign(cell, { seen: head.text, isCovered: true, isFromAbove: down > 0 });
    });
  }
  return withHeadingsApart(open.filter((row) => row.some((cell) => cell.text !== '')));
}

/** Two boxes side by side, "Do" over a list in the one and "Don’t" in the other: what each begins with is the heading of its column. */
function withHeadingsApart(rows: OpenCell[][]): OpenCell[][] {
  const [row = []] = rows;
  const areHeaded = rows.length === 1 && row.length >= 2 && row.every(beginsWithItsHeading);
  if (!areHeaded) return rows;
  const part = (of: (blocks: readonly Block[]) => Block[]) =>
    row.map((cell): OpenCell => {
      const blocks = of(cell.blocks);
      const text = tidy(cellText(blocks));
      return { ...cell, blocks, text, seen: text };
    });
  return [part((blocks) => blocks.slice(0, 1)), part((blocks) => blocks.slice(1))];
}

function beginsWithItsHeading({ blocks }: OpenCell): boolean {
  const [first] = blocks;
  return blocks.length >= 2 && first?.kind === 'paragraph' && first.list === null && polarityOf(first.text) !== null;
}

function emptyCell(): OpenCell {
  return { blocks: [], text: '', seen: '', isCovered: false, isFromAbove: false, columns: 1 };
}
