/** What people break by accident in the tabs that they edit, and in the ledgers. */

import { goneProblem, madeAgainProblem, repairTab } from '../../../src/register/reading/repair-tab';
import type { RawCell } from '../../../src/register/workbook/cells';
import { columnsOf } from '../../../src/register/workbook/columns';
import {
  CALENDAR,
  headingsOf,
  PAPER,
  SENT_EMAILS,
  SIGNATURES,
  STAFF,
  type Tab,
} from '../../../src/register/workbook/tabs';

const CLOSED = headingsOf(CALENDAR);
const mended = (tab: Tab, values: RawCell[][], tabs: Record<string, RawCell[][]> = {}) => {
  const { values: found, changes, problems, isReadable } = repairTab(tab, values, tabs);
  return { values: found, changes, problems: problems.map((one) => one.message), isReadable };
};

describe('a tab in which', () => {
  test('nothing is broken stays as it is', () => {
    const values = [CLOSED, [46321, '', 'Half-term']];
    expect(mended(CALENDAR, values)).toEqual({ values, changes: [], problems: [], isReadable: true });
  });

  test('one heading was wiped out gets it back above its column', () => {
    const found = mended(CALENDAR, [
      ['Closed from', '', 'Reason'],
      [46321, 46325, 'Half-term'],
    ]);
    expect(found).toEqual({
      values: [CLOSED, [46321, 46325, 'Half-term']],
      changes: [{ kind: 'set cells', sheetId: 3, row: 1, column: 2, rows: [['Closed until']] }],
      problems: [],
      isReadable: true,
    });
  });

  test("a column of the manager's own without a heading is not taken for one of ours that is gone", () => {
    const found = mended(CALENDAR, [
      ['Closed from', '', 'Reason'],
      [46321, 'ask Priya', 'Half-term'],
    ]);
    expect(found.values).toEqual([
      ['Closed from', 'Closed until', '', 'Reason'],
      [46321, '', 'ask Priya', 'Half-term'],
    ]);
  });

  test('two headings were wiped out and it cannot be told which was which is not read', () => {
    const found = mended(CALENDAR, [
      ['Reason', '', '', 'x'],
      ['Half-term', 46325, 46321],
    ]);
    expect(found).toMatchObject({ isReadable: false, changes: [] });
  });

  test('a title was put above the headings is read below it, each row keeping its place', () => {
    const found = mended(CALENDAR, [['Term dates 2026/27'], CLOSED, [46321, '', 'Half-term']]);
    expect(found).toMatchObject({ values: [CLOSED, [], [46321, '', 'Half-term']], changes: [], isReadable: true });
  });

  test('a column was deleted gets an empty one, and says so', () => {
    const found = mended(CALENDAR, [
      ['Closed from', 'Reason'],
      [46321, 'Half-term'],
    ]);
    expect(found.values).toEqual([CLOSED, [46321, '', 'Half-term']]);
    expect(found.changes).toEqual([
      { kind: 'insert columns', sheetId: 3, column: 2, count: 1, width: 110, isHidden: false },
      { kind: 'set cells', sheetId: 3, row: 1, column: 2, rows: [['Closed until']] },
    ]);
    expect(found.problems).toEqual([
      'Calendar had lost the column "Closed until"; an empty one has been added. Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.',
    ]);
  });

  test('the headings are gone is not read', () => {
    expect(mended(CALENDAR, [[46321, '', 'Half-term']])).toMatchObject({
      isReadable: false,
      problems: [
        'Calendar has lost its row of headings. Press Undo, or restore it from an earlier version (File, Version history). Until then the register is not updated and no emails go out.',
      ],
    });
  });
});

