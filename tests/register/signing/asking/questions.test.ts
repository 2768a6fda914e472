/** Questions that people raised before signing: how long each is open, what ends it, and who waits for an answer. */
import { type Day, toDay } from '../../../../src/common/day';
import type { QuestionRow, Register } from '../../../../src/register/model';
import {
  askedAgainOn,
  openQuestions,
  questionFor,
  questionInWords,
  questionStatus,
  questionsByPersonAndPolicy,
  questionsOfStrangers,
  type RaisedQuestion,
  raisedQuestions,
} from '../../../../src/register/signing/asking/questions';
import { aDecision, aPerson, aPolicy, aQuestionRow, aRegister, aSignature } from '../../made';

const raised = (more: Partial<Register> = {}): RaisedQuestion[] =>
  raisedQuestions(aRegister({ questions: [aQuestionRow()], ...more }));
const ends = (...rows: Partial<QuestionRow>[]) =>
  raised({ questions: [aQuestionRow(), ...rows.map(aQuestionRow)] }).map(({ end }) => end);

test('a question as it was raised', () => {
  expect(raised({ questions: [] })).toEqual([]);
  expect(raised()).toEqual([
    {
      response: 'q',
      person: 1,
      email: '',
      version: 'P1 v1.0',
      raisedOn: '2026-09-03',
      raisedAt: '10:12',
      end: null,
    },
  ]);
});

test.each<[string, Partial<Register['signatures'][number]>, boolean]>([
  ['two minutes later', { signedAt: '10:14' }, true],
  ['in the same minute', { signedAt: '10:12' }, true],
  ['a minute before', { signedAt: '10:11' }, false],
  ['the day before', { signedOn: toDay('2026-09-02'), signedAt: '18:00' }, false],
  ['on paper, of the same day', { how: 'paper', signedAt: '' }, true],
  ['of another policy', { signedAt: '11:00', version: 'P2 v1.0' }, false],
  ['of a minor change', { signedAt: '11:00', version: 'P1 v1.0.1' }, true],
  ['of the next version', { signedAt: '11:00', version: 'P1 v2.0' }, true],
  ['of the version before', { signedAt: '11:00', version: 'P1 v0.9' }, false],
  ['by somebody else', { signedAt: '11:00', person: 2 }, false],
  ['that waits for the office', { signedAt: '11:00', doubt: 'Not agreed to: 2.' }, false],
])('a signature given %s', (_when, more, isEnded) => {
  const signatures = [aSignature(toDay('2026-09-03'), more)];
  expect(raised({ signatures }).map(({ end }) => end)).toEqual([
    isEnded ? { how: 'signed', on: '2026-09-03', by: '' } : null,
  ]);
});

test('of several signatures the first after it ends it', () => {
  const signatures = [
    aSignature(toDay('2026-09-09'), { response: 'c' }),
    aSignature(toDay('2026-09-01'), { response: 'a' }),
    aSignature(toDay('2026-09-05'), { response: 'b' }),
  ];
  expect(raised({ signatures })[0]?.end?.on).toBe('2026-09-05');
});

test('what was done about it ends it, about another question it does not; the first end counts', () => {
  const talked = { event: 'talked' as const, on: toDay('2026-09-04'), by: 'Priya Nair' };
  expect(ends(talked)).toEqual([{ how: 'talked', on: '2026-09-04', by: 'Priya Nair' }]);
  expect(ends({ ...talked, response: 'another' })).toEqual([null]);
  expect(ends({ ...talked, on: toDay('2026-09-06'), event: 'decided by the head' }, talked)[0]?.how).toBe('talked');
});

test('questions stand in the order in which they were raised, by the minute', () => {
  const questions = [
    aQuestionRow({ response: 'c', at: '10:13' }),
    aQuestionRow({ response: 'b' }),
    aQuestionRow({ response: 'a', on: '2026-09-02', at: '16:00' }),
    aQuestionRow({ response: 'd', version: 'P2 v1.0', at: '10:14' }),
  ];
  expect(raised({ questions }).map(({ response }) => response)).toEqual(['a', 'b', 'c', 'd']);
  const byBoth = questionsByPersonAndPolicy(aRegister({ questions }));
  expect([...byBoth].map(([key, own]) => [key, own.map(({ response }) => response)])).toEqual([
    ['1 P1', ['a', 'b', 'c']],
    ['1 P2', ['d']],
  ]);
});

