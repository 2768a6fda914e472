/**
 * Two versions of a policy → what changed between them, clause by clause: added, reworded, removed. A clause that only
 * moved or got another number is no change. Declarations count like clauses.
 */
import { diffWords } from 'diff';
import { isAgreed, type VersionItem } from './version-text';

export type ClauseChange =
  | { kind: 'added'; now: VersionItem }
  | { kind: 'reworded'; before: VersionItem; now: VersionItem }
  | { kind: 'removed'; before: VersionItem };

/** Of their words, so much must be shared for two clauses to be the same one, reworded. */
const ALIKE = 0.5;

/** @returns the changes in the new version's order, what was removed last */
export function whatChanged(before: readonly VersionItem[], now: readonly VersionItem[]): ClauseChange[] {
  const old = unpaired(before, now);
  const fresh = unpaired(now, before);
  const pairs = closest(old, fresh);
  const reworded = new Set(pairs.values());
  return [
    ...fresh.map((item): ClauseChange => {
      const was = pairs.get(item);
      return was === undefined ? { kind: 'added', now: item } : { kind: 'reworded', before: was, now: item };
    }),
    ...old.filter((item) => !reworded.has(item)).map((item): ClauseChange => ({ kind: 'removed', before: item })),
  ];
}

/** Those of `items` that `others` do not hold in the same words; the same words twice must be there twice. */
function unpaired(items: readonly VersionItem[], others: readonly VersionItem[]): VersionItem[] {
  const left = new Map<string, number>();
  for (const other of others.filter(isAgreed)) left.set(bareWords(other), (left.get(bareWords(other)) ?? 0) + 1);
  return items.filter(isAgreed).filter((item) => {
    const count = left.get(bareWords(item)) ?? 0;
    left.set(bareWords(item), count - 1);
    return count <= 0;
  });
}

/** New clause → the old one that it rewords: the most alike first, each once. */
function closest(old: readonly VersionItem[], fresh: readonly VersionItem[]): Map<VersionItem, VersionItem> {
  const candidates = fresh
    .flatMap((now) => old.filter((before) => mayBeAlike(before, now)).map((before) => ({ now, before })))
    .map(({ now, before }) => ({ now, before, share: sharedWords(before, now) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share);
  const pairs = new Map<VersionItem, VersionItem>();
  const taken = new Set<VersionItem>();
  for (const { now, before } of candidates) {
    if (pairs.has(now) || taken.has(before)) continue;
    pairs.set(now, before);
    taken.add(before);
  }
  return pairs;
}

/** Whether the words could be alike in any order: comparing word by word takes long, and most pairs share nothing. */
function mayBeAlike(before: VersionItem, now: VersionItem): boolean {
  if (before.kind !== now.kind) return false;
  const left = new Map<string, number>();
  const [old, fresh] = [before, now].map((item) => bareWords(item).toLowerCase().split(' '));
  for (const word of old ?? []) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of fresh ?? []) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / ((old?.length ?? 0) + (fresh?.length ?? 0)) >= ALIKE - 0.1;
}

/** Of the words of both, how many they share: 0 to 1. */
function sharedWords(before: VersionItem, now: VersionItem): number {
  const parts = diffWords(bareWords(before), bareWords(now), { ignoreCase: true });
  const count = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
  const shared = parts.filter((part) => !part.added && !part.removed).reduce((sum, part) => sum + count(part.value), 0);
  const all = count(bareWords(before)) + count(bareWords(now));
  return all === 0 ? 0 : (2 * shared) / all;
}

/** What is compared: everything that is agreed to but numbers and markers, blanks evened out. */
function bareWords(item: VersionItem): string {
  const withoutMarkers = item.words.replace(/^\s+\S+\s/gmu, '');
  return [item.condition, item.leadIn, withoutMarkers].join(' ').replace(/\s+/g, ' ').trim();
}
