/**
 * Reading, step 7. In: the outline, who signs, what stands under headings for others. Out: the sections with their clauses, the words
 * before the first of them, what was left out here, and what is doubtful.
 */

import type { LineWords } from '../reading';
import {
  announcesAgreement,
  announcesDetails,
  isBareCondition,
  isRuleWithExamples,
  isRuleWithParts,
  isUnfinishedRule,
  saysWhereItDoesNotHold,
} from '../vocabulary/announcements';
import { polarityOf, saysDoNot } from '../vocabulary/polarity/polarity';
import { endsInColon, endsSentence, hasWords, startsSmall } from '../vocabulary/text';
import { isBinding, isFirstPerson, soundsLikeARule } from '../vocabulary/wording';
import { takenFor } from './because';
import { judgeList } from './judge-lists';
import { judgeParagraph } from './judge-paragraphs';
import {
  headingFor,
  isFreeOf,
  isLeadInNeeded,
  leadInOf,
  NO_POLAR_HEADING,
  polarHeadings,
  wholeLeadIn,
} from './lead-ins';
import { asSource, type ClauseSource, clauseOf } from './make-clause';
import {
  type Assembly,
  bareWords,
  close,
  dropPending,
  judgeAway,
  leaveLeadIn,
  leaveOutHeading,
  leaveOutLeadIn,
  moveIntroOut,
  note,
  noteItems,
  type OpenSection,
  openSection,
  sectionOfIntro,
} from './open-section';
import { everyLine, type ListItem, printedLines } from './outline/list-tree';
import { asParagraph, headsNothing, type List, type OutlineSection, type Paragraph } from './outline/outline';
import { type DocumentSetting, settingOf, type Verdict } from './section-setting';
import { BEYOND, leaveOut, mayBeOfTheLost, oddOnes, whyPoint, whyUnclear, whyUnclearBelow } from './unclear';

/** The sections of the reading, in the document's order. */
export function assemble(outline: readonly OutlineSection[], document: DocumentSetting): Assembly {
  const assembly: Assembly = { intro: [], sections: [], leftOut: [], judgedAway: [], noted: [] };
  const polar = polarHeadings(outline);
  let before: OpenSection | null = null;
  outline.forEach((part, at) => {
    if (headsNothing(part, outline[at + 1])) {
      leaveOutHeading(part, assembly);
      return;
    }
    const open = openSection(part, settingOf(part, at === 0, document, polar[at] ?? NO_POLAR_HEADING), assembly);
    // What only looks like a heading may be a page header between two items.
    if (!part.isStyled && before !== null) open.isBelowDoNot = before.isBelowDoNot;
    before = open;
    part.entries.forEach((entry, i) => {
      if (entry.what === 'paragraph') addParagraph(entry, open);
      else addList(entry, part.entries.slice(i + 1), open);
    });
    dropPending(open);
    close(open);
  });
  return assembly;
}

/** The words of a paragraph, before which nothing is printed. */
function wordsOf({ text, emphasisedStart, links }: Paragraph): LineWords {
  return { ...bareWords(text), emphasisedStart, links };
}

function addParagraph(paragraph: Paragraph, open: OpenSection): void {
  const { setting, section } = open;
  if (paragraph.isLeadIn && holdsBack(paragraph, open)) return;
  const { isClauses, because } = judgeBelowPoints(paragraph, open);
  const { at } = paragraph;
  open.isAfterClause = isClauses;
  const leadIn = open.pending?.words.text ?? headingFor(paragraph.text, setting);
  if (isClauses) {
    const unclear = open.pending === null ? whyUnclearBelow(paragraph.text, leadIn, open) : null;
    if (unclear !== null) {
      leaveOut({ ...wordsOf(paragraph), children: [], at }, unclear, open);
      return;
    }
    leaveLeadIn(open);
    moveIntroOut(open);
    addPoint(asSource(paragraph), leadIn, open);
    note(wordsOf(paragraph), 'point', takenFor('a point', because), open, { at, leadIn });
    return;
  }
  judgeAway('paragraph', [paragraph.text], null, because, open);
  open.isCutOff = open.isListGoverned;
  const { pending } = open;
  const isUsed = pending !== null && section.clauses.some((clause) => clause.leadIn === pending.words.text);
  const into = sectionOfIntro(open);
  into.intro.push(pending === null || isUsed ? paragraph.text : `${pending.words.text}\n${paragraph.text}`);
  note(
    wordsOf(paragraph),
    'introduction',
    takenFor('explanation', because),
    { ...open, section: into },
    { at, leadIn },
  );
  if (pending !== null && !isUsed) Object.assign(pending, { taken: 'introduction', section: into });
  open.pending = null;
}

