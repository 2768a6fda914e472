/**
 * Reading, step 7, what it is done with: a section while its entries are added to it. What is taken from its lines is noted line by line,
 * so that a person can see it and decide otherwise.
 */

import type { LeftOut, LineWords, PolicySection, TakenAs } from '../reading';
import type { LineKind } from '../structure/line-kinds';
import { firstWords } from '../vocabulary/text';
import type { ListItem } from './outline/list-tree';
import type { OutlineSection } from './outline/outline';
import type { SectionSetting } from './section-setting';

/** Lines that were judged to be no clauses, and the rule that said so. */
export interface JudgedAway {
  what: 'list' | 'paragraph' | 'lead-in' | 'contradiction' | 'points below';
  lines: string[];
  /** The sentence that leads to a list; null elsewhere. */
  leadIn: string | null;
  because: string;
  place: string;
  isForOthers: boolean;
}

/** A line of the outline, and what was taken from it. */
export interface NotedLine {
  /** Null where it stands before the first section. */
  section: PolicySection | null;
  /** The place of its first line among the document's. */
  at: number;
  taken: TakenAs;
  because: string;
  words: LineWords;
  depth: number;
  leadIn: string | null;
  isUnclear: boolean;
}

/** What the sections hold, and what was judged away. */
export interface Assembly {
  intro: string[];
  sections: PolicySection[];
  leftOut: LeftOut[];
  judgedAway: JudgedAway[];
  noted: NotedLine[];
}

/** A section while its entries are added to it. */
export interface OpenSection {
  part: OutlineSection;
  setting: SectionSetting;
  section: PolicySection;
  /** The heading is the lead-in of the section's first list: what that list does not hold is not under it. */
  isHeadedByLeadIn: boolean;
  /** A lead-in in the middle of the section over paragraphs: it goes with those that follow it. */
  pending: NotedLine | null;
  /** The last paragraph was a clause: fragments below it may be its children. */
  isAfterClause: boolean;
  /** A list without a lead-in of its own was under the heading: where that says do or do not, it may have been for that list alone. */
  isListGoverned: boolean;
  /** Explanation stands below such a list: nobody can tell whether the heading still governs what comes. */
  isCutOff: boolean;
  /** "You must not" led to nothing, since other words come right below it: what comes below those may be what it was meant for. */
  isDoNotLost: boolean;
  /** The last list was led to by words that say do not: a fragment below other words may be one more of its items. */
  isBelowDoNot: boolean;
  /** What leads to points that are no whole sentences. */
  overFragments: Set<string>;
  assembly: Assembly;
}

/** A section to which nothing is added yet. */
export function openSection(part: OutlineSection, setting: SectionSetting, assembly: Assembly): OpenSection {
  const section = { heading: part.heading, level: part.level, intro: [], clauses: [] };
  const open = {
    part,
    setting,
    section,
    isHeadedByLeadIn: false,
    pending: null,
    isAfterClause: false,
    isListGoverned: setting.isPolarInDoubt,
    isCutOff: setting.isPolarInDoubt,
    isDoNotLost: false,
    isBelowDoNot: false,
    overFragments: new Set<string>(),
    assembly,
  };
  if (part.heading !== null)
    note(bareWords(part.heading), 'heading', 'It looks like a heading.', open, { at: part.headingLine ?? -1 });
  return open;
}

/** What is below a heading that makes no section. */
const BELOW_IT: Partial<Record<LineKind, Pick<LeftOut, 'why'> & Pick<NotedLine, 'because'>>> = {
  declaration: { why: 'heads a block to sign', because: 'It heads what stands beside the place to sign.' },
  fact: { why: 'a line about the document', because: 'It heads what is said about the document.' },
};
const NOTHING = {
  why: 'a heading with nothing below it',
  because: 'It looks like a heading, and has nothing below it.',
} as const;

/** A heading over nothing that a section holds makes none. */
export function leaveOutHeading({ heading, headingLine, elsewhere }: OutlineSection, assembly: Assembly): void {
  const text = heading ?? '';
  const { why, because } = (elsewhere === null ? undefined : BELOW_IT[elsewhere]) ?? NOTHING;
  const section = assembly.sections[assembly.sections.length - 1] ?? null;
  note(bareWords(text), 'left out', because, { section, assembly }, { at: headingLine ?? -1 });
  assembly.leftOut.push({ text, why, place: firstWords(text) });
}

