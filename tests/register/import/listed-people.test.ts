/** Staff lists as systems export them and people paste them → the people in them, and what was left out and why. */
import { readStaffList } from '../../../src/register/import/listed-people';
import type { RawCell } from '../../../src/register/workbook/cells';

const read = (rows: RawCell[][]) => {
  const list = readStaffList(rows);
  if (list === null) throw new Error('No headings were found');
  return list;
};
const names = (rows: RawCell[][]) => read(rows).people.map(({ name }) => name);

const INA = { name: 'Ina Park', email: 'i.park@larkfield.example', role: 'Teacher', groups: ['teaching'] };

describe('headings of', () => {
  test.each<[string, string[], string[]]>([
    [
      'SIMS',
      [
        'Staff Code',
        'Forename',
        'Surname',
        'Personal Email Address',
        'Work Email Address',
        'Post',
        'Staff Category',
        'Date of Arrival',
        'Date of Leaving',
      ],
      [
        'IPA',
        'Ina',
        'Park',
        'ina@home.example',
        'I.Park@larkfield.example',
        'Teacher',
        'Teaching',
        '01/09/2026',
        '31/08/2027',
      ],
    ],
    [
      'Arbor',
      [
        'Legal First Name',
        'Legal Last Name',
        'Email address',
        'Current Business Roles',
        'Department',
        'Employment start date',
        'Employment end date',
      ],
      ['Ina', 'Park', 'i.park@larkfield.example', 'Teacher', 'Teaching', '01 Sep 2026', '31 Aug 2027'],
    ],
    [
      'Bromcom',
      [
        'Staff Code',
        'Preferred First Name',
        'Preferred Last Name',
        'School Email',
        'Job Title',
        'Departments',
        'Date Started at the School',
        'Date Left',
      ],
      ['IPA', 'Ina', 'Park', 'i.park@larkfield.example', 'Teacher', 'Teaching', '01/09/2026 00:00', '31/08/2027 00:00'],
    ],
    [
      'ScholarPack',
      ['Surname', 'Forename', 'Primary Email', 'Role Identifier', 'Staff Type', 'Start Date', 'Leaving Date'],
      ['Park', 'Ina', 'i.park@larkfield.example', 'Teacher', 'Teaching', '2026-09-01', '2027-08-31'],
    ],
    [
      'a school of its own',
      ['Full name', 'E-mail (work)', 'Job', 'Team', 'Joined on', 'Leaves'],
      ['Ina Park', 'i.park@larkfield.example', 'Teacher', 'Teaching', '1.9.26', '31.8.27'],
    ],
  ])('%s', (_system, headings, row) => {
    const { people, left } = read([headings, row]);
    expect(left).toEqual([]);
    expect(people).toEqual([
      { row: 2, ...INA, lineManager: '', startsOn: '2026-09-01', leavesOn: '2027-08-31', sites: [], faults: [] },
    ]);
  });

  test('nothing that is a staff list', () => {
    expect(
      readStaffList([
        ['Menu', 'Price'],
        ['Soup', '2'],
      ]),
    ).toBeNull();
    expect(
      readStaffList([
        ['Role', 'Start date'],
        ['Teacher', '1/9/2026'],
      ]),
    ).toBeNull();
    expect(readStaffList([])).toBeNull();
  });
});

describe('a table as people make it', () => {
  test('with a title above its headings, blank rows, and a total below', () => {
    const list = read([
      ['Staff list, printed 3 September'],
      [],
      ['Name', 'Email'],
      ['Ina Park', 'i.park@larkfield.example'],
      [],
      ['TEACHING ASSISTANTS'],
      ['Bo Lee', 'b.lee@larkfield.example'],
      ['Name', 'Email'],
      ['Total: 2', ''],
    ]);
    expect(list.people.map(({ row, name }) => [row, name])).toEqual([
      [4, 'Ina Park'],
      [7, 'Bo Lee'],
    ]);
    expect(list.left).toEqual([
      { row: 6, why: 'is taken for a heading.' },
      { row: 8, why: 'is taken for a total or for headings that came again.' },
      { row: 9, why: 'is taken for a total or for headings that came again.' },
    ]);
  });

  test.each([',', ';', '\t', '|'])('all in one column, with %j between', (separator) => {
    const line = (...cells: string[]): RawCell[] => [cells.join(separator)];
    const list = read([
      line('Name', 'Work Email', 'Role'),
      line(`"Park${separator} Ina ""Billie"""`, 'i.park@larkfield.example', ''),
      [],
      line('Lee', 'b.lee@larkfield.example', 'Cook'),
    ]);
    expect(list.people.map(({ row, name, email }) => [row, name, email])).toEqual([
      [2, `Park${separator === '\t' ? '' : separator} Ina "Billie"`, 'i.park@larkfield.example'],
      [4, 'Lee', 'b.lee@larkfield.example'],
    ]);
  });

  test('with names in capitals, surname first, titles and maiden names', () => {
    expect(
      names([
        ['Surname, Forename', 'Email'],
        ["O'BRIEN-SMITH, ZOË", 'z@larkfield.example'],
        ['Park, Ina', 'i@larkfield.example'],
        ['Mrs Ann Hill (née Dale)', 'a@larkfield.example'],
      ]),
    ).toEqual(["O'Brien-Smith, Zoë", 'Park, Ina', 'Mrs Ann Hill (née Dale)']);
  });

  test('with a row for each post: the same name and address are one person', () => {
    const { people, left } = read([
      ['Name', 'Email', 'Role', 'Group', 'Start Date', 'End Date'],
      ['Ina Park', 'i.park@larkfield.example', 'Teacher', 'Teaching', '1/9/2026', '31/8/2027'],
      ['PARK, INA', 'I.Park@larkfield.example', 'Cover', 'Support', '1/1/2020', ''],
    ]);
    expect(people).toEqual([
      {
        row: 2,
        ...INA,
        groups: ['teaching', 'support'],
        lineManager: '',
        startsOn: '2020-01-01',
        leavesOn: null,
        sites: [],
        faults: [],
      },
    ]);
    expect(left).toEqual([{ row: 3, why: 'is Park, Ina again, as in row 2: taken together.' }]);
  });

  test('with an address that is none: the row is told, and what else it says is read', () => {
    const [person] = read([
      ['Name', 'Email', 'Role'],
      ['Ina Park', 'ina at school', 'Teacher'],
    ]).people;
    expect(person).toMatchObject({ name: 'Ina Park', email: null, role: 'Teacher' });
    expect(person?.faults).toEqual([
      'Import, row 2: "Email" says "ina at school", which is not an email address. Write one such as a.bright@school.example, or leave it empty.',
    ]);
  });

  test('with nothing but a role in a row', () => {
    expect(
      read([
        ['Name', 'Email', 'Role'],
        ['', '', 'Vacancy'],
      ]).left,
    ).toEqual([{ row: 2, why: 'has neither a name nor an email address.' }]);
  });
});

