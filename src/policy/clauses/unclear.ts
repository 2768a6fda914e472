/**
 * Reading, step 7c. In: an item of a list of clauses, or a paragraph that is one, and what governs it. Out: why nobody can tell what it asks,
 * if so: no point is made of it, and it is asked about.
 */

import { asksOthers } from '../vocabulary/conditions';
import {
  asksToDo,
  deniesItself,
  polarityOfColumn,
  saysAllItself,
  saysDoNot,
  takesAWholeSentence,
} from '../vocabulary/polarity/polarity';
import { isTicked, spoken } from '../vocabulary/polarity/signs';
import { endsSentence, firstWords, isDoing, startsSmall } from '../vocabulary/text';
import { isPlainlyBinding, isWholeRule } from '../vocabulary/wording';
import { takenFor } from './because';
import { judgeAway, noteItems, type OpenSection } from './open-section';
import { everyLine, type ListItem, printedLines } from './outline/list-tree';
import type { List } from './outline/outline';

const CONTRADICTION = 'The sign before it and the words around it say opposite things.';
const NOT_TICKED = 'Its box is empty, and others of its list are ticked: it may not have been chosen.';
export const BEYOND =
  'Other words stand between it and the heading that says do or do not, which may not be for it any more.';

const PERHAPS_CROSSED =
  'What is typed before it may be a cross, which says that it is not to be done, or only a bullet.';

/** @param isOdd whether it is the one whole sentence of its list, @param leadIn all that governs it; @returns why; null where it is clear */
export function whyUnclear(
  item: ListItem,
  isOdd: boolean,
  list: List,
  leadIn: string | null,
  open: OpenSection,
): string | null {
  if (contradictsItself(item, list)) return CONTRADICTION;
  if (list.isTicked && isTicked(item.marker) === false) return NOT_TICKED;
  if (mayBeBeyond(leadIn, list, open) || mayBeOfTheLost(item, list, open)) return BEYOND;
  if (mayBeCrossed(item, leadIn)) return PERHAPS_CROSSED;
  if (!isBelowDoNot(leadIn)) return null;
  // What says all itself has no lead-in but the heading of its column, or a sign: these it contradicts.
  const isInSpite = saysAllItself(item.text) && !deniesItself(item.text);
  return isOdd || isInSpite || asksToDo(item.text) ? toDoAllTheSame(leadIn) : null;
}

/** It is asked of pupils or parents among what is asked of those who sign. */
export const ASKS_OTHERS =
  'It was taken for a point with the others of its list, and says what people do who do not sign.';

/** Why an item of a list of clauses is a point, for a person. */
export function whyPoint({ text }: ListItem, because: string, { setting }: OpenSection): string {
  return asksOthers(text, setting.audience) ? ASKS_OTHERS : takenFor('a point', because);
}

/** The same of a paragraph below a heading, which may be in other form than what stands above it there. */
export function whyUnclearBelow(text: string, leadIn: string | null, open: OpenSection): string | null {
  if (!isBelowDoNot(leadIn)) return null;
  const isInOtherForm =
    (open.isListGoverned && !isDoing(text)) || (open.overFragments.has(leadIn) && endsSentence(text));
  return asksToDo(text) || (isInOtherForm && isPlainlyBinding(text)) ? toDoAllTheSame(leadIn) : null;
}

/** A lead-in may be a paragraph: it is found by so many of its words. */
const MOST_QUOTED = 12;

function toDoAllTheSame(leadIn: string): string {
  return `It is below “${firstWords(leadIn, MOST_QUOTED)}”, and by itself it may be something to do.`;
}

function isBelowDoNot(leadIn: string | null): leadIn is string {
  return leadIn !== null && saysDoNot(leadIn) && !takesAWholeSentence(leadIn);
}

/** The sign before it and the words above it say opposite things, or the sign denies a promise: nobody can tell what is asked. */
function contradictsItself({ text, says }: ListItem, list: List): boolean {
  if (says !== 'do' && says !== 'do not') return false;
  const above = list.leadIn === null ? null : polarityOfColumn(list.leadIn);
  if (says === 'do') return above === 'do not' && list.isCrossed;
  return above === 'do' || (isWholeRule(text) && !deniesItself(text));
}

/** What says all itself is the same with a bullet and a cross; below words that say do not both say that. */
function mayBeCrossed({ text, says, children }: ListItem, leadIn: string | null): boolean {
  const mayBe = says === 'unclear' && !saysAllItself(text) && !deniesItself(text);
  return (mayBe && !isBelowDoNot(leadIn)) || children.some((child) => mayBeCrossed(child, text));
}

/** The one whole sentence of a list, all others being fragments: "share passwords", "leave doors open", "Report a loss at once." */
export function oddOnes(items: readonly ListItem[]): ReadonlySet<string> {
  const texts = items.map(({ text }) => text);
  const odd = [startsSmall, isDoing].flatMap((isFragment) => {
    const [one, another] = new Set(texts.filter((text) => !isFragment(text)));
    if (one === undefined || another !== undefined || startsSmall(one)) return [];
    const fragments = texts.filter((text) => isFragment(text)).length;
    return fragments > 0 && (endsSentence(one) || (fragments > 1 && isPlainlyBinding(one))) ? [one] : [];
  });
  return new Set(odd);
}

/** "Don’t" over a list, and below that "When a book is torn" over another: whether that is still not to be done is not told. */
function mayBeBeyond(leadIn: string | null, list: List, { setting, isCutOff, isListGoverned }: OpenSection): boolean {
  if (setting.polarHeading === null || !leadIn?.startsWith(spoken(setting.polarHeading))) return false;
  return list.leadIn === null ? isCutOff : isListGoverned;
}

/** A fragment that no lead-in governs, below one that says do not and led to nothing, or to a list that other words part from this one. */
export function mayBeOfTheLost({ text }: ListItem, { leadIn }: List, open: OpenSection): boolean {
  if (leadIn !== null || open.setting.polarHeading !== null || isWholeRule(text) || deniesItself(text)) return false;
  return open.isDoNotLost || (open.isBelowDoNot && startsSmall(text));
}

/** Makes no point of it, and says so. */
export function leaveOut(item: ListItem, because: string, open: OpenSection): void {
  const lines = everyLine([item]);
  judgeAway('contradiction', lines, null, because, open);
  const before = open.assembly.noted.length;
  noteItems([item], 'left out', because, open, { leadInOf: () => null });
  for (const line of open.assembly.noted.slice(before)) line.isUnclear = true;
  for (const text of printedLines([item], ''))
    open.assembly.leftOut.push({ text, why: 'what it asks is not clear', place: firstWords(text) });
}
