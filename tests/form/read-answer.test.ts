/** An answer to a form whose points for some colleagues stand in their place → which were agreed to, and which apply to nobody. */
import { type AskedItem, readAnswer } from '../../src/form/read-answer';

const asked: AskedItem[] = [
  { kind: 'clause', number: '1', item: '10', choice: '(a) be kind', condition: '', words: 'be kind' },
  { kind: 'clause', number: '2', item: '11', choice: 'I agree', condition: 'Teachers', words: 'mark' },
  { kind: 'clause', number: '3', item: '12', choice: 'I agree', condition: 'Drivers', words: 'buckle up' },
  { kind: 'condition', number: 'C1', item: '13', choice: '', condition: 'Teachers', words: 'Do you teach?' },
  ...['4', '5', '6'].map(
    (number): AskedItem => ({
      kind: 'clause',
      number,
      item: '14',
      choice: `${number}. T`,
      condition: 'Teachers',
      words: 'T',
    }),
  ),
  { kind: 'clause', number: '7', item: '15', choice: '7. all', condition: '', words: 'all' },
  { kind: 'condition', number: 'C2', item: '16', choice: '', condition: 'Teachers', words: 'Do you teach?' },
  ...['8', '9', '10'].map(
    (number): AskedItem => ({
      kind: 'clause',
      number,
      item: '17',
      choice: `${number}. T`,
      condition: 'Teachers',
      words: 'T',
    }),
  ),
];
const TEACHING = ['4. T', '5. T', '6. T'];
const TEACHING_LATER = ['8. T', '9. T', '10. T'];

function read(answers: Record<string, string | string[]>) {
  const {
    agreed,
    answers: also,
    doubt,
  } = readAnswer(
    { id: 'r', email: '', at: 0, answers: Object.entries(answers).map(([item, response]) => ({ item, response })) },
    asked,
  );
  return [agreed, also, doubt];
}

test('everything applies and is agreed to', () => {
  const all = { 10: '(a) be kind', 11: 'I agree', 12: 'I agree', 13: 'Yes', 14: TEACHING, 15: ['7. all'] };
  expect(read({ ...all, 16: 'Yes', 17: TEACHING_LATER })).toEqual([
    '1–10',
    'Do you teach? Yes · Do you teach? Yes',
    '',
  ]);
});

test('nothing applies: only what is for everyone is agreed to, the rest is named', () => {
  const [not, no] = ['Does not apply to me', 'No'];
  expect(read({ 10: ['(a) be kind'], 11: not, 12: not, 13: no, 15: ['7. all'], 16: no })).toEqual([
    '1, 7',
    'Do you teach? No · Do you teach? No · Does not apply: 2 (Teachers), 3 (Drivers)',
    '',
  ]);
});

test('each question decides for the points behind it alone', () => {
  const some = { 10: ['(a) be kind'], 11: 'I agree', 12: 'I agree', 13: 'Yes', 14: TEACHING, 15: ['7. all'], 16: 'No' };
  expect(read(some)).toEqual([
    '1–7',
    'Do you teach? Yes · Do you teach? No',
    'Answered "Yes" to "Do you teach?" and "I agree" to point 2 ("Teachers") and "No" to "Do you teach?". Please ask which is right.',
  ]);
});

test('a point for some that was left out is missed, as every other', () => {
  const some = { 10: ['(a) be kind'], 11: 'I agree', 13: 'Yes', 14: TEACHING, 15: ['7. all'], 16: 'Yes', 17: ['8. T'] };
  expect(read(some)).toEqual([
    '1–2, 4–8',
    'Do you teach? Yes · Do you teach? Yes',
    'Not agreed to: 3, 9–10. Please ask why.',
  ]);
});

test.each<[number, number, string]>([
  [1, 0, 'The question was not answered correctly.'],
  [2, 0, 'None of 2 questions was answered correctly.'],
  [2, 1, 'Only 1 of 2 questions was answered correctly.'],
  [3, 2, 'Only 2 of 3 questions were answered correctly.'],
])('of %i questions to answer %i are right', (of, right, words) => {
  const questions = Array.from({ length: of }, (_, i): AskedItem => {
    return { kind: 'to answer', number: `A${i + 1}`, item: `${i}`, choice: 'the lead', condition: '', words: 'Who?' };
  });
  const answers = questions.map(({ item }, i) => ({ item, response: i < right ? 'the lead' : 'nobody' }));
  const { doubt } = readAnswer({ id: 'r', email: '', at: 0, answers }, questions);
  expect(doubt).toBe(`${words} The form does not allow that, so please ask how it was sent.`);
});
