/** Reading a Word file, step 7: content of the Docs API without indexes in; the same with `startIndex` and `endIndex`, in UTF-16 units, out. */

import type { docs_v1 } from '@googleapis/docs';

interface Indexed {
  startIndex?: number | null;
  endIndex?: number | null;
}

/**
 * Numbers content in place, from `start`, as Docs does: one unit for a table, each of its rows and cells and its end; one for a contents
 * page and its end; one for anything in a paragraph that is not text. A `startIndex` of 0 is left out. Returns where the content ends.
 */
export function numberContent(content: readonly docs_v1.Schema$StructuralElement[], start: number): number {
  return content.reduce((at, element) => numberElement(element, at), start);
}

function numberElement(element: docs_v1.Schema$StructuralElement, start: number): number {
  if (element.paragraph) {
    const end = (element.paragraph.elements ?? []).reduce(
      (at, part) => place(part, at, at + (part.textRun ? (part.textRun.content ?? '').length : 1)),
      start,
    );
    return place(element, start, end);
  }
  if (element.table) {
    const end = (element.table.tableRows ?? []).reduce((rowStart, row) => {
      const rowEnd = (row.tableCells ?? []).reduce(
        (cellStart, cell) => place(cell, cellStart, numberContent(cell.content ?? [], cellStart + 1)),
        rowStart + 1,
      );
      return place(row, rowStart, rowEnd);
    }, start + 1);
    return place(element, start, end + 1);
  }
  if (element.tableOfContents) {
    return place(element, start, numberContent(element.tableOfContents.content ?? [], start + 1) + 1);
  }
  return place(element, start, start + 1);
}

function place(element: Indexed, start: number, end: number): number {
  if (start === 0) {
    delete element.startIndex;
  } else {
    element.startIndex = start;
  }
  element.endIndex = end;
  return end;
}

/** A plain paragraph; with no text it is what Docs keeps in every cell and at the end of every story. */
export function paragraphOf(text: string): docs_v1.Schema$StructuralElement {
  return {
    paragraph: {
      elements: [{ textRun: { content: `${text}\n`, textStyle: {} } }],
      paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
    },
  };
}
