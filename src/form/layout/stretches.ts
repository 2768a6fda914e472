/**
 * A version's items → stretches of points in the document's order: those that everybody meets, and between them those in
 * a row that only some meet, behind a question. A stretch holds its points by section.
 */
import { last } from '../../common/lists';
import type { VersionItem } from '../../policy/version/version-text';

/** Points that follow each other under one heading. */
export interface SectionPart {
  heading: string;
  /** What stands above the points of the section; "" where it is read already. */
  intro: string;
  /** Points of this section stood before. */
  isContinued: boolean;
  clauses: VersionItem[];
}

export interface Stretch {
  /** Whoever answers it with yes is asked for these points; null where everybody is. */
  question: VersionItem | null;
  parts: SectionPart[];
}

/** What has been read of a section before its next point. */
interface SectionRead {
  section: string;
  intro: VersionItem | null;
  /** False where only some have met its points. */
  isByAll: boolean;
}

export function stretchesOf(items: readonly VersionItem[]): Stretch[] {
  const stretches: Stretch[] = [];
  let question: VersionItem | null = null;
  let intro: VersionItem | null = null;
  const reads: SectionRead[] = [];
  for (const item of items) {
    if (item.kind === 'intro' && item.section !== '') intro = item;
    if (item.kind === 'condition') question = item;
    if (item.kind !== 'clause') continue;
    const own = intro !== null && intro.section === item.section ? intro : null;
    if (question !== null && question.condition !== item.condition) question = null;
    const { parts } = stretchFor(stretches, question);
    const read = last(reads);
    const before = read?.section === item.section && read.intro === own ? read : null;
    const part = last(parts);
    if (part !== undefined && before !== null) {
      part.clauses.push(item);
      continue;
    }
    const isRead = before?.isByAll === true;
    parts.push({
      heading: item.section,
      intro: own === null || isRead ? '' : introOf(own, items),
      isContinued: before !== null,
      clauses: [item],
    });
    reads.push({ section: item.section, intro: own, isByAll: isRead || question === null });
  }
  return stretches;
}

function stretchFor(stretches: Stretch[], question: VersionItem | null): Stretch {
  const open = last(stretches);
  if (open !== undefined && open.question === question) return open;
  const stretch: Stretch = { question, parts: [] };
  stretches.push(stretch);
  return stretch;
}

/** An introduction without what is the lead-in of some points: that stands above those points, never above all. */
function introOf({ words }: VersionItem, items: readonly VersionItem[]): string {
  const leadIns = new Set(items.map(({ leadIn }) => flat(leadIn)));
  return words
    .split('\n\n')
    .filter((paragraph) => !leadIns.has(flat(paragraph)))
    .join('\n\n');
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** How the document begins, above its first section; "" where it begins with it. */
export function beginningOf(items: readonly VersionItem[]): string {
  const beginning = items.find(({ kind, section }) => kind === 'intro' && section === '');
  return beginning === undefined ? '' : introOf(beginning, items);
}
