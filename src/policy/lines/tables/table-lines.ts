/**
 * Reading, step 2c. In: a table. Out: its lines: facts, rows of the history, fields to sign on, clauses with the number and the topic
 * that stand beside them, or ordinary paragraphs where the table is only a frame.
 */

import { tidy } from '../../vocabulary/text';
import type { TableBlock } from '../blocks';
import { type Builder, type Line, type LineSource, plainLine, unclearLine } from '../line';
import { type AddBlocks, addClauseRows } from './clause-rows';
import { cellText, type GridRow, gridOf } from './grid';
import { addRuleColumns } from './rule-columns';
import { headingsSaidAgain, shapeOf } from './shape';
import { signersColumns } from './signed-in-columns';
import { type TableUse, useOfTable } from './use';

/** A table's rows, and their cells as text. */
interface TableCells {
  rows: readonly GridRow[];
  texts: readonly string[][];
}

/** How the lines of a table are made, by what the table is for. */
const ADD_LINES: Record<TableUse, (table: TableCells, builder: Builder, addBlocks: AddBlocks) => void> = {
  facts: addFacts,
  'facts in columns': addFactColumns,
  history: addHistory,
  signature: addFields,
  'signatures in columns': addSignersColumns,
  'columns of clauses': (table, builder, addBlocks) => addClauses(addRuleColumns, table, builder, addBlocks),
  clauses: (table, builder, addBlocks) => addClauses(addClauseRows, table, builder, addBlocks),
  frame: ({ rows }, builder, addBlocks) => {
    for (const row of rows) for (const cell of row) addBlocks(cell.blocks, builder);
  },
  other: ({ texts }, builder) => {
    for (const row of texts)
      builder.lines.push(
        unclearLine(
          row.filter((cell) => cell !== ''),
          null,
          builder.tab,
        ),
      );
  },
};

/** The lines of a table. `addBlocks` adds what stands in a frame. */
export function addTable(table: TableBlock, builder: Builder, addBlocks: AddBlocks): void {
  builder.tables += 1;
  builder.typed.restart();
  const rows = gridOf(table, builder.leftOut);
  const texts = rows.map((row) => row.map((cell) => cell.text));
  const largest = Math.max(0, ...rows.flat().map((cell) => cell.blocks.length));
  ADD_LINES[useOfTable(rows, largest)]({ rows, texts }, builder, addBlocks);
}

function rowLine(texts: readonly string[], source: LineSource, tab: number): Line {
  return { ...plainLine(joined(texts), tab), cells: [...texts], source };
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}

/** A label and its value in each row; four columns hold two facts in a row. */
function addFacts({ texts }: TableCells, { lines, tab }: Builder): void {
  for (const row of texts) {
    const facts = row.length >= 4 ? pairsOf(row) : [row];
    for (const [label = '', ...values] of facts)
      if (label !== '' || joined(values) !== '') lines.push(rowLine([label, joined(values)], 'fact', tab));
  }
}

function pairsOf(row: readonly string[]): string[][] {
  return row.flatMap((_, at) => (at % 2 === 0 ? [row.slice(at, at + 2)] : []));
}

/** The labels in the first row, the values in the second. */
function addFactColumns({ texts }: TableCells, { lines, tab }: Builder): void {
  const [labels = [], values = []] = texts;
  labels.forEach((label, i) => {
    lines.push(rowLine([label, values[i] ?? ''], 'fact', tab));
  });
}

function addHistory({ texts }: TableCells, { lines, tab }: Builder): void {
  for (const row of texts) lines.push({ ...rowLine(row, 'history', tab), columns: texts[0] ?? [] });
}

function addFields({ rows }: TableCells, { lines, tab }: Builder): void {
  for (const block of rows.flat().flatMap((cell) => cell.blocks)) {
    const text = block.kind === 'paragraph' ? block.text : cellText([block]);
    for (const part of text.split('\u000b'))
      if (tidy(part) !== '') lines.push({ ...plainLine(part, tab), source: 'field' });
  }
}

/** @param add how the rows of such a table become lines */
function addClauses(add: typeof addClauseRows, { rows }: TableCells, builder: Builder, addBlocks: AddBlocks): void {
  const shape = shapeOf(rows);
  add(shape, builder, addBlocks);
  builder.leftOut.push(...headingsSaidAgain(shape));
}

function addSignersColumns({ rows }: TableCells, { lines, tab }: Builder): void {
  for (const { heading, labels } of signersColumns(rows) ?? [])
    lines.push(
      plainLine(heading, tab),
      ...labels.map((label): Line => ({ ...plainLine(label, tab), source: 'field' })),
    );
}
