/**
 * Reading, step 4. In: a line and what the steps before found about its surroundings. Out: what the line is. An ordered table:
 * the first rule that is true decides. Structure comes first; whether items and paragraphs are clauses is decided later,
 * for a whole list at a time (clauses/judge-lists.ts).
 */

import type { Line } from '../lines/line';
import { announcesTheListBelow, isUnfinishedRule, leadsOn } from '../vocabulary/announcements';
import { isColumnHeadings } from '../vocabulary/column-headings';
import { mayForbid } from '../vocabulary/polarity/may-forbid';
import { polarityOf } from '../vocabulary/polarity/polarity';
import { polarityOfSign } from '../vocabulary/polarity/signs';
import { breaksOff, endsSentence, sentencesIn, startsSmall, wordCount } from '../vocabulary/text';
import { asksAndAnswers, pointsBack } from '../vocabulary/wording';
import { factsIn } from './document-facts';
import { readsLikeATitle } from './title-lines';

export type LineKind =
  | 'contents'
  | 'page header'
  | 'title'
  | 'organisation'
  | 'document date'
  | 'history'
  | 'office use'
  | 'signature'
  | 'declaration'
  | 'fact'
  | 'footnote'
  | 'heading'
  | 'continuation'
  | 'empty'
  | 'table row'
  | 'column headings'
  | 'lead-in'
  | 'item'
  | 'paragraph';

/** A line, and what it is. */
export interface ClassifiedLine {
  line: Line;
  /** Its place among all lines of the document. */
  index: number;
  kind: LineKind;
}

/** What the rules may ask. */
export interface Surroundings {
  line: Line;
  index: number;
  /** The nearest lines that are neither contents nor page headers. */
  before: Line | null;
  after: Line | null;
  kindBefore: LineKind | null;
  isContents: boolean;
  isPageHeader: boolean;
  isTitle: boolean;
  isOrganisation: boolean;
  isDocumentDate: boolean;
  isHistory: boolean;
  isOfficeUse: boolean;
  isSignature: boolean;
  isDeclaration: boolean;
  isHeading: boolean;
  /** A mark is before it that is behind a word further up: "* Except in the staff room." */
  isTypedNote: boolean;
}

interface Rule {
  kind: LineKind;
  name: string;
  when: (at: Surroundings) => boolean;
}

const isInAList = (kind: LineKind | null) => kind === 'item' || kind === 'continuation';

/** The next item carries on the list of the item before; one that is counted from 1 again begins another. */
function listGoesOn({ before, after }: Surroundings): boolean {
  const a = before?.item;
  const b = after?.item;
  if (!a || !b) return false;
  if (a.isTyped && b.isTyped && a.depth === b.depth && b.value === 1) return false;
  return a.listKey === b.listKey || (a.isTyped && b.isTyped && a.kind === b.kind);
}

/** "4B Boundaries" below "4.3 The names are on the poster.": no part of it, whether it is a heading or not. */
function isTitleAfterSentence({ line, before }: Surroundings): boolean {
  return before !== null && endsSentence(before.text) && readsLikeATitle(line);
}

function isNumbered({ after }: Surroundings): boolean {
  const kind = after?.item?.kind;
  return kind !== undefined && kind !== 'bullet' && kind !== 'tick';
}

/** "and always:", "but do:" below an item: the sentence goes on, and another list begins. */
function goesOnToAList(line: Line, after: Line | null): boolean {
  const isUnfinished = leadsOn(line.text) || (!endsSentence(line.text) && isUnfinishedRule(line.text));
  return after?.item != null && isUnfinished && /^(?:and|but|or|instead|otherwise|then)\b/i.test(line.text);
}

/** What ends in dots goes on in no line below it, nor does a small line of several ("treat all children with respect" below "I will"). */
function goesOnInNone({ text }: Line, kind: LineKind | null): boolean {
  if (/(?:…|\.{3})$/u.test(text)) return true;
  const [last = ''] = sentencesIn(text).slice(-1);
  return kind === 'paragraph' && startsSmall(last) && !breaksOff(text) && !text.endsWith(',');
}

