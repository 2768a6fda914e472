/** Whole school years with a round in every hour, and with those alone in which anything could happen, leave the same behind. */
import { demoBothWays, yearBothWays } from '../support/quiet-years';

const SEEDS = [1, 2, 3];

test.each(SEEDS)('the demo of seed %i, to the last day of term', (seed) => {
  const { quick, whole } = demoBothWays(seed, { people: 40, policies: 4, days: 324 });
  expect(quick.left === whole.left).toBe(true);
  expect(quick.emails).toBeGreaterThan(400);
});

test.each([
  [1, false],
  [2, true],
  [3, false],
])('the year in which everything goes wrong, seed %i, unkind: %s', (seed, isUnkind) => {
  const { quick, whole } = yearBothWays(seed, 324, isUnkind);
  expect(quick.left === whole.left).toBe(true);
  expect(quick.emails).toBeGreaterThan(2000);
});
