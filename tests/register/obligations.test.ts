/** Who must sign what on a given day: facts that a school would agree with, at their boundaries. */
import type { Day } from '../../src/policy/day';
import { obligationsOn } from '../../src/register/obligations';
import type { Person, Policy, Register, Signature } from '../../src/register/register';
import { defaultSettings } from '../../src/register/settings';

const aPerson = (more: Partial<Person> = {}): Person => ({
  number: 1,
  row: 2,
  name: 'Tolu Adeyemi',
  email: 't.adeyemi@larkfield.example',
  role: 'Teacher',
  groups: ['teaching'],
  lineManager: null,
  startsOn: null,
  leavesOn: null,
  awayFrom: null,
  awayUntil: null,
  ...more,
});

const aPolicy = (more: Partial<Policy> = {}): Policy => ({
  code: 'P1',
  title: 'Acceptable use',
  audience: ['everyone'],
  resignMonths: 12,
  daysToSign: 14,
  graceDays: 0,
  agreeBy: 'every point',
  documentId: 'document',
  ...more,
});

const aVersion = (version: string, publishedOn: Day): Register['versions'][number] => ({
  version,
  policyCode: version.split(' ')[0] ?? '',
  title: 'Acceptable use',
  publishedOn,
  clauses: 3,
  formLink: 'https://docs.google.com/forms/d/e/form/viewform',
  formId: 'form',
  personalLink: '',
  addresses: 'verified',
  responseTab: '',
  fingerprint: '',
});

const aSignature = (signedOn: Day, more: Partial<Signature> = {}): Signature => ({
  response: signedOn,
  person: 1,
  name: 'Tolu Adeyemi',
  email: 't.adeyemi@larkfield.example',
  role: '',
  version: 'P1 v1.0',
  signedOn,
  signedAt: '',
  how: 'form',
  agreed: '1–3',
  answers: '',
  doubt: '',
  remark: '',
  ...more,
});

interface Situation {
  person?: Partial<Person>;
  policy?: Partial<Policy>;
  versions?: Register['versions'];
  signatures?: Signature[];
}

const PUBLISHED = [aVersion('P1 v1.0', '2026-09-01')];

/** Status, reason and due day of one person under one policy. */
function on(today: Day, { person = {}, policy = {}, versions = PUBLISHED, signatures = [] }: Situation = {}): string {
  const register: Register = {
    people: [aPerson(person)],
    policies: [aPolicy(policy)],
    versions,
    signatures,
    closures: [],
    settings: defaultSettings(),
    clauses: [],
    sentEmails: [],
    problems: [],
    headings: {},
    newNumbers: [],
  };
  const [one] = obligationsOn(register, today);
  return [one?.status, one?.reason, one?.dueOn, one?.daysOverdue ? `${one.daysOverdue} days` : null]
    .filter(Boolean)
    .join(', ');
}

