/** Rows of a pasted staff list that are headings, totals or headings again, and rows that are somebody after all. */
import { withoutHeadings } from '../../../src/register/reading/no-people';
import type { RawCell } from '../../../src/register/workbook/cells';

const HEADINGS = ['Name', 'Email', 'Role', 'Groups', 'Number'];
const CAROL = ['Carol Bright', 'c.bright@larkfield.example', 'Cook', 'support', ''];
const read = (
  rows: RawCell[][],
  headings: RawCell[] = HEADINGS,
  signatures: Parameters<typeof withoutHeadings>[1]['signatures'] = [],
) => withoutHeadings([headings, ...rows], { signatures });
const alone = (name: string, number: RawCell = ''): RawCell[] => [name, '', '', '', number];
/** Whether each row is left as it stands. */
const kept = (...args: Parameters<typeof read>) =>
  read(...args)
    .values.slice(1)
    .map((row) => row.length > 0);

test.each([
  ...['Staff', 'Team', 'Teams', 'Teacher', 'Teachers', 'Teaching', 'Support', 'Department', 'Departments', 'Faculty'],
  ...[
    'Office',
    'Governor',
    'Governors',
    'Governing',
    'Trustee',
    'Trustees',
    'Kitchen',
    'Catering',
    'Cleaner',
    'Cleaners',
  ],
  ...[
    'Cleaning',
    'Midday',
    'Lunchtime',
    'Admin',
    'Administration',
    'Site',
    'Premises',
    'Leadership',
    'Leader',
    'Leaders',
  ],
  ...['Management', 'SLT', 'SMT', 'SEN', 'SEND', 'EYFS', 'KS1', 'KS2', 'Supply', 'Agency', 'Volunteer', 'Volunteers'],
  ...['Visitor', 'Visitors', 'Other', 'Others', 'Assistant', 'Assistants', 'TA', 'TAs', 'Technician', 'Technicians'],
  ...[
    'Leavers',
    'Starters',
    'Joiners',
    'Employees',
    'Contractor',
    'Contractors',
    'Year',
    'Class',
    'Reception',
    'Nursery',
  ],
  ...['Preschool', 'Pre-school', 'Foundation', 'Primary', 'Secondary', 'Key stage', 'Sixth form'],
])('"Our %s today" is a heading, whatever number stands beside it', (group) => {
  expect(kept([alone(`Our ${group} today`, 7), CAROL])).toEqual([false, true]);
});

test.each([
  ['all in capitals', 'LOWER SCHOOL'],
  ['with a colon', 'Robins of the school:'],
  ['of one word', 'Robins'],
])('a row %s is a heading', (_how, name) => {
  expect(read([alone(name), CAROL]).headings.map(({ code, row }) => [code, row])).toEqual([['IS_HEADING', 2]]);
  expect(kept([alone(name), CAROL])).toEqual([false, true]);
  // With a number it was given one: then it is somebody.
  expect(kept([alone(name, 7), CAROL])).toEqual([true, true]);
});

test('a name of two words or more is somebody’s, and is asked about where everybody else has an address', () => {
  const eva = alone('Eva Novak');
  expect(kept([eva, CAROL])).toEqual([true, true]);
  expect(read([eva, CAROL]).headings.length).toBe(1);
  expect(read([eva, CAROL, ['Dee Okoro', '', 'Cook', '', '']]).headings).toEqual([]);
  expect(read([eva]).headings).toEqual([]);
  expect(read([eva, ['', '', '', '', '']]).headings).toEqual([]);
});

test('a name that somebody signed under, or that stands for somebody erased, is nobody’s heading', () => {
  const signature = { person: 7, name: 'Prince', email: '', signedOn: '2026-09-03' as const };
  expect(read([alone('Prince', 7), CAROL], HEADINGS, [signature])).toMatchObject({ headings: [] });
  expect(kept([alone('Staff', 7), CAROL], HEADINGS, [signature])).toEqual([true, true]);
  expect(kept([alone('Staff', 8), CAROL], HEADINGS, [signature])).toEqual([false, true]);
  expect(read([alone('12 (erased)'), CAROL])).toMatchObject({ headings: [] });
});

test.each([
  ['Total', false],
  ['Totals', false],
  ['Grand total', false],
  ['Subtotal', false],
  ['Sub-total: 12', false],
  ['Count', false],
  ['Headcount', false],
  ['Head count', false],
  ['Number of staff', false],
  ['Number of people: 40', false],
  ['12', false],
  ['40 / 42', false],
  ['Ann Total', true],
  ['Ann Count', true],
  ['Totally Smith', true],
  ['A number of people', true],
])('"%s" with something beside it: somebody %j, and never asked about', (name, isSomebody) => {
  const row = [name, '', 'x', '', ''];
  expect(kept([row, CAROL])).toEqual([isSomebody, true]);
  expect(read([row, CAROL]).headings).toEqual([]);
  // A count below the addresses is no address.
  expect(kept([[name, '11', 'x', '', ''], CAROL])).toEqual([isSomebody, true]);
  // Whoever has an address is somebody.
  expect(kept([[name, 'a@larkfield.example', 'x', '', ''], CAROL])).toEqual([true, true]);
});

test('headings that come again are nobody; one word that is a heading may be a name', () => {
  expect(kept([CAROL, HEADINGS, ['Name', 'Email'], ['Role', 'r@larkfield.example', '', '', '']])).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('a row without a name is left to whoever reads it', () => {
  expect(kept([['', 'x@larkfield.example', '', '', ''], ['', '', 'Cook', '', ''], CAROL])).toEqual([true, true, true]);
});

test('the parts of a name beside it are nothing else', () => {
  const headings = [...HEADINGS, 'Surname', 'Known as', 'Room'];
  const row = (surname: string, knownAs: string, room: string) => [
    'Robins Class',
    '',
    '',
    '',
    '',
    surname,
    knownAs,
    room,
  ];
  const carol = [...CAROL, 'Bright', 'Carol', ''];
  expect(kept([row('Class', 'Robins', ''), carol], headings)).toEqual([false, true]);
  expect(kept([row('Class', 'Bobby', ''), carol], headings)).toEqual([true, true]);
  expect(kept([row('', '', 'Class'), carol], headings)).toEqual([true, true]);
});

test('without a column for names there is nothing to look for', () => {
  const rows = [['x@larkfield.example'], ['staff']];
  expect(read(rows, ['Email'])).toEqual({ values: [['Email'], ...rows], headings: [] });
  expect(withoutHeadings([], { signatures: [] })).toEqual({ values: [[]], headings: [] });
});
