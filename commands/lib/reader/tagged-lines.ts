/**
 * Command line, reading. In: a labelled document. Out: its lines as the second reader sees them, each with what the label says that it is.
 */
import { readBlocks } from '../../../src/policy/lines/blocks';
import { readLines } from '../../../src/policy/lines/lines';
import type { Signed, Tag } from '../../../src/policy/second-reader/labeller';
import { signsOf } from '../../../src/policy/second-reader/signs';
import { survey } from '../../../src/policy/structure/survey';
import { bare, tidy } from '../../../src/policy/vocabulary/text';
import type { LabelledDocument } from './labelled-sets';

export interface TaggedDocument {
  name: string;
  lines: readonly Signed[];
  tags: Tag[];
}

/** A line that is a part of a longer text is known by at least as many words. */
const WORDS_OF_A_PART = 4;

function isPartOf(text: string, whole: string): boolean {
  return text.split(' ').length >= WORDS_OF_A_PART && ` ${whole} `.includes(` ${text} `);
}

function tagOf(printed: string, text: string, { label }: LabelledDocument): Tag {
  const clauses = label.sections.flatMap((section) => section.clauses);
  const forms = [bare(printed), bare(text)];
  const isAmong = (texts: readonly string[], is: (form: string, whole: string) => boolean) =>
    texts.some((whole) => forms.some((form) => form !== '' && is(form, bare(whole))));
  const clauseTexts = clauses.map((clause) => clause.text);
  const below = clauses.flatMap(({ children }) => children.map((child) => child.text));
  const headings = label.sections.flatMap(({ heading }) => heading ?? []);
  const same = (form: string, whole: string) => form === whole;
  const begins = (form: string, whole: string) => isPartOf(form, whole) && whole.startsWith(form);
  if (isAmong(clauseTexts, same)) return 'clause';
  if (isAmong(below, same)) return 'point below';
  if (isAmong(headings, same)) return 'heading';
  if (isAmong(clauseTexts, begins)) return 'clause';
  if (isAmong(below, begins)) return 'point below';
  return isAmong([...clauseTexts, ...below], isPartOf) ? 'goes on' : 'other';
}

/** The lines that could be clauses, with their signs and what they are. */
export function taggedLines(labelled: LabelledDocument): TaggedDocument {
  const blocks = readBlocks(labelled.document);
  const { lines } = readLines(blocks.tabs);
  const seen = survey(lines, blocks, tidy(labelled.document.title ?? ''));
  const signed = signsOf(seen.lines);
  return {
    name: labelled.name,
    lines: signed,
    tags: signed.map(({ index }) => tagOf(lines[index]?.printed ?? '', lines[index]?.text ?? '', labelled)),
  };
}
