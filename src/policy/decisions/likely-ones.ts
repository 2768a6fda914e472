/**
 * Which of many texts one may be a rewording of, found by the words that they share: in a time that grows with the number of
 * texts, not with the number of pairs.
 */

/** Entries of the index that are looked at for one text: all of them in a document of a hundred clauses and more. */
const LOOKED_AT = 3000;

/** So many are compared word by word, which takes long; a text that is reworded is nearly always the first of them. */
const MOST = 16;

export interface LikelyOnes {
  /** Places in the list, the one that shares most words first; of equals the nearest. */
  places: number[];
  /** Whether there may be more than these. */
  isCut: boolean;
}

interface Entry {
  place: number;
  /** How often the word is in that text. */
  times: number;
}

/** In: the texts in the order of their document. Out: a question about one more text and its own place there. */
export function likelyAmong(texts: readonly string[]): (text: string, place: number) => LikelyOnes {
  const byWord = new Map<string, Entry[]>();
  const lengths = texts.map((text, place) => {
    const { counts, length } = countWords(text);
    for (const [word, times] of counts) {
      const entries = byWord.get(word);
      if (entries === undefined) byWord.set(word, [{ place, times }]);
      else entries.push({ place, times });
    }
    return length;
  });
  return (text, at) => {
    const { counts, length } = countWords(text);
    // The rarest words first: they tell most and cost least.
    const found = [...counts]
      .map(([word, times]) => ({ times, entries: byWord.get(word) ?? [] }))
      .sort((a, b) => a.entries.length - b.entries.length);
    const shared = new Map<number, number>();
    let left = LOOKED_AT;
    for (const { times, entries } of found) {
      for (const entry of nearest(entries, at, left)) {
        shared.set(entry.place, (shared.get(entry.place) ?? 0) + Math.min(times, entry.times));
      }
      left -= entries.length;
      if (left <= 0) break;
    }
    const ranked = [...shared]
      .map(([place, words]) => ({ place, share: (2 * words) / (length + (lengths[place] ?? 0)) }))
      .sort((a, b) => b.share - a.share || Math.abs(a.place - at) - Math.abs(b.place - at));
    return { places: ranked.slice(0, MOST).map(({ place }) => place), isCut: left < 0 || ranked.length > MOST };
  };
}

/** So many of the entries, those around a place; they are in the order of places. */
function nearest(entries: readonly Entry[], at: number, most: number): readonly Entry[] {
  if (entries.length <= most) return entries;
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((entries[middle]?.place ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(low - Math.floor(most / 2), entries.length - most));
  return entries.slice(from, from + most);
}

function countWords(text: string): { counts: Map<string, number>; length: number } {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().split(' ');
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, length: words.length };
}
