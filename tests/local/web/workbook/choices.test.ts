/** What a cell may hold, as Sheets shows it to whoever opens it. */
import { newSheet } from '../../../../local/server/sheets/new-sheet';
import type { CellState, SpreadsheetFile } from '../../../../local/state';
import { ruleOf } from '../../../../local/web/workbook/choices';

const list = (type: string, ...words: string[]) => ({
  condition: { type, values: words.map((userEnteredValue) => ({ userEnteredValue })) },
});

function ruleFor(cell: CellState) {
  const groups = {
    ...newSheet({ sheetId: 2, title: 'Staff groups' }),
    cells: [[{ value: 'teaching' }], [], [{ value: 'support' }]],
  };
  const sheet = { ...newSheet({ sheetId: 1, title: 'Staff' }), cells: [[cell]] };
  const file: SpreadsheetFile = {
    kind: 'spreadsheet',
    id: 'w',
    name: 'Policy register',
    owner: 'office@larkfield.example',
    editors: [],
    grantedTo: [],
    locale: 'en_GB',
    timeZone: 'Europe/London',
    sheets: [sheet, groups],
  };
  return ruleOf(file, sheet, 0, 0);
}

test.each([
  ['a list', list('ONE_OF_LIST', 'accept', 'reject'), ['accept', 'reject']],
  ['a box', list('BOOLEAN'), ['TRUE', 'FALSE']],
  ['a column of another tab', list('ONE_OF_RANGE', "='Staff groups'!$A$1:$A"), ['teaching', 'support']],
  ['the first rows of a column', list('ONE_OF_RANGE', "='Staff groups'!A1:A2"), ['teaching']],
  ['a range of two columns', list('ONE_OF_RANGE', "='Staff groups'!A1:B2"), []],
  ['a day', list('DATE_IS_VALID'), []],
])('%s is chosen from', (_, validation, choices) => {
  expect(ruleFor({ validation }).choices).toEqual(choices);
});

test.each([
  ['what is on the list', { value: 'accept', validation: list('ONE_OF_LIST', 'accept', 'reject') }, false],
  ['what is not', { value: 'acept', validation: list('ONE_OF_LIST', 'accept', 'reject') }, true],
  ['nothing', { validation: list('ONE_OF_LIST', 'accept', 'reject') }, false],
  ['a day', { value: 46266, validation: list('DATE_IS_VALID') }, false],
  ['a day as Sheets did not read it', { value: '31/2/2026', validation: list('DATE_IS_VALID') }, true],
  ['anything where no rule is', { value: 'acept' }, false],
])('%s is marked where it does not fit', (_, cell, isOdd) => {
  expect(ruleFor(cell).isOdd).toBe(isOdd);
});