describe('dates', () => {
  const SERIAL_3_SEPTEMBER_2026 = 46268;
  const started = (...cells: RawCell[]) => {
    const { people, remarks } = read([
      ['Name', 'Email', 'Start Date'],
      ...cells.map((cell, i): RawCell[] => [`Person ${'abcdefgh'[i]}`, `${i}@larkfield.example`, cell]),
    ]);
    return { days: people.map(({ startsOn }) => startsOn), remarks };
  };

  test('are British as long as they can be', () => {
    expect(started('01/09/2026', '3/4/2026', SERIAL_3_SEPTEMBER_2026)).toEqual({
      days: ['2026-09-01', '2026-04-03', '2026-09-03'],
      remarks: [],
    });
  });

  test('are read month first where one can be nothing else, those among them that Sheets took for British dates, too', () => {
    expect(started('09/14/2026', '3/4/2026', SERIAL_3_SEPTEMBER_2026)).toEqual({
      days: ['2026-09-14', '2026-03-04', '2026-03-09'],
      remarks: ['The dates of this list are read month first, since 09/14/2026 can be nothing else.'],
    });
  });

  test('of all columns are read in one way: one of the last days tells how the first days are written', () => {
    const { people } = read([
      ['Name', 'Email', 'Start Date', 'Date Left'],
      ['Ann Bell', 'a@larkfield.example', '9/8/98', '12/18/2026'],
      ['Bob Cole', 'b@larkfield.example', '3/4/2026', ''],
    ]);
    expect(people.map(({ startsOn, leavesOn }) => [startsOn, leavesOn])).toEqual([
      ['1998-09-08', '2026-12-18'],
      ['2026-03-04', null],
    ]);
  });

  test('some of which speak for the one and some for the other stay British, and what cannot be read is told', () => {
    expect(started('09/14/2026', '14/09/2026').days).toEqual([null, '2026-09-14']);
  });
});

describe('columns of which nothing is read', () => {
  const list = (headings: string[], ...rows: string[][]) => read([headings, ...rows]);

  test('are named, five of them at most', () => {
    const headings = [
      'Surname',
      'Forename',
      'Work Email',
      'Home Email',
      'Payroll',
      'House',
      'Room',
      'Phone',
      'Car',
      'Key',
    ];
    expect(list(headings, ['Bell', 'Ann', 'a@larkfield.example']).remarks).toEqual([
      'Nothing is read of the columns "Home Email", "Payroll", "House", "Room", "Phone" and 2 more. To have one of them read, give it a heading of the tab Staff.',
    ]);
    expect(list(['Name', 'Email', 'House'], ['Ann Bell', 'a@larkfield.example']).remarks).toEqual([
      'Nothing is read of the column "House". To have it read, give it a heading of the tab Staff.',
    ]);
    expect(list(['Name', 'Email', ''], ['Ann Bell', 'a@larkfield.example', 'x']).remarks).toEqual([]);
  });

  test.each([
    ['Status', 'Leaver', true],
    ['Status', 'LEFT', true],
    ['Status', 'Inactive', true],
    ['Current', 'No', true],
    ['Active?', 'n', true],
    ['Status', 'Current', false],
    ['Current', 'Yes', false],
    ['Car', 'No', false],
    ['Notes', 'Left the choir', false],
  ])('"%s: %s" says of somebody that they have left: %s', (heading, cell, isTold) => {
    const { people } = list(['Name', 'Email', heading], ['Ann Bell', 'a@larkfield.example', cell]);
    const told = `Import, row 2 says "${cell}" under "${heading}".`;
    expect(people[0]?.faults).toEqual(isTold ? [told] : []);
  });

  test('first and last days are read, times and entitlements are not taken for them', () => {
    const headings = ['Name', 'Email', 'End time', 'Annual leave', 'First day', 'Last working day'];
    const { people } = list(headings, ['Ann Bell', 'a@larkfield.example', '16:00', '25', '1/9/2026', '-']);
    expect(people.map(({ startsOn, leavesOn, faults }) => [startsOn, leavesOn, faults])).toEqual([
      ['2026-09-01', null, []],
    ]);
  });
});
