/** Documents for tests, made by hand in the shape of the Docs API. */
import type { DocsDocument, DocsElement, DocsList, DocsTextStyle } from '../../src/policy/docs-json';

export const LISTS: Record<string, DocsList> = {
  bullets: { listProperties: { nestingLevels: [{ glyphSymbol: '●' }, { glyphSymbol: '○' }, { glyphSymbol: '■' }] } },
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
