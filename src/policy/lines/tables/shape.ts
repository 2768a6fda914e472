/**
 * Reading, step 2b. In: a table's grid. Out: its shape: which rows only head the columns, what each column is for, and which columns or
 * rows say do or do not of what stands in them. docs/reading.md tells the rule in words.
 */

import type { LeftOut } from '../../reading';
import { isUnfinishedRule, polarityOfRow } from '../../vocabulary/announcements';
import {
  isClauseColumn,
  isExplainingColumn,
  isRuleColumn,
  isTopicColumn,
  isWhoColumn,
} from '../../vocabulary/column-headings';
import { groupsIn } from '../../vocabulary/people/groups';
import { deniedAmong, polarityOf, polarityOfColumn } from '../../vocabulary/polarity/polarity';
import { type Polarity, polarityOfSign } from '../../vocabulary/polarity/signs';
import { endsSentence, firstWords, wordCount } from '../../vocabulary/text';
import { isBinding, isPassiveRule, isPlainlyBinding, isWholeRule } from '../../vocabulary/wording';
import type { GridRow } from './grid';
import { areUnknownMarks, withSigns } from './marks';

/**
 * What a column is for. `polar` columns hold points of their own, each under its heading; `sign` says do or do not of its row, `mark`
 * does so under the heading that is ticked; `behind` stands after the point and `topic` before it; what `unclear` does nobody can tell, nor
 * what an `unclear mark` says of a row, or says by not being there.
 */
export type ColumnRole =
  | 'clause'
  | 'polar'
  | 'sign'
  | 'mark'
  | 'marker'
  | 'who'
  | 'topic'
  | 'behind'
  | 'unclear'
  | 'unclear mark'
  | 'nothing';

export interface TableShape {
  /** One row over all columns, before the headings: what the table is about. */
  title: string;
  headings: string[];
  /** The heading is that of the merged cell before it, and told with it. */
  isRepeated: boolean[];
  body: readonly GridRow[];
  /** Rows that say the headings once more, as on each page of a long table: no row of its body. */
  headingsAgain: readonly GridRow[];
  roles: ColumnRole[];
}

const NUMBER_CELL = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.):]*$/i;
const MARK = /^(?:[xX•●]|yes|no|y|n)$/i;

/** A clause's number or letter, and nothing else. */
export function isMarkerCell(cell: string): boolean {
  return NUMBER_CELL.test(cell);
}

/** A cell to tick or to put initials in, or a clause's number: it carries no sentence. */
export function isSmallCell(cell: string): boolean {
  return cell === '' || NUMBER_CELL.test(cell) || /^[☐☑☒□✓✔\s_.…]+$/u.test(cell);
}

/** The shape of a table of rules. */
export function shapeOf(grid: readonly GridRow[]): TableShape {
  const width = grid[0]?.length ?? 0;
  const isTitled = grid.length > 2 && isOverAll(grid[0], width) && isHeader(grid, 1);
  const from = isTitled ? 1 : 0;
  const length = isHeader(grid, from) ? 1 + (hasGroups(grid[from]) && isHeader(grid, from + 1) ? 1 : 0) : 0;
  const header = grid.slice(from, from + length);
  const below = grid.slice(from + length);
  const headingsAgain = below.filter((row) => header.some((one) => saysTheSame(row, one)));
  const body = withSigns(below.filter((row) => !headingsAgain.includes(row)));
  const headings = Array.from({ length: width }, (_, column) =>
    [...new Set(header.map((row) => row[column]?.seen ?? ''))].filter((text) => text !== '').join(' – '),
  );
  const title = isTitled ? (grid[0]?.[0]?.text ?? '') : '';
  const isRepeated = headings.map((_, column) => header.every((row) => (row[column]?.text ?? '') === ''));
  return { title, headings, isRepeated, body, headingsAgain, roles: rolesOf(headings, body) };
}

function saysTheSame(row: GridRow, other: GridRow): boolean {
  return row.length === other.length && row.every((cell, column) => cell.seen === other[column]?.seen);
}

/** What is left out of the table because its headings said it before. */
export function headingsSaidAgain({ headingsAgain }: TableShape): LeftOut[] {
  return headingsAgain.map((row) => {
    const text = row.flatMap((cell) => (cell.text === '' ? [] : [cell.text])).join(' | ');
    return { text, why: 'the column headings of a table', place: firstWords(text) };
  });
}

function isOverAll(row: GridRow | undefined, width: number): boolean {
  return row !== undefined && width > 1 && row[0]?.columns === width;
}

