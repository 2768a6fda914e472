/**
 * Reading, step 2d. In: a row of a table with a point in it. Out: what stands beside the point: the topic, the words or signs that say do or
 * do not, for whom it is, and what comes behind it.
 */

import type { LeftOutReason } from '../../reading';
import { isUnfinishedRule, polarityOfRow } from '../../vocabulary/announcements';
import { isTopicColumn } from '../../vocabulary/column-headings';
import { isForEveryone } from '../../vocabulary/people/groups';
import { answered, deniesItself, headed, polarityOf, polarityOfColumn } from '../../vocabulary/polarity/polarity';
import { polarityOfSign, spoken } from '../../vocabulary/polarity/signs';
import { firstWords, hasWords } from '../../vocabulary/text';
import { isWholeRule } from '../../vocabulary/wording';
import type { Builder } from '../line';
import type { GridCell, GridRow } from './grid';
import { type ColumnRole, isMarkerCell, type TableShape } from './shape';

/** A table while its rows are read. */
export interface Headed {
  shape: TableShape;
  builder: Builder;
  /** A row of its own that says do or do not of the rows below, or what they are about. */
  heading: string;
  /** The columns whose headings stand beside a point. */
  used: Set<number>;
  /** The cells that were left out. */
  told: Set<GridCell>;
}

export interface Behind {
  /** With the heading of its column. */
  text: string;
  bare: string;
  column: number;
}

export interface Sides {
  marker: string | null;
  topics: string[];
  /** What says do or do not, with a colon; "" where nothing does. */
  polarity: string;
  who: string[];
  behind: Behind[];
  /** Some of what leads to it is told in a cell of its own rows, and not in one that reaches down from above. */
  isToldHere: boolean;
}

/** What stands beside the point; null where the marks beside it contradict each other. */
export function sidesOf(rows: readonly GridRow[], own: number, points: readonly number[], open: Headed): Sides | null {
  const { shape } = open;
  // First of all: where no point is made, no heading stands beside one.
  const marked = markedIn(rows, open);
  if (marked === null) return null;
  const isAmongOthers = points.length > 1;
  const sides: Sides = { marker: null, topics: [], polarity: '', who: [], behind: [], isToldHere: false };
  const polar: string[] = [];
  if (open.heading !== '')
    (polarityOf(open.heading) === null && !isUnfinishedRule(open.heading) ? sides.topics : polar).push(
      spoken(open.heading),
    );
  const heading = shape.headings[own] ?? '';
  if (isAmongOthers && heading !== '') {
    sides.topics.push(heading);
    open.used.add(own);
  } else if (heading !== '' && finishes(rows[0]?.[own]?.text ?? '', heading)) {
    if (adds(spoken(heading), polar)) open.used.add(own);
  }
  for (const { words, column } of marked) if (adds(words, polar)) open.used.add(column);
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (
        !points.includes(column) &&
        cell.seen !== '' &&
        (at === 0 || !cell.isCovered) &&
        !isSameCell(row, column, own)
      )
        addSide(cell, column, { sides, polar, open, isAmongOthers });
    });
  });
  sides.polarity = polar.length === 0 ? '' : `${polar.join(' – ').replace(/[:：;]\s*$/u, '')}:`;
  return sides;
}

/** Adds words that say do or do not; false where they stand beside the point already: what says them again is told elsewhere. */
function adds(words: string, polar: string[]): boolean {
  if (polar.includes(words)) return false;
  polar.push(words);
  return true;
}

/** A merged cell reaches from one column into the other. */
function isSameCell(row: GridRow, column: number, own: number): boolean {
  const [left, right] = column < own ? [column, own] : [own, column];
  return (row[left]?.columns ?? 1) > right - left;
}

/** The point is no sentence without the heading of its column, or would say the opposite. */
function finishes(text: string, heading: string): boolean {
  if (isWholeRule(text)) return false;
  return isUnfinishedRule(heading) || (polarityOfColumn(heading) === 'do not' && !deniesItself(text));
}

