/** Which days are school days, how far the calendar is known, and where a due day falls. */
import type { Day } from '../../src/common/day';
import {
  type Closure,
  dueDaysAmong,
  isSchoolDay,
  lastKnownDay,
  schoolDayFrom,
  schoolDaysBefore,
} from '../../src/common/school-days';

const SUMMER: Closure[] = [{ from: '2027-07-21', until: '2027-08-31' }];

test.each<[Day, boolean]>([
  ['2027-07-20', true],
  ['2027-08-31', false],
  ['2027-09-01', false],
])('beyond what the calendar knows no emails go: on %s %j', (day, expected) => {
  expect(isSchoolDay(day, SUMMER)).toBe(expected);
});

test('the last day that the calendar knows may be a school day', () => {
  expect(isSchoolDay('2027-08-31', [{ from: '2027-07-21', until: '2027-08-30' }])).toBe(true);
});

test('119 closed days are gone past, 120 are not', () => {
  const closed = (until: Day): Closure[] => [{ from: '2026-09-01', until }];
  expect(schoolDayFrom('2026-09-01', closed('2026-12-28'))).toBe('2026-12-29');
  expect(schoolDayFrom('2026-09-01', closed('2026-12-29'))).toBeNull();
});

test('the school days before a day, the latest first', () => {
  expect(schoolDaysBefore('2026-11-03', 3, [{ from: '2026-10-26', until: '2026-10-30' }])).toEqual([
    '2026-11-02',
    '2026-10-23',
    '2026-10-22',
  ]);
  expect(schoolDaysBefore('2027-09-01', 1, [{ from: '2027-01-01', until: '2027-08-31' }])).toEqual([]);
});

test('a due day falls on an open day, also where the calendar is not known yet', () => {
  const due = dueDaysAmong(SUMMER);
  expect([due('2027-07-20'), due('2027-07-21'), due('2027-09-04'), due('2027-09-06')]).toEqual([
    '2027-07-20',
    '2027-09-01',
    '2027-09-06',
    '2027-09-06',
  ]);
});

test('nothing entered is nothing known: every weekday is a school day', () => {
  expect(lastKnownDay([])).toBeNull();
});

test.each<[string, Day, Day, Day]>([
  ['begins on the last day of a school year', '2027-08-31', '2027-08-31', '2027-08-31'],
  ['begins on the first', '2027-09-01', '2027-09-01', '2028-08-31'],
  ['begins in December', '2026-12-21', '2027-01-01', '2027-08-31'],
  ['begins in January', '2027-01-01', '2027-01-01', '2027-08-31'],
  ['reaches into the next year', '2027-07-21', '2027-09-03', '2027-09-03'],
])('where the last row %s the calendar is known until the end of that year', (_what, from, until, last) => {
  expect(lastKnownDay([{ from, until }])).toBe(last);
  expect(
    lastKnownDay([
      { from, until },
      { from: '2026-10-26', until: '2026-10-30' },
    ]),
  ).toBe(last);
});