describe('the question that counts on a day', () => {
  const one = (response: string, end: RaisedQuestion['end'] = null, raisedOn: Day = '2026-09-03'): RaisedQuestion => ({
    ...aQuestionRow(),
    response,
    raisedOn,
    raisedAt: '10:12',
    end,
  });
  const of = (questions: RaisedQuestion[], today: Day, isInForce = true) =>
    questionFor(questions, today, () => isInForce)?.response ?? null;
  const talked = (on: Day): RaisedQuestion['end'] => ({ how: 'talked', on, by: '' });
  const decided = (on: Day): RaisedQuestion['end'] => ({ how: 'decided by the head', on, by: '' });

  test.each<[string, RaisedQuestion, Day, string | null]>([
    ['from the day on which it was raised', one('q'), '2026-09-03', 'q'],
    ['not on the day before', one('q'), '2026-09-02', null],
    ['on the day before its end', one('q', talked('2026-09-05')), '2026-09-04', 'q'],
    ['not on the day of its end', one('q', talked('2026-09-05')), '2026-09-05', null],
    ['as decided from the day of the head’s decision on', one('q', decided('2026-09-05')), '2026-09-05', 'q'],
  ])('is open %s', (_when, question, today, found) => {
    expect(of([question], today)).toBe(found);
  });

  test('is an open one before a decided one, and the last of those that were decided', () => {
    const first = one('first', decided('2026-09-04'));
    const second = one('second', decided('2026-09-05'));
    expect(of([first, one('open')], '2026-09-06')).toBe('open');
    expect(of([first, second], '2026-09-06')).toBe('second');
    expect(of([first, second], '2026-09-04')).toBe('second');
    expect(of([first], '2026-09-06', false)).toBeNull();
  });

  test('the last talk until a day is the one after which somebody was asked again', () => {
    const questions = [one('b', talked('2026-09-09')), one('a', talked('2026-09-05')), one('c', decided('2026-09-07'))];
    const on = (today: Day) => askedAgainOn(questions, today);
    expect([on('2026-09-04'), on('2026-09-05'), on('2026-09-08'), on('2026-09-09')]).toEqual([
      null,
      '2026-09-05',
      '2026-09-05',
      '2026-09-09',
    ]);
  });
});

describe('who waits for the manager', () => {
  const TOLU = aPerson();
  const owed = (status: string, number = 1, code = 'P1') => ({
    person: { ...TOLU, number },
    policy: aPolicy({ code }),
    status,
    signedOn: null,
  });
  const waiting = (
    questions: QuestionRow[],
    obligations: Parameters<typeof openQuestions>[2],
    today: Day = '2026-09-04',
  ) =>
    openQuestions(aRegister({ questions }), today, obligations).map(({ question, person, policy }) => [
      question.response,
      person.number,
      policy.code,
    ]);

  test('whoever has to sign, or has signed', () => {
    expect(waiting([aQuestionRow()], [owed('due')])).toEqual([['q', 1, 'P1']]);
    expect(waiting([aQuestionRow()], [owed('signed')])).toEqual([['q', 1, 'P1']]);
  });

  test('nobody who is asked no more, or about whom nothing is known', () => {
    expect(waiting([aQuestionRow()], [owed('not required')])).toEqual([]);
    expect(waiting([aQuestionRow()], [owed('due', 2), owed('due', 1, 'P2')])).toEqual([]);
    expect(waiting([], [owed('due')])).toEqual([]);
  });

  test('nobody whose question has ended', () => {
    const talked = aQuestionRow({ event: 'talked', on: '2026-09-04' });
    expect(waiting([aQuestionRow(), talked], [owed('due')])).toEqual([]);
    expect(waiting([aQuestionRow(), talked], [owed('due')], '2026-09-03')).toEqual([['q', 1, 'P1']]);
  });
});

test('of strangers those about whom nobody has decided', () => {
  const questions = [
    aQuestionRow({ response: 'known' }),
    aQuestionRow({ response: 's', person: null }),
    aQuestionRow({ response: 't', person: null }),
  ];
  const decisions = [aDecision(toDay('2026-09-04'), { response: 't', decision: 'ignore' })];
  expect(questionsOfStrangers(aRegister({ questions, decisions })).map(({ response }) => response)).toEqual(['s']);
});

test.each<[RaisedQuestion['end'], string, string]>([
  [null, 'Not ended yet.', '? Raised a question 3 Sep 2026'],
  [{ how: 'signed', on: '2026-09-05', by: '' }, 'Signed on 5 September 2026.', '? Raised a question 3 Sep 2026'],
  [
    { how: 'talked', on: '2026-09-05', by: '' },
    'Talked, and asked again, on 5 September 2026.',
    '? Raised a question 3 Sep 2026',
  ],
  [
    { how: 'signed another way', on: '2026-09-05', by: '' },
    'Signed another way (see Paper) on 5 September 2026.',
    '? Raised a question 3 Sep 2026',
  ],
  [
    { how: 'decided by the head', on: '2026-09-05', by: '' },
    'Decided by the head on 5 September 2026.',
    '? Decided by the head 5 Sep 2026',
  ],
])('in words, ended as %j', (end, words, status) => {
  const question = { ...aQuestionRow(), raisedOn: toDay('2026-09-03'), raisedAt: '10:12', end };
  const begins = 'Raised a question on 3 September 2026';
  const asks = ': asked to talk to somebody before signing.';
  expect(questionInWords(question)).toBe(`${begins} at 10:12${asks} ${words}`);
  expect(questionInWords({ ...question, raisedAt: '' })).toBe(`${begins}${asks} ${words}`);
  expect(questionStatus(question)).toBe(status);
});