const DOES_NOT_HOLD = 'It says where what is above does not hold';

/** Above the points that it takes something back of, as explanation is shown, it would be read of something else. */
function judgeBelowPoints(paragraph: Paragraph, { setting, assembly }: OpenSection): Verdict {
  const last = assembly.noted[assembly.noted.length - 1]?.taken;
  const isBelowPoints = last === 'point' || last === 'part of a point';
  return isBelowPoints && saysWhereItDoesNotHold(paragraph.text)
    ? { isClauses: true, because: DOES_NOT_HOLD }
    : judgeParagraph(paragraph, setting);
}

function addPoint(source: ClauseSource, leadIn: string | null, open: OpenSection): void {
  const { section, part, setting } = open;
  section.clauses.push(clauseOf(source, leadIn, part.heading, setting.audience));
  if (leadIn !== null && !endsSentence(source.text)) open.overFragments.add(leadIn);
}

/** A lead-in over no list: unfinished, it says nothing; among clauses it would head those that it does not govern. */
function holdsBack(paragraph: Paragraph, open: OpenSection): boolean {
  const { text, at } = paragraph;
  dropPending(open);
  if (judgeParagraph(asParagraph(text), open.setting).isClauses && !isUnfinishedRule(text)) return false;
  const isOver = polarityOf(text) !== null || isUnfinishedRule(text);
  if (!isOver && open.section.clauses.length === 0) return false;
  const line = note(wordsOf(paragraph), 'lead-in', LEADS_ON, open, { at });
  if (isOver) {
    leaveOutLeadIn(text, open, line);
    open.isDoNotLost = saysDoNot(text);
  } else open.pending = line;
  return true;
}

export const LEADS_ON = 'It leads to what stands below it.';

function addList(list: List, after: readonly (Paragraph | List)[], open: OpenSection): void {
  const { items } = list;
  const { setting } = open;
  const leadIn = list.leadIn === null ? null : wholeLeadIn(list.leadIn, list);
  dropPending(open);
  if (addParent(list, open)) return;
  const { isClauses, because } = judgeList(list, setting);
  if (leadIn !== null) Object.assign(open, { isDoNotLost: false, isBelowDoNot: saysDoNot(leadIn) });
  if (!isClauses) {
    if (items.some((item) => mayBeOfTheLost(item, list, open))) for (const item of items) leaveOut(item, BEYOND, open);
    else addExplanation(list, because, open);
    return;
  }
  if (leadIn === null) {
    leaveLeadIn(open);
    moveIntroOut(open);
  } else headWith(leadIn, list, after, open);
  const before = open.section.clauses.length;
  const line = leadIn === null ? null : note(bareWords(leadIn), 'lead-in', LEADS_ON, open, { at: list.leadInAt });
  const odd = oddOnes(items);
  for (const item of items) addItem(item, odd.has(item.text), list, because, open);
  if (leadIn === null || line === null) {
    open.isListGoverned = true;
    return;
  }
  if (mayBeAPoint(leadIn, items)) {
    judgeAway('lead-in', [leadIn], null, LEADS_TO_POINTS, open);
    line.because = LEADS_TO_POINTS;
  }
  const governsNone = open.section.clauses.length === before || items.every((item) => isFreeOf(leadIn, item));
  if (governsNone && open.section.heading !== leadIn) leaveOutLeadIn(leadIn, open, line);
}

