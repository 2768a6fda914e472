/** The manager hears of each question that somebody raised once, whoever raised it. */
import type { QuestionRow, Register, SentEmail } from '../../../../src/register/model';
import { planQuestions } from '../../../../src/reminders/planning/answers/plan-questions';
import { historyOf } from '../../../../src/reminders/planning/email-history';
import { aDecision, aQuestionRow } from '../../../register/made';
import { aPerson, aRegister, aSignature, owing, sentOn } from '../../made';

const OFFICE = 'p.nair@larkfield.example';
const raisedBy = (person: number | null, response: string, more: Partial<QuestionRow> = {}): QuestionRow =>
  aQuestionRow({ response, person, email: person === null ? 'who@home.example' : '', ...more });

const OWED = [owing(), owing({ person: aPerson({ number: 2, name: 'Ben Hale' }) })];
const on = (register: Partial<Register>, sent: SentEmail[] = [], obligations = OWED) =>
  planQuestions({
    register: aRegister(register),
    obligations,
    history: historyOf(sent, false),
    manager: OFFICE,
    today: '2026-09-04',
  });
const told = (...about: string[]) =>
  sentOn('2026-09-03', { kind: 'office: question', to: OFFICE, person: null, about });

test('who asked about what, with strangers apart, in one email', () => {
  const [email, ...others] = on({ questions: [raisedBy(1, 'a'), raisedBy(null, 'b')] });
  expect(others).toEqual([]);
  expect(email).toMatchObject({
    kind: 'office: question',
    person: null,
    to: OFFICE,
    about: ['P1 v1.0 question a', 'P1 v1.0 question b'],
  });
  expect(email?.asked.map(({ person, question }) => [person.name, question.response])).toEqual([['Tolu Adeyemi', 'a']]);
  expect(email?.strangers.map(({ response }) => response)).toEqual(['b']);
});

test('nobody asked: no email', () => {
  expect(on({ questions: [] })).toEqual([]);
});

test.each([
  ['of both', ['P1 v1.0 question a', 'P1 v1.0 question b'], []],
  ['of the stranger’s', ['P1 v1.0 question b'], ['P1 v1.0 question a']],
  ['of the colleague’s', ['P1 v1.0 question a'], ['P1 v1.0 question b']],
  ['of another version', ['P1 v2.0 question a', 'P1 v2.0 question b'], ['P1 v1.0 question a', 'P1 v1.0 question b']],
])('the manager has heard %s', (_of, before, now) => {
  const found = on({ questions: [raisedBy(1, 'a'), raisedBy(null, 'b')] }, [told(...before)]);
  expect(found.flatMap(({ about }) => about)).toEqual(now);
});

test('what was ended, by talking, signing or a decision, is told no more', () => {
  const talked = raisedBy(1, 'a', { event: 'talked', on: '2026-09-04' });
  expect(on({ questions: [raisedBy(1, 'a'), talked] })).toEqual([]);
  const signatures = [aSignature('2026-09-04', { person: 1 })];
  expect(on({ questions: [raisedBy(1, 'a')], signatures })).toEqual([]);
  expect(on({ questions: [raisedBy(null, 'b')], decisions: [aDecision('2026-09-04', { response: 'b' })] })).toEqual([]);
});

test('while the manager’s address was refused today it waits', () => {
  const refused = sentOn('2026-09-04', { kind: 'digest', to: OFFICE, person: null, status: 'not accepted' });
  expect(on({ questions: [raisedBy(1, 'a')] }, [refused])).toEqual([]);
});
