/** Tabs as people leave them: columns moved, dates typed, cells wrong. */

import { readRegister } from '../../../src/register/read-register';
import { readTab } from '../../../src/register/reading/read-tab';
import type { RawCell } from '../../../src/register/workbook/cells';
import { cellsFor } from '../../../src/register/workbook/columns';
import { CALENDAR, COUNTERSIGN_LISTS, headingsOf, STAFF } from '../../../src/register/workbook/tabs';

const HEADINGS = [
  'Name',
  'Email',
  'Role',
  'Groups',
  'Line manager',
  'Starts on',
  'Leaves on',
  'Away from',
  'Away until',
  'Reason for absence',
  'Number',
];
const staff = (...rows: RawCell[][]) => readRegister({ Staff: [HEADINGS, ...rows] });

describe('the staff list', () => {
  test('is read by its headings, wherever the columns stand and whatever else stands there', () => {
    const tab = [
      ['My notes', ' email ', 'NAME', 'Groups'],
      ['paper?', 'A.Bright@Larkfield.example', '  Carol   Bright ', 'support; teaching'],
    ];
    const { rows } = readTab(STAFF, tab);
    expect(rows).toMatchObject([
      { row: 2, value: { name: 'Carol Bright', email: 'a.bright@larkfield.example', groups: ['support', 'teaching'] } },
    ]);
  });

  test('leaves blank rows out and keeps the place of the others', () => {
    expect(staff(['Tolu'], ['', ''], [], ['Carol']).people.map((one) => [one.row, one.name])).toEqual([
      [2, 'Tolu'],
      [5, 'Carol'],
    ]);
  });

  test.each<[string, RawCell, string | null]>([
    ['a serial number', 46266, '2026-09-01'],
    ['day, month, year', '1/9/2026', '2026-09-01'],
    ['dots and two digits', '1.9.26', '2026-09-01'],
    ['a month in words', '1 September 2026', '2026-09-01'],
    ['a short month', '01-Sep-26', '2026-09-01'],
    ['ISO', '2026-09-01', '2026-09-01'],
    ['an empty cell', '', null],
  ])('reads %s as a day', (_what, cell, day) => {
    expect(staff(['Tolu', '', '', '', '', cell]).people[0]?.startsOn).toBe(day);
  });

  test.each<[string, RawCell[], string]>([
    [
      'a date that is none',
      ['Tolu', '', '', '', '', '31/2/2026'],
      'Staff, row 2: "Starts on" says "31/2/2026", which is not a date. Write it as 1/9/2026, or leave it empty.',
    ],
    [
      'a tick for a date',
      ['Tolu', '', '', '', '', true],
      'Staff, row 2: "Starts on" has a tick box in it. Please remove the box (Data, "Data validation", "Remove rule"), and type what the cell should say.',
    ],
    [
      'an address that is none',
      ['Tolu', 'tolu at school'],
      'Staff, row 2: "Email" says "tolu at school", which is not an email address. Write one such as a.bright@school.example, or leave it empty.',
    ],
    [
      'no name',
      ['', 't.adeyemi@larkfield.example'],
      'Staff, row 2 has no name. Please enter one; until then the person is shown as t.adeyemi@larkfield.example.',
    ],
    [
      'leaving before starting',
      ['Tolu', '', '', '', '', '1/9/2026', '31/8/2026'],
      'Staff, row 2: Tolu leaves before starting. Please correct one of the two dates.',
    ],
  ])('tells %s by its row, and what to do', (_what, row, message) => {
    expect(staff(row).problems.map((problem) => problem.message)).toEqual([message]);
  });

  test.each([
    [2958465, 'says "31/12/9999", which is too far away to be meant'],
    ['31/12/9999', 'says "31/12/9999", which is too far away to be meant'],
    [20260915, 'says "20260915", which is not a date'],
    [-3, 'says "-3", which is not a date'],
  ])('a day %j is told as people see it', (cell, says) => {
    const [problem] = staff(['Tolu', '', '', '', '', cell]).problems;
    expect(problem?.message).toBe(`Staff, row 2: "Starts on" ${says}. Write it as 1/9/2026, or leave it empty.`);
  });

  test('a day with the month first is told, with a word about those that came with it', () => {
    expect(staff(['Tolu', '', '', '', '', '9/14/2026']).problems.map(({ message }) => message)).toEqual([
      'Staff, row 2: "Starts on" says "9/14/2026", which has the month first. Other dates that were pasted with it may have been read with day and month changed about, so please check them, too. Write it as 1/9/2026, or leave it empty.',
    ]);
  });

  test.each(['n/a', 'None', '-', '—'])('"%s" says that there is no day and no address', (cell) => {
    const { people, problems } = staff(['Tolu', cell, '', '', '', cell, cell]);
    expect(people.map(({ email, startsOn, leavesOn }) => [email, startsOn, leavesOn])).toEqual([[null, null, null]]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['01/09/98', '1998-09-01'],
    ['1.9.70', '1970-09-01'],
    ['01/09/69', '2069-09-01'],
    ['01/09/26', '2026-09-01'],
  ])('the year of two digits in %s is the nearer one that schools mean', (cell, day) => {
    expect(staff(['Tolu', '', '', '', '', cell]).people[0]?.startsOn).toBe(day);
  });

  test('keeps a person of whom one cell is wrong', () => {
    expect(staff(['Tolu', 'tolu@larkfield.example', '', '', '', 'soon']).people).toMatchObject([
      { name: 'Tolu', email: 'tolu@larkfield.example', startsOn: null },
    ]);
  });

  test('tells two people with one address, and writes to the first only', () => {
    const { people, problems } = staff(['Tolu', 'office@larkfield.example'], ['Carol', 'Office@larkfield.example']);
    expect(people.map((one) => one.email)).toEqual(['office@larkfield.example', null]);
    expect(problems.map((problem) => problem.message)).toEqual([
      'Staff, rows 2 and 3 have the same email address (office@larkfield.example). Please give each person an address of their own, or leave one empty. Until then no emails go to row 3, and a signature from that address is valid for the person whose name was entered with it.',
    ]);
  });

  test('tells a heading that is gone', () => {
    expect(readTab(CALENDAR, [['Closed from', 'Reason']]).problems.map((problem) => problem.message)).toEqual([
      'Calendar has no column headed "Closed until". Please enter that heading in row 1 above the right column.',
    ]);
  });

  test('takes groups however they are written', () => {
    expect(staff(['Tolu', '', '', 'Teaching; GOVERNOR']).people[0]?.groups).toEqual(['teaching', 'governor']);
  });

  test('numbers new people above every number that a ledger ever held', () => {
    const signatures = [
      ['Response', 'Number', 'Version', 'Signed on'],
      ['r1', 9, 'P1 v1.0', 46266],
    ];
    const numbered = (name: string, number: RawCell = '') => [name, '', '', '', '', '', '', '', '', '', number];
    const register = readRegister({
      Staff: [HEADINGS, numbered('Tolu', 4), numbered('Carol'), numbered('copied', 4)],
      Signatures: signatures,
    });
    expect(register.people.map((one) => one.number)).toEqual([4, 10, 11]);
    expect(register.newNumbers).toEqual([
      { row: 3, number: 10 },
      { row: 4, number: 11 },
    ]);
  });
});

describe('writing', () => {
  test("puts a row's cells under their headings and leaves the manager's own columns empty", () => {
    expect(
      cellsFor(CALENDAR, ['Reason', 'My notes', 'Closed from'], {
        from: { day: '2026-10-26' },
        what: 'Half-term',
        until: null,
      }),
    ).toEqual(['Half-term', '', { day: '2026-10-26' }]);
  });
});

describe('a tab that is broken', () => {
  const problemsOf = (values: RawCell[][]) => readTab(CALENDAR, values).problems;

  test('an empty one has no rows and lacks its headings', () => {
    expect(readTab(CALENDAR, [])).toEqual({
      rows: [],
      unread: [],
      headings: [],
      problems: headingsOf(CALENDAR).map((heading) => ({
        code: 'COLUMN_MISSING',
        tab: 'Calendar',
        row: 1,
        message: `Calendar has no column headed "${heading}". Please enter that heading in row 1 above the right column.`,
      })),
    });
  });

  test('a heading that stands twice is told, the first column too', () => {
    expect(problemsOf([['Closed from', 'Closed until', 'Reason', 'closed from']])).toEqual([
      {
        code: 'COLUMN_TWICE',
        tab: 'Calendar',
        row: 1,
        message:
          'Calendar has more than one column headed "Closed from". The first one is used. Please give the other a different heading.',
      },
    ]);
  });

  test('a row that lacks what it cannot do without is left out and told', () => {
    const { rows, problems } = readTab(CALENDAR, [
      ['Closed from', 'Closed until', 'Reason'],
      ['', 46325, 'Half term'],
      [46321, 'soon', 'Half term'],
      [46321, 46325, 'Half term'],
    ]);
    expect(rows.map(({ row, value }) => [row, value.until])).toEqual([
      [3, null],
      [4, '2026-10-30'],
    ]);
    expect(problems.map(({ code, tab, row }) => [code, tab, row])).toEqual([
      ['CELL_NOT_READ', 'Calendar', 2],
      ['CELL_NOT_READ', 'Calendar', 3],
    ]);
  });

  const STAFF_HEADINGS = ['Name', 'Email', 'Role', 'Groups'];
  test('a column with something in it and nothing above it is told of by the optional headings that are missing', () => {
    const codes = (...rows: RawCell[][]) => readTab(STAFF, [STAFF_HEADINGS, ...rows]).problems.map(({ code }) => code);
    expect(codes(['Tolu', '', '', '', 'x'])).toEqual(['HEADING_MISSING']);
    expect(codes(['Tolu', '', '', '', ''], ['Carol', '', '', '', 'x'])).toEqual(['HEADING_MISSING']);
    expect(codes(['Tolu', '', '', '', ''])).toEqual([]);
    // Nothing optional is missing: then the column is the school's own.
    const all = [
      [...headingsOf(CALENDAR), ''],
      [46321, '', 'Half term', 'x'],
    ];
    expect(problemsOf(all)).toEqual([]);
  });
});

test('a list of people’s numbers that was damaged is told with its row, and names nobody', () => {
  const row = (joined: string): RawCell[] => [1, 'P1', 'head@larkfield.example', 46266, '10:00', joined, 'a, b', ''];
  const read = (joined: string) => readTab(COUNTERSIGN_LISTS, [headingsOf(COUNTERSIGN_LISTS), row(joined)]);
  expect(read('12, 14').rows.map(({ value }) => value.joined)).toEqual([[12, 14]]);
  expect(read('12, l4').rows.map(({ value }) => value.joined)).toEqual([[]]);
  expect(read('12, l4').problems).toEqual([expect.objectContaining({ row: 2, tab: 'Countersign lists' })]);
});

describe('a row that cannot be read', () => {
  test('is kept as it stands, with its place', () => {
    const nameless = ['', 46325, 'Half-term', 'ask Priya'];
    expect(readTab(CALENDAR, [headingsOf(CALENDAR), [46321, '', 'Inset day'], nameless])).toEqual({
      rows: [{ row: 2, value: { from: '2026-10-26', until: null, what: 'Inset day' } }],
      unread: [{ row: 3, value: nameless }],
      headings: headingsOf(CALENDAR),
      problems: [
        {
          code: 'CELL_NOT_READ',
          tab: 'Calendar',
          row: 3,
          column: 'Closed from',
          message: 'Calendar, row 3: "Closed from" is empty. Write a date such as 1/9/2026, or delete the row.',
        },
      ],
    });
  });
});

describe('headings that came along with pasted rows', () => {
  const days = (...rows: RawCell[][]) => {
    const { rows: read, problems } = readTab(CALENDAR, [headingsOf(CALENDAR), ...rows]);
    return [read.map(({ row }) => row), problems.map(({ row }) => row)];
  };

  test('are left out without a word, however they are written', () => {
    expect(days(headingsOf(CALENDAR), [46321], [' closed FROM ', 'Closed  until', '\u200BREASON'], [46330])).toEqual([
      [3, 5],
      [],
    ]);
  });

  test('are three or more; where two cells say what stands above them, the row is told', () => {
    expect(days(['Closed from', 'Closed until', 'Half-term'])).toEqual([[], [2, 2]]);
    expect(days(['Closed from', '', 'Reason'])).toEqual([[], [2]]);
  });

  test('are words: empty cells below columns without a heading are none, nor are numbers below their own', () => {
    const people = (...list: RawCell[][]) => readTab(STAFF, list).rows.map(({ row, value }) => [row, value.name]);
    expect(people(['Name', 'Email', 'Role', 'Groups', '', '', ''], ['Tolu', '', '', '', '', '', ''])).toEqual([
      [2, 'Tolu'],
    ]);
    // Days of training that somebody attended, each in its own column.
    expect(people(['Name', 'Email', 'Role', 'Groups', 1, 2, 3], ['Tolu', '', '', '', 1, 2, 3])).toEqual([[2, 'Tolu']]);
  });
});

describe('a formula that cannot be worked out', () => {
  const read = (role: RawCell) => {
    const { rows, problems } = readTab(STAFF, [
      ['Name', 'Email', 'Role', 'Groups'],
      ['Tolu', '', role],
    ]);
    return [rows.map(({ value }) => [value.name, value.role]), problems.map(({ message }) => message)];
  };

  test.each([
    '#REF!',
    '#N/A',
    '#NAME?',
    '#VALUE!',
    '#DIV/0!',
    '#NUM!',
    '#NULL!',
    '#ERROR!',
    '#SPILL!',
    '#CALC!',
    'Loading...',
    'Loading…',
    ' Loading... ',
  ])('%j is told, and counts as empty', (cell) => {
    expect(read(cell)).toEqual([
      [['Tolu', '']],
      [
        `Staff, row 2: "Role" says "${cell}": a formula there cannot be worked out. Please put the formula right, or type what it should say.`,
      ],
    ]);
  });

  test.each(['see #REF!', '#REF! in May', '#1 in the office', 'Loading... bay', 'Off-Loading…', 'Loading bay'])(
    '%j is a text',
    (cell) => {
      expect(read(cell)).toEqual([[['Tolu', cell]], []]);
    },
  );
});
