/**
 * Reading, step 5a. In: the items of a list, one after another, each with its depth. Out: the list as a tree.
 */

import type { LineWords } from '../../reading';
import { takesSomeBack } from '../../vocabulary/announcements';
import type { SignSays } from '../../vocabulary/polarity/signs';
import { endsInColon, endsSentence, hasWords, startsSmall } from '../../vocabulary/text';
import { isBinding } from '../../vocabulary/wording';

/** An item, and the items below it. */
export interface ListItem extends LineWords {
  /** What stands beside it in its row of a table stands beside no other item. */
  isBesideOwn?: boolean;
  /** What the sign before or behind it says of it. */
  says?: SignSays | null;
  children: ListItem[];
  /** The place of its first line among the document's. */
  at: number;
}

/** An item where it stands among those before it, before the list is a tree. */
export interface PlacedItem {
  item: ListItem;
  depth: number;
}

function firstWord(text: string): string {
  return /[\p{L}’']+/u.exec(text)?.[0].toLowerCase() ?? '';
}

/** "What we ask" begins as "What is said here" does, "what is said" below it does not. */
const beginsAs = (text: string, opening: string, isSmall: boolean): boolean =>
  firstWord(text) === opening && startsSmall(text) === isSmall;

/**
 * "I understand that … the following:" and then, at the same depth, "With software …", "When staff leave …", "I understand …":
 * where a pasted list lost its depth, what does not begin as the colon's item began belongs to it.
 */
function nestUnderColons(items: readonly ListItem[]): ListItem[] {
  const nested: ListItem[] = [];
  const isTable = items.some((item) => item.leadIn !== null);
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i];
    if (!item) continue;
    nested.push(item);
    if (!endsInColon(item.text) || item.children.length > 0 || isTable) continue;
    const below = otherCaseBelow(items, i);
    if (below > 0) {
      item.children = items.slice(i + 1, i + 1 + below);
      i += below;
      continue;
    }
    const opening = firstWord(item.text);
    let end = i + 1;
    const isSmall = startsSmall(item.text);
    while (end < items.length && !beginsAs(items[end]?.text ?? '', opening, isSmall)) end += 1;
    // Without such a return only what begins in small letters belongs to it: a colon may have been a slip.
    const isReturn = end < items.length;
    if (!isReturn && !isSmall) {
      end = i + 1;
      while (startsSmall(items[end]?.text ?? '')) end += 1;
    }
    const following = items.slice(i + 1, end);
    if (following.length === 0 || (!isReturn && !following.every((below) => startsSmall(below.text)))) continue;
    item.children = following;
    i = end - 1;
  }
  return nested;
}

/**
 * "carry goods that are:" and then, at the same depth, "Flammable", "Corrosive", before "lend the key": how many of the items below are written in
 * the other case, till the list goes on as it began. None where it does not go on.
 */
function otherCaseBelow(items: readonly ListItem[], from: number): number {
  const isSmall = startsSmall(items[from]?.text ?? '');
  let end = from + 1;
  while (end < items.length && startsSmall(items[end]?.text ?? '') !== isSmall) end += 1;
  return end < items.length ? end - from - 1 : 0;
}

/** How its list is marked. */
function markOf({ isBullet, marker }: ListItem): 'bullets' | 'numbers' | 'letters' {
  if (isBullet) return 'bullets';
  return /\d/u.test(marker) || marker === '' ? 'numbers' : 'letters';
}

/** "This includes:", or "Before each dose I will check" over "the child's name". */
function isFinishedBy(item: ListItem, next: ListItem): boolean {
  return endsInColon(item.text) || (startsSmall(next.text) && !endsSentence(item.text));
}

/**
 * How deep an item stands among those before it. Bullets or letters of the same depth below a numbered item whose sentence they finish belong
 * to it, till the numbers go on; elsewhere bullets after numbers (or numbers after bullets) begin a new list.
 */
export function placeInList(flat: readonly PlacedItem[], item: ListItem, depth: number): number | 'new list' {
  const before = flat[flat.length - 1];
  if (!before) return depth;
  const isBelowColon = before.depth === depth + BELOW_A_COLON;
  const isOfOneKind = markOf(before.item) === markOf(item);
  if (isBelowColon) return isOfOneKind ? before.depth : depth;
  if (before.depth !== depth || isOfOneKind) return depth;
  if (isFinishedBy(before.item, item) && item.leadIn === null) return depth + BELOW_A_COLON;
  return before.item.isBullet === item.isBullet ? depth : 'new list';
}

/** Deeper than the item with the colon, and not as deep as a level of the list's own. */
const BELOW_A_COLON = 0.5;

/** Deeper items become children of the item before them, as they stand. */
export function nestedByDepth(flat: readonly PlacedItem[]): ListItem[] {
  const top: ListItem[] = [];
  const open: PlacedItem[] = [];
  for (const { item, depth } of flat) {
    while (open.length > 0 && (open[open.length - 1]?.depth ?? 0) >= depth) open.pop();
    const parent = open[open.length - 1];
    if (parent) parent.item.children.push(item);
    else top.push(item);
    open.push({ item, depth });
  }
  return top;
}

/** The same for a list as it was read, whose depths may have been lost. */
export function treeOf(flat: readonly PlacedItem[]): ListItem[] {
  return nestUnderColons(withExceptions(withoutEmpty(nestedByDepth(flat))));
}

/** "Staff must not accept gifts." and then "Except for cards and flowers.": it is no point, but a part of the one above. */
function withExceptions(items: readonly ListItem[]): ListItem[] {
  const kept: ListItem[] = [];
  for (const item of items) {
    const above = kept[kept.length - 1];
    if (above !== undefined && isException(item) && !isException(above) && item.leadIn === null)
      above.children = [...above.children, item];
    else kept.push({ ...item, children: withExceptions(item.children) });
  }
  return kept;
}

/** "Unless agreed by the head:" is over what is below it. */
function isException({ text, children }: ListItem): boolean {
  const leadsOn = endsInColon(text) || children.length > 0;
  return takesSomeBack(text) && !/^\W*without\b/i.test(text) && !isBinding(text) && !leadsOn;
}

/** A bullet with no words behind it is nothing, and what hangs on it takes its place. */
function withoutEmpty(items: readonly ListItem[]): ListItem[] {
  return items.flatMap((item) => {
    const children = withoutEmpty(item.children);
    return hasWords(item.text) || children.length === 0 ? [{ ...item, children }] : children;
  });
}

/** The words of items and of what stands below them, a line each. */
export function everyLine(items: readonly ListItem[]): string[] {
  return items.flatMap((item) => [item.text, ...everyLine(item.children)]).filter((text) => text !== '');
}

/** Items as they are printed, with what stands beside and below them; what stands beside several of them is told once. */
export function printedLines(items: readonly ListItem[], bullet: string): string[] {
  return items.flatMap((item, i) => {
    const before = items[i - 1];
    const isTold = (words: string | null, earlier: string | null | undefined) =>
      words === earlier && item.isBesideOwn !== true;
    const leadIn = isTold(item.leadIn, before?.leadIn) ? null : item.leadIn;
    const appliesTo = isTold(item.appliesTo, before?.appliesTo) ? null : item.appliesTo;
    const own = [leadIn ?? '', appliesTo ?? '', item.printed].filter((text) => text !== '').join(' ');
    return [
      ...(own === '' ? [] : [`${bullet}${own}`]),
      ...printedLines(item.children, bullet === '' ? '' : `  ${bullet}`),
    ];
  });
}
