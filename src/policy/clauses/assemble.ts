/**
 * Reading, step 7. In: the outline, who signs, what stands under headings for others. Out: the sections with their clauses, and the
 * words before the first of them.
 */

import type { ChildClause, Clause, PolicySection, TextLink } from '../reading';
import { isRuleWithExamples, isUnfinishedRule } from '../vocabulary/announcements';
import { conditionOf, conditionOfHeading, conditionOfLeadIn } from '../vocabulary/conditions';
import { endsInColon, firstWords, startsSmall, tidy } from '../vocabulary/text';
import { isBinding, isFirstPerson } from '../vocabulary/wording';
import { judgeList } from './judge-lists';
import { judgeParagraph, LEFT_TO_THE_END } from './judge-paragraphs';
import type { ListItem } from './list-tree';
import { asParagraph, type List, type OutlineSection, type Paragraph } from './outline';
import { type DocumentSetting, type SectionSetting, settingOf } from './section-setting';

/** What the sections hold, and what is doubtful. */
export interface Assembly {
  intro: string[];
  sections: PolicySection[];
  /** Paragraphs that are worded like rules and were not taken for clauses. */
  doubtful: { paragraph: Paragraph; place: string }[];
}

/** A section while its entries are added to it. */
interface OpenSection {
  part: OutlineSection;
  setting: SectionSetting;
  section: PolicySection;
  /** The last paragraph was a clause: fragments below it may be its children. */
  isAfterClause: boolean;
  assembly: Assembly;
}

