/**
 * Reading, step 2. In: the blocks of a document. Out: its lines, one after another, whatever they stood in: paragraphs, lists,
 * tables and their pasted words.
 */

import type { LeftOut } from '../reading';
import { isColumnHeadings } from '../vocabulary/column-headings';
import { factLabel } from '../vocabulary/fact-labels';
import { isOppositePair } from '../vocabulary/polarity/polarity';
import { endsInColon, startsSmall, tidy, wordCount } from '../vocabulary/text';
import { isBinding, isWholeRule } from '../vocabulary/wording';
import type { Block, TabBlocks } from './blocks';
import { fieldLine, isFieldLabel } from './field-lines';
import { addParagraph, type Builder, type Line, plainLine } from './line';
import { markOddBullets, markWordPairs, tellSigns } from './signs';
import { addTable } from './tables/table-lines';
import { fromRoman, typedDepths } from './typed-markers';

function addBlocks(blocks: readonly Block[], builder: Builder): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') addParagraph(block, builder);
    else addTable(block, builder, addBlocks);
  }
}

/** A row that begins with a bare mark, and its place in the count. */
interface Counted {
  at: number;
  line: Line;
  mark: string;
  place: number;
}

/** How rows count: by which marks, each before a capital, and whether one goes on from the row before it. */
interface Counting {
  kind: 'letter' | 'roman' | 'number';
  before: RegExp;
  placeOf: (mark: string) => number | null;
  goesOn: (last: Counted, next: Counted) => boolean;
}

/** So many lines may stand between two rows of a pasted table: one that somebody added takes none out of the count. */
const BETWEEN_ROWS = 2;

/** "A I know …", "B I have …", "D I will …": where one was taken out the others count all the same. */
const inATable = (last: Counted, next: Counted): boolean =>
  next.place > last.place && next.at - last.at <= 1 + BETWEEN_ROWS;

/** "105 Staff must …", "106 Staff must …", whatever stands between them. */
const byOne = (last: Counted, next: Counted): boolean => next.place === last.place + 1;

const beforeACapital = (marks: string): RegExp => new RegExp(`^(${marks})\\s+(?=[(["“‘]?\\p{Lu})`, 'u');

/** "B1", "B2": those of one letter count by one, and none goes on with another letter's. */
const afterALetter = (mark: string): number => mark.charCodeAt(0) * 1000 + Number(mark.slice(1));

