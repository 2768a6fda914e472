/**
 * Reading, step 2c. In: a table. Out: its lines: facts, rows of the history, fields to sign on, clauses with the number and the topic
 * that stand beside them, or ordinary paragraphs where the table is only a frame.
 */

import { isEveryone } from '../vocabulary/people';
import { bare, endsInColon, firstWords, tidy, wordCount } from '../vocabulary/text';
import type { Block, TableBlock } from './blocks';
import { addParagraph, type Builder, type Line, type LineSource, plainLine, withoutNoise } from './line';
import { isMarkerCell, useOfTable } from './table-use';

function cellText(cell: readonly Block[]): string {
  return cell
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text.split('\u000b').join(' ')]
        : block.rows.flat().map((inner) => cellText(inner)),
    )
    .join(' ');
}

type AddBlocks = (blocks: readonly Block[], builder: Builder) => void;

/** The lines of a table, by what the table is for. `addBlocks` adds what stands in a frame. */
export function addTable(table: TableBlock, builder: Builder, addBlocks: AddBlocks): void {
  const { lines, leftOut, tab } = builder;
  builder.tables += 1;
  builder.typed.restart();
  const filled = table.rows.filter((row) => row.some((cell) => cellText(cell).trim() !== ''));
  const width = Math.max(0, ...filled.map((row) => row.length));
  // Rows of unequal length are made equal, so that no cell falls beside its column.
  const rows = filled.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? []));
  const cells = rows.map((row) => row.map((cell) => tidy(withoutNoise(cellText(cell), leftOut))));
  const largest = Math.max(0, ...rows.flat().map((cell) => cell.length));
  const rowLine = (texts: readonly string[], source: LineSource): Line => ({
    ...plainLine(texts.filter((text) => text !== '').join(' '), tab),
    cells: [...texts],
    source,
  });
  const use = useOfTable(cells, largest);
  switch (use) {
    case 'facts':
      // Four columns hold two facts in a row.
      for (const row of cells) {
        for (let at = 0; at < row.length; at += 2) {
          const pair = row.length >= 4 ? row.slice(at, at + 2) : row;
          if (pair.some((cell) => cell !== ''))
            lines.push(
              rowLine(
                [
                  pair[0] ?? '',
                  pair
                    .slice(1)
                    .filter((cell) => cell !== '')
                    .join(' '),
                ],
                'fact',
              ),
            );
          if (row.length < 4) break;
        }
      }
      return;
    case 'facts in columns':
      (cells[0] ?? []).forEach((label, i) => {
        lines.push(rowLine([label, cells[1]?.[i] ?? ''], 'fact'));
      });
      return;
    case 'history':
      for (const row of cells) lines.push({ ...rowLine(row, 'history'), columns: cells[0] ?? [] });
      return;
    case 'signature':
      for (const row of rows) {
        for (const cell of row) {
          for (const block of cell) {
            const text = block.kind === 'paragraph' ? block.text : cellText([block]);
            for (const part of text.split('\u000b'))
              if (tidy(part) !== '') lines.push({ ...plainLine(part, tab), source: 'field' });
          }
        }
      }
      return;
    case 'columns of clauses':
      for (const [column, heading] of (cells[0] ?? []).entries()) {
        lines.push({ ...plainLine(endsInColon(heading) ? heading : `${heading}:`, tab), source: 'table cell' });
        for (const row of rows.slice(1))
          addCellItems(row[column] ?? [], builder, addBlocks, { marker: null, leadIn: null, appliesTo: null });
      }
      return;
    case 'clauses':
      addClauseRows(rows, cells, builder, addBlocks);
      return;
    case 'frame':
      for (const row of rows) for (const cell of row) addBlocks(cell, builder);
      return;
    default:
      for (const row of cells) lines.push(rowLine(row, 'table cell'));
  }
}

