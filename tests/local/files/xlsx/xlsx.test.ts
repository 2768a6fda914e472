/** A workbook as an Excel file: what is read back is what stood in Google Sheets. */

import type { sheets_v4 } from '@googleapis/sheets';
import { DOMParser } from '@xmldom/xmldom';
import ExcelJS, { type Worksheet } from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { workbookToXlsx } from '../../../../local/files/xlsx/xlsx';
import { newSheet } from '../../../../local/server/sheets/new-sheet';
import type { CellState, SheetState, SpreadsheetFile } from '../../../../local/state';

const NOW = Date.UTC(2026, 9, 5, 7, 12);
const GREEN = { red: 0.2, green: 0.6, blue: 0 };
const DAY: sheets_v4.Schema$CellFormat = { numberFormat: { type: 'DATE', pattern: 'd mmm yyyy' } };

function aSheet(title: string, cells: CellState[][], more: Partial<SheetState> = {}): SheetState {
  const sheet = newSheet({ sheetId: 1, title, gridProperties: {} });
  return { ...sheet, rowCount: 100, columnCount: 6, cells, ...more };
}

function aWorkbook(...sheets: SheetState[]): SpreadsheetFile {
  return {
    kind: 'spreadsheet',
    id: 'spreadsheet-00001',
    name: 'Larkfield & Co · Policy register',
    owner: 'policies@larkfield.example',
    editors: [],
    grantedTo: [],
    locale: 'en_GB',
    timeZone: 'Europe/London',
    sheets,
  };
}

const row = (...values: (string | number | boolean)[]): CellState[] =>
  values.map((value) => (value === '' ? {} : { value }));

async function read(file: SpreadsheetFile): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await workbookToXlsx(file, NOW);
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

async function readFirst(...sheets: SheetState[]): Promise<Worksheet> {
  const [first] = (await read(aWorkbook(...sheets))).worksheets;
  if (first === undefined) throw new Error('The file has no tab.');
  return first;
}

async function parts(file: SpreadsheetFile): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(await workbookToXlsx(file, NOW)));
  return Object.fromEntries(entries.map(([path, data]) => [path, strFromU8(data)]));
}

/** Every part is XML, and everything that a part relates to is in the file. */
function checkPackage(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    const faults: string[] = [];
    new DOMParser({ onError: (_level, message) => faults.push(message) }).parseFromString(text, 'text/xml');
    expect({ path, faults }).toEqual({ path, faults: [] });
    if (!path.endsWith('.rels')) continue;
    const folder = path.replace(/_rels\/[^/]*$/, '');
    for (const [, target = ''] of text
      .replace(/<[^>]*TargetMode="External"[^>]*>/g, '')
      .matchAll(/Target="([^"]*)"/g)) {
      const full = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
      expect(Object.keys(files)).toContain(full);
    }
  }
}

