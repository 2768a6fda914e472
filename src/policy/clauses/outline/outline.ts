/**
 * Reading, step 5. In: lines with their kinds. Out: sections that hold paragraphs and lists, the lists as trees, continuation
 * lines joined, each list with the sentence that leads to it. Nothing is judged here.
 */
import type { Line } from '../../lines/line';
import type { TextLink } from '../../reading';
import type { ClassifiedLine, LineKind } from '../../structure/line-kinds';
import { judgesTheListAbove } from '../../vocabulary/announcements';
import { polarityOf } from '../../vocabulary/polarity/polarity';
import { isTicked } from '../../vocabulary/polarity/signs';
import { beginsWithItsNumber } from '../../vocabulary/text';
import { closesItsList, finishesItsLeadIn, isFurtherOut, isOneMore, type OpenList } from './end-of-list';
import { type ListItem, placeInList, treeOf } from './list-tree';

export interface Paragraph {
  what: 'paragraph';
  text: string;
  emphasisedStart: string;
  links: TextLink[];
  /** It ends as a lead-in does, and no list followed. */
  isLeadIn: boolean;
  /** The place of its first line among the document's; -1 where it is made of no line. */
  at: number;
}

export interface List {
  what: 'list';
  /** The sentence that leads to it: "You must not share:". */
  leadIn: string | null;
  /** The place of that sentence among the document's lines; -1 where there is none. */
  leadInAt: number;
  items: ListItem[];
  /** With what the sentence that leads to it ends below it: "unless the headteacher agrees"; null where it ends with its items. */
  closing: Paragraph | null;
  /** A cross stands before one of them: beside it ticks are no bullets. */
  isCrossed: boolean;
  /** One of their boxes is ticked: those that are empty were not chosen. */
  isTicked: boolean;
}

export interface OutlineSection {
  heading: string | null;
  headingLine: number | null;
  /** Its heading is the title of a tab: no section, where nothing stands directly below it. */
  isTab: boolean;
  level: number;
  /** Its heading has a style of Docs: one that only looks like a heading is no level above such. */
  isStyled: boolean;
  /** "You must not" on a line of its own, right above a heading: it is over what is below that. */
  isOverParts: boolean;
  /** "Don’t" below "Passwords", neither of which has a style. */
  isOfTopic: boolean;
  entries: (Paragraph | List)[];
  /** The first line below its heading that is told elsewhere, as a place to sign is; null where there is none. */
  elsewhere: LineKind | null;
}

