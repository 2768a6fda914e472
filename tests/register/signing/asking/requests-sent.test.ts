/** Which emails of the ledger ask for a signature, come once only, or were a trial's. */
import type { SentEmail } from '../../../../src/register/model';
import {
  emailsAsking,
  isAsking,
  isOfTrial,
  isSentOnce,
  markedAsTrial,
  withoutTrialMark,
} from '../../../../src/register/signing/asking/requests-sent';

test.each([
  ['invitation', true, false],
  ['reminder', true, false],
  ['line manager', false, false],
  ['head teacher', false, false],
  ['to countersign', false, false],
  ['alert', false, false],
  ['digest', false, false],
  ['withdrawn', false, false],
  ['receipt', false, true],
  ['not approved', false, true],
  ['office: not approved', false, true],
])('an email of the kind "%s": asks %j, comes once %j, as a trial too', (kind, asks, once) => {
  expect([isAsking(kind), isSentOnce(kind), isSentOnce(markedAsTrial(kind))]).toEqual([asks, once, once]);
});

test('an email of a trial has a mark in the ledger, and is of the same kind without it', () => {
  expect(markedAsTrial('reminder')).toBe('reminder (trial)');
  expect([isOfTrial('reminder (trial)'), isOfTrial('reminder'), isOfTrial(' (trial) reminder')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([withoutTrialMark('reminder (trial)'), withoutTrialMark('reminder')]).toEqual(['reminder', 'reminder']);
});

const sent = (email: number, more: Partial<SentEmail> = {}): SentEmail => ({
  email,
  day: '2026-09-10',
  person: 1,
  to: 't.adeyemi@larkfield.example',
  kind: 'reminder',
  about: ['P2 v1.0', 'P1 v1.0'],
  subject: '',
  status: 'sent',
  remark: '',
  ...more,
});

test.each([
  ['was sent', {}, true],
  ['was an invitation', { kind: 'invitation' }, true],
  ['may have left', { status: 'unknown' }, true],
  ['did not leave', { status: 'not sent' }, false],
  ['was not accepted', { status: 'not accepted' }, false],
  ['was a receipt', { kind: 'receipt' }, false],
  ['was a trial', { kind: 'reminder (trial)' }, false],
  ['went to somebody else', { person: 2 }, false],
  ['was about another policy', { about: ['P2 v1.0'] }, false],
  ['went on the last day asked about', { day: '2026-09-20' }, true],
  ['went the day after', { day: '2026-09-21' }, false],
] as const)('an email that %s was one that asked: %j', (_how, more, isOne) => {
  const email = sent(1, more as Partial<SentEmail>);
  const found = emailsAsking(
    { sentEmails: [{ row: 2, value: email }] },
    1,
    (label) => label === 'P1 v1.0',
    '2026-09-20',
  );
  expect(found).toEqual(isOne ? [email] : []);
});

test('the oldest first, those of one day as they stand', () => {
  const days = ['2026-09-12', '2026-09-10', '2026-09-12', '2026-09-11'] as const;
  const sentEmails = days.map((day, i) => ({ row: i + 2, value: sent(i, { day }) }));
  const found = emailsAsking({ sentEmails }, 1, () => true, '2026-09-20');
  expect(found.map(({ email }) => email)).toEqual([1, 3, 0, 2]);
});
