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

const below = (leadIn: string, ...lines: string[]) =>
  readPolicy(
    documentOf([paragraph('Volunteer Code', { style: 'TITLE' }), ...[leadIn, ...lines].map((line) => paragraph(line))]),
    null,
  ).sections.flatMap(({ clauses }) => clauses.map((clause) => `${clause.leadIn} ${clause.text}`));

test.each([['I will'], ['I will…'], ['I will not'], ['Volunteers must:']])(
  'lines that begin small below %j are each a point: they are no sentence that goes on',
  (leadIn) => {
    const lines = ['treat every child with respect', 'be a good example in word and deed', 'tell the office at once'];
    expect(below(leadIn, ...lines)).toEqual(lines.map((line) => `${leadIn} ${line}`));
  },
);

test.each([
  ['a small word', 'tell the office where I am going with the', 'children of my group'],
  ['a comma', 'tell the office where I am going, at once,', 'and when I come back'],
  ['another sentence', 'tell the office. Then write down what was said in', 'words of the child'],
])('a small line goes on with the one before that breaks off behind %s', (_what, torn, rest) => {
  expect(below('I will', 'treat every child with respect', torn, rest)).toEqual([
    'I will treat every child with respect',
    `I will ${torn} ${rest}`,
  ]);
});

test.each(['And while we are at it…', 'And then there is this...'])('%j goes on in no small line below it', (dots) => {
  const lines = ['Staff must sign in.', dots, 'lock your screen each time', 'keep the key on you'];
  const read = readPolicy(
    documentOf([paragraph('Staff Code', { style: 'TITLE' }), ...lines.map((line) => paragraph(line))]),
  );
  expect(read.lines.map(({ words }) => words.text)).toEqual(lines);
});

test('a small line goes on with a sentence that began with a capital', () => {
  expect(pointsOf('I will tell the office at once when I see', 'that a door is open.')).toEqual([
    'I will tell the office at once when I see that a door is open.',
  ]);
});
