/** Receipts: what was signed on days that are over, each once, with what is still to come. */
import type { Day } from '../../../../src/common/day';
import type { SentEmail, Signature } from '../../../../src/register/model';
import { planReceipts, type ReceiptRequest } from '../../../../src/reminders/planning/answers/plan-receipts';
import { historyOf } from '../../../../src/reminders/planning/email-history';
import { aDecision } from '../../../register/made';
import { aPerson, aRegister, aSignature, aVersion, owing, sentOn } from '../../made';

const VERSIONS = [aVersion(), aVersion({ version: 'P1 v1.1' }), aVersion({ version: 'P2 v1.0', policyCode: 'P2' })];
const planned = (
  today: Day,
  signatures: Signature[],
  {
    sent = [],
    obligations = [],
    ...more
  }: Partial<ReceiptRequest['register']> & { sent?: SentEmail[]; obligations?: ReceiptRequest['obligations'] } = {},
) =>
  planReceipts({
    register: { ...aRegister({ versions: VERSIONS }), signatures, ...more },
    obligations,
    history: historyOf(sent, false),
    today,
  });
const responses = (receipts: ReturnType<typeof planReceipts>) =>
  receipts.map(({ signed }) => signed.map(({ signature }) => signature.response));
const named = (response: string, day: Day, more: Partial<Signature> = {}) => aSignature(day, { response, ...more });

test('a receipt says which version, when the person is asked again, and whose countersignature is still to come', () => {
  const signature = named('a', '2026-09-03');
  const obligation = owing({ status: 'awaits countersignature', expiresOn: '2027-09-03', awaits: 'the head teacher' });
  expect(planned('2026-09-04', [signature], { obligations: [obligation] })).toEqual([
    {
      kind: 'receipt',
      person: 1,
      to: 't.adeyemi@larkfield.example',
      name: 'Tolu Adeyemi',
      about: ['P1 v1.0'],
      signed: [{ signature, version: VERSIONS[0], asksAgain: '2027-09-03', awaits: 'the head teacher' }],
    },
  ]);
});

test.each([
  ['not approved', { status: 'awaits countersignature', refusedOn: '2026-09-03' }],
  ['complete', { status: 'signed' }],
  ['of another person', { status: 'awaits countersignature', person: aPerson({ number: 2 }) }],
  ['of another policy', { status: 'awaits countersignature', version: aVersion({ version: 'P2 v1.0' }) }],
  ['of no version', { status: 'awaits countersignature', version: null }],
] as const)('nothing is said to be awaited where the obligation is %s', (_how, more) => {
  const obligation = owing({ awaits: 'the head teacher', ...more });
  expect(planned('2026-09-04', [named('a', '2026-09-03')], { obligations: [obligation] })[0]?.signed[0]?.awaits).toBe(
    '',
  );
});

test('a version that the register has lost is none', () => {
  const [receipt] = planned('2026-09-04', [named('a', '2026-09-03', { version: 'P9 v1.0' })]);
  expect(receipt?.signed[0]).toMatchObject({ version: null, asksAgain: null, awaits: '' });
});

test.each<[Day, number]>([
  ['2026-09-03', 0],
  ['2026-09-04', 1],
  ['2026-09-24', 1],
  ['2026-09-25', 0],
])('signed on 3 September: on %s %i receipts', (today, count) => {
  expect(planned(today, [named('a', '2026-09-03')]).length).toBe(count);
});

test('everything stands on one receipt, the oldest first; each policy once', () => {
  const signatures = [
    named('later', '2026-09-04', { version: 'P2 v1.0' }),
    named('first', '2026-09-02'),
    named('same day', '2026-09-02', { version: 'P1 v1.1' }),
  ];
  const receipts = planned('2026-09-05', signatures);
  expect(responses(receipts)).toEqual([['first', 'later']]);
  expect(receipts[0]?.about).toEqual(['P1 v1.0', 'P1 v1.1', 'P2 v1.0']);
});

test('sent twice on one day, the first counts; on a later day the later one; both name the version once', () => {
  const days = (first: Day, second: Day) => planned('2026-09-05', [named('one', first), named('two', second)]);
  expect(responses(days('2026-09-02', '2026-09-02'))).toEqual([['one']]);
  expect(responses(days('2026-09-02', '2026-09-03'))).toEqual([['two']]);
  expect(responses(days('2026-09-03', '2026-09-02'))).toEqual([['one']]);
  expect(days('2026-09-02', '2026-09-03')[0]?.about).toEqual(['P1 v1.0']);
});

test('whoever signed gets it: each person one', () => {
  const people = [aPerson(), aPerson({ number: 2, name: 'Carol Bright', email: 'c.bright@larkfield.example' })];
  const signatures = [
    named('a', '2026-09-03'),
    named('b', '2026-09-03', { person: 2 }),
    named('c', '2026-09-03', { person: 9 }),
  ];
  expect(planned('2026-09-04', signatures, { people }).map(({ person }) => person)).toEqual([1, 2]);
});

test.each([
  ['with a doubt', { doubt: 'Please ask.' }, [], 0],
  ['accepted', { doubt: 'Please ask.' }, [aDecision('2026-09-03')], 1],
  ['where another was accepted', { doubt: 'Please ask.' }, [aDecision('2026-09-03', { response: 'b' })], 0],
  ['rejected', {}, [aDecision('2026-09-03', { decision: 'reject' })], 0],
  ['where another was rejected', {}, [aDecision('2026-09-03', { response: 'b', decision: 'reject' })], 1],
] as const)('a signature %s', (_how, more, decisions, count) => {
  expect(planned('2026-09-04', [named('a', '2026-09-03', more)], { decisions: [...decisions] }).length).toBe(count);
});

test.each<[string, SentEmail[], number]>([
  ['the day before', [sentOn('2026-09-02', { kind: 'receipt' })], 1],
  ['of the day of signing itself', [sentOn('2026-09-03', { kind: 'receipt' })], 1],
  ['of the day after', [sentOn('2026-09-04', { kind: 'receipt' })], 0],
  ['of another person', [sentOn('2026-09-04', { kind: 'receipt', person: 2 })], 1],
  ['of another version', [sentOn('2026-09-04', { kind: 'receipt', about: ['P2 v1.0'] })], 1],
  ['that was refused today', [sentOn('2026-09-05', { kind: 'receipt', status: 'not accepted' })], 0],
  ['that was refused yesterday', [sentOn('2026-09-04', { kind: 'receipt', status: 'not accepted' })], 1],
])('after a receipt %s: %i', (_which, sent, count) => {
  expect(planned('2026-09-05', [named('a', '2026-09-03')], { sent }).length).toBe(count);
});

test('nobody without an address gets one', () => {
  expect(planned('2026-09-04', [named('a', '2026-09-03')], { people: [aPerson({ email: null })] })).toEqual([]);
});
