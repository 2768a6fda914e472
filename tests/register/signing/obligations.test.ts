/** Who must sign what on a given day: facts that a school would agree with, at their boundaries. */

import type { Day } from '../../../src/common/day';
import { whyNotRequired } from '../../../src/register/derived/status-words';
import type { Decision, Person, Policy, Register, Signature } from '../../../src/register/model';
import { hasSigned, isOpen, obligationsOn } from '../../../src/register/signing/obligations';
import { aCountersignature, aPerson, aPolicy, aQuestionRow, aRegister, aSignature, aVersion } from '../made';

interface Situation {
  person?: Partial<Person>;
  policy?: Partial<Policy>;
  versions?: Register['versions'];
  signatures?: Signature[];
  decisions?: Decision[];
  closures?: Register['closures'];
}

/** A yearly policy, a fortnight to sign, no grace, published on 1 September 2026; one teacher, who was always here. */
const PUBLISHED = [aVersion('P1 v1.0', '2026-09-01')];

/** Status, reason, due day and days overdue of one person under one policy; when a signature that counts runs out. */
function on(
  today: Day,
  { person, policy, versions = PUBLISHED, signatures = [], decisions = [], closures = [] }: Situation,
): string {
  const people = [aPerson(person)];
  const [one] = obligationsOn(
    aRegister({ people, policies: [aPolicy(policy)], versions, signatures, decisions, closures }),
    today,
  );
  if (one === undefined) return 'no obligation';
  const { status, reason, dueOn, daysOverdue, expiresOn, hasLeftWithoutSigning } = one;
  const until = status === 'signed' && expiresOn !== null ? `until ${expiresOn}` : null;
  const overdue = daysOverdue === 0 ? null : `${daysOverdue} days`;
  return [status, reason, dueOn, overdue, until, hasLeftWithoutSigning ? 'left without signing' : null]
    .filter((part) => part !== null)
    .join(', ');
}

const DUE = 'due, never signed, 2026-09-15';
const SIGNED = [aSignature('2026-09-10')];
const SECOND = [...PUBLISHED, aVersion('P1 v2.0', '2026-11-02')];
const MINOR = [...PUBLISHED, aVersion('P1 v1.1', '2026-11-02')];
const EACH_SEPTEMBER: Partial<Policy> = { lasts: { kind: 'each year', month: 9, day: 1 } };
const UNTIL_IT_CHANGES: Partial<Policy> = { lasts: { kind: 'until next version' } };
const ONCE: Partial<Policy> = { lasts: { kind: 'once' } };
const months = (count: number): Partial<Policy> => ({ lasts: { kind: 'months', months: count } });
const decided = (decision: Decision['decision'], person: number | null = null): Decision[] => [
  { response: SIGNED[0]?.response ?? '', decision, person, decidedOn: '2026-09-14' },
];

type Case = [fact: string, today: Day, situation: Situation, expected: string];

const DAYS: Case[] = [
  ['before the first version nothing is required', '2026-08-31', {}, 'not required'],
  ['on the day of publishing it is due in a fortnight', '2026-09-01', {}, DUE],
  ['on the due day one is still on time', '2026-09-15', {}, DUE],
  ['the day after is overdue', '2026-09-16', {}, 'overdue, never signed, 2026-09-15, 1 days'],
  ['grace holds off overdue until it has passed', '2026-09-22', { policy: { graceDays: 7 } }, DUE],
  [
    'after grace the days count from the due day',
    '2026-09-23',
    { policy: { graceDays: 7 } },
    'overdue, never signed, 2026-09-15, 8 days',
  ],
  ['other days to sign: the last one', '2026-09-07', { policy: { daysToSign: 6 } }, 'due, never signed, 2026-09-07'],
  [
    'other days to sign: the day after',
    '2026-09-08',
    { policy: { daysToSign: 6 } },
    'overdue, never signed, 2026-09-07, 1 days',
  ],
  [
    'published on 31 January, a month of days lands in March',
    '2026-02-01',
    { versions: [aVersion('P1 v1.0', '2026-01-31')], policy: { daysToSign: 30 } },
    'due, never signed, 2026-03-02',
  ],
  [
    'in a leap year it lands a day earlier',
    '2028-02-01',
    { versions: [aVersion('P1 v1.0', '2028-01-31')], policy: { daysToSign: 30 } },
    'due, never signed, 2028-03-01',
  ],
  [
    'over the end of summer time (25 October 2026) a fortnight is fourteen days',
    '2026-11-02',
    { versions: [aVersion('P1 v1.0', '2026-10-19')] },
    'due, never signed, 2026-11-02',
  ],
  [
    'and the fifteenth is overdue by one',
    '2026-11-03',
    { versions: [aVersion('P1 v1.0', '2026-10-19')] },
    'overdue, never signed, 2026-11-02, 1 days',
  ],
  [
    'over the beginning of summer time (28 March 2027) a fortnight is fourteen days',
    '2027-04-05',
    { versions: [aVersion('P1 v1.0', '2027-03-22')] },
    'due, never signed, 2027-04-05',
  ],
  [
    'and again the fifteenth is overdue by one',
    '2027-04-06',
    { versions: [aVersion('P1 v1.0', '2027-03-22')] },
    'overdue, never signed, 2027-04-05, 1 days',
  ],
  [
    'published on the day the clocks go back, due on a day to itself',
    '2026-10-26',
    { versions: [aVersion('P1 v1.0', '2026-10-25')], policy: { daysToSign: 1 } },
    'due, never signed, 2026-10-26',
  ],
];

const INSET: Situation = { closures: [{ from: '2026-09-15', until: '2026-09-15' }] };
const HALF_TERM: Situation = {
  versions: [aVersion('P1 v1.0', '2026-10-12')],
  closures: [{ from: '2026-10-26', until: '2026-10-30' }],
};

const CLOSED: Case[] = [
  ['due on a closed day: on the next open one', '2026-09-16', INSET, 'due, never signed, 2026-09-16'],
  ['and overdue on the day after that', '2026-09-17', INSET, 'overdue, never signed, 2026-09-16, 1 days'],
  ['due on a Saturday: on Monday', '2026-09-05', { policy: { daysToSign: 4 } }, 'due, never signed, 2026-09-07'],
  ['due in half-term: on the Monday after it', '2026-10-26', HALF_TERM, 'due, never signed, 2026-11-02'],
  ['on which one is on time', '2026-11-02', HALF_TERM, 'due, never signed, 2026-11-02'],
  ['and after it late', '2026-11-03', HALF_TERM, 'overdue, never signed, 2026-11-02, 1 days'],
  [
    'an individual due date, too, is moved to an open day',
    '2026-10-31',
    { person: { ownDueOn: '2026-10-31' } },
    'due, never signed, 2026-11-02',
  ],
  [
    'beyond the days that the calendar knows every weekday is open',
    '2027-09-01',
    { ...HALF_TERM, versions: [aVersion('P1 v1.0', '2027-08-28')] },
    'due, never signed, 2027-09-13',
  ],
];

