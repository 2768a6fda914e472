/** What the ledger of sent emails tells: who heard of what, when, how often, and which address is worth a try. */
import type { SentEmail } from '../../../src/register/model';
import { historyOf, kindInLedger } from '../../../src/reminders/planning/email-history';
import { sentOn } from '../made';

const TO = 't.adeyemi@larkfield.example';
const of = (sent: SentEmail[], isTrial = false) => historyOf(sent, isTrial);

test('the highest number ever given, whatever became of the email', () => {
  const sent = [
    sentOn('2026-09-01', { email: 3 }),
    sentOn('2026-09-02', { email: 7, status: 'not sent' }),
    sentOn('2026-09-03', { email: 5 }),
  ];
  expect(of(sent).highestNumber).toBe(7);
  expect(of([]).highestNumber).toBe(0);
});

test('the last day counts, in whatever order the rows stand', () => {
  const sent = [sentOn('2026-09-10'), sentOn('2026-09-12'), sentOn('2026-09-11')];
  const days = ['2026-09-10', '2026-09-11', '2026-09-12'];
  expect([of(sent).daysOf(1), of(sent).daysAsked(1, 'P1 v1.3')]).toEqual([days, days]);
  expect(of(sent).lastOf('reminder', TO.toUpperCase())).toBe('2026-09-12');
  expect(of(sent).lastAbout('reminder', 'P1 v1.0')).toBe('2026-09-12');
});

test.each([
  ['somebody else', { person: 2 }],
  ['nobody on the staff list', { person: null }],
  ['another kind of email', { kind: 'receipt' }],
  ['one that did not leave', { status: 'not sent' }],
  ['one that was not accepted', { status: 'not accepted' }],
  ['one of a trial', { kind: 'reminder (trial)' }],
] as const)('%s says nothing of when a person was asked', (_whose, more) => {
  const history = of([sentOn('2026-09-10', more)]);
  expect([history.daysOf(1), history.daysAsked(1, 'P1 v1.0')]).toEqual([[], []]);
});

test('one that may have left counts as one that did', () => {
  expect(of([sentOn('2026-09-10', { status: 'unknown' })]).daysOf(1)).toEqual(['2026-09-10']);
});

test('what an email was about is known of all, and of each person', () => {
  const history = of([
    sentOn('2026-09-10', { kind: 'receipt', person: 2 }),
    sentOn('2026-09-09', { kind: 'receipt', person: 1 }),
  ]);
  expect(history.lastAbout('receipt', 'P1 v1.0')).toBe('2026-09-10');
  expect(history.lastAbout('receipt', 'P1 v1.0', 1)).toBe('2026-09-09');
  expect(history.lastAbout('receipt', 'P1 v1.0', 2)).toBe('2026-09-10');
  expect(history.lastAbout('receipt', 'P1 v1.0', 3)).toBeNull();
  expect(history.lastAbout('receipt', 'P1 v1.1')).toBeNull();
});

test('while all emails go to one address, people are told apart by their numbers, and nothing else counts', () => {
  const sent = [
    sentOn('2026-09-10', { kind: kindInLedger('reminder', true), to: 'trial@larkfield.example' }),
    sentOn('2026-09-11', { person: 2 }),
  ];
  const trial = of(sent, true);
  expect([kindInLedger('reminder', true), kindInLedger('reminder', false)]).toEqual(['reminder (trial)', 'reminder']);
  expect([trial.lastOf('reminder', TO, 1), trial.lastOf('reminder', TO, 2)]).toEqual(['2026-09-10', null]);
  expect(trial.daysOf(1)).toEqual(['2026-09-10']);
  expect(of(sent).daysOf(1)).toEqual([]);
});

const refused = (day: `${number}-${number}-${number}`) => sentOn(day, { status: 'not accepted', to: TO.toUpperCase() });
test.each([
  ['never refused', [], 0, true],
  ['refused yesterday', [refused('2026-09-09')], 1, true],
  ['refused today', [refused('2026-09-10')], 1, false],
  ['refused twice', [refused('2026-09-08'), refused('2026-09-09')], 2, true],
  ['refused three times', [refused('2026-09-07'), refused('2026-09-08'), refused('2026-09-09')], 3, false],
  ['refused, then reached', [refused('2026-09-08'), refused('2026-09-09'), sentOn('2026-09-09')], 0, true],
  ['refused, then perhaps reached', [refused('2026-09-08'), sentOn('2026-09-09', { status: 'unknown' })], 1, true],
] as const)('an address that was %s', (_how, sent, times, isWorthIt) => {
  const history = of([...sent]);
  expect([history.refusals(TO), history.isWorthTrying(TO, '2026-09-10')]).toEqual([times, isWorthIt]);
});

test('of the days on which somebody was asked, those by a button are known', () => {
  const byHand = sentOn('2026-09-08', { kind: 'reminder by hand' });
  const history = of([byHand, sentOn('2026-09-10'), sentOn('2026-09-07', { kind: 'reminder by hand', person: 2 })]);
  expect(history.daysByHand(1, 'P1 v1.2')).toEqual(['2026-09-08']);
  expect(history.daysAsked(1, 'P1 v1.0')).toEqual(['2026-09-08', '2026-09-10']);
  expect(history.daysByHand(1, 'P2 v1.0')).toEqual([]);
});
