/**
 * Reading: clauses that stand twice. In: clauses with their places. Out: pairs that are the same or nearly the same. Clauses are
 * compared only with those that share a rare pair of words, so that a handbook of thousands stays quick.
 */
import { bare } from '../vocabulary/text';

export interface PlacedText {
  text: string;
  /** The lead-in: under another one the same words ask something else. */
  under: string;
  place: string;
}

/** Two texts that say the same, or nearly. */
export interface Twin {
  first: PlacedText;
  second: PlacedText;
  isSame: boolean;
}

/** Pairs of words that more clauses than this share tell nothing: "I will", "I understand". */
const TOO_COMMON = 12;
/** From this share of common word pairs on, two clauses say nearly the same. */
const NEARLY = 0.7;

function wordPairs(text: string): Set<string> {
  const words = bare(text).split(' ');
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

/** The pairs, in the order of the later of the two. */
export function twinsAmong(texts: readonly PlacedText[]): Twin[] {
  const twins: Twin[] = [];
  const byPair = new Map<string, number[]>();
  const pairs = texts.map(({ text }) => wordPairs(text));
  texts.forEach((second, at) => {
    const own = pairs[at] ?? new Set<string>();
    const shared = new Map<number, number>();
    for (const pair of own) {
      const others = byPair.get(pair) ?? [];
      if (others.length <= TOO_COMMON) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    let best: { other: number; score: number } | null = null;
    for (const other of shared.keys()) {
      const theirs = pairs[other] ?? new Set<string>();
      const common = [...own].filter((pair) => theirs.has(pair)).length;
      const score = (2 * common) / (own.size + theirs.size);
      const isUnderTheSame = bare(texts[other]?.under ?? '') === bare(second.under);
      if (isUnderTheSame && score >= NEARLY && (best === null || score > best.score)) best = { other, score };
    }
    const first = best === null ? undefined : texts[best.other];
    if (first && own.size >= 4) twins.push({ first, second, isSame: bare(first.text) === bare(second.text) });
    for (const pair of own) {
      const others = byPair.get(pair);
      if (others) others.push(at);
      else byPair.set(pair, [at]);
    }
  });
  return twins;
}
