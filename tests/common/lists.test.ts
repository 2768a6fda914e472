/** The order of days and texts, and the last of a list. */
import { last, order } from '../../src/common/lists';

test.each([
  ['2026-09-01', '2026-09-02', -1],
  ['2026-09-02', '2026-09-01', 1],
  ['2026-09-01', '2026-09-01', 0],
  ['', 'a', -1],
  ['B', 'a', -1],
])('%j and %j stand in the order %i', (one, other, expected) => {
  expect(order(one, other)).toBe(expected);
});

test('the last of a list, and of none', () => {
  expect([last([1, 2]), last([])]).toEqual([2, undefined]);
});
