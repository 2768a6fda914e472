/** Who left and is relied on still: emails to line managers, the head and the office would reach nobody, and nobody would know. */
import type { Day } from '../../../../src/common/day';
import { goneProblems, ownerQuestions } from '../../../../src/register/laws/staff/gone';
import type { Person } from '../../../../src/register/model';
import { defaultSettings } from '../../../../src/register/workbook/settings';
import { aPerson } from '../../made';

const CAROL = 'c.bright@larkfield.example';
const LEFT = aPerson({ number: 9, row: 9, name: 'Carol Bright', email: CAROL, leavesOn: '2026-08-31' });
const team = (names: readonly string[]) =>
  names.map((name, i) => aPerson({ number: i + 1, row: i + 2, name, email: `${i}@x.example`, lineManager: CAROL }));
const told = (
  people: ReturnType<typeof team>,
  settings = defaultSettings(),
  today: '2026-08-31' | '2026-09-01' = '2026-09-01',
) => goneProblems({ people, settings }, today).map(({ message }) => message);

test('a line manager who has left is told once, with the team; not on the last day', () => {
  const people = [...team(['Bob Cole', 'Dee Ford']), LEFT];
  expect(told(people)).toEqual([
    'Staff, row 2: the line manager of Bob Cole and Dee Ford is Carol Bright, who left on 31 August 2026. Please enter who it is now under "Line manager", or leave it empty.',
  ]);
  expect(told(people, defaultSettings(), '2026-08-31')).toEqual([]);
});

test('nothing is told of somebody who is here, has come back, or whose address a successor has', () => {
  const own = team(['Bob Cole']);
  expect(told([...own, { ...LEFT, leavesOn: null }])).toEqual([]);
  expect(told([...own, { ...LEFT, startsOn: '2026-09-01' }])).toEqual([]);
  expect(told([...own, LEFT, aPerson({ number: 10, row: 10, name: 'Sam Hale', email: CAROL })])).toEqual([]);
});

test('the line manager of those who have left themselves is nobody’s matter', () => {
  const gone = team(['Bob Cole']).map((person) => ({ ...person, leavesOn: '2026-08-31' as const }));
  expect(told([...gone, LEFT])).toEqual([]);
});

test('addresses in Settings are held against those who have left', () => {
  const settings = { ...defaultSettings(), contactEmail: CAROL, headEmail: CAROL };
  expect(told([LEFT], settings)).toEqual([
    'Settings: "Contact email" is the address of Carol Bright, who left on 31 August 2026. Please enter the address of somebody who is here.',
    'Settings: "Head teacher\'s email" is the address of Carol Bright, who left on 31 August 2026. Please enter the address of somebody who is here.',
  ]);
});

describe('the account that everything runs as', () => {
  const PRIYA = aPerson({ number: 2, row: 3, name: 'Priya Nair', email: 'p.nair@larkfield.example' });
  const asked = (today: Day, ...people: Partial<Person>[]) =>
    ownerQuestions({ people: people.map((one) => ({ ...PRIYA, ...one })) }, 'P.Nair@larkfield.example', today);

  test.each<[string, Day, Partial<Person>, number]>([
    ['who leaves in eight weeks and a day', '2026-08-04', { leavesOn: '2026-09-30' }, 0],
    ['who leaves in eight weeks', '2026-08-05', { leavesOn: '2026-09-30' }, 1],
    ['who has left', '2026-12-01', { leavesOn: '2026-09-30' }, 1],
    ['who had left and is back', '2026-12-01', { leavesOn: '2026-09-30', startsOn: '2026-11-02' }, 0],
    ['who stays', '2026-12-01', {}, 0],
    ['whose address it was before', '2026-12-01', { email: 'new@x.example', leavesOn: '2026-09-30' }, 0],
    [
      'whose former address it is',
      '2026-12-01',
      { email: 'new@x.example', formerAddresses: ['p.nair@larkfield.example'], leavesOn: '2026-09-30' },
      1,
    ],
  ])('is that of somebody %s', (_who, today, person, count) => {
    expect(asked(today, person)).toHaveLength(count);
  });

  test('of two who share it one stays', () => {
    expect(asked('2026-12-01', { leavesOn: '2026-09-30' }, { number: 3, row: 4 })).toEqual([]);
  });

  test('is asked about in time, with where the steps are, and once for each last day', () => {
    const [before] = asked('2026-09-01', { leavesOn: '2026-09-30' });
    expect(before).toEqual({
      response: 'account 2 2026-09-30',
      where: 'Staff, row 3',
      what: 'Staff, row 3: Policy Sign-off runs under the account of Priya Nair (P.Nair@larkfield.example), who leaves on 30 September 2026. Once that account is closed nobody is emailed, nothing is recorded, and nothing says so. Please hand over to another account before that ("System check" in the panel has the steps); if the account stays open, choose ignore.',
    });
    expect(asked('2026-10-01', { leavesOn: '2026-09-30' })[0]?.what).toContain('who left on 30 September 2026.');
  });
});
