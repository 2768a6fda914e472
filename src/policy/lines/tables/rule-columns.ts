/**
 * Reading, step 2d. In: a table of which each column says do or do not by its heading. Out: its lines, column by column as a person reads
 * two lists that stand side by side; row by row where a topic heads the row. Each point stands under the heading of its own column.
 */

import { isForEveryone } from '../../vocabulary/people/groups';
import { spoken } from '../../vocabulary/polarity/signs';
import { endsInColon, firstWords, wordCount } from '../../vocabulary/text';
import { type Builder, plainLine, unclearLine } from '../line';
import { type AddBlocks, addCellItems, NOTHING_BESIDE } from './clause-rows';
import type { GridRow } from './grid';
import type { TableShape } from './shape';

const OVER_TWO = 'It stands under two headings of a table at once.';
const BESIDE_TWO = 'It stands beside several points of a table, and nothing says to which of them it belongs.';

/** Rows that stand under the same topic. */
interface Part {
  topics: string[];
  rows: GridRow[];
}

interface OpenColumns {
  shape: TableShape;
  /** The columns that hold points. */
  polar: readonly number[];
  builder: Builder;
  addBlocks: AddBlocks;
  /** Topics and columns that stand over a point. */
  used: Set<string | number>;
}

/** The points of all columns. */
export function addRuleColumns(shape: TableShape, builder: Builder, addBlocks: AddBlocks): void {
  const polar = shape.roles.flatMap((role, column) => (role === 'polar' ? [column] : []));
  const open: OpenColumns = { shape, polar, builder, addBlocks, used: new Set() };
  for (const part of partsOf(open)) {
    for (const column of polar) addColumn(part, column, open);
    for (const row of part.rows) addRest(row, open);
  }
  leaveUnused(open);
}

/** Headings of columns and of rows under which no point stands. */
function leaveUnused({ shape, builder, used }: OpenColumns): void {
  const headings = shape.headings.filter(
    (heading, column) => heading !== '' && !used.has(column) && shape.isRepeated[column] !== true,
  );
  if (headings.length > 0)
    builder.leftOut.push({
      text: headings.join(' | '),
      why: 'the column headings of a table',
      place: firstWords(shape.headings.join(' ')),
    });
  for (const topic of topicsOf(shape)) if (!used.has(topic)) leave(topic, builder);
}

/** A row over all columns: what is said of those below it, or a sentence of its own. */
function spanningText(row: GridRow, polar: number): string | null {
  const filled = row.filter((cell) => cell.text !== '');
  const [only] = filled;
  return filled.length === 1 && only !== undefined && only.columns > 1 && only.columns >= polar ? only.text : null;
}

function isTopic(text: string): boolean {
  return wordCount(text) <= 8 && !/[.;]$/u.test(text);
}

function topicsOf(shape: TableShape): string[] {
  const polar = shape.roles.filter((role) => role === 'polar').length;
  const spanning = shape.body.map((row) => spanningText(row, polar));
  return [shape.title, ...spanning].filter((text): text is string => text !== null && text !== '' && isTopic(text));
}

/** A row over all columns is the topic of those below; a cell to the left that of its row. A sentence over all columns stands alone. */
function partsOf({ shape, polar, builder }: OpenColumns): Part[] {
  const parts: Part[] = [];
  let over = isTopic(shape.title) ? shape.title : '';
  if (over !== shape.title) builder.lines.push(plainLine(shape.title, builder.tab));
  for (const row of shape.body) {
    const spanning = spanningText(row, polar.length);
    if (spanning !== null) {
      if (isTopic(spanning)) over = spanning;
      else builder.lines.push(unclearLine([spanning], OVER_TWO, builder.tab));
      continue;
    }
    const beside = row.filter((cell, column) => shape.roles[column] === 'topic' && cell.seen !== '');
    const topics = [over, ...beside.map((cell) => cell.seen)].filter((text) => text !== '');
    const last = parts[parts.length - 1];
    if (last && last.topics.join('|') === topics.join('|')) last.rows.push(row);
    else parts.push({ topics, rows: [row] });
  }
  return parts;
}

function addColumn({ topics, rows }: Part, column: number, open: OpenColumns): void {
  const { shape, builder, addBlocks, used } = open;
  const cells = rows.filter((row) => {
    const cell = row[column];
    return cell !== undefined && /\p{L}/u.test(cell.text) && cell.columns === 1;
  });
  if (cells.length === 0) return;
  const words = [...topics, spoken(shape.headings[column] ?? '')].join(' – ');
  for (const key of [...topics, column]) used.add(key);
  builder.lines.push({ ...plainLine(endsInColon(words) ? words : `${words}:`, builder.tab), source: 'table cell' });
  for (const row of cells) {
    const who = row.filter((_, at) => shape.roles[at] === 'who').find((cell) => cell.seen !== '')?.seen ?? '';
    const appliesTo = who === '' || isForEveryone(who) ? null : who;
    addCellItems(row[column]?.blocks ?? [], builder, addBlocks, { ...NOTHING_BESIDE, appliesTo });
  }
}

/** What is no point of one column: a cell over two of them, and what stands beside them. */
function addRest(row: GridRow, { shape, polar, builder, used }: OpenColumns): void {
  const hasPoint = polar.some((column) => /\p{L}/u.test(row[column]?.text ?? '') && row[column]?.columns === 1);
  row.forEach((cell, column) => {
    const role = shape.roles[column];
    if (cell.text === '') return;
    if (role === 'polar' && cell.columns > 1) builder.lines.push(unclearLine([cell.text], OVER_TWO, builder.tab));
    else if (role === 'polar') {
      if (!/\p{L}/u.test(cell.text)) leave(cell.text, builder);
    } else if (role === 'topic') {
      if (!used.has(cell.text)) leave(cell.text, builder);
    } else if (role === 'who' && isForEveryone(cell.text))
      builder.leftOut.push({
        text: cell.text,
        why: 'beside a clause in a table: it is for everyone',
        place: firstWords(cell.text),
      });
    else if (role === 'behind' || role === 'unclear')
      builder.lines.push(unclearLine([cell.text], BESIDE_TWO, builder.tab));
    else if (role !== 'who' || !hasPoint) leave(cell.text, builder);
  });
}

function leave(text: string, builder: Builder): void {
  builder.leftOut.push({ text, why: 'beside it in a table', place: firstWords(text) });
}
