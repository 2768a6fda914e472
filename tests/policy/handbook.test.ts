/** A handbook of 200 pages is read while a person waits, and twice the length takes about twice as long. */
import { readPolicy } from '../../src/policy/read-policy';
import { cpuOf } from '../support/growth';
import { handbook } from './handbook';

function millisecondsFor(pages: number): number {
  const document = handbook(pages);
  return cpuOf(() => readPolicy(document));
}

it('reads 200 pages in a few seconds on any machine, 400 in less than four times that', () => {
  millisecondsFor(50);
  const short = Math.min(millisecondsFor(200), millisecondsFor(200));
  // Once: what else the process does in so long a time is little beside it.
  const long = millisecondsFor(400);
  expect(short).toBeLessThan(10_000);
  expect(long / short).toBeLessThan(4);
});

it('finds every clause of every chapter', () => {
  const reading = readPolicy(handbook(20));
  const chapters = reading.sections.filter((section) => section.clauses.length > 0);
  expect(chapters.map((section) => section.clauses.length)).toEqual(chapters.map(() => 10));
  expect(reading.declarations).toEqual(['I have read the handbook.']);
});
