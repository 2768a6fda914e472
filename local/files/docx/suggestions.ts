/** The local Workspace, files: a document with suggestions in; the same as `PREVIEW_WITHOUT_SUGGESTIONS` shows it out. */

import type { docs_v1 } from '@googleapis/docs';
import { numberContent, paragraphOf } from './content';

type StructuralElement = docs_v1.Schema$StructuralElement;
type ParagraphElement = docs_v1.Schema$ParagraphElement;

interface Suggested {
  suggestedInsertionIds?: string[] | null;
  suggestedDeletionIds?: string[] | null;
}

type Segments = Pick<docs_v1.Schema$DocumentTab, 'body' | 'headers' | 'footers' | 'footnotes'>;

/**
 * Suggested insertions are gone, suggested deletions are plain text, indexes are counted anew. The document given stays as it is. Either
 * shape will do: with tabs, or with the body at the top.
 */
export function withoutSuggestions(document: docs_v1.Schema$Document): docs_v1.Schema$Document {
  return {
    ...document,
    ...segmentsOf(document),
    suggestionsViewMode: 'PREVIEW_WITHOUT_SUGGESTIONS',
    ...(document.tabs ? { tabs: document.tabs.map(tabWithout) } : {}),
  };
}

function tabWithout(tab: docs_v1.Schema$Tab): docs_v1.Schema$Tab {
  const { documentTab, childTabs } = tab;
  return {
    ...tab,
    ...(documentTab ? { documentTab: { ...documentTab, ...segmentsOf(documentTab) } } : {}),
    ...(childTabs ? { childTabs: childTabs.map(tabWithout) } : {}),
  };
}

/** A footnote whose only mark was a suggestion is gone, too. */
function segmentsOf({ body, headers, footers, footnotes }: Segments): Segments {
  const content = body ? renumbered(body.content ?? []) : [];
  const marked = new Set(footnoteIds(content));
  const markedNotes = Object.fromEntries(Object.entries(footnotes ?? {}).filter(([id]) => marked.has(id)));
  return {
    ...(body ? { body: { ...body, content } } : {}),
    ...(headers ? { headers: segmentsWithout(headers) } : {}),
    ...(footers ? { footers: segmentsWithout(footers) } : {}),
    ...(footnotes ? { footnotes: segmentsWithout(markedNotes) } : {}),
  };
}

function segmentsWithout<Segment extends { content?: StructuralElement[] }>(
  segments: Record<string, Segment>,
): Record<string, Segment> {
  return Object.fromEntries(
    Object.entries(segments).map(([id, segment]) => [id, { ...segment, content: renumbered(segment.content ?? []) }]),
  );
}

function renumbered(content: readonly StructuralElement[]): StructuralElement[] {
  const without = contentWithout(content);
  numberContent(without, 0);
  return without;
}

function contentWithout(content: readonly StructuralElement[]): StructuralElement[] {
  const result: StructuralElement[] = [];
  /** Text of paragraphs whose end was a suggestion: without it, it opens the next paragraph. */
  let carried: ParagraphElement[] = [];
  for (const element of content) {
    if (element.paragraph) {
      const elements = [...carried, ...elementsWithout(element.paragraph.elements ?? [])];
      carried = endsParagraph(elements) ? [] : elements;
      if (endsParagraph(elements)) {
        result.push({ ...element, paragraph: { ...element.paragraph, elements: joined(elements) } });
      }
      continue;
    }
    // A table needs a paragraph's end before it, suggested or not.
    if (carried.length > 0) {
      result.push(closed(carried));
      carried = [];
    }
    if (element.table) {
      const rows = rowsWithout(element.table.tableRows ?? []);
      if (rows.length > 0) {
        result.push({ ...element, table: { ...element.table, rows: rows.length, tableRows: rows } });
      }
    } else if (element.tableOfContents) {
      result.push({
        ...element,
        tableOfContents: { ...element.tableOfContents, content: contentWithout(element.tableOfContents.content ?? []) },
      });
    } else {
      result.push({ ...element });
    }
  }
  if (carried.length > 0 || !result.at(-1)?.paragraph) {
    result.push(closed(carried));
  }
  return result;
}

