/** A question about what staff may do is a rule with its answer, and none without it. */
import { paragraph } from '../made';
import { heading, readBody } from './read-body';

const PAIRS = [
  ['May I use my phone in lessons?', 'No. Phones stay in your bag.'],
  ['Can staff phone parents from home?', 'Only with a school phone.'],
  ['Must I wear a badge?', 'Yes, always.'],
] as const;
const END = [heading('Help'), paragraph('The office can help.')];

test('below each other they are one point', () => {
  const lines = PAIRS.flat().map((text) => paragraph(text));
  expect(readBody(heading('Phones'), ...lines, ...END).points).toEqual(PAIRS.map((pair) => pair.join(' ')));
});

test('with Q and A before them, too', () => {
  const lines = PAIRS.flatMap(([question, answer]) => [paragraph(`Q: ${question}`), paragraph(`A: ${answer}`)]);
  expect(readBody(heading('Phones'), ...lines, ...END).points).toEqual(
    PAIRS.map(([question, answer]) => `Q: ${question} A: ${answer}`),
  );
});

test('a question that is the heading leads to its answer', () => {
  const lines = PAIRS.flatMap(([question, answer]) => [heading(question, 2), paragraph(answer)]);
  expect(readBody(...lines, ...END).points).toEqual(PAIRS.map(([question, answer]) => `${question} | ${answer}`));
});

test('what others may do is no point of staff', () => {
  const lines = ['Can parents take photographs?', 'No, never.'].map((text) => paragraph(text));
  expect(readBody(heading('Photographs'), ...lines, ...END).points).toEqual([]);
});

test('a question alone is no point', () => {
  const lines = ['Do you know the rules about phones?', 'The office has a list.'].map((text) => paragraph(text));
  expect(readBody(heading('Phones'), ...lines, ...END).points).toEqual([]);
});
