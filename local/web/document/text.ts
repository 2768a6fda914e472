/** The local Workspace, web: a document's JSON → what its page shows, top to bottom. Paragraphs are numbered through, cells of tables included. */
import type { docs_v1 } from '@googleapis/docs';
import { listMarks } from './list-marks';

interface Run {
  text: string;
  isBold: boolean;
  isItalic: boolean;
}

interface ParagraphView {
  /** Its place among all paragraphs, from 0. */
  number: number;
  /** Of the named style: "TITLE", "HEADING_1", "NORMAL_TEXT". */
  style: string;
  mark: string | null;
  depth: number;
  runs: Run[];
  /** What is not text: line breaks, pictures, chips. Such a paragraph is only shown. */
  isOnlyShown: boolean;
}

export interface BlockView {
  paragraph: ParagraphView | null;
  table: { rows: { cells: { blocks: BlockView[] }[] }[] } | null;
}

export interface ParagraphPlace {
  paragraph: docs_v1.Schema$Paragraph;
  /** Where it stands. */
  content: docs_v1.Schema$StructuralElement[];
  element: docs_v1.Schema$StructuralElement;
}

/** All paragraphs in the order of the page. */
export function placesOf(document: docs_v1.Schema$Document): ParagraphPlace[] {
  return (document.tabs ?? []).flatMap((tab) => placesIn(tab.documentTab?.body?.content ?? []));
}

function placesIn(content: docs_v1.Schema$StructuralElement[]): ParagraphPlace[] {
  return content.flatMap((element) => {
    if (element.paragraph !== undefined) return [{ paragraph: element.paragraph, content, element }];
    const cells = element.table?.tableRows?.flatMap((row) => row.tableCells ?? []) ?? [];
    return cells.flatMap((cell) => placesIn(cell.content ?? []));
  });
}

/** Its words, without the line feed that ends it. */
export function wordsOf(paragraph: docs_v1.Schema$Paragraph): string {
  return (paragraph.elements ?? [])
    .map((element) => element.textRun?.content ?? '')
    .join('')
    .replace(/\n$/, '');
}

/** All tabs, one after the other. */
export function blocksOf(document: docs_v1.Schema$Document): BlockView[] {
  let number = -1;
  return (document.tabs ?? []).flatMap(({ documentTab }) => {
    const mark = listMarks(documentTab?.lists ?? {});
    const viewOf = (paragraph: docs_v1.Schema$Paragraph): ParagraphView => {
      number += 1;
      const { bullet, paragraphStyle, elements = [] } = paragraph;
      const depth = bullet?.nestingLevel ?? 0;
      return {
        number,
        style: paragraphStyle?.namedStyleType ?? 'NORMAL_TEXT',
        mark: bullet ? mark(bullet.listId ?? '', depth) : null,
        depth: Math.min(depth, 3),
        runs: runsOf(elements),
        isOnlyShown: elements.some((element) => element.textRun === undefined) || wordsOf(paragraph).includes('\v'),
      };
    };
    const read = (content: docs_v1.Schema$StructuralElement[]): BlockView[] =>
      content.flatMap(({ paragraph, table }): BlockView[] => {
        if (paragraph !== undefined) return [{ paragraph: viewOf(paragraph), table: null }];
        const rows = table?.tableRows?.map((row) => ({
          cells: (row.tableCells ?? []).map((cell) => ({ blocks: read(cell.content ?? []) })),
        }));
        return rows === undefined ? [] : [{ paragraph: null, table: { rows } }];
      });
    return read(documentTab?.body?.content ?? []);
  });
}

function runsOf(elements: readonly docs_v1.Schema$ParagraphElement[]): Run[] {
  const runs = elements.map(({ textRun, person, richLink }) => ({
    text: (textRun?.content ?? person?.personProperties?.name ?? richLink?.richLinkProperties?.title ?? '').replace(
      /\v/g,
      '\n',
    ),
    isBold: textRun?.textStyle?.bold ?? false,
    isItalic: textRun?.textStyle?.italic ?? false,
  }));
  const last = runs[runs.length - 1];
  if (last !== undefined) last.text = last.text.replace(/\n$/, '');
  return runs.filter((run) => run.text !== '');
}