const CASES: [fact: string, today: Day, situation: Situation, expected: string][] = [
  ['before the first version nothing is required', '2026-08-31', {}, 'not required'],
  ['on the day of publishing it is due in a fortnight', '2026-09-01', {}, 'due, never signed, 2026-09-15'],
  ['on the due day one is still on time', '2026-09-15', {}, 'due, never signed, 2026-09-15'],
  ['the day after is overdue', '2026-09-16', {}, 'overdue, never signed, 2026-09-15, 1 days'],
  [
    'grace holds off overdue until it has passed',
    '2026-09-22',
    { policy: { graceDays: 7 } },
    'due, never signed, 2026-09-15',
  ],
  [
    'after grace the days count from the due day',
    '2026-09-23',
    { policy: { graceDays: 7 } },
    'overdue, never signed, 2026-09-15, 8 days',
  ],
  ['a signature counts on its day', '2026-09-10', { signatures: [aSignature('2026-09-10')] }, 'signed'],
  [
    'a signature of tomorrow does not count today',
    '2026-09-09',
    { signatures: [aSignature('2026-09-10')] },
    'due, never signed, 2026-09-15',
  ],
  ['the last day of a yearly signature', '2027-09-09', { signatures: [aSignature('2026-09-10')] }, 'signed'],
  [
    'a year on it has run out, and there is a fortnight to sign again',
    '2027-09-10',
    { signatures: [aSignature('2026-09-10')] },
    'due, expired, 2027-09-24',
  ],
  [
    'the day after that fortnight is overdue',
    '2027-09-25',
    { signatures: [aSignature('2026-09-10')] },
    'overdue, expired, 2027-09-24, 1 days',
  ],
  ['signed on 29 February lasts until 28 February', '2029-02-27', { signatures: [aSignature('2028-02-29')] }, 'signed'],
  ['and has run out then', '2029-02-28', { signatures: [aSignature('2028-02-29')] }, 'due, expired, 2029-03-14'],
  [
    'what is signed once lasts',
    '2036-01-01',
    { policy: { resignMonths: null }, signatures: [aSignature('2026-09-10')] },
    'signed',
  ],
  [
    'the later of two signatures counts',
    '2027-10-01',
    { signatures: [aSignature('2027-09-20'), aSignature('2026-09-10')] },
    'signed',
  ],
  [
    'a signature with a doubt does not count',
    '2026-09-10',
    { signatures: [aSignature('2026-09-10', { doubt: 'Not agreed to: 2.' })] },
    'due, never signed, 2026-09-15',
  ],
  [
    "somebody else's signature does not count",
    '2026-09-10',
    { signatures: [aSignature('2026-09-10', { person: 2 })] },
    'due, never signed, 2026-09-15',
  ],
  ['a group that does not sign', '2026-09-10', { policy: { audience: ['governor'] } }, 'not required'],
  [
    'one of several groups is enough',
    '2026-09-10',
    { person: { groups: ['governor', 'teaching'] }, policy: { audience: ['governor', 'volunteer'] } },
    'due, never signed, 2026-09-15',
  ],
  ['the day before starting', '2026-11-01', { person: { startsOn: '2026-11-02' } }, 'not required'],
  [
    'the first day: a fortnight from then',
    '2026-11-02',
    { person: { startsOn: '2026-11-02' } },
    'due, new starter, 2026-11-16',
  ],
  [
    'somebody who was here before the policy is no new starter',
    '2026-09-02',
    { person: { startsOn: '2019-09-01' } },
    'due, never signed, 2026-09-15',
  ],
  [
    'the last working day',
    '2026-12-18',
    { person: { leavesOn: '2026-12-18' } },
    'overdue, never signed, 2026-09-15, 94 days',
  ],
  ['the day after leaving', '2026-12-19', { person: { leavesOn: '2026-12-18' } }, 'not required'],
  [
    'the first day away',
    '2026-09-07',
    { person: { awayFrom: '2026-09-07', awayUntil: '2026-09-21' } },
    'away, never signed, 2026-09-15',
  ],
  [
    'the day before being away',
    '2026-09-06',
    { person: { awayFrom: '2026-09-07', awayUntil: '2026-09-21' } },
    'due, never signed, 2026-09-15',
  ],
  [
    'the first day back: a fortnight from then',
    '2026-09-21',
    { person: { awayFrom: '2026-09-07', awayUntil: '2026-09-21' } },
    'due, never signed, 2026-10-05',
  ],
  ['away with no end in sight', '2027-06-01', { person: { awayFrom: '2026-09-07' } }, 'away, never signed, 2026-09-15'],
  [
    'away after the due day had passed gives no more days',
    '2026-11-10',
    { person: { awayFrom: '2026-10-01', awayUntil: '2026-11-01' } },
    'overdue, never signed, 2026-09-15, 56 days',
  ],
  [
    'who has signed is signed, also while away',
    '2026-09-10',
    { person: { awayFrom: '2026-09-07' }, signatures: [aSignature('2026-09-03')] },
    'signed',
  ],
  [
    'a new version asks again',
    '2026-11-02',
    { versions: [...PUBLISHED, aVersion('P1 v2.0', '2026-11-02')], signatures: [aSignature('2026-09-03')] },
    'due, new version, 2026-11-16',
  ],
  [
    'and is signed by signing it',
    '2026-11-03',
    {
      versions: [...PUBLISHED, aVersion('P1 v2.0', '2026-11-02')],
      signatures: [aSignature('2026-11-03', { version: 'P1 v2.0' })],
    },
    'signed',
  ],
  [
    'a late answer to the old version does not count',
    '2026-11-03',
    { versions: [...PUBLISHED, aVersion('P1 v2.0', '2026-11-02')], signatures: [aSignature('2026-11-03')] },
    'due, new version, 2026-11-16',
  ],
];

describe('an obligation', () => {
  test.each(CASES)('%s', (_fact, today, situation, expected) => {
    expect(on(today, situation)).toBe(expected);
  });
});
