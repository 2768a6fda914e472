/**
 * Reading, step 5. In: lines with their kinds. Out: sections that hold paragraphs and lists, the lists as trees, continuation
 * lines joined, each list with the sentence that leads to it. Nothing is judged here.
 */
import type { Line } from '../lines/line';
import type { TextLink } from '../reading';
import type { ClassifiedLine, LineKind } from '../structure/line-kinds';
import { tidy } from '../vocabulary/text';
import { type ListItem, type PlacedItem, placeInList, treeOf } from './list-tree';

export interface Paragraph {
  what: 'paragraph';
  text: string;
  emphasisedStart: string;
  links: TextLink[];
}

export interface List {
  what: 'list';
  /** The sentence that leads to it: "You must not share:". */
  leadIn: string | null;
  items: ListItem[];
}

export interface OutlineSection {
  heading: string | null;
  headingLine: number | null;
  /** Its heading is the title of a tab: no section, where nothing stands directly below it. */
  isTab: boolean;
  level: number;
  entries: (Paragraph | List)[];
}

/** The outline while lines are added to it. */
interface OpenOutline {
  sections: OutlineSection[];
  section: OutlineSection;
  /** The items of the list that is still open. */
  items: PlacedItem[];
  /** The sentence that waits for its list. */
  leadIn: string | null;
  /** What a continuation line goes on. */
  last: ListItem | Paragraph | null;
  /** What the item before stood in: a table is a list of its own. */
  itemSource: Line['source'];
}

/** What ends a list and a lead-in, and is told elsewhere. Other kinds of line leave the outline as it is. */
const ENDS_A_LIST: ReadonlySet<LineKind> = new Set([
  'history',
  'signature',
  'declaration',
  'fact',
  'office use',
  'table row',
]);

/** The sections in the document's order; the first is what stands before the first heading. */
export function buildOutline(lines: readonly ClassifiedLine[]): OutlineSection[] {
  const front: OutlineSection = { heading: null, headingLine: null, isTab: false, level: 1, entries: [] };
  const open: OpenOutline = {
    sections: [front],
    section: front,
    items: [],
    leadIn: null,
    last: null,
    itemSource: 'text',
  };
  for (const { line, index, kind } of lines) {
    if (kind === 'item') addItem(line, open);
    else if (kind === 'continuation' && open.last) goOn(open.last, line);
    else if (kind === 'heading') addHeading(line, index, open);
    else if (kind === 'paragraph' || kind === 'continuation') addParagraph(line, open);
    else if (kind === 'lead-in') {
      endList(open);
      open.leadIn = line.text;
    } else if (ENDS_A_LIST.has(kind)) endList(open);
  }
  endList(open);
  return open.sections;
}

function addItem(line: Line, open: OpenOutline): void {
  if (line.item === null) return;
  if (line.source !== open.itemSource) closeList(open);
  open.itemSource = line.source;
  const { marker, kind, depth } = line.item;
  const isBullet = kind === 'bullet' || kind === 'tick';
  const item: ListItem = {
    text: line.text,
    printed: isBullet ? line.text : line.printed,
    marker,
    isBullet,
    leadIn: line.leadIn,
    appliesTo: line.appliesTo,
    emphasisedStart: line.emphasisedStart,
    links: [...line.links],
    children: [],
  };
  const place = placeInList(open.items, item, depth);
  if (place === 'new list') closeList(open);
  open.items.push({ item, depth: place === 'new list' ? depth : place });
  open.last = item;
}

/** The sentence of an item or a paragraph goes on in the next line. */
function goOn(last: ListItem | Paragraph, line: Line): void {
  last.text = tidy(`${last.text} ${line.printed}`);
  if ('printed' in last) last.printed = tidy(`${last.printed} ${line.printed}`);
  last.links.push(...line.links);
}

function addHeading(line: Line, index: number, open: OpenOutline): void {
  endList(open);
  open.section = {
    heading: headingText(line),
    headingLine: index,
    isTab: line.source === 'tab title',
    level: Math.max(1, line.headingLevel),
    entries: [],
  };
  open.sections.push(open.section);
}

function addParagraph(line: Line, open: OpenOutline): void {
  endList(open);
  const paragraph = asParagraph(line.printed, line.emphasisedStart, [...line.links]);
  open.section.entries.push(paragraph);
  open.last = paragraph;
}

/** A paragraph with nothing but words where only these are given. */
export function asParagraph(text: string, emphasisedStart = '', links: TextLink[] = []): Paragraph {
  return { what: 'paragraph', text, emphasisedStart, links };
}

/** The items till here are a list; a lead-in without items is left for the list to come. */
function closeList(open: OpenOutline): void {
  if (open.items.length === 0) return;
  open.section.entries.push({ what: 'list', leadIn: open.leadIn, items: treeOf(open.items) });
  open.items = [];
  open.leadIn = null;
}

/** Nothing goes on after this; a lead-in that no list followed is a paragraph. */
function endList(open: OpenOutline): void {
  closeList(open);
  if (open.leadIn !== null) open.section.entries.push(asParagraph(open.leadIn));
  open.leadIn = null;
  open.last = null;
}

/** As it is printed: Docs' own number belongs to a heading as a typed one does. */
function headingText({ printed, item }: Line): string {
  const isNumbered =
    item !== null && !item.isTyped && item.kind !== 'bullet' && item.kind !== 'tick' && item.marker !== '';
  return isNumbered ? `${item.marker} ${printed}` : printed;
}
