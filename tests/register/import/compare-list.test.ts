/** A list from elsewhere against the staff list: who joins, what changes, who is missing, and what only a person can decide. */
import { compareList } from '../../../src/register/import/compare-list';
import { type EarlierLists, numbersInShort, readEarlierLists } from '../../../src/register/import/earlier-lists';
import { readStaffList } from '../../../src/register/import/listed-people';
import type { Person } from '../../../src/register/model';
import { headingsOf, STAFF_CHANGES } from '../../../src/register/workbook/tabs';
import { aPerson, aPolicy, aRegister } from '../made';

const TODAY = '2026-09-03';
const NONE = readEarlierLists([]);
const TOLU = aPerson({ number: 1, row: 2 });
const SARAH = aPerson({
  number: 2,
  row: 3,
  name: 'Sarah Jones',
  email: 's.jones@larkfield.example',
  role: 'Cook',
  groups: ['kitchen'],
});

interface Given {
  people?: Person[];
  earlier?: EarlierLists;
  rows?: Record<number, string>;
  groups?: Record<string, string>;
}

const compare = (
  rows: string[][],
  { people = [TOLU, SARAH], earlier = NONE, rows: decided = {}, groups = {} }: Given = {},
) => {
  const list = readStaffList([['Name', 'Email', 'Role', 'Group', 'Starts', 'Leaves', 'Line manager'], ...rows]);
  if (list === null) throw new Error('No headings were found');
  return compareList(list, {
    register: aRegister({ people, policies: [aPolicy({ audience: ['teaching', 'governors'] })] }),
    earlier,
    decided: {
      rows: new Map(Object.entries(decided).map(([row, answer]) => [Number(row), answer])),
      groups: new Map(Object.entries(groups)),
    },
    today: TODAY,
    owner: 'policies@larkfield.example',
  });
};

const TOLU_LISTED = ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching'];
const SARAH_LISTED = ['Sarah Jones', 's.jones@larkfield.example', 'Cook', 'kitchen'];

/** What would change of each person, as "column: before → after". */
const changes = (...given: Parameters<typeof compare>) =>
  Object.fromEntries(
    compare(...given).changed.map(({ person, cells }) => [
      person.name,
      cells.map(({ column, before, after }) => `${column}: ${before} → ${after}`),
    ]),
  );
const doubts = (...given: Parameters<typeof compare>) =>
  compare(...given).doubts.map(({ row, what, options }) => [row, what, options.map(({ value }) => value)]);
const joiners = (...given: Parameters<typeof compare>) =>
  compare(...given).joiners.map(({ name, email }) => [name, email]);

test('the same list changes nothing', () => {
  const { joiners: none, changed, missing, doubts: open, groups, left } = compare([TOLU_LISTED, SARAH_LISTED]);
  expect([none, changed, missing, open, groups, left]).toEqual([[], [], [], [], [], []]);
});

describe('a person whom the staff list knows', () => {
  test('has a new name under the old address', () => {
    expect(changes([['Sarah Hill', 's.jones@larkfield.example', '', '']])).toEqual({
      'Sarah Jones': ['name: Sarah Jones → Sarah Hill'],
    });
  });

  test('has a new address under the old name', () => {
    expect(changes([['Jones, Sarah', 's.hill@larkfield.example', '', '']])).toEqual({
      'Sarah Jones': ['email: s.jones@larkfield.example → s.hill@larkfield.example'],
    });
  });

  test('whose old address the system still has keeps the new one', () => {
    const moved = { ...SARAH, email: 's.hill@larkfield.example', formerAddresses: ['s.jones@larkfield.example'] };
    expect(changes([SARAH_LISTED], { people: [TOLU, moved] })).toEqual({});
  });

  test('titles, capitals, accents, middle names and empty cells change nothing', () => {
    expect(
      changes([
        ['MRS SARAH ANN JONES', '', 'COOK', ''],
        ['Tolu Adéyemi', 'T.ADEYEMI@larkfield.example', '', ''],
      ]),
    ).toEqual({});
  });

  test('gets groups, and loses only those that the last list gave', () => {
    const cook = { ...SARAH, groups: ['kitchen', 'first aiders'] };
    expect(changes([[...SARAH_LISTED.slice(0, 3), 'Site']], { people: [TOLU, cook] })).toEqual({
      'Sarah Jones': ['groups: kitchen, first aiders → kitchen, first aiders, site'],
    });
    const earlier = readEarlierLists([
      headingsOf(STAFF_CHANGES),
      ['2026-06-01 09:00', 'list', '', '', 'kitchen', '1-2'],
    ]);
    expect(changes([[...SARAH_LISTED.slice(0, 3), 'Site']], { people: [TOLU, cook], earlier })).toEqual({
      'Sarah Jones': ['groups: kitchen, first aiders → first aiders, site'],
    });
  });

  test('has a line manager by name, of the staff list or of the list itself', () => {
    expect(
      changes([
        [...SARAH_LISTED, '', '', 'Adeyemi, Tolu'],
        [...TOLU_LISTED, '', '', 'Ina Park'],
        ['Ina Park', 'i.park@larkfield.example'],
      ]),
    ).toEqual({
      'Sarah Jones': ['lineManager:  → t.adeyemi@larkfield.example'],
      'Tolu Adeyemi': ['lineManager:  → i.park@larkfield.example'],
    });
  });

  test('has a last day; a first day long ago says nothing new', () => {
    expect(changes([[...SARAH_LISTED, '1/9/2019', '31/12/2026']])).toEqual({
      'Sarah Jones': ['leavesOn:  → 2026-12-31'],
    });
  });
});

