/** Six schools by chance: Summary, chart, panel, digest and demo say what a count from outside says. Two hundred in tests/endure. */
import { holdFigures } from './hold';
import { publishedSchool } from './random-school';

const base = publishedSchool();

test.each([1, 2, 3, 4, 5, 6])(
  'school %i: every figure is the one that is counted from Signatures, Staff and Versions',
  (seed) => {
    expect(holdFigures(base, seed)).toBeGreaterThan(40);
  },
);
