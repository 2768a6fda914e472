/** What changed since the version before → the words of the form's first page. */
import type { VersionItem } from '../policy/version/version-text';
import type { ClauseChange } from '../policy/version/what-changed';
import { choiceText } from './form-words';

/** @param since the number of the version before; null where there was none */
export function changesInWords(
  changes: readonly ClauseChange[],
  since: string | null,
): { title: string; help: string } | null {
  if (since === null) return null;
  const of = (kind: ClauseChange['kind']) => changes.filter((change) => change.kind === kind);
  const parts = [
    ...listed(
      'New',
      of('added').flatMap((one) => (one.kind === 'added' ? [choiceText(one.now)] : [])),
    ),
    ...listed(
      'Reworded',
      changes.flatMap((change) => (change.kind === 'reworded' ? [rewording(change.before, change.now)] : [])),
    ),
    ...listed(
      'Removed',
      changes.flatMap((change) => (change.kind === 'removed' ? [bare(change.before)] : [])),
    ),
  ];
  return {
    title: `What has changed since version ${since}`,
    help: parts.length === 0 ? 'The wording of every point is unchanged.' : parts.join('\n\n'),
  };
}

function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}:\n${lines.map((line) => `• ${line}`).join('\n')}`];
}

function rewording(before: VersionItem, now: VersionItem): string {
  return `${choiceText(now)}${forWhom(now, before)}\n   Before: ${bare(before)}${forWhom(before, now)}`;
}

/** A clause that is worded as before may be for other people now. */
export function forWhom(item: VersionItem, other: VersionItem): string {
  if (item.condition === other.condition) return '';
  return ` (${item.condition === '' ? 'for everyone' : `for: ${item.condition}`})`;
}

/** Numbers of the old version would only mislead. */
export function bare(item: VersionItem): string {
  return choiceText({ ...item, kind: 'declaration' });
}