describe('What stands in the cells', () => {
  test('Texts, numbers and yes or no come back; a text that begins with "=" stays a text', async () => {
    const sheet = await readFirst(
      aSheet('Staff', [row('Name', 12, 3.5, true, false, '=SUM(A1)'), row("'tis", '', '+44 20')]),
    );
    expect([1, 2].map((number) => sheet.getRow(number).values)).toEqual([
      [undefined, 'Name', 12, 3.5, true, false, '=SUM(A1)'],
      [undefined, "'tis", undefined, '+44 20'],
    ]);
    expect(sheet.getCell('F1').type).toBe(ExcelJS.ValueType.String);
  });

  test('A formula keeps its last result, so that viewers which do not work it out show it', async () => {
    const sheet = await readFirst(
      aSheet('Staff', [
        [
          { formula: '=COUNTA(Staff!A2:A)', value: 62 },
          { formula: '=A1&" people"', value: '62 people' },
          { formula: '=TODAY()' },
        ],
      ]),
    );
    expect(['A1', 'B1', 'C1'].map((at) => sheet.getCell(at).value)).toEqual([
      { formula: 'COUNTA(Staff!A2:A$1048576)', result: 62 },
      { formula: 'A1&" people"', result: '62 people' },
      // The Workspace's clock stands at 5 October 2026, whatever Excel's says.
      { formula: '46300', result: undefined },
    ]);
  });

  test('A formula that only Google Sheets knows leaves its result, and a note with the formula', async () => {
    const sheet = await readFirst(aSheet('Staff', [[{ formula: '=QUERY(A:B,"select A")', value: 'Adeyemi' }]]));
    expect([sheet.getCell('A1').value, sheet.getCell('A1').note]).toEqual([
      'Adeyemi',
      expect.objectContaining({
        texts: [expect.objectContaining({ text: expect.stringContaining('=QUERY(A:B,"select A")') })],
      }),
    ]);
  });

  test.each([
    ['=SUM(A2:B, "A2:B")', 'SUM(A2:B$1048576, "A2:B")'],
    ['=SUM($A$2:$A)+SUM(A1:AB2)+SUM(A:A)', 'SUM($A$2:$A$1048576)+SUM(A1:AB2)+SUM(A:A)'],
    ['=COUNTA(UNIQUE(Staff!B2:B))', 'COUNTA(_xlfn.UNIQUE(Staff!B2:B$1048576))'],
    ['=IFNA(XLOOKUP(A1,B:B,C:C),"SPLIT(")', '_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),"SPLIT(")'],
    ['=SUM({1,2,3})', 'SUM({1,2,3})'],
  ])('The formula %s is %s in Excel', async (formula, expected) => {
    const sheet = await readFirst(aSheet('Staff', [[{ formula, value: 1 }]]));
    expect(sheet.getCell('A1').formula).toBe(expected);
  });

  test.each(['=UNIQUE(A2:A)', '={A1:A3;B1:B3}', '=SUM(SPLIT(A1,","))', '=ARRAYFORMULA(A2:A*2)', '=LET(x,1,x+1)'])(
    'The formula %s stays in a note, beside its result',
    async (formula) => {
      const cell = (await readFirst(aSheet('Staff', [[{ formula, value: 7 }]]))).getCell('A1');
      expect([cell.value, JSON.stringify(cell.note).includes(JSON.stringify(formula).slice(1, -1))]).toEqual([7, true]);
    },
  );

  test('Any text of any script comes back, but for what no XML can hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const sheet = await readFirst(
            aSheet(
              'Staff',
              texts.map((text) => row(text)),
            ),
          );
          const held = (text: string) =>
            text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t\u0080-\u009f]|[\ufffe\uffff]|\p{Surrogate}/gu, '');
          expect(texts.map((_, i) => sheet.getCell(i + 1, 1).value ?? '')).toEqual(texts.map(held));
        },
      ),
      { numRuns: 60 },
    );
    // On a busy machine sixty workbooks take longer than Jest waits.
  });

  test('"_x0041_" stays these seven signs', async () => {
    const file = aWorkbook(aSheet('Staff', [row('_x0041_')]));
    expect((await parts(file))['xl/sharedStrings.xml']).toContain('_x005F_x0041_');
    expect((await read(file)).worksheets[0]?.getCell('A1').value).toBe('_x0041_');
  });

  test('A text longer than a cell of Excel holds is cut, and says so', async () => {
    const sheet = await readFirst(aSheet('Clauses', [row('x'.repeat(32_767)), row('x'.repeat(32_768))]));
    expect([1, 2].map((number) => String(sheet.getCell(number, 1).value).length)).toEqual([32_767, 32_767]);
    expect([1, 2].map((number) => sheet.getCell(number, 1).note !== undefined)).toEqual([false, true]);
  });

  test('A web address is a link, whatever signs are in it; a very long one stays a text', async () => {
    const address = 'https://docs.google.com/forms/d/e/1FAIpQL/viewform?a=1&b="2"';
    const long = `https://larkfield.example/${'x'.repeat(2_100)}`;
    const sheet = await readFirst(
      aSheet('Versions', [
        [{ value: address }, { value: 'Read it', link: 'https://larkfield.example/' }, { value: long }],
      ]),
    );
    expect(['A1', 'B1', 'C1'].map((at) => sheet.getCell(at).value)).toEqual([
      { text: address, hyperlink: address },
      { text: 'Read it', hyperlink: 'https://larkfield.example/' },
      long,
    ]);
    expect(sheet.getCell('B1').font).toMatchObject({ underline: true, color: { argb: 'FF1155CC' } });
  });
});

