/**
 * Reading, step 5. In: lines with their kinds. Out: sections that hold paragraphs and lists, the lists as trees, continuation
 * lines joined, each list with the sentence that leads to it. Nothing is judged here.
 */
import type { Line } from '../lines/lines';
import { endsInColon, startsSmall, tidy } from '../lines/text';
import type { TextLink } from '../reading';
import type { LineKind } from '../structure/line-kinds';

export interface ListItem {
  text: string;
  /** With the number or letter that was typed before it, if there was one. */
  printed: string;
  marker: string;
  isTick: boolean;
  isBullet: boolean;
  /** From a table: the heading of its row. */
  leadIn: string | null;
  /** From a table: for whom the clause is. */
  appliesTo: string | null;
  emphasisedStart: string;
  links: TextLink[];
  children: ListItem[];
  lines: number[];
}

export interface Paragraph {
  what: 'paragraph';
  text: string;
  emphasisedStart: string;
  links: TextLink[];
  lines: number[];
}

export interface List {
  what: 'list';
  leadIn: { text: string; line: number } | null;
  items: ListItem[];
}

export type Entry = Paragraph | List;

export interface OutlineSection {
  heading: string | null;
  headingLine: number | null;
  /** Its heading is the title of a tab: no section, where nothing stands directly below it. */
  isTab: boolean;
  level: number;
  entries: Entry[];
}

interface ClassifiedLine {
  line: Line;
  index: number;
  kind: LineKind;
}

interface OpenItem {
  item: ListItem;
  depth: number;
}

function firstWord(text: string): string {
  return /[\p{L}’']+/u.exec(text)?.[0].toLowerCase() ?? '';
}

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
    const opening = firstWord(item.text);
    let end = i + 1;
    while (end < items.length && firstWord(items[end]?.text ?? '') !== opening) end += 1;
    // Without such a return only what begins in small letters belongs to it: a colon may have been a slip.
    const isReturn = end < items.length;
    if (!isReturn && !startsSmall(item.text)) {
      end = i + 1;
      while (startsSmall(items[end]?.text ?? '')) end += 1;
    }
    const following = items.slice(i + 1, end);
    if (following.length === 0 || (!isReturn && !following.every((one) => startsSmall(one.text)))) continue;
    item.children = following;
    i = end - 1;
  }
  return nested;
}

/**
 * How deep an item stands among those before it. Bullets of the same depth below a numbered item that ends in a colon belong to it, till the
 * numbers go on; elsewhere bullets after numbers (or numbers after bullets) begin a new list.
 */
function placeInList(
  flat: readonly { item: ListItem; depth: number }[],
  item: ListItem,
  depth: number,
): number | 'new list' {
  const before = flat[flat.length - 1];
  if (!before) return depth;
  const isBelowColon = before.depth === depth + BELOW_A_COLON;
  if (isBelowColon) return before.item.isBullet === item.isBullet ? before.depth : depth;
  if (before.depth !== depth || before.item.isBullet === item.isBullet) return depth;
  return endsInColon(before.item.text) && item.leadIn === null ? depth + BELOW_A_COLON : 'new list';
}

/** Deeper than the item with the colon, and not as deep as a level of the list's own. */
const BELOW_A_COLON = 0.5;

function treeOf(flat: readonly { item: ListItem; depth: number }[]): ListItem[] {
  const top: ListItem[] = [];
  const open: OpenItem[] = [];
  for (const { item, depth } of flat) {
    while (open.length > 0 && (open[open.length - 1]?.depth ?? 0) >= depth) open.pop();
    const parent = open[open.length - 1];
    if (parent) parent.item.children.push(item);
    else top.push(item);
    open.push({ item, depth });
  }
  return nestUnderColons(top);
}

/** As it is printed: Docs' own number belongs to a heading as a typed one does. */
function headingText({ printed, item }: Line): string {
  const isNumbered =
    item !== null && !item.isTyped && item.kind !== 'bullet' && item.kind !== 'tick' && item.marker !== '';
  return isNumbered ? `${item.marker} ${printed}` : printed;
}

export function buildOutline(lines: readonly ClassifiedLine[]): OutlineSection[] {
  const sections: OutlineSection[] = [{ heading: null, headingLine: null, isTab: false, level: 1, entries: [] }];
  let flat: { item: ListItem; depth: number }[] = [];
  let leadIn: { text: string; line: number } | null = null;
  let last: ListItem | Paragraph | null = null;
  let sourceBefore: Line['source'] = 'text';
  const section = () =>
    sections[sections.length - 1] ?? { heading: null, headingLine: null, isTab: false, level: 1, entries: [] };
  const closeList = () => {
    if (flat.length > 0) {
      section().entries.push({ what: 'list', leadIn, items: treeOf(flat) });
      leadIn = null;
    }
    flat = [];
  };
  const dropLeadIn = () => {
    if (leadIn)
      section().entries.push({
        what: 'paragraph',
        text: leadIn.text,
        emphasisedStart: '',
        links: [],
        lines: [leadIn.line],
      });
    leadIn = null;
  };
  for (const { line, index, kind } of lines) {
    if (kind === 'item' && line.item) {
      // A table is a list of its own, whatever stands above it.
      if (line.source !== sourceBefore) closeList();
      sourceBefore = line.source;
      const { marker, kind: markerKind, depth } = line.item;
      last = {
        text: line.text,
        printed: markerKind === 'bullet' || markerKind === 'tick' ? line.text : line.printed,
        marker,
        isTick: markerKind === 'tick',
        isBullet: markerKind === 'bullet' || markerKind === 'tick',
        leadIn: line.leadIn,
        appliesTo: line.appliesTo,
        emphasisedStart: line.emphasisedStart,
        links: [...line.links],
        children: [],
        lines: [index],
      };
      const place = placeInList(flat, last, depth);
      if (place === 'new list') closeList();
      flat.push({ item: last, depth: place === 'new list' ? depth : place });
    } else if (kind === 'continuation' && last) {
      last.text = tidy(`${last.text} ${line.printed}`);
      if ('printed' in last) last.printed = tidy(`${last.printed} ${line.printed}`);
      last.links.push(...line.links);
      last.lines.push(index);
    } else if (kind === 'heading') {
      closeList();
      dropLeadIn();
      sections.push({
        heading: headingText(line),
        headingLine: index,
        isTab: line.source === 'tab title',
        level: Math.max(1, line.headingLevel),
        entries: [],
      });
      last = null;
    } else if (kind === 'lead-in') {
      closeList();
      dropLeadIn();
      leadIn = { text: line.text, line: index };
      last = null;
    } else if (kind === 'paragraph' || kind === 'continuation') {
      closeList();
      dropLeadIn();
      last = {
        what: 'paragraph',
        text: line.printed,
        emphasisedStart: line.emphasisedStart,
        links: [...line.links],
        lines: [index],
      };
      section().entries.push(last);
    } else if (
      kind === 'history' ||
      kind === 'signature' ||
      kind === 'declaration' ||
      kind === 'fact' ||
      kind === 'office use' ||
      kind === 'table row'
    ) {
      closeList();
      dropLeadIn();
      last = null;
    }
  }
  closeList();
  dropLeadIn();
  return sections;
}
