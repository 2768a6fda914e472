/** What the headings of a table's columns say. */
import {
  historyColumnsIn,
  isColumnHeadings,
  isHistoryHeader,
  isRuleColumn,
  isWhoColumn,
} from '../../../src/policy/vocabulary/column-headings';

it.each([
  [['Version', 'Date', 'Author', 'Summary of changes'], true],
  [['Date', 'Changes made', 'Approved by'], true],
  [['Date', 'Room', 'Telephone'], false],
])('%j heads the document’s own versions: %s', (cells, expected) => {
  expect(isHistoryHeader(cells)).toBe(expected);
});

it('finds the columns of a table of versions that was pasted as plain text', () => {
  expect(historyColumnsIn('Version Date Author Summary of changes')).toEqual([
    'Version',
    'Date',
    'Author',
    'Summary of changes',
  ]);
  expect(historyColumnsIn('Version two of this policy')).toBeNull();
});

it('tells a column of rules, and one that says for whom they are', () => {
  const headings = ['Do', 'Don’t', 'You must not', 'Not acceptable', 'Applies to', 'Staff group', 'Room'];
  expect(headings.map(isRuleColumn)).toEqual([true, true, true, true, false, false, false]);
  expect(headings.map(isWhoColumn)).toEqual([false, false, false, false, true, true, false]);
});

it('tells the headings of a pasted table of clauses', () => {
  expect(['No. Statement Initials', 'Expectation Tick', 'Statement of intent'].map(isColumnHeadings)).toEqual([
    true,
    true,
    false,
  ]);
});
