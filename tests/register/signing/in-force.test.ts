/** A version that is published before it is in force: guidance that comes in July and counts from September. */
import type { Day } from '../../../src/common/day';
import type { Person, Policy, Register, Signature } from '../../../src/register/model';
import { type Obligation, obligationsInForceOn, obligationsOn } from '../../../src/register/signing/obligations';
import { comingVersion, inForceSince, publishedVersion, versionInForce } from '../../../src/register/signing/versions';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../made';

const BEFORE = aVersion('P1 v1.0', '2025-09-01');
/** Known on 3 July, in force on 1 September. */
const NEW = aVersion('P1 v2.0', '2026-07-03', { inForceFrom: '2026-09-01' });
const VERSIONS = [BEFORE, NEW];

const SIGNED_BEFORE = aSignature('2025-09-10', { version: 'P1 v1.0' });
const newSigned = (day: Day): Signature => aSignature(day, { version: 'P1 v2.0' });

interface Situation {
  person?: Partial<Person>;
  policy?: Partial<Policy>;
  versions?: Register['versions'];
  signatures?: Signature[];
}

function only(
  day: Day,
  { person, policy, versions = VERSIONS, signatures = [] }: Situation,
  obligations = obligationsOn,
): Obligation {
  const register = aRegister({ people: [aPerson(person)], policies: [aPolicy(policy)], versions, signatures });
  const [one] = obligations(register, day);
  if (one === undefined) throw new Error('no obligation');
  return one;
}

/** "due v2.0 by 2026-09-01". */
function on(day: Day, situation: Situation): string {
  const { status, version, dueOn } = only(day, situation);
  return [status, version?.version.slice(3) ?? '', dueOn === null ? '' : `by ${dueOn}`]
    .filter((part) => part !== '')
    .join(' ');
}

const HERE: Situation = { signatures: [SIGNED_BEFORE] };
const STARTER: Situation = { person: { startsOn: '2026-08-20' } };

describe('somebody who has signed the version before', () => {
  test.each<[string, Day, string]>([
    ['the day before it is published', '2026-07-02', 'signed v1.0'],
    [
      'is asked for the new one from its publishing, and not late before it is in force',
      '2026-07-03',
      'due v2.0 by 2026-09-01',
    ],
    ['nor when the usual days are over', '2026-07-18', 'due v2.0 by 2026-09-01'],
    ['the day before it is in force', '2026-08-31', 'due v2.0 by 2026-09-01'],
    ['the day itself', '2026-09-01', 'due v2.0 by 2026-09-01'],
    ['the day after', '2026-09-02', 'overdue v2.0 by 2026-09-01'],
  ])('%s (%s)', (_fact, day, expected) => expect(on(day, HERE)).toBe(expected));

  test('has the policy’s days where these end later', () => {
    const late = [BEFORE, aVersion('P1 v2.0', '2026-08-25', { inForceFrom: '2026-09-01' })];
    expect(on('2026-08-25', { ...HERE, versions: late })).toBe('due v2.0 by 2026-09-08');
  });

  test('and whose signature ran out meanwhile is asked for the new one, not for the old one again', () => {
    const ranOut = [aSignature('2025-07-20', { version: 'P1 v1.0' })];
    const earlier = [aVersion('P1 v1.0', '2025-07-01'), NEW];
    expect(on('2026-07-21', { signatures: ranOut, versions: earlier })).toBe('due v2.0 by 2026-09-01');
  });
});

describe('a new starter', () => {
  test.each<[string, Day, string]>([
    ['the day before the first day', '2026-08-19', 'not required v1.0'],
    ['is asked for the version before', '2026-08-20', 'due v1.0 by 2026-09-03'],
    ['until the day before the new one is in force', '2026-08-31', 'due v1.0 by 2026-09-03'],
    ['and for the new one from that day', '2026-09-01', 'due v2.0 by 2026-09-15'],
    ['with the days that everyone gets', '2026-09-16', 'overdue v2.0 by 2026-09-15'],
  ])('%s (%s)', (_fact, day, expected) => expect(on(day, STARTER)).toBe(expected));

  test('who has signed the version before is asked for the new one once it is in force', () => {
    const signed = { ...STARTER, signatures: [aSignature('2026-08-21', { version: 'P1 v1.0' })] };
    expect((['2026-08-31', '2026-09-01'] as const).map((day) => on(day, signed))).toEqual([
      'signed v1.0',
      'due v2.0 by 2026-09-15',
    ]);
  });

  test.each<[Day, string]>([
    ['2026-07-02', 'due v2.0 by 2026-09-01'],
    ['2026-07-03', 'signed v1.0'],
    ['2026-08-31', 'signed v1.0'],
  ])('is whoever starts on the day of publishing or later: %s', (startsOn, expected) => {
    const signed = [aSignature('2026-07-03', { version: 'P1 v1.0' })];
    expect(on('2026-08-31', { person: { startsOn }, signatures: signed })).toBe(expected);
  });

  test('who starts on the day on which it is in force, or later, is asked for it with a starter’s days', () => {
    const startingOn = (startsOn: Day): Situation => ({
      person: { startsOn },
      policy: { daysForStarters: 7, daysToSign: 3 },
    });
    expect(on('2026-09-01', startingOn('2026-09-01'))).toBe('due v2.0 by 2026-09-08');
    expect(on('2026-09-14', startingOn('2026-09-14'))).toBe('due v2.0 by 2026-09-21');
  });

  test('is asked for it at once where there was none before', () => {
    expect(on('2026-08-20', { ...STARTER, versions: [NEW] })).toBe('due v2.0 by 2026-09-03');
  });
});

