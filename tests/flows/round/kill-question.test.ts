/**
 * A question is kept once, the manager hears of it once, and it ends once, wherever Google stops the run. Every seventh call
 * here; each of them, before and after, with `npm run endure`.
 */
import { MOMENTS, wrongAfterFaults } from '../../support/killed-questions';

test.each(MOMENTS)('%s, killed on the way', (...moment) => {
  expect(wrongAfterFaults(moment, { kind: 'kill', when: 'after' }, 7)).toEqual([]);
});
