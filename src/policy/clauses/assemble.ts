/**
 * Reading, step 7. In: the outline, who signs, what stands under headings for others. Out: the sections with their clauses, and the
 * words before the first of them.
 */

import type { ChildClause, Clause, Section, TextLink } from '../reading';
import { conditionOf, conditionOfHeading, conditionOfLeadIn } from '../vocabulary/conditions';
import { firstWords, startsSmall, tidy } from '../vocabulary/text';
import { isBinding, isFirstPerson, isStandaloneRule, isUnfinishedRule } from '../vocabulary/wording';
import {
  isParentOf,
  isPromise,
  isRuleWithExamples,
  judgeList,
  judgeParagraph,
  LEFT_TO_THE_END,
  type SectionSetting,
} from './clauses';
import type { List, ListItem, OutlineSection, Paragraph } from './outline';

export interface Assembly {
  intro: string[];
  sections: Section[];
  /** Paragraphs that are worded like rules and were not taken for clauses. */
  doubtful: { paragraph: Paragraph; place: string }[];
}

export interface AssemblyContext {
  audience: readonly string[];
  isForOthers: (headingLine: number | null) => boolean;
  documentHasNoLists: boolean;
}

function childOf(item: ListItem): ChildClause {
  return {
    text: item.text,
    ...(item.marker === '' ? {} : { marker: item.marker }),
    ...(item.children.length === 0 ? {} : { children: item.children.map(childOf) }),
  };
}

function linksOf(item: { links: TextLink[]; children?: ListItem[] }): TextLink[] {
  return [...item.links, ...(item.children ?? []).flatMap(linksOf)];
}

interface ClauseSource {
  text: string;
  appliesTo: string | null;
  marker: string;
  leadIn: string | null;
  emphasisedStart: string;
  children: ListItem[];
  links: TextLink[];
}

/** The condition in the clause itself counts before its lead-in's, and that before its heading's. */
function clauseOf(
  source: ClauseSource,
  context: { audience: readonly string[]; listLeadIn: string | null; heading: string | null },
): Clause {
  const { audience, listLeadIn, heading } = context;
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
      (heading === null ? null : conditionOfHeading(heading, audience)));
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

function everyText(items: readonly ListItem[]): string[] {
  return items
    .flatMap((item) => [...(item.leadIn === null ? [] : [item.leadIn]), item.printed, ...everyText(item.children)])
    .filter((text) => text !== '');
}

/** A clause that is no sentence without its lead-in keeps it: read alone, "share photographs" would say the opposite. */
function neededLeadIn(list: List): string | null {
  const text = list.leadIn?.text;
  if (text === undefined) return null;
  const fragments = list.items.filter((item) => startsSmall(item.text) || !/[.!?]$/u.test(item.text)).length;
  const whole = list.items.filter((item) => isFirstPerson(item.text)).length;
  return (isUnfinishedRule(text) && whole * 2 < list.items.length) || (fragments * 2 > list.items.length && whole === 0)
    ? text
    : null;
}

export function assemble(outline: readonly OutlineSection[], context: AssemblyContext): Assembly {
  const assembly: Assembly = { intro: [], sections: [], doubtful: [] };
  outline.forEach((part, at) => {
    addSection(part, at === 0, context, assembly);
  });
  return assembly;
}

/** Those who sit on a board speak of themselves as "we". */
const BOARD = new Set(['Governors', 'Trustees', 'Members', 'Directors']);

function settingOf(part: OutlineSection, isFirst: boolean, context: AssemblyContext): SectionSetting {
  const weSign = context.audience.length > 0 && context.audience.every((name) => BOARD.has(name));
  const paragraphs = part.entries.filter((entry): entry is Paragraph => entry.what === 'paragraph');
  return {
    heading: part.heading,
    isForOthers: context.isForOthers(part.headingLine),
    isFront: isFirst,
    audience: context.audience,
    promises: paragraphs.filter((paragraph) => isPromise(paragraph.text, weSign)).length,
    paragraphs: paragraphs.length,
    rules: paragraphs.filter((paragraph) => isStandaloneRule(paragraph.text)).length,
    documentHasNoLists: context.documentHasNoLists,
    weSign,
  };
}

function addSection(part: OutlineSection, isFirst: boolean, context: AssemblyContext, assembly: Assembly): void {
  const setting = settingOf(part, isFirst, context);
  let section: Section = { heading: part.heading, level: part.level, intro: [], clauses: [] };
  const isOpen = () => section.heading !== null || section.clauses.length > 0;
  const close = () => {
    const isEmptyTab = part.isTab && section.intro.length === 0 && section.clauses.length === 0;
    if (isEmptyTab) return;
    if (isOpen()) assembly.sections.push(section);
    else assembly.intro.push(...section.intro);
  };
  let lastClauseParagraph: Paragraph | null = null;
  const { audience } = context;
  for (const entry of part.entries) {
    if (entry.what === 'paragraph') {
      const { isClauses, because } = judgeParagraph(entry, setting);
      if (because === LEFT_TO_THE_END && isBinding(entry.text) && !setting.isForOthers)
        assembly.doubtful.push({ paragraph: entry, place: section.heading ?? firstWords(entry.text) });
      if (isClauses) {
        if (section.heading === null && section.clauses.length === 0) {
          assembly.intro.push(...section.intro);
          section = { ...section, intro: [] };
        }
        section.clauses.push(
          clauseOf(
            { ...entry, marker: '', leadIn: null, appliesTo: null, children: [] },
            { audience, listLeadIn: null, heading: part.heading },
          ),
        );
        lastClauseParagraph = entry;
      } else {
        section.intro.push(entry.text);
        lastClauseParagraph = null;
      }
      continue;
    }
    const leadIn = entry.leadIn;
    const asParagraph: Paragraph | null = leadIn && {
      what: 'paragraph',
      text: leadIn.text,
      emphasisedStart: '',
      links: [],
      lines: [leadIn.line],
    };
    if (
      asParagraph &&
      (lastClauseParagraph || isRuleWithExamples(asParagraph.text)) &&
      isParentOf(asParagraph, entry) &&
      judgeParagraph(asParagraph, setting).isClauses
    ) {
      section.clauses.push(
        clauseOf(
          { ...asParagraph, marker: '', leadIn: null, appliesTo: null, children: entry.items },
          { audience, listLeadIn: null, heading: part.heading },
        ),
      );
      continue;
    }
    const { isClauses } = judgeList(entry, setting);
    if (!isClauses) {
      if (leadIn) section.intro.push(leadIn.text);
      section.intro.push(...everyText(entry.items));
      continue;
    }
    if (leadIn) {
      const announcesTopic = section.clauses.length > 0 && neededLeadIn(entry) === null;
      if (section.heading === null || announcesTopic) {
        close();
        section = {
          heading: leadIn.text,
          level: part.heading === null || announcesTopic ? part.level : part.level + 1,
          intro: [],
          clauses: [],
        };
      } else section.intro.push(leadIn.text);
    } else if (section.heading === null && section.clauses.length === 0) {
      assembly.intro.push(...section.intro);
      section = { ...section, intro: [] };
    }
    const isHeadingNeeded = leadIn === null && section.heading !== null && isUnfinishedRule(section.heading);
    const listLeadIn = isHeadingNeeded ? section.heading : neededLeadIn(entry);
    for (const item of entry.items)
      if (item.text !== '') section.clauses.push(clauseOf(item, { audience, listLeadIn, heading: part.heading }));
  }
  close();
}
