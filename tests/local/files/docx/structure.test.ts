/** What becomes of a Word file's structure: headings, lists, tables, sections, headers and footers. */

import type { docs_v1 } from '@googleapis/docs';
import { blocksOf, documentOf, elementsOf, p, paragraphsOf, tabOf, textOf } from './fixture';

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

describe('headings', () => {
  const namesOf = (styles: string, ...properties: string[]) =>
    paragraphsOf({ styles, body: properties.map((xml) => p(xml, 'x')).join('') }).map(
      ({ paragraphStyle }) => paragraphStyle?.namedStyleType,
    );

  it('are known by the name of their style, whatever the language of its id', () => {
    const styles =
      style('berschrift1', 'heading 1') +
      style('Titre2', 'Heading 2') +
      style('Titel', 'Title') +
      style('U', 'Subtitle');
    expect(
      namesOf(
        styles,
        '<w:pStyle w:val="berschrift1"/>',
        '<w:pStyle w:val="Titre2"/>',
        '<w:pStyle w:val="Titel"/>',
        '<w:pStyle w:val="U"/>',
        '<w:pStyle w:val="Missing"/>',
        '',
      ),
    ).toEqual(['HEADING_1', 'HEADING_2', 'TITLE', 'SUBTITLE', 'NORMAL_TEXT', 'NORMAL_TEXT']);
  });

  it('are known through the style that theirs is based on, and by outline level', () => {
    const styles =
      style('H2', 'heading 2') +
      style('School', 'School heading', '<w:basedOn w:val="H2"/>') +
      style('Outlined', 'Chapter', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
      style('TOCHeading', 'TOC Heading', '<w:basedOn w:val="H2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>');
    expect(
      namesOf(
        styles,
        '<w:pStyle w:val="School"/>',
        '<w:pStyle w:val="Outlined"/>',
        '<w:outlineLvl w:val="0"/>',
        '<w:pStyle w:val="TOCHeading"/>',
      ),
    ).toEqual(['HEADING_2', 'HEADING_3', 'HEADING_1', 'NORMAL_TEXT']);
  });

  it('below the sixth level become the sixth, the deepest that Docs has', () => {
    expect(namesOf(style('H9', 'heading 9'), '<w:pStyle w:val="H9"/>', '<w:outlineLvl w:val="6"/>')).toEqual([
      'HEADING_6',
      'HEADING_6',
    ]);
  });

  it('each have an id of their own', () => {
    const ids = paragraphsOf({
      styles: style('H1', 'heading 1'),
      body: p('<w:pStyle w:val="H1"/>', 'a').repeat(2) + p('', 'b'),
    });
    expect(ids.map(({ paragraphStyle }) => paragraphStyle?.headingId)).toEqual(['h.1', 'h.2', undefined]);
  });

  it('survive a style that is based on itself', () => {
    expect(namesOf(style('A', 'A', '<w:basedOn w:val="A"/>'), '<w:pStyle w:val="A"/>')).toEqual(['NORMAL_TEXT']);
  });
});

describe('lists', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const abstract = (id: number, ...levels: string[]) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
  const instance = (id: number, abstractId: number, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
  const item = (list: number, at: number, text = 'x') =>
    p(`<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`, text);
  const bulletsOf = (parts: { body: string; numbering: string; styles?: string }) =>
    paragraphsOf(parts).map(({ bullet }) => (bullet ? [bullet.listId, bullet.nestingLevel ?? 0] : undefined));
  const levelsOf = (numbering: string, body = item(1, 0)) =>
    Object.values(tabOf({ body, numbering }).lists ?? {}).map(({ listProperties }) =>
      listProperties?.nestingLevels?.map(({ glyphType, glyphSymbol, glyphFormat, startNumber }) => [
        glyphType ?? glyphSymbol,
        glyphFormat,
        startNumber,
      ]),
    );

  it('keep id and nesting level; 0 is no list', () => {
    const numbering = abstract(7, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)')) + instance(1, 7);
    expect(bulletsOf({ body: item(1, 0) + item(1, 1) + item(0, 0) + item(99, 0) + p('', 'x'), numbering })).toEqual([
      ['kix.list.1', 0],
      ['kix.list.1', 1],
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keep number formats, glyph formats as Docs writes them, and starts, on all nine levels', () => {
    const numbering =
      abstract(
        1,
        level(0, 'decimal', '%1.').replace('w:start w:val="1"', 'w:start w:val="3"'),
        level(1, 'decimal', '%1.%2.'),
        level(2, 'lowerLetter', '(%3)'),
        level(3, 'upperLetter', '%4'),
        level(4, 'lowerRoman', '%5.'),
        level(5, 'upperRoman', 'Part %6'),
        level(6, 'decimalZero', '%7'),
        level(7, 'none', ''),
        level(8, 'ordinal', '%9'),
      ) + instance(1, 1);
    expect(levelsOf(numbering)).toEqual([
      [
        ['DECIMAL', '%0.', 3],
        ['DECIMAL', '%0.%1.', 1],
        ['ALPHA', '(%2)', 1],
        ['UPPER_ALPHA', '%3', 1],
        ['ROMAN', '%4.', 1],
        ['UPPER_ROMAN', 'Part %5', 1],
        ['ZERO_DECIMAL', '%6', 1],
        ['NONE', '', 1],
        ['DECIMAL', '%8', 1],
      ],
    ]);
  });

  it('keep their bullets, those of symbol fonts as the sign that they show', () => {
    const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}"/></w:rPr>`;
    const bullet = (at: number, text: string, name: string) =>
      level(at, 'bullet', text).replace('</w:lvl>', `${font(name)}</w:lvl>`);
    const numbering =
      abstract(
        1,
        bullet(0, '\uf0b7', 'Symbol'),
        bullet(1, 'o', 'Courier New'),
        bullet(2, '\uf0a7', 'Wingdings'),
        bullet(3, '–', 'Arial'),
        bullet(4, '\uf0fc', 'Wingdings'),
      ) + instance(1, 1);
    expect(levelsOf(numbering)[0]?.slice(0, 5)).toEqual([
      ['●', '%0', 1],
      ['○', '%1', 1],
      ['■', '%2', 1],
      ['–', '%3', 1],
      ['✓', '%4', 1],
    ]);
  });

  it('that Word numbers on are one list; a start of its own makes a new one', () => {
    const numbering =
      abstract(1, level(0, 'decimal', '%1.')) +
      instance(1, 1) +
      instance(2, 1) +
      instance(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = item(1, 0) + item(2, 0) + item(3, 0);
    expect(bulletsOf({ body, numbering })).toEqual([
      ['kix.list.1', 0],
      ['kix.list.1', 0],
      ['kix.list.2', 0],
    ]);
    expect(levelsOf(numbering, body).map((levels) => levels?.[0])).toEqual([
      ['DECIMAL', '%0.', 1],
      ['DECIMAL', '%0.', 5],
    ]);
  });

  it('with bullets stay apart, and an instance may bring a level of its own', () => {
    const numbering =
      abstract(1, level(0, 'bullet', '•')) +
      instance(1, 1) +
      instance(2, 1) +
      instance(3, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1')}</w:lvlOverride>`);
    const body = item(1, 0) + item(2, 0) + item(3, 0);
    expect(levelsOf(numbering, body).map((levels) => levels?.[0])).toEqual([
      ['•', '%0', 1],
      ['•', '%0', 1],
      ['UPPER_ROMAN', '%0', 1],
    ]);
  });

  it('come from a paragraph style, at the level that the list keeps for it', () => {
    const styles =
      style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('H2', 'heading 2', '<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>') +
      style('Clause', 'Clause', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('Off', 'Unnumbered', '<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>');
    const numbering =
      abstract(
        1,
        level(0, 'decimal', '%1', '<w:pStyle w:val="H1"/>'),
        level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>'),
        level(2, 'decimal', '%1.%2.%3', '<w:pStyle w:val="Clause"/>'),
      ) + instance(1, 1);
    const body = ['H1', 'H2', 'Clause', 'Off'].map((id) => p(`<w:pStyle w:val="${id}"/>`, 'x')).join('');
    expect(bulletsOf({ body, numbering, styles })).toEqual([
      ['kix.list.1', 0],
      ['kix.list.1', 1],
      ['kix.list.1', 2],
      undefined,
    ]);
  });

  it('take the level from the nearest style, and what the list keeps for a style before what the style says', () => {
    const numPr = (content: string) => `<w:pPr><w:numPr>${content}</w:numPr></w:pPr>`;
    const styles =
      style('H1', 'heading 1', numPr('<w:ilvl w:val="0"/><w:numId w:val="1"/>')) +
      style('H2', 'heading 2', `<w:basedOn w:val="H1"/>${numPr('<w:ilvl w:val="4"/>')}`) +
      style('Own', 'Own', `<w:basedOn w:val="H1"/>${numPr('<w:ilvl w:val="2"/>')}`);
    const numbering =
      abstract(
        1,
        level(0, 'decimal', '%1', '<w:pStyle w:val="H1"/>'),
        level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>'),
      ) + instance(1, 1);
    const body = ['H1', 'H2', 'Own'].map((id) => p(`<w:pStyle w:val="${id}"/>`, 'x')).join('');
    expect(bulletsOf({ body, numbering, styles }).map((bullet) => bullet?.[1])).toEqual([0, 1, 2]);
  });

  it('say how far in each level stands, and where its number does', () => {
    const indented = level(0, 'decimal', '%1.').replace(
      '</w:lvl>',
      '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>',
    );
    const nested = level(1, 'decimal', '%2.').replace(
      '</w:lvl>',
      '<w:lvlJc w:val="right"/><w:pPr><w:ind w:left="720" w:firstLine="240"/></w:pPr></w:lvl>',
    );
    const lists = tabOf({ body: item(1, 0), numbering: abstract(1, indented, nested) + instance(1, 1) }).lists;
    expect(lists?.['kix.list.1']?.listProperties?.nestingLevels?.slice(0, 2)).toEqual([
      {
        bulletAlignment: 'START',
        glyphType: 'DECIMAL',
        glyphFormat: '%0.',
        indentFirstLine: { magnitude: 18, unit: 'PT' },
        indentStart: { magnitude: 36, unit: 'PT' },
        startNumber: 1,
        textStyle: {},
      },
      {
        bulletAlignment: 'END',
        glyphType: 'DECIMAL',
        glyphFormat: '%1.',
        indentFirstLine: { magnitude: 48, unit: 'PT' },
        indentStart: { magnitude: 36, unit: 'PT' },
        startNumber: 1,
        textStyle: {},
      },
    ]);
  });

  it('come from a list style that the numbering links to', () => {
    const styles = style('Policy', 'Policy list', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>');
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Policy"/></w:abstractNum>${abstract(2, level(0, 'lowerRoman', '(%1)'))}` +
      instance(1, 1) +
      instance(2, 2);
    const lists = tabOf({ body: item(1, 0), numbering, styles }).lists;
    expect(lists?.['kix.list.1']?.listProperties?.nestingLevels?.[0]).toMatchObject({
      glyphType: 'ROMAN',
      glyphFormat: '(%0)',
    });
  });

  it('give indents, unless the paragraph has its own; a list named by the paragraph wins over its style', () => {
    const numbering =
      abstract(
        1,
        level(0, 'decimal', '%1.').replace('</w:lvl>', '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'),
      ) + instance(1, 1);
    const styles = style('Body', 'Body', '<w:pPr><w:ind w:left="2000"/></w:pPr>');
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body = p(list, 'a') + p(`${list}<w:ind w:left="1440"/>`, 'b') + p(`<w:pStyle w:val="Body"/>${list}`, 'c');
    expect(
      paragraphsOf({ body, numbering, styles }).map(({ paragraphStyle }) => [
        paragraphStyle?.indentStart?.magnitude,
        paragraphStyle?.indentFirstLine?.magnitude,
      ]),
    ).toEqual([
      [36, 18],
      [72, 54],
      [36, 18],
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p('', text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const gridOf = (table: docs_v1.Schema$Table | undefined) =>
    table?.tableRows?.map((line) =>
      line.tableCells?.map(({ content, tableCellStyle }) => [
        textOf(content),
        tableCellStyle?.rowSpan,
        tableCellStyle?.columnSpan,
      ]),
    );

  it('count one unit for the table, each row and each cell, as Docs does', () => {
    const [table] = blocksOf(`<w:tbl>${row(cell('Col 1'), cell('Col 2'))}${row(cell('a'), cell('b'))}</w:tbl>`);
    const { startIndex, endIndex } = table ?? {};
    const rows = table?.table?.tableRows?.map((line) => [
      line.startIndex,
      line.endIndex,
      line.tableCells?.map((each) => [each.startIndex, each.endIndex, each.content?.[0]?.startIndex]),
    ]);
    expect({ startIndex, endIndex, rows, count: [table?.table?.rows, table?.table?.columns] }).toEqual({
      startIndex: 1,
      endIndex: 25,
      rows: [
        [
          2,
          17,
          [
            [3, 10, 4],
            [10, 17, 11],
          ],
        ],
        [
          17,
          24,
          [
            [18, 21, 19],
            [21, 24, 22],
          ],
        ],
      ],
      count: [2, 2],
    });
  });

  it('keep a merged cell where it begins and an empty one in each place that it covers', () => {
    const [table] = blocksOf(
      `<w:tbl>${row(cell('wide', '<w:gridSpan w:val="2"/>'), cell('c'))}${row(cell('tall', '<w:vMerge w:val="restart"/>'), cell('e'), cell('f'))}${row(cell('', '<w:vMerge/>'), cell('h'), cell('i'))}</w:tbl>`,
    );
    expect(gridOf(table?.table)).toEqual([
      [
        ['wide\n', 1, 2],
        ['\n', 1, 1],
        ['c\n', 1, 1],
      ],
      [
        ['tall\n', 2, 1],
        ['e\n', 1, 1],
        ['f\n', 1, 1],
      ],
      [
        ['\n', 1, 1],
        ['h\n', 1, 1],
        ['i\n', 1, 1],
      ],
    ]);
  });

  it('merge over both ways, by the older mark too, and keep what goes on from nothing', () => {
    const both = '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>';
    const [table] = blocksOf(
      `<w:tbl>${row(cell('big', both), cell('x'))}${row(cell('', '<w:gridSpan w:val="2"/><w:vMerge/>'), cell('stray', '<w:vMerge/>'))}${row(cell('old', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('z'))}</w:tbl>`,
    );
    expect(gridOf(table?.table)).toEqual([
      [
        ['big\n', 2, 2],
        ['\n', 1, 1],
        ['x\n', 1, 1],
      ],
      [
        ['\n', 1, 1],
        ['\n', 1, 1],
        ['stray\n', 1, 1],
      ],
      [
        ['old\n', 1, 2],
        ['\n', 1, 1],
        ['z\n', 1, 1],
      ],
    ]);
  });

  it('fill short rows, and rows that begin further in', () => {
    const [table] = blocksOf(
      `<w:tbl>${row(cell('a'), cell('b'))}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('d')}</w:tr>${row(cell('e'))}</w:tbl>`,
    );
    expect(gridOf(table?.table)?.map((line) => line?.map(([text]) => text))).toEqual([
      ['a\n', 'b\n'],
      ['\n', 'd\n'],
      ['e\n', '\n'],
    ]);
  });

  it('never grow beyond Word’s 63 columns, whatever a cell claims', () => {
    const [table] = blocksOf(`<w:tbl>${row(cell('a', '<w:gridSpan w:val="999999999"/>'), cell('b'))}</w:tbl>`);
    expect(table?.table?.columns).toBe(63);
  });

  it('hold lists, and tables in their cells', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const inner = `<w:tbl>${row(cell('inner'))}</w:tbl>`;
    const body = `<w:tbl><w:tr><w:tc>${p('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', 'lock it')}${inner}</w:tc></w:tr></w:tbl>`;
    const content = blocksOf({ body, numbering })[0]?.table?.tableRows?.[0]?.tableCells?.[0]?.content;
    expect(
      content?.map(({ paragraph, table }) =>
        table ? gridOf(table) : [elementsOf(paragraph), paragraph?.bullet?.listId],
      ),
    ).toEqual([[['lock it\n'], 'kix.list.1'], [[['inner\n', 1, 1]]], [['\n'], undefined]]);
  });

  it('take the looks of their style, those of the heading row only where the table shows one', () => {
    const styles =
      '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>';
    const table = (look: string) =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>${look}</w:tblPr>${row(cell('Date'))}${row(cell('May'))}</w:tbl>`;
    const body =
      table('<w:tblLook w:firstRow="1"/>') + table('<w:tblLook w:val="0020"/>') + table('<w:tblLook w:firstRow="0"/>');
    const texts = blocksOf({ body, styles }).flatMap(({ table: found }) =>
      found ? [found.tableRows?.map((each) => elementsOf(each.tableCells?.[0]?.content?.[0]?.paragraph))] : [],
    );
    const bold = [[['Date\n', { bold: true }]], ['May\n']];
    expect(texts).toEqual([bold, bold, [['Date\n'], ['May\n']]]);
  });

  it('are read inside content controls, rows and cells included', () => {
    const inControl = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const [table] = blocksOf(inControl(`<w:tbl>${inControl(row(inControl(cell('a')), cell('b')))}</w:tbl>`));
    expect(gridOf(table?.table)).toEqual([
      [
        ['a\n', 1, 1],
        ['b\n', 1, 1],
      ],
    ]);
  });
});

describe('sections, headers and footers', () => {
  const reference = (kind: 'header' | 'footer', id: string, type = 'default') =>
    `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const parts = {
    headers: { header1: p('', 'Larkfield Primary School'), header2: p('', 'First page'), header3: p('', 'Even') },
    footers: { footer1: p('', 'Page ', '<w:fldSimple w:instr="PAGE"/>') },
  };

  it('keep the headers and footers that Word prints', () => {
    const body = `${p('', 'x')}<w:sectPr>${reference('header', 'header1')}${reference('header', 'header2', 'first')}${reference('header', 'header3', 'even')}${reference('footer', 'footer1')}<w:titlePg/></w:sectPr>`;
    const { headers, footers, documentStyle } = tabOf({ body, ...parts });
    expect(Object.entries(headers ?? {}).map(([id, { content }]) => [id, textOf(content)])).toEqual([
      ['kix.header1', 'Larkfield Primary School\n'],
      ['kix.header2', 'First page\n'],
    ]);
    expect(footers?.['kix.footer1']?.content?.[0]).toEqual({
      endIndex: 7,
      paragraph: {
        elements: [
          { endIndex: 5, textRun: { content: 'Page ', textStyle: {} } },
          { startIndex: 5, endIndex: 6, autoText: { type: 'PAGE_NUMBER', textStyle: {} } },
          { startIndex: 6, endIndex: 7, textRun: { content: '\n', textStyle: {} } },
        ],
        paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
      },
    });
    expect(documentStyle).toEqual({
      defaultHeaderId: 'kix.header1',
      firstPageHeaderId: 'kix.header2',
      defaultFooterId: 'kix.footer1',
      useFirstPageHeaderFooter: true,
    });
  });

  it('keep the header of even pages where the document tells them apart', () => {
    const body = `${p('', 'x')}<w:sectPr>${reference('header', 'header3', 'even')}</w:sectPr>`;
    expect(tabOf({ body, ...parts, settings: '<w:evenAndOddHeaders/>' }).documentStyle?.evenPageHeaderId).toBe(
      'kix.header3',
    );
    expect(tabOf({ body, ...parts }).headers).toEqual({});
  });

  it('put a break where a section ends, with what the next one says', () => {
    const body = `${p('<w:sectPr/>', 'One')}${p('', 'Two')}<w:sectPr>${reference('header', 'header1')}<w:type w:val="continuous"/></w:sectPr>`;
    expect(blocksOf({ body, ...parts }).map((block) => block.sectionBreak?.sectionStyle ?? textOf([block]))).toEqual([
      'One\n',
      {
        columnSeparatorStyle: 'NONE',
        contentDirection: 'LEFT_TO_RIGHT',
        sectionType: 'CONTINUOUS',
        defaultHeaderId: 'kix.header1',
      },
      'Two\n',
    ]);
  });

  it('take no notice of what a section was before somebody changed it', () => {
    const was = '<w:sectPrChange w:id="1"><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:sectPrChange>';
    const body = `${p(`<w:sectPr>${was}</w:sectPr>`, 'One')}${p('', 'Two')}<w:sectPr><w:type w:val="continuous"/>${was}</w:sectPr>`;
    expect(blocksOf(body).map((block) => block.sectionBreak?.sectionStyle?.sectionType ?? textOf([block]))).toEqual([
      'One\n',
      'CONTINUOUS',
      'Two\n',
    ]);
  });

  it('ignore comments', () => {
    const body = p('', '<w:commentRangeStart w:id="0"/>', 'Kept', '<w:r><w:commentReference w:id="0"/></w:r>');
    expect(textOf(documentOf(body).tabs?.[0]?.documentTab?.body?.content)).toBe('Kept\n');
  });
});
