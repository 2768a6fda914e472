/**
 * Reading, step 1. In: a document as the Docs API gives it. Out: its blocks (paragraphs and tables) in reading order,
 * tab after tab, with the words that a reader sees, and what was left out of them, with the reason.
 */
import type {
  DocsDocument,
  DocsElement,
  DocsList,
  DocsParagraph,
  DocsParagraphElement,
  DocsSegment,
  DocsTable,
} from '../docs-json';
import type { LeftOut } from '../reading';
import { listMarkers } from './list-markers';

/** Words with one look. */
export interface TextRun {
  text: string;
  isBold: boolean;
  isItalic: boolean;
  url: string | null;
}

/** Where an item of a list stands. */
export interface ListPlace {
  listId: string;
  /** 0 for the outermost level. */
  nesting: number;
  isOrdered: boolean;
  /** As Docs prints it: "1.", "b)", "•". */
  marker: string;
}

export interface ParagraphBlock {
  kind: 'paragraph';
  runs: TextRun[];
  text: string;
  /** 1 to 6, 0 for ordinary text. */
  headingLevel: number;
  isTitle: boolean;
  isSubtitle: boolean;
  list: ListPlace | null;
  /** Points from the margin. */
  indent: number;
}

export interface TableBlock {
  kind: 'table';
  /** Rows, cells, what stands in a cell. */
  rows: Block[][][];
  /** Cells that are merged over rows or columns; the places that they cover hold empty cells. */
  merged: MergedCell[];
}

/** A merged cell by its place, and how many rows and columns it covers. */
interface MergedCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type Block = ParagraphBlock | TableBlock;

export interface TabBlocks {
  /** Null where the document has no tabs. */
  title: string | null;
  blocks: Block[];
}

export interface DocumentBlocks {
  tabs: TabBlocks[];
  leftOut: LeftOut[];
  /** The words of headers and footers: they repeat on every page, and Word's and PDF's converts drop them into the text. */
  pageHeaders: string[];
}

/** How Docs writes a line break within a paragraph. */
const LINE_BREAK = '\u000b';

/** Stands in the text where Docs shows a dropdown chip; the API does not say which choice it shows. */
export const DROPDOWN_CHIP = '\uE907';

type SegmentName = 'page header' | 'page footer' | 'footnote';

interface Tab {
  title: string | null;
  content: DocsElement[];
  lists: Record<string, DocsList>;
  segments: { what: SegmentName; segment: DocsSegment }[];
}

function segmentsOf(holder: {
  headers?: Record<string, DocsSegment>;
  footers?: Record<string, DocsSegment>;
  footnotes?: Record<string, DocsSegment>;
}): Tab['segments'] {
  const named = (what: SegmentName, segments: Record<string, DocsSegment> | undefined) =>
    Object.values(segments ?? {}).map((segment) => ({ what, segment }));
  return [
    ...named('page header', holder.headers),
    ...named('page footer', holder.footers),
    ...named('footnote', holder.footnotes),
  ];
}

/** All tabs with their child tabs, in the order of the side bar; the older shape without tabs counts as one. */
function tabsOf(document: DocsDocument): Tab[] {
  const found: Tab[] = [];
  const visit = (tabs: NonNullable<DocsDocument['tabs']>): void => {
    for (const tab of tabs) {
      const holder = tab.documentTab ?? {};
      found.push({
        title: tab.tabProperties?.title ?? null,
        content: holder.body?.content ?? [],
        lists: holder.lists ?? {},
        segments: segmentsOf(holder),
      });
      visit(tab.childTabs ?? []);
    }
  };
  if (document.tabs && document.tabs.length > 0) visit(document.tabs);
  else
    found.push({
      title: null,
      content: document.body?.content ?? [],
      lists: document.lists ?? {},
      segments: segmentsOf(document),
    });
  return found;
}

const HEADING = /^HEADING_([1-6])$/;

/** The blocks of all tabs. */
export function readBlocks(document: DocsDocument): DocumentBlocks {
  const leftOut: LeftOut[] = [];
  const pageHeaders: string[] = [];
  const tabs = tabsOf(document).map((tab): TabBlocks => {
    const markerOf = listMarkers(tab.lists);
    const blocks = blocksOf(tab.content, markerOf, leftOut);
    for (const { what, segment } of tab.segments) {
      const text = wordsOf(segment.content ?? []);
      if (text === '') continue;
      leftOut.push({ text, why: `in a ${what}`, place: tab.title ?? what });
      if (what !== 'footnote') pageHeaders.push(...text.split('\n'));
    }
    return { title: tab.title, blocks };
  });
  return { tabs, leftOut, pageHeaders };
}

function wordsOf(content: DocsElement[]): string {
  const unused: LeftOut[] = [];
  const plain = () => ({ text: '', isOrdered: false });
  const lines = (blocks: Block[]): string[] =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flat().flatMap(lines)));
  return lines(blocksOf(content, plain, unused))
    .join('\n')
    .trim();
}