function hasGroups(row: GridRow | undefined): boolean {
  return row?.some((cell) => cell.columns > 1) ?? false;
}

/** Short words over longer ones, and no rule among them. */
function isHeader(grid: readonly GridRow[], at: number): boolean {
  const row = grid[at];
  const below = grid[at + 1];
  if (row === undefined || below === undefined) return false;
  const cells = row.map((cell) => cell.seen);
  const filled = cells.filter((text) => text !== '');
  if (new Set(filled).size < 2 && !(filled.length === 1 && row.length === 2 && cells[0] === '')) return false;
  // Beside "Do" a longer one is a heading, too.
  const most = filled.some((text) => polarityOf(text) !== null) ? 12 : 8;
  if (
    filled.some((text) => wordCount(text) > most || (/[.;]$/u.test(text) && wordCount(text) > 1) || isMarkerCell(text))
  )
    return false;
  const body = grid.slice(at + 1);
  if (beginsAsAnotherRow(cells, body)) return false;
  if (cells.some((text, column) => polarityOfHeading(text, columnOf(body, column)) !== null))
    return !isPolarRow(cells, body) && !cells.some((text, column) => isRuleAmongRules(text, columnOf(body, column)));
  if (filled.some(isKnownHeading) || (hasGroups(row) && isHeader(grid, at + 1))) return true;
  return (
    filled.every((text) => wordCount(text) <= 6) &&
    !filled.some((text) => wordCount(text) >= 2 && isPlainlyBinding(text)) &&
    columnsOf(below).some((text, column) => wordCount(text) > wordCount(cells[column] ?? '') && !isSmallCell(text))
  );
}

/** "Nobody may | share a password" over "Nobody may | lend a card": rows of one kind. A heading that a page break repeats is the same all along its row. */
function beginsAsAnotherRow(cells: readonly string[], body: readonly GridRow[]): boolean {
  return body.some((row) => {
    const isAlike = (text: string, column: number) => text === row[column]?.text;
    const own = cells.filter((text, column) => !isAlike(text, column));
    return wordsIn(cells.filter(isAlike)) && own.some((text) => text !== '');
  });
}

/** "Do | Lock your screen" over "Don't | Share it": the first cell heads its row. "Allowed" over "Yes" and "No" heads its column. */
function isPolarRow(cells: readonly string[], body: readonly GridRow[]): boolean {
  return cells.some((text, column) => {
    const below = columnOf(body, column);
    const isAnswered = /\?$/u.test(text) || (!isSign(text) && below.every(isSign));
    return (
      polarityOfRow(text) !== null &&
      !isAnswered &&
      below.length === body.length &&
      below.every((cell) => polarityOfRow(cell) !== null)
    );
  });
}

/** "Staff must wear a badge" over "Staff must sign in": a rule as those below it, and no heading of theirs. */
function isRuleAmongRules(text: string, below: readonly string[]): boolean {
  const isRule = (cell: string): boolean => isWholeRule(cell) || isPassiveRule(cell);
  return wordCount(text) >= WORDS_OF_A_RULE && isRule(text) && below.length > 0 && below.every(isRule);
}

/** "You must not share" heads a column. */
const WORDS_OF_A_RULE = 5;

function isKnownHeading(text: string): boolean {
  return (
    isWhoColumn(text) ||
    isClauseColumn(text) ||
    isExplainingColumn(text) ||
    (text !== '' && isTopicColumn(text)) ||
    /^(?:initials?|tick|signed|agreed?|i agree(?: that:?)?|yes|no)$/i.test(text)
  );
}

function columnsOf(row: GridRow): string[] {
  return row.map((cell) => cell.text);
}

/** The words of a column, rows with nothing there left out. */
function columnOf(body: readonly GridRow[], column: number): string[] {
  return body.map((row) => row[column]?.seen ?? '').filter((text) => text !== '');
}

