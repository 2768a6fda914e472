/** A policy version → the form that staff fill in, as a value. What carries it out is in google/build-form.ts. */

import { type Day, longDate } from '../common/day';
import type { VersionItem } from '../policy/version/version-text';
import type { ClauseChange } from '../policy/version/what-changed';
import { changesInWords } from './changes-in-words';
import { choiceText, clauseLines, NO, range, YES } from './form-words';

export type QuestionPlan =
  /** Every box must be ticked. */
  | { kind: 'tick all'; title: string; choices: ChoicePlan[] }
  /** Leads to a page of the plan, counted from 0. */
  | {
      kind: 'yes or no';
      number: string;
      title: string;
      choices: [yes: string, no: string];
      ifYes: number;
      ifNo: number;
    }
  | { kind: 'short answer'; number: string; title: string }
  /** Any of the boxes may be ticked, or none. */
  | { kind: 'choose some'; number: string; title: string; choices: string[] }
  /** May be left empty. */
  | { kind: 'long answer'; number: string; title: string };

interface ChoicePlan {
  text: string;
  /** The numbers of the items that this box agrees to. */
  agrees: string[];
}

interface PagePlan {
  title: string;
  help: string;
  questions: QuestionPlan[];
}

export interface FormPlan {
  /** The file's name. */
  name: string;
  title: string;
  description: string;
  /** What changed since the version before; "" for the first. Stands on the first page. */
  changes: { title: string; help: string } | null;
  confirmation: string;
  /** The first page needs no page break. */
  pages: PagePlan[];
}

export const AGREE_BY = ['every point', 'every section', 'the whole policy'] as const;
export type AgreeBy = (typeof AGREE_BY)[number];

export interface FormSettings {
  school: string;
  contactName: string;
  /** The policy's title. */
  title: string;
  /** "P1 v2.0". */
  versionLabel: string;
  /** "2.0". */
  versionNumber: string;
  publishedOn: Day;
  documentLink: string;
  agreeBy: AgreeBy;
  /** Since the version before; empty for the first. */
  changes: readonly ClauseChange[];
  /** "1.0", or null. */
  changedSince: string | null;
}

/** More on one page, and a phone's screen no longer shows where one is. */
const BOXES_A_PAGE = 12;
const CHARACTERS_A_PAGE = 2500;

/** Characters of an introduction that reads well right above the boxes; a longer one stands on the page. */
const BESIDE = 140;

/** Words that a person reads in a minute, with care. */
const WORDS_A_MINUTE = 200;

/** What a form's file is called. @param version "P1 v1.0" */
export function formName(title: string, version: string): string {
  return `${title}, ${version}`;
}

export function planForm(items: readonly VersionItem[], settings: FormSettings): FormPlan {
  const { title, versionLabel, versionNumber } = settings;
  return {
    name: formName(title, versionLabel),
    title,
    description: descriptionOf(items, settings),
    changes: changesInWords(settings.changes, settings.changedSince),
    confirmation: `Thank you. Your signature for "${title}", version ${versionNumber}, has been recorded; there is nothing more to do.`,
    pages: pagesOf(items, settings),
  };
}

function descriptionOf(items: readonly VersionItem[], settings: FormSettings): string {
  const { school, contactName, versionNumber, publishedOn, documentLink, agreeBy } = settings;
  const words = items.reduce((sum, one) => sum + one.words.split(/\s+/).length, 0);
  const minutes = Math.max(2, Math.ceil(words / WORDS_A_MINUTE));
  const act = agreeBy === 'every point' ? 'read each point and tick it' : 'read each page and tick what it asks';
  const intro = items.find((one) => one.kind === 'intro' && one.section === '');
  return [
    `${school} · version ${versionNumber}, ${longDate(publishedOn)}`,
    `Please ${act}, then sign on the last page. This takes about ${minutes} minutes.`,
    `The policy itself: ${documentLink}`,
    `If you have a question or cannot agree to a point, please do not send the form; speak to ${contactName} instead.`,
    ...(intro === undefined ? [] : [intro.words]),
  ].join('\n\n');
}

function pagesOf(items: readonly VersionItem[], settings: FormSettings): PagePlan[] {
  const forEveryone = items.filter((item) => item.condition === '');
  const pages: PagePlan[] = [
    { title: '', help: '', questions: [] },
    ...sectionsOf(forEveryone).flatMap((section) => sectionPages(section, settings)),
  ];
  const conditions = items.filter((item) => item.kind === 'condition');
  conditions.forEach((condition, index) => {
    const own = items.filter((item) => item.kind === 'clause' && item.condition === condition.condition);
    const theirs = conditionPages(condition, own, settings.agreeBy);
    const question: QuestionPlan = {
      kind: 'yes or no',
      number: condition.number,
      title: condition.words,
      choices: [YES, NO],
      ifYes: pages.length + 1,
      ifNo: pages.length + 1 + theirs.length,
    };
    const title =
      conditions.length === 1 ? 'A question about your work' : `About your work (${index + 1} of ${conditions.length})`;
    pages.push({ title, help: 'Some points apply to some colleagues only.', questions: [question] }, ...theirs);
  });
  return [...pages, signaturePage(items, settings)];
}

interface SectionPart {
  heading: string;
  intro: string;
  clauses: VersionItem[];
}

