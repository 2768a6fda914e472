/**
 * Reading, step 7. In: the outline, who signs, what stands under headings for others. Out: the sections with their clauses, the words
 * before the first of them, what was left out here, and what is doubtful.
 */

import type { LeftOut, PolicySection } from '../reading';
import {
  announcesAgreement,
  announcesDetails,
  isRuleWithExamples,
  isUnfinishedRule,
} from '../vocabulary/announcements';
import { polarityOf } from '../vocabulary/polarity';
import { endsInColon, firstWords, hasWords, startsSmall } from '../vocabulary/text';
import { isBinding, isFirstPerson, soundsLikeARule } from '../vocabulary/wording';
import { judgeList } from './judge-lists';
import { judgeParagraph } from './judge-paragraphs';
import { contradictsItself, headingFor, isLeadInNeeded, leadInOf, polarHeadings } from './lead-ins';
import type { ListItem } from './list-tree';
import { asSource, clauseOf } from './make-clause';
import { asParagraph, type List, type OutlineSection, type Paragraph } from './outline';
import { type DocumentSetting, type SectionSetting, settingOf } from './section-setting';

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

/** What the sections hold, and what was judged away. */
export interface Assembly {
  intro: string[];
  sections: PolicySection[];
  leftOut: LeftOut[];
  judgedAway: JudgedAway[];
}

/** A section while its entries are added to it. */
interface OpenSection {
  part: OutlineSection;
  setting: SectionSetting;
  section: PolicySection;
  /** The heading is the lead-in of the section's first list: what that list does not hold is not under it. */
  isHeadedByLeadIn: boolean;
  /** A lead-in in the middle of the section over paragraphs: it goes with those that follow it. */
  pending: string | null;
  /** The last paragraph was a clause: fragments below it may be its children. */
  isAfterClause: boolean;
  assembly: Assembly;
}

/** The sections of the reading, in the document's order. */
export function assemble(outline: readonly OutlineSection[], document: DocumentSetting): Assembly {
  const assembly: Assembly = { intro: [], sections: [], leftOut: [], judgedAway: [] };
  const polar = polarHeadings(outline);
  outline.forEach((part, at) => {
    const open: OpenSection = {
      part,
      setting: settingOf(part, at === 0, document, polar[at] ?? null),
      section: { heading: part.heading, level: part.level, intro: [], clauses: [] },
      isHeadedByLeadIn: false,
      pending: null,
      isAfterClause: false,
      assembly,
    };
    part.entries.forEach((entry, i) => {
      if (entry.what === 'paragraph') addParagraph(entry, open);
      else addList(entry, part.entries.slice(i + 1), open);
    });
    dropPending(open);
    close(open);
  });
  return assembly;
}

function close({ part, section, assembly }: OpenSection): void {
  const isEmptyTab = part.isTab && section.intro.length === 0 && section.clauses.length === 0;
  if (isEmptyTab) return;
  if (section.heading !== null || section.clauses.length > 0) assembly.sections.push(section);
  else assembly.intro.push(...section.intro);
}

/** What stands before the first clause of a section without a heading is the document's introduction. */
function moveIntroOut(open: OpenSection): void {
  const { section, assembly } = open;
  if (section.heading !== null || section.clauses.length > 0) return;
  assembly.intro.push(...section.intro);
  open.section = { ...section, intro: [] };
}

/** A point that the lead-in over the section does not govern stands in a section of its own. */
function leaveLeadIn(open: OpenSection): void {
  if (!open.isHeadedByLeadIn) return;
  close(open);
  open.section = { heading: null, level: open.part.level, intro: [], clauses: [] };
  open.isHeadedByLeadIn = false;
}

function addParagraph(paragraph: Paragraph, open: OpenSection): void {
  const { setting, section, part } = open;
  if (paragraph.isLeadIn && holdsBack(paragraph.text, open)) return;
  const { isClauses, because } = judgeParagraph(paragraph, setting);
  open.isAfterClause = isClauses;
  if (isClauses) {
    leaveLeadIn(open);
    moveIntroOut(open);
    const leadIn = open.pending ?? headingFor(paragraph.text, part.heading, setting.polarHeading);
    open.section.clauses.push(clauseOf(asSource(paragraph), leadIn, part.heading, setting.audience));
    return;
  }
  judgeAway('paragraph', [paragraph.text], null, because, open);
  const { pending } = open;
  const isUsed = pending !== null && section.clauses.some(({ leadIn }) => leadIn === pending);
  introOf(open).push(pending === null || isUsed ? paragraph.text : `${pending}\n${paragraph.text}`);
  open.pending = null;
}