const SUMMER: Situation = {
  closures: [
    { from: '2026-07-22', until: '2026-08-31' },
    { from: '2027-07-22', until: '2027-08-31' },
  ],
};
const IN_JULY = (day: Day): Situation => ({
  ...SUMMER,
  versions: [aVersion('P1 v1.0', '2026-07-01')],
  signatures: [aSignature(day)],
});

/** Nobody is asked in a holiday, so days to sign that would lie in it are counted from its end. */
const BEGUN_WHILE_CLOSED: Case[] = [
  ['run out on the last day before the summer', '2027-09-01', IN_JULY('2026-07-21'), 'due, expired, 2027-09-01'],
  ['run out on the first day of the summer', '2027-09-01', IN_JULY('2026-07-22'), 'due, expired, 2027-09-15'],
  ['run out on its last day', '2027-09-01', IN_JULY('2026-08-31'), 'due, expired, 2027-09-15'],
  ['run out on the day after it', '2027-09-01', IN_JULY('2026-09-01'), 'due, expired, 2027-09-15'],
  [
    'run out in the summer, and late the day after the last day to sign',
    '2027-09-16',
    IN_JULY('2026-07-22'),
    'overdue, expired, 2027-09-15, 1 days',
  ],
  [
    'started in the summer',
    '2027-09-01',
    { ...SUMMER, person: { startsOn: '2027-08-01' } },
    'due, new starter, 2027-09-15',
  ],
  [
    'back from leave in the summer',
    '2027-09-01',
    { ...SUMMER, person: { awayFrom: '2026-09-01', awayUntil: '2027-08-02' } },
    'due, never signed, 2027-09-15',
  ],
  [
    'back in time for a due date in the autumn, which holds',
    '2026-09-02',
    { ...SUMMER, person: { awayFrom: '2026-07-01', awayUntil: '2026-08-03' } },
    DUE,
  ],
  [
    'run out on a Saturday, with a week to sign from Monday on',
    '2027-09-13',
    { signatures: [aSignature('2026-09-11')], policy: { daysToSign: 8 } },
    'due, expired, 2027-09-21',
  ],
];

const SIGNING: Case[] = [
  ['a signature counts on its day', '2026-09-10', { signatures: SIGNED }, 'signed, until 2027-09-10'],
  ['a signature of tomorrow does not count today', '2026-09-09', { signatures: SIGNED }, DUE],
  ['signed late is signed', '2026-12-01', { signatures: [aSignature('2026-12-01')] }, 'signed, until 2027-12-01'],
  ['the last day of a yearly signature', '2027-09-09', { signatures: SIGNED }, 'signed, until 2027-09-10'],
  [
    'a year on it has run out, and there is a fortnight to sign again',
    '2027-09-10',
    { signatures: SIGNED },
    'due, expired, 2027-09-24',
  ],
  [
    'the day after that fortnight is overdue',
    '2027-09-25',
    { signatures: SIGNED },
    'overdue, expired, 2027-09-24, 1 days',
  ],
  [
    'grace holds for signing again, too',
    '2027-09-25',
    { signatures: SIGNED, policy: { graceDays: 1 } },
    'due, expired, 2027-09-24',
  ],
  [
    'signed on 29 February it lasts a year until 28 February',
    '2029-02-27',
    { signatures: [aSignature('2028-02-29')], versions: [aVersion('P1 v1.0', '2028-02-01')] },
    'signed, until 2029-02-28',
  ],
  [
    'and has run out then',
    '2029-02-28',
    { signatures: [aSignature('2028-02-29')], versions: [aVersion('P1 v1.0', '2028-02-01')] },
    'due, expired, 2029-03-14',
  ],
  [
    'four years from 29 February is 29 February',
    '2032-02-28',
    { signatures: [aSignature('2028-02-29')], policy: months(48), versions: [aVersion('P1 v1.0', '2028-02-01')] },
    'signed, until 2032-02-29',
  ],
  [
    'six months from 31 August end with February',
    '2027-02-27',
    { signatures: [aSignature('2026-08-31')], policy: months(6), versions: [aVersion('P1 v1.0', '2026-08-01')] },
    'signed, until 2027-02-28',
  ],
  [
    'or with its 29th in a leap year',
    '2028-02-28',
    { signatures: [aSignature('2027-08-31')], policy: months(6) },
    'signed, until 2028-02-29',
  ],
  [
    'one month from 31 January',
    '2027-02-28',
    { signatures: [aSignature('2027-01-31')], policy: months(1) },
    'due, expired, 2027-03-15',
  ],
  ['two years', '2028-09-09', { signatures: SIGNED, policy: months(24) }, 'signed, until 2028-09-10'],
  [
    'the later of two signatures counts, in whatever order they stand',
    '2027-10-01',
    { signatures: [aSignature('2027-09-20'), aSignature('2026-09-10')] },
    'signed, until 2028-09-20',
  ],
  [
    'signing again before the year is over begins a new year',
    '2027-09-10',
    { signatures: [aSignature('2026-09-10'), aSignature('2027-08-20')] },
    'signed, until 2028-08-20',
  ],
  [
    "somebody else's signature does not count",
    '2026-09-10',
    { signatures: [aSignature('2026-09-10', { person: 2 })] },
    DUE,
  ],
  [
    'a signature under another policy does not count',
    '2026-09-10',
    { signatures: [aSignature('2026-09-10', { version: 'P2 v1.0' })] },
    DUE,
  ],
  ['what is signed until it changes lasts', '2036-01-01', { policy: UNTIL_IT_CHANGES, signatures: SIGNED }, 'signed'],
  ['what is signed once lasts', '2036-01-01', { policy: ONCE, signatures: SIGNED }, 'signed'],
];

