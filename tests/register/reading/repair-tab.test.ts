/** What people break by accident in the tabs that they edit, and in the ledgers. */

import { repairTab } from '../../../src/register/reading/repair-tab';
import type { RawCell } from '../../../src/register/workbook/cells';
import { columnsOf } from '../../../src/register/workbook/columns';
import { CALENDAR, headingsOf, SENT_EMAILS, SIGNATURES, STAFF, type Tab } from '../../../src/register/workbook/tabs';

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
    Register: [
      ['Name', 'Role', 'Groups', 'Number'],
      ['Carol Bright', '', '', 7],
      ['Ben Jones', '', '', 3],
      ['Ben Jones', '', '', 4],
    ],
    Signatures: [headingsOf(SIGNATURES), ['r1', 4, 'Ben Jones', 'b.jones@larkfield.example']],
  };

  test('finds them by the name in the register and by the address that signed; namesakes by address only', () => {
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