describe('Days', () => {
  test('A day stays the day that the workbook shows, wherever the file is made or opened', async () => {
    const sheet = await readFirst(
      aSheet('Staff', [
        [
          { value: 46_270, format: DAY },
          { value: 46_270.5, format: { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' } } },
        ],
      ]),
    );
    expect([sheet.getCell('A1').value, sheet.getCell('B1').value]).toEqual([
      new Date('2026-09-05T00:00:00Z'),
      new Date('2026-09-05T12:00:00Z'),
    ]);
    expect([sheet.getCell('A1').numFmt, sheet.getCell('B1').numFmt]).toEqual([
      '[$-809]d mmm yyyy',
      'dd/mm/yyyy hh:mm:ss',
    ]);
  });

  test.each([
    [{ type: 'DATE' }, 'dd/mm/yyyy'],
    [{ type: 'DATE', pattern: 'dddd d mmmm' }, '[$-809]dddd d mmmm'],
    [{ type: 'TIME', pattern: 'h:mm am/pm' }, 'h:mm AM/PM'],
    [{ type: 'TIME', pattern: 'hh+:mm' }, '[hh]:mm'],
    [{ type: 'PERCENT', pattern: '0%' }, '0%'],
    [{ type: 'CURRENCY' }, '£#,##0.00'],
    [{ type: 'NUMBER', pattern: '#,##0 "days"' }, '#,##0 "days"'],
  ])('The pattern %j is %s in Excel', async (numberFormat, expected) => {
    const sheet = await readFirst(aSheet('Staff', [[{ value: 1.5, format: { numberFormat } }]]));
    expect(sheet.getCell('A1').numFmt).toBe(expected);
  });
});

describe('How cells look', () => {
  test('Colours, bold, italics, lines, wrapping and alignment are kept', async () => {
    const sheet = await readFirst(
      aSheet('Register', [
        [
          {
            value: 'Name',
            format: {
              backgroundColorStyle: { rgbColor: GREEN },
              textFormat: {
                bold: true,
                italic: true,
                strikethrough: true,
                fontSize: 14,
                foregroundColorStyle: { rgbColor: { red: 1 } },
              },
              wrapStrategy: 'WRAP',
              horizontalAlignment: 'CENTER',
              verticalAlignment: 'MIDDLE',
              borders: { bottom: { style: 'SOLID_MEDIUM', colorStyle: { rgbColor: {} } } },
            },
          },
        ],
      ]),
    );
    const { fill, font, alignment, border } = sheet.getCell('A1');
    expect({ fill, font, alignment, border }).toEqual({
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF339900' } },
      font: { name: 'Arial', size: 14, bold: true, italic: true, strike: true, color: { argb: 'FFFF0000' } },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      border: { bottom: { style: 'medium', color: { argb: 'FF000000' } } },
    });
  });

  test('A format of a thousand empty rows costs a line for the column, not a thousand cells', async () => {
    const format = { wrapStrategy: 'WRAP' };
    const empty = Array.from({ length: 1000 }, () => Array.from({ length: 26 }, () => ({ format })));
    const cells = [row('Name'), ...empty];
    const file = aWorkbook(aSheet('Staff', cells, { rowCount: 1001, columnCount: 26 }));
    expect((await parts(file))['xl/worksheets/sheet1.xml']?.match(/<c /g)).toHaveLength(26);
    const [sheet] = (await read(file)).worksheets;
    expect(sheet?.getColumn(26).alignment).toEqual({ wrapText: true });
    expect(sheet?.getCell('A1').alignment).toBeUndefined();
  });

  test('An empty cell that looks otherwise than its column keeps its look, one without a look too', async () => {
    const grey = { backgroundColorStyle: { rgbColor: { red: 0.5, green: 0.5, blue: 0.5 } } };
    const red = { backgroundColorStyle: { rgbColor: { red: 1 } } };
    const cells = Array.from({ length: 10 }, (_, i): CellState[] => [i === 2 ? {} : { format: i === 3 ? red : grey }]);
    const sheet = await readFirst(aSheet('Staff', cells, { rowCount: 10 }));
    expect([3, 4].map((number) => sheet.getCell(number, 1).fill)).toEqual([
      { type: 'pattern', pattern: 'none' },
      { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } },
    ]);
    expect(sheet.getColumn(1).fill).toEqual({ type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF808080' } });
  });

  test('A heading of two lines has room for both, and its row may still grow', async () => {
    const wrapped = { wrapStrategy: 'WRAP', textFormat: { bold: true } };
    const file = aWorkbook(
      aSheet('Policies', [[{ value: 'Signed again after (months)', format: wrapped }], row('x')], {
        columnWidths: { 0: 120 },
      }),
    );
    const [sheet] = (await read(file)).worksheets;
    expect([sheet?.getRow(1).height, sheet?.getRow(2).height]).toEqual([28.5, 15.75]);
    expect((await parts(file))['xl/worksheets/sheet1.xml']).not.toMatch(/<row [^>]*customHeight/);
  });
});

describe('The tab', () => {
  test('Widths, hidden columns and tabs, frozen panes and the colour of the tab are kept', async () => {
    const register = aSheet('Register', [row('Name')], {
      properties: {
        sheetId: 1,
        title: 'Register',
        gridProperties: { frozenRowCount: 1, frozenColumnCount: 2 },
        tabColorStyle: { rgbColor: GREEN },
      },
      columnWidths: { 0: 210, 1: 63 },
      hiddenColumns: [2],
      columnCount: 4,
    });
    const answers = aSheet('Answers', [], { properties: { sheetId: 2, title: 'Answers', hidden: true } });
    const { worksheets, views } = await read(aWorkbook(answers, register));
    expect(worksheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      ['Answers', 'hidden'],
      ['Register', 'visible'],
    ]);
    expect(views[0]?.activeTab).toBe(1);
    const sheet = worksheets[1];
    expect([1, 2, 3, 4].map((number) => Math.round((sheet?.getColumn(number).width ?? 0) * 7))).toEqual([
      210, 63, 100, 100,
    ]);
    expect([1, 2, 3, 4].map((number) => sheet?.getColumn(number).hidden)).toEqual([false, false, true, false]);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(sheet?.properties.tabColor).toEqual({ argb: 'FF339900' });
  });

  test('A workbook of which every tab is hidden shows its first, since Excel takes no other', async () => {
    const hidden = aSheet('Answers', [], { properties: { sheetId: 1, title: 'Answers', hidden: true } });
    expect((await readFirst(hidden)).state).toBe('visible');
  });

  test('Titles that Excel does not take are changed, no two alike, and formulas follow', async () => {
    const long = 'Acceptable use of ICT: staff and governors';
    const titles = [`${long} v1`, `${long} v2`, "St Mary's", 'History', 'A/B'];
    const sheets = titles.map((title, i) => aSheet(title, [], { properties: { sheetId: i, title } }));
    const staff = aSheet('Staff', [[{ formula: `=COUNTA('${long} v2'!A:A)+'St Mary''s'!B2`, value: 3 }]]);
    const { worksheets } = await read(aWorkbook(staff, ...sheets));
    expect(worksheets.map((sheet) => sheet.name)).toEqual([
      'Staff',
      'Acceptable use of ICT staff and',
      'Acceptable use of ICT staff (2)',
      'St Mary’s',
      'History (2)',
      'A B',
    ]);
    expect(worksheets[0]?.getCell('A1').formula).toBe("COUNTA('Acceptable use of ICT staff (2)'!A:A)+'St Mary’s'!B2");
  });

  test('A filter covers the rows that are there, though Sheets leaves its end open, and has the name that LibreOffice asks for', async () => {
    const filter = { range: { sheetId: 1, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 2 } };
    const file = aWorkbook(
      aSheet("Head's staff", [row('Name', 'Role'), row('Adeyemi', 'Teacher')], { basicFilter: filter }),
    );
    expect((await read(file)).worksheets[0]?.autoFilter).toBe('A1:B2');
    expect((await parts(file))['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Head’s staff\'!$A$1:$B$2</definedName>',
    );
  });

  test('What has no grid lines is a page to read: it prints upright and without them', async () => {
    const sheet = await readFirst(
      aSheet('Print', [row('Adeyemi')], {
        properties: { sheetId: 1, title: 'Print', gridProperties: { hideGridlines: true } },
      }),
    );
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait' });
    expect(sheet.pageSetup.showGridLines).not.toBe(true);
  });

  test('A picture made of cells, as a poster is, prints whole: its blank edges and what runs on to the right of a word', async () => {
    const sheet = await readFirst(
      aSheet('Page 1', [row('Welcome')], { rowHeights: { '0': 3 }, rowCount: 40, columnCount: 30 }),
    );
    expect(sheet.pageSetup.printArea).toBe('A1:AD40');
  });

  test('It prints on A4 across, one page wide, with its headings on every page and only what holds something', async () => {
    const blue = { backgroundColorStyle: { rgbColor: { blue: 1 } } };
    const sheet = await readFirst(
      aSheet('Staff', [[{ value: 'Name', format: blue }, { format: blue }], row('Adeyemi')], {
        properties: { sheetId: 1, title: 'Staff', gridProperties: { frozenRowCount: 1 } },
      }),
    );
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      printArea: 'A1:A2',
    });
    expect(sheet.headerFooter).toMatchObject({
      oddHeader: '&LLarkfield && Co · Policy register&RStaff',
      oddFooter: '&LAs of 05/10/2026 08:12&RPage &P of &N',
    });
  });
});

describe('Notes', () => {
  test('A note is kept, and its box is as large as its words', async () => {
    const help = 'The first day back. Nobody is chased while away, and nobody is told that they are away.';
    const file = aWorkbook(
      aSheet('Staff', [
        [
          { value: 'Away until', note: help },
          { value: 'x', note: 'Short.' },
        ],
      ]),
    );
    expect((await read(file)).worksheets[0]?.getCell('A1').note).toMatchObject({ texts: [{ text: help }] });
    const boxes = (await parts(file))['xl/drawings/vmlDrawing1.vml']?.match(/width:[\d.]+pt;height:[\d.]+pt/g);
    expect(boxes).toEqual(['width:217.5pt;height:48.75pt', 'width:217.5pt;height:23.25pt']);
  });

  test('A guarded range is told in a note below the help, and the tab is not protected', async () => {
    const sheet = await readFirst(
      aSheet('Register', [[{ value: 'Name', note: 'As in emails.' }]], {
        protectedRanges: [{ range: { sheetId: 1 }, warningOnly: true, description: 'Register: kept by the add-on' }],
      }),
    );
    expect(sheet.getCell('A1').note).toMatchObject({
      texts: [
        {
          text: 'As in emails.\n\nRegister: kept by the add-on. Google Sheets warns before anyone changes this by hand. This copy is not protected.',
        },
      ],
    });
  });
});

describe('Rules for what a cell may hold', () => {
  const rule = (type: string, values: string[], more: Partial<sheets_v4.Schema$DataValidationRule> = {}) => ({
    condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
    ...more,
  });
  const column = (validation: sheets_v4.Schema$DataValidationRule, rows = 49): CellState[][] => [
    row('Heading'),
    ...Array.from({ length: rows }, () => [{}, {}, { validation: { ...validation } }]),
  ];
  const written = async (validation: sheets_v4.Schema$DataValidationRule, ...more: SheetState[]) => {
    const files = await parts(aWorkbook(aSheet('Staff', column(validation)), ...more));
    return { files, found: files['xl/worksheets/sheet1.xml']?.match(/<dataValidation .*?<\/dataValidation>/g) ?? [] };
  };

  test('A rule on a column is one range, which no other overlaps', async () => {
    const { found } = await written(
      rule('ONE_OF_LIST', ['teaching', 'support'], { strict: true, inputMessage: 'One group.' }),
    );
    expect(found).toEqual([
      '<dataValidation type="list" allowBlank="1" showInputMessage="1" prompt="One group." showErrorMessage="1" errorStyle="stop" errorTitle="Not one of the expected values" error="One group." sqref="C2:C50"><formula1>&quot;teaching,support&quot;</formula1></dataValidation>',
    ]);
  });

  test('The same rule on columns side by side is one range; another rule between parts it', async () => {
    const yes = rule('DATE_IS_VALID', []);
    const no = rule('BLANK', []);
    const cells: CellState[][] = [0, 1, 2].map((i) => [
      { validation: yes },
      { validation: yes },
      { validation: i === 1 ? no : yes },
    ]);
    const xml = (await parts(aWorkbook(aSheet('Staff', cells))))['xl/worksheets/sheet1.xml'] ?? '';
    expect([...xml.matchAll(/ sqref="([^"]*)"><formula1>/g)].map(([, range]) => range)).toEqual([
      'A1:B3',
      'C1',
      'C2',
      'C3',
    ]);
  });

  test('A list with commas, or too long for a rule, stands in a tab that nobody sees', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `Policy ${i}`);
    for (const values of [many, ['Teaching, main school', 'Support']]) {
      const { files, found } = await written(
        rule('ONE_OF_LIST', values),
        aSheet('Lists', [], { properties: { sheetId: 2, title: 'Lists' } }),
      );
      expect(found[0]).toContain(`<formula1>&apos;Lists 2&apos;!$A$1:$A$${values.length}</formula1>`);
      expect(files['xl/workbook.xml']).toMatch(
        /name="Lists 2"[^>]*state="veryHidden"|state="veryHidden"[^>]*name="Lists 2"/,
      );
    }
  });

  test.each([
    [rule('ONE_OF_RANGE', ['=Staff!B2:B']), 'list', 'Staff!B2:B$1048576'],
    [rule('BOOLEAN', []), 'list', '"TRUE,FALSE"'],
    [rule('BOOLEAN', ['yes', 'no']), 'list', '"yes,no"'],
    [rule('NUMBER_BETWEEN', ['0', '365']), 'custom', 'AND(ISNUMBER(C2),C2>=0,C2<=365)'],
    [rule('NUMBER_GREATER_THAN_EQ', ['1']), 'custom', 'AND(ISNUMBER(C2),C2>=1)'],
    [rule('CUSTOM_FORMULA', ['=C2>B2']), 'custom', 'C2>B2'],
    [rule('TEXT_CONTAINS', ['@']), 'custom', 'ISNUMBER(SEARCH("@",C2))'],
    [rule('DATE_AFTER', ['31/8/2026']), 'custom', 'AND(ISNUMBER(C2),C2>46265)'],
  ])('%j', async (validation, type, formula) => {
    const { found } = await written(validation);
    const text = found[0]
      ?.replace(/&quot;/g, '"')
      .replace(/&gt;/g, '>')
      .replace(/&lt;/g, '<');
    expect(text).toContain(`type="${type}"`);
    expect(text).toContain(`<formula1>${formula}</formula1>`);
  });

  test('A day is checked as a day; a rule that Excel cannot have is left out', async () => {
    expect((await written(rule('DATE_IS_VALID', []))).found[0]).toContain('type="date" operator="greaterThanOrEqual"');
    expect((await written(rule('CUSTOM_FORMULA', ['=REGEXMATCH(C2,"a")']))).found).toEqual([]);
  });
});