/** Where explanation goes: below the points of a lead-in that heads a section it is not that section's. */
function introOf(open: OpenSection): string[] {
  if (!open.isHeadedByLeadIn || open.section.clauses.length === 0) return open.section.intro;
  const { heading } = open.part;
  const outer =
    heading === null ? undefined : [...open.assembly.sections].reverse().find((section) => section.heading === heading);
  if (outer !== undefined) return outer.intro;
  leaveLeadIn(open);
  return open.section.intro;
}

/** A lead-in over no list: unfinished, it says nothing; among clauses it would head those that it does not govern. */
function holdsBack(text: string, open: OpenSection): boolean {
  dropPending(open);
  if (judgeParagraph(asParagraph(text), open.setting).isClauses && !isUnfinishedRule(text)) return false;
  if (polarityOf(text) !== null || isUnfinishedRule(text)) {
    leaveOutLeadIn(text, open);
    return true;
  }
  if (open.section.clauses.length === 0) return false;
  open.pending = text;
  return true;
}

function dropPending(open: OpenSection): void {
  const { pending, section } = open;
  open.pending = null;
  if (pending !== null && !section.clauses.some(({ leadIn }) => leadIn === pending)) leaveOutLeadIn(pending, open);
}

const NOTHING_BELOW = 'It leads to something, and nothing below it was taken for what it leads to.';

function leaveOutLeadIn(text: string, open: OpenSection): void {
  open.assembly.leftOut.push({ text, why: 'a lead-in with nothing below it', place: firstWords(text) });
  judgeAway('lead-in', [text], null, NOTHING_BELOW, open);
}

function judgeAway(
  what: JudgedAway['what'],
  lines: string[],
  leadIn: string | null,
  because: string,
  { assembly, section, setting }: OpenSection,
): void {
  const place = section.heading ?? firstWords(lines[0] ?? '');
  assembly.judgedAway.push({ what, lines, leadIn, because, place, isForOthers: setting.isForOthers });
}

function addList(list: List, after: readonly (Paragraph | List)[], open: OpenSection): void {
  const { leadIn, items } = list;
  const { setting } = open;
  dropPending(open);
  if (addParent(list, open)) return;
  const { isClauses, because } = judgeList(list, setting);
  if (!isClauses) {
    judgeAway('list', everyLine(items), leadIn, because, open);
    // With its lead-in it is one: alone, the lead-in would head the clauses of the section.
    const intro = introOf(open);
    if (leadIn === null) intro.push(...printedLines(items, ''));
    else intro.push([leadIn, ...printedLines(items, '• ')].join('\n'));
    return;
  }
  if (leadIn === null) {
    leaveLeadIn(open);
    moveIntroOut(open);
  } else headWith(leadIn, list, after, open);
  const before = open.section.clauses.length;
  for (const item of items) addItem(item, list, open);
  if (leadIn !== null && mayBeAPoint(leadIn, items)) judgeAway('lead-in', [leadIn], null, LEADS_TO_POINTS, open);
  if (leadIn !== null && open.section.clauses.length === before && open.section.heading !== leadIn)
    leaveOutLeadIn(leadIn, open);
}

const LEADS_TO_POINTS = 'It was taken for what leads to the points below, and may be a point itself.';

/** "The hours shall be as follows:" over fragments: the whole may be one point. */
function mayBeAPoint(leadIn: string, items: readonly ListItem[]): boolean {
  const isWhole = soundsLikeARule(leadIn) && announcesDetails(leadIn);
  return isWhole && !announcesAgreement(leadIn) && !items.some((item) => isBinding(item.text));
}

