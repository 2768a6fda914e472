/**
 * What a version of a policy said, and its document read anew → decisions that keep each line what it was published as, where neither it nor
 * what governs it was edited: a line beside an edit may be read otherwise than before it.
 */

import type { Day } from '../../common/day';
import { groupedBy } from '../../common/lists';
import {
  confirming,
  type DecidedAs,
  type DecidedLine,
  decidedLines,
  type LineDecision,
  standingOf,
} from '../decisions/line-decisions';
import type { PolicyReading, TakenAs } from '../reading';
import { leadsOn } from '../vocabulary/announcements';
import { polarityOf } from '../vocabulary/polarity/polarity';
import type { VersionItem } from './version-text';

type PublishedAs = Exclude<DecidedAs, 'as read' | 'undone'>;

/** A line of the version, and what stood over it. */
interface PublishedLine {
  text: string;
  as: PublishedAs;
  leadIn: string;
  /** The heading above; null where the version does not keep it: of declarations, and of what a person left out. */
  section: string | null;
  /** The point that it is part of; "" for all others. */
  parent: string;
}

/**
 * @param reading the document as it is read now
 * @param decided what a person decided about it before the version was published
 * @param published everything of the version, in its order
 * @param on the day from which the version holds the lines
 */
export function asPublished(
  reading: PolicyReading,
  decided: readonly LineDecision[],
  published: readonly VersionItem[],
  on: Day,
): LineDecision[] {
  const lines = decidedLines(reading, decided);
  const was = publishedBefore(lines, [...published.flatMap(linesOf), ...headingsOf(published)]);
  return lines.flatMap((line): LineDecision[] => {
    const before = was.get(line);
    if (before === undefined || isSame(line, before) || !isUntouched(line, before, lines, reading)) return [];
    const leadIn = before.as === 'point' ? before.leadIn : '';
    return [{ line: line.line, times: line.times, as: before.as, leadIn, by: '', on }];
  });
}

/** The lines of an item as they stand in the document, without the bullets and addresses that were added to it. */
function linesOf({ kind, words, leadIn, section }: VersionItem): PublishedLine[] {
  const [first = '', ...below] = words.split('\n');
  const line = (text: string, as: PublishedAs, over: Partial<PublishedLine> = {}): PublishedLine => ({
    text: spoken(text),
    as,
    leadIn: '',
    section,
    parent: '',
    ...over,
  });
  switch (kind) {
    case 'clause':
      return [
        line(first, 'point', { leadIn }),
        ...below.map((text) =>
          line(text.replace(/^\s+\S+\s/u, ''), 'part of the point above', { parent: spoken(first) }),
        ),
      ];
    case 'intro':
    case 'not asked':
      return words.split('\n\n').flatMap((block) => {
        const [over = '', ...items] = block.split('\n').map((text) => text.replace(/^\s*•\s/u, ''));
        return [line(over, 'introduction'), ...items.map((text) => line(text, 'introduction', { leadIn: over }))];
      });
    case 'declaration':
      return words.split('\n').map((text) => line(text, 'declaration', { section: null }));
    case 'left out':
      return words.split('\n').map((text) => line(text, 'left out', { section: null }));
    default:
      return [];
  }
}

/** What headed points is no point itself where the last of them goes. */
function headingsOf(published: readonly VersionItem[]): PublishedLine[] {
  const headings = published.map(({ section }) => section);
  return headings
    .filter((text, i) => text !== '' && text !== headings[i - 1])
    .map((text) => ({ text: spoken(text), as: 'introduction', leadIn: '', section: null, parent: '' }));
}

/** The words without the addresses that were written out behind them. */
function spoken(text: string): string {
  return text.replace(/ \((?:https?:|mailto:)[^\s)]*\)/gu, '').trim();
}

/** Which line of the version each line is: of several in the same words each in its order, as long as they are as many as before. */
function publishedBefore(
  lines: readonly DecidedLine[],
  published: readonly PublishedLine[],
): Map<DecidedLine, PublishedLine> {
  const before = groupedBy(published, ({ text }) => text);
  const now = groupedBy(
    lines,
    ({ read: { words } }) => [words.text, words.printed].map(spoken).find((text) => before.has(text)) ?? '',
  );
  const pairs = new Map<DecidedLine, PublishedLine>();
  for (const [text, same] of now) {
    const were = before.get(text) ?? [];
    const [first] = were;
    const areAlike = were.every((one) => one.as === first?.as && one.leadIn === first.leadIn);
    if (text === '' || (were.length !== same.length && !areAlike)) continue;
    same.forEach((line, i) => {
      const one = were[i] ?? first;
      if (one !== undefined) pairs.set(line, one);
    });
  }
  return pairs;
}

/** What people agree to, or what belongs to it; what else a line is makes no difference to what they sign. */
const AGREED: ReadonlySet<TakenAs> = new Set(['point', 'part of a point', 'declaration']);

function isSame(line: DecidedLine, { as, leadIn }: PublishedLine): boolean {
  const now = standingOf(line);
  if (as === 'point') return now.as === 'point' && (now.leadIn ?? '') === leadIn;
  return AGREED.has(now.as) ? confirming(now.as) === as : as === 'introduction' || as === 'left out';
}

/** Whether what governs the line is what governed it: the heading and the sentence over it, or the point that it is part of. */
function isUntouched(
  line: DecidedLine,
  { leadIn, section, parent }: PublishedLine,
  lines: readonly DecidedLine[],
  { sections, title }: PolicyReading,
): boolean {
  const nearest = (is: (line: DecidedLine) => boolean): string => {
    for (let at = line.place - 1; at >= 0; at -= 1) {
      const one = lines[at];
      if (one !== undefined && is(one)) return one.line;
    }
    // Where what stood above it is gone, the first heading is read as the title.
    return title;
  };
  // What stands with the signature is listed after all sections, wherever it is.
  const isAtTheEnd = line.read.section === sections.length;
  const heading = sections[line.read.section]?.heading ?? '';
  const isUnderIt =
    section === null ||
    heading === section ||
    // The sentence that led to it then is read as its heading now.
    (leadIn !== '' && heading === leadIn) ||
    (isAtTheEnd && lines.some((one) => one.line === section)) ||
    nearest((one) => one.read.taken === 'heading' || one.line === section) === section;
  if (!isUnderIt) return false;
  if (parent !== '') return nearest(({ read, line: text }) => read.depth === 0 || text === parent) === parent;
  const now = line.read.leadIn ?? '';
  if (now === leadIn) return true;
  if (now !== '' && now !== section && now !== heading) return false;
  return leadIn === '' || leadIn === section || nearest((one) => isOver(one) || one.line === leadIn) === leadIn;
}

/** A line that may lead to those below it. */
function isOver({ line, read }: DecidedLine): boolean {
  return read.taken === 'heading' || read.taken === 'lead-in' || leadsOn(line) || polarityOf(line) !== null;
}
