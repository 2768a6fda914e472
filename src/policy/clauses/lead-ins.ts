/**
 * Reading, step 7a. In: a section, its lists and paragraphs. Out: the lead-in that each point carries: its list's, its row's, the heading's
 * where that says do or do not, and what a sign before it says. A point carries what governs it and no other words.
 */

import { isUnfinishedRule } from '../vocabulary/announcements';
import {
  deniesItself,
  polarityOf,
  polarityOfColumn,
  polarityOfSign,
  saidBySign,
  saysAllItself,
  saysDoNot,
  spoken,
} from '../vocabulary/polarity';
import { endsInColon, startsSmall } from '../vocabulary/text';
import { isFirstPerson, isWholeRule } from '../vocabulary/wording';
import type { ListItem } from './list-tree';
import type { List, OutlineSection } from './outline';

/** By section: the heading that says do or do not of what stands in it, its own or the nearest above; null where none does. */
export function polarHeadings(outline: readonly OutlineSection[]): (string | null)[] {
  const open: OutlineSection[] = [];
  return outline.map((part) => {
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= part.level) open.pop();
    open.push(part);
    const nearest = [...open]
      .reverse()
      .find(
        (one) =>
          one.heading !== null && (one === part || one.isStyled || !part.isStyled) && polarityOf(one.heading) !== null,
      );
    return nearest?.heading ?? null;
  });
}

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
export function headingFor(text: string, heading: string | null, polarHeading: string | null): string | null {
  const isWhole = isWholeRule(text) || deniesItself(text);
  if (polarHeading !== null) return isWhole ? null : spoken(polarHeading);
  return heading !== null && isUnfinishedRule(heading) && !isFirstPerson(text) ? heading : null;
}

/** The lead-in of an item: of the heading, of the list, of its row, of its sign, in this order; null where nothing governs it. */
export function leadInOf(
  item: ListItem,
  list: List,
  heading: string | null,
  polarHeading: string | null,
): string | null {
  const ofHeading =
    list.leadIn === null
      ? (headingFor(item.text, heading, polarHeading) ?? numberedLeadIn(heading))
      : aboveLeadIn(list.leadIn, item, polarHeading);
  const ofList = list.leadIn === null || isFreeOf(list.leadIn, item) ? null : spokenLeadIn(list.leadIn);
  const parts = [ofHeading, ofList, item.leadIn, signOf(item, list)];
  const told = parts.filter((part): part is string => part !== null);
  return told.length === 0 ? null : [...new Set(told)].join(' ');
}

/** "2. Phones may be used, except as set out below:" is the heading of its part, and leads to the list all the same. */
function numberedLeadIn(heading: string | null): string | null {
  return heading !== null && endsInColon(heading) && /^\W*\d/u.test(heading) ? heading : null;
}

/** No words that say do not lead to what says all itself. In a table they are the heading of its column, and it contradicts them. */
export function isFreeOf(leadIn: string, item: ListItem): boolean {
  return saysDoNot(leadIn) && saysAllItself(item.text);
}

function spokenLeadIn(leadIn: string): string {
  const bareSign = leadIn.replace(/[:：]\s*$/u, '');
  return polarityOfSign(bareSign) === null ? leadIn : `${spoken(bareSign)}:`;
}

/** "Don't" over "With passwords:" governs the points as well, unless they say so themselves. */
function aboveLeadIn(leadIn: string, item: ListItem, polarHeading: string | null): string | null {
  if (polarHeading === null || polarityOfColumn(polarHeading) !== 'do not') return null;
  const isSaid = polarityOfColumn(leadIn) !== null || isUnfinishedRule(leadIn) || isWholeRule(item.text);
  return isSaid || deniesItself(item.text) ? null : `${spoken(polarHeading)}:`;
}

/** "✘ Share your password": the sign says that it is not to be done. Ticks alone are bullets; beside crosses they say do. */
function signOf(item: ListItem, { leadIn, isCrossed }: List): string | null {
  const said = isCrossed ? saidBySign(item) : null;
  return said === null || polarityOfColumn(leadIn ?? '') === item.says ? null : `${said}:`;
}
