/** One way of each kind in which a school year goes wrong; all of them are tried by `npm run ways` (docs/ways.md). */

import { WAYS } from './all';
import { tried, type Way } from './way';

const firstOfEachKind = [...new Map([...WAYS].reverse().map((way) => [way.kind, way])).values()];

/** Every fourth kind: the rest is tried by hand, since each takes a second on a busy machine. */
const slice: [string, Way][] = firstOfEachKind.filter((_, i) => i % 4 === 0).map((way) => [way.kind, way]);

test('there are at least 120 ways of 40 kinds', () => {
  expect(WAYS.length).toBeGreaterThanOrEqual(120);
  expect(firstOfEachKind.length).toBeGreaterThanOrEqual(40);
});

test.each(slice)('%s is healed, or told and gone once its step is done', (_kind, way) => {
  const { result, detail } = tried(way);
  expect([result, detail]).toEqual([way.told === undefined ? 'healed' : 'reported, and gone after the step', detail]);
});
