/**
 * Reading, step 2a. In: a paragraph. Out: its lines: what a line is made of, so that list items whose bullets are Docs' own and ones
 * whose bullets were typed look alike from here on.
 */

import type { LeftOut, TextLink } from '../reading';
import { isOppositePair, polarityOf } from '../vocabulary/polarity/polarity';
import { polarityOfSign, type SignSays } from '../vocabulary/polarity/signs';
import { endsInColon, isInCapitals, tidy } from '../vocabulary/text';
import type { ListPlace, ParagraphBlock, TextRun } from './blocks';
import { fieldLine, isBlankLine } from './field-lines';
import { type MarkerKind, type TypedMarker, type typedDepths, typedMarker } from './typed-markers';

export type LineSource = 'text' | 'tab title' | 'fact' | 'history' | 'field' | 'table cell';

interface ItemPlace {
  /** As printed. */
  marker: string;
  kind: MarkerKind;
  /** Place in its series: 3 for "3." and "c)"; null where only Docs' own list knows. */
  value: number | null;
  depth: number;
  /** Items of one key belong to one list. */
  listKey: string;
  isTyped: boolean;
}

/** A line as all later steps see it. */
export interface Line {
  text: string;
  /** With the typed marker, if there was one. */
  printed: string;
  /** With tabs and runs of spaces, which fields need. */
  raw: string;
  item: ItemPlace | null;
  /** What the sign before or behind it says of it. */
  says: SignSays | null;
  headingLevel: number;
  isTitle: boolean;
  isSubtitle: boolean;
  isBold: boolean;
  isInCapitals: boolean;
  /** Words that stand in italics or bold at the beginning of an otherwise plain line. */
  emphasisedStart: string;
  links: TextLink[];
  source: LineSource;
  /** The cells of a row of a table of facts or of the history. */
  cells: string[];
  /** The column headings of the history. */
  columns: string[];
  /** A soft line break only stands between it and the line before. */
  isBrokenOff: boolean;
  /** The heading of its column or row in a table of clauses. */
  leadIn: string | null;
  /** From a column "Applies to" of a table of clauses. */
  appliesTo: string | null;
  /** What stands beside it is told in cells of its own row, and not in one for several rows. */
  isBesideOwn: boolean;
  /** What stands to the right of it in its row, with the heading of its column. */
  behind: string[];
  /** Why the reader cannot tell what it is: a cell beside another rule, say. Then it is no point, and a person is asked. */
  unclear: string | null;
  tab: number;
}

const NOISE =
  /\[(?:bookmark|image|picture|logo|photo|graphic|comment|footnote|endnote|drawing|table of contents|toc)\b[^\]]*\]/gi;
const MARKDOWN_EMPHASIS = /(\*\*|__)(?=\S)|(?<=\S)(\*\*|__)(?!_)/gu;

/** Emphasis typed as asterisks, and the marks that a converter leaves for bookmarks and pictures. */
export function withoutNoise(text: string, leftOut: LeftOut[]): string {
  const clean = text.replace(NOISE, (mark) => {
    leftOut.push({ text: mark, why: 'the mark of a bookmark or picture', place: mark });
    return '';
  });
  const plain = clean.includes('**') ? clean.replace(MARKDOWN_EMPHASIS, (mark) => (mark === '**' ? '' : mark)) : clean;
  return plain.replace(/(^|[\s([])\*(?=\S)([^*]*\S)\*(?=[\s.,;:)\]]|$)/gu, '$1$2');
}

function linksOf(runs: readonly TextRun[]): TextLink[] {
  const links: TextLink[] = [];
  let joins = false;
  for (const { text, url } of runs) {
    const last = links[links.length - 1];
    if (url !== null && last && joins && last.url === url) last.text += text;
    else if (url !== null) links.push({ text, url });
    joins = url !== null;
  }
  return links.map((link) => ({ ...link, text: tidy(link.text) })).filter((link) => link.text !== '');
}

/** The lines of the document so far; what is added to them, and what is left out of them. */
export interface Builder {
  lines: Line[];
  leftOut: LeftOut[];
  tab: number;
  tables: number;
  typed: ReturnType<typeof typedDepths>;
}

const PLAIN = {
  item: null,
  says: null,
  headingLevel: 0,
  isTitle: false,
  isSubtitle: false,
  isBold: false,
  emphasisedStart: '',
  links: [],
  source: 'text',
  cells: [],
  columns: [],
  isBrokenOff: false,
  leadIn: null,
  appliesTo: null,
  isBesideOwn: false,
  unclear: null,
} as const;