function addCellItems(
  cell: readonly Block[],
  builder: Builder,
  addBlocks: AddBlocks,
  beside: { marker: string | null; leadIn: string | null; appliesTo: string | null },
): void {
  const { marker, leadIn, appliesTo } = beside;
  const listKey = `table ${builder.tables}`;
  for (const block of cell) {
    if (block.kind === 'table') {
      addTable(block, builder, addBlocks);
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

const WHO_COLUMN = /^(?:applies to|applicable to|who|for whom|staff groups?|relevant to|role)\b/iu;

/** The column of clauses, unless this row has nothing there and a sentence beside it. */
function columnOfClause(texts: readonly string[], column: number): number {
  if (wordCount(texts[column] ?? '') >= 2) return column;
  const longest = texts.reduce(
    (best, text, at) => (wordCount(text) > wordCount(texts[best] ?? '') ? at : best),
    column,
  );
  return wordCount(texts[longest] ?? '') >= 4 ? longest : column;
}

/** A clause in each row: the longest sentence is the clause, a number before it its marker, a short topic its lead-in. */
function addClauseRows(
  rows: readonly Block[][][],
  cells: readonly string[][],
  builder: Builder,
  addBlocks: AddBlocks,
): void {
  const { lines, leftOut, tab } = builder;
  const widest = new Map<number, number>();
  for (const row of cells)
    row.forEach((cell, i) => {
      widest.set(i, (widest.get(i) ?? 0) + wordCount(cell));
    });
  const clauseColumn = [...widest.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const whoColumn = (cells[0] ?? []).findIndex((heading) => WHO_COLUMN.test(heading));
  for (const [i, row] of rows.entries()) {
    const texts = cells[i] ?? [];
    const own = columnOfClause(texts, clauseColumn);
    const cell = row[own] ?? [];
    const clause = texts[own] ?? '';
    const others = texts.filter((text, at) => at !== own && text !== '');
    const isHeaderRow =
      i === 0 &&
      wordCount(clause) <= 6 &&
      !/[.;]$/u.test(clause) &&
      others.length + (clause === '' ? 0 : 1) >= 2 &&
      !others.some(isMarkerCell);
    if (isHeaderRow) {
      leftOut.push({
        text: texts.filter((text) => text !== '').join(' | '),
        why: 'the column headings of a table',
        place: clause,
      });
      continue;
    }
    if (clause === '') {
      if (others.length > 0) lines.push({ ...plainLine(others.join(' '), tab), source: 'table cell' });
      continue;
    }
    const isSpanning =
      row.length === 1 || (others.length === 0 && row.length > 1 && wordCount(clause) <= 8 && !/[.;]$/u.test(clause));
    if (isSpanning && wordCount(clause) <= 10 && !/[.;]$/u.test(clause)) {
      addBlocks(cell, builder);
      continue;
    }
    const marker = others.find(isMarkerCell) ?? null;
    const who = whoColumn < 0 || whoColumn === own ? '' : (texts[whoColumn] ?? '');
    const isForAll = isEveryone(who) || /^(?:all|everyone|everybody|staff)$/iu.test(who);
    if (isForAll)
      leftOut.push({ text: who, why: 'beside a clause in a table: it is for everyone', place: firstWords(clause) });
    const appliesTo = isForAll ? '' : who;
    const topic = others
      .filter((text, at) => at !== others.indexOf(marker ?? '') && text !== who && bare(text) !== '')
      .join(', ');
    let topicOfOne = topic === '' ? null : topic;
    const points = cell.filter((block) => block.kind === 'paragraph').length;
    // A topic beside several points heads them; beside one it belongs to it.
    if (topic !== '' && points >= 2 && wordCount(topic) <= 8) {
      lines.push({ ...plainLine(topic, tab), source: 'table cell', headingLevel: 6 });
      topicOfOne = null;
    }
    addCellItems(cell, builder, addBlocks, {
      marker,
      leadIn: topicOfOne,
      appliesTo: appliesTo === '' ? null : appliesTo,
    });
  }
}
