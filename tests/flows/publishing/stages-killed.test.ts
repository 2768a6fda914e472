/**
 * Rehearsing, publishing, waiting and withdrawing are stopped at a call to Google, then tried again: all is as it would have
 * been. Every fourth call here; each of them, before and after, with `npm run endure`.
 */
import { STEPS, wrongAfterKills } from '../../support/killed-stages';

test.each(Object.entries(STEPS))('%s, killed on the way', (_name, step) => {
  const { wrong, tried } = wrongAfterKills(step, { kind: 'kill', when: 'before' }, 4);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(1);
});
