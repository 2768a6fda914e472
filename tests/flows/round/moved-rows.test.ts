/** People sort, insert and delete rows while a round runs: everybody keeps the number and the signatures that are theirs. */
import { Hands } from '../../../local/by-hand/hands';
import { whereRowsAreNow } from '../../../src/flows/workbook/moved-rows';
import { ACCEPTABLE_USE, Larkfield } from '../../support/larkfield';

describe('cells that are written beside a row', () => {
  const cell = (row: number, column = 2) => ({ kind: 'set cells' as const, sheetId: 1, row, column, rows: [[7]] });
  const before = [['Name', 'Number'], ['Ann'], ['Bob'], ['Bob']];
  const at = (now: string[][], ...changes: ReturnType<typeof cell>[]) =>
    whereRowsAreNow(changes, new Map([[1, { before, now }]])).map((change) =>
      change.kind === 'set cells' ? [change.row, change.column] : [],
    );

  test.each<[string, string[][], (readonly number[])[]]>([
    [
      'stay where nothing moved',
      before,
      [
        [2, 2],
        [4, 2],
      ],
    ],
    [
      'go with a sorted row; of two that are alike the second stays the second',
      [['Name', 'Number'], ['Bob'], ['Bob'], ['Ann']],
      [
        [4, 2],
        [3, 2],
      ],
    ],
    [
      'go down with rows put in above',
      [['Title'], ['Name', 'Number'], ['Ann'], ['Bob'], ['Bob']],
      [
        [3, 2],
        [5, 2],
      ],
    ],
    ['are left out where the row is gone', [['Name', 'Number'], ['Bob'], ['Bob']], [[3, 2]]],
    [
      'go with their column',
      [['Name', '', 'Number'], ['Ann'], ['Bob'], ['Bob']],
      [
        [2, 3],
        [4, 3],
      ],
    ],
  ])('%s', (_what, now, places) => {
    expect(at(now, cell(2), cell(4))).toEqual(places);
  });
});

describe('a round in which somebody works in the staff list', () => {
  const PEOPLE = ['Ann Bell', 'Dee Ford', 'Bob Cole', 'Cy Dunn'].map((name) => [
    name,
    `${name[0]}@larkfield.example`,
    'Teacher',
    'teaching',
  ]);
  const NEW = ['Zed Adams', 'z@larkfield.example', 'Teacher', 'teaching'];

  function beforeIt() {
    const school = Larkfield.open(PEOPLE);
    const form = school.publish(ACCEPTABLE_USE);
    school.round();
    for (const [name = '', email = ''] of PEOPLE) if (name !== 'Dee Ford') school.sign(form, email.toLowerCase(), name);
    school.sleepTo('2026-09-02', '09:12');
    school.paste('Staff', 6, [NEW]);
    return school;
  }

  const START = beforeIt();
  const calls = START.fork()
    .round()
    .calls.flatMap((name, index) => (name.startsWith('Sheets') ? [index] : []));
  const EDITS: [string, (hands: Hands) => void][] = [
    ['sorts it', (hands) => hands.sort('Staff', 1, true)],
    ['puts a row in', (hands) => hands.insertRow('Staff', 2)],
    [
      'deletes another row and sorts it',
      (hands) => {
        hands.deleteRow('Staff', 3);
        hands.sort('Staff', 1, true);
      },
    ],
    ['sorts Register', (hands) => hands.sort('Register', 1, true)],
  ];

  test.each(EDITS)('%s, before any of its calls to the workbook', (_what, edit) => {
    for (const at of calls) {
      const school = START.fork();
      const hands = new Hands(school.workspace, school.workbookId);
      school.round(({ index }) => {
        if (index === at) edit(hands);
        return undefined;
      });
      school.sleepTo('2026-09-02', '10:12');
      school.round();
      const staff = school.rows('Staff').map((row) => [row[0], row[15]]);
      const numbers = Object.fromEntries(staff.filter(([name]) => name !== ''));
      const right: Record<string, number> = {
        'Ann Bell': 1,
        'Dee Ford': 2,
        'Bob Cole': 3,
        'Cy Dunn': 4,
        'Zed Adams': 5,
      };
      for (const [name, number] of Object.entries(numbers)) expect([at, name, number]).toEqual([at, name, right[name]]);
      for (const [name, status] of Object.entries(school.statuses())) {
        expect([at, name, String(status).slice(0, 1)]).toEqual([at, name, /Zed|Dee/.test(name) ? '◷' : '✓']);
      }
      // Whoever was taken off the list is asked about, and nothing else is.
      const others = school
        .column('To check', 'What to check')
        .filter((what) => !/no longer on the staff list/.test(String(what)));
      expect(others).toEqual([]);
    }
  });
});

test('a row that only repeats another is gone, before any call of the round that would clear it', () => {
  const school = Larkfield.open([['Ann Bell', 'ann@larkfield.example', 'Teacher', 'teaching']]);
  const form = school.publish(ACCEPTABLE_USE);
  school.round();
  school.sign(form, 'ann@larkfield.example', 'Ann Bell');
  school.round();
  school.sleepTo('2026-09-03', '09:12');
  const [signature = []] = school.rows('Signatures').map((row) => row.map(String));
  school.pasteAt('Signatures', 3, 1, [signature]);
  for (const at of school.fork().round().calls.keys()) {
    const again = school.fork();
    const hands = new Hands(again.workspace, again.workbookId);
    again.round(({ index }) => {
      if (index === at) hands.deleteRow('Signatures', 3);
      return undefined;
    });
    expect([at, again.workspace.failures]).toEqual([at, []]);
    expect([at, again.column('Signatures', 'Email')]).toEqual([at, ['ann@larkfield.example']]);
  }
});