/** A merged cell reaches over as many rows as are left of those that it covered. */
function rowsWithout(rows: readonly docs_v1.Schema$TableRow[]): docs_v1.Schema$TableRow[] {
  return rows.flatMap((row, at) => {
    if (isInserted(row)) {
      return [];
    }
    const tableCells = (row.tableCells ?? []).map((cell) => {
      const covered = rows.slice(at, at + (cell.tableCellStyle?.rowSpan ?? 1));
      const rowSpan = covered.filter((row) => !isInserted(row)).length;
      return {
        ...cell,
        content: contentWithout(cell.content ?? []),
        tableCellStyle: { ...cell.tableCellStyle, rowSpan },
      };
    });
    return [{ ...kept(row), tableCells }];
  });
}

function closed(elements: readonly ParagraphElement[]): StructuralElement {
  const { paragraph } = paragraphOf('');
  return { paragraph: { ...paragraph, elements: joined([...elements, ...(paragraph?.elements ?? [])]) } };
}

function endsParagraph(elements: readonly ParagraphElement[]): boolean {
  return elements.at(-1)?.textRun?.content?.endsWith('\n') === true;
}

function elementsWithout(elements: readonly ParagraphElement[]): ParagraphElement[] {
  return elements.flatMap((element): ParagraphElement[] => {
    const { textRun, autoText, pageBreak, columnBreak, footnoteReference, horizontalRule, equation } = element;
    const { inlineObjectElement, person, richLink, dateElement } = element;
    const texts = [textRun, autoText, pageBreak, columnBreak, footnoteReference, horizontalRule, equation];
    const objects = [inlineObjectElement, person, richLink, dateElement];
    if ([...texts, ...objects].some((part) => part !== undefined && isInserted(part))) {
      return [];
    }
    return [
      {
        ...element,
        ...(textRun && { textRun: kept(textRun) }),
        ...(autoText && { autoText: kept(autoText) }),
        ...(pageBreak && { pageBreak: kept(pageBreak) }),
        ...(columnBreak && { columnBreak: kept(columnBreak) }),
        ...(footnoteReference && { footnoteReference: kept(footnoteReference) }),
        ...(horizontalRule && { horizontalRule: kept(horizontalRule) }),
        ...(equation && { equation: kept(equation) }),
        ...(inlineObjectElement && { inlineObjectElement: kept(inlineObjectElement) }),
        ...(person && { person: kept(person) }),
        ...(richLink && { richLink: kept(richLink) }),
        ...(dateElement && { dateElement: kept(dateElement) }),
      },
    ];
  });
}

function isInserted({ suggestedInsertionIds }: Suggested): boolean {
  return (suggestedInsertionIds ?? []).length > 0;
}

function kept<Part extends Suggested>(part: Part): Omit<Part, 'suggestedDeletionIds'> {
  const { suggestedDeletionIds: _, ...rest } = part;
  return rest;
}

/** Runs that a suggestion alone had parted are one again. */
function joined(elements: readonly ParagraphElement[]): ParagraphElement[] {
  const result: ParagraphElement[] = [];
  for (const element of elements) {
    const last = result.at(-1)?.textRun;
    const { textRun } = element;
    if (last && textRun && JSON.stringify(last.textStyle) === JSON.stringify(textRun.textStyle)) {
      result[result.length - 1] = { textRun: { ...last, content: (last.content ?? '') + (textRun.content ?? '') } };
    } else {
      result.push(element);
    }
  }
  return result;
}

function footnoteIds(content: readonly StructuralElement[]): string[] {
  return content.flatMap(({ paragraph, table, tableOfContents }) => [
    ...(paragraph?.elements ?? []).flatMap(({ footnoteReference }) => footnoteReference?.footnoteId ?? []),
    ...(table?.tableRows ?? []).flatMap((row) =>
      (row.tableCells ?? []).flatMap((cell) => footnoteIds(cell.content ?? [])),
    ),
    ...footnoteIds(tableOfContents?.content ?? []),
  ]);
}