/** First match wins. */
export const LINE_RULES: readonly Rule[] = [
  { kind: 'contents', name: 'it stands in the list of contents', when: (at) => at.isContents },
  { kind: 'title', name: 'it is the title', when: (at) => at.isTitle },
  { kind: 'organisation', name: 'it names the school, or stands above the title', when: (at) => at.isOrganisation },
  { kind: 'document date', name: 'it is the date on the front page', when: (at) => at.isDocumentDate },
  { kind: 'history', name: 'it is in the table of versions', when: (at) => at.isHistory },
  { kind: 'page header', name: 'it repeats the page header', when: (at) => at.isPageHeader },
  { kind: 'office use', name: 'the office fills it in', when: (at) => at.isOfficeUse },
  { kind: 'declaration', name: 'it stands beside the signature', when: (at) => at.isDeclaration },
  { kind: 'signature', name: 'it is a place to sign, or heads one', when: (at) => at.isSignature },
  {
    kind: 'fact',
    name: 'it says something about the document',
    when: ({ line }) =>
      line.source === 'fact' || (line.item === null && line.source === 'text' && factsIn(line.printed).length > 0),
  },
  { kind: 'heading', name: 'it is a heading', when: (at) => at.isHeading },
  {
    kind: 'lead-in',
    name: 'it is a sign that says do or do not, and stands over something',
    when: ({ line, after }) =>
      polarityOfSign(line.text.replace(/[:;]$/u, '')) !== null && line.item === null && after !== null,
  },
  {
    kind: 'empty',
    name: 'it is a bullet with nothing behind it, or a line to write on',
    when: ({ line, after }) =>
      !/[\p{L}\p{N}]/u.test(line.text) &&
      !(line.item !== null && after !== null && after.item === null && after.source === 'text'),
  },
  {
    kind: 'footnote',
    name: 'it is a footnote typed below',
    when: ({ line, isTypedNote }) =>
      isTypedNote || (/^(?:[¹²³⁴⁵⁶⁷⁸⁹†‡]|\[\d{1,2}\]\s|\*(?=\s?\p{L}))/u.test(line.printed) && line.item === null),
  },
  {
    kind: 'continuation',
    name: 'it goes on after a bullet alone on its line',
    when: ({ line, before, kindBefore }) => line.item === null && kindBefore === 'item' && before?.text === '',
  },
  {
    kind: 'continuation',
    name: 'only a line break parts it from its list item',
    when: ({ line, kindBefore }) => line.item === null && line.isBrokenOff && isInAList(kindBefore),
  },
  {
    kind: 'continuation',
    name: 'the sentence before goes on',
    when: ({ line, before, kindBefore, after }) =>
      line.item === null &&
      !goesOnToAList(line, after) &&
      startsSmall(line.text) &&
      before !== null &&
      !endsSentence(before.text) &&
      !goesOnInNone(before, kindBefore) &&
      !leadsOn(before.text) &&
      (isInAList(kindBefore) || (kindBefore === 'paragraph' && wordCount(before.text) >= 5)),
  },
  {
    kind: 'continuation',
    name: 'it answers the question before it',
    when: ({ line, before, kindBefore }) =>
      line.item === null &&
      kindBefore === 'paragraph' &&
      before !== null &&
      asksAndAnswers(`${before.text} ${line.text}`),
  },
  {
    kind: 'continuation',
    name: 'the numbered list goes on after it',
    when: (at) =>
      at.line.item === null &&
      at.line.source === 'text' &&
      isInAList(at.kindBefore) &&
      listGoesOn(at) &&
      isNumbered(at) &&
      !leadsOn(at.line.text) &&
      !isTitleAfterSentence(at) &&
      wordCount(at.line.text) <= 60,
  },
  {
    kind: 'continuation',
    name: 'it points back at its list item, and the list goes on',
    when: (at) =>
      at.line.item === null &&
      at.line.source === 'text' &&
      isInAList(at.kindBefore) &&
      listGoesOn(at) &&
      !leadsOn(at.line.text) &&
      wordCount(at.line.text) <= 30 &&
      pointsBack(at.line.text),
  },
  {
    kind: 'table row',
    name: 'it is a row of a table that holds no clauses',
    when: ({ line }) =>
      line.source === 'table cell' && line.item === null && (line.cells.length > 0 || line.unclear !== null),
  },
  {
    kind: 'column headings',
    name: 'it is the column headings of a table, pasted',
    when: ({ line }) => line.item === null && isColumnHeadings(line.text),
  },
  { kind: 'item', name: 'it is an item of a list', when: ({ line }) => line.item !== null },
  {
    kind: 'paragraph',
    name: 'it answers the question that is its heading: "Never."',
    when: ({ line, before, kindBefore }) =>
      kindBefore === 'heading' && before !== null && asksAndAnswers(`${before.text} ${line.text}`),
  },
  {
    kind: 'lead-in',
    name: 'it ends in a colon, or as unfinished as one',
    when: ({ line, after }) => leadsOn(line.text) && after !== null,
  },
  {
    kind: 'lead-in',
    name: 'it says do or do not, and nothing else',
    when: ({ line, after }) =>
      polarityOf(line.text) !== null &&
      (!endsSentence(line.text) || line.text.endsWith('!')) &&
      wordCount(line.text) <= 6 &&
      after !== null,
  },
  {
    kind: 'lead-in',
    name: 'it heads the column of clauses of a pasted table',
    when: ({ line, after }) => after?.item != null && /:\s*(?:initials?|tick|signed|yes|no|date)$/i.test(line.text),
  },
  {
    kind: 'lead-in',
    name: 'it says of the list below that it is to be done, or is not',
    when: ({ line, after }) => after?.item != null && announcesTheListBelow(line.text),
  },
  {
    kind: 'lead-in',
    name: 'its sentence is finished by the list below',
    when: ({ line, after }) => after?.item != null && !endsSentence(line.text) && isUnfinishedRule(line.text),
  },
  {
    kind: 'lead-in',
    name: 'it may forbid what is in the list below it, and is no sentence',
    when: ({ line, after }) => after?.item != null && !endsSentence(line.text) && mayForbid(line.text),
  },
  { kind: 'paragraph', name: 'it is a paragraph', when: () => true },
];

/** What the line is, and the rule that said so. */
export function kindOf(at: Surroundings): { kind: LineKind; because: string } {
  const rule = LINE_RULES.find(({ when }) => when(at));
  return rule ? { kind: rule.kind, because: rule.name } : { kind: 'paragraph', because: 'it is a paragraph' };
}