const EACH_YEAR: Case[] = [
  [
    'signed on 3 September: until the last day of August',
    '2027-08-31',
    { policy: EACH_SEPTEMBER, signatures: [aSignature('2026-09-03')] },
    'signed, until 2027-09-01',
  ],
  [
    'asked again on 1 September, with a fortnight',
    '2027-09-01',
    { policy: EACH_SEPTEMBER, signatures: [aSignature('2026-09-03')] },
    'due, expired, 2027-09-15',
  ],
  [
    'overdue on 16 September',
    '2027-09-16',
    { policy: EACH_SEPTEMBER, signatures: [aSignature('2026-09-03')] },
    'overdue, expired, 2027-09-15, 1 days',
  ],
  [
    'signed on 1 September itself: for the year that begins',
    '2027-08-31',
    { policy: EACH_SEPTEMBER, signatures: [aSignature('2026-09-01')] },
    'signed, until 2027-09-01',
  ],
  [
    'signed on 30 June: until the end of August',
    '2027-07-31',
    { policy: EACH_SEPTEMBER, signatures: [aSignature('2027-06-30')] },
    'signed, until 2027-09-01',
  ],
  [
    'signed on 1 July: for the coming year already',
    '2027-09-01',
    { policy: EACH_SEPTEMBER, signatures: [aSignature('2027-07-01')] },
    'signed, until 2028-09-01',
  ],
  [
    'signed on 31 August, the day before: for the coming year',
    '2027-09-01',
    { policy: EACH_SEPTEMBER, signatures: [aSignature('2027-08-31')] },
    'signed, until 2028-09-01',
  ],
  [
    'each 29 February is the 28th in other years',
    '2027-02-28',
    { policy: { lasts: { kind: 'each year', month: 2, day: 29 } }, signatures: [aSignature('2026-09-03')] },
    'due, expired, 2027-03-15',
  ],
  [
    'each 1 January: signed in the old year',
    '2026-12-31',
    { policy: { lasts: { kind: 'each year', month: 1, day: 1 } }, signatures: [aSignature('2026-09-10')] },
    'signed, until 2027-01-01',
  ],
];

const VERSIONS: Case[] = [
  [
    'the whole on paper, and later only what has changed: the whole lasts longer, and counts',
    '2027-11-04',
    {
      versions: SECOND,
      signatures: [
        ...SIGNED,
        aSignature('2026-11-05', { version: 'P1 v2.0', how: 'paper' }),
        aSignature('2026-11-09', { version: 'P1 v2.0', asked: 'changes since P1 v1.0' }),
      ],
    },
    'signed, until 2027-11-05',
  ],
  ['a new version asks again', '2026-11-02', { versions: SECOND, signatures: SIGNED }, 'due, new version, 2026-11-16'],
  [
    'the day before, the old one counts',
    '2026-11-01',
    { versions: SECOND, signatures: SIGNED },
    'signed, until 2027-09-10',
  ],
  [
    'the day after its fortnight is overdue',
    '2026-11-17',
    { versions: SECOND, signatures: SIGNED },
    'overdue, new version, 2026-11-16, 1 days',
  ],
  [
    'it is signed by signing it',
    '2026-11-03',
    { versions: SECOND, signatures: [aSignature('2026-11-03', { version: 'P1 v2.0' })] },
    'signed, until 2027-11-03',
  ],
  [
    'a late answer to the old version does not count',
    '2026-11-03',
    { versions: SECOND, signatures: [aSignature('2026-11-03')] },
    'due, new version, 2026-11-16',
  ],
  [
    'whoever never signed the old one never signed',
    '2026-11-03',
    { versions: SECOND },
    'due, never signed, 2026-11-16',
  ],
  [
    'a minor change leaves signatures standing',
    '2026-11-02',
    { versions: MINOR, signatures: SIGNED },
    'signed, until 2027-09-10',
  ],
  [
    'a signature under a minor change counts as long as any other',
    '2026-11-03',
    { versions: MINOR, signatures: [aSignature('2026-11-03', { version: 'P1 v1.1' })] },
    'signed, until 2027-11-03',
  ],
  [
    'a minor change gives nobody more days',
    '2026-11-02',
    { versions: MINOR },
    'overdue, never signed, 2026-09-15, 48 days',
  ],
  [
    'a minor change of a new version asks for that version',
    '2026-12-01',
    { versions: [...SECOND, aVersion('P1 v2.1', '2026-11-30')], signatures: SIGNED },
    'overdue, new version, 2026-11-16, 15 days',
  ],
  [
    'the highest number is in force, in whatever order the versions stand',
    '2026-12-01',
    { versions: [...SECOND].reverse(), signatures: SIGNED },
    'overdue, new version, 2026-11-16, 15 days',
  ],
  [
    'version 10 comes after version 9',
    '2026-12-01',
    {
      versions: [aVersion('P1 v9.0', '2026-09-01'), aVersion('P1 v10.0', '2026-11-30')],
      signatures: [aSignature('2026-09-10', { version: 'P1 v9.0' })],
    },
    'due, new version, 2026-12-14',
  ],
  [
    'what is signed until it changes is signed again when it does',
    '2026-11-02',
    { policy: UNTIL_IT_CHANGES, versions: SECOND, signatures: SIGNED },
    'due, new version, 2026-11-16',
  ],
  [
    'what is signed once is not, even then',
    '2026-11-17',
    { policy: ONCE, versions: SECOND, signatures: SIGNED },
    'signed',
  ],
  [
    'a yearly signature that had run out before the new version came: the new version is asked for',
    '2027-11-02',
    { versions: [...PUBLISHED, aVersion('P1 v2.0', '2027-11-02')], signatures: SIGNED },
    'due, new version, 2027-11-16',
  ],
];

