/** Rows of the staff list that name nobody, or two people at once. */
import { nameProblems } from '../../../../src/register/laws/staff/names';
import { aPerson } from '../../made';

const told = (name: string, email: string | null = null) =>
  nameProblems({ people: [aPerson({ name, email })] }, '2026-09-01').map(({ message }) => message);

test.each([
  'Vacancy',
  'VACANT POST',
  'TBC',
  'tba',
  'To be appointed',
  'Supply',
  'Supply teacher',
  'Agency staff',
  'New starter September',
  'Unknown',
  'Test',
  '?',
  '---',
  'N/A',
  'Name',
])('"%s" is nobody’s name', (name) => {
  expect(told(name)).toEqual([
    `Staff, row 2: "${name}" is hardly a person's name, and is asked to sign like everybody. Please enter the name, or delete the row.`,
  ]);
});

test.each(['Fay Gray & Gil Hunt', 'Mr and Mrs Gray', 'Fay Gray / Gil Hunt', 'Fay Gray + Gil Hunt'])(
  '"%s" names two people',
  (name) => {
    expect(told(name)).toEqual([
      `Staff, row 2: "${name}" names two people, and one signature would count for both. Please give each a row of their own.`,
    ]);
  },
);

test('an address in the place of a name is told; where there is no name the list has told it', () => {
  expect(told('fay@larkfield.example')).toEqual([
    'Staff, row 2: "fay@larkfield.example" under "Name" is an email address. Please enter the name.',
  ]);
  expect(told('fay@larkfield.example', 'fay@larkfield.example')).toEqual([]);
});

test.each([
  'Fay Gray',
  'Gray, Fay',
  'Fay Smith/Jones',
  'Fay Smith / Jones',
  'Fernand Rand',
  'Andy Sand',
  'Fay Gray (Supply)',
  'Fay Gray (Maths and PE)',
  'Fay Gray (Year 3 / Year 4)',
  'Testa Rossi',
  'Supplya Novak',
  'Newman Starter',
  'Erased 12',
  'D’Arcy O’Neill-Hall',
  '王小明',
])('"%s" is somebody’s', (name) => {
  expect(told(name)).toEqual([]);
});

test('a post that has ended is asked for nothing, from the day after its last one on', () => {
  const people = [aPerson({ name: 'Vacancy', leavesOn: '2026-08-31' })];
  expect(nameProblems({ people }, '2026-08-31')).toHaveLength(1);
  expect(nameProblems({ people }, '2026-09-01')).toEqual([]);
});