describe('Rules for how cells look', () => {
  const look = (type: string, ...values: string[]): sheets_v4.Schema$ConditionalFormatRule => ({
    ranges: [{ sheetId: 1, startRowIndex: 1 }],
    booleanRule: {
      condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
      format: { backgroundColorStyle: { rgbColor: GREEN }, textFormat: { bold: true } },
    },
  });

  test.each([
    [look('TEXT_STARTS_WITH', '✓'), 'LEFT(A2,1)="✓"'],
    [look('TEXT_ENDS_WITH', 'days'), 'RIGHT(A2,4)="days"'],
    [look('TEXT_CONTAINS', '50 %? "*"'), 'ISNUMBER(SEARCH("50 %~? ""~*""",A2))'],
    [look('TEXT_NOT_CONTAINS', 'x'), 'NOT(ISNUMBER(SEARCH("x",A2)))'],
    [look('TEXT_EQ', 'yes'), 'A2&""="yes"'],
    [look('NUMBER_LESS', '5'), 'AND(ISNUMBER(A2),A2<5)'],
    [look('NUMBER_NOT_BETWEEN', '1', '9'), 'AND(ISNUMBER(A2),OR(A2<1,A2>9))'],
    [look('NOT_BLANK'), 'LEN(TRIM(A2))>0'],
    [look('CUSTOM_FORMULA', '=$B2>TODAY()'), '$B2>TODAY()'],
  ])('%j', async (rule, formula) => {
    const file = aWorkbook(aSheet('Register', [], { conditionalFormats: [rule] }));
    const xml = (await parts(file))['xl/worksheets/sheet1.xml'] ?? '';
    const [, ref, found = ''] = /<conditionalFormatting sqref="([^"]*)">.*?<formula>(.*?)<\/formula>/.exec(xml) ?? [];
    expect([
      ref,
      found
        .replace(/&quot;/g, '"')
        .replace(/&gt;/g, '>')
        .replace(/&lt;/g, '<')
        .replace(/&amp;/g, '&'),
    ]).toEqual(['A2:F100', formula]);
  });

  test('The first rule stays the strongest, and its background is the colour of the rule', async () => {
    const rules = [look('TEXT_STARTS_WITH', '!'), look('TEXT_STARTS_WITH', '✓')];
    const files = await parts(aWorkbook(aSheet('Register', [], { conditionalFormats: rules })));
    expect(files['xl/worksheets/sheet1.xml']?.match(/priority="\d"/g)).toEqual(['priority="1"', 'priority="2"']);
    expect(files['xl/styles.xml']).toMatch(/<dxf>.*<bgColor rgb="FF339900"\/>.*<\/dxf>/);
  });

  test('A scale of colours is kept', async () => {
    const point = (type: string) => ({ type, colorStyle: { rgbColor: GREEN } });
    const rule = {
      ranges: [{ sheetId: 1 }],
      gradientRule: { minpoint: point('MIN'), maxpoint: { ...point('NUMBER'), value: '9' } },
    };
    const xml = (await parts(aWorkbook(aSheet('Summary', [], { conditionalFormats: [rule] }))))[
      'xl/worksheets/sheet1.xml'
    ];
    expect(xml).toContain('<cfvo type="min"/><cfvo type="num" val="9"/>');
  });
});

