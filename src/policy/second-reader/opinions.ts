/**
 * Second reader, step 4. In: the lines of a document, each with its kind, and what was learned. Out: by line what the second reader takes it
 * for, how sure it is, and what it went by, in words for a person.
 */
import type { ClassifiedLine } from '../structure/line-kinds';
import { label, TAGS, type Tag, type TagWeights } from './labeller';
import { markInWords } from './marks';
import { signsOf } from './signs';

/** What the second reader takes a line for. */
export interface Opinion {
  tag: Tag;
  /** The logarithm of the odds that it is a point, in hundredths; below nought it takes the line for none. */
  clauseBy: number;
  /** What speaks most for a point, or against one, in words for a person: "it is worded in the first person, and its list asks something". */
  reasons: (isClause: boolean) => string;
}

/** By the line's place among those of the document; lines that no wording could make clauses have none. */
export type Opinions = ReadonlyMap<number, Opinion>;

/** Reads the document a second time. */
export function opinionsOn(lines: readonly ClassifiedLine[], weights: TagWeights): Opinions {
  const signed = signsOf(lines);
  const labelled = label(signed, weights);
  return new Map(
    signed.map(({ index, signs }, i) => {
      const { tag, clauseBy } = labelled[i] ?? { tag: 'other', clauseBy: 0 };
      return [index, { tag, clauseBy, reasons: (isClause: boolean) => reasonsFor(isClause, signs, weights) }];
    }),
  );
}

const SIGNS_IN_WORDS: Readonly<Record<string, string>> = {
  'list asks most': 'most lines of its list ask something',
  'list asks half': 'half the lines of its list ask something',
  'list asks none': 'no line of its list asks anything',
  'list asks few': 'few lines of its list ask anything',
  front: 'it comes before the first heading',
  'after signature': 'it comes after the place to sign',
  bold: 'it is bold',
  capitals: 'it is in capitals',
  'no heading': 'there is no heading above it',
};

/** "item: line first person" → what a person is told of it; null for signs that tell a person nothing. */
function inWords(sign: string): string | null {
  const own = sign.replace(/^[\p{L}-]+: /u, '');
  const [, of, key = ''] = /^(line|heading|lead-in) (.+)$/u.exec(own) ?? [];
  if (of === 'line' || of === 'heading' || of === 'lead-in') return markInWords(of, key);
  return SIGNS_IN_WORDS[own] ?? null;
}

/** No person reads more reasons than these. */
const MOST_REASONS = 2;

function reasonsFor(isClause: boolean, signs: readonly string[], weights: TagWeights): string {
  const clause = TAGS.indexOf('clause');
  const other = TAGS.indexOf('other');
  const weighed = new Map<string, number>();
  for (const sign of signs) {
    const words = inWords(sign);
    const own = weights.signs[sign];
    if (words === null || own === undefined) continue;
    const by = ((own[clause] ?? 0) - (own[other] ?? 0)) * (isClause ? 1 : -1);
    weighed.set(words, (weighed.get(words) ?? 0) + by);
  }
  return [...weighed]
    .filter(([, by]) => by > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_REASONS)
    .map(([words]) => words)
    .join(', and ');
}