describe('who is not in the list', () => {
  const GOVERNOR = aPerson({ number: 3, row: 4, name: 'Bob Ray', email: 'bob@home.example', groups: ['governor'] });

  test('without an earlier list: members of staff are told, and governors are not', () => {
    const { missing, kept } = compare([TOLU_LISTED], { people: [TOLU, SARAH, GOVERNOR] });
    expect([missing.map(({ name }) => name), kept]).toEqual([['Sarah Jones'], 1]);
  });

  test('with an earlier list: those whom it held, and nobody who was typed by hand', () => {
    const earlier = readEarlierLists([headingsOf(STAFF_CHANGES), ['2026-06-01 09:00', 'list', '', '', '', '1']]);
    const { missing, kept } = compare([SARAH_LISTED], { people: [TOLU, SARAH, GOVERNOR], earlier });
    expect([missing.map(({ name }) => name), kept]).toEqual([['Tolu Adeyemi'], 1]);
  });

  test('nobody who has left, and nobody of whom a row may be', () => {
    const gone = { ...TOLU, leavesOn: '2026-08-31' as const };
    expect(compare([['Sarah Hill', 's.hill@larkfield.example', 'Cook']], { people: [gone, SARAH] }).missing).toEqual(
      [],
    );
  });
});

describe('only a person can decide', () => {
  test('about an address that is nearly one of the school', () => {
    const row = ['Ina Park', 'i.park@larkfeild.example'];
    expect(doubts([row])).toEqual([
      [2, 'i.park@larkfeild.example is nearly an address of the school.', ['leave', 'corrected', 'as written']],
    ]);
    expect(joiners([row], { rows: { 2: 'corrected' } })).toEqual([['Ina Park', 'i.park@larkfield.example']]);
    expect(joiners([row], { rows: { 2: 'as written' } })).toEqual([['Ina Park', 'i.park@larkfeild.example']]);
    expect(joiners([row], { rows: { 2: 'leave' } })).toEqual([]);
  });

  test('about somebody new at an address that is somebody else’s', () => {
    const row = ['Ina Park', 's.jones@larkfield.example'];
    expect(doubts([row])).toEqual([
      [2, 's.jones@larkfield.example is the address of Sarah Jones (number 2).', ['leave', 'same 2']],
    ]);
    expect(changes([row], { rows: { 2: 'same 2' } })).toEqual({ 'Sarah Jones': ['name: Sarah Jones → Ina Park'] });
  });

  test('about two rows with one address', () => {
    const rows = [
      ['Ina Park', 'office@larkfield.example'],
      ['Bo Lee', 'office@larkfield.example'],
    ];
    expect(doubts(rows)).toEqual([[3, 'Row 2 has the same address (office@larkfield.example).', ['leave', 'new']]]);
    expect(joiners(rows, { rows: { 3: 'new' } })).toEqual([
      ['Ina Park', 'office@larkfield.example'],
      ['Bo Lee', null],
    ]);
  });

  test('about namesakes', () => {
    const people = [SARAH, { ...SARAH, number: 3, row: 4, email: 'sarah.jones2@larkfield.example' }];
    expect(doubts([['Sarah Jones', '']], { people })).toEqual([
      [2, '2 people of this name may be meant.', ['leave', 'same 2', 'same 3', 'new']],
    ]);
    expect(doubts([SARAH_LISTED, ['Sarah Jones', 'sj3@larkfield.example']])).toEqual([
      [3, 'Sarah Jones (number 2) has the same name, and is in another row.', ['leave', 'new']],
    ]);
    expect(
      doubts([
        ['Ina Park', ''],
        ['Ina Park', ''],
      ]),
    ).toEqual([[3, 'Another row has the same name, and no address tells them apart.', ['leave', 'new']]]);
  });

  test('about somebody who may have married: the same forename and role, and the old name is not in the list', () => {
    const row = ['Sarah Hill', 's.hill@larkfield.example', 'Cook', 'kitchen'];
    expect(doubts([row])).toEqual([
      [2, 'May be somebody of the staff list with a new name.', ['leave', 'same 2', 'new']],
    ]);
    expect(changes([row], { rows: { 2: 'same 2' } })).toEqual({
      'Sarah Jones': ['name: Sarah Jones → Sarah Hill', 'email: s.jones@larkfield.example → s.hill@larkfield.example'],
    });
    expect(joiners([row], { rows: { 2: 'new' } })).toEqual([['Sarah Hill', 's.hill@larkfield.example']]);
    expect(doubts([row, SARAH_LISTED])).toEqual([]);
  });

  test('about somebody who has left and is in the list', () => {
    const people = [TOLU, { ...SARAH, leavesOn: '2026-08-31' as const }];
    expect(doubts([SARAH_LISTED], { people })).toEqual([
      [2, 'Sarah Jones left on 31 August 2026, and is in this list.', ['leave', 'same 2']],
    ]);
    expect(changes([SARAH_LISTED], { people, rows: { 2: 'same 2' } })).toEqual({
      'Sarah Jones': ['startsOn:  → 2026-09-03'],
    });
    expect(doubts([[...SARAH_LISTED, '', '31/8/2026']], { people })).toEqual([]);
  });

  test.each<[string, string[], string]>([
    [
      'an address that is none',
      ['Ina Park', 'ina at school', 'Teacher'],
      'Import, row 2: "Email" says "ina at school"',
    ],
    [
      'a first day far ahead',
      ['Ina Park', '', 'Teacher', '', '1/9/2029'],
      'Starts on 1 September 2029, which is far ahead.',
    ],
    ['a last day before the first', ['Ina Park', '', 'Teacher', '', '1/9/2027', '1/9/2026'], ''],
  ])('about somebody new with %s', (_what, row, words) => {
    const { doubts: open, joiners: none, left } = compare([row]);
    expect(none).toEqual([]);
    expect(`${open[0]?.what ?? ''}${left[0]?.why ?? ''}`).toContain(words);
  });
});

