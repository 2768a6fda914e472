/**
 * Reading, step 3b. In: a line and its neighbours. Out: whether it is a heading. An ordered table, first match wins: styles are asked
 * first, then what typists do without them: bold, capitals, numbers before short titles. Of a plain line no rule knows it.
 */

import { fieldLine, isChoice, isShortColonLabel } from '../lines/field-lines';
import type { Line } from '../lines/line';
import { isBackgroundHeading, isSignatureHeading, isUnfinishedRule, leadsOn } from '../vocabulary/announcements';
import { isColumnHeadings } from '../vocabulary/column-headings';
import { isOrganisationLine, isProperName, organisationsIn } from '../vocabulary/organisation';
import { groupsIn, namesOnlyGroups } from '../vocabulary/people/groups';
import { polarityOf } from '../vocabulary/polarity/polarity';
import { bare, endsInColon, endsSentence, startsSmall, wordCount } from '../vocabulary/text';
import { isBinding, isFirstPerson, isStandaloneRule, pointsBack } from '../vocabulary/wording';
import { factsIn } from './document-facts';
import { readsLikeATitle } from './title-lines';

/** How a document writes its headings. */
export interface HeadingHabits {
  /** The headings that its list of contents names, bare. */
  inContents: ReadonlySet<string>;
  hasHeadingStyles: boolean;
  hasBoldHeadings: boolean;
  hasBoldLeadIns: boolean;
  /** Numbered lines that end in a colon, in series of nothing but these and titles. */
  numberedLeadIns: ReadonlySet<Line>;
  /** Numbered titles, in series of titles most of which have something below them: one that has nothing yet is no item. */
  titlesInSeries: ReadonlySet<Line>;
}

/** A line, and what stands around it. */
export interface Neighbours {
  line: Line;
  before: Line | null;
  after: Line | null;
  isBeforeHeading: boolean;
  document: HeadingHabits;
}

interface HeadingRule {
  name: string;
  isHeading: boolean;
  when: (at: Neighbours) => boolean;
}

/**
 * How much speaks for a heading where no rule knows: the logarithm of the odds, in hundredths; below nought it is none. It goes by the line
 * and its neighbours and nothing else of the document, so that an edit elsewhere makes no line a heading.
 */
export type HeadingBy = (at: Neighbours) => number;

