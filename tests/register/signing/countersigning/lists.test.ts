/** What a countersigner was offered: each list with all who were on it, from rows of who joined and who left. */
import {
  type CountersignList,
  latestList,
  listNumbered,
  nextListNumber,
  rowsOfList,
  whenOffered,
} from '../../../../src/register/signing/countersigning/lists';

const HEAD = { policy: 'P1', countersigner: 'a.okafor@larkfield.example' };
const DEPUTY = { policy: 'P1', countersigner: 'd.whitcombe@larkfield.example' };
const entries = (...people: (number | [number, string])[]) =>
  people
    .map((one) => (typeof one === 'number' ? ([one, `of ${one}`] as const) : one))
    .map(([person, signature]) => ({ person, signature }));
const aList = (list: number, who: CountersignList['entries'], key = HEAD): CountersignList => ({
  ...key,
  list,
  offeredOn: '2026-09-03',
  offeredAt: `${10 + list}:00`,
  entries: who,
});

/** Lists one after the other, as a tab that holds their rows. */
function tabOf(...lists: CountersignList[]) {
  const rows: ReturnType<typeof rowsOfList> = [];
  for (const list of lists) rows.push(...rowsOfList(list, latestList(rows, list)));
  return rows;
}

const FIRST = aList(1, entries(1, 2));
const SECOND = aList(2, entries(2, 3));
const OF_DEPUTY = aList(3, entries(1, 9), DEPUTY);
const THIRD = aList(4, entries(2, [3, 'again'], 1));
const TAB = tabOf(FIRST, SECOND, OF_DEPUTY, THIRD);

test('a row holds who joined, with the response that each stands for, and who left since the list before', () => {
  expect(TAB.map(({ list, joined, signatures, left }) => [list, joined, signatures, left])).toEqual([
    [1, [1, 2], ['of 1', 'of 2'], []],
    [2, [3], ['of 3'], [1]],
    [3, [1, 9], ['of 1', 'of 9'], []],
    [4, [3, 1], ['again', 'of 1'], [3]],
  ]);
});

test('every list is found again with all who were on it, whatever came later, and however the tab was sorted', () => {
  const sorted = [...TAB].reverse();
  for (const rows of [TAB, sorted]) {
    for (const list of [FIRST, SECOND, OF_DEPUTY, THIRD]) {
      const found = listNumbered(rows, list.list);
      expect({ ...found, entries: [...(found?.entries ?? [])].sort((a, b) => a.person - b.person) }).toEqual({
        ...list,
        entries: [...list.entries].sort((a, b) => a.person - b.person),
      });
    }
    expect(latestList(rows, HEAD)?.list).toBe(4);
    expect(latestList(rows, DEPUTY)?.list).toBe(3);
  }
});

test('a list that nobody kept is none', () => {
  expect([listNumbered(TAB, 5), listNumbered([], 1), whenOffered(TAB, 5)]).toEqual([null, null, null]);
  expect(latestList(TAB, { ...HEAD, policy: 'P2' })).toBeNull();
  expect(whenOffered(TAB, 4)).toEqual({ day: '2026-09-03', time: '14:00' });
});

test('where the same people wait no row is added, whatever their order', () => {
  expect(rowsOfList(aList(5, entries(1, 2, [3, 'again'])), latestList(TAB, HEAD))).toEqual([]);
});

test('whom more than two hundred join stands in several rows, of which the first says who left', () => {
  const many = aList(5, entries(...Array.from({ length: 401 }, (_, i) => i + 10)));
  const rows = rowsOfList(many, latestList(TAB, HEAD));
  expect(rows.map(({ list, joined, left }) => [list, joined.length, left])).toEqual([
    [5, 200, [2, 3, 1]],
    [5, 200, []],
    [5, 1, []],
  ]);
  expect(listNumbered([...TAB, ...rows].reverse(), 5)?.entries.length).toBe(401);
});

test('no number is given twice, though the tab has lost its rows', () => {
  expect(nextListNumber([], [])).toBe(1);
  expect(nextListNumber(TAB, [2])).toBe(5);
  expect(nextListNumber([], [0, 12, 3])).toBe(13);
});
