/** When it is told that a new starter has signed everything: to whom, about whom, once, and no longer than it is news. */
import type { Day } from '../../../src/common/day';
import type { Person, SentEmail } from '../../../src/register/model';
import type { Obligation } from '../../../src/register/signing/obligations';
import { historyOf } from '../../../src/reminders/planning/email-history';
import { planStarters, type StartersRequest } from '../../../src/reminders/planning/plan-starters';
import { aPerson, aPolicy, aVersion, owing, sentOn } from '../made';

const OFFICE = 'p.nair@larkfield.example';
const MANAGER = 'b.hale@larkfield.example';
const BEN = aPerson({ number: 2, name: 'Ben Hale', email: MANAGER });
const STARTER = aPerson({ startsOn: '2026-09-01', lineManager: MANAGER });

const signed = (signedOn: Day, more: Partial<Obligation> = {}): Obligation =>
  owing({ person: STARTER, status: 'signed', signedOn, ...more });
const SECOND = { policy: aPolicy({ code: 'P2' }), version: aVersion({ version: 'P2 v1.0', policyCode: 'P2' }) };

const on = (
  today: Day,
  obligations: readonly Obligation[],
  more: Partial<StartersRequest> & { sent?: SentEmail[] } = {},
) =>
  planStarters({
    obligations,
    isKnown: () => true,
    people: [STARTER, BEN],
    history: historyOf(more.sent ?? [], false),
    manager: OFFICE,
    today,
    ...more,
  });
const kinds = (...request: Parameters<typeof on>): string[] => on(...request).map(({ kind }) => kind);
const BOTH = ['starter signed', 'office: starter signed'];

/** The one starter, and what was signed, with whatever a test is about. */
const aStarter = (person: Partial<Person>, signedOn: Day = '2026-09-08') => {
  const starter = { ...STARTER, ...person };
  return { obligations: [signed(signedOn, { person: starter })], people: [starter, BEN] };
};

test('line manager and office are told what was signed, and when the last of it', () => {
  const done = {
    about: ['starter 1 2026-09-01'],
    starter: STARTER,
    startsOn: '2026-09-01',
    signedOn: '2026-09-09',
    policies: 2,
  };
  expect(on('2026-09-09', [signed('2026-09-09'), signed('2026-09-03', SECOND)])).toEqual([
    { kind: 'starter signed', person: 2, to: MANAGER, name: 'Ben Hale', ...done },
    { kind: 'office: starter signed', person: null, to: OFFICE, name: '', ...done },
  ]);
});

test('a line manager who is on no staff list is told by the address alone', () => {
  expect(on('2026-09-09', [signed('2026-09-09')], { people: [STARTER] })[0]).toMatchObject({ person: null, name: '' });
});

test.each<[string, Obligation, boolean]>([
  ['is due', owing({ person: STARTER, ...SECOND }), false],
  ['is overdue', owing({ person: STARTER, status: 'overdue', ...SECOND }), false],
  ['waits for the office', owing({ person: STARTER, status: 'awaits office', ...SECOND }), false],
  ['was signed', signed('2026-09-02', SECOND), true],
  ['is not required', owing({ person: STARTER, status: 'not required', ...SECOND }), true],
  ['is another person’s', owing({ person: BEN, ...SECOND }), true],
])('a second policy that %s', (_how, second, isTold) => {
  expect(kinds('2026-09-09', [signed('2026-09-09'), second])).toEqual(isTold ? BOTH : []);
});

test('what is not required is not counted among what was signed', () => {
  const [told] = on('2026-09-09', [signed('2026-09-09'), signed('2026-09-09', { ...SECOND, status: 'not required' })]);
  expect(told?.policies).toBe(1);
});

test('nobody is told who has signed nothing, and nothing while a form could not be read', () => {
  expect(kinds('2026-09-09', [])).toEqual([]);
  const isKnown: StartersRequest['isKnown'] = ({ policy }) => policy.code !== 'P2';
  expect(kinds('2026-09-09', [signed('2026-09-09'), signed('2026-09-09', SECOND)], { isKnown })).toEqual([]);
  expect(kinds('2026-09-09', [signed('2026-09-09')], { isKnown })).toEqual(BOTH);
});