/** First match wins. */
export const HEADING_RULES: readonly HeadingRule[] = [
  {
    name: 'it is a rule and ends as a sentence, whatever its style',
    isHeading: false,
    when: ({ line }) => line.headingLevel > 1 && /[.;]$/u.test(line.text) && isStandaloneRule(line.text),
  },
  {
    name: 'it has a heading style',
    isHeading: true,
    when: ({ line }) => line.headingLevel > 0 && wordCount(line.text) <= 30,
  },
  { name: 'nothing stands below it', isHeading: false, when: ({ after }) => after === null },
  {
    name: 'it points back at the item before, and the list goes on',
    isHeading: false,
    when: ({ line, before, after }) =>
      line.item === null &&
      before?.item != null &&
      after?.item != null &&
      before.item.listKey === after.item.listKey &&
      pointsBack(line.text) &&
      !line.isBold,
  },
  {
    name: 'its sentence goes on in the next line, in small letters',
    isHeading: false,
    when: ({ line, after }) =>
      line.item !== null &&
      /^\p{Lu}\p{Ll}/u.test(line.text) &&
      after !== null &&
      after.item === null &&
      startsSmall(after.text) &&
      !endsSentence(line.text) &&
      !endsInColon(line.text),
  },
  { name: 'it is a bullet', isHeading: false, when: ({ line }) => line.item !== null && !isOrdered(line) },
  {
    name: 'it is numbered and ends in a colon, as all of its series do that are no titles',
    isHeading: true,
    when: ({ line, document }) => document.numberedLeadIns.has(line),
  },
  {
    name: 'it is a place to sign or a fact',
    isHeading: false,
    when: ({ line, after }) =>
      line.item === null && (isAField(line) ? !isSignerTitle(line, after) : factsIn(line.printed).length > 0),
  },
  {
    name: 'the list of contents names it',
    isHeading: true,
    when: ({ line, document }) =>
      document.inContents.has(bare(line.printed)) ||
      (line.item !== null && document.inContents.has(bare(line.text)) && !endsSentence(line.text)),
  },
  {
    name: 'its number belongs to a list: the item before or after it is the next of the series',
    isHeading: false,
    when: (at) =>
      isOrdered(at.line) &&
      !at.document.titlesInSeries.has(at.line) &&
      !titleAmongSentences(at) &&
      ((isSibling(at.before, at.line) && !at.isBeforeHeading) || isSibling(at.after, at.line)) &&
      !(at.line.isInCapitals && !at.after?.isInCapitals),
  },
  {
    name: 'it is numbered on and has no style, and nothing stands below it but a heading that has one',
    isHeading: false,
    when: ({ line, after, document }) =>
      isOrdered(line) && line.item?.value !== 1 && (after?.headingLevel ?? 0) > 0 && !document.titlesInSeries.has(line),
  },
  {
    name: 'it is a numbered title',
    isHeading: true,
    when: ({ line }) => isOrdered(line) && line.item?.depth === 0 && readsLikeATitle(line) && !endsInColon(line.text),
  },
  {
    name: 'it is a numbered title below another',
    isHeading: true,
    when: ({ line, isBeforeHeading, after }) =>
      isOrdered(line) &&
      readsLikeATitle(line, 8) &&
      !endsInColon(line.text) &&
      (isBeforeHeading ||
        isLongText(after) ||
        (after !== null && (endsInColon(after.text) || endsSentence(after.text)))) &&
      !isBinding(line.text),
  },
  {
    name: 'it is the name of the school, or columns of a table run together',
    isHeading: false,
    when: ({ line }) =>
      isOrganisationLine(line.text) ||
      (/^for\b/i.test(line.text) && namesOnlyGroups(line.text)) ||
      isColumnHeadings(line.text) ||
      /\{\{/u.test(line.text),
  },
  {
    name: 'it stands below the title and is, or begins with, the name of the school',
    isHeading: false,
    when: ({ line, before }) => before === null && line.item === null && isHeadedByAName(line.text),
  },
  { name: 'it is an item of a list', isHeading: false, when: ({ line }) => line.item !== null },
  { name: 'it is a question or title in a cell', isHeading: false, when: ({ line }) => line.source === 'table cell' },
  {
    name: 'it is in capitals',
    isHeading: true,
    when: ({ line }) => line.isInCapitals && readsLikeATitle(line, 16) && !isUnfinishedRule(line.text),
  },
  {
    name: 'it is bold and reads like a title',
    isHeading: true,
    when: ({ line, after }) =>
      line.isBold &&
      readsLikeATitle(line, 14) &&
      (!endsInColon(line.text) || (!isUnfinishedRule(line.text) && wordCount(line.text) <= 6 && after !== null)) &&
      !isShortFieldLike(line),
  },
  {
    name: 'it names a part of the document or its end',
    isHeading: true,
    when: ({ line, after }) =>
      readsLikeATitle(line, 10) &&
      !endsInColon(line.text) &&
      (isSignatureHeading(line.text) || isBackgroundHeading(line.text)) &&
      (isLongText(after) || after?.item !== null || (after !== null && endsSentence(after.text))),
  },
  {
    name: 'it is short, without a colon, and the list below finishes its sentence',
    isHeading: true,
    when: ({ line, after }) =>
      line.item === null &&
      after?.item != null &&
      wordCount(line.text) <= 6 &&
      !startsSmall(line.text) &&
      !/[.:;,]$/u.test(line.text) &&
      isUnfinishedRule(line.text) &&
      !isFirstPerson(line.text),
  },
  {
    name: 'it is bold, ends in a colon and stands over a list',
    isHeading: true,
    when: ({ line, after, document }) =>
      (document.hasBoldHeadings || document.hasBoldLeadIns) &&
      line.isBold &&
      line.item === null &&
      endsInColon(line.text) &&
      after?.item != null &&
      wordCount(line.text) <= 20,
  },
  {
    name: 'it is the title of an agreement and says for whom it is',
    isHeading: true,
    when: ({ line, after }) =>
      readsLikeATitle(line, 16) &&
      !endsInColon(line.text) &&
      isSignatureHeading(line.text) &&
      groupsIn(line.text).length > 0 &&
      !isStandaloneRule(line.text) &&
      (isLongText(after) || after?.item !== null),
  },
  {
    name: 'it is plain, below a heading that says do or do not, which is for it',
    isHeading: false,
    when: ({ before, isBeforeHeading }) => isBeforeHeading && before !== null && polarityOf(before.text) !== null,
  },
  {
    name: 'it leads on to what follows, or does not read like a title',
    isHeading: false,
    when: ({ line }) => leadsOn(line.text) || !readsLikeATitle(line, 14),
  },
  {
    name: 'it is plain, and the document marks its headings',
    isHeading: false,
    when: ({ document }) => document.hasHeadingStyles || document.hasBoldHeadings,
  },
];

/** "Holm Lane School, Ambershire", "Holm Lane School · reviewed May 2026", "Our Lady of the Way Primary School". */
function isHeadedByAName(text: string): boolean {
  const name = organisationsIn(text)[0];
  return name !== undefined && (text.startsWith(name) || (isProperName(text) && text.endsWith(name)));
}

function isSibling(a: Line | null, b: Line): boolean {
  return a?.item != null && b.item !== null && a.item.listKey === b.item.listKey && a.item.depth === b.item.depth;
}

function isLongText(line: Line | null): boolean {
  return line !== null && wordCount(line.text) >= 8;
}

export function isOrdered(line: Line): boolean {
  return line.item !== null && line.item.kind !== 'bullet' && line.item.kind !== 'tick';
}

const isAField = (line: Line) => line.source === 'field' || isChoice(line.raw) || fieldLine(line.raw) !== null;

/** "Authorised Signature (Head Teacher)", or "Signature" alone, over a statement: a heading, though its words could be a field's. */
function isSignerTitle(line: Line, after: Line | null): boolean {
  const field = fieldLine(line.raw);
  return (
    field !== null &&
    !field.hasBlanks &&
    !endsInColon(line.text) &&
    field.labels.length === 1 &&
    /signature|signed/i.test(line.text) &&
    after !== null &&
    !isAField(after) &&
    wordCount(after.text) >= 4
  );
}

function isShortFieldLike(line: Line): boolean {
  return isShortColonLabel(line.text) && fieldLine(line.raw) !== null;
}

/** "2. Downloading software" below "1. Gambling": what comes after a fragment of its own list is one, too. */
function isAfterFragment({ line, before, isBeforeHeading }: Neighbours): boolean {
  return (
    before !== null &&
    isSibling(before, line) &&
    !isBeforeHeading &&
    !endsSentence(before.text) &&
    wordCount(before.text) < 5
  );
}

/** "4. Devices" between "3. I will …" and "5. I will …": numbering that runs through the headings. */
function titleAmongSentences(at: Neighbours): boolean {
  const { line, after } = at;
  return (
    !isAfterFragment(at) &&
    readsLikeATitle(line, 5) &&
    !endsInColon(line.text) &&
    (wordCount(line.text) === 1 || !isBinding(line.text.replace(/^(\p{L}+) (?:of|and|for|to)\b/u, 'title $1'))) &&
    after !== null &&
    (isFirstPerson(after.text) || (wordCount(after.text) >= 5 && (endsSentence(after.text) || endsInColon(after.text))))
  );
}

/** The first rule that is true decides; of a line that none takes it is asked what speaks for a heading. */
export function isHeadingAmong(neighbours: Neighbours, headingBy: HeadingBy): boolean {
  return HEADING_RULES.find(({ when }) => when(neighbours))?.isHeading ?? headingBy(neighbours) > 0;
}
