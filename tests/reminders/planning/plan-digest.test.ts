/** What the manager's digest counts, at the edges of its days; trouble with the allowance; reviews. */
import type { Day } from '../../../src/common/day';
import { historyOf } from '../../../src/reminders/planning/email-history';
import {
  allowanceInWords,
  type DigestRequest,
  planAlert,
  planDigest,
} from '../../../src/reminders/planning/plan-digest';
import { aPerson, aPolicy, aRegister, aSignature, aVersion, overdue, owing, sentOn, settingsWith } from '../made';

const TO = 'p.nair@larkfield.example';
const LAST = sentOn('2026-09-07', { kind: 'digest', to: TO, person: null, about: [] });
const SETTINGS = settingsWith({ hasDigest: true });

const on = (today: Day, more: Partial<DigestRequest> = {}, sent = [LAST]) =>
  planDigest({
    register: aRegister({ settings: SETTINGS, versions: [] }),
    obligations: [],
    history: historyOf(sent, false),
    today,
    to: TO,
    troubles: [],
    toLookAt: () => [],
    ranOn: [],
    quotaLeft: () => 100,
    lookAhead: () => [],
    ...more,
  });
const registerWith = (more: Parameters<typeof aRegister>[0]) =>
  aRegister({ settings: SETTINGS, versions: [], ...more });

test('whatever is not there is empty, the trouble by its short name', () => {
  const trouble = { about: 'P1 v1.0', message: 'The form of P1 is gone.' };
  expect(
    on('2026-09-14', {
      troubles: [trouble],
      ranOn: ['2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11', '2026-09-12', '2026-09-13'],
    }),
  ).toEqual({
    kind: 'digest',
    person: null,
    to: TO,
    about: ['P1 v1.0'],
    facts: {
      since: '2026-09-07',
      policies: [],
      signatures: 0,
      sites: [],
      published: [],
      withdrawn: [],
      overdue: [],
      toLookAt: [],
      ahead: [],
      missedDays: [],
      quotaLeft: 100,
      reviews: [],
      notYetSeen: [],
    },
  });
});

test('an address that was refused today is not tried again', () => {
  const refused = sentOn('2026-09-14', { kind: 'digest', to: TO, person: null, status: 'not accepted' });
  expect(on('2026-09-14', {}, [LAST, refused])).toBeNull();
});

test.each<[string, Day | null, number]>([
  ['since the day before', '2026-09-06', 1],
  ['since that day', '2026-09-07', 1],
  ['since the day after', '2026-09-08', 0],
  ['in the first digest', null, 1],
])('what was signed on 7 September counts %s', (_when, last, count) => {
  const sent = last === null ? [] : [{ ...LAST, day: last }];
  const register = registerWith({
    policies: [aPolicy(), aPolicy({ code: 'P2', title: 'Never signed' })],
    signatures: [aSignature('2026-09-07')],
  });
  expect(on('2026-09-14', { register }, sent)?.facts.signatures).toBe(count);
});

test('of those who are counted as signed the new ones are told: of a version that is over nobody, and of another policy', () => {
  const P10 = aPolicy({ code: 'P10', title: 'Lone working' });
  const register = registerWith({ policies: [aPolicy(), P10], signatures: [aSignature('2026-09-08')] });
  const owed = [
    // Signed version 1.0 last week, and 2.0 is asked for since.
    owing({ outdated: { version: 'P1 v1.0', signedOn: '2026-09-08' } }),
    owing({ policy: P10, status: 'signed', signedOn: '2026-09-08' }),
    owing({ policy: P10, status: 'signed', signedOn: '2026-09-06' }),
    owing({ policy: P10, status: 'awaits countersignature', signedOn: '2026-09-08' }),
  ];
  const facts = on('2026-09-14', { register, obligations: owed })?.facts;
  expect(facts?.policies.map(({ title, progress: { signed }, fresh }) => [title, signed, fresh])).toEqual([
    ['Acceptable use', 0, 0],
    ['Lone working', 2, 1],
  ]);
  expect(facts?.signatures).toBe(1);
});

test.each<[Day, boolean]>([
  ['2026-09-06', false],
  ['2026-09-07', true],
  ['2026-09-14', true],
  ['2026-09-15', false],
])('published, or withdrawn, on %s: in the digest of the 14th %j', (day, isIn) => {
  const published = aVersion({ publishedOn: day });
  const withdrawn = aVersion({ version: 'P2 v1.0', publishedOn: '2026-01-01', withdrawnOn: day });
  const facts = on('2026-09-14', { register: registerWith({ versions: [published, withdrawn] }) })?.facts;
  expect([facts?.published, facts?.withdrawn]).toEqual(isIn ? [[published], [withdrawn]] : [[], []]);
});

test('the longest overdue stand first, and nobody else', () => {
  const of = (number: number, days: number) => overdue(days, { person: aPerson({ number }) });
  const obligations = [of(1, 3), owing({ person: aPerson({ number: 4 }) }), of(2, 20), of(3, 7), of(1, 9)];
  expect(on('2026-09-14', { obligations })?.facts.overdue.map((list) => list.map((one) => one.daysOverdue))).toEqual([
    [20],
    [9, 3],
    [7],
  ]);
});

