/** What becomes of a Word file's text: runs, looks, breaks, signs, links, fields, notes, pictures. */

import { importDocx } from '../../../../local/files/docx/docx';
import { blocksOf, documentOf, elementsOf, p, paragraphsOf, partsOf, r, tabOf, textOf, zipOf } from './fixture';

const elements = (...runs: string[]) => elementsOf(paragraphsOf(p('', ...runs))[0]);

describe('a document', () => {
  it('is titled after its file and has one tab', () => {
    const { title, suggestionsViewMode, tabs } = documentOf(p('', 'I will lock my screen.'));
    expect({ title, suggestionsViewMode, tab: tabs?.map(({ tabProperties }) => tabProperties) }).toEqual({
      title: 'Policy',
      suggestionsViewMode: 'SUGGESTIONS_INLINE',
      tab: [{ tabId: 't.0', title: 'Tab 1', index: 0 }],
    });
  });

  it('opens with a section break, and counts in UTF-16 units from 0', () => {
    expect(tabOf(p('', 'Kind 🙂 words') + p('')).body?.content).toEqual([
      {
        endIndex: 1,
        sectionBreak: {
          sectionStyle: { columnSeparatorStyle: 'NONE', contentDirection: 'LEFT_TO_RIGHT', sectionType: 'CONTINUOUS' },
        },
      },
      {
        startIndex: 1,
        endIndex: 15,
        paragraph: {
          elements: [{ startIndex: 1, endIndex: 15, textRun: { content: 'Kind 🙂 words\n', textStyle: {} } }],
          paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
        },
      },
      {
        startIndex: 15,
        endIndex: 16,
        paragraph: {
          elements: [{ startIndex: 15, endIndex: 16, textRun: { content: '\n', textStyle: {} } }],
          paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
        },
      },
    ]);
  });

  it('ends in a paragraph even where Word has none', () => {
    expect(textOf(blocksOf(''))).toBe('\n');
  });

  it('keeps alignment, indents in points and a page break before', () => {
    const [paragraph] = paragraphsOf(
      p('<w:pageBreakBefore/><w:ind w:left="720" w:right="360" w:hanging="240"/><w:jc w:val="both"/>', 'Text'),
    );
    expect(paragraph?.paragraphStyle).toEqual({
      namedStyleType: 'NORMAL_TEXT',
      direction: 'LEFT_TO_RIGHT',
      alignment: 'JUSTIFIED',
      indentStart: { magnitude: 36, unit: 'PT' },
      indentFirstLine: { magnitude: 24, unit: 'PT' },
      indentEnd: { magnitude: 18, unit: 'PT' },
      pageBreakBefore: true,
    });
  });

  it('reads a file saved as "Strict Open XML" as any other', () => {
    const parts = partsOf({ body: p('<w:outlineLvl w:val="0"/><w:ind w:start="36pt"/>', 'Scope') });
    const strict = (parts['word/document.xml'] ?? '').replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    const { tabs } = importDocx(zipOf({ ...parts, 'word/document.xml': strict }), 'Policy.docx');
    expect(tabs?.[0]?.documentTab?.body?.content?.[1]?.paragraph?.paragraphStyle).toEqual({
      namedStyleType: 'HEADING_1',
      headingId: 'h.1',
      direction: 'LEFT_TO_RIGHT',
      indentStart: { magnitude: 36, unit: 'PT' },
      indentFirstLine: { magnitude: 36, unit: 'PT' },
    });
  });
});

