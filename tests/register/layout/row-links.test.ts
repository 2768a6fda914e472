/** Links from one tab to a row of another: by what the row is known by, wherever it stands by then. */
import { linksAmong, linksToPeople } from '../../../src/register/layout/row-links';
import { headingsOf, POLICIES, STAFF } from '../../../src/register/workbook/tabs';

const formula = (sheetId: number, known: string, column: string) => ({
  formula: `=IFERROR(HYPERLINK("#gid=${sheetId}&range=A"&MATCH(${known},${column},0),"Go there"),"—")`,
});

/** A row of Policies with that code below its headings. */
const policies = (headings: readonly string[], code: string) => [
  [...headings],
  headings.map((heading) => (heading === POLICIES.columns.code.heading ? code : '')),
];

const HEADINGS = headingsOf(POLICIES);
const lettersOf = (headings: readonly string[]) =>
  String.fromCharCode(65 + headings.indexOf(POLICIES.columns.code.heading));

test('a policy is found by its code, in whichever column that stands', () => {
  const moved = [POLICIES.columns.code.heading, ...HEADINGS.filter((one) => one !== POLICIES.columns.code.heading)];
  for (const headings of [HEADINGS, moved]) {
    const column = lettersOf(headings);
    const to = linksAmong({ Policies: policies(headings, 'P1') }, []);
    expect(to('Policies, row 2')).toEqual(formula(POLICIES.sheetId, '"P1"', `'Policies'!${column}:${column}`));
  }
});

test('a code with quotation marks cannot end the formula', () => {
  const to = linksAmong({ Policies: policies(HEADINGS, 'P"1') }, []);
  expect(JSON.stringify(to('Policies, row 2'))).toContain('MATCH(\\"P\\"\\"1\\"');
});

test.each([
  ['the column is missing', policies(['Policy', 'Who signs'], 'P1'), 'Policies, row 2'],
  ['the row has no code', policies(HEADINGS, ''), 'Policies, row 2'],
  ['the row is not there', policies(HEADINGS, 'P1'), 'Policies, row 3'],
  ['no row is named', policies(HEADINGS, 'P1'), 'Policies'],
  ['the row is no number', policies(HEADINGS, 'P1'), 'Policies, row two'],
  ['rows of the tab are known by nothing', policies(HEADINGS, 'P1'), 'Calendar, row 2'],
])('no link is there where %s', (_why, values, where) => {
  expect(linksAmong({ Policies: values, Calendar: [['From', 'Until', 'What']] }, [])(where)).toBe('');
});

test('somebody whose number is not written yet is found by the number all the same', () => {
  const headings = headingsOf(STAFF);
  const column = String.fromCharCode(65 + headings.indexOf('Number'));
  const expected = formula(STAFF.sheetId, '12', `'Staff'!${column}:${column}`);
  expect(linksAmong({ Staff: [headings, ['Tolu Adeyemi']] }, [{ row: 2, number: 12 }])('Staff, row 2')).toEqual(
    expected,
  );
  expect(linksToPeople([headings])(12)).toEqual(expected);
  expect(linksToPeople([['Name']])(12)).toBe('');
});