test.each<[string, Day, string[]]>([
  ['on the first day', '2026-09-01', BOTH],
  ['the day before it', '2026-08-31', []],
])('somebody who signed before starting is told of %s', (_when, today, told) => {
  expect(kinds(today, [signed('2026-08-20')])).toEqual(told);
});

test.each<[string, Day | null, Day, string[]]>([
  ['21 days after the signature', '2026-01-05', '2026-09-29', BOTH],
  ['22 days after it', '2026-01-05', '2026-09-30', []],
  ['21 days after the first day', '2026-09-09', '2026-09-30', BOTH],
  ['22 days after both', '2026-09-08', '2026-09-30', []],
  ['without a first day', null, '2026-09-09', []],
])('signed on 8 September, told %s', (_when, startsOn, today, told) => {
  const { obligations, people } = aStarter({ startsOn });
  const old = obligations.map((one) => ({ ...one, version: aVersion({ publishedOn: '2025-01-01' }) }));
  expect(kinds(today, old, { people })).toEqual(told);
});

test.each<[string, Day, string[]]>([
  ['on the day on which the version came into force', '2026-09-01', BOTH],
  ['the day before: asked like all others', '2026-08-31', []],
])('whoever started %s', (_when, startsOn, told) => {
  const { obligations, people } = aStarter({ startsOn });
  expect(kinds('2026-09-09', obligations, { people })).toEqual(told);
});

test('one policy that was in force on the first day is enough; one without a version is none', () => {
  const later = { ...SECOND, version: aVersion({ version: 'P2 v1.0', publishedOn: '2026-09-05' }) };
  expect(kinds('2026-09-09', [signed('2026-09-09'), signed('2026-09-09', later)])).toEqual(BOTH);
  expect(kinds('2026-09-09', [signed('2026-09-09', later)])).toEqual([]);
  expect(kinds('2026-09-09', [signed('2026-09-09', { version: null })])).toEqual([]);
});

describe('each is told once', () => {
  const told = (kind: string, to: string, about = 'starter 1 2026-09-01') =>
    sentOn('2026-09-09', { kind, to, about: [about], person: null });
  const today = (sent: SentEmail[], more: Partial<StartersRequest> = {}) =>
    kinds('2026-09-10', [signed('2026-09-09')], { sent, ...more });

  test('and the other may still be told', () => {
    expect(today([told('starter signed', MANAGER)])).toEqual(['office: starter signed']);
    expect(today([told('office: starter signed', OFFICE)])).toEqual(['starter signed']);
  });

  test('what they were told of somebody else, or of an earlier first day, does not count', () => {
    expect(today([told('starter signed', MANAGER, 'starter 2 2026-09-01')])).toEqual(BOTH);
    expect(today([told('starter signed', MANAGER, 'starter 1 2025-09-01')])).toEqual(BOTH);
  });

  test('an address that was refused today is tried on another day', () => {
    const refused = sentOn('2026-09-10', { to: MANAGER, kind: 'digest', status: 'not accepted', person: null });
    expect(today([refused])).toEqual(['office: starter signed']);
  });
});

test('a line manager who is away is told after coming back', () => {
  const people = [STARTER, { ...BEN, awayUntil: '2026-09-14' as const }];
  expect(kinds('2026-09-13', [signed('2026-09-09')], { people })).toEqual(['office: starter signed']);
  expect(kinds('2026-09-14', [signed('2026-09-09')], { people })).toEqual(BOTH);
});

test('where the office manages the starter, or nobody does, one email is enough', () => {
  const office = aStarter({ lineManager: OFFICE });
  expect(kinds('2026-09-09', office.obligations, { people: office.people })).toEqual(['office: starter signed']);
  const nobody = aStarter({ lineManager: null });
  expect(kinds('2026-09-09', nobody.obligations, { people: nobody.people })).toEqual(['office: starter signed']);
});

test('each starter by himself or herself', () => {
  const ann = aPerson({ number: 3, name: 'Ann Bell', email: 'a.bell@larkfield.example', startsOn: '2026-09-02' });
  const found = on('2026-09-09', [signed('2026-09-09'), signed('2026-09-08', { person: ann })], {
    people: [STARTER, ann, BEN],
  });
  expect(found.map(({ starter, kind }) => [starter.name, kind])).toEqual([
    ['Tolu Adeyemi', 'starter signed'],
    ['Tolu Adeyemi', 'office: starter signed'],
    ['Ann Bell', 'office: starter signed'],
  ]);
});
