/**
 * Reading, step 2d. In: a table that holds a point in each row. Out: its lines: the point; before it, as its lead-in, the topic to its left
 * and the sign or heading that says do or do not; for whom it is; behind it what stands to its right, with the heading of its column.
 */

import { isUnfinishedRule } from '../../vocabulary/announcements';
import { polarityOf } from '../../vocabulary/polarity/polarity';
import {
  breaksOff,
  endsInColon,
  endsSentence,
  firstWords,
  hasWords,
  startsSmall,
  wordCount,
} from '../../vocabulary/text';
import type { Block } from '../blocks';
import { addParagraph, type Builder, plainLine, unclearLine } from '../line';
import { type Behind, type Headed, sidesOf } from './beside-a-point';
import type { GridCell, GridRow } from './grid';
import { type ColumnRole, isMarkerCell, type TableShape } from './shape';

/** Adds what stands in a cell as if it stood outside. */
export type AddBlocks = (blocks: readonly Block[], builder: Builder) => void;

/** What stands beside a point in its row. */
export interface Beside {
  marker: string | null;
  leadIn: string | null;
  appliesTo: string | null;
  behind: readonly string[];
  /** It is told in cells of the row itself. */
  isOwn: boolean;
}

export const NOTHING_BESIDE: Beside = { marker: null, leadIn: null, appliesTo: null, behind: [], isOwn: false };

/** Each paragraph of the cell is an item; what stands behind comes after the last of them. */
export function addCellItems(cell: readonly Block[], builder: Builder, addBlocks: AddBlocks, beside: Beside): void {
  const { marker, leadIn, appliesTo, behind, isOwn } = beside;
  const listKey = `table ${builder.tables}`;
  const first = builder.lines.length;
  for (const block of cell) {
    if (block.kind === 'table') {
      addBlocks([block], builder);
      continue;
    }
    const before = builder.lines.length;
    addParagraph(block, builder);
    for (const line of builder.lines.slice(before)) {
      line.source = 'table cell';
      line.leadIn = hasWords(line.text) ? leadIn : null;
      line.appliesTo = hasWords(line.text) ? appliesTo : null;
      if (marker !== null) line.printed = `${marker} ${line.printed}`;
      const own = line.item ?? { marker: '', kind: 'bullet', value: null, depth: 0, isTyped: false };
      const marked = marker === null ? own : { ...own, marker, kind: 'number' as const };
      line.item = { ...marked, listKey, depth: own.isTyped ? 0 : own.depth };
    }
  }
  const added = builder.lines.slice(first).filter((line) => hasWords(line.text));
  added[added.length - 1]?.behind.push(...behind);
  if (added[0]) added[0].isBesideOwn = isOwn;
}

interface OpenTable extends Headed {
  addBlocks: AddBlocks;
  /** A point stands under the heading of the rows. */
  isHeadingUsed: boolean;
}

/** A row of its own heads the rows below it. */
function openHeading(text: string, open: OpenTable): void {
  closeHeading(open);
  open.heading = text;
  open.isHeadingUsed = false;
}

function closeHeading({ heading, isHeadingUsed, builder }: OpenTable): void {
  if (heading !== '' && !isHeadingUsed)
    builder.lines.push({ ...plainLine(heading, builder.tab), source: 'table cell' });
}

/** A point in each row, or several, and what stands beside them. */
export function addClauseRows(shape: TableShape, builder: Builder, addBlocks: AddBlocks): void {
  const open: OpenTable = {
    shape,
    builder,
    addBlocks,
    isHeadingUsed: false,
    heading: '',
    used: new Set(),
    told: new Set(),
  };
  openHeading(shape.title, open);
  const start = builder.leftOut.length;
  for (const rows of groupsOf(shape)) addRow(rows, open);
  closeHeading(open);
  const unused = shape.headings.filter(
    (heading, column) => heading !== '' && !open.used.has(column) && shape.isRepeated[column] !== true,
  );
  if (unused.length > 0)
    builder.leftOut.splice(start, 0, {
      text: unused.join(' | '),
      why: 'the column headings of a table',
      place: firstWords(shape.body[0]?.map((cell) => cell.text).join(' ') ?? ''),
    });
}