const PEOPLE: Case[] = [
  ['a group that does not sign', '2026-09-10', { policy: { audience: ['governor'] } }, 'not required'],
  ['a group that signs', '2026-09-10', { policy: { audience: ['teaching'] } }, DUE],
  [
    'one of several groups is enough',
    '2026-09-10',
    { person: { groups: ['governor', 'teaching'] }, policy: { audience: ['governor', 'volunteer'] } },
    DUE,
  ],
  ['somebody in no group, where everyone signs', '2026-09-10', { person: { groups: [] } }, DUE],
  [
    'somebody in no group, where a group signs',
    '2026-09-10',
    { person: { groups: [] }, policy: { audience: ['teaching'] } },
    'not required',
  ],
  ['an audience left empty is everyone', '2026-09-10', { policy: { audience: [] } }, DUE],
  ['somebody without an address signs like the others', '2026-09-10', { person: { email: null } }, DUE],
  [
    'somebody whose emails are off is due like the others',
    '2026-09-16',
    { person: { isEmailOff: true } },
    'overdue, never signed, 2026-09-15, 1 days',
  ],
  ['the day before starting', '2026-11-01', { person: { startsOn: '2026-11-02' } }, 'not required'],
  [
    'the first day: a fortnight from then',
    '2026-11-02',
    { person: { startsOn: '2026-11-02' } },
    'due, new starter, 2026-11-16',
  ],
  [
    "a starter's own number of days: the last of them",
    '2026-11-30',
    { person: { startsOn: '2026-11-02' }, policy: { daysForStarters: 28 } },
    'due, new starter, 2026-11-30',
  ],
  [
    'and the day after',
    '2026-12-01',
    { person: { startsOn: '2026-11-02' }, policy: { daysForStarters: 28 } },
    'overdue, new starter, 2026-11-30, 1 days',
  ],
  [
    'a starter may have fewer days than the others',
    '2026-11-07',
    { person: { startsOn: '2026-11-02' }, policy: { daysForStarters: 4 } },
    'overdue, new starter, 2026-11-06, 1 days',
  ],
  [
    'whoever starts on the day of publishing is a starter',
    '2026-09-01',
    { person: { startsOn: '2026-09-01' } },
    'due, new starter, 2026-09-15',
  ],
  [
    'somebody who was here before the policy is no new starter',
    '2026-09-02',
    { person: { startsOn: '2019-09-01' } },
    DUE,
  ],
  [
    'a new version does not shorten the days of somebody who has just started',
    '2026-11-03',
    { person: { startsOn: '2026-10-30' }, policy: { daysForStarters: 28 }, versions: SECOND },
    'due, never signed, 2026-11-27',
  ],
  [
    'a starter who signed before the first day is signed',
    '2026-11-02',
    { person: { startsOn: '2026-11-02' }, signatures: [aSignature('2026-10-20')] },
    'signed, until 2027-10-20',
  ],
  [
    'an own due day later than the others',
    '2026-10-30',
    { person: { ownDueOn: '2026-10-30' } },
    'due, never signed, 2026-10-30',
  ],
  [
    'and the day after it',
    '2026-10-31',
    { person: { ownDueOn: '2026-10-30' } },
    'overdue, never signed, 2026-10-30, 1 days',
  ],
  [
    'an own due day earlier than the others',
    '2026-09-05',
    { person: { ownDueOn: '2026-09-04' } },
    'overdue, never signed, 2026-09-04, 1 days',
  ],
  [
    'grace comes after an own due day, too',
    '2026-10-31',
    { person: { ownDueOn: '2026-10-30' }, policy: { graceDays: 1 } },
    'due, never signed, 2026-10-30',
  ],
  [
    "last year's own due day means nothing this year",
    '2027-09-12',
    { person: { ownDueOn: '2026-10-31' }, signatures: SIGNED },
    'due, expired, 2027-09-24',
  ],
  [
    "a starter's own due day wins",
    '2026-11-20',
    { person: { startsOn: '2026-11-02', ownDueOn: '2026-12-18' } },
    'due, new starter, 2026-12-18',
  ],
];

const AWAY: Case[] = [
  [
    'away before the first working day gives a starter no more days',
    '2026-11-07',
    { person: { startsOn: '2026-11-02', awayUntil: '2026-11-02' }, policy: { daysForStarters: 4 } },
    'overdue, new starter, 2026-11-06, 1 days',
  ],
  ['the day before being away', '2026-09-06', { person: { awayFrom: '2026-09-07', awayUntil: '2026-09-21' } }, DUE],
  [
    'the first day away',
    '2026-09-07',
    { person: { awayFrom: '2026-09-07', awayUntil: '2026-09-21' } },
    'away, never signed, 2026-09-15',
  ],
  [
    'the last day away',
    '2026-09-20',
    { person: { awayFrom: '2026-09-07', awayUntil: '2026-09-21' } },
    'away, never signed, 2026-09-15',
  ],
  [
    'the first day back: a fortnight from then',
    '2026-09-21',
    { person: { awayFrom: '2026-09-07', awayUntil: '2026-09-21' } },
    'due, never signed, 2026-10-05',
  ],
  [
    'overdue after that fortnight',
    '2026-10-06',
    { person: { awayFrom: '2026-09-07', awayUntil: '2026-09-21' } },
    'overdue, never signed, 2026-10-05, 1 days',
  ],
  [
    'away on the due day alone',
    '2026-09-16',
    { person: { awayFrom: '2026-09-15', awayUntil: '2026-09-16' } },
    'due, never signed, 2026-09-30',
  ],
  ['away with no end in sight', '2027-06-01', { person: { awayFrom: '2026-09-07' } }, 'away, never signed, 2026-09-15'],
  [
    'away since before anybody wrote it down',
    '2026-09-10',
    { person: { awayUntil: '2026-09-21' } },
    'away, never signed, 2026-09-15',
  ],
  [
    'away after the due day had passed gives no more days',
    '2026-11-10',
    { person: { awayFrom: '2026-10-01', awayUntil: '2026-11-01' } },
    'overdue, never signed, 2026-09-15, 56 days',
  ],
  [
    'away before the asking gives no more days',
    '2026-09-16',
    { person: { awayFrom: '2026-07-01', awayUntil: '2026-09-01' } },
    'overdue, never signed, 2026-09-15, 1 days',
  ],
  [
    'who has signed is signed, also while away',
    '2026-09-10',
    { person: { awayFrom: '2026-09-07' }, signatures: [aSignature('2026-09-03')] },
    'signed, until 2027-09-03',
  ],
  [
    'a signature that runs out while away',
    '2027-09-12',
    { person: { awayFrom: '2027-09-01', awayUntil: '2027-10-01' }, signatures: SIGNED },
    'away, expired, 2027-09-24',
  ],
  [
    'and back from it',
    '2027-10-01',
    { person: { awayFrom: '2027-09-01', awayUntil: '2027-10-01' }, signatures: SIGNED },
    'due, expired, 2027-10-15',
  ],
  [
    'an own due day wins over the days after coming back',
    '2026-09-22',
    { person: { awayFrom: '2026-09-07', awayUntil: '2026-09-21', ownDueOn: '2026-09-25' } },
    'due, never signed, 2026-09-25',
  ],
];

