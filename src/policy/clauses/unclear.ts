/**
 * Reading, step 7c. In: an item of a list of clauses, or a paragraph that is one, and what governs it. Out: why nobody can tell what it asks,
 * if so: no point is made of it, and it is asked about.
 */

import { asksToDo, deniesItself, polarityOfColumn, saysAllItself, saysDoNot, spoken } from '../vocabulary/polarity';
import { endsSentence, firstWords, startsSmall } from '../vocabulary/text';
import { isPlainlyBinding, isWholeRule } from '../vocabulary/wording';
import { isCrossedElsewhere, polarityOfMarker } from './lead-ins';
import { everyLine, type ListItem, printedLines } from './list-tree';
import { judgeAway, noteItems, type OpenSection } from './open-section';
import type { List } from './outline';

const CONTRADICTION = 'The sign before it and the words around it say opposite things.';
export const TO_DO_ALL_THE_SAME = 'It is below words that say do not, and by itself it may be something to do.';
const BEYOND = 'Other words stand between it and the heading that says do or do not, which may not be for it any more.';

/** @returns why; null where it is clear */
export function whyUnclear(item: ListItem, list: List, leadIn: string | null, open: OpenSection): string | null {
  if (contradictsItself(item, list)) return CONTRADICTION;
  if (mayBeBeyond(leadIn, list, open)) return BEYOND;
  return mayBeToDo(item, list, leadIn) ? TO_DO_ALL_THE_SAME : null;
}

/** The sign before it and the words above it say opposite things, or the sign denies a promise: nobody can tell what is asked. */
function contradictsItself(item: ListItem, list: List): boolean {
  const sign = polarityOfMarker(item);
  if (sign !== 'do not')
    return sign === 'do' && polarityOfColumn(list.leadIn ?? '') === 'do not' && isCrossedElsewhere(list);
  const above = list.leadIn === null ? null : polarityOfColumn(list.leadIn);
  return above === 'do' || (isWholeRule(item.text) && !deniesItself(item.text));
}

/**
 * Below words that say do not: whether an item may be something to do. It insists on it, says when it is to be done, says all itself in
 * spite of the heading of its column, or is the one whole sentence after fragments.
 * @param leadIn all that governs the item
 */
function mayBeToDo({ text }: ListItem, { items }: List, leadIn: string | null): boolean {
  if (leadIn === null || !saysDoNot(leadIn)) return false;
  const others = items.filter((item) => item.text !== text).map((item) => item.text);
  const isSentence = !startsSmall(text) && (endsSentence(text) || isPlainlyBinding(text));
  const isOdd =
    isSentence &&
    others.length > (endsSentence(text) ? 0 : 1) &&
    (others.every(startsSmall) || (!isDoing(text) && others.every(isDoing)));
  return asksToDo(text) || isOdd || (saysAllItself(text) && !deniesItself(text));
}

/** "Sharing your password". */
function isDoing(text: string): boolean {
  return /^\W*\p{L}+ing\b/u.test(text);
}

/** A paragraph below a heading that says do not, which is in other form than what stands above it there, or may be something to do. */
export function isToDoAllTheSame(text: string, leadIn: string | null, open: OpenSection): boolean {
  if (leadIn === null || !saysDoNot(leadIn)) return false;
  const isAfterFragments = open.section.clauses.some(
    (clause) => clause.leadIn === leadIn && !endsSentence(clause.text),
  );
  const isInOtherForm = (open.isListGoverned && !isDoing(text)) || (isAfterFragments && endsSentence(text));
  return asksToDo(text) || (isInOtherForm && isPlainlyBinding(text));
}

/** "Don’t" over a list, and below that "When a book is torn" over another: whether that is still not to be done is not told. */
function mayBeBeyond(leadIn: string | null, list: List, { setting, isCutOff, isListGoverned }: OpenSection): boolean {
  if (setting.polarHeading === null || !leadIn?.startsWith(spoken(setting.polarHeading))) return false;
  return list.leadIn === null ? isCutOff : isListGoverned;
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