function addItem(item: ListItem, list: List, open: OpenSection): void {
  const { setting, part, section } = open;
  if (!hasWords(item.text)) return;
  if (contradictsItself(item, list)) leaveOut(item, open);
  else {
    const governing = leadInOf(item, list, part.heading, setting.polarHeading);
    if (holdsRules(item)) judgeAway('points below', everyLine(item.children), item.text, POINTS_BELOW, open);
    section.clauses.push(clauseOf(item, governing, part.heading, setting.audience));
  }
}

const POINTS_BELOW = 'They stand below a line that ends in a colon, and were taken for parts of one point.';

/** "For my safety:" and below it whole sentences that ask something: they may be points of their own. */
function holdsRules({ text, children }: ListItem): boolean {
  const rules = children.filter((child) => !startsSmall(child.text) && isBinding(child.text));
  return endsInColon(text) && children.length >= 2 && rules.length * 2 >= children.length;
}

const CONTRADICTION = 'The sign before it and the words around it say opposite things.';

function leaveOut(item: ListItem, open: OpenSection): void {
  const lines = everyLine([item]);
  judgeAway('contradiction', lines, null, CONTRADICTION, open);
  for (const text of printedLines([item], ''))
    open.assembly.leftOut.push({ text, why: 'what it asks is not clear', place: firstWords(text) });
}

/** The lead-in itself is the clause, and the list holds its children: whether that is so. */
function addParent(list: List, open: OpenSection): boolean {
  const { leadIn, items } = list;
  const { setting, part } = open;
  if (leadIn === null || polarityOf(leadIn) !== null) return false;
  const parent = asParagraph(leadIn);
  const isParent =
    (open.isAfterClause || isRuleWithExamples(parent.text)) &&
    isParentOf(parent, list) &&
    judgeParagraph(parent, setting).isClauses;
  if (!isParent) return false;
  leaveLeadIn(open);
  const governing = headingFor(leadIn, part.heading, setting.polarHeading);
  open.section.clauses.push(clauseOf(asSource(parent, items), governing, part.heading, setting.audience));
  return true;
}

/** "I am a role model, e.g. by:" among paragraphs that are clauses: the fragments below are its children, not clauses. */
function isParentOf(paragraph: Paragraph, list: List): boolean {
  return (
    endsInColon(paragraph.text) &&
    list.items.every((item) => !isFirstPerson(item.text) && (startsSmall(item.text) || !isBinding(item.text)))
  );
}

/**
 * A lead-in heads its list where nothing else does, or where it announces another topic and nothing follows that is not its own; each
 * of its points carries it all the same.
 */
function headWith(leadIn: string, list: List, after: readonly (Paragraph | List)[], open: OpenSection): void {
  const { part, section } = open;
  const isFree = section.heading === null || (open.isHeadedByLeadIn && part.heading === null);
  const announcesTopic =
    section.clauses.length > 0 && !isLeadInNeeded(list) && !after.some((entry) => isOwnClause(entry, open));
  if (!isFree && !announcesTopic) return;
  close(open);
  open.section = { heading: leadIn, level: part.level, intro: [], clauses: [] };
  open.isHeadedByLeadIn = true;
}

/** Clauses that no lead-in of their own governs. */
function isOwnClause(entry: Paragraph | List, { setting }: OpenSection): boolean {
  if (entry.what === 'paragraph') return judgeParagraph(entry, setting).isClauses;
  return entry.leadIn === null && judgeList(entry, setting).isClauses;
}

/** The words of items and of what stands below them, a line each. */
function everyLine(items: readonly ListItem[]): string[] {
  return items.flatMap((item) => [item.text, ...everyLine(item.children)]).filter((text) => text !== '');
}

/** Items as they are printed, with what stands beside and below them; what stands beside several of them is told once. */
function printedLines(items: readonly ListItem[], bullet: string): string[] {
  return items.flatMap((item, i) => {
    const before = items[i - 1];
    const leadIn = item.leadIn === before?.leadIn ? null : item.leadIn;
    const appliesTo = item.appliesTo === before?.appliesTo ? null : item.appliesTo;
    const own = [leadIn ?? '', appliesTo ?? '', item.printed].filter((text) => text !== '').join(' ');
    return [
      ...(own === '' ? [] : [`${bullet}${own}`]),
      ...printedLines(item.children, bullet === '' ? '' : `  ${bullet}`),
    ];
  });
}