const LEAVING: Case[] = [
  [
    'the last working day',
    '2026-12-18',
    { person: { leavesOn: '2026-12-18' } },
    'overdue, never signed, 2026-09-15, 94 days',
  ],
  [
    'the day after leaving nobody is asked, and it is known',
    '2026-12-19',
    { person: { leavesOn: '2026-12-18' } },
    'not required, left without signing',
  ],
  [
    'left while it was not due yet',
    '2026-09-12',
    { person: { leavesOn: '2026-09-11' } },
    'not required, left without signing',
  ],
  ['left with a signature', '2026-12-19', { person: { leavesOn: '2026-12-18' }, signatures: SIGNED }, 'not required'],
  ['left before it was published', '2026-12-19', { person: { leavesOn: '2026-08-31' } }, 'not required'],
  [
    'left before the new version: the old signature was enough',
    '2026-12-19',
    { person: { leavesOn: '2026-10-31' }, versions: SECOND, signatures: SIGNED },
    'not required',
  ],
  [
    'left after the new version, which was not signed',
    '2026-12-19',
    { person: { leavesOn: '2026-11-30' }, versions: SECOND, signatures: SIGNED },
    'not required, left without signing',
  ],
  [
    'left from a group that does not sign',
    '2026-12-19',
    { person: { leavesOn: '2026-12-18' }, policy: { audience: ['governor'] } },
    'not required',
  ],
  [
    'came back in the year of the signature, with a new first day',
    '2027-04-12',
    { person: { leavesOn: '2026-12-18', startsOn: '2027-04-12' }, signatures: SIGNED },
    'signed, until 2027-09-10',
  ],
  [
    'came back after the signature had run out',
    '2028-01-04',
    { person: { leavesOn: '2026-12-18', startsOn: '2028-01-04' }, signatures: SIGNED },
    'due, expired, 2028-01-18',
  ],
  [
    'came back to a new version',
    '2028-01-04',
    { person: { leavesOn: '2026-10-23', startsOn: '2028-01-04' }, versions: SECOND, signatures: SIGNED },
    'due, new version, 2028-01-18',
  ],
  [
    'came back without ever having signed',
    '2027-04-13',
    { person: { leavesOn: '2026-12-18', startsOn: '2027-04-12' } },
    'due, new starter, 2027-04-26',
  ],
  [
    'between leaving and coming back',
    '2027-02-01',
    { person: { leavesOn: '2026-12-18', startsOn: '2027-04-12' } },
    'not required, left without signing',
  ],
  [
    'before leaving for the first time',
    '2026-09-10',
    { person: { leavesOn: '2026-12-18', startsOn: '2027-04-12' } },
    DUE,
  ],
  ['came back with the leaving day cleared', '2027-04-12', { signatures: SIGNED }, 'signed, until 2027-09-10'],
];

const DOUBTS: Case[] = [
  [
    'a signature with a doubt does not count, and waits for the office',
    '2026-09-12',
    { signatures: [aSignature('2026-09-10', { doubt: 'Not agreed to: 2.' })] },
    'awaits office',
  ],
  [
    'accepted, it counts from its own day',
    '2026-09-12',
    { signatures: [aSignature('2026-09-10', { doubt: 'Not agreed to: 2.' })], decisions: decided('accept') },
    'signed, until 2027-09-10',
  ],
  [
    'rejected, it does not',
    '2026-09-16',
    { signatures: [aSignature('2026-09-10', { doubt: 'Not agreed to: 2.' })], decisions: decided('reject') },
    'overdue, never signed, 2026-09-15, 1 days',
  ],
  [
    'ignored, it does not',
    '2026-09-12',
    { signatures: [aSignature('2026-09-10', { doubt: 'Not agreed to: 2.' })], decisions: decided('ignore') },
    DUE,
  ],
  [
    'a signature of nobody known does not count',
    '2026-09-12',
    { signatures: [aSignature('2026-09-10', { person: null })] },
    DUE,
  ],
  [
    'accepted for a person, it is that person’s',
    '2026-09-12',
    {
      signatures: [aSignature('2026-09-10', { person: null, doubt: 'not on the staff list' })],
      decisions: decided('accept', 1),
    },
    'signed, until 2027-09-10',
  ],
  [
    'accepted for another, it is not',
    '2026-09-12',
    {
      signatures: [aSignature('2026-09-10', { person: null, doubt: 'not on the staff list' })],
      decisions: decided('accept', 2),
    },
    DUE,
  ],
  [
    'under another name from the own address it counts',
    '2026-09-12',
    { signatures: [aSignature('2026-09-10', { notice: 'Signed as "T"' })] },
    'signed, until 2027-09-10',
  ],
  [
    'such a name rejected, it does not',
    '2026-09-12',
    { signatures: [aSignature('2026-09-10', { notice: 'Signed as "T"' })], decisions: decided('reject') },
    DUE,
  ],
  [
    'such a name ignored, it still counts',
    '2026-09-12',
    { signatures: [aSignature('2026-09-10', { notice: 'Signed as "T"' })], decisions: decided('ignore') },
    'signed, until 2027-09-10',
  ],
  [
    'the last of two decisions counts',
    '2026-09-12',
    { signatures: SIGNED, decisions: [...decided('reject'), ...decided('accept')] },
    'signed, until 2027-09-10',
  ],
  [
    'a signature on paper counts like any other',
    '2026-09-12',
    { signatures: [aSignature('2026-09-10', { how: 'paper', response: 'paper 1' })] },
    'signed, until 2027-09-10',
  ],
  [
    'paper of last September for a version published later',
    '2026-09-02',
    { signatures: [aSignature('2025-09-03', { how: 'paper' })], policy: UNTIL_IT_CHANGES },
    'signed',
  ],
  [
    'such paper that has run out asks from the publishing, not before',
    '2026-09-04',
    { signatures: [aSignature('2025-09-01', { how: 'paper' })] },
    'due, expired, 2026-09-15',
  ],
];

describe.each([
  ['days', DAYS],
  ['closed days', CLOSED],
  ['asked since a closed day', BEGUN_WHILE_CLOSED],
  ['signing', SIGNING],
  ['a policy signed each September', EACH_YEAR],
  ['versions', VERSIONS],
  ['people', PEOPLE],
  ['being away', AWAY],
  ['leaving and coming back', LEAVING],
  ['doubts, decisions and paper', DOUBTS],
])('%s', (_about, cases) => {
  test.each(cases)('%s', (_fact, today, situation, expected) => {
    expect(on(today, situation)).toBe(expected);
  });
});

test.each<[string, string, string, string]>([
  ['the same words', 'a1', 'a1', 'published again'],
  ['other words', 'a1', 'b2', 'new version'],
  ['words that were not kept', '', '', 'new version'],
])('the version before had %s', (_words, first, second, reason) => {
  const versions = [
    { ...aVersion('P1 v1.0', '2026-09-01'), fingerprint: first, withdrawnOn: '2026-10-01' as Day },
    { ...aVersion('P1 v2.0', '2026-11-02'), fingerprint: second },
  ];
  const register = aRegister({ people: [aPerson()], policies: [aPolicy()], versions, signatures: SIGNED });
  expect(obligationsOn(register, '2026-11-02')[0]?.reason).toBe(reason);
});