describe('Charts', () => {
  const range = (column: number) => ({
    sourceRange: { sources: [{ sheetId: 1, startRowIndex: 0, startColumnIndex: column, endColumnIndex: column + 1 }] },
  });
  const chart = (basicChart: sheets_v4.Schema$BasicChartSpec): sheets_v4.Schema$EmbeddedChart => ({
    spec: {
      title: 'Signed & due',
      basicChart: {
        domains: [{ domain: range(0) }],
        series: [{ series: range(1), colorStyle: { rgbColor: GREEN } }, { series: range(2) }],
        ...basicChart,
      },
    },
    position: {
      overlayPosition: { anchorCell: { sheetId: 1, rowIndex: 5, columnIndex: 1 }, widthPixels: 400, heightPixels: 200 },
    },
  });
  const cells = [row('Policy', 'Signed', 'Due'), row('Acceptable <use>', 53, 3), row('Safeguarding', 56, '')];
  const summary = (charts: sheets_v4.Schema$EmbeddedChart[], more: CellState[][] = []) =>
    aWorkbook(
      aSheet("Head's summary", [...cells, ...more], { charts, properties: { sheetId: 1, title: "Head's summary" } }),
    );

  test.each([
    ['COLUMN', undefined, '<c:barDir val="col"/><c:grouping val="clustered"/>'],
    ['COLUMN', 'STACKED', '<c:barDir val="col"/><c:grouping val="stacked"/>'],
    ['BAR', 'PERCENT_STACKED', '<c:barDir val="bar"/><c:grouping val="percentStacked"/>'],
    ['LINE', undefined, '<c:lineChart><c:grouping val="standard"/>'],
  ])('%s %s', async (chartType, stackedType, expected) => {
    const files = await parts(summary([chart({ chartType, ...(stackedType ? { stackedType } : {}) })]));
    checkPackage(files);
    const xml = files['xl/charts/chart1.xml'] ?? '';
    expect(xml).toContain(expected);
    expect(xml).toContain('Signed &amp; due');
    expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, ref]) => ref)).toEqual(
      ['B', 'C'].flatMap((letter) => [
        `'Head’s summary'!$${letter}$1`,
        `'Head’s summary'!$A$2:$A$3`,
        `'Head’s summary'!$${letter}$2:$${letter}$3`,
      ]),
    );
    expect(xml).toContain('<c:pt idx="0"><c:v>Acceptable &lt;use&gt;</c:v></c:pt>');
    expect(xml).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt></c:numCache>');
    expect(xml).toContain('<a:srgbClr val="339900"/>');
  });

  test('An axis begins and ends where Sheets was told', async () => {
    const axis = [{ position: 'LEFT_AXIS', viewWindowOptions: { viewWindowMin: 0, viewWindowMax: 1 } }];
    const files = await parts(summary([chart({ chartType: 'LINE', axis })]));
    expect(files['xl/charts/chart1.xml']).toContain('<c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/>');
  });

  test.each([
    [0, 'c:pieChart'],
    [0.5, 'c:doughnutChart'],
  ])('A pie with a hole of %d', async (pieHole, element) => {
    const files = await parts(summary([{ spec: { pieChart: { pieHole, domain: range(0), series: range(1) } } }]));
    checkPackage(files);
    expect(files['xl/charts/chart1.xml']).toContain(`<${element}>`);
  });

  test('Charts, notes and links live on one tab, several charts too, and other tabs keep theirs', async () => {
    const withAll = summary(
      [chart({ chartType: 'BAR' }), chart({ chartType: 'LINE' })],
      [[{ value: 'https://larkfield.example/', note: 'Help' }]],
    );
    const staff = aSheet('Staff', [[{ value: 'Name', note: 'As in emails.' }]], {
      properties: { sheetId: 2, title: 'Staff' },
    });
    const third = aSheet('Other', cells, {
      charts: [chart({ chartType: 'COLUMN' })],
      properties: { sheetId: 3, title: 'Other' },
    });
    const file = { ...withAll, sheets: [staff, ...withAll.sheets, third] };
    const files = await parts(file);
    checkPackage(files);
    expect(
      Object.keys(files)
        .filter((path) => path.includes('chart'))
        .sort(),
    ).toEqual([1, 2, 3].map((number) => `xl/charts/chart${number}.xml`));
    expect(files['xl/worksheets/sheet2.xml']).toMatch(
      /<drawing r:id="rIdCharts"\/><legacyDrawing r:id="[^"]*"\/><\/worksheet>$/,
    );
    expect(files['xl/drawings/drawing2.xml']?.match(/<xdr:ext cx="3810000" cy="1905000"\/>/g)).toHaveLength(2);
    const [, sheet] = (await read(file)).worksheets;
    expect(sheet?.getCell('A4').value).toEqual({
      text: 'https://larkfield.example/',
      hyperlink: 'https://larkfield.example/',
    });
    expect(sheet?.getCell('A4').note).toMatchObject({ texts: [{ text: 'Help' }] });
  });

  test('A chart that is not held is told in a note where it would stand', async () => {
    const file = summary([chart({ chartType: 'SCATTER' })]);
    expect(Object.keys(await parts(file)).filter((path) => path.includes('chart'))).toEqual([]);
    expect((await read(file)).worksheets[0]?.getCell('B6').note).toMatchObject({
      texts: [{ text: 'In Google Sheets the chart "Signed & due" stands here; this copy leaves it out.' }],
    });
  });

  test('A chart with its heading is not cut by the edge of a page', async () => {
    const [sheet] = (await read(summary([chart({ chartType: 'BAR' })]))).worksheets;
    expect(sheet?.pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 1 });
  });
});

