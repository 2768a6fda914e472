/** How alike two texts are in their words, whatever their order of letters: for what was reworded. */
import { diffWords } from 'diff';

/** Of their words, so much must be shared for two texts to be the same one, reworded. */
export const ALIKE = 0.5;

/** Of the words of both, how many they share: 0 to 1. */
export function likeness(before: string, now: string): number {
  const parts = diffWords(before, now, { ignoreCase: true });
  const shared = parts.filter((part) => !part.added && !part.removed).reduce((sum, part) => sum + count(part.value), 0);
  const all = count(before) + count(now);
  return all === 0 ? 0 : (2 * shared) / all;
}

function count(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Whether the words could be alike in any order: comparing word by word takes long, and most pairs share nothing. */
export function mayBeAlike(before: string, now: string): boolean {
  const left = new Map<string, number>();
  const [old, fresh] = [before, now].map((text) => text.toLowerCase().split(' '));
  for (const word of old ?? []) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of fresh ?? []) {
    const there = left.get(word) ?? 0;
    if (there > 0) shared += 1;
    left.set(word, there - 1);
  }
  return (2 * shared) / ((old?.length ?? 0) + (fresh?.length ?? 0)) >= ALIKE - 0.1;
}

/** The most alike of several texts; undefined where none is the same one, reworded. */
export function closestTo<Item>(
  text: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
): Item | undefined {
  const candidates = items
    .filter((item) => mayBeAlike(text, textOf(item)))
    .map((item) => ({ item, share: likeness(text, textOf(item)) }))
    .filter(({ share }) => share >= ALIKE);
  return candidates.sort((a, b) => b.share - a.share)[0]?.item;
}
