/** Days: what the product may rely on when it counts them. */
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  fromSerial,
  isDay,
  isWeekend,
  latest,
  longDate,
  minutesOfSerial,
  mondayOf,
  monthAndYear,
  shortDate,
  timeOfSerial,
  toSerial,
  weekdayName,
} from '../../src/common/day';

const FRIDAY_TO_MONDAY: Day[] = ['2026-09-04', '2026-09-05', '2026-09-06', '2026-09-07'];
const aDay = fc.integer({ min: 20_000, max: 80_000 }).map(fromSerial);

describe('a day', () => {
  test.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '', 'tomorrow'])(
    '%s is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
  test.each(['2028-02-29', '2026-12-31', '2026-01-01'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });
});

describe('counting', () => {
  test.each<[Day, number, Day]>([
    ['2026-10-24', 1, '2026-10-25'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2027-03-27', 2, '2027-03-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s, whatever the clocks do', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });
  test.each<[Day, number, Day]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-09-01', 12, '2027-09-01'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
  test('adding days and counting them are one', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: -900, max: 900 }),
        (day, days) => daysBetween(day, addDays(day, days)) === days,
      ),
    );
  });
  test('a serial number of Sheets and its day are one', () => {
    expect(toSerial('2026-09-01')).toBe(46266);
    expect(fromSerial(46266.99)).toBe('2026-09-01');
    fc.assert(fc.property(aDay, (day) => fromSerial(toSerial(day)) === day));
  });
});

test.each<[Day, Day]>([
  ['2026-10-19', '2026-10-19'],
  ['2026-10-25', '2026-10-19'],
  ['2026-10-26', '2026-10-26'],
  ['2028-03-01', '2028-02-28'],
])('the week of %s begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test('the time of a moment that Sheets keeps: of every minute of a day, though a fraction may lie just below it', () => {
  const minutes = Array.from({ length: 1440 }, (_, minute) => minute);
  expect(minutes.map((minute) => minutesOfSerial(46266 + minute / 1440))).toEqual(minutes);
  const later = minutes.slice(1);
  expect(later.map((minute) => minutesOfSerial(46266 + minute / 1440 - 1e-9))).toEqual(later);
  expect([46266, 46266.5, 46266 + 605 / 1440, 46266 + 1439 / 1440].map(timeOfSerial)).toEqual([
    '00:00',
    '12:00',
    '10:05',
    '23:59',
  ]);
});

test('a day has no 24:00: its last half second is in its last minute', () => {
  const lastSeconds = [1, 0.5, 0.4, 0.001].map((second) => 46267 - second / 86_400);
  expect(lastSeconds.map(timeOfSerial)).toEqual(['23:59', '23:59', '23:59', '23:59']);
});

test('the latest of several days', () => {
  expect(latest('2026-09-01')).toBe('2026-09-01');
  expect(latest('2026-09-01', '2025-12-31', '2026-09-02')).toBe('2026-09-02');
});

test('as people write it', () => {
  expect([longDate('2026-09-03'), shortDate('2026-09-03'), weekdayName('2026-09-03')]).toEqual([
    '3 September 2026',
    '3 Sep 2026',
    'Thursday',
  ]);
  expect(monthAndYear('2026-09-03')).toBe('Sep 2026');
  expect(FRIDAY_TO_MONDAY.map(isWeekend)).toEqual([false, true, true, false]);
});