/** A line of ordinary text. */
export function plainLine(text: string, tab: number): Line {
  const clean = tidy(text);
  return {
    ...PLAIN,
    links: [],
    cells: [],
    columns: [],
    behind: [],
    text: clean,
    printed: clean,
    raw: text,
    isInCapitals: isInCapitals(clean),
    tab,
  };
}

/** A row of a table of which no point is made; `why` where that is a question to a person. */
export function unclearLine(cells: readonly string[], why: string | null, tab: number): Line {
  return { ...plainLine(cells.join(' '), tab), cells: [...cells], source: 'table cell', unclear: why };
}

/** The runs of each visual line of a paragraph: Docs writes a soft line break as a vertical tab inside a run. */
function visualLines(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    run.text.split('\u000b').forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== '') lines[lines.length - 1]?.push({ ...run, text });
    });
  }
  return lines.filter((line) => line.some((run) => run.text.trim() !== ''));
}

function isAllBold(runs: readonly TextRun[]): boolean {
  const seen = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  return seen.length > 0 && seen.every((run) => run.isBold);
}

function emphasisedStart(runs: readonly TextRun[]): string {
  const end = runs.findIndex((run) => run.text.trim() !== '' && !run.isItalic && !run.isBold);
  return end <= 0
    ? ''
    : tidy(
        runs
          .slice(0, end)
          .map((run) => run.text)
          .join(''),
      );
}

/** Adds the lines of a paragraph. */
export function addParagraph(block: ParagraphBlock, builder: Builder): void {
  const isHeading = block.headingLevel > 0 || block.isTitle || block.isSubtitle;
  const parts = isHeading ? [block.runs] : visualLines(block.runs);
  let isFirst = true;
  for (const runs of parts) {
    const raw = withoutNoise(runs.map((run) => run.text).join(''), builder.leftOut);
    const text = tidy(raw);
    if (text === '') continue;
    const line: Line = {
      ...plainLine(raw, builder.tab),
      headingLevel: block.headingLevel,
      isTitle: block.isTitle,
      isSubtitle: block.isSubtitle,
      isBold: isAllBold(runs) || /^\s*\*\*.*\*\*\s*$/u.test(runs.map((run) => run.text).join('')),
      emphasisedStart: emphasisedStart(runs),
      links: linksOf(runs),
      isBrokenOff: !isFirst,
    };
    const typed = fieldLine(raw) === null && !isBlankLine(raw) && !isPolarLine(text) ? typedMarker(text) : null;
    if (block.list && isFirst) makeDocsItem(line, block.list, typed, builder);
    else if (typed) makeTypedItem(line, block.list, typed, builder);
    else if (isHeading) builder.typed.restart();
    builder.lines.push(line);
    isFirst = false;
  }
}

/** "☒ Don't"; "☒ No" is an answer. */
const TICKED_OR_CROSSED = /^[☑☒]\s*(.*)$/u;

/** "✘" or "✔ Do" on a line of its own heads what is below: the sign is no bullet. */
function isPolarLine(text: string): boolean {
  const words = text.replace(/[:：;]\s*$/u, '');
  const [, boxed = ''] = TICKED_OR_CROSSED.exec(words) ?? [];
  const begins = polarityOfSign(words.slice(0, 2).trim()) !== null || !/^(?:yes|no|)$/i.test(boxed);
  return isOppositePair(words) || polarityOfSign(words) !== null || (begins && polarityOf(words) !== null);
}

/** The item of a list of Docs. A bullet typed behind Docs' own bullet says nothing more, unless it is a sign such as ✘. */
function makeDocsItem(line: Line, list: ListPlace, typed: TypedMarker | null, builder: Builder): void {
  line.item = {
    marker: list.marker,
    kind: list.isOrdered ? 'number' : 'bullet',
    value: null,
    depth: list.nesting,
    listKey: list.listId,
    isTyped: false,
  };
  if (typed && typed.kind !== 'number') {
    line.text = tidy(typed.rest);
    const says = typed.kind !== 'bullet' || polarityOfSign(typed.marker) !== null;
    if (says) line.item = { ...line.item, marker: typed.marker, kind: typed.kind };
  }
  builder.typed.restart();
}

/** An item whose marker somebody typed; in a list of Docs, after a line break, it is one deeper than the list's own. */
function makeTypedItem(line: Line, list: ListPlace | null, typed: TypedMarker, builder: Builder): void {
  const previous = builder.lines[builder.lines.length - 1];
  const depth = builder.typed.depthOf(typed, previous !== undefined && endsInColon(previous.text));
  line.text = tidy(typed.rest);
  line.item = {
    marker: typed.marker,
    kind: typed.kind,
    value: typed.value,
    depth: list ? list.nesting + 1 : depth,
    listKey: `typed ${typed.style}`,
    isTyped: true,
  };
}