test('a minor change since the signature is a change, though the new version keeps its words', () => {
  const versions = ['P1 v1.0', 'P1 v1.1', 'P1 v2.0'].map((label, i) => ({
    ...aVersion(label, `2026-09-0${i + 1}` as Day),
    fingerprint: i === 0 ? 'a1' : 'b2',
  }));
  const reasonFor = (version: string) => {
    const signatures = [aSignature('2026-09-02', { version })];
    const register = aRegister({ people: [aPerson()], policies: [aPolicy()], versions, signatures });
    return obligationsOn(register, '2026-09-04')[0]?.reason;
  };
  expect([reasonFor('P1 v1.0'), reasonFor('P1 v1.1')]).toEqual(['new version', 'published again']);
});

describe('an outdated signature', () => {
  test('is told with what is owed instead', () => {
    const register = aRegister({ people: [aPerson()], policies: [aPolicy()], versions: SECOND, signatures: SIGNED });
    expect(obligationsOn(register, '2026-11-03')[0]?.outdated).toEqual({ version: 'P1 v1.0', signedOn: '2026-09-10' });
    expect(obligationsOn(register, '2026-11-01')[0]?.outdated).toBeNull();
  });
});

describe('a change of name or address', () => {
  test('leaves the signature with the person', () => {
    const people = [aPerson({ name: 'Tolu Adeyemi-Jones', email: 't.jones@larkfield.example' })];
    const register = aRegister({ people, policies: [aPolicy()], versions: PUBLISHED, signatures: SIGNED });
    expect(obligationsOn(register, '2026-09-12')[0]?.status).toBe('signed');
  });
});

describe('an answer that is held in To check', () => {
  const doubt = 'Not agreed to: 3. Please ask why.';
  const held = (more: Partial<Signature> = {}) => aSignature('2026-09-10', { response: 'held', doubt, ...more });
  const decided = (decision: 'accept' | 'reject' | 'ignore', person: number | null = null) => [
    { response: 'held', decision, person, decidedOn: '2026-09-11' as const },
  ];
  const on = (day: Day, signature: Signature, more: Partial<Register> = {}) => {
    const people = [aPerson(), aPerson({ number: 2, name: 'Carol Bright', email: 'c.bright@larkfield.example' })];
    const versions = [aVersion('P1 v1.0', '2026-09-01')];
    const register = aRegister({ people, policies: [aPolicy()], versions, signatures: [signature], ...more });
    return obligationsOn(register, day).map(({ status, signedOn, response }) => [status, signedOn, response].join(' '));
  };

  test('waits for the office, and nobody says that its person has not signed', () => {
    expect(on('2026-09-09', held())).toEqual(['due  ', 'due  ']);
    expect(on('2026-09-10', held())).toEqual(['awaits office 2026-09-10 held', 'due  ']);
    expect(on('2026-12-01', held())).toEqual(['awaits office 2026-09-10 held', 'overdue  ']);
  });

  test('is an answer of whoever has the name, or else the address', () => {
    expect(on('2026-09-10', held({ person: null, name: 'Carol Bright', email: 'carol@home.example' }))).toEqual([
      'due  ',
      'awaits office 2026-09-10 held',
    ]);
    const email = 'c.bright@larkfield.example';
    expect(on('2026-09-10', held({ person: null, name: 'Kate', email }))[1]).toBe('awaits office 2026-09-10 held');
    expect(on('2026-09-10', held({ person: null, name: 'Kate', email: 'kate@home.example' }))).toEqual([
      'due  ',
      'due  ',
    ]);
  });

  test.each([
    ['accept', 'signed 2026-09-10 held'],
    ['reject', 'due  '],
    ['ignore', 'due  '],
  ] as const)('waits no more once somebody decided to %s it', (decision, status) => {
    expect(on('2026-09-12', held(), { decisions: decided(decision, decision === 'accept' ? 1 : null) })[0]).toBe(
      status,
    );
  });

  test('waits as long as it would be valid, and not for an older version', () => {
    expect(on('2027-09-09', held())[0]).toBe('awaits office 2026-09-10 held');
    expect(on('2027-09-10', held())[0]).toBe('overdue  ');
    const versions = [aVersion('P1 v1.0', '2026-09-01'), aVersion('P1 v2.0', '2026-09-20')];
    expect(on('2026-09-20', held(), { versions })[0]).toBe('due  ');
  });

  test('is not asked about where a valid signature is there', () => {
    const signatures = [held(), aSignature('2026-09-12')];
    expect(on('2026-09-13', held(), { signatures })[0]).toBe('signed 2026-09-12 answer of 12 September 2026');
  });
});

describe('whoever has raised a question', () => {
  const asked = (today: Day, rows: Partial<ReturnType<typeof aQuestionRow>>[], more: Partial<Register> = {}) => {
    const register = aRegister({
      people: [aPerson()],
      policies: [aPolicy()],
      versions: SECOND,
      questions: rows.map((row, i) => aQuestionRow({ response: 'q', at: `10:0${i}`, ...row })),
      ...more,
    });
    const [one] = obligationsOn(register, today);
    const { status, dueOn, question, hasLeftWithoutSigning } = one ?? {};
    return [status, dueOn, question?.raisedOn, hasLeftWithoutSigning];
  };
  const RAISED = { on: '2026-09-03' as const };
  const TALKED = { ...RAISED, on: '2026-09-09' as const, event: 'talked' as const, person: null };
  const DECIDED = { ...TALKED, event: 'decided by the head' as const };

  test('is asked for nothing from that day on, however late it gets', () => {
    expect(asked('2026-09-02', [RAISED])).toEqual(['due', '2026-09-15', undefined, false]);
    expect(asked('2026-09-03', [RAISED])).toEqual(['raised a question', null, '2026-09-03', false]);
    expect(asked('2026-10-20', [RAISED])).toEqual(['raised a question', null, '2026-09-03', false]);
  });

  test('has the policy’s days again from the talk', () => {
    expect(asked('2026-09-08', [RAISED, TALKED])).toEqual(['raised a question', null, '2026-09-03', false]);
    expect(asked('2026-09-09', [RAISED, TALKED])).toEqual(['due', '2026-09-23', undefined, false]);
    expect(asked('2026-09-24', [RAISED, TALKED])).toEqual(['overdue', '2026-09-23', undefined, false]);
  });

  test('is asked again for the next version only, where the head has decided', () => {
    expect(asked('2026-11-01', [RAISED, DECIDED])).toEqual(['raised a question', null, '2026-09-03', false]);
    expect(asked('2026-11-02', [RAISED, DECIDED])).toEqual(['due', '2026-11-16', undefined, false]);
    const once = { policies: [aPolicy(ONCE)] };
    expect(asked('2026-11-02', [RAISED, DECIDED], once)).toEqual(['raised a question', null, '2026-09-03', false]);
  });

  test('has signed, once there is a signature', () => {
    expect(asked('2026-09-12', [RAISED], { signatures: SIGNED })[0]).toBe('signed');
  });

  test('and has left since, has left without signing', () => {
    const people = [aPerson({ leavesOn: '2026-09-30' })];
    expect(asked('2026-10-01', [RAISED], { people })).toEqual(['not required', null, undefined, true]);
    expect(asked('2026-10-01', [], { people })).toEqual(['not required', null, undefined, true]);
  });

  test('raised it about that policy, and for nobody else', () => {
    expect(asked('2026-09-05', [{ ...RAISED, person: 2 }])[0]).toBe('due');
    expect(asked('2026-09-05', [{ ...RAISED, version: 'P2 v1.0' }])[0]).toBe('due');
  });
});

