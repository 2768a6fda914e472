/**
 * A reading, and what a person decided about its lines → the reading as the person wants it. The words stay the document's; sections about
 * which nothing was decided stay as they were read.
 */

import { clauseOf } from '../clauses/make-clause';
import { type ListItem, nestedByDepth, type PlacedItem } from '../clauses/outline/list-tree';
import type { Clause, DocumentFact, LeftOut, LineWords, PolicyReading, PolicySection } from '../reading';
import { firstWords, hasWords, tidy } from '../vocabulary/text';
import { type DecidedLine, decidedLines, type LineDecision, linesBySection, standingOf } from './line-decisions';
import { openDoubts } from './questions';

/** @param decisions about this document, the oldest first; one whose line is not there is applied to nothing */
export function withDecisions(reading: PolicyReading, decisions: readonly LineDecision[]): PolicyReading {
  const lines = decidedLines(reading, decisions);
  const doubts = openDoubts(reading.doubts, lines);
  const changed = lines.filter(isChanged);
  if (changed.length === 0) return { ...reading, doubts };
  const touched = new Set(changed.map(({ read }) => read.section));
  const into: Rebuilt = { declarations: [...reading.declarations], leftOut: withoutThose(reading.leftOut, changed) };
  for (const { read } of changed) if (read.taken === 'declaration') remove(read.words.text, into.declarations);
  const bySection = linesBySection(lines);
  const linesOf = (section: number): DecidedLine[] => bySection.get(section) ?? [];
  const before: PolicySection = { heading: null, level: 1, intro: reading.intro, clauses: [] };
  const front = touched.has(-1) ? rebuilt(before, linesOf(-1), reading.audience, into) : before;
  const sections = reading.sections.map((section, place) =>
    touched.has(place) ? rebuilt(section, linesOf(place), reading.audience, into) : section,
  );
  const end = reading.sections.length;
  const last: PolicySection = { heading: null, level: 1, intro: [], clauses: [] };
  if (touched.has(end)) sections.push(rebuilt(last, linesOf(end), reading.audience, into));
  return {
    ...reading,
    intro: front.intro,
    sections: [...(front.clauses.length === 0 ? [] : [{ ...front, intro: [] }]), ...sections],
    declarations: into.declarations,
    leftOut: into.leftOut,
    facts: withoutFacts(reading.facts, changed),
    doubts,
  };
}

/** Each line that is no fact now takes its own with it. */
function withoutFacts(facts: readonly DocumentFact[], changed: readonly DecidedLine[]): DocumentFact[] {
  return changed
    .filter(({ read }) => read.taken === 'fact')
    .reduce<readonly DocumentFact[]>((rest, { line }) => {
      const at = rest.findIndex(({ label, value }) => line.includes(label) && line.includes(value));
      return rest.filter((_, i) => i !== at);
    }, facts)
    .slice();
}

/** Whether the line is something else now, or carries another sentence. */
function isChanged(line: DecidedLine): boolean {
  const { as, leadIn } = standingOf(line);
  return as !== line.read.taken || (as === 'point' && leadIn !== line.read.leadIn);
}

interface Rebuilt {
  declarations: string[];
  leftOut: LeftOut[];
}

/** Something that a line is, with the lines that stand below it. */
interface Standing {
  line: DecidedLine;
  below: PlacedItem[];
  /** Whether the lines below it are those that the reader put there, and no others. */
  isAsRead: boolean;
}

function rebuilt(
  section: PolicySection,
  lines: readonly DecidedLine[],
  audience: readonly string[],
  into: Rebuilt,
): PolicySection {
  const asRead = new Map<DecidedLine, Clause | undefined>();
  lines
    .filter(({ read }) => read.taken === 'point')
    .forEach((line, at) => {
      asRead.set(line, section.clauses[at]);
    });
  const isHeadless = lines.some((line) => isOver(line, section) && isChanged(line));
  const heading = isHeadless ? null : section.heading;
  const intro: string[] = [];
  const clauses = standings(lines).flatMap((standing): Clause[] => {
    const { line, below, isAsRead } = standing;
    const { as, leadIn } = standingOf(line);
    const { words } = line.read;
    if (as === 'point') {
      const read = asRead.get(line);
      if (read !== undefined && isAsRead && !isChanged(line)) return [read];
      return [clauseOf({ ...words, children: nestedByDepth(below) }, leadIn, heading, audience)];
    }
    const texts = [words, ...below.map(({ item }) => item)].map(inFull);
    if (as === 'introduction' || as === 'part of a point') intro.push(...texts);
    else if (as === 'declaration' && line.read.taken !== 'declaration') into.declarations.push(texts.join('\n'));
    else if (as === 'left out' && line.read.taken !== 'left out')
      into.leftOut.push(
        ...texts.map((text): LeftOut => ({ text, why: 'left out by decision', place: firstWords(text) })),
      );
    return [];
  });
  into.leftOut.push(...leadingNowhere(lines, clauses, heading));
  return { ...section, heading, intro, clauses };
}

