/** The local Workspace, files: a document with suggestions in; the same as `PREVIEW_WITHOUT_SUGGESTIONS` shows it out. */

import type { docs_v1 } from '@googleapis/docs';
import { numberContent } from './docx-indexes';

type StructuralElement = docs_v1.Schema$StructuralElement;
type ParagraphElement = docs_v1.Schema$ParagraphElement;

interface Suggested {
  suggestedInsertionIds?: string[] | null;
  suggestedDeletionIds?: string[] | null;
}

/** Suggested insertions are gone, suggested deletions are plain text, indexes are counted anew. The document given stays as it is. */
export function withoutSuggestions(document: docs_v1.Schema$Document): docs_v1.Schema$Document {
  return {
    ...document,
    suggestionsViewMode: 'PREVIEW_WITHOUT_SUGGESTIONS',
    ...(document.tabs ? { tabs: document.tabs.map(tabWithout) } : {}),
  };
}

function tabWithout(tab: docs_v1.Schema$Tab): docs_v1.Schema$Tab {
  const { documentTab, childTabs } = tab;
  return {
    ...tab,
    ...(documentTab ? { documentTab: documentTabWithout(documentTab) } : {}),
    ...(childTabs ? { childTabs: childTabs.map(tabWithout) } : {}),
  };
}

function documentTabWithout(tab: docs_v1.Schema$DocumentTab): docs_v1.Schema$DocumentTab {
  const { body, headers, footers, footnotes } = tab;
  const content = body ? renumbered(body.content ?? []) : [];
  const kept = new Set(footnoteIds(content));
  return {
    ...tab,
    ...(body ? { body: { ...body, content } } : {}),
    ...(headers ? { headers: segmentsWithout(headers) } : {}),
    ...(footers ? { footers: segmentsWithout(footers) } : {}),
    ...(footnotes
      ? { footnotes: segmentsWithout(Object.fromEntries(Object.entries(footnotes).filter(([id]) => kept.has(id)))) }
      : {}),
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
      const rows = (element.table.tableRows ?? []).filter((row) => !isInserted(row)).map(rowWithout);
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

function rowWithout(row: docs_v1.Schema$TableRow): docs_v1.Schema$TableRow {
  const { suggestedDeletionIds: _, ...kept } = row;
  return {
    ...kept,
    tableCells: (row.tableCells ?? []).map((cell) => ({ ...cell, content: contentWithout(cell.content ?? []) })),
  };
}

function closed(elements: readonly ParagraphElement[]): StructuralElement {
  return {
    paragraph: {
      elements: joined([...elements, { textRun: { content: '\n', textStyle: {} } }]),
      paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
    },
  };
}

function endsParagraph(elements: readonly ParagraphElement[]): boolean {
  return elements.at(-1)?.textRun?.content?.endsWith('\n') === true;
}

function elementsWithout(elements: readonly ParagraphElement[]): ParagraphElement[] {
  return elements.flatMap((element): ParagraphElement[] => {
    const {
      textRun,
      pageBreak,
      columnBreak,
      footnoteReference,
      inlineObjectElement,
      horizontalRule,
      equation,
      autoText,
    } = element;
    const parts = [
      textRun,
      pageBreak,
      columnBreak,
      footnoteReference,
      inlineObjectElement,
      horizontalRule,
      equation,
      autoText,
    ];
    if (parts.some((part) => part !== undefined && isInserted(part))) {
      return [];
    }
    return [
      {
        ...(textRun && { textRun: kept(textRun) }),
        ...(pageBreak && { pageBreak: kept(pageBreak) }),
        ...(columnBreak && { columnBreak: kept(columnBreak) }),
        ...(footnoteReference && { footnoteReference: kept(footnoteReference) }),
        ...(inlineObjectElement && { inlineObjectElement: kept(inlineObjectElement) }),
        ...(horizontalRule && { horizontalRule: kept(horizontalRule) }),
        ...(equation && { equation: kept(equation) }),
        ...(autoText && { autoText: kept(autoText) }),
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
  return content.flatMap(({ paragraph, table }) => [
    ...(paragraph?.elements ?? []).flatMap(({ footnoteReference }) => footnoteReference?.footnoteId ?? []),
    ...(table?.tableRows ?? []).flatMap((row) =>
      (row.tableCells ?? []).flatMap((cell) => footnoteIds(cell.content ?? [])),
    ),
  ]);
}
