/** Who is asked today: at the edges of the ladder, by hand, and while a mistake may still be undone. */
import type { Day } from '../../../src/common/day';
import type { SentEmail } from '../../../src/register/model';
import { historyOf } from '../../../src/reminders/planning/email-history';
import { planReminders, type ReminderRequest } from '../../../src/reminders/planning/plan-reminders';
import { aPerson, aPolicy, aVersion, EIGHT_SENT, overdue, owing, sentOn, settingsWith } from '../made';

const on = (
  today: Day,
  obligations: ReminderRequest['obligations'],
  more: Partial<ReminderRequest> & { sent?: SentEmail[] } = {},
) =>
  planReminders({
    obligations,
    history: historyOf(more.sent ?? [], false),
    settings: settingsWith(),
    closures: [],
    today,
    isTooFresh: () => false,
    ...more,
  });
const LONE = aVersion({ version: 'P2 v1.0', policyCode: 'P2' });
const lone = (more = {}) => owing({ policy: aPolicy({ code: 'P2' }), version: LONE, dueOn: '2026-09-10', ...more });

test('nobody waits where nobody owes', () => {
  expect(on('2026-09-01', [owing({ status: 'signed' }), owing({ status: 'away' })])).toEqual({
    emails: [],
    isWaiting: false,
  });
});

test('what was published only just now is waited for; where it is not, nobody waits', () => {
  expect(on('2026-09-01', [owing()], { isTooFresh: () => true })).toEqual({ emails: [], isWaiting: true });
  expect(on('2026-09-03', [owing()], { sent: [sentOn('2026-09-01')] })).toEqual({ emails: [], isWaiting: false });
});

test('an email names what is urgent first, and waits since the first day of the ladder nobody wrote on', () => {
  const [email, ...others] = on('2026-09-09', [owing(), lone()], {
    sent: [sentOn('2026-09-01'), sentOn('2026-09-01', { about: ['P2 v1.0'] })],
  }).emails;
  expect(others).toEqual([]);
  expect(email).toMatchObject({
    kind: 'reminder',
    person: 1,
    to: 't.adeyemi@larkfield.example',
    name: 'Tolu Adeyemi',
    about: ['P2 v1.0', 'P1 v1.0'],
    waitingSince: '2026-09-03',
  });
});

test('the last email about it counts, in whatever order the rows stand', () => {
  expect(on('2026-09-10', [owing()], { sent: [sentOn('2026-09-08'), sentOn('2026-09-01')] }).emails).toEqual([]);
});

test('by hand the day of the ladder is not waited for, but no more emails go than Settings allow', () => {
  const sent = [sentOn('2026-09-01'), sentOn('2026-09-08')];
  expect(on('2026-09-10', [owing()], { sent }).emails).toEqual([]);
  expect(on('2026-09-10', [owing()], { sent, isByHand: true }).emails[0]?.waitingSince).toBe('2026-09-10');
  expect(on('2026-10-20', [overdue(35)], { sent: EIGHT_SENT, isByHand: true }).emails).toEqual([]);
  expect(on('2026-10-20', [overdue(35)], { sent: EIGHT_SENT.slice(1), isByHand: true }).emails.length).toBe(1);
});

test('emails before the last asking are not counted', () => {
  const count = (askedOn: Day) => on('2026-10-21', [overdue(36, { askedOn })], { sent: EIGHT_SENT }).emails.length;
  expect([count('2026-09-01'), count('2026-09-02')]).toEqual([0, 1]);
});

test('an email that was sent about another policy and named this one is not among those that may go', () => {
  const beside = [sentOn('2026-09-09'), sentOn('2026-09-10'), sentOn('2026-09-11')];
  expect(
    on('2026-10-20', [overdue(35)], { sent: [...EIGHT_SENT.slice(1), ...beside], isByHand: true }).emails.length,
  ).toBe(1);
  const byHand = beside.map((email) => ({ ...email, kind: 'reminder by hand' }));
  expect(on('2026-10-20', [overdue(35)], { sent: [...EIGHT_SENT.slice(1), ...byHand], isByHand: true }).emails).toEqual(
    [],
  );
});

test.each<[string, Day[], number]>([
  ['today', ['2026-09-18'], 0],
  ['on each of the two school days before', ['2026-09-16', '2026-09-17'], 0],
  ['on the day before alone', ['2026-09-17'], 1],
  ['on the day before last alone', ['2026-09-16'], 1],
])('whoever was written to about something else %s: %i', (_when, days, count) => {
  const sent = days.map((day) => sentOn(day, { about: ['P2 v1.0'] }));
  expect(on('2026-09-18', [owing()], { sent }).emails.length).toBe(count);
});

