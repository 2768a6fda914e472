/** Ten thousand afternoons of harsh edits in every tab, between rounds and between any two calls of one; some are tried in every test run. */
import fc from 'fast-check';
import { AFTERNOON, afterThe, RIGHT } from '../harsh/run';

test('after ten thousand harsh afternoons nothing is lost, doubled or silent', () => {
  fc.assert(
    fc.property(AFTERNOON, (afternoon) => {
      expect(afterThe(afternoon)).toEqual(RIGHT);
    }),
    { numRuns: 10_000 },
  );
});
