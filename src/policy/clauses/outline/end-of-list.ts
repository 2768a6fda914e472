/**
 * Reading, step 5b. In: a line below the items of a list that is open, and the sentence that leads to it. Out: whether the line is one more
 * of its items, or what that sentence ends with.
 */
import type { Line } from '../../lines/line';
import {
  announcesParts,
  isBareCondition,
  isUnfinishedRule,
  leadsOn,
  takesSomeBack,
} from '../../vocabulary/announcements';
import { saysWhatTheSchoolDoes } from '../../vocabulary/offices';
import { polarityOf, polarityOfColumn, saysDoNot } from '../../vocabulary/polarity/polarity';
import { endsSentence, startsSmall, wordCount } from '../../vocabulary/text';
import { isBinding, isStandaloneRule, isWholeRule, pointsBack, speaksOfThePolicy } from '../../vocabulary/wording';
import type { PlacedItem } from './list-tree';

/** A list that is still open. */
export interface OpenList {
  items: PlacedItem[];
  /** The sentence that waits for its list, or leads to these. */
  leadIn: string | null;
  /** The list is made of paragraphs that lost their bullets. */
  isBare: boolean;
}

/**
 * "You must not:" and below it bare lines, "share your password", "Lend your badge.": they are its points, and no sentence without it. A
 * sentence with somebody for its subject is one of its own.
 */
export function finishesItsLeadIn({ text, headingLevel }: Line, { leadIn, items, isBare }: OpenList): boolean {
  if (leadIn === null || headingLevel > 0 || (items.length > 0 && !isBare) || wordCount(text) > MOST_WORDS)
    return false;
  if (polarityOf(leadIn) === null && !isUnfinishedRule(leadIn)) return false;
  if (isWholeRule(text) || speaksOfThePolicy(text) || saysWhatTheSchoolDoes(text) || pointsBack(text)) return false;
  return (
    startsSmall(text) || isBinding(text) || (polarityOfColumn(leadIn) === 'do not' && wordCount(text) <= FEW_WORDS)
  );
}

/** A longer paragraph is prose. */
const MOST_WORDS = 40;
/** A noun and what belongs to it: "Photographs of pupils". */
const FEW_WORDS = 12;

/**
 * "You must not:" over a list, and below it "unless the headteacher agrees": the sentence that leads to the list ends there, for all of its items.
 * A long line may have been torn off from the last of them.
 */
export function closesItsList(line: Line, { leadIn, items, isBare }: OpenList): boolean {
  const last = items[items.length - 1]?.item;
  if (leadIn === null || last === undefined || line.isBrokenOff || line.source !== 'text') return false;
  if (/^(?:and|or|but|nor)\b/i.test(line.text) || leadsOn(line.text)) return false;
  if (isBareCondition(leadIn)) return startsSmall(line.text) || (announcesParts(leadIn) && isStandaloneRule(line.text));
  if (!isUnfinishedRule(leadIn) && !saysDoNot(leadIn)) return false;
  if (!startsSmall(line.text)) return takesSomeBack(line.text) && !isBinding(line.text);
  return (
    last.text.length < LONG_ENOUGH_TO_BE_TORN && (takesSomeBack(line.text) || (!isBare && !endsSentence(last.text)))
  );
}

/** Characters: pages are wider. */
const LONG_ENOUGH_TO_BE_TORN = 60;

/**
 * "If you work from home:" over items that are further in, and then one that is not: its sentence led to those. A fragment needs a lead-in, and
 * its place may be a slip.
 */
export function isFurtherOut({ text, item }: Line, { leadIn, items }: OpenList): boolean {
  const [first] = items;
  if (leadIn === null || first === undefined || item === null || item.depth >= first.depth) return false;
  return !startsSmall(text) && (startsSmall(first.item.text) || isBareCondition(leadIn));
}

/** Below what may close the list one more item as those above it: the list goes on. */
export function isOneMore({ text, item }: Line, { items }: OpenList): boolean {
  const [first] = items;
  return first !== undefined && item?.depth === first.depth && startsSmall(text) === startsSmall(first.item.text);
}
