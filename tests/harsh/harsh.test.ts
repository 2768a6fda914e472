/** Harsh edits in every tab, between rounds and between any two calls of one; ten thousand afternoons are tried by `npm run endure`. */
import fc from 'fast-check';
import { AFTERNOON, afterThe, RIGHT } from './run';

test('after harsh edits the next look has lost nothing, doubled nothing, and tells whatever is not right', () => {
  fc.assert(
    fc.property(AFTERNOON, (afternoon) => {
      expect(afterThe(afternoon)).toEqual(RIGHT);
    }),
    { numRuns: 40 },
  );
});
