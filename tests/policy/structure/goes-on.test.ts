/** A plain line between two numbered points goes on with the first, unless the second begins another list or the line is a title. */
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';

const pointsOf = (...lines: string[]): string[] =>
  readPolicy(
    documentOf([
      paragraph('Safeguarding Agreement for Staff', { style: 'TITLE' }),
      ...lines.map((line) => paragraph(line)),
    ]),
    null,
  ).sections.flatMap(({ clauses }) => clauses.map(({ text }) => text));

const [FIRST, SECOND] = ['I will come to the training every year.', 'I will write down what I was told.'];

test('"and on the day that I join" goes on with the point above it', () => {
  expect(pointsOf(`5. ${SECOND}`, `6. ${FIRST}`, 'and on the day that I join', '7. I will sign in.')).toEqual([
    SECOND,
    `${FIRST} and on the day that I join`,
    'I will sign in.',
  ]);
});

test.each([
  ['counted from 1 again', 'For volunteers and occasional visitors (simplified)', '1. I will sign in.'],
  ['a title', '4B Boundaries', '7. I will sign in.'],
])('what comes before the next point, %s, is no part of the point above it', (_what, between, after) => {
  const points = pointsOf(`5. ${SECOND}`, `6. ${FIRST}`, between, after);
  expect(points.filter((point) => point.includes(between))).toEqual([]);
  expect(points).toEqual([SECOND, FIRST, 'I will sign in.']);
});
