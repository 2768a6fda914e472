/** The order of days and texts, and the last of a list. */
import { groupedByNames, last, order, withMore } from '../../src/common/lists';

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

test('by names: each item at each of its names, those without any last', () => {
  const people = [
    { who: 'Ada', groups: ['teaching', 'governor'] },
    { who: 'Ben', groups: [] },
    { who: 'Cem', groups: ['teaching'] },
  ];
  expect([...groupedByNames(people, ({ groups }) => groups, '(none)')]).toEqual([
    ['governor', [people[0]]],
    ['teaching', [people[0], people[2]]],
    ['(none)', [people[1]]],
  ]);
});

test('a list with nothing added is the same list; with something it is another', () => {
  const list = [1, 2];
  expect(withMore(list, [])).toBe(list);
  expect(withMore(list, [3])).toEqual([1, 2, 3]);
  expect(list).toEqual([1, 2]);
});
