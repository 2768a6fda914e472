/** Clauses that the business manager switches off are left out, and no others. */
import type { DocsDocument } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { keyedClauses, withoutClauses } from '../../../src/policy/version/excluded-clauses';
import { aDocument } from '../../support/larkfield';

function read(...lines: string[]) {
  const document: DocsDocument = JSON.parse(JSON.stringify(aDocument('Policy', ...lines)));
  return readPolicy(document, '2026-09-01');
}
const clausesOf = (reading: ReturnType<typeof read>) =>
  reading.sections.flatMap((section) => section.clauses.map(({ text }) => text));
const keysOf = (reading: ReturnType<typeof read>) =>
  keyedClauses(reading).flatMap((list) => list.map(({ key }) => key));

const LONG = 'I will tell the designated safeguarding lead at once when anything that I have seen worries me about';

test('a short clause is its own key; of a long one the key has the beginning and the end', () => {
  const reading = read('# Rules', '- I will lock my screen.', `- ${LONG} a child.`);
  expect(keysOf(reading)).toEqual(['I will lock my screen.', 'I will tell the designated safeg…about a child.']);
});

test('only what is named is left out; the rest stays in its section and order', () => {
  const reading = read('# One', '- I will ask.', '- I will listen.', '# Two', '- I will write it down.');
  expect(clausesOf(withoutClauses(reading, ['I will listen.']))).toEqual(['I will ask.', 'I will write it down.']);
  expect(withoutClauses(reading, []).sections).toEqual(reading.sections);
});

test('of two clauses with the same words each can be left out by itself', () => {
  const reading = read('# One', '- I will ask.', '# Two', '- I will ask.', '- I will listen.');
  const [first = '', second = ''] = keysOf(reading);
  expect(first).not.toBe(second);
  expect(withoutClauses(reading, [second]).sections.map((section) => section.clauses.length)).toEqual([1, 1]);
  expect(withoutClauses(reading, [first]).sections.map((section) => section.clauses.length)).toEqual([0, 2]);
});

test('a choice outlives edits elsewhere, and falls away when the clause itself is reworded', () => {
  const leaveOut = ['I will listen.'];
  const moved = read('# New', '- I will wait.', '# One', '- I will listen.', '- I will ask.');
  expect(clausesOf(withoutClauses(moved, leaveOut))).toEqual(['I will wait.', 'I will ask.']);
  const reworded = read('# One', '- I will listen well.');
  expect(clausesOf(withoutClauses(reworded, leaveOut))).toEqual(['I will listen well.']);
});

test('every clause of a document has a key of its own', () => {
  const lines = Array.from({ length: 200 }, (_, i) => `- ${LONG} ${i % 7} children.`);
  const keys = keysOf(read('# Rules', ...lines));
  expect([keys.length, new Set(keys).size]).toEqual([200, 200]);
});
