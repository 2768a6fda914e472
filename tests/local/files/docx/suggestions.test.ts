/** Word's tracked changes are suggestions in Docs, and what people without edit rights see is the document before them. */

import { withoutSuggestions } from '../../../../local/files/docx/docx';
import { documentOf, elementsOf, p, r, textOf } from './fixture';

const ins = (id: number, content: string) => `<w:ins w:id="${id}" w:author="H. Osei">${content}</w:ins>`;
const del = (id: number, text: string) =>
  `<w:del w:id="${id}"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

const bodyOf = (document: ReturnType<typeof documentOf>) => document.tabs?.[0]?.documentTab?.body?.content;
const textBefore = (body: string) => textOf(bodyOf(withoutSuggestions(documentOf(body))));

describe('tracked changes', () => {
  it('become suggestions, deleted words included', () => {
    const document = documentOf(p('', 'Keep it ', del(1, 'two'), ins(2, r('three')), ' years.'));
    expect(bodyOf(document)?.[1]?.paragraph?.elements).toEqual([
      { startIndex: 1, endIndex: 9, textRun: { content: 'Keep it ', textStyle: {} } },
      {
        startIndex: 9,
        endIndex: 12,
        textRun: { content: 'two', textStyle: {}, suggestedDeletionIds: ['suggest.1'] },
      },
      {
        startIndex: 12,
        endIndex: 17,
        textRun: { content: 'three', textStyle: {}, suggestedInsertionIds: ['suggest.2'] },
      },
      { startIndex: 17, endIndex: 25, textRun: { content: ' years.\n', textStyle: {} } },
    ]);
  });

  it('keep both marks where somebody deleted an insertion', () => {
    const document = documentOf(p('', ins(1, del(2, 'maybe'))));
    expect(bodyOf(document)?.[1]?.paragraph?.elements?.[0]?.textRun).toEqual({
      content: 'maybe',
      textStyle: {},
      suggestedInsertionIds: ['suggest.1'],
      suggestedDeletionIds: ['suggest.2'],
    });
  });

  it('of a text box are those of its words', () => {
    const box = (words: string) =>
      `<w:r><w:pict><v:textbox><w:txbxContent>${p('', words)}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const body = p('', 'Notice', ins(1, box('new')), `<w:del w:id="2">${box('old')}</w:del>`);
    expect(textOf(bodyOf(documentOf(body)))).toBe('Notice\nnew\nold\n');
    expect(textBefore(body)).toBe('Notice\nold\n');
  });

  it('of moved text are an insertion and a deletion', () => {
    const body = p('', `<w:moveFrom w:id="1">${r('a')}</w:moveFrom>`, 'b', `<w:moveTo w:id="2">${r('a')}</w:moveTo>`);
    expect(textOf(bodyOf(documentOf(body)))).toBe('aba\n');
    expect(textBefore(body)).toBe('ab\n');
  });
});

