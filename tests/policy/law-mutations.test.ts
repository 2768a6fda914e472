/** The faults that are planted to try the law of words still fit the reader: each text stands where it says, once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAW_MUTATIONS } from './law-mutations';

it.each(LAW_MUTATIONS.map((mutation) => [mutation.fault, mutation] as const))('%s', (_, { file, from }) => {
  const source = readFileSync(join(__dirname, '../../src/policy', file), 'utf8');
  expect(source.split(from).length - 1).toBe(1);
});

it('plants at least twenty', () => {
  expect(LAW_MUTATIONS.length).toBeGreaterThanOrEqual(20);
});
