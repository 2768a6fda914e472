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
