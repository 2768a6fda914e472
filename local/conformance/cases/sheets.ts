/** Sheets: what a batch does, and what is read back. */
import { type Case, equal, refuses } from './case';
import { cells, deleteForGood, newWorkbook, read, readByFilter, sheetTitles, spreadsheets, write } from './made';

export const SHEETS: Case[] = [
  {
    facts: ['AS01'],
    says: 'blanks at the end of rows and of the tab are left out, blanks between are empty texts',
    holds: () => {
      const id = newWorkbook();
      equal(read(id), undefined, 'an empty tab');
      write(id, cells([[{ stringValue: 'a' }, {}, { stringValue: 'c' }, {}], [], [{ numberValue: 3 }], [{}]]));
      equal(read(id), [['a', '', 'c'], [], [3]], 'values');
      equal(read(id, "'One'!A:A"), [['a'], [], [3]], 'one column');
    },
  },
  {
    facts: ['AS02'],
    says: 'a date is the number of days since 30 December 1899',
    holds: () => {
      const id = newWorkbook();
      const date = {
        userEnteredValue: { numberValue: 46266 },
        userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'd mmm yyyy' } },
      };
      const start = { sheetId: 7, rowIndex: 0, columnIndex: 0 };
      write(id, {
        updateCells: { start, rows: [{ values: [date] }], fields: 'userEnteredValue,userEnteredFormat.numberFormat' },
      });
      equal(read(id), [[46266]], '1 September 2026');
    },
  },
  {
    facts: ['AS03'],
    says: 'text stays text, whatever it begins with',
    holds: () => {
      const id = newWorkbook();
      const texts = ['=1+1', '+44 20 7946 0000', '-1', '@SUM(A1)', '1/2', 'TRUE', '007', 'a\tb\nc'];
      write(id, cells(texts.map((stringValue) => [{ stringValue }])));
      equal(
        read(id),
        texts.map((text) => [text]),
        'texts',
      );
    },
  },
  {
    facts: ['AS04', 'AS10'],
    says: 'a batch is all or nothing',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'before' }]]));
      refuses(
        () => write(id, cells([[{ stringValue: 'after' }]]), { addSheet: { properties: { title: 'One' } } }),
        'A sheet with the name "One" already exists. Please enter another name.',
      );
      equal(read(id), [['before']], 'values after the refusal');
      equal(sheetTitles(id), ['One'], 'tabs after the refusal');
    },
  },
  {
    facts: ['AS05'],
    says: 'cells are appended below the last row that holds data',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'a' }], [], [{ stringValue: 'c' }]]));
      const rows = [{ values: [{ userEnteredValue: { stringValue: 'd' } }] }];
      write(id, { appendCells: { sheetId: 7, rows, fields: 'userEnteredValue' } });
      equal(read(id), [['a'], [], ['c'], ['d']], 'values');
    },
  },
  {
    facts: ['AS06'],
    says: 'only the named fields change; a named field that is not given is cleared',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'a' }, { stringValue: 'b' }]]));
      write(id, cells([[{}]], 0, 'note'));
      equal(read(id), [['a', 'b']], 'after naming another field');
      write(id, cells([[{}]]));
      equal(read(id), [['', 'b']], 'after naming the value and giving none');
    },
  },
  {
    facts: ['AS17'],
    says: 'with a field mask that names them, every cell comes as it was entered, a formula as such, with its note',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'a' }, { numberValue: 3 }, { formulaValue: '=1+1' }]]));
      write(id, {
        updateCells: {
          start: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ note: 'n' }] }],
          fields: 'note',
        },
      });
      const fields = 'sheets(properties(sheetId,title),data(rowData(values(userEnteredValue,note))))';
      const { sheets = [] } = spreadsheets().get(id, { fields });
      const found = sheets[0]?.data?.[0]?.rowData?.[0]?.values?.slice(0, 3) ?? [];
      const entered = [{ stringValue: 'a' }, { numberValue: 3 }, { formulaValue: '=1+1' }];
      equal(
        found.map((cell) => cell.userEnteredValue),
        entered,
        'cells',
      );
      equal(found[0]?.note, 'n', 'note');
    },
  },
  {
    facts: ['AS07'],
    says: 'a workbook that we were not given is not there',
    safe: 'Google’s words decide nothing, only the code 404',
    holds: () =>
      refuses(
        () => spreadsheets().get('somebody-elses', {}),
        'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
      ),
  },
  {
    facts: ['AS08'],
    says: 'a range in a tab that is gone is refused',
    safe: 'Google’s words decide nothing',
    holds: () => refuses(() => read(newWorkbook(), "'Gone'"), "Unable to parse range: 'Gone'"),
  },
  {
    facts: ['AS12'],
    says: 'a range may begin at a row and be open below; below the grid it is refused',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'a' }], [{ stringValue: 'b' }], [{ stringValue: 'c' }]]));
      equal(read(id, "'One'!A2:A"), [['b'], ['c']], 'from the second row on');
      refuses(() => read(id, "'One'!A1001:A"), 'exceeds grid limits. Max rows: 1000, max columns: 26');
    },
  },
  {
    facts: ['AS11'],
    says: 'a cell holds 50,000 characters and no more',
    holds: () => {
      const id = newWorkbook();
      const full = 'x'.repeat(50_000);
      write(id, cells([[{ stringValue: full }]]));
      equal(String(read(id)?.[0]?.[0]).length, 50_000, 'length');
      refuses(() => write(id, cells([[{ stringValue: `${full}x` }]])), '50000 characters');
    },
  },
  {
    facts: ['AS13'],
    says: 'a tab is read by its id, whatever it is called; each range comes back with the filter that it matched',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'a' }, {}, { numberValue: 3 }]]), {
        updateSheetProperties: { properties: { sheetId: 7, title: 'Renamed' }, fields: 'title' },
      });
      const filters = [{ gridRange: { sheetId: 7 } }, { a1Range: "'Renamed'!A:A" }];
      const ranges = readByFilter(id, filters);
      const byFilter = new Map(
        ranges.map(({ dataFilters, valueRange }) => [
          dataFilters?.[0]?.a1Range ?? dataFilters?.[0]?.gridRange?.sheetId,
          valueRange?.values,
        ]),
      );
      equal(byFilter.get(7), [['a', '', 3]], 'by its id');
      equal(byFilter.get("'Renamed'!A:A"), [['a']], 'by its name');
      refuses(() => readByFilter(id, [{ gridRange: { sheetId: 8 } }]), '');
    },
  },
  {
    facts: ['AS14'],
    says: 'a copy of a tab may be given an id that is free',
    holds: () => {
      const id = newWorkbook();
      write(
        id,
        cells([[{ stringValue: 'a' }]]),
        { duplicateSheet: { sourceSheetId: 7, newSheetId: 8, newSheetName: 'Two' } },
        { deleteSheet: { sheetId: 7 } },
      );
      equal(read(id, 'Two'), [['a']], 'what stood in it');
    },
  },
  {
    facts: ['AS15'],
    says: 'rows are sorted below the heading with all that they hold, empty cells last, and the requests of a batch in their order',
    holds: () => {
      const id = newWorkbook();
      const row = (text: string, number: number) => [{ stringValue: text }, { numberValue: number }];
      write(
        id,
        cells([row('heading', 0), row('b', 1), row('a', 2), [{}, { numberValue: 3 }], row('c', 4)]),
        { insertDimension: { range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
        {
          sortRange: {
            range: { sheetId: 7, startRowIndex: 1 },
            sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
          },
        },
        { deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
      );
      equal(
        read(id),
        [
          ['', 'heading', 0],
          ['', 'b', 1],
          ['', 'a', 2],
          ['', '', 3],
        ],
        'values',
      );
    },
  },
  {
    facts: ['AS16'],
    says: 'a formula is worked out by Sheets and never by us',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ formulaValue: '=IF(AND(ISNUMBER(B1),NOW()-B1>26/24),"late","")' }, { stringValue: 'b' }]]));
      equal(read(id)?.[0]?.[1], 'b', 'the cell beside it');
    },
  },
  {
    facts: ['AS20'],
    says: 'a batch that asks for the workbook in its answer gets every tab as it is afterwards',
    safe: 'a form’s tab is then found by its headings',
    holds: () => {
      const id = newWorkbook();
      const requests = [{ addSheet: { properties: { sheetId: 8, title: 'Two' } } }];
      const answer = spreadsheets().batchUpdate({ requests, includeSpreadsheetInResponse: true }, id);
      const tabs = (answer.updatedSpreadsheet?.sheets ?? []).map(({ properties = {} }) => [
        properties.sheetId,
        properties.title,
      ]);
      equal(
        tabs,
        [
          [7, 'One'],
          [8, 'Two'],
        ],
        'tabs',
      );
    },
  },
  {
    facts: ['B21'],
    says: 'a tab of squared paper is sized, merged and pasted into in one batch',
    holds: () => {
      const id = newWorkbook();
      const sheetId = 7;
      const range = (dimension: string) => ({ sheetId, dimension, startIndex: 0, endIndex: 20 });
      const words = { sheetId, startRowIndex: 5, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 9 };
      write(
        id,
        ...['ROWS', 'COLUMNS'].map((dimension) => ({
          updateDimensionProperties: { range: range(dimension), properties: { pixelSize: 3 }, fields: 'pixelSize' },
        })),
        { mergeCells: { range: words, mergeType: 'MERGE_ALL' } },
        {
          pasteData: {
            coordinate: { sheetId, rowIndex: 0, columnIndex: 1 },
            data: '1\t\t1\n\t1\t',
            delimiter: '\t',
            type: 'PASTE_VALUES',
          },
        },
      );
      equal(
        read(id),
        [
          ['', 1, '', 1],
          ['', '', 1],
        ],
        'squares',
      );
    },
  },
  {
    facts: ['DR05'],
    says: 'Drive deletes a file that the script made for good',
    holds: () => {
      const id = newWorkbook();
      deleteForGood(id);
      refuses(() => spreadsheets().get(id, { fields: 'spreadsheetId' }), 'Requested entity was not found.');
    },
  },
];