test('whoever waits longest is first, then whoever is due first', () => {
  const other = (number: number, more = {}) =>
    owing({ person: aPerson({ number, email: `${number}@larkfield.example` }), ...more });
  const emails = on('2026-09-16', [
    other(1, { dueOn: '2026-09-16', askedOn: '2026-09-09' }),
    other(2),
    other(3, { dueOn: '2026-09-14' }),
    other(4, { dueOn: '2026-09-12', askedOn: '2026-09-09' }),
  ]).emails;
  expect(emails.map(({ person }) => person)).toEqual([3, 2, 4, 1]);
});

describe('the order of the policies in one email', () => {
  const use = (more = {}) => owing({ dueOn: '2026-09-20', ...more });
  const first = (obligations: ReminderRequest['obligations'], sent: SentEmail[] = []) =>
    on('2026-09-14', obligations, { sent }).emails.map(({ kind, about, owed }) => [
      kind,
      about,
      owed.map(({ policy }) => policy.code),
    ]);

  test('is that of the school for a new starter’s first list, whatever is due first', () => {
    expect(first([use({ reason: 'new starter' }), lone()])).toEqual([
      ['invitation', ['P2 v1.0', 'P1 v1.0'], ['P1', 'P2']],
    ]);
  });

  test('is by due day for everybody else', () => {
    expect(first([use(), lone()])).toEqual([['invitation', ['P2 v1.0', 'P1 v1.0'], ['P2', 'P1']]]);
  });

  test('is by due day from a new starter’s second email on', () => {
    const starter = [use({ reason: 'new starter' }), lone({ reason: 'new starter' })];
    expect(first(starter, [sentOn('2026-09-01', { about: ['P1 v1.0', 'P2 v1.0'] })])).toEqual([
      ['reminder', ['P2 v1.0', 'P1 v1.0'], ['P2', 'P1']],
    ]);
  });
});

test('a person waits since the earliest of what is ripe, in whatever order it is due', () => {
  const since = (...obligations: ReminderRequest['obligations'][number][]) =>
    on('2026-09-10', obligations).emails.map(({ waitingSince }) => waitingSince);
  expect(since(owing({ askedOn: '2026-09-07' }), lone({ askedOn: '2026-09-08' }))).toEqual(['2026-09-07']);
  expect(since(owing({ askedOn: '2026-09-08' }), lone({ askedOn: '2026-09-07' }))).toEqual(['2026-09-07']);
});

test('whoever gets no emails, or has no address, is left to the office', () => {
  expect(on('2026-09-01', [owing({ person: aPerson({ isEmailOff: true }) })]).emails).toEqual([]);
  expect(on('2026-09-01', [owing({ person: aPerson({ email: null }) })]).emails).toEqual([]);
  const refused = sentOn('2026-09-01', { status: 'not accepted' });
  expect(on('2026-09-01', [owing()], { sent: [refused] }).emails).toEqual([]);
});

test('on the first school day after a holiday, days before it do not make it too many', () => {
  const closures = [{ from: '2026-01-01' as const, until: '2026-09-17' as const }];
  const sent = [sentOn('2026-09-17', { about: ['P2 v1.0'] })];
  expect(on('2026-09-18', [owing()], { sent, closures }).emails.length).toBe(1);
});

test('a reminder is weekly only while something else is overdue that emails still help with', () => {
  // Overdue since the 1st, reminded on the 8th; the other is due on the 22nd, its reminder a week before.
  const late = (more = {}) => overdue(14, { ...lone(), status: 'overdue', dueOn: '2026-09-01', ...more });
  const sent = [
    sentOn('2026-09-01', { about: ['P1 v1.0', 'P2 v1.0'] }),
    sentOn('2026-09-02', { about: ['P2 v1.0'] }),
    sentOn('2026-09-10', { about: ['P1 v1.0', 'P2 v1.0'] }),
  ];
  const other = owing({ dueOn: '2026-09-23' });
  const emails = (obligations: ReminderRequest['obligations'], more = {}) =>
    on('2026-09-16', obligations, { sent, ...more }).emails.length;
  expect(emails([other, late()])).toBe(0);
  expect(emails([other])).toBe(1);
  expect(emails([other, late({ dueOn: null })])).toBe(1);
  expect(emails([other, late()], { settings: settingsWith({ mostEmails: 3 }) })).toBe(1);
});
