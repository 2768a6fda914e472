/** Questions about a policy as managers type or paste them. */

import {
  answerItems,
  questionFaults,
  questionIn,
  questionsTyped,
} from '../../../src/policy/version/questions-to-answer';
import { aPointItem } from '../made';

const point = (number: string, marker: string, words: string) => aPointItem({ number, marker, words });
const POLICY = [point('1', '2.1', 'I will lock my screen.'), point('2', '(a)', 'I will report what worries me.')];

test.each([
  ['*', '-'],
  ['✓', '•'],
  ['✔', '–'],
  ['☑', '☐'],
  ['☑', '○'],
  ['* ', '— '],
  ['*', '●'],
])('“%s” marks the right answer, “%s” every other', (right, wrong) => {
  expect(questionsTyped(`Who?\n${wrong}a friend\n${right}the lead\n${wrong} nobody`)).toEqual([
    { question: 'Who?', right: 'the lead', wrong: ['a friend', 'nobody'], point: '' },
  ]);
});

test.each([
  ['Point: 2.1', '2.1'],
  ['Point:2.1', '2.1'],
  ['point 2.1', '2.1'],
  ['POINT : see the poster in the staff room', 'see the poster in the staff room'],
])('“%s” names the point', (line, named) => {
  expect(questionsTyped(`Who?\n* the lead\n- nobody\n${line}`).map((one) => one.point)).toEqual([named]);
});

test('a question may begin with the word "Point"', () => {
  const asked = questionsTyped('Who?\n* the lead\n- nobody\nPoint out who hears of it first.\n* the lead\n- nobody');
  expect(asked.map(({ question }) => question)).toEqual(['Who?', 'Point out who hears of it first.']);
});

test.each([
  ['2.1', 'I will lock my screen.', ''],
  ['1', 'I will lock my screen.', ''],
  ['(a)', 'I will report what worries me.', ''],
  ['see the poster', 'see the poster', ''],
  ['7', '', '"Who?": the policy has no point 7; please type another number, or the words to show.'],
  ['4.2', '', '"Who?": the policy has no point 4.2; please type another number, or the words to show.'],
  ['(b)', '', '"Who?": the policy has no point (b); please type another number, or the words to show.'],
])(
  'point %s is looked up in the policy; a number that it does not have is told, and shown to nobody',
  (named, shown, fault) => {
    const typed = `Who?\n* the lead\n- nobody\nPoint: ${named}`;
    expect(questionFaults(typed, POLICY)).toEqual(fault === '' ? [] : [fault]);
    expect(answerItems(questionsTyped(typed), POLICY).map((item) => questionIn(item).point)).toEqual([shown]);
  },
);

test('what is missing is told, each by its question', () => {
  expect(questionFaults('* early\nWho?\n- nobody\nWhen?\n* at once\n* today\nWho?', POLICY)).toEqual([
    '"* early" is before the first question.',
    '"Who?": please put a star (*) before the right answer.',
    '"When?": please put a star before one answer only.',
    '"When?": please give at least one other answer, with a dash (-) before it.',
    '"Who?": please put a star (*) before the right answer.',
    '"Who?": please give at least one other answer, with a dash (-) before it.',
    '"Who?" is there twice.',
  ]);
});
