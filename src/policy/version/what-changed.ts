/**
 * Two versions of a policy → what changed between them, clause by clause: added, reworded, removed. A clause that only
 * moved or got another number is no change. Declarations count like clauses.
 */
import { ALIKE, likeness, mayBeAlike } from '../decisions/likeness';
import { isAgreed, type VersionItem } from './version-text';

export type ClauseChange =
  | { kind: 'added'; now: VersionItem }
  | { kind: 'reworded'; before: VersionItem; now: VersionItem }
  | { kind: 'removed'; before: VersionItem };

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
    .flatMap((now) => old.filter((before) => couldBeOne(before, now)).map((before) => ({ now, before })))
    .map(({ now, before }) => ({ now, before, share: likeness(bareWords(before), bareWords(now)) }))
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

/** Whether they are of one kind and could be alike. */
function couldBeOne(before: VersionItem, now: VersionItem): boolean {
  return before.kind === now.kind && mayBeAlike(bareWords(before), bareWords(now));
}

/** What is compared: everything that is agreed to but numbers and markers, blanks evened out. */
function bareWords(item: VersionItem): string {
  const withoutMarkers = item.words.replace(/^\s+\S+\s/gmu, '');
  return [item.condition, item.leadIn, withoutMarkers].join(' ').replace(/\s+/g, ' ').trim();
}