/** With what stands beside it in its row. */
function inFull({ leadIn, appliesTo, printed }: LineWords): string {
  return [leadIn ?? '', appliesTo ?? '', printed].filter((text) => text !== '').join(' ');
}

/** Whether the line is what heads the section. */
function isOver({ line, read }: DecidedLine, { heading }: PolicySection): boolean {
  return line === heading && (read.taken === 'heading' || read.taken === 'lead-in');
}

/** A sentence whose points were all decided away heads nothing any more, and what stands beside a point may be taken from it. */
function leadingNowhere(lines: readonly DecidedLine[], clauses: readonly Clause[], heading: string | null): LeftOut[] {
  // Where the heading has a line of its own, a sentence in the same words is another one.
  const isHeadedApart = lines.some(({ line, read }) => read.taken === 'heading' && line === heading);
  const isCarried = (text: string): boolean =>
    (text === heading && !isHeadedApart) || clauses.some(({ leadIn }) => leadIn?.includes(text) === true);
  return lines.flatMap((line): LeftOut[] => {
    const { text, leadIn } = line.read.words;
    const place = firstWords(text);
    const { as } = standingOf(line);
    if (as === 'lead-in' && !isCarried(text)) return [{ text, why: 'a lead-in with nothing below it', place }];
    return as === 'point' && leadIn !== null && !isCarried(leadIn)
      ? [{ text: leadIn, why: 'beside it in a table', place }]
      : [];
  });
}

/** Lines that were parts of a point go with it, whatever it becomes; one that is decided to be a part belongs to the point above. */
function standings(lines: readonly DecidedLine[]): Standing[] {
  const all: Standing[] = [];
  /** What became of the last line that the reader took for a point, and the last that is one now. */
  let read: Standing | null = null;
  let point: Standing | null = null;
  /** How deep the last line that moved stood, and how much deeper it stands now. */
  let moved = { from: 0, by: 0 };
  for (const line of lines) {
    const { as } = standingOf(line);
    const { depth } = line.read;
    if (depth <= moved.from) moved = { from: depth, by: 0 };
    const isPart = as === 'part of a point';
    const isDecided = isPart && isChanged(line);
    const owner: Standing | null = isDecided ? point : read;
    if (isPart && owner !== null) {
      const below = Math.max(1, isDecided ? Math.max(depth, 1) : depth + moved.by);
      if (isDecided) moved = { from: depth, by: below - depth };
      owner.below.push({ item: itemOf(line), depth: below });
      owner.isAsRead = owner.isAsRead && !isDecided && owner.line.read.taken === 'point';
      if (line.read.taken === 'point') read = owner;
      continue;
    }
    if (isChanged(line)) moved = { from: depth, by: -depth };
    // A part that is one no more is missing in its point.
    if (line.read.taken === 'part of a point' && read !== null) read.isAsRead = false;
    const standing: Standing = { line, below: [], isAsRead: true };
    all.push(standing);
    if (line.read.taken === 'point') read = standing;
    if (as === 'point') point = standing;
  }
  return all;
}

function itemOf({ read }: DecidedLine): ListItem {
  return { ...read.words, children: [], at: -1 };
}

/** A statement may hold several lines. */
function remove(text: string, from: string[]): void {
  const at = from.findIndex((statement) => statement.split('\n').includes(text));
  const rest = from[at]?.split('\n') ?? [];
  rest.splice(rest.indexOf(text), 1);
  if (at >= 0) from.splice(at, 1, ...(rest.length === 0 ? [] : [rest.join('\n')]));
}

/** What was left out and is wanted after all is left out no more; of a row of a table only the cells that are wanted. */
function withoutThose(leftOut: readonly LeftOut[], wanted: readonly DecidedLine[]): LeftOut[] {
  const texts = wanted.filter(({ read }) => read.taken === 'left out').map(({ line }) => line);
  return texts.reduce<LeftOut[]>(
    (rest, text) => {
      const whole = rest.findIndex((one) => one.text === text);
      const at = whole >= 0 ? whole : rest.findIndex((one) => ` ${one.text} `.includes(` ${text} `));
      const found = rest[at];
      if (found === undefined) return rest;
      const left = tidy(` ${found.text} `.replace(` ${text} `, () => ' '));
      return rest.flatMap((one, i) => (i !== at ? [one] : hasWords(left) ? [{ ...found, text: left }] : []));
    },
    [...leftOut],
  );
}
