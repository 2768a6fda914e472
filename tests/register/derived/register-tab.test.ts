/** Columns of the register for policies that are not in Policies. */
import { registerTab } from '../../../src/register/derived/register-tab';
import { obligationsOn } from '../../../src/register/signing/obligations';
import { aPerson, aPolicy, aRegister, aVersion } from '../made';

const headings = (existing: string[], codes: string[]) =>
  registerTab(
    aRegister({
      policies: codes.map((code) => aPolicy({ code, title: 'Visitors' })),
      versions: [aVersion('P2 v1.0', '2026-09-01', { title: 'Visitors' })],
    }),
    [],
  )([existing])
    .columns.map(({ heading }) => heading)
    .slice(3, -1);

const [P2, LOST, TYPED, GONE] = [
  'Visitors\nP2 v1.0 · every 12 months',
  'Visitors\nP2 · not in Policies',
  'Visitors\nP3 · not published yet',
  'Visitors\nP3 · not in Policies',
];

test('a code that was typed over keeps its column, and says that it is not in Policies', () => {
  expect(headings([P2], ['P2'])).toEqual([P2]);
  expect(headings([P2], ['P3'])).toEqual([TYPED, LOST]);
});

test('once the code is right again, the column of the wrong one says so', () => {
  expect(headings([TYPED, LOST], ['P2'])).toEqual([P2, GONE]);
  expect(headings([P2, GONE], ['P2'])).toEqual([P2]);
});

test('a column of the school’s own with two lines is nobody’s policy', () => {
  expect(headings([P2, 'First aid\nP9', 'Badge\ngiven'], ['P2'])).toEqual([P2]);
});

test('worked out once, it fits the tab as it was and as it is now', () => {
  const people = [aPerson({ number: 1, name: 'Ada', role: 'Teacher', groups: ['teaching'] })];
  const register = aRegister({ people, policies: [aPolicy()], versions: [aVersion('P1 v1.0', '2026-09-01')] });
  const tab = registerTab(register, obligationsOn(register, '2026-09-02'));
  const cellsFrom = (existing: string[]) => tab([existing]).rows.map(({ cells }) => cells);
  expect(cellsFrom(['First aid\nP9 · not published yet'])).toEqual([
    ['Ada', 'Teacher', 'teaching', '◷ Due 15 Sep 2026', '—', 1],
  ]);
  expect(cellsFrom([])).toEqual([['Ada', 'Teacher', 'teaching', '◷ Due 15 Sep 2026', 1]]);
});
