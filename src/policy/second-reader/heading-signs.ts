/**
 * Second reader, step 0. In: a line of which no rule knows whether it is a heading, with its neighbours, and what was learned. Out: how much
 * speaks for a heading: its form and its words, and the form of the lines before and after.
 */
import type { Line } from '../lines/line';
import type { HeadingBy, Neighbours } from '../structure/heading-rules';
import { readsLikeATitle } from '../structure/title-lines';
import { endsInColon, endsSentence, startsSmall, wordCount } from '../vocabulary/text';
import { isBinding, isFirstPerson } from '../vocabulary/wording';
import type { Weights } from './labeller';
import { beginningOf, marksOfHeading, marksOfLine } from './marks';
import { eachWord } from './words';

/** What speaks for a heading, or against one. */
export function headingSignsOf({ line, before, after, isBeforeHeading }: Neighbours): string[] {
  const text = beginningOf(line.text);
  const words = eachWord(text);
  return [
    'any',
    ...formOf(line, 'own'),
    ...formOf(before, 'before'),
    ...formOf(after, 'after'),
    ...marksOfLine(text).map((mark) => `line ${mark}`),
    ...marksOfHeading(text).map((mark) => `title ${mark}`),
    ...(readsLikeATitle(line) ? ['like a title'] : []),
    ...(hasCapitals(text) ? ['capital letters'] : []),
    ...(/[_…]{2}|\.{4}|\byes\s*\/\s*no\b/i.test(text) ? ['blank'] : []),
    ...(/\p{N}/u.test(text) ? ['figures'] : []),
    ...(before === null ? ['first'] : []),
    ...(isBeforeHeading ? ['below a heading'] : []),
    `begins ${words[0] ?? ''}`,
    ...[...new Set(words)].map((word) => `word ${word}`),
  ];
}

/** "Using Email at Work": every longer word begins with a capital letter or is none. */
function hasCapitals(text: string): boolean {
  return text
    .split(/\s+/u)
    .filter((word) => word.length > 3)
    .every((word) => /^\P{Ll}/u.test(word));
}

function formOf(line: Line | null, where: 'own' | 'before' | 'after'): string[] {
  if (line === null) return [`${where} nothing`];
  const text = beginningOf(line.text);
  const kind = kindOf(line);
  const end = endOf(line.text);
  const length = lengthOf(line.text);
  const form = [kind, `${length} words`, `ends ${end}`, `${kind}, ends ${end}`, `${length} words, ends ${end}`];
  if (line.isBold) form.push('bold');
  if (line.isInCapitals) form.push('capitals');
  if (line.headingLevel > 0) form.push('styled');
  if (startsSmall(text)) form.push('small');
  if (where !== 'own' && isBinding(text)) form.push('binding');
  if (where !== 'own' && isFirstPerson(text)) form.push('first person');
  return form.map((sign) => `${where} ${sign}`);
}

function kindOf({ item, source }: Line): string {
  if (item === null) return source;
  return `${item.depth > 0 ? 'deep ' : ''}${item.kind}`;
}

function endOf(text: string): string {
  if (endsSentence(text)) return 'as a sentence';
  return endsInColon(text) ? 'in a colon' : (/[;,?*]$/u.exec(text)?.[0] ?? 'bare');
}

/** The most words of each class, in order. */
const LENGTHS = [1, 2, 3, 5, 8, 12, 20];

function lengthOf(text: string): string {
  const count = wordCount(text);
  return String(LENGTHS.find((most) => count <= most) ?? 'many');
}

/** The second reader's word on headings. */
export function headingByLearned({ headings }: Pick<Weights, 'headings'>): HeadingBy {
  return (at) => headingSignsOf(at).reduce((sum, sign) => sum + (headings[sign] ?? 0), 0);
}