test('what somebody signed of another version stands beside what is owed, unless one of this version was given', () => {
  const outdated = (today: Day, signatures: Signature[], policy: Partial<Policy> = {}) =>
    obligationsOn(
      aRegister({ people: [aPerson()], policies: [aPolicy(policy)], versions: SECOND, signatures }),
      today,
    )[0]?.outdated;
  const second = aSignature('2026-11-03', { response: 'second', version: 'P1 v2.0' });
  expect(outdated('2026-11-02', SIGNED)).toEqual({ version: 'P1 v1.0', signedOn: '2026-09-10' });
  expect(outdated('2026-11-03', [...SIGNED, second])).toBeNull();
  // That of this version has run out.
  expect(outdated('2027-01-03', [...SIGNED, second], months(2))).toBeNull();
  expect(outdated('2026-11-02', [])).toBeNull();
});

describe('in words', () => {
  const statuses = [
    ['not required', false, false],
    ['awaits countersignature', true, false],
    ['signed', true, false],
    ['awaits office', false, true],
    ['away', false, true],
    ['due', false, true],
    ['overdue', false, true],
  ] as const;
  test.each(statuses)('"%s": has signed %j, a signature is open %j', (status, signed, open) => {
    expect([hasSigned({ status }), isOpen({ status })]).toEqual([signed, open]);
  });

  const TEACHERS: Partial<Policy> = { audience: ['teaching', 'supply'] };
  test.each<[Day, Situation, string]>([
    ['2026-08-31', {}, 'not published yet'],
    ['2026-09-10', { person: { leavesOn: '2026-09-09' } }, 'left on 9 Sep 2026'],
    ['2026-09-10', { person: { startsOn: '2026-09-11' } }, 'starts on 11 Sep 2026'],
    [
      '2026-09-11',
      { person: { startsOn: '2026-09-11', groups: ['support'] }, policy: TEACHERS },
      'it is for teaching, supply',
    ],
    ['2026-09-10', { person: { groups: ['support'] }, policy: TEACHERS }, 'it is for teaching, supply'],
    ['2026-09-10', { person: { leavesOn: '2026-09-09', groups: ['support'] }, policy: TEACHERS }, 'left on 9 Sep 2026'],
  ])('on %s nothing is asked, and the rule is named: %j', (today, { person, policy, versions = PUBLISHED }, words) => {
    const register = aRegister({
      people: [aPerson(person)],
      policies: [aPolicy(policy)],
      versions: versions,
    });
    const [one] = obligationsOn(register, today);
    expect(one?.status).toBe('not required');
    expect(one && whyNotRequired(one, today)).toBe(words);
  });
});

describe('a policy that is countersigned', () => {
  const CAROL = aPerson({ number: 2, name: 'Carol Bright', email: 'c.bright@larkfield.example', role: 'Headteacher' });
  const PLAIN = aPolicy({ code: 'P2' });
  const BOTH = [aPolicy({ countersignedBy: 'Carol Bright' }), PLAIN];
  const signature = aSignature('2026-09-10', { response: 'a' });
  const plainly = aSignature('2026-09-10', { response: 'b', version: 'P2 v1.0' });
  const on = (today: Day, countersignatures: Register['countersignatures'] = []) =>
    obligationsOn(
      aRegister({
        people: [aPerson(), CAROL],
        policies: BOTH,
        versions: [...PUBLISHED, aVersion('P2 v1.0', '2026-09-01')],
        signatures: [signature, plainly],
        countersignatures,
      }),
      today,
    )
      .slice(0, 2)
      .map(({ status, awaits, refusedOn, response }) => ({ status, awaits, refusedOn, response }));
  const WAITING = { status: 'awaits countersignature', awaits: 'the head teacher', refusedOn: null, response: 'a' };
  const COMPLETE = { status: 'signed', awaits: '', refusedOn: null, response: 'a' };
  const OTHER = { status: 'signed', awaits: '', refusedOn: null, response: 'b' };

  test('waits for its second signature, and says whose; another policy of the same person does not', () => {
    expect(on('2026-09-20')).toEqual([WAITING, OTHER]);
  });

  test.each<[Day, object]>([
    ['2026-09-11', WAITING],
    ['2026-09-12', COMPLETE],
    ['2026-09-13', COMPLETE],
  ])('approved on the 12th: as it stood on %s', (today, expected) => {
    expect(on(today, [aCountersignature('2026-09-12')])).toEqual([expected, OTHER]);
  });

  test.each<[Day, object]>([
    ['2026-09-11', WAITING],
    ['2026-09-12', { ...WAITING, refusedOn: '2026-09-12' }],
    ['2026-09-14', { ...WAITING, refusedOn: '2026-09-12' }],
    ['2026-09-15', COMPLETE],
  ])('not approved on the 12th, approved on the 15th: as it stood on %s', (today, expected) => {
    const decided = [
      aCountersignature('2026-09-12', { decision: 'not approved' }),
      aCountersignature('2026-09-15', { answer: 'later' }),
    ];
    expect(on(today, decided)).toEqual([expected, OTHER]);
  });
});