/** A heading says do or do not where it is nothing else, or where the cells below finish its sentence and do not say so themselves. */
function polarityOfHeading(heading: string, below: readonly string[]): Polarity | null {
  // "No." heads a column of numbers.
  if (heading === '' || (/^nos?\.?$/i.test(heading) && below.some((cell) => /^\(?\d/u.test(cell)))) return null;
  const alone = polarityOf(heading);
  if (alone !== null) return alone;
  const polarity = polarityOfColumn(heading);
  if (polarity === null || isUnfinishedRule(heading)) return polarity;
  const alike = below.filter((cell) => polarityOfColumn(cell) !== null).length;
  return wordCount(heading) <= 6 && alike * 2 < Math.max(below.length, 1) ? polarity : null;
}

function rolesOf(headings: readonly string[], body: readonly GridRow[]): ColumnRole[] {
  const columns = headings.map((_, column) => columnOf(body, column));
  const polarities = headings.map((heading, column) => polarityOfHeading(heading, columns[column] ?? []));
  const denied = deniedAmong(headings);
  const isOneOfPair = (column: number) => denied.includes(column);
  const isMarks = columns.map((cells) => cells.length > 0 && cells.every(isSign));
  const isPolar = headings.map(
    (_, column) =>
      (polarities[column] !== null || isOneOfPair(column)) && !isMarks[column] && wordsIn(columns[column] ?? []),
  );
  const count = isPolar.filter((is) => is).length;
  const isOpposed =
    count >= 2 &&
    (denied.length > 0 || headings.some((_, column) => isPolar[column] === true && polarities[column] === 'do not'));
  const isAllRules = headings.length <= 3 && headings.length >= 2 && headings.every(isRuleColumn);
  const clauses = isOpposed || isAllRules ? -1 : clauseColumn(headings, columns, isMarks);
  return headings.map((heading, column): ColumnRole => {
    const cells = columns[column] ?? [];
    if (isAllRules || (isOpposed && isPolar[column] === true)) return 'polar';
    if (isWhoColumn(heading)) return 'who';
    // Whom a sign is about and what it says of them is more than its row says.
    if (polarities[column] === null && cells.length > 0 && cells.every(isSign) && groupsIn(heading).length > 0)
      return 'unclear';
    if (saysDoOrDoNot(cells)) return 'sign';
    if (isMarks[column] === true && polarities[column] !== null) return 'mark';
    const isNamed = heading !== '' && polarities[column] === null;
    if (!isNamed && areUnknownMarks(body.map((row) => row[column]?.seen ?? ''))) return 'unclear mark';
    if (cells.length > 0 && cells.every(isMarkerCell)) return 'marker';
    if (cells.every(isSmallCell)) return 'nothing';
    if (column === clauses) return 'clause';
    return sideRole(heading, cells, column, isOpposed ? firstOf(isPolar) : clauses);
  });
}

function firstOf(flags: readonly boolean[]): number {
  return flags.indexOf(true);
}

function isSign(cell: string): boolean {
  return MARK.test(cell) || polarityOfSign(cell) !== null;
}

function wordsIn(cells: readonly string[]): boolean {
  return cells.some((cell) => /\p{L}{2}/u.test(cell));
}

/** Each cell is a sign or a word that says do or do not, and one of them says do not: a column of ticks alone is there to be filled in. */
function saysDoOrDoNot(cells: readonly string[]): boolean {
  const polarities = cells.map(polarityOfRow);
  return cells.length > 0 && polarities.every((polarity) => polarity !== null) && polarities.includes('do not');
}

/** What a cell beside a point does to it. Two rules side by side under headings that nobody knows are a question. */
function sideRole(heading: string, cells: readonly string[], column: number, clauses: number): ColumnRole {
  if (isExplainingColumn(heading)) return 'behind';
  if (heading !== '' && isTopicColumn(heading)) return 'topic';
  if (areRules(cells)) return 'unclear';
  return column < clauses ? 'topic' : 'behind';
}

/** Half of them or more are rules by themselves. */
function areRules(cells: readonly string[]): boolean {
  const rules = cells.filter(
    (cell) => wordCount(cell) >= 3 && (isPlainlyBinding(cell) || (endsSentence(cell) && isBinding(cell))),
  );
  return rules.length * 2 >= cells.length;
}

/** The one column of rules, or the column with the most words, among those whose headings do not say that they hold something else. */
function clauseColumn(headings: readonly string[], columns: readonly string[][], isMarks: readonly boolean[]): number {
  const named = headings.findIndex((heading) => heading !== '' && isClauseColumn(heading));
  if (named >= 0 && wordsIn(columns[named] ?? [])) return named;
  const words = columns.map((cells, column) => {
    const heading = headings[column] ?? '';
    const isOther =
      isWhoColumn(heading) || isExplainingColumn(heading) || isMarks[column] === true || saysDoOrDoNot(cells);
    return isOther ? -1 : cells.reduce((sum, cell) => sum + wordCount(cell), 0);
  });
  const [rules, ...more] = words.flatMap((count, column) =>
    count > 0 && areRules(columns[column] ?? []) ? [column] : [],
  );
  if (rules !== undefined && more.length === 0) return rules;
  const most = Math.max(...words);
  return most <= 0 ? -1 : words.indexOf(most);
}
