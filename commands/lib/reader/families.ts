/**
 * Command line, reading. In: documents. Out: which of them are of one family: two that keep the build of the same page share so many of their
 * rarer words that to have learned from one is to have seen the other. Whoever measures what was never seen takes them together.
 */
import type { TaughtDocument } from './tagged-lines';

/**
 * How much two documents have in common, from 0 to 1, beyond which they are of one family. Read by hand at 0.36 to 0.52 among the agreements:
 * above 0.4 two documents have the same page behind them, below it no more than their subject.
 */
const ALIKE = 0.4;

/** Each word, and how much it tells: what half the documents have tells little. */
type Weighed = ReadonlyMap<string, number>;

function wordsOf({ lines }: TaughtDocument): Set<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}']+/gu) ?? []));
}

/** The words of each name's documents, so weighed that a document is as like itself as 1. */
function weighed(words: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Weighed> {
  const having = new Map<string, number>();
  for (const own of words.values()) for (const word of own) having.set(word, (having.get(word) ?? 0) + 1);
  const rarity = (word: string): number => Math.log(words.size / (having.get(word) ?? 1));
  return new Map(
    [...words].map(([name, own]) => {
      const length = Math.hypot(...[...own].map(rarity)) || 1;
      return [name, new Map([...own].map((word) => [word, rarity(word) / length]))];
    }),
  );
}

function inCommon(one: Weighed, other: Weighed): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [word, by] of fewer) sum += by * (more.get(word) ?? 0);
  return sum;
}

/** @returns by each document's name that of the first of its family */
export function familiesOf(documents: readonly TaughtDocument[]): Map<string, string> {
  const words = new Map(documents.map((document) => [document.name, wordsOf(document)]));
  const all = [...weighed(words)].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  const firsts = new Map<string, string>();
  all.forEach(([name, own], i) => {
    const earlier = all.slice(0, i).filter(([, other]) => inCommon(own, other) > ALIKE);
    const heads = new Set(earlier.map(([other]) => firsts.get(other) ?? other));
    const [first = name] = heads;
    firsts.set(name, first);
    for (const [other, head] of firsts) if (heads.has(head)) firsts.set(other, first);
  });
  return firsts;
}
