/** A small school as values: what each test does not name is as usual. */
import type { Day } from '../../src/common/day';
import type { Register, SentEmail, Signature, Version } from '../../src/register/model';
import type { Obligation } from '../../src/register/signing/obligations';
import { defaultSettings, type Settings } from '../../src/register/workbook/settings';
import { type EmailRequest, planEmails } from '../../src/reminders/planning/plan-emails';
import {
  aPerson,
  aPolicy,
  aRegister as registerOf,
  aSignature as signatureOn,
  aVersion as versionOf,
} from '../register/made';

export { aPerson, aPolicy };

export const aVersion = (more: Partial<Version> = {}): Version => ({
  ...versionOf('P1 v1.0', '2026-09-01'),
  clauses: 12,
  ...more,
});

/** Asked on Tuesday 1 September, due on Tuesday 15 September. */
export const owing = (more: Partial<Obligation> = {}): Obligation => ({
  person: aPerson(),
  policy: aPolicy(),
  version: aVersion(),
  withdrawnOn: null,
  status: 'due',
  reason: 'never signed',
  askedOn: '2026-09-01',
  dueOn: '2026-09-15',
  signedOn: null,
  response: null,
  awaits: '',
  refusedOn: null,
  question: null,
  expiresOn: null,
  daysOverdue: 0,
  awayUntil: null,
  outdated: null,
  asks: 'everything',
  hasLeftWithoutSigning: false,
  ...more,
});

export const overdue = (daysOverdue: number, more: Partial<Obligation> = {}): Obligation =>
  owing({ status: 'overdue', daysOverdue, ...more });

export const sentOn = (day: Day, more: Partial<SentEmail> = {}): SentEmail => ({
  email: 1,
  day,
  person: 1,
  to: 't.adeyemi@larkfield.example',
  kind: 'reminder',
  about: ['P1 v1.0'],
  subject: '',
  status: 'sent',
  remark: '',
  ...more,
});

/** Every email that a policy asked on 1 September and due on the 15th leads to, each on its day of the ladder. */
export const EIGHT_SENT = (
  [
    '2026-09-01',
    '2026-09-08',
    '2026-09-14',
    '2026-09-16',
    '2026-09-23',
    '2026-09-30',
    '2026-10-07',
    '2026-10-14',
  ] as const
).map((day) => sentOn(day));

export const aSignature = (signedOn: Day, more: Partial<Signature> = {}): Signature =>
  signatureOn(signedOn, { signedAt: '09:05', ...more });

/** As it stands at first, in the digest's and the receipts' absence. */
export const settingsWith = (more: Partial<Settings> = {}): Settings => ({
  ...defaultSettings(),
  school: 'Larkfield Primary School',
  contactName: 'Priya Nair in the school office',
  contactEmail: 'p.nair@larkfield.example',
  hasDigest: false,
  hasReceipts: false,
  ...more,
});

export const aRegister = (more: Partial<Register> = {}): Register =>
  registerOf({ people: [aPerson()], policies: [aPolicy()], settings: settingsWith(), versions: [aVersion()], ...more });

export const placed = (rows: readonly SentEmail[]): Register['sentEmails'] =>
  rows.map((value, index) => ({ row: index + 2, value: { ...value, email: index + 1 } }));

/** A day's plan. */
export const planOn = (
  today: Day,
  obligations: readonly Obligation[],
  register: Partial<Register> = {},
  more: Partial<EmailRequest> = {},
) =>
  planEmails({
    register: aRegister(register),
    obligations,
    today,
    manager: 'p.nair@larkfield.example',
    isKnown: () => true,
    canBeSigned: () => true,
    waiting: [],
    countersignLink: () => '',
    isTooFresh: () => false,
    troubles: [],
    toLookAt: () => [],
    ranOn: [],
    quotaLeft: () => 100,
    ...more,
  });