describe('without suggestions', () => {
  it('insertions are gone, deletions are plain, and the runs they parted are one', () => {
    const document = withoutSuggestions(
      documentOf(p('', 'Keep it ', del(1, 'two'), ins(2, r('three')), ' years.') + p('', 'x')),
    );
    expect(document.suggestionsViewMode).toBe('PREVIEW_WITHOUT_SUGGESTIONS');
    expect(
      bodyOf(document)
        ?.slice(1)
        .map(({ startIndex, endIndex, paragraph }) => [startIndex, endIndex, elementsOf(paragraph)]),
    ).toEqual([
      [1, 20, ['Keep it two years.\n']],
      [20, 22, ['x\n']],
    ]);
  });

  it('the document given stays as it is', () => {
    const document = documentOf(p('', 'a', ins(1, r('b'))));
    const copy = structuredClone(document);
    withoutSuggestions(document);
    expect(document).toEqual(copy);
  });

  it('a paragraph that was only suggested is gone', () => {
    expect(textBefore(p('', 'a') + p('<w:rPr><w:ins w:id="1"/></w:rPr>', ins(2, r('new'))) + p('', 'b'))).toBe(
      'a\nb\n',
    );
  });

  it('a paragraph that was split is whole again, one that was joined is two', () => {
    expect(textBefore(p('<w:rPr><w:ins w:id="1"/></w:rPr>', 'I will ') + p('', 'lock it.'))).toBe('I will lock it.\n');
    expect(textBefore(p('<w:rPr><w:del w:id="1"/></w:rPr>', 'a') + p('', 'b'))).toBe('a\nb\n');
  });

  it('a split that nothing follows still ends in a paragraph', () => {
    expect(textBefore(p('<w:rPr><w:ins w:id="1"/></w:rPr>', 'a'))).toBe('a\n');
  });

  it('suggested rows are gone; a merged cell reaches no further than what is left; a suggested table is gone', () => {
    const cell = (text: string, merge = '') => `<w:tc><w:tcPr>${merge}</w:tcPr>${p('', text)}</w:tc>`;
    const row = (change: string, ...cells: string[]) => `<w:tr><w:trPr>${change}</w:trPr>${cells.join('')}</w:tr>`;
    const table =
      `<w:tbl>${row('', cell('tall', '<w:vMerge w:val="restart"/>'), cell('1'))}` +
      `${row('<w:ins w:id="1"/>', cell('', '<w:vMerge/>'), cell('2'))}${row('<w:del w:id="2"/>', cell('', '<w:vMerge/>'), cell('3'))}</w:tbl>`;
    const suggested = `<w:tbl>${row('<w:ins w:id="3"/>', cell('new'))}</w:tbl>`;
    const document = documentOf(table + suggested);
    expect(
      bodyOf(document)?.[1]?.table?.tableRows?.map(({ suggestedInsertionIds, suggestedDeletionIds }) => [
        suggestedInsertionIds,
        suggestedDeletionIds,
      ]),
    ).toEqual([
      [undefined, undefined],
      [['suggest.1'], undefined],
      [undefined, ['suggest.2']],
    ]);
    const content = bodyOf(withoutSuggestions(document)) ?? [];
    expect(content.map((element) => Object.keys(element).find((key) => !key.endsWith('Index')))).toEqual([
      'sectionBreak',
      'table',
      'paragraph',
    ]);
    expect(
      content[1]?.table?.tableRows?.map(({ tableCells, suggestedDeletionIds }) => [
        suggestedDeletionIds,
        tableCells?.map(({ content: words, tableCellStyle }) => [textOf(words), tableCellStyle?.rowSpan]),
      ]),
    ).toEqual([
      [
        undefined,
        [
          ['tall\n', 2],
          ['1\n', 1],
        ],
      ],
      [
        undefined,
        [
          ['\n', 1],
          ['3\n', 1],
        ],
      ],
    ]);
    expect(content[1]?.table?.rows).toBe(2);
  });

  it('a footnote that was only suggested is gone with its mark', () => {
    const mark = '<w:r><w:footnoteReference w:id="4"/></w:r>';
    const document = documentOf({
      body: p('', 'Staff', ins(1, mark)),
      footnotes: `<w:footnote w:id="4">${p('', 'All of them.')}</w:footnote>`,
    });
    const tab = withoutSuggestions(document).tabs?.[0]?.documentTab;
    expect([textOf(tab?.body?.content), tab?.footnotes]).toEqual(['Staff\n', {}]);
  });

  it('works on the older shape too, with the body at the top', () => {
    const { body, footnotes } = documentOf(p('', 'a', ins(1, r('b')))).tabs?.[0]?.documentTab ?? {};
    const older = withoutSuggestions({ title: 'x', ...(body ? { body } : {}), ...(footnotes ? { footnotes } : {}) });
    expect(textOf(older.body?.content)).toBe('a\n');
  });
});
