/** What people break by accident in the tabs that they edit, and in the ledgers. */

import { goneProblem, madeAgainProblem, repairTab } from '../../../src/register/reading/repair-tab';
import type { RawCell } from '../../../src/register/workbook/cells';
import { columnsOf } from '../../../src/register/workbook/columns';
import {
  CALENDAR,
  DECISIONS_TAB,
  headingsOf,
  NUMBERS,
  PAPER,
  POLICIES,
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

const UNDO = 'Press Undo, or restore it from an earlier version (File, Version history)';
const UNTIL_THEN = 'Until then the register is not updated and no emails go out.';
/** A heading that was written again, as Sheets counts columns. */
const headingSet = (tab: Tab, column: number, heading: string, row = 1) => ({
  kind: 'set cells' as const,
  sheetId: tab.sheetId,
  row,
  column,
  rows: [[heading]],
});
const columnInserted = (tab: Tab, column: number, width: number) => ({
  kind: 'insert columns' as const,
  sheetId: tab.sheetId,
  column,
  count: 1,
  width,
  isHidden: false,
});
const unreadable = (values: RawCell[][], message: string) => ({
  values,
  changes: [],
  problems: [message],
  isReadable: false,
});
/** A ledger from which a column was deleted. */
const withoutColumn = (values: RawCell[][], ledger: string, heading: string) =>
  unreadable(
    values,
    `${ledger} has lost the column "${heading}". ${UNDO}, or enter the heading above an empty column. ${UNTIL_THEN}`,
  );
const unbroken = (values: RawCell[][]) => ({ values, changes: [], problems: [], isReadable: true });
/** A tab of which headings were written again, and nothing else was done. */
const found = (values: RawCell[][], ...changes: ReturnType<typeof headingSet>[]) => ({
  values,
  changes,
  problems: [],
  isReadable: true,
});

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
    const values = [
      ['Response', '', '', 'Decided on'],
      ['r1', 4, 'accept', 46266],
    ];
    expect(mended(DECISIONS_TAB, values)).toEqual({
      values,
      changes: [],
      problems: [
        `Decisions has lost the headings "Decision" and "Number". ${UNDO}, or enter them again. ${UNTIL_THEN}`,
      ],
      isReadable: false,
    });
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

describe('a heading that was wiped out, and columns of the school’s own that have none', () => {
  const PERSON = ['Eva Novak', 'Acceptable use', '1.0', 46268, 'Priya', 'at the office', 'recorded', 3];

  test('between other neighbours: the one between the right ones is taken', () => {
    const values = (between: RawCell) => [
      ['Person', 'Notes', '', 'Policy', 'Version', between, 'Seen by', '', 'Comment', 'Result', 'Paper number'],
      ['Eva Novak', 'x', 'ask Priya', 'Acceptable use', '1.0', 46268, 'Priya', 'filed', '', '', 3],
    ];
    expect(mended(PAPER, values(''))).toEqual(found(values('Signed on'), headingSet(PAPER, 6, 'Signed on')));
  });

  test('behind the last one: the first heading comes back where it stood', () => {
    const values = (first: RawCell) => [
      [first, ...headingsOf(PAPER).slice(1), ''],
      [...PERSON, 'filed'],
    ];
    expect(mended(PAPER, values(''))).toEqual(found(values('Person'), headingSet(PAPER, 1, 'Person')));
  });

  test.each<[string, RawCell[][], number]>([
    ['an empty one, then its own', [[46321, '', 46325, 'Half-term']], 2],
    ['its own, then an empty one', [[46321, 46325, '', 'Half-term']], 1],
    ['two empty ones', [[46321, '', '', 'Half-term']], 1],
    ['one with notes, then its own', [[46321, 'ask Priya', 46325, 'Half-term']], 2],
  ])('between the same neighbours, %s: its own is taken, else the first', (_what, rows, place) => {
    const headings: RawCell[] = ['Closed from', '', '', 'Reason'];
    expect(mended(CALENDAR, [headings, ...rows])).toEqual(
      found(
        [headings.map((heading, i) => (i === place ? 'Closed until' : heading)), ...rows],
        headingSet(CALENDAR, place + 1, 'Closed until'),
      ),
    );
  });

  test('between the same neighbours, both of days: it cannot be told which one was ours', () => {
    const values = [
      ['Closed from', '', '', 'Reason'],
      [46321, 46325, 46322, 'Half-term'],
    ];
    expect(mended(CALENDAR, values)).toEqual(
      unreadable(values, `Calendar has lost the headings "Closed until". ${UNDO}, or enter them again. ${UNTIL_THEN}`),
    );
  });

  test('rows that end before it are empty there, and so is a row between two others', () => {
    const rows = [[46321, 46325, 'Half-term'], [46330, 46331], [], ['', '', ''], [46340, 46341, 'Inset day']];
    expect(mended(CALENDAR, [['', 'Closed until', 'Reason'], ...rows])).toEqual(
      found([CLOSED, ...rows], headingSet(CALENDAR, 1, 'Closed from')),
    );
    const atTheEnd: RawCell[][] = [['Closed from', 'Closed until', '', ''], [46321, 46325, 'Half-term'], [46330]];
    expect(mended(CALENDAR, atTheEnd).changes).toEqual([headingSet(CALENDAR, 3, 'Reason')]);
  });

  test('a heading far to the right of the last one that is left stands above its own column', () => {
    const rows: RawCell[][] = [[46321, 46325, '', 'Half-term']];
    expect(mended(CALENDAR, [['Closed from', 'Closed until'], ...rows])).toEqual(
      found([['Closed from', 'Closed until', '', 'Reason'], ...rows], headingSet(CALENDAR, 4, 'Reason')),
    );
  });

  test('below a title: the heading is written into the row of headings', () => {
    expect(mended(CALENDAR, [['Term dates'], ['Closed from', '', 'Reason'], [46321, 46325, 'Half-term']])).toEqual(
      found([CLOSED, [], [46321, 46325, 'Half-term']], headingSet(CALENDAR, 2, 'Closed until', 2)),
    );
  });
});

describe('several headings that were wiped out', () => {
  const EVA = ['Eva Novak', 'Acceptable use', '1.0', 46268];
  const paperWithout = (...wiped: string[]): RawCell[] =>
    headingsOf(PAPER).map((heading) => (wiped.includes(heading) ? '' : heading));

  test.each<[string, RawCell[]]>([
    ['with something below each', EVA],
    ['the second empty', ['Eva Novak', 'Acceptable use', '', 46268]],
    ['both empty', ['Eva Novak', '', '', 46268]],
  ])('beside each other come back in their order, %s', (_what, row) => {
    expect(mended(PAPER, [paperWithout('Policy', 'Version'), row])).toEqual(
      found([headingsOf(PAPER), row], headingSet(PAPER, 2, 'Policy'), headingSet(PAPER, 3, 'Version')),
    );
  });

  test('with one between come back, each in its place', () => {
    expect(mended(PAPER, [paperWithout('Policy', 'Signed on'), EVA])).toEqual(
      found([headingsOf(PAPER), EVA], headingSet(PAPER, 2, 'Policy'), headingSet(PAPER, 4, 'Signed on')),
    );
  });

  test('beside each other, with notes: each column that can be read as one of them is taken', () => {
    const row = ['r1', 'accept', 4, 'see the file', 46266];
    expect(mended(DECISIONS_TAB, [['Response', '', '', '', 'Decided on'], row])).toEqual(
      found(
        [['Response', 'Decision', 'Number', '', 'Decided on'], row],
        headingSet(DECISIONS_TAB, 2, 'Decision'),
        headingSet(DECISIONS_TAB, 3, 'Number'),
      ),
    );
  });

  test.each<[string, RawCell[][]]>([
    [
      'one of the two columns has notes in it',
      [
        ['Response', '', '', 'Decided on'],
        ['r1', 'accept', 'see the file', 46266],
      ],
    ],
    [
      'one of the two columns is gone',
      [
        ['Response', '', 'Decided on'],
        ['r1', 'accept', 46266],
      ],
    ],
  ])('in a ledger in which %s are to be entered again', (_what, values) => {
    expect(mended(DECISIONS_TAB, values)).toEqual(
      unreadable(
        values,
        `Decisions has lost the headings "Decision" and "Number". ${UNDO}, or enter them again. ${UNTIL_THEN}`,
      ),
    );
  });

  test('where columns were moved about and one nameless column may be either of two', () => {
    const values = [
      ['Version', '', 'Person', 'Seen by', 'Comment', 'Result', 'Paper number'],
      ['1.0', 'Acceptable use', 'Eva Novak'],
    ];
    expect(mended(PAPER, values)).toEqual(
      unreadable(
        values,
        `Paper has lost the headings "Policy" and "Signed on". ${UNDO}, or enter them again. ${UNTIL_THEN}`,
      ),
    );
  });
});

describe('a column that was moved away before its heading was wiped out', () => {
  test('is found where it stands, if no list may lack it', () => {
    const rows: RawCell[][] = [['Half-term', 46321, 46325]];
    expect(mended(CALENDAR, [['', 'Closed from', 'Closed until'], ...rows])).toEqual(
      found([['Reason', 'Closed from', 'Closed until'], ...rows], headingSet(CALENDAR, 1, 'Reason')),
    );
  });

  test('is found where it stands in a ledger, also one that a ledger of an older release lacks', () => {
    const others = headingsOf(SIGNATURES).filter((heading) => heading !== 'Seen by');
    const row = ['Priya', 'r1', 4, 'Tolu'];
    expect(mended(SIGNATURES, [['', ...others], row])).toEqual(
      found([['Seen by', ...others], row], headingSet(SIGNATURES, 1, 'Seen by')),
    );
  });

  test('is found among columns that all stand elsewhere', () => {
    const values = (heading: string) => [
      ['Comment', heading, 'Person', 'Policy', 'Version', 'Signed on', 'Result', 'Paper number'],
      ['', 'Priya', 'Eva Novak', 'Acceptable use', '1.0', 46268, '', 3],
    ];
    expect(mended(PAPER, values(''))).toEqual(found(values('Seen by'), headingSet(PAPER, 2, 'Seen by')));
  });

  test.each<[string, string[], number[]]>([
    ['a column that a list may lack', ['Seen by'], [160]],
    ['a column that a list may lack together with one that it may not', ['Signed on', 'Seen by'], [100, 160]],
  ])('is not sought among notes behind the last column: %s', (_what, lost, widths) => {
    const rest = headingsOf(PAPER).filter((heading) => !lost.includes(heading));
    const notes = lost.map(() => '');
    const row = [...rest.map(() => ''), ...lost.map(() => 'filed')];
    const { values, changes, isReadable } = mended(PAPER, [[...rest, ...notes], row]);
    expect([values[0], isReadable]).toEqual([[...headingsOf(PAPER), ...notes], true]);
    expect(changes).toEqual(
      lost.flatMap((heading, i) => {
        const column = headingsOf(PAPER).indexOf(heading) + 1;
        return [columnInserted(PAPER, column, widths[i] ?? 0), headingSet(PAPER, column, heading)];
      }),
    );
  });
});

const putBack = (tab: string, what: string) =>
  `${tab} had lost ${what} added. Was this a mistake? ${UNDO}. No emails go out before tomorrow.`;

describe('a column that was deleted', () => {
  test.each<[string, Tab, string, number, number]>([
    ['the first one', CALENDAR, 'Closed from', 1, 110],
    ['the last one', CALENDAR, 'Reason', 3, 220],
    ['one that Policy Sign-off fills in', PAPER, 'Paper number', 8, 80],
    ['the addresses of people', STAFF, 'Email', 2, 220],
  ])('is put back in its place and told: %s', (_what, tab, heading, column, width) => {
    const rest = headingsOf(tab).filter((one) => one !== heading);
    const { values, changes, problems, isReadable } = mended(tab, [rest]);
    expect([values, isReadable]).toEqual([[headingsOf(tab)], true]);
    expect(changes).toEqual([columnInserted(tab, column, width), headingSet(tab, column, heading)]);
    expect(problems).toEqual([putBack(tab.title, `the column "${heading}"; an empty one has been`)]);
  });

  test('of a list that lacks the column before it is put back behind the nearest that is there', () => {
    const list = ['Code', 'Policy', 'Who signs', 'How often', 'Days to sign', 'Document'];
    const { values, changes } = mended(POLICIES, [list, ['P1', 'Acceptable use', 'everyone', 12, 14, 'abc']]);
    expect(values).toEqual([
      ['Code', 'Policy', 'Who signs', 'How often', 'Days to sign', 'Grace period (days)', 'Document'],
      ['P1', 'Acceptable use', 'everyone', 12, 14, '', 'abc'],
    ]);
    expect(changes).toEqual([columnInserted(POLICIES, 6, 100), headingSet(POLICIES, 6, 'Grace period (days)')]);
  });
});

describe('columns that a list may lack', () => {
  // Paper has four of them.
  const lost = (...headings: string[]) => headingsOf(PAPER).filter((heading) => !headings.includes(heading));

  test.each<[string, string[]]>([
    ['half of them', ['Seen by', 'Comment']],
    ['half of them, and others that it may not lack', ['Policy', 'Version', 'Seen by', 'Comment']],
    ['one of them, and two others', ['Policy', 'Version', 'Seen by']],
  ])('are put back where %s are gone', (_what, headings) => {
    expect(mended(PAPER, [lost(...headings)]).values).toEqual([headingsOf(PAPER)]);
  });

  test('are left out where more than half are gone: the list was pasted from elsewhere', () => {
    const values = [lost('Seen by', 'Comment', 'Result'), ['Eva Novak', 'Acceptable use', '1.0', 46268, 3]];
    expect(mended(PAPER, values)).toEqual(unbroken(values));
  });

  test('are left out of a list from elsewhere, and a nameless column of notes is not taken for one', () => {
    const values = [
      ['Name', 'Policy', 'Version', 'Date', ''],
      ['Eva Novak', 'Acceptable use', '1.0', 46268, 'filed'],
    ];
    expect(mended(PAPER, values)).toEqual(unbroken(values));
  });

  test('are left out of a list from elsewhere that gets back what it may not lack', () => {
    const { values, problems } = mended(PAPER, [
      ['Name', 'Policy', 'Date'],
      ['Eva Novak', 'Acceptable use', 46268],
    ]);
    expect(values).toEqual([
      ['Name', 'Policy', 'Version', 'Date'],
      ['Eva Novak', 'Acceptable use', '', 46268],
    ]);
    expect(problems).toEqual([putBack('Paper', 'the column "Version"; an empty one has been')]);
  });

  test('are left out of a ledger of an older release, which is read as it is', () => {
    const older = headingsOf(SIGNATURES).filter((heading) => heading !== 'Seen by' && heading !== 'Row check');
    const values = [older, ['r1', 4, 'Tolu Adeyemi']];
    expect(mended(SIGNATURES, values)).toEqual(unbroken(values));
  });

  test('are not asked for in a ledger that lost one it cannot do without', () => {
    const rest = headingsOf(SIGNATURES).filter((heading) => heading !== 'Seen by' && heading !== 'Version');
    expect(mended(SIGNATURES, [rest]).problems).toEqual([
      `Signatures has lost the column "Version". ${UNDO}, or enter the heading above an empty column. ${UNTIL_THEN}`,
    ]);
  });
});

test('a staff list with forename and surname in two columns lacks no column for names', () => {
  const values = [
    ['Forename', 'Surname', 'Email', 'Role', 'Groups'],
    ['Eva', 'Novak', 'e.novak@larkfield.example', 'Cook', 'support'],
  ];
  expect(mended(STAFF, values)).toEqual(unbroken(values));
  const forenamesOnly = mended(STAFF, [['Forename', 'Email', 'Role', 'Groups'], ['Eva']]);
  expect(forenamesOnly.values).toEqual([
    ['Name', 'Forename', 'Email', 'Role', 'Groups'],
    ['', 'Eva'],
  ]);
});

describe('the last column of a ledger, of which nothing is left', () => {
  const [response, decision, number] = headingsOf(DECISIONS_TAB);
  const cut = [response ?? '', decision ?? '', number ?? ''];

  test.each<[string, RawCell[][]]>([
    ['no rows yet', []],
    ['empty rows only', [['', '', ''], []]],
  ])('is found again where there are %s', (_what, rows) => {
    expect(mended(DECISIONS_TAB, [cut, ...rows])).toEqual(
      found([headingsOf(DECISIONS_TAB), ...rows], headingSet(DECISIONS_TAB, 4, 'Decided on')),
    );
  });

  test('was deleted where each row must have something in it', () => {
    const values = [cut, ['r1', 'accept', 4]];
    expect(mended(DECISIONS_TAB, values)).toEqual(withoutColumn(values, 'Decisions', 'Decided on'));
  });

  test('only lost its heading where one row has something in it', () => {
    const rows = [
      ['r1', 'accept', 4],
      ['r2', 'accept', 5, 46266],
    ];
    expect(mended(DECISIONS_TAB, [cut, ...rows])).toEqual(
      found([headingsOf(DECISIONS_TAB), ...rows], headingSet(DECISIONS_TAB, 4, 'Decided on')),
    );
  });
});

test('a column that people left empty, though each row must have something in it, gets its heading back', () => {
  const rows: RawCell[][] = [['', 46325, 'Half-term']];
  expect(mended(CALENDAR, [['', 'Closed until', 'Reason'], ...rows])).toEqual(
    found([CLOSED, ...rows], headingSet(CALENDAR, 1, 'Closed from')),
  );
});

describe('a ledger whose columns were moved about', () => {
  test('and whose last one, empty until now, lost its heading gets it back behind the others', () => {
    expect(mended(DECISIONS_TAB, [['Number', 'Response', 'Decision']])).toEqual(
      found([['Number', 'Response', 'Decision', 'Decided on']], headingSet(DECISIONS_TAB, 4, 'Decided on')),
    );
  });

  test('is missing one whose left neighbour was moved to the end: what lies behind it is no column', () => {
    const headings = headingsOf(SENT_EMAILS).filter((heading) => heading !== 'Subject' && heading !== 'About');
    const { isReadable } = mended(SENT_EMAILS, [
      [...headings, 'About'],
      [1, 46266, 2, 'ben@larkfield.example', 'invitation', 'sent', '', 'P1 v1.0'],
    ]);
    expect(isReadable).toBe(false);
  });

  test('and from which one was deleted is not guessed at', () => {
    const values = [
      ['Decided on', 'Decision', 'Response'],
      [46266, 'accept', 'r1'],
    ];
    expect(mended(DECISIONS_TAB, values)).toEqual(withoutColumn(values, 'Decisions', 'Number'));
  });
});

describe('the numbers of people', () => {
  const dates = [
    ['Number', 'Name'],
    [7, 'Eva Novak'],
  ];
  const staffRow = (cells: Record<string, RawCell>, headings: string[] = headingsOf(STAFF)): RawCell[] =>
    headings.map((heading) => cells[heading] ?? '');

  test('are not looked for where another column lost its heading, or was deleted', () => {
    const wiped = headingsOf(STAFF).map((heading) => (heading === 'Role' ? '' : heading));
    const row = staffRow({ Name: 'Eva Novak', Role: 'Cook' });
    expect(mended(STAFF, [wiped, row], { Dates: dates })).toEqual(
      found([headingsOf(STAFF), row], headingSet(STAFF, 3, 'Role')),
    );
    const rest = headingsOf(STAFF).filter((heading) => heading !== 'Role');
    const { changes } = mended(STAFF, [rest, staffRow({ Name: 'Eva Novak' }, rest)], { Dates: dates });
    expect(changes).toEqual([columnInserted(STAFF, 3, 180), headingSet(STAFF, 3, 'Role')]);
  });

  test('come back into rows that end before them', () => {
    const place = headingsOf(STAFF).indexOf('Number');
    const bare = headingsOf(STAFF).map((heading) => (heading === 'Number' ? '' : heading));
    const { values, changes } = mended(STAFF, [bare, ['eva novak'], ['Joe Farrow']], { Dates: dates });
    expect(values).toEqual([
      headingsOf(STAFF),
      ['eva novak', ...Array.from({ length: place - 1 }, () => ''), 7],
      ['Joe Farrow'],
    ]);
    expect(changes).toEqual([
      headingSet(STAFF, place + 1, 'Number'),
      { ...headingSet(STAFF, place + 1, '', 2), rows: [[7]] },
    ]);
  });

  test('come back into the first column of a list whose columns were moved about', () => {
    const others = headingsOf(STAFF).filter((one) => one !== 'Number' && one !== 'Former addresses');
    const headings = ['', ...others, 'Former addresses'];
    const row = staffRow({ Name: 'Eva Novak' }, headings);
    expect(mended(STAFF, [headings, row], { Dates: dates }).changes).toEqual([
      headingSet(STAFF, 1, 'Number'),
      { ...headingSet(STAFF, 1, '', 2), rows: [[7]] },
    ]);
  });

  test('that cannot be told, or are nobody’s on paper, are not written at all', () => {
    const bare = headingsOf(STAFF).map((heading) => (heading === 'Number' ? '' : heading));
    const rows = [staffRow({ Name: 'Ben Jones', Email: 'b@larkfield.example' }), ['Joe Farrow']];
    const tabs = {
      Dates: [...dates, [3, 'Ben Jones'], [4, 'Ben Jones']],
      // The last two: a signature on paper, of somebody without an address.
      Signatures: [
        headingsOf(SIGNATURES),
        ['r1', 3, '', 'b@larkfield.example'],
        ['r2', 4, '', 'b@larkfield.example'],
        ['r3', 9, 'Eva Novak'],
        ['r4', 9, 'Eva Novak', ''],
      ],
    };
    const { changes } = mended(STAFF, [bare, ...rows], tabs);
    expect(changes).toEqual([headingSet(STAFF, headingsOf(STAFF).indexOf('Number') + 1, 'Number')]);
  });

  test('in the ledger that keeps them are not filled in from Dates', () => {
    const row = ['', 'Eva Novak', 'e.novak@larkfield.example', 'support', 1];
    const [, ...rest] = headingsOf(NUMBERS);
    expect(mended(NUMBERS, [['', ...rest], row], { Dates: dates })).toEqual(
      found([headingsOf(NUMBERS), row], headingSet(NUMBERS, 1, 'Number')),
    );
  });
});

test('a tab that is gone, and one that was made again, are told with what to do', () => {
  expect(goneProblem(CALENDAR).message).toBe(
    `The tab "Calendar" is missing. ${UNDO}. Until it is back, the register is not updated and no emails go out.`,
  );
  expect(madeAgainProblem(CALENDAR, 'Please enter the closed days again.').message).toBe(
    `The tab "Calendar" was missing and has been added again, empty. Please enter the closed days again. Was this a mistake? ${UNDO}. No emails go out before tomorrow.`,
  );
});
