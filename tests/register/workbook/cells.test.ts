/** A cell in which nobody sees anything is blank. */
import { isBlank, type RawCell } from '../../../src/register/workbook/cells';

test.each<[what: string, cell: RawCell, expected: boolean]>([
  ['an empty cell', '', true],
  ['blanks and line breaks', ' \n\u00A0', true],
  ['signs that nobody sees', '\u200B\u00AD', true],
  ['an empty tick box', false, true],
  ['a ticked one', true, false],
  ['nought', 0, false],
  ['a word', 'x', false],
  ['a word behind a sign that nobody sees', '\u200Bx', false],
  ['a dash', '—', false],
])('%s', (_what, cell, expected) => {
  expect(isBlank(cell)).toBe(expected);
});
