/**
 * Command line, reading. In: a labelled document. Out: its lines as the second reader sees them, each with what the label says that it is.
 */
import { headingText } from '../../../src/policy/clauses/outline/outline';
import { type DocumentBlocks, readBlocks } from '../../../src/policy/lines/blocks';
import type { Line } from '../../../src/policy/lines/line';
import { readLines } from '../../../src/policy/lines/lines';
import { headingSignsOf } from '../../../src/policy/second-reader/heading-signs';
import type { Signed, Tag } from '../../../src/policy/second-reader/labeller';
import { signsOf } from '../../../src/policy/second-reader/signs';
import type { HeadingBy } from '../../../src/policy/structure/heading-rules';
import { survey } from '../../../src/policy/structure/survey';
import { bare, tidy } from '../../../src/policy/vocabulary/text';
import type { LabelledDocument } from './labelled-sets';

/** A document in lines, and what the label says that each is: worked out once, however many learn from it. */
export interface TaughtDocument {
  name: string;
  /** As if there were so many of it. */
  counts: number;
  title: string;
  blocks: DocumentBlocks;
  lines: readonly Line[];
  /** By the line's place. */
  tags: readonly Tag[];
  unknownHeadings: UnknownHeadings;
}

export interface TaggedDocument {
  name: string;
  counts: number;
  lines: readonly Signed[];
  tags: readonly Tag[];
}

/** The lines of a document of which no rule knows whether they are headings. */
export interface UnknownHeadings {
  name: string;
  lines: readonly (readonly string[])[];
  areHeadings: readonly boolean[];
}

/** A line that is a part of a longer text is known by at least as many words. */
const WORDS_OF_A_PART = 4;

function isPartOf(text: string, whole: string): boolean {
  return text.split(' ').length >= WORDS_OF_A_PART && ` ${whole} `.includes(` ${text} `);
}

export function taughtDocument({ name, document, label }: LabelledDocument, counts: number): TaughtDocument {
  const blocks = readBlocks(document);
  const { lines } = readLines(blocks.tabs);
  const clauses = label.sections.flatMap((section) => section.clauses);
  const clauseTexts = clauses.map(({ text }) => bare(text));
  const below = clauses.flatMap(({ children }) => children.map(({ text }) => bare(text)));
  const headings = label.sections.flatMap(({ heading }) => (heading == null ? [] : [bare(heading)]));
  const tagOf = (line: Line): Tag => {
    const forms = [bare(line.printed), bare(line.text)].filter((form) => form !== '');
    const isAmong = (texts: readonly string[], is: (form: string, whole: string) => boolean) =>
      texts.some((whole) => forms.some((form) => is(form, whole)));
    const same = (form: string, whole: string) => form === whole;
    const begins = (form: string, whole: string) => isPartOf(form, whole) && whole.startsWith(form);
    if (isAmong(clauseTexts, same)) return 'clause';
    if (isAmong(below, same)) return 'point below';
    if (isAmong(headings, same) || headings.includes(bare(headingText(line)))) return 'heading';
    if (isAmong(clauseTexts, begins)) return 'clause';
    if (isAmong(below, begins)) return 'point below';
    return isAmong([...clauseTexts, ...below], isPartOf) ? 'goes on' : 'other';
  };
  const read = { name, counts, title: tidy(document.title ?? ''), blocks, lines, tags: lines.map(tagOf) };
  return { ...read, unknownHeadings: unknownHeadingsOf(read) };
}

/** The lines of which no rule knows whether they are headings, where those before them are what the label says. */
function unknownHeadingsOf({
  name,
  title,
  blocks,
  lines,
  tags,
}: Omit<TaughtDocument, 'unknownHeadings'>): UnknownHeadings {
  const headings = new Set(lines.filter((_, i) => tags[i] === 'heading'));
  const asked: { signs: string[]; isHeading: boolean }[] = [];
  survey(lines, blocks, title, (at) => {
    const isHeading = headings.has(at.line);
    asked.push({ signs: headingSignsOf(at), isHeading });
    return isHeading ? 1 : -1;
  });
  return {
    name,
    lines: asked.map(({ signs }) => signs),
    areHeadings: asked.map(({ isHeading }) => isHeading),
  };
}

/** The lines that could be clauses, with their signs and what they are. */
export function taggedLines(
  { name, counts, title, blocks, lines, tags }: TaughtDocument,
  headingBy: HeadingBy,
): TaggedDocument {
  const signed = signsOf(survey(lines, blocks, title, headingBy).lines);
  return { name, counts, lines: signed, tags: signed.map(({ index }) => tags[index] ?? 'other') };
}
