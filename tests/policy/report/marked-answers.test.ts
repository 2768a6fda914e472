/** Multiple-choice questions in a document: which answer is marked, in which way, and that none is lost without a word. */
import { readPolicy } from '../../../src/policy/read-policy';
import { isOnlyQuestions } from '../../../src/policy/report/marked-answers';
import { questionFaults, questionsAsTyped, questionsTyped } from '../../../src/policy/version/questions-to-answer';
import { aDocument } from '../../support/larkfield';

const read = (...lines: string[]) =>
  readPolicy(JSON.parse(JSON.stringify(aDocument('Questions about safeguarding', ...lines))));
const ASKED = 'Who hears of it?';
const right = (...lines: string[]) =>
  read(ASKED, ...lines).asked.map(({ answers }) => answers.flatMap(({ words, isRight }) => (isRight ? [words] : [])));

test.each([
  ['a star before it', ['* the lead', '- a friend']],
  ['a star within a bullet', ['- * the lead', '- a friend']],
  ['a star behind it', ['- the lead *', '- a friend']],
  ['a tick', ['✓ the lead', '- a friend']],
  ['a tick as a picture', ['✔️ the lead', '- a friend']],
  ['the sign of a root, taken for a tick', ['- √ the lead', '- a friend']],
  ['a star behind a letter', ['a) a friend', 'b) * the lead']],
  ['a ticked box', ['☑ the lead', '☐ a friend']],
  ['a word behind it', ['- a friend', '- the lead (correct)']],
  ['letters, and the letter below', ['a) a friend', 'b) the lead', 'Answer: b']],
  ['the words below', ['- a friend', '- the lead', 'Correct answer: The lead']],
])('%s', (_how, lines) => {
  expect(right(...lines)).toEqual([['the lead']]);
});

test.each([
  ['a list under a question in which nothing is marked', ['- the lead', '- a friend']],
  ['a list in which everything has a star', ['* the lead', '* a friend']],
  ['a remark with a star below a sentence', ['* see appendix B']],
])('%s is no question with a marked answer, and nothing is said', (_what, lines) => {
  const reading = read(ASKED, ...lines);
  expect([reading.asked, reading.warnings.map(({ code }) => code)]).toEqual([[], []]);
});

test.each([
  ['a footnote', ['- Passport *', '- Driving licence', '- Birth certificate']],
  ['a footnote in a list with letters', ['a) Passport*', 'b) Driving licence', 'c) Birth certificate']],
  ['a bullet of another kind', ['* Passport', '- Driving licence', '- Birth certificate']],
  ['a tick for what to do', ['✓ Lock your screen', '✗ Share your password']],
])('a list that asks nothing, with %s, has no marked answer', (_what, lines) => {
  const { asked, warnings } = read('We accept these documents:', ...lines);
  expect([asked, warnings.filter(({ code }) => code === 'ANSWERS_MARKED')]).toEqual([[], []]);
});

test.each([
  ['words behind it', ['- a friend', '- the lead (correct)']],
  ['words below', ['- a friend', '- the lead', 'Answer: the lead']],
  ['a star behind its letter', ['a) a friend', 'b) * the lead']],
])('a sentence to complete is asked where %s say which is right', (_how, lines) => {
  expect(read('Whoever is worried tells', ...lines).asked).toHaveLength(1);
});

test('a point is named as in the panel, and a question may begin with the word', () => {
  const lines = [
    'Who?',
    '* the lead',
    '- a friend',
    'Point:4',
    'Point out who hears of it first.',
    '* the lead',
    '- nobody',
  ];
  const expected = [
    ['Who?', '4'],
    ['Point out who hears of it first.', ''],
  ];
  const of = (asked: readonly { question: string; point: string }[]) => asked.map((one) => [one.question, one.point]);
  expect(of(read(...lines).asked)).toEqual(expected);
  expect(of(questionsTyped(lines.join('\n')))).toEqual(expected);
});

test('every mark of a document is one in the panel', () => {
  const typed = ['*', '✓', '✔', '✔️', '√', '☑', '✅'].map((mark) => `${mark} the lead`);
  expect(typed.map((right) => questionsTyped(`Who?\n${right}\n- nobody`)[0]?.right)).toEqual(
    typed.map(() => 'the lead'),
  );
});

test('as they would be typed, with the point; what is missing in one of them is told when they are looked over', () => {
  const { asked } = read(
    '1. Who hears of it?',
    '* the lead',
    '- a friend',
    'Point: 3',
    '2. When do you say it?',
    '- today',
    '- tomorrow',
    '3. Where do you write it down?',
  );
  const typed = questionsAsTyped(asked);
  expect(typed).toBe(
    'Who hears of it?\n* the lead\n- a friend\nPoint: 3\n\nWhen do you say it?\n- today\n- tomorrow\n\nWhere do you write it down?',
  );
  expect(questionFaults(typed, null)).toEqual([
    '"When do you say it?": please put a star (*) before the right answer.',
    '"Where do you write it down?": please put a star (*) before the right answer.',
    '"Where do you write it down?": please give at least one other answer, with a dash (-) before it.',
  ]);
});

test.each<[string, string[], boolean]>([
  [
    'a list that comes out as points',
    ['- the lead (correct)', '- a friend', '2. What then?', '* lock it', '- go'],
    true,
  ],
  ['nothing but what is marked', ['* the lead', '- a friend'], true],
  ['a sentence that holds an answer', ['- the lead *', '- no', 'I will not share a password.'], false],
  ['a sentence to sign', ['* the lead', '- a friend', 'I have read and understood this.'], false],
  ['a list without marks', ['- the lead', '- a friend'], false],
])('below a question %s: whether nothing else is to be signed', (_what, lines, isOnly) => {
  expect(isOnlyQuestions(read(`1. ${ASKED}`, ...lines))).toBe(isOnly);
});

test('in a policy the reader warns, once, with the place', () => {
  const { warnings } = read('# Rules', '- I will lock my screen.', '# Check', ASKED, '* the lead', '- a friend');
  expect(warnings).toEqual([
    {
      code: 'ANSWERS_MARKED',
      message:
        'The right answer to a question is marked in this document, where staff can read it. Please move the questions into a document of their own, open the panel beside it, and choose there which policy they are about.',
      place: ASKED,
    },
  ]);
});