describe('the staff list without its numbers', () => {
  const staff = [headingsOf(STAFF).filter((heading) => heading !== 'Number')];
  const tabs = {
    Dates: [
      ['Number', 'Name', 'Starts on', 'Policies signed before start'],
      [7, 'Carol Bright'],
      [3, 'Ben Jones'],
      [4, 'Ben Jones'],
    ],
    Signatures: [headingsOf(SIGNATURES), ['r1', 4, 'Ben Jones', 'b.jones@larkfield.example']],
  };

  test('finds them by the name in Dates and by the address that signed; namesakes by address only', () => {
    const { values, problems } = mended(
      STAFF,
      [...staff, ['Ben Jones', 'B.Jones@larkfield.example'], ['carol bright'], ['Joe Farrow']],
      tabs,
    );
    const place = columnsOf(STAFF, values[0] ?? []).get('number') ?? -1;
    expect(values.slice(1).map((row) => row[place] || null)).toEqual([4, 7, null]);
    expect(problems).toEqual([]);
  });
});

describe('a ledger', () => {
  test('that lost a column is not guessed at', () => {
    const [, ...rest] = headingsOf(SIGNATURES);
    expect(mended(SIGNATURES, [rest, [1, 'Tolu']])).toMatchObject({
      isReadable: false,
      changes: [],
      problems: [
        'Signatures has lost the column "Response". Press Undo, or restore it from an earlier version (File, Version history), or enter the heading above an empty column. Until then the register is not updated and no emails go out.',
      ],
    });
  });

  // What 300 random runs found with the seed 359624309.
  test('whose first column was moved away and then lost its heading gets it back there', () => {
    const [answer = '', ...rest] = headingsOf(SIGNATURES);
    const moved = [...rest.slice(0, 5), '', ...rest.slice(5)];
    expect(mended(SIGNATURES, [moved])).toEqual({
      values: [[...rest.slice(0, 5), answer, ...rest.slice(5)]],
      changes: [{ kind: 'set cells', sheetId: SIGNATURES.sheetId, row: 1, column: 6, rows: [[answer]] }],
      problems: [],
      isReadable: true,
    });
  });
});

test('the last column of a ledger that lost its heading is found again, empty and behind a column of the manager’s own', () => {
  const headings = headingsOf(SENT_EMAILS);
  const cut: RawCell[] = [...headings.slice(0, -1), 'Our notes'];
  const { values, isReadable } = mended(SENT_EMAILS, [cut, [1, 46266, 2, 'ben@larkfield.example']]);
  expect([isReadable, values[0]]).toEqual([true, [...cut, headings[headings.length - 1]]]);
});

describe('the numbers of people whose column lost its heading, or was deleted', () => {
  const headings = headingsOf(STAFF);
  const bare = headings.map((heading) => (heading === 'Number' ? '' : heading));
  const at = headings.indexOf('Number');
  const person = (name: string, email: RawCell, number: RawCell = '') =>
    headings.map((heading) => ({ Name: name, Email: email, Number: number })[heading] ?? '');
  const tabs = (signed: RawCell[][], dates: RawCell[][] = []) => ({
    Signatures: [headingsOf(SIGNATURES), ...signed],
    Dates: [['Number', 'Name'], ...dates],
  });
  const numbersOf = (rows: RawCell[][], others: Record<string, RawCell[][]>) =>
    mended(STAFF, [bare, ...rows], others)
      .values.slice(1)
      .map((row) => row[at] ?? '');

  test('are left as they are where they still stand there', () => {
    const found = mended(
      STAFF,
      [bare, person('Tolu Adeyemi', '', 4), person('Carol Bright', '')],
      tabs([], [['Carol Bright', '', '', 7]]),
    );
    expect(found.values.slice(1).map((row) => row[at])).toEqual([4, '']);
    expect(found.changes).toEqual([
      { kind: 'set cells', sheetId: STAFF.sheetId, row: 1, column: at + 1, rows: [['Number']] },
    ]);
    expect(found.problems).toEqual([]);
  });

  test('are written back, each into its row', () => {
    const rows = [person('Eva Novak', ''), person('Tolu Adeyemi', 'T.Adeyemi@larkfield.example ')];
    const found = mended(STAFF, [bare, ...rows], tabs([['r1', 4, 'Tolu', 't.adeyemi@larkfield.example']], []));
    expect(found.changes).toEqual([
      { kind: 'set cells', sheetId: STAFF.sheetId, row: 1, column: at + 1, rows: [['Number']] },
      { kind: 'set cells', sheetId: STAFF.sheetId, row: 3, column: at + 1, rows: [[4]] },
    ]);
    expect(found.values[2]?.[at]).toBe(4);
  });

  test.each<[string, RawCell[][], RawCell[][], RawCell[]]>([
    [
      'one address with one number, twice',
      [
        ['r1', 4, '', 'a@x.example'],
        ['r2', 4, '', 'a@x.example'],
      ],
      [],
      [4],
    ],
    [
      'one address with two numbers',
      [
        ['r1', 4, '', 'a@x.example'],
        ['r2', 5, '', 'a@x.example'],
      ],
      [],
      [''],
    ],
    [
      'one address with two numbers, and one of them again',
      [
        ['r1', 4, '', 'a@x.example'],
        ['r2', 5, '', 'a@x.example'],
        ['r3', 4, '', 'a@x.example'],
      ],
      [],
      [''],
    ],
    ['a number that is none', [['r1', 'four', '', 'a@x.example']], [], ['']],
    ['no address', [['r1', 4, '', '']], [], ['']],
    ['the name, as Dates has it, before the address', [['r1', 4, '', 'a@x.example']], [[9, 'ann bell']], [9]],
    ['nothing', [], [], ['']],
  ])('where the ledger has %s', (_what, signed, dates, numbers) => {
    expect(numbersOf([person('Ann Bell', 'a@x.example')], tabs(signed, dates))).toEqual(numbers);
  });

  test('of a row without name and address there is none to find, and nobody gets another’s twice', () => {
    const others = tabs([['r1', 4, '', 'a@x.example']], [[9, '']]);
    expect(numbersOf([person('', ''), person('Ann', 'a@x.example'), person('Bea', 'a@x.example')], others)).toEqual([
      '',
      4,
      '',
    ]);
  });

  test('without ledgers nobody has one', () => {
    expect(numbersOf([person('Ann Bell', 'a@x.example')], {})).toEqual(['']);
  });
});