describe('a group of the list', () => {
  const row = ['Ina Park', 'i.park@larkfield.example', 'Teacher', 'Teachers'];

  test('that nobody is in and no policy asks for is asked about, with the one that was likely meant', () => {
    expect(
      compare([
        row,
        ['Bo Lee', 'b.lee@larkfield.example', '', 'Kitchenn'],
        ['Al Fox', 'a.fox@larkfield.example', '', 'Robins'],
      ]).groups,
    ).toEqual([
      { group: 'teachers', people: 1, near: 'teaching' },
      { group: 'kitchenn', people: 1, near: 'kitchen' },
      { group: 'robins', people: 1, near: null },
    ]);
  });

  test('is taken as it was decided, now or with an earlier list, and not asked about again', () => {
    expect(compare([row], { groups: { teachers: 'teaching' } }).joiners[0]?.groups).toEqual(['teaching']);
    expect(compare([row], { groups: { teachers: '' } }).joiners[0]?.groups).toEqual([]);
    const earlier = readEarlierLists([
      headingsOf(STAFF_CHANGES),
      ['2026-06-01 09:00', 'group', '', '', 'teachers', 'teaching'],
    ]);
    const { joiners: known, groups } = compare([row], { earlier });
    expect([known[0]?.groups, groups]).toEqual([['teaching'], []]);
  });

  test('of the first list of all is taken as it is', () => {
    expect(compare([row], { people: [], groups: {} }).joiners[0]?.groups).toEqual(['teachers']);
  });
});

test('numbers of many people fit into a cell', () => {
  expect(numbersInShort([3, 1, 2, 7, 9, 8, 2])).toBe('1-3 7-9');
  expect(numbersInShort([])).toBe('');
});