test('days without a round lie between the digests; the first digest knows of none', () => {
  expect(on('2026-09-14', { ranOn: ['2026-09-10'] })?.facts.missedDays).toEqual([
    '2026-09-08',
    '2026-09-09',
    '2026-09-11',
    '2026-09-12',
    '2026-09-13',
  ]);
  expect(on('2026-09-14', {}, [])?.facts.missedDays).toEqual([]);
});

test.each<[string, Day, Day | null, boolean]>([
  ['due today, told before', '2026-09-14', '2026-09-07', false],
  ['past by a day', '2026-09-13', '2026-09-07', true],
  ['in sixty days', '2026-11-13', '2026-09-07', true],
  ['in sixty-one days', '2026-11-14', '2026-09-07', false],
  ['in sixty days at the digest before', '2026-11-06', '2026-09-07', false],
  ['in sixty days, in the first digest', '2026-11-13', null, true],
  ['in forty days, in the first digest', '2026-10-24', null, true],
  ['in sixty-one days, in the first digest', '2026-11-14', null, false],
])('a review that is %s', (_when, reviewBy, last, isNamed) => {
  const sent = last === null ? [] : [LAST];
  const reviews = [{ title: 'Acceptable use', reviewBy }];
  expect(on('2026-09-14', { reviews }, sent)?.facts.reviews).toEqual(isNamed ? reviews : []);
});

test('reviews stand in the order of their days', () => {
  const reviews = (['2026-09-10', '2026-09-01', '2026-09-05'] as const).map((reviewBy) => ({ title: '', reviewBy }));
  expect(on('2026-09-14', { reviews })?.facts.reviews.map(({ reviewBy }) => reviewBy)).toEqual([
    '2026-09-01',
    '2026-09-05',
    '2026-09-10',
  ]);
});

test('the allowance is told of on the third day in a row that was too short', () => {
  const days = ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10'];
  expect([allowanceInWords([]), allowanceInWords(days.slice(0, 2))]).toEqual(['', '']);
  expect(allowanceInWords(days.slice(0, 3))).toBe(
    "Some emails are waiting, as Google's daily allowance of emails has been too small on 3 school days in a row. Does this account send other mail as well? Please use a separate account for policies, or one with a larger allowance.",
  );
  expect(allowanceInWords(days)).toContain('on 4 school days');
});

test('an alert names what nobody was told of; where the address was refused today it waits', () => {
  const troubles = ['P1', 'P2'].map((about) => ({ about, message: '' }));
  const history = (...sent: (typeof LAST)[]) => historyOf(sent, false);
  const told = { ...LAST, kind: 'alert', about: ['P1'] };
  expect(planAlert({ troubles, history: history(told), today: '2026-09-13', to: TO })).toEqual({
    kind: 'alert',
    person: null,
    to: TO,
    about: ['P2'],
    troubles: [troubles[1]],
  });
  const refused = { ...told, day: '2026-09-13' as const, status: 'not accepted' as const };
  expect(planAlert({ troubles, history: history(refused), today: '2026-09-13', to: TO })).toBeNull();
  expect(planAlert({ troubles: [], history: history(), today: '2026-09-13', to: TO })).toBeNull();
});

describe('policies in the digest', () => {
  const STATES: Record<string, number[]> = { P1: [0, 0], P2: [1, 1], P3: [0, 3], P4: [2, 0] };
  const policies = Object.keys(STATES).map((code) => aPolicy({ code, title: code }));
  const of = (code: string, number: number, more = {}) =>
    owing({ policy: aPolicy({ code, title: code }), person: aPerson({ number }), ...more });
  // P1: two signed. P2: one overdue, one due. P3: three due. P4: two overdue.
  const obligations = Object.entries(STATES).flatMap(([code, [late = 0, due = 0]]) => [
    ...(code === 'P1' ? [of(code, 1, { status: 'signed' }), of(code, 2, { status: 'signed' })] : []),
    ...Array.from({ length: late }, (_, i) => of(code, 10 + i, { status: 'overdue', daysOverdue: 1 })),
    ...Array.from({ length: due }, (_, i) => of(code, 20 + i)),
  ]);

  test('stand by how many are overdue, then by how many have yet to sign, each with its own people', () => {
    const facts = on('2026-09-14', { register: registerWith({ policies }), obligations })?.facts;
    expect(
      facts?.policies.map(({ title, progress }) => [title, progress.overdue, progress.signed, progress.of]),
    ).toEqual([
      ['P4', 2, 0, 2],
      ['P2', 1, 0, 2],
      ['P3', 0, 0, 3],
      ['P1', 0, 2, 2],
    ]);
  });

  test('without anybody who must sign are left out', () => {
    const one = obligations.filter(({ policy }) => policy.code === 'P3');
    const facts = on('2026-09-14', { register: registerWith({ policies }), obligations: one })?.facts;
    expect(facts?.policies.map(({ title }) => title)).toEqual(['P3']);
  });
});

test.each<[string, string[][], string[]]>([
  ['one site', [['North'], ['North']], []],
  ['two sites', [['North'], ['South']], ['North', 'South']],
])('of people at %s each is counted', (_where, sites, counted) => {
  const people = sites.map((own, i) => aPerson({ number: i + 1, sites: own }));
  const obligations = people.map((person) => owing({ person }));
  const facts = on('2026-09-14', { register: registerWith({ people, policies: [aPolicy()] }), obligations })?.facts;
  expect(facts?.sites.map(({ site, progress }) => [site, progress.of])).toEqual(counted.map((site) => [site, 1]));
});
