/** A derived tab is brought up to date around whatever people have done to it. */

import { changesToTab, type KeptTab } from '../../../src/register/derived/update-tab';
import type { Cell, RawCell } from '../../../src/register/workbook/cells';

const HEADINGS = ['Name', 'Days', 'Number'];

function tab(rows: Cell[][], more: Partial<KeptTab> = {}): KeptTab {
  return {
    sheetId: 9,
    columns: HEADINGS.map((heading) => ({ heading, key: heading.toLowerCase(), width: 100 })),
    rows: rows.map((cells) => ({ key: String(cells[2]), cells })),
    headingKey: (heading) => heading.toLowerCase(),
    rowKey: (cells) => String(cells[2]),
    settled: (cells) => [cells[0] ?? '', 'settled', cells[2] ?? ''],
    worstFirst: null,
    ...more,
  };
}

const set = (row: number, column: number, ...rows: Cell[][]) => ({ kind: 'set cells', sheetId: 9, row, column, rows });

const CASES: [what: string, existing: RawCell[][], wanted: KeptTab, changes: object[]][] = [
  ['writes nothing where nothing differs', [HEADINGS, ['Tolu', 4, 1]], tab([['Tolu', 4, 1]]), []],
  ['takes a day and its number for one', [HEADINGS, ['Tolu', 46266, 1]], tab([['Tolu', { day: '2026-09-01' }, 1]]), []],
  [
    'writes only the cells that differ, those below one another at once',
    [HEADINGS, ['Tolu', 4, 1], ['Carol', 3, 2], ['Eva', 2, 3]],
    tab([
      ['Tolu', 5, 1],
      ['Carol', 4, 2],
      ['Eva', 2, 3],
    ]),
    [set(2, 2, [5], [4])],
  ],
  [
    'leaves rows where people have sorted them, and adds new ones below',
    [HEADINGS, ['Eva', 2, 3], ['Tolu', 4, 1]],
    tab([
      ['Tolu', 4, 1],
      ['Joe', 1, 4],
      ['Eva', 2, 3],
    ]),
    [{ kind: 'add rows', sheetId: 9, rows: [['Joe', 1, 4]] }],
  ],
  [
    'sorts where the worst must stand first',
    [HEADINGS, ['Eva', 2, 3]],
    tab(
      [
        ['Tolu', 4, 1],
        ['Eva', 2, 3],
      ],
      { worstFirst: 1 },
    ),
    [
      { kind: 'add rows', sheetId: 9, rows: [['Tolu', 4, 1]] },
      {
        kind: 'sort rows',
        sheetId: 9,
        headingRow: 1,
        by: [
          { column: 2, isDescending: true },
          { column: 1, isDescending: false },
          { column: 2, isDescending: false },
        ],
      },
    ],
  ],
  [
    'takes rows out that are about nobody any more, from the last to the first',
    [HEADINGS, ['Tolu', 4, 1], ['Joe', 1, 4], ['Eva', 2, 3], ['Ben', 1, 5], ['Sana', 1, 6]],
    tab([['Eva', 2, 3]]),
    [
      { kind: 'delete rows', sheetId: 9, row: 5, count: 2 },
      { kind: 'delete rows', sheetId: 9, row: 2, count: 2 },
    ],
  ],
  [
    'keeps a row beside which somebody wrote, and says that it is settled',
    [
      ['Name', 'My notes', 'Days', 'Number'],
      ['Tolu', 'rang on Monday', 4, 1],
    ],
    tab([]),
    [set(2, 3, ['settled'])],
  ],
  [
    "finds its columns wherever they stand and leaves the manager's alone",
    [
      ['Number', 'My notes', 'Name', 'Days'],
      [1, 'rang', 'Tolu', 4],
    ],
    tab([['Tolu', 5, 1]]),
    [set(2, 4, [5])],
  ],
  [
    'writes a heading again that was wiped out above its column',
    [
      ['Name', '', 'Number'],
      ['Tolu', 4, 1],
    ],
    tab([['Tolu', 4, 1]]),
    [set(1, 2, ['Days'])],
  ],
  [
    'puts a column in again that was deleted',
    [
      ['Name', 'Number', 'My notes'],
      ['Tolu', 1, 'rang'],
    ],
    tab([['Tolu', 4, 1]]),
    [
      { kind: 'insert columns', sheetId: 9, column: 2, count: 1, width: 100, isHidden: false },
      set(1, 2, ['Days']),
      set(2, 2, [4]),
    ],
  ],
  [
    'finds its headings below rows that somebody put above them',
    [['For the governors'], [], HEADINGS, ['Tolu', 4, 1]],
    tab([['Tolu', 5, 1]]),
    [set(4, 2, [5])],
  ],
  [
    'puts a row of headings in where it was deleted',
    [['Tolu', 4, 1]],
    tab([['Tolu', 4, 1]]),
    [{ kind: 'insert rows', sheetId: 9, row: 1, count: 1 }, set(1, 1, HEADINGS)],
  ],
  ['leaves blank rows alone', [HEADINGS, [], ['Tolu', 4, 1], ['', '', '']], tab([['Tolu', 4, 1]]), []],
  [
    'keeps one of two rows about the same',
    [HEADINGS, ['Tolu', 4, 1], ['Tolu', 4, 1]],
    tab([['Tolu', 4, 1]]),
    [{ kind: 'delete rows', sheetId: 9, row: 3, count: 1 }],
  ],
  [
    'fills an empty tab',
    [],
    tab([['Tolu', 4, 1]]),
    [set(1, 1, HEADINGS), { kind: 'add rows', sheetId: 9, rows: [['Tolu', 4, 1]] }],
  ],
];

test.each(CASES)('A derived tab %s', (_what, existing, wanted, changes) => {
  expect(changesToTab(wanted, existing)).toEqual(changes);
});