describe('the record of one obligation', () => {
  const of = (today: Day, more: Partial<Register>) => {
    const register = aRegister({ people: [aPerson()], policies: [aPolicy()], versions: PUBLISHED, ...more });
    return obligationsOn(register, today)[0];
  };

  test('before anything is published all of it is empty', () => {
    expect(of('2026-08-31', {})).toEqual({
      person: aPerson(),
      policy: aPolicy(),
      version: null,
      withdrawnOn: null,
      status: 'not required',
      reason: null,
      askedOn: null,
      dueOn: null,
      signedOn: null,
      response: null,
      awaits: '',
      refusedOn: null,
      question: null,
      expiresOn: null,
      daysOverdue: 0,
      awayUntil: null,
      asks: 'everything',
      outdated: null,
      hasLeftWithoutSigning: false,
    });
  });

  test.each([
    [['2026-09-03', '2026-10-01'], '2026-10-01'],
    [['2026-10-01', '2026-09-03'], '2026-10-01'],
  ] as const)('of the signatures %j under older versions the latest is named', (days, signedOn) => {
    const signatures = days.map((day) => aSignature(day));
    expect(of('2026-11-10', { versions: SECOND, signatures })?.outdated).toEqual({ version: 'P1 v1.0', signedOn });
  });

  test('signed twice on one day, the first of them stands', () => {
    const signatures = ['first', 'second'].map((response) => aSignature('2026-09-10', { response }));
    expect(of('2026-09-11', { signatures })?.response).toBe('first');
    const older = [aSignature('2026-09-10', { version: 'P1 v1.0' }), aSignature('2026-09-10', { version: 'P1 v1.2' })];
    expect(of('2026-11-10', { versions: SECOND, signatures: older })?.outdated?.version).toBe('P1 v1.0');
  });

  test('a version is asked for since its first day, in whatever order it and its minor changes stand', () => {
    const versions = [aVersion('P1 v1.1', '2026-11-02'), aVersion('P1 v1.0', '2026-09-01')];
    expect(of('2026-11-10', { versions })?.askedOn).toBe('2026-09-01');
  });

  test('a signature that waits for the office and runs out: the person is asked again', () => {
    const signatures = [aSignature('2026-09-10', { doubt: 'Please ask.' })];
    expect(of('2027-09-09', { signatures })?.status).toBe('awaits office');
    expect(of('2027-09-10', { signatures })?.status).toBe('overdue');
    const forever = [aPolicy({ lasts: { kind: 'until next version' } })];
    expect(of('2030-09-10', { signatures, policies: forever })?.status).toBe('awaits office');
  });

  test.each([
    ['due', {}, true],
    ['away', { awayFrom: '2026-09-05' }, true],
    ['not asked yet', { startsOn: '2026-10-05', leavesOn: '2026-10-01' }, false],
  ] as const)('whoever was %s on the last day has left without signing: %j', (_how, more, has) => {
    const people = [aPerson({ leavesOn: '2026-09-10', ...more })];
    expect(of('2026-10-10', { people })?.hasLeftWithoutSigning).toBe(has);
  });

  test.each([
    ['2026-09-10', false],
    ['2026-09-11', false],
    ['2026-10-10', false],
    ['2026-10-11', true],
  ] as const)('whoever signed on %s, about the last day, has left without signing: %s', (signedOn, has) => {
    const people = [aPerson({ leavesOn: '2026-09-10' })];
    expect(of('2026-10-10', { people, signatures: [aSignature(signedOn)] })?.hasLeftWithoutSigning).toBe(has);
  });

  test.each<[string, Partial<Policy>, Register['versions'], Signature, boolean]>([
    [
      'a policy signed once, by a version that came after',
      { lasts: { kind: 'once' } },
      [...PUBLISHED, aVersion('P1 v2.0', '2026-10-01')],
      aSignature('2026-10-02', { version: 'P1 v2.0' }),
      false,
    ],
    [
      'a yearly policy, by a version that came after',
      {},
      [...PUBLISHED, aVersion('P1 v2.0', '2026-10-01')],
      aSignature('2026-10-02', { version: 'P1 v2.0' }),
      true,
    ],
    [
      'a version that could be signed already',
      {},
      [...PUBLISHED, aVersion('P1 v2.0', '2026-09-05', { inForceFrom: '2026-10-01' })],
      aSignature('2026-09-12', { version: 'P1 v2.0' }),
      false,
    ],
    [
      'only the version before a minor change',
      {},
      [...PUBLISHED, aVersion('P1 v1.1', '2026-09-05')],
      aSignature('2026-09-12'),
      false,
    ],
  ])('whoever left and signed %s', (_what, policy, versions, signature, has) => {
    const people = [aPerson({ leavesOn: '2026-09-10' })];
    const own = { people, policies: [aPolicy(policy)], versions, signatures: [signature] };
    expect(of('2026-10-10', own)?.hasLeftWithoutSigning).toBe(has);
    // Before that nobody knew.
    expect(of('2026-09-11', own)?.hasLeftWithoutSigning).toBe(true);
  });

  test('whoever owed the version to come, having signed the one before, signs that', () => {
    const versions = [...PUBLISHED, aVersion('P1 v2.0', '2026-09-05', { inForceFrom: '2026-10-01' })];
    const people = [aPerson({ leavesOn: '2026-09-10' })];
    const signatures = [aSignature('2026-09-02')];
    const has = (...more: Signature[]) =>
      of('2026-10-10', { people, versions, signatures: [...signatures, ...more] })?.hasLeftWithoutSigning;
    expect([
      has(),
      has(aSignature('2026-09-12', { response: 'again' })),
      has(aSignature('2026-09-12', { response: 'coming', version: 'P1 v2.0' })),
    ]).toEqual([true, true, false]);
  });

  test('a starter’s own due day counts from the day of starting on', () => {
    const due = (ownDueOn: Day) => of('2026-10-20', { people: [aPerson({ startsOn: '2026-10-05', ownDueOn })] })?.dueOn;
    expect([due('2026-10-04'), due('2026-10-05'), due('2026-10-06')]).toEqual([
      '2026-10-19',
      '2026-10-05',
      '2026-10-06',
    ]);
  });

  test.each([
    ['the day before publishing', '2026-08-31', 7, 14, '2026-09-15'],
    ['the day before publishing, with long days of a starter’s own', '2026-08-31', 28, 14, '2026-09-28'],
    ['on the day of publishing', '2026-09-01', 7, 14, '2026-09-08'],
    ['the day after', '2026-09-02', 7, 14, '2026-09-09'],
  ] as const)('who starts %s: on %s, %i days for starters, %i for all, due on %s', (_when, startsOn, own, all, due) => {
    const policies = [aPolicy({ daysForStarters: own, daysToSign: all })];
    expect(of('2026-09-20', { people: [aPerson({ startsOn })], policies })?.dueOn).toBe(due);
  });
});
