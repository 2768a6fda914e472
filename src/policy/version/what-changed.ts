/**
 * Two versions of a policy → what changed between them, clause by clause: added, reworded, removed. A clause that only
 * moved or got another number is no change. Declarations count like clauses.
 */

import { groupedBy } from '../../common/lists';
import { likelyAmong } from '../decisions/likely-ones';
import { ALIKE, likeness, mayBeAlike } from '../decisions/likeness';
import { isAgreed, isOnlyRead, type VersionItem } from './version-text';

export type ClauseChange =
  | { kind: 'added'; now: VersionItem }
  | { kind: 'reworded'; before: VersionItem; now: VersionItem }
  | { kind: 'removed'; before: VersionItem };

/** @returns the changes in the new version's order, what was removed last */
export function whatChanged(before: readonly VersionItem[], now: readonly VersionItem[]): ClauseChange[] {
  const same = sameWords(before, now);
  const kept = new Set(same.values());
  const old = before.filter((item) => isAgreed(item) && !kept.has(item));
  const fresh = now.filter((item) => isAgreed(item) && !same.has(item));
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

/**
 * Each point of a version that the one before has for the same people in the same words → that one. The same words twice
 * must be there twice: each is paired once.
 */
export function sameWords(before: readonly VersionItem[], now: readonly VersionItem[]): Map<VersionItem, VersionItem> {
  const left = groupedBy(before.filter(isAgreed), saidOf);
  const pairs = new Map<VersionItem, VersionItem>();
  for (const item of now.filter(isAgreed)) {
    const was = left.get(saidOf(item))?.shift();
    if (was !== undefined) pairs.set(item, was);
  }
  return pairs;
}

/**
 * What somebody is to be asked who has agreed to one of several editions of the version before, nobody looks to which: a
 * point is left out only where every one of them has it. Old words beside the new are those of the last edition.
 * @param editions the version before and its minor changes, the last one last
 */
export function changedSince(
  editions: readonly (readonly VersionItem[])[],
  now: readonly VersionItem[],
): ClauseChange[] {
  const latest = editions[editions.length - 1];
  if (latest === undefined) return [];
  const changes = whatChanged(latest, now);
  const asked = new Map(
    changes.flatMap((change) => (change.kind === 'removed' ? [] : [[change.now, change] as const])),
  );
  for (const edition of editions.slice(0, -1)) {
    for (const change of whatChanged(edition, now)) {
      if (change.kind !== 'removed' && !asked.has(change.now)) asked.set(change.now, change);
    }
  }
  return [...now.flatMap((item) => asked.get(item) ?? []), ...changes.filter(({ kind }) => kind === 'removed')];
}

/** What differs between two versions of which every point is the same. */
export function besidesPoints(before: readonly VersionItem[], now: readonly VersionItem[]): string {
  const around = (items: readonly VersionItem[]): string =>
    items
      .flatMap((item) => (isAgreed(item) ? [] : [`${item.kind} ${item.words}`]))
      .sort()
      .join('\n');
  return around(before) === around(now)
    ? 'only the order or numbering has changed'
    : `what is ${isOnlyRead(now) ? 'to be read' : 'around the points'} has changed`;
}

/** Where a clause is like very many others, so often is looked further. */
const TRIES = 4;

/** New clause → the old one that it rewords: the most alike first, each once; clauses are compared with clauses. */
function closest(old: readonly VersionItem[], fresh: readonly VersionItem[]): Map<VersionItem, VersionItem> {
  const pairs = new Map<VersionItem, VersionItem>();
  for (const kind of new Set(fresh.map((item) => item.kind))) {
    let before = old.filter((item) => item.kind === kind);
    let now = fresh.filter((item) => item.kind === kind);
    for (let tries = 0; tries < TRIES; tries++) {
      const { found, isCut } = closestOnce(before, now);
      for (const [one, was] of found) pairs.set(one, was);
      if (!isCut || found.size === 0) break;
      const taken = new Set(found.values());
      before = before.filter((item) => !taken.has(item));
      now = now.filter((item) => !found.has(item));
    }
  }
  return pairs;
}

/** @returns the pairs, and whether there may be more among those that are left */
function closestOnce(
  old: readonly VersionItem[],
  fresh: readonly VersionItem[],
): { found: Map<VersionItem, VersionItem>; isCut: boolean } {
  const texts = old.map(bareWords);
  const likelyOnes = likelyAmong(texts);
  let isCut = false;
  const candidates = fresh.flatMap((now, place) => {
    const words = bareWords(now);
    // As far through the one version as through the other.
    const likely = likelyOnes(words, Math.floor((place * old.length) / fresh.length));
    isCut ||= likely.isCut;
    return likely.places.flatMap((at) => {
      const [before, text = ''] = [old[at], texts[at]];
      if (before === undefined || !mayBeAlike(text, words)) return [];
      return [{ now, before, share: likeness(text, words) }];
    });
  });
  const found = new Map<VersionItem, VersionItem>();
  const taken = new Set<VersionItem>();
  for (const { now, before, share } of candidates.sort((a, b) => b.share - a.share)) {
    if (share < ALIKE || found.has(now) || taken.has(before)) continue;
    found.set(now, before);
    taken.add(before);
  }
  return { found, isCut };
}

/** What a point says and to whom: the same words for other people are another point. */
function saidOf(item: VersionItem): string {
  return `${item.condition.replace(/\s+/g, ' ').trim()}\n${bareWords(item)}`;
}

/** What is compared: everything that is agreed to but numbers and markers, blanks evened out. */
function bareWords(item: VersionItem): string {
  const withoutMarkers = item.words.replace(/^\s+\S+\s/gmu, '');
  return [item.condition, item.leadIn, withoutMarkers].join(' ').replace(/\s+/g, ' ').trim();
}