describe('somebody who never signed the version before', () => {
  test('still owes that one, until the new one is in force', () => {
    expect((['2026-07-03', '2026-08-31', '2026-09-01'] as const).map((day) => on(day, {}))).toEqual([
      'overdue v1.0 by 2025-09-15',
      'overdue v1.0 by 2025-09-15',
      'due v2.0 by 2026-09-15',
    ]);
  });

  test('and signs it late is asked for the new one from then on', () => {
    const signed = { signatures: [aSignature('2026-08-25', { version: 'P1 v1.0' })] };
    expect((['2026-08-24', '2026-08-25'] as const).map((day) => on(day, signed))).toEqual([
      'overdue v1.0 by 2025-09-15',
      'due v2.0 by 2026-09-08',
    ]);
  });
});

describe('a signature of the new version', () => {
  test('counts from the day on which it is given, whoever gives it', () => {
    for (const situation of [HERE, STARTER, {}]) {
      const signatures = [...(situation.signatures ?? []), newSigned('2026-08-25')];
      const days: Day[] = ['2026-08-24', '2026-08-25', '2026-08-31', '2026-09-01', '2027-08-24', '2027-08-25'];
      const statuses = days.map((day) => only(day, { ...situation, signatures }).status);
      expect(statuses).toEqual([statuses[0], 'signed', 'signed', 'signed', 'signed', 'due']);
      expect(['due', 'overdue']).toContain(statuses[0]);
    }
  });

  test('of a policy signed each 1 September is for the year that begins then', () => {
    const yearly: Partial<Policy> = { lasts: { kind: 'each year', month: 9, day: 1 } };
    const signed = { policy: yearly, signatures: [SIGNED_BEFORE, newSigned('2026-07-10')] };
    expect([on('2027-08-31', signed), on('2027-09-01', signed)]).toEqual(['signed v2.0', 'due v2.0 by 2027-09-15']);
  });
});

test('a correction of it before it is in force is in force with it, and asks nobody again', () => {
  const corrected = aVersion('P1 v2.1', '2026-08-20', { inForceFrom: '2026-09-01' });
  const signed = { versions: [...VERSIONS, corrected], signatures: [SIGNED_BEFORE, newSigned('2026-07-10')] };
  expect((['2026-08-20', '2026-09-01'] as const).map((day) => on(day, signed))).toEqual(['signed v2.1', 'signed v2.1']);
});

test('a correction after it is in force leaves signatures and due days as they are', () => {
  const versions = [...VERSIONS, aVersion('P1 v2.1', '2026-09-19')];
  expect(on('2026-09-19', { ...HERE, versions })).toBe('overdue v2.1 by 2026-09-01');
  expect(on('2026-09-19', { versions, signatures: [SIGNED_BEFORE, newSigned('2026-09-01')] })).toBe('signed v2.1');
});

test('withdrawn before it is in force it never is: the version before stays; withdrawn on that day nobody owes any', () => {
  const withdrawn = (withdrawnOn: Day) => [BEFORE, { ...NEW, withdrawnOn }];
  const days: Day[] = ['2026-08-30', '2026-08-31', '2026-09-01', '2026-09-02'];
  const said = (withdrawnOn: Day) => days.map((day) => on(day, { ...HERE, versions: withdrawn(withdrawnOn) }));
  expect(said('2026-08-31')).toEqual(['due v2.0 by 2026-09-01', 'signed v1.0', 'signed v1.0', 'signed v1.0']);
  expect(said('2026-09-01')).toEqual([
    'due v2.0 by 2026-09-01',
    'due v2.0 by 2026-09-01',
    'not required',
    'not required',
  ]);
});

test('a page about a day tells of the version that was in force on it', () => {
  const inForce = (day: Day, situation: Situation) => {
    const { status, version } = only(day, situation, obligationsInForceOn);
    return `${status} ${version?.version ?? ''}`;
  };
  expect(inForce('2026-08-31', HERE)).toBe('signed P1 v1.0');
  expect(inForce('2026-09-01', HERE)).toBe('due P1 v2.0');
  expect(inForce('2026-08-31', { signatures: [newSigned('2026-08-25')] })).toBe('signed P1 v1.0');
});

test('which version is in force, which is to come, and which is published', () => {
  const days: Day[] = ['2026-07-02', '2026-07-03', '2026-08-31', '2026-09-01'];
  const label = (one: { version: string } | null) => one?.version ?? '';
  const policy = { code: 'P1' };
  expect(days.map((day) => label(versionInForce(policy, VERSIONS, day)))).toEqual([
    'P1 v1.0',
    'P1 v1.0',
    'P1 v1.0',
    'P1 v2.0',
  ]);
  expect(days.map((day) => label(comingVersion(policy, VERSIONS, day)))).toEqual(['', 'P1 v2.0', 'P1 v2.0', '']);
  expect(days.map((day) => label(publishedVersion(policy, VERSIONS, day)))).toEqual([
    'P1 v1.0',
    'P1 v2.0',
    'P1 v2.0',
    'P1 v2.0',
  ]);
  expect(inForceSince(aVersion('P1 v3.0', '2026-10-01', { inForceFrom: '2026-09-01' }))).toBe('2026-10-01');
});