/** Clauses that follow each other under one heading. */
function sectionsOf(items: readonly VersionItem[]): SectionPart[] {
  const sections: SectionPart[] = [];
  for (const item of items) {
    const isIntro = item.kind === 'intro' && item.section !== '';
    if (!isIntro && item.kind !== 'clause') continue;
    const last = sections[sections.length - 1];
    if (last?.heading === item.section && !isIntro) last.clauses.push(item);
    else sections.push({ heading: item.section, intro: isIntro ? item.words : '', clauses: isIntro ? [] : [item] });
  }
  return sections.filter((section) => section.clauses.length > 0);
}

function sectionPages({ heading, intro, clauses }: SectionPart, { agreeBy, title }: FormSettings): PagePlan[] {
  const parts = chunks(clauses);
  const isBeside = agreeBy === 'every point' && intro !== '' && intro.length <= BESIDE && !intro.includes('\n');
  return parts.map((part, index): PagePlan => {
    const isLast = index === parts.length - 1;
    const written = agreeBy === 'every point' ? [] : part.map(clauseLines);
    return {
      title: `${heading || title}${parts.length > 1 ? ` (${index + 1} of ${parts.length})` : ''}`,
      help: [...(index === 0 && intro !== '' && !isBeside ? [intro] : []), ...written].join('\n\n'),
      questions:
        agreeBy === 'every point'
          ? [tickEach(part, index === 0 && isBeside ? intro : '')]
          : agreeBy === 'every section' && isLast
            ? [tickTogether('This section', clauses)]
            : [],
    };
  });
}

/** The clauses of one condition, those of a section together: they stand apart from the rest of their section. */
function conditionPages(condition: VersionItem, clauses: readonly VersionItem[], agreeBy: AgreeBy): PagePlan[] {
  const parts = chunks(clauses);
  return parts.map((part, index): PagePlan => {
    const written = agreeBy === 'every point' ? [] : part.map(clauseLines);
    const isLast = index === parts.length - 1;
    return {
      title: `${condition.condition}${parts.length > 1 ? ` (${index + 1} of ${parts.length})` : ''}`,
      help: written.join('\n\n'),
      questions: agreeBy === 'every point' ? [tickEach(part)] : isLast ? [tickTogether('These points', clauses)] : [],
    };
  });
}

/** @param intro stands right above the boxes */
function tickEach(items: readonly VersionItem[], intro = ''): QuestionPlan {
  const isOne = items.length === 1;
  const points = isOne ? 'point' : 'points';
  const ask = isOne ? 'please tick to agree' : 'please tick each one to agree';
  return {
    kind: 'tick all',
    title:
      intro === ''
        ? `${isOne ? 'Point' : 'Points'} ${range(items)}: ${ask}`
        : `${intro} (${points} ${range(items)}: ${ask})`,
    choices: items.map((item) => ({ text: choiceText(item), agrees: [item.number] })),
  };
}

function tickTogether(what: string, items: readonly VersionItem[]): QuestionPlan {
  const all = items.length === 1 ? `point ${range(items)}` : `all points, ${range(items)}`;
  return {
    kind: 'tick all',
    title: `${what}: please tick to agree`,
    choices: [{ text: `I have read and agree to ${all}.`, agrees: items.map((item) => item.number) }],
  };
}

function signaturePage(items: readonly VersionItem[], { agreeBy }: FormSettings): PagePlan {
  const clauses = items.filter((one) => one.kind === 'clause' && one.condition === '');
  const declarations = items.filter((item) => item.kind === 'declaration');
  const fields = items.filter((item) => item.kind === 'question');
  const isWhole = agreeBy === 'the whole policy' && clauses.length > 0;
  return {
    title: 'Your signature',
    help: 'Your typed name is your signature. Today’s date and your email address are recorded with it.',
    questions: [
      ...(isWhole ? [tickTogether('The whole policy', clauses)] : []),
      ...(declarations.length > 0 ? [declarationTicks(declarations)] : []),
      ...fields.map((field): QuestionPlan => ({ kind: 'short answer', number: field.number, title: field.words })),
    ],
  };
}

function declarationTicks(declarations: readonly VersionItem[]): QuestionPlan {
  const isOne = declarations.length === 1;
  // Google refuses two equal choices, and a document may say the same twice.
  const isTwice = new Set(declarations.map(choiceText)).size < declarations.length;
  return {
    kind: 'tick all',
    title: isOne ? 'Declaration: please tick to agree' : 'Declarations: please tick each one to agree',
    choices: declarations.map((item, index) => ({
      text: isTwice ? `${index + 1}. ${choiceText(item)}` : choiceText(item),
      agrees: [item.number],
    })),
  };
}

/** Even parts, each short enough for a page. */
function chunks(items: readonly VersionItem[]): VersionItem[][] {
  const characters = items.reduce((sum, item) => sum + choiceText(item).length, 0);
  const parts = Math.min(
    items.length,
    Math.max(Math.ceil(items.length / BOXES_A_PAGE), Math.ceil(characters / CHARACTERS_A_PAGE)),
  );
  const even = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: Math.ceil(items.length / Math.max(1, even)) }, (_, i) =>
    items.slice(i * even, (i + 1) * even),
  );
}

/** What stands beside each item's box: the item's number → the text. Items without a box of their own are left out. */
export function boxesOf(plan: FormPlan): Map<string, string> {
  const ticks = plan.pages
    .flatMap((page) => page.questions)
    .flatMap((one) => (one.kind === 'tick all' ? one.choices : []));
  return new Map(ticks.flatMap((choice) => choice.agrees.map((number) => [number, choice.text] as const)));
}