describe('runs', () => {
  it('that look alike are one', () => {
    expect(elements(r('I will '), r('lock'), r(' my screen.'))).toEqual(['I will lock my screen.\n']);
  });

  it('keep bold, italic, underline, strike-through, superscript and highlighting', () => {
    expect(
      elements(
        r('a', '<w:b/>'),
        r('b', '<w:i w:val="true"/>'),
        r('c', '<w:u w:val="single"/>'),
        r('d', '<w:strike/>'),
        r('e', '<w:vertAlign w:val="superscript"/>'),
        r('f', '<w:highlight w:val="yellow"/>'),
        r('g', '<w:shd w:val="clear" w:fill="ff8000"/>'),
        r('h', '<w:b w:val="0"/><w:u w:val="none"/>'),
      ),
    ).toEqual([
      ['a', { bold: true }],
      ['b', { italic: true }],
      ['c', { underline: true }],
      ['d', { strikethrough: true }],
      ['e', { baselineOffset: 'SUPERSCRIPT' }],
      ['f', { backgroundColor: { color: { rgbColor: { red: 1, green: 1 } } } }],
      ['g', { backgroundColor: { color: { rgbColor: { red: 1, green: 0.5019608 } } } }],
      'h\n',
    ]);
  });

  it('take looks from character and paragraph styles; the nearest wins', () => {
    const styles = `
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Lead"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Marked"><w:name w:val="Marked"/><w:basedOn w:val="Strong"/><w:rPr><w:highlight w:val="cyan"/></w:rPr></w:style>`;
    const body =
      p('', 'plain ', r('strong', '<w:rStyle w:val="Strong"/>'), r(' marked', '<w:rStyle w:val="Marked"/>')) +
      p('<w:pStyle w:val="Lead"/>', 'Bold by style, ', r('not here', '<w:b w:val="false"/>'));
    expect(paragraphsOf({ body, styles }).map(elementsOf)).toEqual([
      [
        'plain ',
        ['strong', { bold: true }],
        [' marked', { bold: true, backgroundColor: { color: { rgbColor: { green: 1, blue: 1 } } } }],
        '\n',
      ],
      [['Bold by style, ', { bold: true }], 'not here', ['\n', { bold: true }]],
    ]);
  });

  it("leave out what a heading's own style gives, as Docs does", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>';
    const body = p('<w:pStyle w:val="H1"/>', 'Scope', r(' (draft)', '<w:b w:val="0"/>'));
    const tab = tabOf({ body, styles });
    expect(elementsOf(tab.body?.content?.[1]?.paragraph)).toEqual(['Scope', [' (draft)', { bold: false }], '\n']);
    expect(tab.namedStyles?.styles?.find(({ namedStyleType }) => namedStyleType === 'HEADING_1')?.textStyle).toEqual({
      bold: true,
    });
  });

  it('keep tabs, line breaks, hard hyphens and blanks that Word was told to keep', () => {
    expect(
      elements(
        '<w:r><w:t>  Signed</w:t><w:tab/><w:t xml:space="preserve"> Date </w:t><w:br/><w:t>Name</w:t><w:cr/><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>',
      ),
    ).toEqual(['Signed\t Date \u000bName\u000be\u2011mail\n']);
  });

  it('leave hidden text out', () => {
    expect(elements('Seen', r(' unseen', '<w:vanish/>'))).toEqual(['Seen\n']);
  });

  it('show page and column breaks as elements of their own', () => {
    expect(elements('a', '<w:r><w:br w:type="page"/></w:r>', '<w:r><w:br w:type="column"/></w:r>', 'b')).toEqual([
      'a',
      '<pageBreak>',
      '<columnBreak>',
      'b\n',
    ]);
  });

  it('turn characters of symbol fonts into signs', () => {
    expect(
      elements(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
        '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
        '<w:r><w:sym w:font="Webdings" w:char="F0FF"/></w:r>',
      ),
    ).toEqual(['✓□●\ufffd\n']);
  });

  it('inside content controls, smart tags and direction marks are text like any other', () => {
    expect(
      elements(
        '<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>Larkfield</w:t></w:r></w:sdtContent></w:sdt>',
        '<w:smartTag><w:r><w:t xml:space="preserve"> Primary</w:t></w:r></w:smartTag>',
        '<w:bdo><w:r><w:t xml:space="preserve"> School</w:t></w:r></w:bdo>',
      ),
    ).toEqual(['Larkfield Primary School\n']);
  });

  it('written twice, in a newer and an older way, are read once', () => {
    const twice = `<mc:AlternateContent><mc:Choice Requires="w14">${r('new')}</mc:Choice><mc:Fallback>${r('old')}</mc:Fallback></mc:AlternateContent>`;
    expect(elements(twice)).toEqual(['new\n']);
  });

  it('of a formula become an equation without its text', () => {
    expect(elements('Area: ', '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>')).toEqual(['Area: ', '<equation>', '\n']);
  });
});

describe('links', () => {
  it('keep their address, with the place in it, or the bookmark', () => {
    const body = p(
      '',
      `<w:hyperlink r:id="rId9">${r('guidance')}</w:hyperlink>`,
      `<w:hyperlink r:id="rId9" w:anchor="part1">${r('part one')}</w:hyperlink>`,
      `<w:hyperlink w:anchor="section3">${r('section 3')}</w:hyperlink>`,
    );
    expect(elementsOf(paragraphsOf({ body, links: { rId9: 'https://gov.example/kcsie' } })[0])).toEqual([
      ['guidance', { link: { url: 'https://gov.example/kcsie' } }],
      ['part one', { link: { url: 'https://gov.example/kcsie#part1' } }],
      ['section 3', { link: { bookmarkId: 'section3' } }],
      '\n',
    ]);
  });

  it('written as fields are links too', () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(
      elements(
        field(' HYPERLINK "https://gov.example" \\o "A tip" ', 'here'),
        ' or ',
        field(' HYPERLINK \\l "_Toc1" ', 'there'),
        ' or ',
        field(' HYPERLINK \\t "_blank" "https://gov.example/kcsie" \\l "part1" ', 'elsewhere'),
        `<w:fldSimple w:instr="HYPERLINK &quot;mailto:office@larkfield.example&quot;">${r('office')}</w:fldSimple>`,
      ),
    ).toEqual([
      ['here', { link: { url: 'https://gov.example' } }],
      ' or ',
      ['there', { link: { bookmarkId: '_Toc1' } }],
      ' or ',
      ['elsewhere', { link: { url: 'https://gov.example/kcsie#part1' } }],
      ['office', { link: { url: 'mailto:office@larkfield.example' } }],
      '\n',
    ]);
  });
});