function blocksOf(content: DocsElement[], markerOf: ReturnType<typeof listMarkers>, leftOut: LeftOut[]): Block[] {
  const blocks: Block[] = [];
  for (const element of content) {
    if (element.paragraph) {
      const block = paragraphBlock(element.paragraph, markerOf, leftOut);
      if (block) blocks.push(block);
    } else if (element.table) {
      const block = tableBlock(element.table, markerOf, leftOut);
      if (block.rows.some((row) => row.some((cell) => cell.length > 0))) blocks.push(block);
    } else if (element.tableOfContents) {
      const text = wordsOf(element.tableOfContents.content ?? []);
      if (text !== '') leftOut.push({ text, why: 'in the list of contents', place: 'contents' });
    }
  }
  return blocks;
}

function tableBlock(table: DocsTable, markerOf: ReturnType<typeof listMarkers>, leftOut: LeftOut[]): TableBlock {
  const accepted = (table.tableRows ?? []).filter((row) => (row.suggestedInsertionIds ?? []).length === 0);
  const rows = accepted.map((row) =>
    (row.tableCells ?? []).map((cell) => blocksOf(cell.content ?? [], markerOf, leftOut)),
  );
  const merged = accepted.flatMap((tableRow, row) =>
    (tableRow.tableCells ?? []).flatMap(({ tableCellStyle = {} }, column): MergedCell[] => {
      const { rowSpan = 1, columnSpan = 1 } = tableCellStyle;
      return rowSpan > 1 || columnSpan > 1 ? [{ row, column, rows: rowSpan, columns: columnSpan }] : [];
    }),
  );
  return { kind: 'table', rows, merged };
}

/** Null for a paragraph with nothing to see: an empty line must not change what is read. */
function paragraphBlock(
  paragraph: DocsParagraph,
  markerOf: ReturnType<typeof listMarkers>,
  leftOut: LeftOut[],
): ParagraphBlock | null {
  const runs: TextRun[] = [];
  const own: LeftOut[] = [];
  for (const element of paragraph.elements ?? []) {
    const run = runOf(element, own);
    if (run && run.text !== '') runs.push(run);
  }
  const last = runs[runs.length - 1];
  if (last?.text.endsWith(LINE_BREAK)) last.text = last.text.slice(0, -1);
  const text = runs.map((run) => run.text).join('');
  leftOut.push(...own.map((left) => ({ ...left, place: text.trim() === '' ? left.place : text.trim() })));
  if (text.trim() === '') return null;
  const style = paragraph.paragraphStyle?.namedStyleType ?? '';
  const heading = HEADING.exec(style);
  const { bullet } = paragraph;
  let list: ListPlace | null = null;
  if (bullet?.listId !== undefined) {
    const nesting = bullet.nestingLevel ?? 0;
    const marker = markerOf(bullet.listId, nesting);
    list = { listId: bullet.listId, nesting, isOrdered: marker.isOrdered, marker: marker.text };
  }
  return {
    kind: 'paragraph',
    runs,
    text,
    headingLevel: heading ? Number(heading[1]) : 0,
    isTitle: style === 'TITLE',
    isSubtitle: style === 'SUBTITLE',
    list,
    indent: paragraph.paragraphStyle?.indentStart?.magnitude ?? 0,
  };
}

function runOf(element: DocsParagraphElement, leftOut: LeftOut[]): TextRun | null {
  const plain = (text: string, url: string | null = null): TextRun => ({ text, isBold: false, isItalic: false, url });
  if (element.textRun) {
    const { content = '', textStyle = {}, suggestedInsertionIds = [] } = element.textRun;
    const text = content.replace(/\n$/, '');
    if (suggestedInsertionIds.length > 0) {
      if (text.trim() !== '') leftOut.push({ text, why: 'a suggestion that nobody has accepted', place: text });
      return null;
    }
    if (textStyle.strikethrough) {
      if (text.trim() !== '') leftOut.push({ text, why: 'struck out', place: text });
      return null;
    }
    return {
      // Within a paragraph such an end is a line break; the last one is taken off with the paragraph's.
      text: content.replace(/\n$/, LINE_BREAK),
      isBold: textStyle.bold === true,
      isItalic: textStyle.italic === true,
      url: textStyle.link?.url ?? null,
    };
  }
  if (element.person) {
    const { name, email } = element.person.personProperties ?? {};
    return plain(name ?? email ?? '', email ? `mailto:${email}` : null);
  }
  if (element.richLink) {
    const { title, uri } = element.richLink.richLinkProperties ?? {};
    return plain(title ?? uri ?? '', uri ?? null);
  }
  if (element.dateElement) {
    const { displayText, timestamp } = element.dateElement.dateElementProperties ?? {};
    return plain(displayText ?? timestamp?.slice(0, 10) ?? '');
  }
  return null;
}
