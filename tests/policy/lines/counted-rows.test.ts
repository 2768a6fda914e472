/** Rows that count by a letter with a number, or by a word with one, are numbered points: "B1 …", "Rule 1. …". */
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';

const RULES = ['Seat belts are to be worn by all.', 'No alcohol before driving.', 'Speed: 60 on motorways.'];

const pointsOf = (...lines: string[]) =>
  readPolicy(
    documentOf([
      paragraph('Minibus Driver Agreement', { style: 'TITLE' }),
      paragraph('Conditions', { style: 'HEADING_1' }),
      ...lines.map((line) => paragraph(line)),
    ]),
    null,
  ).sections.flatMap(({ clauses }) => clauses.map(({ marker, text }) => `${marker ?? ''}|${text}`));

test.each([
  ['B1', 'B2', 'B3', ' '],
  ['B9', 'B10', 'B11', ' '],
  ['Rule 1', 'Rule 2', 'Rule 3', '. '],
  ['RULE 1', 'RULE 2', 'RULE 3', ': '],
  ['Point 1', 'Point 2', 'Point 3', ' – '],
  ['Promise 4', 'Promise 5', 'Promise 6', ' '],
])('%s, %s, %s count', (first, second, third, between) => {
  const marks = [first, second, third];
  expect(pointsOf(...RULES.map((rule, at) => `${marks[at]}${between}${rule}`))).toEqual(
    RULES.map((rule, at) => `${marks[at]}|${rule}`),
  );
});

test.each([
  ['two are no list', ['B1', 'B2']],
  ['nor are three that do not go on by one', ['B1', 'B3', 'B7']],
  ['nor are three of three letters', ['A1', 'B2', 'C3']],
])('%s', (_what, marks) => {
  const printed = marks.map((mark, at) => `${mark} ${RULES[at]}`);
  expect(pointsOf(...printed).filter((point) => !point.startsWith('|'))).toEqual([]);
});

test('what is explained below a rule that counts is a part of it, and the next rule counts on', () => {
  expect(
    pointsOf(
      'Rule 1. Use only the school’s app.',
      'It keeps school data apart from your own.',
      'Rule 2. Keep it up to date.',
      'Rule 3. Tell us when it is lost.',
    ),
  ).toEqual([
    'Rule 1|Use only the school’s app. It keeps school data apart from your own.',
    'Rule 2|Keep it up to date.',
    'Rule 3|Tell us when it is lost.',
  ]);
});