describe('fields', () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  it('for the page number and count become automatic text', () => {
    expect(
      elements('Page ', begin, instruction('PAGE'), separate, r('3'), end, ' of ', '<w:fldSimple w:instr="NUMPAGES"/>'),
    ).toEqual(['Page ', '<autoText>', ' of ', '<autoText>', '\n']);
  });

  it('of other kinds show their last result', () => {
    expect(
      elements('Reviewed ', begin, instruction('DATE \\@ "d MMMM yyyy"'), separate, r('1 September 2026'), end),
    ).toEqual(['Reviewed 1 September 2026\n']);
  });

  it('that are check boxes show a box', () => {
    const box = (state: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r>` +
      `${instruction('FORMCHECKBOX')}${end}`;
    expect(elements(box('<w:default w:val="0"/>'), ' No ', box('<w:checked w:val="1"/>'), ' Yes')).toEqual([
      '☐ No ☒ Yes\n',
    ]);
  });

  it('that never end hide nothing beyond their paragraph', () => {
    expect(textOf(blocksOf(p('', 'One ', begin, instruction('PAGE')) + p('', 'Two')))).toBe('One \nTwo\n');
  });

  it('of a contents page put its paragraphs into one element, the title stays outside', () => {
    const contents =
      p(
        '',
        begin,
        instruction('TOC \\o "1-3"'),
        separate,
        '1 Scope',
        begin,
        instruction('PAGEREF _Toc1'),
        separate,
        '2',
        end,
      ) +
      p('', '2 Duties 3') +
      p('', end);
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('', 'Contents')}${contents}</w:sdtContent></w:sdt>`;
    const blocks = blocksOf(control + p('', 'Scope'));
    expect(blocks.map((block) => [Object.keys(block).find((key) => !key.endsWith('Index')), textOf([block])])).toEqual([
      ['paragraph', 'Contents\n'],
      ['tableOfContents', '1 Scope2\n2 Duties 3\n\n'],
      ['paragraph', 'Scope\n'],
    ]);
    expect(blocks.map(({ startIndex, endIndex }) => [startIndex, endIndex])).toEqual([
      [1, 10],
      [10, 33],
      [33, 39],
    ]);
  });

  it('of a contents page that never ends swallow nothing', () => {
    const blocks = blocksOf(p('', begin, instruction('TOC'), separate, 'Scope 1') + p('', 'I will lock my screen.'));
    expect(blocks.map(({ paragraph }) => elementsOf(paragraph))).toEqual([['Scope 1\n'], ['I will lock my screen.\n']]);
  });
});

describe('footnotes', () => {
  it('keep their text and are numbered as they are met; endnotes join them', () => {
    const tab = tabOf({
      body: p(
        '',
        'Staff',
        '<w:r><w:footnoteReference w:id="4"/></w:r>',
        ' and pupils',
        '<w:r><w:endnoteReference w:id="2"/></w:r>',
      ),
      footnotes:
        '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>' +
        `<w:footnote w:id="4">${p('', '<w:r><w:footnoteRef/></w:r>', ' Agency staff included.')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p('', 'Of any age.')}</w:endnote>`,
    });
    expect(
      tab.body?.content?.[1]?.paragraph?.elements?.flatMap(({ footnoteReference }) => footnoteReference ?? []),
    ).toEqual([
      { footnoteId: 'kix.footnote.4', footnoteNumber: '1', textStyle: {} },
      { footnoteId: 'kix.endnote.2', footnoteNumber: '2', textStyle: {} },
    ]);
    expect(Object.entries(tab.footnotes ?? {}).map(([id, { content }]) => [id, textOf(content)])).toEqual([
      ['kix.footnote.4', ' Agency staff included.\n'],
      ['kix.endnote.2', 'Of any age.\n'],
    ]);
  });
});

describe('pictures and text boxes', () => {
  const box = `<w:txbxContent>${p('', 'Keep this page.')}</w:txbxContent>`;

  it('keep the picture’s place and words', () => {
    const tab = tabOf(
      p(
        '',
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" title="Crest" descr="A lark"/><a:blip r:embed="rId1"/></wp:inline></w:drawing></w:r>',
      ),
    );
    expect(elementsOf(tab.body?.content?.[1]?.paragraph)).toEqual(['<inlineObjectElement>', '\n']);
    expect(tab.inlineObjects).toEqual({
      'kix.picture.1': {
        objectId: 'kix.picture.1',
        inlineObjectProperties: { embeddedObject: { title: 'Crest', description: 'A lark', imageProperties: {} } },
      },
    });
  });

  it('read a box once, though Word writes it twice, after the paragraph that it hangs on', () => {
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(blocksOf(p('', 'Notice', twice) + p('', 'Next')).map((block) => textOf([block]))).toEqual([
      'Notice\n',
      'Keep this page.\n',
      'Next\n',
    ]);
  });

  it('show a drawn rule as one', () => {
    expect(elements('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>')).toEqual(['<horizontalRule>', '\n']);
  });
});