/** The sections of the reading, in the document's order. */
export function assemble(outline: readonly OutlineSection[], document: DocumentSetting): Assembly {
  const assembly: Assembly = { intro: [], sections: [], doubtful: [] };
  outline.forEach((part, at) => {
    const open: OpenSection = {
      part,
      setting: settingOf(part, at === 0, document),
      section: { heading: part.heading, level: part.level, intro: [], clauses: [] },
      isAfterClause: false,
      assembly,
    };
    for (const entry of part.entries) {
      if (entry.what === 'paragraph') addParagraph(entry, open);
      else addList(entry, open);
    }
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

function addParagraph(paragraph: Paragraph, open: OpenSection): void {
  const { setting, assembly } = open;
  const { isClauses, because } = judgeParagraph(paragraph, setting);
  if (because === LEFT_TO_THE_END && isBinding(paragraph.text) && !setting.isForOthers)
    assembly.doubtful.push({ paragraph, place: open.section.heading ?? firstWords(paragraph.text) });
  open.isAfterClause = isClauses;
  if (isClauses) {
    moveIntroOut(open);
    open.section.clauses.push(clauseOf(asSource(paragraph), null, open));
  } else open.section.intro.push(paragraph.text);
}

function addList(list: List, open: OpenSection): void {
  if (addParent(list, open)) return;
  const { leadIn } = list;
  if (!judgeList(list, open.setting).isClauses) {
    if (leadIn !== null) open.section.intro.push(leadIn);
    open.section.intro.push(...everyText(list.items));
    return;
  }
  if (leadIn !== null) addLeadIn(leadIn, list, open);
  else moveIntroOut(open);
  const { heading } = open.section;
  const isHeadingNeeded = leadIn === null && heading !== null && isUnfinishedRule(heading);
  const needed = isHeadingNeeded ? heading : neededLeadIn(list);
  for (const item of list.items) if (item.text !== '') open.section.clauses.push(clauseOf(item, needed, open));
}

/** The lead-in itself is the clause, and the list holds its children: whether that is so. */
function addParent(list: List, open: OpenSection): boolean {
  const { leadIn, items } = list;
  if (leadIn === null) return false;
  const parent = asParagraph(leadIn);
  const isParent =
    (open.isAfterClause || isRuleWithExamples(parent.text)) &&
    isParentOf(parent, list) &&
    judgeParagraph(parent, open.setting).isClauses;
  if (isParent) open.section.clauses.push(clauseOf({ ...asSource(parent), children: items }, null, open));
  return isParent;
}

/** "I am a role model, e.g. by:" among paragraphs that are clauses: the fragments below are its children, not clauses. */
function isParentOf(paragraph: Paragraph, list: List): boolean {
  return (
    endsInColon(paragraph.text) &&
    list.items.every((item) => !isFirstPerson(item.text) && (startsSmall(item.text) || !isBinding(item.text)))
  );
}

/** A lead-in heads its list where nothing else does, or where it announces another topic; elsewhere it introduces it. */
function addLeadIn(text: string, list: List, open: OpenSection): void {
  const { part, section } = open;
  const announcesTopic = section.clauses.length > 0 && neededLeadIn(list) === null;
  if (section.heading !== null && !announcesTopic) {
    section.intro.push(text);
    return;
  }
  close(open);
  const isBelow = part.heading !== null && !announcesTopic;
  open.section = { heading: text, level: isBelow ? part.level + 1 : part.level, intro: [], clauses: [] };
}

/** A clause that is no sentence without its lead-in keeps it: read alone, "share photographs" would say the opposite. */
function neededLeadIn(list: List): string | null {
  const text = list.leadIn;
  if (text === null) return null;
  const fragments = list.items.filter((item) => startsSmall(item.text) || !/[.!?]$/u.test(item.text)).length;
  const whole = list.items.filter((item) => isFirstPerson(item.text)).length;
  return (isUnfinishedRule(text) && whole * 2 < list.items.length) || (fragments * 2 > list.items.length && whole === 0)
    ? text
    : null;
}

function everyText(items: readonly ListItem[]): string[] {
  return items
    .flatMap((item) => [...(item.leadIn === null ? [] : [item.leadIn]), item.printed, ...everyText(item.children)])
    .filter((text) => text !== '');
}

/** What a clause is made of: an item of a list has all of it, a paragraph only some. */
type ClauseSource = Pick<
  ListItem,
  'text' | 'appliesTo' | 'marker' | 'leadIn' | 'emphasisedStart' | 'children' | 'links'
>;

function asSource(paragraph: Paragraph): ClauseSource {
  return { ...paragraph, marker: '', leadIn: null, appliesTo: null, children: [] };
}

/** The condition in the clause itself counts before its lead-in's, and that before its heading's. */
function clauseOf(source: ClauseSource, listLeadIn: string | null, { part, setting }: OpenSection): Clause {
  const { audience } = setting;
  const emphasised =
    source.emphasisedStart !== '' && source.text.startsWith(source.emphasisedStart)
      ? conditionOf(`(${source.emphasisedStart}) ${tidy(source.text.slice(source.emphasisedStart.length))}`)
      : null;
  const own = conditionOf(source.text) ?? emphasised;
  const leadIn = source.leadIn ?? listLeadIn;
  const inherited = own
    ? null
    : (source.appliesTo ??
      (leadIn === null ? null : conditionOfLeadIn(leadIn, audience)) ??
      (part.heading === null ? null : conditionOfHeading(part.heading, audience)));
  const links = linksOf(source);
  return {
    text: source.text,
    condition: own?.condition ?? inherited,
    ...(own ? { textWithoutCondition: own.textWithoutCondition } : {}),
    ...(leadIn === null ? {} : { leadIn }),
    ...(source.marker === '' ? {} : { marker: source.marker }),
    ...(source.children.length === 0 ? {} : { children: source.children.map(childOf) }),
    ...(links.length === 0 ? {} : { links }),
  };
}

function childOf(item: ListItem): ChildClause {
  return {
    text: item.text,
    ...(item.marker === '' ? {} : { marker: item.marker }),
    ...(item.children.length === 0 ? {} : { children: item.children.map(childOf) }),
  };
}

function linksOf(item: Pick<ListItem, 'links' | 'children'>): TextLink[] {
  return [...item.links, ...item.children.flatMap(linksOf)];
}
