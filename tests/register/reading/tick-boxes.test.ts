/** Tick boxes, formulas' errors and chips in cells of words and days: told once, and nothing is read into them. */

import { staffIndexOf } from '../../../src/register/people/staff-index';
import { readRegister } from '../../../src/register/read-register';
import { toCheckRows } from '../../../src/register/reading/review-queue';
import type { RawCell } from '../../../src/register/workbook/cells';
import { headingsOf, POLICIES, STAFF } from '../../../src/register/workbook/tabs';
import { aRegister } from '../made';

const TICK =
  'has a tick box in it. Please remove the box (Data, "Data validation", "Remove rule"), and type what the cell should say.';

const row = (tab: typeof STAFF | typeof POLICIES, cells: Record<string, RawCell>): RawCell[] =>
  headingsOf(tab).map((heading) => cells[heading] ?? '');
const BOB = { Name: 'Bob Cole', Email: 'bob@larkfield.example', Groups: 'support' };
const VISITORS = { Code: 'P1', Policy: 'Visitors', 'Who signs': 'support' };
const read = (person: Record<string, RawCell>, policy: Record<string, RawCell> = {}) =>
  readRegister({
    Staff: [headingsOf(STAFF), row(STAFF, { ...BOB, ...person })],
    Policies: [headingsOf(POLICIES), row(POLICIES, { ...VISITORS, ...policy })],
  });
const told = (...given: Parameters<typeof read>) => read(...given).problems.map(({ message }) => message);

test.each([true, false])('a box that says %s is told in every column but those for yes and no', (value) => {
  const own: readonly string[] = ['Number'];
  for (const heading of headingsOf(STAFF).filter((one) => !own.includes(one))) {
    const isAnswer = heading === 'Emails off';
    const isHeld = heading === 'On hold until';
    const expected = isAnswer ? [] : [`Staff, row 2: "${heading}" ${TICK}`];
    // Nothing is left of the group that the policy asks for.
    const here = told({ [heading]: value }).filter((message) => !message.includes('nobody on the staff list is in'));
    expect([heading, isHeld ? here.slice(0, 1) : here]).toEqual([heading, expected]);
  }
});

test('a box is not a number, a day or a group', () => {
  expect(read({}, { 'Days to sign': true }).policies[0]?.daysToSign).toBe(14);
  expect(read({ 'Leaves on': true, Groups: true }).people).toEqual([
    expect.objectContaining({ leavesOn: null, groups: [] }),
  ]);
  expect(read({ 'Emails off': true }).people[0]?.isEmailOff).toBe(true);
  expect(read({}, { 'Required before account set-up': true }).policies[0]?.isNeededForAccount).toBe(true);
});

test('what is told of a cell is not told once more of what is missing then', () => {
  expect(told({ Name: '#REF!' })).toHaveLength(1);
  expect(told({}, { 'Who signs': '#REF!' })).toHaveLength(1);
});

test('an address in the place of the name is no name', () => {
  expect(told({ Name: 'Bob@larkfield.example' })).toEqual([
    'Staff, row 2 has no name. Please enter one; until then the person is shown as bob@larkfield.example.',
  ]);
});

test('one fault in three rows and more is one row of To check, with the rows', () => {
  const problem = (at: number, message = `Staff, row ${at}: "Groups" ${TICK}`) => ({
    code: 'CELL_NOT_READ',
    tab: 'Staff',
    row: at,
    message,
  });
  const cells = (...rows: number[]) =>
    toCheckRows(
      rows.map((at) => problem(at)),
      aRegister(),
      staffIndexOf([]),
    ).map((one) => one.cells);
  expect(cells(2, 3)).toEqual([2, 3].map((at) => [`Staff, row ${at}`, `Staff, row ${at}: "Groups" ${TICK}`]));
  expect(cells(4, 2, 9)).toEqual([['Staff, row 4', `Staff, rows 4, 2 and 9: "Groups" ${TICK}`]]);
  expect(cells(2, 3, 4, 5, 6, 7, 8)).toEqual([
    ['Staff, row 2', `Staff, rows 2, 3, 4, 5, 6 and 2 more: "Groups" ${TICK}`],
  ]);
  const others = [problem(2, 'Staff, row 2: one'), problem(3, 'Staff, row 3: another'), problem(4, 'Staff is gone')];
  expect(toCheckRows(others, aRegister(), staffIndexOf([]))).toHaveLength(3);
});
