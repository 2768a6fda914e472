/** Sums that tell slips of the hand: the same slip in several rows never cancels out. */
import { addedUp, checksumNumber } from '../../src/common/checksum';

const ROWS = ['talked', 'signed another way', 'decided by the head', 'raised'].flatMap((event, i) =>
  [3, 4, 5].map(
    (person) => (day: string) => `response-0021${i}\n${person}\n\nP1 v2.0\n${event}\n${day}\n12:00\nmanager`,
  ),
);

test.each([
  ['2026-09-07', '2026-09-04'],
  ['2026-09-07', '2026-09-06'],
  ['2026-09-07', '2026-10-07'],
  ['approved', 'refused'],
])('"%s" typed over with "%s" in any two rows changes the sum', (before, after) => {
  const sum = (typed: string, rows: typeof ROWS) => addedUp(rows.map((row) => checksumNumber(row(typed))));
  const pairs = ROWS.flatMap((one, i) => ROWS.slice(i + 1).map((other) => [one, other]));
  expect(pairs.filter((pair) => sum(before, pair) === sum(after, pair))).toEqual([]);
});