describe('several columns of a tab', () => {
  test('that were deleted are put back each in its place, and told together', () => {
    const { values, changes, problems } = mended(PAPER, [
      ['Person', 'Version', 'Signed on', 'Comment', 'Result', 'Paper number'],
      ['Eva Novak', '1.0', 46268],
    ]);
    expect(values).toEqual([
      ['Person', 'Policy', 'Version', 'Signed on', 'Seen by', 'Comment', 'Result', 'Paper number'],
      ['Eva Novak', '', '1.0', 46268],
    ]);
    expect(changes.map((one) => [one.kind, 'column' in one ? one.column : null])).toEqual([
      ['insert columns', 2],
      ['set cells', 2],
      ['insert columns', 5],
      ['set cells', 5],
    ]);
    expect(problems).toEqual([
      'Paper had lost the columns "Policy" and "Seen by"; empty ones have been added. Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.',
    ]);
  });

  test('of a ledger are told by their names', () => {
    const rest = headingsOf(SIGNATURES).filter((heading) => heading !== 'Response' && heading !== 'Version');
    expect(mended(SIGNATURES, [rest, [1, 'Tolu']]).problems[0]).toMatch(
      /^Signatures has lost the columns? "Response", "Version"\. /,
    );
  });

  test('what is told has its kind and its row, counted from the headings', () => {
    const below = repairTab(CALENDAR, [['Term dates'], ['Closed from', 'Reason'], [46321, 'Half-term']], {});
    expect(below.problems.map(({ code, tab, row }) => [code, tab, row])).toEqual([['COLUMN_PUT_BACK', 'Calendar', 2]]);
    expect(below.changes.map((one) => ('row' in one ? one.row : null))).toEqual([null, 2]);
    const gone = repairTab(CALENDAR, [[46321]], {});
    expect(gone.problems.map(({ code, tab, row }) => [code, tab, row])).toEqual([['TAB_NOT_READ', 'Calendar', null]]);
    expect(
      [goneProblem(CALENDAR), madeAgainProblem(CALENDAR, 'Please enter them again.')].map(({ code, row }) => [
        code,
        row,
      ]),
    ).toEqual([
      ['TAB_GONE', null],
      ['TAB_MADE_AGAIN', null],
    ]);
  });
});
