/** Documents for tests, made by hand in the shape of the Docs API. */
import type { DocsDocument, DocsElement, DocsList, DocsTextStyle } from '../../src/policy/docs-json';
import type { VersionItem } from '../../src/policy/version/version-text';

export const LISTS: Record<string, DocsList> = {
  bullets: { listProperties: { nestingLevels: [{ glyphSymbol: '●' }, { glyphSymbol: '○' }, { glyphSymbol: '■' }] } },
  letters: {
    listProperties: { nestingLevels: [{ glyphType: 'ALPHA', glyphFormat: '%0)', startNumber: 1 }] },
  },
  numbers: {
    listProperties: {
      nestingLevels: [
        { glyphType: 'DECIMAL', glyphFormat: '%0.', startNumber: 1 },
        { glyphType: 'ALPHA', glyphFormat: '%1)', startNumber: 1 },
        { glyphType: 'ROMAN', glyphFormat: '(%2)', startNumber: 1 },
      ],
    },
  },
};

export function paragraph(
  text: string,
  more: { style?: string; list?: string; nesting?: number; look?: DocsTextStyle } = {},
): DocsElement {
  return {
    paragraph: {
      elements: [{ textRun: { content: `${text}\n`, textStyle: more.look ?? {} } }],
      paragraphStyle: { namedStyleType: more.style ?? 'NORMAL_TEXT' },
      ...(more.list === undefined ? {} : { bullet: { listId: more.list, nestingLevel: more.nesting ?? 0 } }),
    },
  };
}

export function table(rows: string[][]): DocsElement {
  return {
    table: { tableRows: rows.map((cells) => ({ tableCells: cells.map((cell) => ({ content: [paragraph(cell)] })) })) },
  };
}

export function documentOf(content: DocsElement[], title = 'Policy'): DocsDocument {
  return { title, body: { content }, lists: LISTS };
}

/** A cell with its paragraphs, and how many rows and columns it covers. */
export interface MadeCell {
  paragraphs: readonly string[];
  rows?: number;
  columns?: number;
}

/** A table of such cells; a cell that covers others makes them empty, as Docs does. */
export function tableOf(rows: readonly (readonly MadeCell[])[]): DocsElement {
  const covered = new Set<string>();
  return {
    table: {
      tableRows: rows.map((cells, row) => ({
        tableCells: cells.map(({ paragraphs, rows: down = 1, columns: right = 1 }, column) => {
          if (covered.has(`${row} ${column}`)) return { content: [paragraph('')] };
          const rowSpan = Math.min(down, rows.length - row);
          // Merged cells do not overlap.
          const isFree = Array.from({ length: right }, (_, at) => !covered.has(`${row} ${column + at}`));
          const columnSpan = Math.min(
            right,
            cells.length - column,
            isFree.indexOf(false) < 0 ? right : isFree.indexOf(false),
          );
          for (let i = 0; i < rowSpan; i += 1)
            for (let at = 0; at < columnSpan; at += 1) covered.add(`${row + i} ${column + at}`);
          return {
            content: paragraphs.length === 0 ? [paragraph('')] : paragraphs.map((text) => paragraph(text)),
            tableCellStyle: { rowSpan, columnSpan },
          };
        }),
      })),
    },
  };
}

/** A point of a version, "1" where nothing else is said. */
export function aPointItem(more: Partial<VersionItem> = {}): VersionItem {
  return { kind: 'clause', number: '1', marker: '', section: '', leadIn: '', condition: '', words: '', ...more };
}
