/** Who left and is relied on still: emails to line managers, the head and the office would reach nobody, and nobody would know. */
import { goneProblems } from '../../../../src/register/laws/staff/gone';
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
