/**
 * Reading, step 7a. In: a section, its lists and paragraphs. Out: the lead-in that each point carries: its list's, its row's, the heading's
 * where that says do or do not, and what a sign before it says. A point carries what governs it and no other words.
 */

import { isUnfinishedRule, limitsWhatIsBelow } from '../vocabulary/announcements';
import { isACommand, mayForbid } from '../vocabulary/polarity/may-forbid';
import {
  asksToDo,
  deniesItself,
  permits,
  polarityOf,
  polarityOfColumn,
  saidBySign,
  saysAllItself,
  saysDoNot,
  takesAWholeSentence,
} from '../vocabulary/polarity/polarity';
import { polarityOfSign, spoken } from '../vocabulary/polarity/signs';
import { endsInColon, endsSentence, isDoing, startsSmall, wordCount } from '../vocabulary/text';
import { asksAndAnswers, isBinding, isFirstPerson, isPassiveRule, isWholeRule } from '../vocabulary/wording';
import type { ListItem } from './outline/list-tree';
import type { List, OutlineSection } from './outline/outline';

/** The heading that says do or do not of what is in a section. */
export interface PolarHeading {
  /** Its own, or the nearest above; null where none does. */
  polarHeading: string | null;
  /** That heading has points of its own, or others below it, and this one only looks like a heading: it may be one as true, for something else. */
  isPolarInDoubt: boolean;
  /** Where none says do or do not: the nearest that may forbid what is below it, in words of its own ("Red lines"). */
  forbidding: string | null;
}

export const NO_POLAR_HEADING: PolarHeading = { polarHeading: null, isPolarInDoubt: false, forbidding: null };

/** A section's own heading, and those above it. */
export interface Over extends PolarHeading {
  heading: string | null;
}

/** By section. */
export function polarHeadings(outline: readonly OutlineSection[]): PolarHeading[] {
  const open: OutlineSection[] = [];
  const between = betweenOpposites(outline);
  return outline.map((part, at) => {
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= part.level) open.pop();
    open.push(part);
    const nearest = [...open]
      .reverse()
      .find(
        (one) =>
          one.heading !== null &&
          (one === part || one.isStyled || !part.isStyled) &&
          (polarityOf(one.heading) !== null || between.has(one)),
      );
    const isPolarInDoubt = nearest !== undefined && mayBeBeyond(part, nearest, outline[at - 1]);
    const polarHeading = nearest?.heading ?? null;
    const forbidding =
      polarHeading === null
        ? open
            .map(({ heading }) => heading)
            .filter((heading) => heading !== null && mayForbid(heading))
            .pop()
        : null;
    return { polarHeading, isPolarInDoubt, forbidding: forbidding ?? null };
  });
}

/** Of two that only look like headings nobody can tell whether one is a part of the other. */
function mayBeBeyond(part: OutlineSection, polar: OutlineSection, before: OutlineSection | undefined): boolean {
  if (part === polar || part.isStyled) return false;
  return polar.isStyled ? polar.entries.length > 0 : polar !== before;
}

/** "Amber" between "Green" and "Red", "Ask first" between "Always" and "Never": the headings that say how far something may be done. */
function betweenOpposites(outline: readonly OutlineSection[]): ReadonlySet<OutlineSection> {
  const polarity = (part: OutlineSection | undefined) => (part?.heading == null ? null : polarityOf(part.heading));
  const between = outline.filter((part, at) => {
    const [before, after] = [outline[at - 1], outline[at + 1]];
    const [one, other] = [polarity(before), polarity(after)];
    const isApart = one === null || other === null || one === other || polarity(part) !== null;
    return !isApart && before?.level === part.level && after?.level === part.level && headsFew(part);
  });
  return new Set(between);
}

function headsFew({ heading }: OutlineSection): boolean {
  return heading !== null && wordCount(heading) <= MOST_WORDS_BETWEEN && !endsSentence(heading);
}

/** "Ask the office first". */
const MOST_WORDS_BETWEEN = 4;

/** A clause that is no sentence without its lead-in: read alone, "share photographs" would say the opposite. */
export function isLeadInNeeded({ leadIn, items }: List): boolean {
  if (leadIn === null) return false;
  const fragments = items.filter((item) => startsSmall(item.text) || !/[.!?]$/u.test(item.text)).length;
  const whole = items.filter((item) => isFirstPerson(item.text)).length;
  return (
    polarityOf(leadIn) !== null ||
    (isUnfinishedRule(leadIn) && whole * 2 < items.length) ||
    (fragments * 2 > items.length && whole === 0)
  );
}

