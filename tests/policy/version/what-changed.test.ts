/** What changed between two versions of a policy: added, reworded, removed; moved and renumbered is no change. */

import fc from 'fast-check';
import { changesInWords } from '../../../src/form/changes-in-words';
import type { VersionItem } from '../../../src/policy/version/version-text';
import { whatChanged } from '../../../src/policy/version/what-changed';
import { aPointItem } from '../made';

function clause(number: number, words: string, more: Partial<VersionItem> = {}): VersionItem {
  return aPointItem({ number: String(number), words, ...more });
}
const numbered = (words: readonly string[]) => words.map((text, index) => clause(index + 1, text));
const told = (before: VersionItem[], now: VersionItem[]) =>
  whatChanged(before, now).map((change) =>
    change.kind === 'added'
      ? ['added', change.now.words]
      : change.kind === 'removed'
        ? ['removed', change.before.words]
        : ['reworded', change.before.words, change.now.words],
  );

const OLD = [
  'I will keep my password to myself.',
  'I will lock my screen whenever I leave it.',
  'I will report anything that worries me to the safeguarding lead.',
  'I will not photograph children with my own phone.',
  'I will store pupil data on the school drive only.',
  'I will not befriend pupils on social media.',
];

test('one clause added, one reworded, one removed, two moved and all renumbered says exactly the first three', () => {
  const now = [
    'I will not befriend pupils on social media.',
    'I will use two-step sign-in where the school offers it.',
    'I will store pupil data on the school drive only.',
    'I will keep my password to myself.',
    'I will lock my screen and my door whenever I leave the room.',
    'I will not photograph children with my own phone.',
  ];
  expect(told(numbered(OLD), numbered(now))).toEqual([
    ['added', 'I will use two-step sign-in where the school offers it.'],
    ['reworded', OLD[1], 'I will lock my screen and my door whenever I leave the room.'],
    ['removed', OLD[2]],
  ]);
});

test.each<[string, VersionItem[], VersionItem[], number]>([
  ['nothing', numbered(OLD), numbered(OLD), 0],
  ['only blanks', [clause(1, 'I will  listen.')], [clause(1, 'I will listen.')], 0],
  ['only the markers below', [clause(1, 'By:\n  a) listening')], [clause(1, 'By:\n  1) listening')], 0],
  [
    'the lead-in',
    [clause(1, 'passwords', { leadIn: 'You must not share' })],
    [clause(1, 'passwords', { leadIn: 'You may share' })],
    1,
  ],
  ['for whom it is', [clause(1, 'I will listen.')], [clause(1, 'I will listen.', { condition: 'Teachers' })], 1],
  ['the same words once more', [clause(1, 'I agree.')], [clause(1, 'I agree.'), clause(2, 'I agree.')], 1],
])('%s', (_what, before, now, count) => {
  expect(whatChanged(before, now).length).toBe(count);
});

test('any order and any numbers of the same clauses is no change; a clause more is one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 }), fc.nat(), (words, turn) => {
      const moved = words.map((_, index) => words[(index + turn) % words.length] ?? '');
      expect(whatChanged(numbered(words), numbered(moved))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('a hundred clauses that are all new are compared in well under a second', () => {
  const many = (salt: string) =>
    numbered(
      Array.from({ length: 100 }, (_, i) => `I will ${salt} rule ${i} of the ${salt} book, ${'every day '.repeat(20)}`),
    );
  expect(whatChanged(many('keep'), many('obey')).length).toBeGreaterThan(99);
});

test('reads as a colleague would say it', () => {
  const before = numbered(['I will lock my screen.', 'I will report worries.']);
  const now = numbered(['I will wear my badge at all times.', 'I will lock my screen at once.']);
  expect(changesInWords(whatChanged(before, now), '1.0')).toEqual({
    title: 'What has changed since version 1.0',
    help: 'New:\n• 1. I will wear my badge at all times.\n\nReworded:\n• 2. I will lock my screen at once.\n   Before: I will lock my screen.\n\nRemoved:\n• I will report worries.',
  });
  expect(changesInWords([], '1.0')?.help).toBe('The wording of every point is unchanged.');
  expect(changesInWords([], null)).toBeNull();
});