/** A list of which no clauses are made. With its lead-in it is one text: alone, the lead-in would head the clauses of the section. */
function addExplanation(list: List, because: string, open: OpenSection): void {
  const { leadIn, items, closing } = list;
  judgeAway('list', everyLine(items), leadIn, because, open);
  const into = sectionOfIntro(open);
  if (leadIn === null) into.intro.push(...printedLines(items, ''));
  else into.intro.push([leadIn, ...printedLines(items, '• '), ...(closing === null ? [] : [closing.text])].join('\n'));
  const here = { ...open, section: into };
  const why = takenFor('explanation', because);
  if (leadIn !== null) note(bareWords(wholeLeadIn(leadIn, list)), 'introduction', why, here, { at: list.leadInAt });
  noteItems(items, 'introduction', why, here, { leadInOf: (item) => governing(item, list, open) });
}

function governing(item: ListItem, list: List, { setting }: OpenSection): string | null {
  return leadInOf(item, list, setting);
}

const LEADS_TO_POINTS = 'It was taken for what leads to the points below, and may be a point itself.';

/** "The hours shall be as follows:" over fragments: the whole may be one point. */
function mayBeAPoint(leadIn: string, items: readonly ListItem[]): boolean {
  const isWhole = soundsLikeARule(leadIn) && announcesDetails(leadIn);
  return isWhole && !announcesAgreement(leadIn) && !items.some((item) => isBinding(item.text));
}

/** @param isOdd whether it is the one whole sentence of its list */
function addItem(item: ListItem, isOdd: boolean, list: List, because: string, open: OpenSection): void {
  if (!hasWords(item.text)) return;
  const leadIn = governing(item, list, open);
  const unclear = whyUnclear(item, isOdd, list, leadIn, open);
  if (unclear !== null) {
    leaveOut(item, unclear, open);
    return;
  }
  const isDoubtful = holdsRules(item);
  if (isDoubtful) judgeAway('points below', everyLine(item.children), item.text, POINTS_BELOW, open);
  addPoint(item, leadIn, open);
  note(item, 'point', whyPoint(item, because, open), open, { at: item.at, leadIn });
  noteParts(item.text, item.children, isDoubtful ? POINTS_BELOW : PART_OF, open);
}

const PART_OF = 'It stands below the point above and belongs to it.';
const POINTS_BELOW = 'They stand below a line that ends in a colon, and were taken for parts of one point.';

function noteParts(parent: string, children: readonly ListItem[], because: string, open: OpenSection): void {
  noteItems(children, 'part of a point', because, open, {
    leadInOf: () => (endsInColon(parent) ? parent : null),
    depth: 1,
  });
}

/** "For my safety:" and below it whole sentences that ask something: they may be points of their own. */
function holdsRules({ text, children }: ListItem): boolean {
  const rules = children.filter((child) => !startsSmall(child.text) && isBinding(child.text));
  return endsInColon(text) && children.length >= 2 && rules.length * 2 >= children.length;
}

/** The lead-in itself is the clause, and the list holds its children: whether that is so. */
function addParent(list: List, open: OpenSection): boolean {
  const { leadIn, items } = list;
  const { setting } = open;
  if (leadIn === null || polarityOf(leadIn) !== null) return false;
  const parent = asParagraph(wholeLeadIn(leadIn, list));
  if (!isOneRule(parent, leadIn, list, open)) return false;
  leaveLeadIn(open);
  const over = headingFor(parent.text, setting);
  addPoint(asSource(parent, items), over, open);
  note(wordsOf(parent), 'point', 'It is a rule, and what stands below it belongs to it.', open, {
    at: list.leadInAt,
    leadIn: over,
  });
  noteParts(leadIn, items, PART_OF, open);
  return true;
}

/** What asks is the lead-in; or what its sentence ends with below the list; or, where it goes on in exceptions or choices, both together. */
function isOneRule(parent: Paragraph, leadIn: string, list: List, { setting, isAfterClause }: OpenSection): boolean {
  const { closing } = list;
  if (closing !== null && isBareCondition(leadIn))
    return [parent, closing].some((paragraph) => judgeParagraph(paragraph, setting).isClauses);
  if (!isParentOf(asParagraph(leadIn), list)) return false;
  const isClause = judgeParagraph(parent, setting).isClauses;
  if (isRuleWithParts(leadIn, list.items)) return isClause || judgeList(list, setting).isClauses;
  const isWhole =
    (isAfterClause && !isUnfinishedRule(leadIn)) || isRuleWithExamples(leadIn) || mayBeAPoint(leadIn, list.items);
  return isWhole && isClause;
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
