/** Nobody is late with what nobody had asked for: who is first emailed after the others has as many days from then. */
import type { Day } from '../../../../src/common/day';
import type { Person, Register, SentEmail } from '../../../../src/register/model';
import { type Obligation, obligationsOn } from '../../../../src/register/signing/obligations';
import { defaultSettings } from '../../../../src/register/workbook/settings';
import { aPerson, aPolicy, aQuestionRow, aRegister, aSignature, aVersion } from '../../made';

const LATE: Day = '2026-11-10';
const IN_NOVEMBER: Day = '2026-11-24';
const NEW = aPerson({ number: 2, row: 3, name: 'Fay Gray', email: 'fay@larkfield.example' });

const email = (person: number, day: Day, more: Partial<SentEmail> = {}): SentEmail => ({
  email: 1,
  day,
  person,
  to: '',
  kind: 'invitation',
  about: ['P1 v1.0'],
  subject: '',
  status: 'sent',
  remark: '',
  ...more,
});

/** Published on 1 September and due on the 15th; Tolu was emailed on the first day. */
const schoolOf = (fay: Partial<Person>, emails: SentEmail[] = [], more: Partial<Register> = {}) =>
  aRegister({
    people: [aPerson(), { ...NEW, ...fay }],
    policies: [aPolicy()],
    versions: [aVersion('P1 v1.0', '2026-09-01')],
    sentEmails: [email(1, '2026-09-01'), ...emails].map((value, i) => ({ row: i + 2, value })),
    ...more,
  });

const told = ({ status, askedOn, dueOn }: Obligation) => [status, askedOn, dueOn];
const fays = (register: Register, today: Day) => obligationsOn(register, today).slice(1).map(told)[0];

const USUAL: Day = '2026-09-15';

test('somebody who is put on the list in November, without a first day, is due two weeks later', () => {
  expect(fays(schoolOf({}), LATE)).toEqual(['due', LATE, IN_NOVEMBER]);
});

test('the days count from the first email, and then they are late', () => {
  const school = schoolOf({}, [email(2, LATE), email(2, '2026-11-17', { kind: 'reminder' })]);
  expect(fays(school, IN_NOVEMBER)).toEqual(['due', LATE, IN_NOVEMBER]);
  expect(fays(school, '2026-11-25')).toEqual(['overdue', LATE, IN_NOVEMBER]);
  // On a day before it, nobody had asked yet.
  expect(fays(school, '2026-11-09')).toEqual(['due', '2026-11-09', '2026-11-23']);
});

test.each<[string, Day, Day]>([
  ['the day before the due date: it holds', '2026-09-14', USUAL],
  ['the due date itself: that is no time to sign', '2026-09-15', '2026-09-29'],
  ['the day after', '2026-09-16', '2026-09-30'],
])('first emailed on %s', (_when, day, dueOn) => {
  expect(fays(schoolOf({}, [email(2, day)]), '2026-10-30')?.[2]).toBe(dueOn);
});

test('those who were emailed with the first are as late as ever', () => {
  expect(told(obligationsOn(schoolOf({}), LATE)[0] as Obligation)).toEqual(['overdue', '2026-09-01', USUAL]);
});

test.each<[string, Partial<Person>, SentEmail[], Partial<Register>]>([
  ['gets no emails', { isEmailOff: true }, [], {}],
  ['has no address', { email: null }, [], {}],
  ['has a due date of their own', { ownDueOn: USUAL }, [], {}],
  [
    'was emailed, though it is not known whether that one left',
    {},
    [email(2, '2026-09-02', { status: 'unknown' })],
    {},
  ],
  ['was emailed about a minor change of it', {}, [email(2, '2026-09-02', { about: ['P1 v1.1'] })], {}],
])('somebody who %s is late as before', (_who, person, emails, more) => {
  expect(fays(schoolOf(person, emails, more), LATE)?.slice(0, 1)).toEqual(['overdue']);
});

test.each<[string, Day[]]>([
  ['where nobody at all was emailed about it', []],
  ['where nobody was before it was due', [USUAL, LATE]],
])('%s, all are late alike: the ledger may be lost', (_where, days) => {
  const sentEmails = days.map((day, i) => ({ row: i + 2, value: email(1, day) }));
  expect(fays(schoolOf({}, [], { sentEmails }), LATE)).toEqual(['overdue', '2026-09-01', USUAL]);
});

test.each<[string, Partial<SentEmail>]>([
  ['one that was refused', { status: 'not accepted' }],
  ['one that did not leave', { status: 'not sent' }],
  ['a receipt', { kind: 'receipt' }],
  ['one of a trial', { kind: 'invitation (trial)' }],
  ['one about another policy', { about: ['P2 v1.0'] }],
])('%s has asked for nothing', (_what, more) => {
  expect(fays(schoolOf({}, [email(2, '2026-09-02', more)]), LATE)?.slice(0, 1)).toEqual(['due']);
});

test('after a trial everybody has the days from the first email to them', () => {
  const sentEmails = [1, 2].map((person) => ({
    row: person + 1,
    value: email(person, '2026-09-01', { kind: 'invitation (trial)' }),
  }));
  expect(obligationsOn(schoolOf({}, [], { sentEmails }), LATE).map(told)).toEqual([
    ['due', LATE, IN_NOVEMBER],
    ['due', LATE, IN_NOVEMBER],
  ]);
});

test('during a trial those count that went to its address', () => {
  const settings = { ...defaultSettings(), trialEmail: 'trial@larkfield.example' };
  const kind = 'invitation (trial)';
  const emails = [email(1, '2026-09-01', { kind }), email(2, '2026-09-02', { kind })];
  expect(fays(schoolOf({}, emails, { settings }), LATE)?.slice(0, 1)).toEqual(['overdue']);
});

test('somebody whose signature has run out is late as before, emailed or not: they know of it', () => {
  const school = schoolOf({}, [], { signatures: [aSignature('2026-09-10', { person: 2 })] });
  expect(fays(school, '2027-10-04')).toEqual(['overdue', '2027-09-10', '2027-09-24']);
});

test('somebody who has talked about it has the days from the talk, and no more', () => {
  const questions = [
    aQuestionRow({ person: 2, version: 'P1 v1.0', on: '2026-09-02' }),
    aQuestionRow({ person: 2, version: 'P1 v1.0', on: '2026-09-20', event: 'talked' }),
  ];
  expect(fays(schoolOf({}, [], { questions }), LATE)).toEqual(['overdue', '2026-09-20', '2026-10-05']);
});

test('a new starter who is asked late has a starter’s days', () => {
  const school = schoolOf({ startsOn: '2026-10-01' }, [], { policies: [aPolicy({ daysForStarters: 7 })] });
  expect(fays(school, LATE)).toEqual(['due', LATE, '2026-11-17']);
});
