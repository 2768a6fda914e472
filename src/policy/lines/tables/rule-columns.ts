/**
 * Reading, step 2d. In: a table of which each column says do or do not by its heading. Out: its lines, column by column as a person reads
 * two lists that stand side by side; row by row where a topic heads the row. Each point stands under the heading of its own column.
 */

import { isForEveryone } from '../../vocabulary/people';
import { spoken } from '../../vocabulary/polarity';
import { endsInColon, firstWords, wordCount } from '../../vocabulary/text';
import { type Builder, plainLine, unclearLine } from '../line';
import { type AddBlocks, addCellItems, NOTHING_BESIDE } from './clause-rows';
import type { GridRow } from './grid';
import type { TableShape } from './shape';

const OVER_TWO = 'It stands under two headings of a table at once.';
const BESIDE_TWO = 'It stands beside several points of a table, and nothing says to which of them it belongs.';

/** Rows that stand under the same topic. */
interface Part {
  topic: string;
  rows: GridRow[];
}

/** The points of all columns. */
export function addRuleColumns(shape: TableShape, builder: Builder, addBlocks: AddBlocks): void {
  const polar = shape.roles.flatMap((role, column) => (role === 'polar' ? [column] : []));
  const beside = shape.headings.filter((heading, column) => heading !== '' && !polar.includes(column));
  if (beside.length > 0)
    builder.leftOut.push({
      text: beside.join(' | '),
      why: 'the column headings of a table',
      place: firstWords(shape.headings.join(' ')),
    });
  for (const part of partsOf(shape, polar, builder, addBlocks)) {
    for (const column of polar) addColumn(part, column, shape, builder, addBlocks);
    for (const row of part.rows) addRest(row, polar, shape, builder);
  }
}

/** A row over all columns is the topic of those below; a cell to the left that of its row. A sentence over all columns stands alone. */
function partsOf(shape: TableShape, polar: readonly number[], builder: Builder, addBlocks: AddBlocks): Part[] {
  const parts: Part[] = [];
  let over = shape.title;
  for (const row of shape.body) {
    const spanning = row.find((cell) => cell.text !== '' && cell.columns >= polar.length && cell.columns > 1);
    if (spanning !== undefined && row.filter((cell) => cell.text !== '').length === 1) {
      if (wordCount(spanning.text) > 8 || /[.;]$/u.test(spanning.text)) addBlocks(spanning.blocks, builder);
      else over = spanning.text;
      continue;
    }
    const beside = row.filter((cell, column) => shape.roles[column] === 'topic' && cell.seen !== '');
    const topic = [over, ...beside.map((cell) => cell.seen)].filter((text) => text !== '').join(' – ');
    const last = parts[parts.length - 1];
    if (last && last.topic === topic) last.rows.push(row);
    else parts.push({ topic, rows: [row] });
  }
  return parts;
}

function addColumn(part: Part, column: number, shape: TableShape, builder: Builder, addBlocks: AddBlocks): void {
  const cells = part.rows.filter((row) => {
    const cell = row[column];
    return cell !== undefined && /\p{L}/u.test(cell.text) && cell.columns === 1;
  });
  const heading = spoken(shape.headings[column] ?? '');
  const words = part.topic === '' ? heading : `${part.topic} – ${heading}`;
  if (cells.length === 0 && part.topic !== '') return;
  const leadIn = endsInColon(words) ? words : `${words}:`;
  builder.lines.push({ ...plainLine(leadIn, builder.tab), source: 'table cell' });
  for (const row of cells) {
    const who = row.filter((_, at) => shape.roles[at] === 'who').find((cell) => cell.seen !== '')?.seen ?? '';
    const appliesTo = who === '' || isForEveryone(who) ? null : who;
    addCellItems(row[column]?.blocks ?? [], builder, addBlocks, { ...NOTHING_BESIDE, appliesTo });
  }
}

/** What is no point of one column: a cell over two of them, and what stands beside them. */
function addRest(row: GridRow, polar: readonly number[], { roles }: TableShape, builder: Builder): void {
  row.forEach((cell, column) => {
    if (cell.text === '') return;
    const role = roles[column];
    if (role === 'polar' && cell.columns > 1 && polar.length > 1)
      builder.lines.push(unclearLine([cell.text], OVER_TWO, builder.tab));
    else if (role === 'polar' && !/\p{L}/u.test(cell.text)) leave(cell.text, builder);
    else if (role === 'who' && isForEveryone(cell.text))
      builder.leftOut.push({
        text: cell.text,
        why: 'beside a clause in a table: it is for everyone',
        place: firstWords(cell.text),
      });
    else if (role === 'marker' || role === 'nothing' || role === 'mark' || role === 'sign') leave(cell.text, builder);
    else if (role !== 'polar' && role !== 'who' && role !== 'topic')
      builder.lines.push(unclearLine([cell.text], BESIDE_TWO, builder.tab));
  });
}

function leave(text: string, builder: Builder): void {
  builder.leftOut.push({ text, why: 'beside it in a table', place: firstWords(text) });
}
