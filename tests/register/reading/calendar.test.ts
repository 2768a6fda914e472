/** On which days the school is closed, and which rows cannot be meant so. */
import type { Day } from '../../../src/common/day';
import { schoolDayFrom } from '../../../src/common/school-days';
import { readClosures } from '../../../src/register/reading/calendar';

const read = (from: Day, until: Day | null) => readClosures([{ row: 4, value: { from, until, what: 'Half term' } }]);
const IN_ROWS =
  'if the school really is closed for so long, enter it as several rows of up to five weeks each, one after the other';
const told = (fault: string, step = '') => [
  {
    code: 'CLOSURE_NOT_MEANT',
    tab: 'Calendar',
    row: 4,
    message: `Calendar, row 4 ${fault}. Please correct one of the two dates${step}; until then the row is ignored, and emails go out on those days.`,
  },
];

test.each<[string, Day, Day | null, Day]>([
  ['without a last day is one day', '2026-10-26', null, '2026-10-26'],
  ['that ends on the day on which it begins is one day', '2026-10-26', '2026-10-26', '2026-10-26'],
  ['of a week', '2026-10-26', '2026-10-30', '2026-10-30'],
  ['of seventy days, the longest', '2026-07-01', '2026-09-08', '2026-09-08'],
])('a closure %s', (_what, from, until, last) => {
  expect(read(from, until)).toEqual({ closures: [{ from, until: last }], problems: [] });
});

test('one that ends before it begins is told and does not count', () => {
  expect(read('2026-10-26', '2026-10-25')).toEqual({
    closures: [],
    problems: told('ends on 25 October 2026, before it begins on 26 October 2026'),
  });
});

test('one that is longer than any holiday is told and does not count', () => {
  expect(read('2026-07-01', '2026-09-09')).toEqual({
    closures: [],
    problems: told(
      'closes the school from 1 July 2026 to 9 September 2026, which is longer than any holiday',
      `; ${IN_ROWS}`,
    ),
  });
});

test('no other holidays are as long as the summer', () => {
  expect(read('2026-09-02', '2026-10-06').problems).toEqual([]);
  expect(read('2026-09-02', '2026-10-07')).toEqual({
    closures: [],
    problems: told(
      'closes the school from 2 September 2026 to 7 October 2026, which is longer than any holiday',
      `, or delete the row if it says when a term is; ${IN_ROWS}`,
    ),
  });
});

test('six weeks of building works count as soon as they are entered as the sentence says', () => {
  const weeks: [Day, Day][] = [
    ['2027-02-01', '2027-03-07'],
    ['2027-03-08', '2027-03-14'],
  ];
  const { closures, problems } = readClosures(
    weeks.map(([from, until], i) => ({ row: i + 2, value: { from, until, what: 'Building works' } })),
  );
  expect(problems).toEqual([]);
  expect(schoolDayFrom('2027-02-01', closures)).toBe('2027-03-15');
  expect(read('2027-02-01', '2027-03-14').closures).toEqual([]);
});

test.each<[Day, Day, number]>([
  ['2026-06-25', '2026-07-31', 1],
  ['2026-06-25', '2026-07-30', 0],
  ['2026-08-01', '2026-09-08', 1],
  ['2026-08-05', '2026-09-10', 1],
  ['2026-08-06', '2026-09-11', 0],
])('holidays from %s to %s are a part of the summer, or longer than any', (from, until, closures) => {
  expect(read(from, until).closures).toHaveLength(closures);
});

test.each<[Day, Day]>([
  ['2025-12-19', '2027-01-04'],
  ['2025-07-22', '2026-09-01'],
  ['2026-07-22', '2027-09-01'],
])('of two days in different years, %s and %s, one is told, and nothing about a term', (from, until) => {
  const { closures, problems } = read(from, until);
  expect([closures, problems.map(({ message }) => message.includes('term'))]).toEqual([[], [false]]);
});

test('Christmas holidays of a boarding school are closed, and over the turn of the year', () => {
  expect(read('2026-12-10', '2027-01-11').problems).toEqual([]);
});

test('nothing entered is no closure', () => {
  expect(readClosures([])).toEqual({ closures: [], problems: [] });
});