const COUNTINGS: readonly Counting[] = [
  { kind: 'letter', before: beforeACapital('[A-Z]'), placeOf: (mark) => mark.charCodeAt(0) - 64, goesOn: inATable },
  { kind: 'letter', before: beforeACapital('[a-z]'), placeOf: (mark) => mark.charCodeAt(0) - 96, goesOn: inATable },
  { kind: 'roman', before: beforeACapital('[ivxl]{1,6}'), placeOf: fromRoman, goesOn: inATable },
  { kind: 'roman', before: beforeACapital('[IVXL]{1,6}'), placeOf: fromRoman, goesOn: inATable },
  { kind: 'number', before: /^(\d{1,3})\s+(?=["'“‘(]?\p{Lu})/u, placeOf: Number, goesOn: byOne },
  { kind: 'number', before: beforeACapital('[A-Z]\\d{1,2}'), placeOf: afterALetter, goesOn: byOne },
  {
    kind: 'number',
    before: /^((?:rule|point|clause|promise|expectation) \d{1,2})[.:)]?\s+(?:[–—-]\s+)?(?=["'“‘(]?\p{Lu})/iu,
    placeOf: (mark) => Number(/\d+$/u.exec(mark)?.[0]),
    goesOn: byOne,
  },
];

/** Three rows or more that go on counting are a list. */
const FEWEST_ROWS = 3;

function numberBareRows(lines: readonly Line[], { kind, before, placeOf, goesOn }: Counting): void {
  let run: Counted[] = [];
  const close = () => {
    if (run.length >= FEWEST_ROWS)
      for (const { line, mark, place } of run) {
        line.item = { marker: mark, kind, value: place, depth: 0, listKey: `bare ${kind}s`, isTyped: true };
        line.text = line.text.replace(before, '');
      }
    run = [];
  };
  lines.forEach((line, at) => {
    const isPlain = line.source === 'text' && line.item === null && line.headingLevel === 0;
    const mark = isPlain ? before.exec(line.text)?.[1] : undefined;
    const place = mark === undefined ? null : placeOf(mark);
    if (mark === undefined || place === null) return;
    const next = { at, line, mark, place };
    const last = run[run.length - 1];
    if (last !== undefined && !goesOn(last, next)) close();
    run.push(next);
  });
  close();
}

/** Two labels of facts or more, one below the other and nothing behind them: a form about the document that nobody has filled in. */
function markEmptyFacts(lines: readonly Line[]): void {
  const isEmptyFact = (line: Line | undefined) => {
    if (line?.source !== 'text' || line.item !== null || line.text.length > 60) return false;
    const label = factLabel(line.text);
    return label !== null && label.rest === '' && label.meaning !== 'audience' && !isFieldLabel(line.raw);
  };
  lines.forEach((line, i) => {
    if (!isEmptyFact(line)) return;
    let end = i + 1;
    while (isEmptyFact(lines[end])) end += 1;
    if (end - i < 2) return;
    for (const fact of lines.slice(i, end)) {
      fact.source = 'fact';
      fact.cells = [fact.text, ''];
    }
  });
}

/** Under a colon, two lines or more in small letters were a list whose bullets were lost on the way. */
function markLostBullets(lines: Line[]): void {
  const isFragment = (line: Line | undefined) =>
    line?.source === 'text' &&
    line.item === null &&
    line.headingLevel === 0 &&
    !line.isBrokenOff &&
    startsSmall(line.text);
  lines.forEach((line, i) => {
    if (!endsInColon(line.text) || line.source !== 'text' || !isFragment(lines[i + 1]) || !isFragment(lines[i + 2]))
      return;
    const depth = line.item === null ? 0 : line.item.depth + 1;
    for (let at = i + 1; isFragment(lines[at]); at += 1) makeBareItem(lines[at], depth);
  });
  lines.forEach((line, i) => {
    if (!endsInColon(line.text) || line.source !== 'text' || line.item !== null) return;
    const bare = bareLinesBelow(lines, i);
    const rules = bare.filter(({ text }) => isBinding(text)).length;
    if (bare.length >= 3 && rules * 2 >= bare.length) for (const one of bare) makeBareItem(one, 0);
  });
}

function makeBareItem(line: Line | undefined, depth: number): void {
  if (line) line.item = { marker: '', kind: 'bullet', value: null, depth, listKey: 'lost bullets', isTyped: true };
}

/** A longer line is a paragraph and no item. */
const MOST_WORDS_OF_AN_ITEM = 25;

/** Short lines that stand below a colon, one after another, and look alike: none is bold, a lead-in, or a place to sign. */
function bareLinesBelow(lines: readonly Line[], from: number): Line[] {
  const found: Line[] = [];
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isColumnHeadings(line.text)) continue;
    const isShort = wordCount(line.text) >= 2 && wordCount(line.text) <= MOST_WORDS_OF_AN_ITEM;
    const isPlain = line.source === 'text' && line.item === null && line.headingLevel === 0 && !line.isBold;
    if (!isShort || !isPlain || line.isBrokenOff || endsInColon(line.text) || fieldLine(line.raw) !== null) break;
    found.push(line);
  }
  return found;
}

const PASTED =
  'It was a row of a table whose columns say opposite things, and it cannot be told any more which words stood where.';

/** "Do Don't" on a line of its own heads a table that was pasted: of its rows no point is made, they would say both at once. */
function markPastedPairs(lines: readonly Line[]): void {
  lines.forEach((heading, i) => {
    if (heading.source !== 'text' || heading.item !== null || !isOppositePair(heading.text)) return;
    const isSmall = startsSmall(lines[i + 1]?.text ?? '');
    let end = i + 1;
    while (isPastedRow(lines[end], isSmall)) end += 1;
    if (end === i + 1) return;
    heading.source = 'table cell';
    heading.cells = [heading.text];
    for (const row of lines.slice(i + 1, end)) {
      row.source = 'table cell';
      row.cells = [row.text];
      row.unclear = PASTED;
    }
  });
}

function isPastedRow(line: Line | undefined, isSmall: boolean): boolean {
  if (line === undefined || line.source !== 'text' || line.item !== null || line.headingLevel > 0) return false;
  if (line.isBold || endsInColon(line.text) || fieldLine(line.raw) !== null) return false;
  // "work where another adult can see you take a child upstairs": two cells that ran together may look like one sentence.
  return isSmall ? startsSmall(line.text) : wordCount(line.text) >= 4 && !isWholeRule(line.text);
}

/** The lines of a whole document, tab after tab; the title of a tab heads what stands in it where there are several. */
export function readLines(tabs: readonly TabBlocks[]): { lines: Line[]; leftOut: LeftOut[] } {
  const builder: Builder = { lines: [], leftOut: [], tab: 0, tables: 0, typed: typedDepths() };
  tabs.forEach((tab, i) => {
    builder.tab = i;
    builder.typed.restart();
    const title = tidy(tab.title ?? '');
    const isGeneric = /^(?:tab|untitled tab|document|sheet)\s*\d*$/i.test(title);
    if (tabs.length > 1 && title !== '' && !isGeneric)
      builder.lines.push({ ...plainLine(title, i), source: 'tab title', headingLevel: 1 });
    else if (title !== '' && tabs.length > 1)
      builder.leftOut.push({ text: title, why: 'the title of a tab', place: title });
    addBlocks(tab.blocks, builder);
  });
  for (const counting of COUNTINGS) numberBareRows(builder.lines, counting);
  tellSigns(builder.lines);
  markOddBullets(builder.lines);
  markWordPairs(builder.lines);
  markEmptyFacts(builder.lines);
  markPastedPairs(builder.lines);
  markLostBullets(builder.lines);
  return { lines: builder.lines, leftOut: builder.leftOut };
}
