/**
 * Reading, step 2c. In: a table. Out: its lines: facts, rows of the history, fields to sign on, clauses with the number and the topic
 * that stand beside them, or ordinary paragraphs where the table is only a frame.
 */

import { endsInColon, tidy } from '../vocabulary/text';
import type { Block, TableBlock } from './blocks';
import { type AddBlocks, addCellItems, addClauseRows, type TableCells } from './clause-tables';
import { type Builder, type Line, type LineSource, plainLine, withoutNoise } from './line';
import { type TableUse, useOfTable } from './table-use';

/** How the lines of a table are made, by what the table is for. */
const ADD_LINES: Record<TableUse, (table: TableCells, builder: Builder, addBlocks: AddBlocks) => void> = {
  facts: addFacts,
  'facts in columns': addFactColumns,
  history: addHistory,
  signature: addFields,
  'columns of clauses': addClauseColumns,
  clauses: addClauseRows,
  frame: ({ rows }, builder, addBlocks) => {
    for (const row of rows) for (const cell of row) addBlocks(cell, builder);
  },
  other: ({ texts }, builder) => {
    for (const row of texts) builder.lines.push(rowLine(row, 'table cell', builder.tab));
  },
};

/** The lines of a table. `addBlocks` adds what stands in a frame. */
export function addTable(table: TableBlock, builder: Builder, addBlocks: AddBlocks): void {
  builder.tables += 1;
  builder.typed.restart();
  const filled = table.rows.filter((row) => row.some((cell) => cellText(cell).trim() !== ''));
  const width = Math.max(0, ...filled.map((row) => row.length));
  // Rows of unequal length are made equal, so that no cell falls beside its column.
  const rows = filled.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? []));
  const texts = rows.map((row) => row.map((cell) => tidy(withoutNoise(cellText(cell), builder.leftOut))));
  const largest = Math.max(0, ...rows.flat().map((cell) => cell.length));
  ADD_LINES[useOfTable(texts, largest)]({ rows, texts }, builder, addBlocks);
}

function cellText(cell: readonly Block[]): string {
  return cell
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text.split('\u000b').join(' ')]
        : block.rows.flat().map((inner) => cellText(inner)),
    )
    .join(' ');
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
  for (const block of rows.flat(2)) {
    const text = block.kind === 'paragraph' ? block.text : cellText([block]);
    for (const part of text.split('\u000b'))
      if (tidy(part) !== '') lines.push({ ...plainLine(part, tab), source: 'field' });
  }
}

/** Each column is a list, and its heading leads to it. */
function addClauseColumns({ rows, texts }: TableCells, builder: Builder, addBlocks: AddBlocks): void {
  for (const [column, heading] of (texts[0] ?? []).entries()) {
    const leadIn = endsInColon(heading) ? heading : `${heading}:`;
    builder.lines.push({ ...plainLine(leadIn, builder.tab), source: 'table cell' });
    for (const row of rows.slice(1))
      addCellItems(row[column] ?? [], builder, addBlocks, { marker: null, leadIn: null, appliesTo: null });
  }
}
