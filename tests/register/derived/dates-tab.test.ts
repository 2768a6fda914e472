/** The tab Dates, for other sheets to read: a row per person, a plain day per policy, and what was signed by the first day. */
import type { Day } from '../../../src/common/day';
import { datesTab } from '../../../src/register/derived/dates-tab';
import type { Register } from '../../../src/register/model';
import { signedByPerson } from '../../../src/register/signing/asking/signed-by-person';
import { obligationsOn } from '../../../src/register/signing/obligations';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../made';

const POLICIES = [aPolicy(), aPolicy({ code: 'P2', title: 'Data protection', audience: ['teaching'] })];
const VERSIONS = [aVersion('P1 v1.0', '2026-09-01'), aVersion('P2 v1.0', '2026-09-01')];

const shown = (register: Partial<Register>, today: Day) => {
  const whole = aRegister({ policies: POLICIES, versions: VERSIONS, ...register });
  return datesTab(whole, obligationsOn(whole, today), signedByPerson(whole), today);
};

test('has a plain day for each signature that is valid, and nothing where there is none', () => {
  const people = [
    aPerson({ number: 1, name: 'Ada', groups: ['teaching'] }),
    aPerson({ number: 2, name: 'Ben', groups: ['support'] }),
  ];
  const signatures = [
    aSignature('2026-09-03', { person: 1 }),
    aSignature('2026-09-04', { person: 1, version: 'P2 v1.0' }),
    // Not of the audience of P2, and of a version that is no longer in force.
    aSignature('2026-09-05', { person: 2, version: 'P2 v1.0' }),
    aSignature('2026-09-06', { person: 2, version: 'P1 v0.0' }),
  ];
  const { columns, rows } = shown({ people, signatures }, '2026-10-01');
  expect(columns.map(({ heading }) => heading)).toEqual([
    'Number',
    'Name',
    'Starts on',
    'Policies signed before start',
    'P1: Acceptable use',
    'P2: Data protection',
  ]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    [1, 'Ada', '', '', { day: '2026-09-03' }, { day: '2026-09-04' }],
    [2, 'Ben', '', '', '', ''],
  ]);
});

describe('before start', () => {
  const starting = (startsOn: Day, today: Day, ...signed: ReturnType<typeof aSignature>[]) =>
    shown({ people: [aPerson({ number: 1, groups: ['teaching'], startsOn })], signatures: signed }, today).rows[0]
      ?.cells[3];
  const first = aSignature('2026-10-30', { person: 1 });
  const second = (on: Day) => aSignature(on, { person: 1, version: 'P2 v1.0' });

  test.each<[fact: string, startsOn: Day, today: Day, signed: ReturnType<typeof aSignature>[], expected: string]>([
    ['nothing was signed by the first day', '2026-11-02', '2026-12-01', [], '2 missing'],
    ['one of two was', '2026-11-02', '2026-12-01', [first], '1 missing'],
    ['the first day itself is in time', '2026-11-02', '2026-12-01', [first, second('2026-11-02')], 'all'],
    ['the day after is not', '2026-11-02', '2026-12-01', [first, second('2026-11-03')], '1 missing'],
    ['for somebody who starts later, as things are today', '2026-12-07', '2026-12-01', [first], '1 missing'],
    ['and all is all', '2026-12-07', '2026-12-01', [first, second('2026-11-30')], 'all'],
    ['a signature that has run out by the first day is missing', '2027-11-01', '2026-12-01', [first], '2 missing'],
    ['nothing was in force on the first day', '2026-08-31', '2026-12-01', [first], ''],
  ])('%s', (_fact, startsOn, today, signed, expected) => {
    expect(starting(startsOn, today, ...signed)).toBe(expected);
  });
});