function addSide(
  cell: GridCell,
  column: number,
  { sides, polar, open, isAmongOthers }: { sides: Sides; polar: string[]; open: Headed; isAmongOthers: boolean },
): void {
  const role = open.shape.roles[column] ?? 'nothing';
  const heading = open.shape.headings[column] ?? '';
  const { seen } = cell;
  const before = sides.topics.length + polar.length;
  if (role === 'sign' || ((role === 'topic' || role === 'behind') && polarityOfRow(seen) !== null)) {
    const isAnswer = heading !== '' && !isTopicColumn(heading);
    if (!adds(isAnswer ? answered(heading, seen) : spoken(seen), polar)) leave(cell, 'beside it in a table', open);
    else if (isAnswer) open.used.add(column);
  } else if (role === 'who') addWho(cell, sides, open);
  else if (!hasWords(seen)) return;
  else if (isMarker(seen, role) && sides.marker === null && !cell.isCovered) sides.marker = seen;
  else if (role === 'topic') sides.topics.push(withHeading(seen, column, open));
  else if (role === 'clause') sides.topics.push(seen);
  else if (role === 'behind' && !isAmongOthers)
    sides.behind.push({ text: withHeading(seen, column, open), bare: seen, column });
  // Beside several points nobody can tell whose it is; a mark is told by its heading.
  else leave(cell, 'beside it in a table', open);
  if (sides.topics.length + polar.length > before && !cell.isCovered) sides.isToldHere = true;
}

/** A number beside a point is its marker; one behind it counts something. */
function isMarker(text: string, role: ColumnRole): boolean {
  if (!isMarkerCell(text)) return false;
  return role === 'behind' ? /^\p{L}?$|\)/u.test(text) : role !== 'mark';
}

function leave(cell: GridCell, why: LeftOutReason, { builder, told }: Headed): void {
  if (cell.isCovered || told.has(cell)) return;
  told.add(cell);
  builder.leftOut.push({ text: cell.text, why, place: firstWords(cell.text) });
}

function addWho(cell: GridCell, sides: Sides, open: Headed): void {
  if (isForEveryone(cell.seen)) leave(cell, 'beside a clause in a table: it is for everyone', open);
  else sides.who.push(cell.seen);
}

/** "By when" and "At once" → "By when: At once"; a heading such as "Area" tells nothing more. */
function withHeading(text: string, column: number, { shape, used }: Headed): string {
  const heading = shape.headings[column] ?? '';
  if (heading === '' || isTopicColumn(heading)) return text;
  used.add(column);
  return headed(heading, text);
}

/** "✘", "No": a mark that denies the heading over it. */
function isDenial(mark: string): boolean {
  return polarityOfSign(mark) === 'do not' || /^(?:no|n)$/i.test(mark);
}

/** The heading under which the row is ticked; nothing where the table has no such columns, null where the marks contradict each other. */
function markedIn([row]: readonly GridRow[], { shape }: Headed): { words: string; column: number }[] | null {
  const columns = shape.roles.flatMap((role, column) => (role === 'mark' ? [column] : []));
  if (columns.length === 0) return [];
  const filled = columns.filter((column) => (row?.[column]?.seen ?? '') !== '');
  const isDenied = (column: number) => isDenial(row?.[column]?.seen.trim() ?? '');
  const ticked = filled.filter((column) => !isDenied(column));
  const [only] = ticked.length > 0 ? ticked : filled;
  if (only === undefined || ticked.length > 1 || (ticked.length === 0 && filled.length > 1)) return null;
  const heading = shape.headings[only] ?? '';
  const denied = row?.[only]?.seen.trim() ?? '';
  const said = (words: string) => [{ words, column: only }];
  if (ticked.length > 0) return said(spoken(heading));
  // Alone, a cross under "Allowed" denies it; under "Not allowed" nobody can tell.
  if (polarityOfColumn(heading) === 'do not') return columns.length > 1 ? said(spoken(heading)) : null;
  return said(answered(heading, denied));
}
