/** Dates as schools write them. */
import {
  cycleInMonths,
  cycleOfValue,
  firstDate,
  isMonthFirst,
  monthsBetween,
  oneDayTyped,
  typedDay,
  writtenDates,
} from '../../src/common/typed-dates';

it.each([
  ['3.2.26', '2026-02-03', '2026-02-03'],
  ['01/09/2024', '2024-09-01', '2024-09-01'],
  ['14th March 2025', '2025-03-14', '2025-03-14'],
  ['the 1st of September, 2026', '2026-09-01', '2026-09-01'],
  ['March 14, 2025', '2025-03-14', '2025-03-14'],
  ['2026-11-22', '2026-11-22', '2026-11-22'],
  ['September 2026', '2026-09-01', '2026-09-30'],
  ['Sept ’26', '2026-09-01', '2026-09-30'],
  ['February 2028', '2028-02-01', '2028-02-29'],
  ['09/2026', '2026-09-01', '2026-09-30'],
  ['Spring Term 2027', '2027-01-01', '2027-04-30'],
  ['Autumn 2026', '2026-09-01', '2026-12-31'],
  ['2025/26', '2025-09-01', '2026-08-31'],
  ['in 2026', '2026-01-01', '2026-12-31'],
])('%s is from %s to %s', (text, first, last) => {
  const date = firstDate(text);
  expect([date?.first, date?.last]).toEqual([first, last]);
});

it.each(['31.2.26', 'Year 6', 'clause 3.2', 'version 2.1', 'room 2026a', 'May I?'])('%s is no date', (text) => {
  expect(writtenDates(text)).toEqual([]);
});

it.each([
  ['1/9/2027', '2027-09-01'],
  ['01.09.27', '2027-09-01'],
  ['1-Sep-27', '2027-09-01'],
  ['2027-09-01', '2027-09-01'],
  ['Wednesday 1st September 2027', '2027-09-01'],
  ['31/12/2199', '2199-12-31'],
  ['1/1/2200', null],
  ['September 2027', null],
  ['2027', null],
  ['1/9/2027 or 2/9/2027', null],
  ['31/2/2027', null],
  ['soon', null],
  ['', null],
])('"%s" in a field of a card is the day %s', (text, day) => {
  expect(oneDayTyped(text)).toBe(day);
});

it.each([
  ['14/9/2026', '2026-09-14'],
  ['14.09.26', '2026-09-14'],
  ['14-Sep-26', '2026-09-14'],
  ['14th September 2026', '2026-09-14'],
  ['Mon 14 Sep 2026', '2026-09-14'],
  ['Monday, 14th September 2026', '2026-09-14'],
  ['September 14, 2026', '2026-09-14'],
  ['14/09/2026 00:00', '2026-09-14'],
  ['2026-09-14T00:00:00.000Z', '2026-09-14'],
  ['Tuesday 14 September 2026', undefined],
  ['Monthly 14/9/2026', undefined],
  ['Tues 15/9/2026', '2026-09-15'],
  ['Thurs 17 Sept 2026', '2026-09-17'],
  ['14 September', undefined],
  ['September 2026', undefined],
  ['2026', undefined],
  ['from 14/9/2026', undefined],
  ['14/9/2026 (part time)', undefined],
  ['14/9/2026 - 18/9/2026', undefined],
  ['31 September 2026', undefined],
  ['9/14/2026', undefined],
])('"%s" in a cell is the day %s', (text, day) => {
  expect(typedDay(text)).toBe(day);
});

it.each([
  ['9/14/2026', true],
  ['12/31/26 00:00', true],
  ['9/12/2026', false],
  ['14/9/2026', false],
  ['2/30/2026', false],
  ['13/14/2026', false],
  ['soon', false],
])('"%s" is a date with the month first: %s', (text, isIt) => {
  expect(isMonthFirst(text)).toBe(isIt);
});

it.each([
  ['reviewed annually', 12],
  ['Every two years', 24],
  ['every 3 years', 36],
  ['every year', 12],
  ['every six months', 6],
  ['termly', 4],
  ['biennially', 24],
  ['a three-yearly review', 36],
  ['when the law changes', null],
  ['on a two-year cycle', 24],
  ['2-yearly', 24],
  ['a 3-yearly review', 36],
  ['reviewed every second year', 24],
  ['an 18-month review', 18],
  ['signed again each September', 12],
  ['every autumn term', 12],
  ['every half term', null],
  ['each may choose', null],
  ['Every decision is noted', null],
])('%s: %s months', (text, months) => {
  expect(cycleInMonths(text)).toBe(months);
});

it.each([
  ['October 2024', 'October 2026', 24],
  ['September 2023', 'September 2024', 12],
  ['1 September 2025', '31 August 2026', 12],
  ['Autumn Term 2025', 'Autumn Term 2027', 24],
  ['October 2026', 'October 2024', null],
  ['soon', 'October 2024', null],
])('from %s to %s are %s months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

it.each([
  ['2 years', 24],
  ['cycle: 24 months', 24],
  ['Annually', 12],
  ['Every three years or sooner', 36],
  ['May 2027', null],
  ['Full governing board', null],
])('how often, as the value of a label: %s', (value, months) => {
  expect(cycleOfValue(value)).toBe(months);
});