/** The outline while lines are added to it. */
interface OpenOutline extends OpenList {
  sections: OutlineSection[];
  section: OutlineSection;
  leadInAt: number;
  closing: Paragraph | null;
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

const NO_SECTION: OutlineSection = {
  heading: null,
  headingLine: null,
  isTab: false,
  level: 1,
  isStyled: false,
  isOverParts: false,
  isOfTopic: false,
  entries: [],
  elsewhere: null,
};

/** The sections in the document's order; the first is what stands before the first heading. */
export function buildOutline(lines: readonly ClassifiedLine[]): OutlineSection[] {
  const front: OutlineSection = { ...NO_SECTION, entries: [] };
  const open: OpenOutline = {
    sections: [front],
    section: front,
    items: [],
    leadIn: null,
    leadInAt: -1,
    closing: null,
    last: null,
    itemSource: 'text',
    isBare: false,
  };
  for (const { line, index, kind } of lines) {
    if (kind === 'item') addItem(line, index, open);
    else if ((kind === 'continuation' || kind === 'paragraph') && open.closing === null && closesItsList(line, open))
      closeWith(line, index, open);
    else if (kind === 'continuation' && open.last) goOn(open.last, line);
    else if (kind === 'heading') addHeading(line, index, open);
    else if (kind === 'paragraph' || kind === 'continuation') addParagraph(line, index, open);
    else if (kind === 'lead-in') {
      endList(open);
      open.leadIn = line.text;
      open.leadInAt = index;
    } else if (kind === 'column headings')
      closeList(open); // What leads to the table leads to its rows.
    else if (ENDS_A_LIST.has(kind)) {
      endList(open);
      open.section.elsewhere ??= kind;
    }
  }
  endList(open);
  return open.sections;
}

/** A heading over these alone is theirs, and no section: what the signature declares, what is said about the document. */
const HEADED_ELSEWHERE: ReadonlySet<LineKind | null> = new Set<LineKind | null>([null, 'declaration', 'fact']);

/** Nothing that a section holds stands below its heading, and no heading that is further in; a number makes it one of the sections all the same. */
export function headsNothing(
  { heading, isTab, level, entries, elsewhere }: OutlineSection,
  next: OutlineSection | undefined,
): boolean {
  const isOver = next !== undefined && next.level > level;
  if (heading === null || isTab || isOver || beginsWithItsNumber(heading)) return false;
  return entries.length === 0 && HEADED_ELSEWHERE.has(elsewhere);
}

function addItem(line: Line, at: number, open: OpenOutline): void {
  if (line.item === null) return;
  if (open.closing !== null && isOneMore(line, open)) tearOff(open.closing, open);
  if (line.source !== open.itemSource || open.isBare || open.closing !== null || isFurtherOut(line, open))
    closeList(open);
  open.itemSource = line.source;
  const item = itemOf(line, at);
  const { depth } = line.item;
  const place = placeInList(open.items, item, depth);
  if (place === 'new list') closeList(open);
  open.items.push({ item, depth: place === 'new list' ? depth : place });
  open.last = item;
}

/** What stands behind it in its row of a table comes below it. */
function itemOf(line: Line, at: number): ListItem {
  const kind = line.item?.kind ?? 'bullet';
  const isBullet = kind === 'bullet' || kind === 'tick';
  return {
    text: line.text,
    printed: isBullet ? line.text : line.printed,
    marker: line.item?.marker ?? '',
    says: line.says,
    isBullet,
    leadIn: line.leadIn,
    appliesTo: line.appliesTo,
    isBesideOwn: line.isBesideOwn,
    emphasisedStart: line.emphasisedStart,
    links: [...line.links],
    children: line.behind.map((text) => wordsBehind(text, at)),
    at,
  };
}

function wordsBehind(text: string, at: number): ListItem {
  const none = { leadIn: null, appliesTo: null, emphasisedStart: '' };
  return { text, printed: text, marker: '', isBullet: true, ...none, links: [], children: [], at };
}

function closeWith(line: Line, at: number, open: OpenOutline): void {
  open.closing = asParagraph(line.printed, '', [...line.links], at);
  open.last = open.closing;
}

/** The list goes on below it: it closed nothing, and belongs to the item above it. */
function tearOff({ text, links }: Paragraph, open: OpenOutline): void {
  const last = open.items[open.items.length - 1]?.item;
  if (last !== undefined) {
    last.text = joined(last.text, text);
    last.printed = joined(last.printed, text);
    last.links.push(...links);
  }
  open.closing = null;
}

/** The sentence of an item or a paragraph goes on in the next line. */
function goOn(last: ListItem | Paragraph, line: Line): void {
  last.text = joined(last.text, line.printed);
  if ('printed' in last) last.printed = joined(last.printed, line.printed);
  last.links.push(...line.links);
}

/** Both are tidy already: a text of ten thousand lines is not tidied ten thousand times. */
function joined(text: string, more: string): string {
  return text === '' || more === '' ? text + more : `${text} ${more}`;
}

function addHeading(line: Line, index: number, open: OpenOutline): void {
  const { leadIn, leadInAt, items } = open;
  const isOverParts = leadIn !== null && items.length === 0 && line.headingLevel === 0 && polarityOf(leadIn) !== null;
  if (isOverParts) open.leadIn = null;
  endList(open);
  if (isOverParts) openPart(leadIn, leadInAt, { isOverParts, level: levelOverParts(open.sections) }, open);
  const isStyled = line.headingLevel > 0;
  const place = isStyled ? { level: line.headingLevel } : placeOf(headingText(line), open.section);
  openPart(headingText(line), index, { isTab: line.source === 'tab title', isStyled, ...place }, open);
}

function openPart(heading: string, headingLine: number, more: Partial<OutlineSection>, open: OpenOutline): void {
  open.section = { ...NO_SECTION, heading, headingLine, entries: [], ...more };
  open.sections.push(open.section);
}

/**
 * "Passwords" in bold below "You must not" with a style of Docs is a part of it: what only looks like a heading is further in than what is one.
 * "Do" and "Don’t" right below "Passwords" are its parts, till the next topic.
 */
function placeOf(heading: string, above: OutlineSection): Pick<OutlineSection, 'level' | 'isOfTopic'> {
  const isPolar = polarityOf(heading) !== null;
  if (above.isOfTopic) return { level: isPolar ? above.level : above.level - 1, isOfTopic: isPolar };
  const isTopic = above.heading !== null && above.entries.length === 0 && polarityOf(above.heading) === null;
  const isFurtherIn = above.isStyled || above.isOverParts || (isPolar && isTopic);
  return { level: above.level + (isFurtherIn ? 1 : 0), isOfTopic: isPolar && isTopic && !above.isStyled };
}

/** "You must not" over "Passwords", "Phones", and then "You must" over others of them. */
function levelOverParts(sections: readonly OutlineSection[]): number {
  const [last] = sections.filter(({ isStyled, isOverParts }) => isStyled || isOverParts).slice(-1);
  if (last === undefined) return 1;
  return last.isStyled ? last.level + 1 : last.level;
}

function addParagraph(line: Line, at: number, open: OpenOutline): void {
  if (open.items.length > 0 && open.leadIn === null && judgesTheListAbove(line.text)) {
    open.leadIn = line.text;
    open.leadInAt = at;
    closeList(open);
    return;
  }
  if (finishesItsLeadIn(line, open)) {
    const item = itemOf({ ...line, text: line.printed }, at);
    open.items.push({ item, depth: 0 });
    open.isBare = true;
    open.itemSource = line.source;
    open.last = item;
    return;
  }
  endList(open);
  const paragraph = asParagraph(line.printed, line.emphasisedStart, [...line.links], at);
  open.section.entries.push(paragraph);
  open.last = paragraph;
}

/** A paragraph with nothing but words where only these are given. */
export function asParagraph(text: string, emphasisedStart = '', links: TextLink[] = [], at = -1): Paragraph {
  return { what: 'paragraph', text, emphasisedStart, links, isLeadIn: false, at };
}

/** The items till here are a list; a lead-in without items is left for the list to come. */
function closeList(open: OpenOutline): void {
  if (open.items.length === 0) return;
  const items = treeOf(open.items);
  const isCrossed = items.some(({ says }) => says === 'do not');
  const isOneTicked = items.some(({ marker }) => isTicked(marker) === true);
  const { leadIn, leadInAt, closing } = open;
  open.section.entries.push({ what: 'list', leadIn, leadInAt, items, closing, isCrossed, isTicked: isOneTicked });
  open.items = [];
  open.closing = null;
  open.leadIn = null;
  open.leadInAt = -1;
  open.isBare = false;
}

/** Nothing goes on after this; a lead-in that no list followed is a paragraph. */
function endList(open: OpenOutline): void {
  closeList(open);
  if (open.leadIn !== null)
    open.section.entries.push({ ...asParagraph(open.leadIn, '', [], open.leadInAt), isLeadIn: true });
  open.leadIn = null;
  open.last = null;
}

/** As it is printed: Docs' own number belongs to a heading as a typed one does. */
export function headingText({ printed, item }: Line): string {
  const isNumbered =
    item !== null && !item.isTyped && item.kind !== 'bullet' && item.kind !== 'tick' && item.marker !== '';
  return isNumbered ? `${item.marker} ${printed}` : printed;
}