/** Nothing more is added to it. */
export function close({ part, section, assembly }: OpenSection): void {
  const isEmptyTab = part.isTab && section.intro.length === 0 && section.clauses.length === 0;
  if (isEmptyTab) return;
  if (section.heading !== null || section.clauses.length > 0) assembly.sections.push(section);
  else moveOut(section, assembly);
}

function moveOut(section: PolicySection, { intro, noted }: Assembly): void {
  intro.push(...section.intro);
  for (const line of noted) if (line.section === section) line.section = null;
}

/** What stands before the first clause of a section without a heading is the document's introduction. */
export function moveIntroOut(open: OpenSection): void {
  const { section, assembly } = open;
  if (section.heading !== null || section.clauses.length > 0) return;
  moveOut(section, assembly);
  open.section = { ...section, intro: [] };
}

/** A point that the lead-in over the section does not govern stands in a section of its own. */
export function leaveLeadIn(open: OpenSection): void {
  if (!open.isHeadedByLeadIn) return;
  close(open);
  open.section = { heading: null, level: open.part.level, intro: [], clauses: [] };
  open.isHeadedByLeadIn = false;
}

/** Where explanation goes: below the points of a lead-in that heads a section it is not that section's. */
export function sectionOfIntro(open: OpenSection): PolicySection {
  if (!open.isHeadedByLeadIn || open.section.clauses.length === 0) return open.section;
  const { heading } = open.part;
  const outer =
    heading === null ? undefined : [...open.assembly.sections].reverse().find((section) => section.heading === heading);
  if (outer !== undefined) return outer;
  leaveLeadIn(open);
  return open.section;
}

/** Words that nothing is printed around. */
export function bareWords(text: string): LineWords {
  return {
    text,
    printed: text,
    marker: '',
    isBullet: false,
    leadIn: null,
    appliesTo: null,
    emphasisedStart: '',
    links: [],
  };
}

/** Notes what was taken from a line. @returns the note, which may be changed while the section is open */
export function note(
  words: LineWords,
  taken: TakenAs,
  because: string,
  open: Pick<NotedLine, 'section'> & Pick<OpenSection, 'assembly'>,
  more: Partial<NotedLine>,
): NotedLine {
  const {
    children: _children,
    at: _at,
    isBesideOwn: _isBesideOwn,
    says: _says,
    ...own
  }: ListItem = { children: [], at: -1, ...words };
  const line: NotedLine = {
    section: open.section,
    at: -1,
    taken,
    because,
    words: own,
    depth: 0,
    leadIn: null,
    isUnclear: false,
    ...more,
  };
  open.assembly.noted.push(line);
  return line;
}

/** Notes items one by one, each with what stands below it. @param leadInOf the sentence that each of them carries as a point */
export function noteItems(
  items: readonly ListItem[],
  taken: TakenAs,
  because: string,
  open: Pick<OpenSection, 'section' | 'assembly'>,
  { leadInOf, depth = 0 }: { leadInOf: (item: ListItem) => string | null; depth?: number },
): void {
  for (const item of items) {
    if (item.text !== '') note(item, taken, because, open, { at: item.at, leadIn: leadInOf(item), depth });
    noteItems(item.children, taken, because, open, { leadInOf: () => item.text, depth: depth + 1 });
  }
}

/** Words that were judged to be no clauses. */
export function judgeAway(
  what: JudgedAway['what'],
  lines: string[],
  leadIn: string | null,
  because: string,
  { assembly, section, setting }: OpenSection,
): void {
  const place = section.heading ?? firstWords(lines[0] ?? '');
  assembly.judgedAway.push({ what, lines, leadIn, because, place, isForOthers: setting.isForOthers });
}

const NOTHING_BELOW = 'It leads to something, and nothing below it was taken for what it leads to.';

/** A sentence that leads to nothing: it is left out, and asked about. @param line how it was noted, which is changed */
export function leaveOutLeadIn(text: string, open: OpenSection, line: NotedLine): void {
  line.taken = 'left out';
  line.because = NOTHING_BELOW;
  open.assembly.leftOut.push({ text, why: 'a lead-in with nothing below it', place: firstWords(text) });
  judgeAway('lead-in', [text], null, NOTHING_BELOW, open);
}

/** What waits for points below it waits no longer. */
export function dropPending(open: OpenSection): void {
  const { pending, section } = open;
  open.pending = null;
  if (pending === null || section.clauses.some(({ leadIn }) => leadIn === pending.words.text)) return;
  leaveOutLeadIn(pending.words.text, open, pending);
}