/** Rows that share one merged point are one. */
function groupsOf({ body, roles }: TableShape): GridRow[][] {
  const own = roles.indexOf('clause');
  const groups: GridRow[][] = [];
  for (const row of body) {
    const last = groups[groups.length - 1];
    if (last && row[own]?.isFromAbove === true && (last[0]?.[own]?.text ?? '') !== '') last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function addRow(rows: readonly GridRow[], open: OpenTable): void {
  const { builder, addBlocks, shape } = open;
  const [row] = rows;
  if (row === undefined) return;
  const filled = row.filter((cell) => cell.seen !== '');
  const [only] = filled;
  if (
    only !== undefined &&
    filled.every((cell) => cell === only || (cell.isCovered && !cell.isFromAbove)) &&
    rows.length === 1 &&
    isShort(only.seen)
  ) {
    if (polarityOf(only.seen) !== null || isUnfinishedRule(only.seen)) openHeading(only.seen, open);
    else addBlocks(only.blocks, builder);
    return;
  }
  const points = pointsOf(row, shape.roles);
  const isQuestion =
    points.length > 0 && rows.some((each) => each.some((cell, column) => isUnclear(cell, column, open, points)));
  if (isQuestion || points.length === 0) {
    for (const each of rows) addUnclear(each, isQuestion ? unclearBecause(each, open) : NO_POINT, open);
    return;
  }
  const isOfClauses = points.every((column) => shape.roles[column] === 'clause');
  if (rows.length > 1 && !isOfClauses) for (const each of rows) addRow([each], open);
  else for (const column of points) addPoint(rows, column, points, open);
}

const TWO_RULES = 'It stands beside another rule in a table, and nothing says how the two belong together.';
const OF_SOME = 'The signs beside it in the table are about several groups of people.';
const NO_POINT = null;
const TWO_SIGNS = 'The signs beside it in the table do not say whether staff should do it or should not.';

function unclearBecause(row: GridRow, { shape }: OpenTable): string {
  if (shape.roles.includes('unclear mark')) return TWO_SIGNS;
  const beside = row.filter((cell, column) => shape.roles[column] === 'unclear' && cell.seen !== '');
  return beside.every((cell) => wordCount(cell.seen) <= 1) ? OF_SOME : TWO_RULES;
}

function addUnclear(row: GridRow, why: string | null, { builder }: OpenTable): void {
  const texts = row.filter((cell) => cell.text !== '').map((cell) => cell.text);
  if (texts.length > 0) builder.lines.push(unclearLine(texts, why, builder.tab));
}

function isShort(text: string): boolean {
  return !/[.;]$/u.test(text) && wordCount(text) <= 8 && !isMarkerCell(text);
}

function isUnclear(cell: GridCell, column: number, { shape }: OpenTable, points: readonly number[]): boolean {
  if (shape.roles[column] === 'unclear mark') return true;
  return shape.roles[column] === 'unclear' && cell.seen !== '' && !points.includes(column);
}

/** The columns of the row's points: that of the clauses; under rows that say do or do not every column with a sentence of its own. */
function pointsOf(row: GridRow, roles: readonly ColumnRole[]): number[] {
  const isByRow = roles.includes('sign');
  const own = roles.flatMap((role, column) =>
    (role === 'clause' || (isByRow && role === 'unclear')) && wordCount(row[column]?.text ?? '') >= (isByRow ? 1 : 2)
      ? [column]
      : [],
  );
  if (own.length > 0) return own;
  const clause = roles.indexOf('clause');
  const longest = roles.reduce(
    (best, role, column) =>
      (role === 'topic' || role === 'behind' || role === 'unclear') &&
      wordCount(row[column]?.text ?? '') > wordCount(row[best]?.text ?? '')
        ? column
        : best,
    Math.max(clause, 0),
  );
  if (wordCount(row[longest]?.text ?? '') >= 4) return [longest];
  return clause >= 0 && hasWords(row[clause]?.text ?? '') ? [clause] : [];
}

/** The point in one column of a row. */
function addPoint(rows: readonly GridRow[], column: number, points: readonly number[], open: OpenTable): void {
  const { shape, builder, addBlocks } = open;
  const cell = rows[0]?.[column];
  if (cell === undefined) return;
  const sides = sidesOf(rows, column, points, open);
  if (sides === null) {
    for (const row of rows) addUnclear(row, TWO_SIGNS, open);
    return;
  }
  open.isHeadingUsed = true;
  const paragraphs = cell.blocks.filter((block) => block.kind === 'paragraph').length;
  const topic = sides.topics.join(' – ');
  const isMerged = rows.length > 1 || isCoveredBeside(rows, shape);
  const headsPoints = topic !== '' && paragraphs >= 2 && wordCount(topic) <= 8 && sides.polarity === '' && !isMerged;
  if (headsPoints) builder.lines.push({ ...plainLine(topic, builder.tab), source: 'table cell', headingLevel: 6 });
  const leadIn = headsPoints ? '' : [...sides.topics, sides.polarity].filter((part) => part !== '').join(' – ');
  const joined = joinsOn(cell, paragraphs, sides.behind[0]);
  addCellItems(cell.blocks, builder, addBlocks, {
    marker: sides.marker,
    leadIn: leadIn === '' ? null : leadIn,
    appliesTo: sides.who.length === 0 ? null : sides.who.join(', '),
    behind: sides.behind.slice(joined ? 1 : 0).map(({ text }) => text),
    isOwn: open.heading === '' && (!isMerged || sides.isToldHere),
  });
  const last = builder.lines[builder.lines.length - 1];
  if (joined && last && sides.behind[0]) {
    last.text = `${last.text} ${sides.behind[0].bare}`;
    last.printed = `${last.printed} ${sides.behind[0].bare}`;
    if (sides.behind[0].column >= 0) open.used.delete(sides.behind[0].column);
  }
}

function isCoveredBeside(rows: readonly GridRow[], { body, roles }: TableShape): boolean {
  const at = body.indexOf(rows[0] ?? []);
  return [at, at + 1].some((row) =>
    roles.some((role, column) => role === 'topic' && body[row]?.[column]?.isCovered === true),
  );
}

/** The sentence of the point goes on in the cell to its right. */
function joinsOn({ text }: GridCell, paragraphs: number, behind: Behind | undefined): boolean {
  if (behind === undefined || paragraphs !== 1 || endsSentence(text) || endsInColon(text)) return false;
  // Under a heading of its own ("Unless") the cell is more than the rest of the sentence.
  return breaksOff(text) || (startsSmall(behind.bare) && behind.text === behind.bare);
}