/** What of the heading governs a point that has no lead-in of its own. */
export function headingFor(text: string, { heading, polarHeading, forbidding }: Over): string | null {
  const isWhole = isWholeRule(text) || deniesItself(text);
  if (polarHeading !== null) return isWhole ? null : spoken(polarHeading);
  if (forbidding !== null && !isWhole && mayBeForbidden(text, forbidding)) return forbidding;
  if (heading !== null && limitsWhatIsBelow(heading)) return heading;
  // "Sharing a password" says neither do nor do not: its heading tells, whatever it is called.
  if (heading !== null && isDoing(text) && !endsSentence(text) && !isBinding(text)) return heading;
  if (heading !== null && asksAndAnswers(`${heading} ${text}`)) return heading;
  return heading !== null && isUnfinishedRule(heading) && !isFirstPerson(text) ? heading : null;
}

/** "Don’t add pupils as friends" says all of it: a sentence below it is another. */
function mayBeForbidden(text: string, heading: string): boolean {
  if (isACommand(heading)) return startsSmall(text);
  return !saysAllItself(text) && !(isPassiveRule(text) && endsSentence(text));
}

/** The lead-in of an item: of the heading, of the list, of its row, of its sign, in this order; null where nothing governs it. */
export function leadInOf(item: ListItem, list: List, over: Over): string | null {
  const ofHeading =
    list.leadIn === null
      ? (headingFor(item.text, over) ?? numberedLeadIn(over.heading))
      : aboveLeadIn(list.leadIn, item, over);
  const ofList =
    list.leadIn === null || isFreeOf(list.leadIn, item) ? null : wholeLeadIn(spokenLeadIn(list.leadIn), list);
  const parts = [ofHeading, ofList, item.leadIn, signOf(item, list)];
  const told = parts.filter((part): part is string => part !== null);
  return told.length === 0 ? null : [...new Set(told)].join(' ');
}

/** "2. Phones may be used, except as set out below:" is the heading of its part, and leads to the list all the same. */
function numberedLeadIn(heading: string | null): string | null {
  return heading !== null && endsInColon(heading) && /^\W*\d/u.test(heading) ? heading : null;
}

/** "You may accept:" over "Cash must never be accepted.": what is forbidden is not let. */
function isBeyondWhatIsLet(leadIn: string, { text }: ListItem): boolean {
  return permits(leadIn) && endsSentence(text) && !startsSmall(text) && (saysAllItself(text) || isPassiveRule(text));
}

/** "You may have to pay for:" leads to things, and to no sentence. */
const asksForAThing = (leadIn: string): boolean => /\b(?:for|of|with|from|about|on|at)\W*$/i.test(leadIn);

/** It says all itself, or asks in so many words: "If it is lost, tell the office." */
const isASentence = (text: string): boolean => saysAllItself(text) || (endsSentence(text) && asksToDo(text));

/** No words that say do not, or that permit, lead to what says all itself, but for "It is not true that:", which a whole sentence completes. In a table they are the heading of its column, and it contradicts them. */
export function isFreeOf(leadIn: string, item: ListItem): boolean {
  if (takesAWholeSentence(leadIn)) return false;
  if (saysDoNot(leadIn) && saysAllItself(item.text)) return true;
  return isBeyondWhatIsLet(leadIn, item) || (asksForAThing(leadIn) && isASentence(item.text));
}

/** "You must not: … unless the headteacher agrees": what its sentence ends with holds for every item. */
export function wholeLeadIn(leadIn: string, { closing }: List): string {
  return closing === null ? leadIn : `${leadIn} … ${closing.text}`;
}

function spokenLeadIn(leadIn: string): string {
  const bareSign = leadIn.replace(/[:：]\s*$/u, '');
  return polarityOfSign(bareSign) === null ? leadIn : `${spoken(bareSign)}:`;
}

/** "Don't" over "With passwords:" governs the points as well, unless they say so themselves. */
function aboveLeadIn(leadIn: string, item: ListItem, { polarHeading, forbidding }: Over): string | null {
  const heading = polarHeading ?? forbidding;
  if (heading === null || (heading === polarHeading && polarityOfColumn(heading) !== 'do not')) return null;
  const isSaid = polarityOfColumn(leadIn) !== null || isUnfinishedRule(leadIn) || isWholeRule(item.text);
  return isSaid || deniesItself(item.text) ? null : `${spoken(heading).replace(/[:：]\s*$/u, '')}:`;
}

/** "✘ Share your password": the sign says that it is not to be done. Ticks alone are bullets; beside crosses they say do. */
function signOf(item: ListItem, { leadIn, isCrossed }: List): string | null {
  const said = isCrossed ? saidBySign(item) : null;
  return said === null || polarityOfColumn(leadIn ?? '') === item.says ? null : `${said}:`;
}