describe('The file', () => {
  const file = aWorkbook(
    aSheet('Staff', [
      [
        { value: 'Name', note: 'Help' },
        { value: 46_270, format: DAY },
      ],
    ]),
  );

  test('The same workbook at the same moment gives the same bytes; nothing in it is taken from the clock', async () => {
    const first = await workbookToXlsx(file, NOW);
    expect(Buffer.compare(first, await workbookToXlsx(structuredClone(file), NOW))).toBe(0);
    // The zip's own dates: 1 January 1980 in every entry (APPNOTE 4.4.6: bytes 10 to 13 of a local header).
    const buffer = Buffer.from(first);
    const dates = new Set<string>();
    for (let at = buffer.indexOf('PK\u0003\u0004'); at >= 0; at = buffer.indexOf('PK\u0003\u0004', at + 4)) {
      dates.add(buffer.subarray(at + 10, at + 14).toString('hex'));
    }
    expect([...dates]).toEqual(['00002100']);
  });

  test('It says what it is, whose, and when it was made', async () => {
    const { title, creator, created, modified } = await read(file);
    expect({ title, creator, created, modified }).toEqual({
      title: 'Larkfield & Co · Policy register',
      creator: 'policies@larkfield.example',
      created: new Date(NOW),
      modified: new Date(NOW),
    });
  });

  test('Its parts are whole, and cells of no look have the font of Google Sheets', async () => {
    const files = await parts(file);
    checkPackage(files);
    expect(files['xl/styles.xml']).toMatch(/<fonts [^>]*><font><sz val="10"\/><color theme="1"\/><name val="Arial"\/>/);
  });

  test('An empty workbook is a file, too', async () => {
    expect((await readFirst(aSheet('Sheet1', []))).name).toBe('Sheet1');
  });
});
