/** What Google refuses, as others have met it, and the way round it that the product takes. */
import { type Case, equal, refuses } from './case';
import { newWorkbook, read, sheetTitles, twoTabs, write } from './made';

export const REFUSED: Case[] = [
  {
    facts: ['B01'],
    says: 'not every row below the frozen ones can be deleted; with new ones put at the end first, all that were there can',
    holds: () => {
      const id = newWorkbook();
      const grid = { rowCount: 3, columnCount: 2, frozenRowCount: 1 };
      const range = { sheetId: 8, dimension: 'ROWS', startIndex: 1, endIndex: 3 };
      write(id, { addSheet: { properties: { sheetId: 8, title: 'Two', gridProperties: grid } } });
      refuses(() => write(id, { deleteDimension: { range } }), 'it is not possible to delete all non-frozen rows');
      write(id, { appendDimension: { sheetId: 8, dimension: 'ROWS', length: 2 } }, { deleteDimension: { range } });
    },
  },
  {
    facts: ['B02'],
    says: 'at the end of the grid only what looks like the one before is put in',
    holds: () => {
      const id = newWorkbook();
      const range = { sheetId: 7, dimension: 'COLUMNS', startIndex: 26, endIndex: 27 };
      refuses(
        () => write(id, { insertDimension: { range, inheritFromBefore: false } }),
        'range.startIndex must be less than the grid size (26) if inheritFromBefore is false',
      );
      write(id, { insertDimension: { range, inheritFromBefore: true } });
    },
  },
  {
    facts: ['B16'],
    says: 'nothing is written right of the grid before it has columns there',
    holds: () => {
      const id = newWorkbook();
      const right = {
        updateCells: {
          start: { sheetId: 7, rowIndex: 0, columnIndex: 26 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'a' } }] }],
          fields: 'userEnteredValue',
        },
      };
      refuses(() => write(id, right), 'Attempting to write column: 26, beyond the last requested column of: 25');
      write(id, { appendDimension: { sheetId: 7, dimension: 'COLUMNS', length: 1 } }, right);
      equal(read(id, "'One'!AA:AA"), [['a']], 'the new column');
    },
  },
  {
    facts: ['B17'],
    says: 'the last tab that can be seen cannot be hidden',
    holds: () => {
      const hide = { updateSheetProperties: { properties: { sheetId: 7, hidden: true }, fields: 'hidden' } };
      refuses(() => write(newWorkbook(), hide), "You can't hide all the sheets in a document.");
      write(twoTabs(), hide);
    },
  },
  {
    facts: ['B05'],
    says: 'a tab whose place is named and not given goes to the end',
    holds: () => {
      const id = twoTabs();
      write(id, { updateSheetProperties: { properties: { sheetId: 7 }, fields: 'index' } });
      equal(sheetTitles(id), ['Two', 'One'], 'tabs');
    },
  },
];
