/** What an inspector is shown of a past day: every figure by hand, at the boundaries of the due date and of the first day. */
import { createHash } from 'node:crypto';
import { type Day, toDay } from '../../../../src/common/day';
import { lastComparison } from '../../../../src/register/import/earlier-lists';
import { inspectionNames } from '../../../../src/register/pages/inspection/names';
import { auditSample, type MayEdit } from '../../../../src/register/pages/inspection/sample';
import { inspectionSummary } from '../../../../src/register/pages/inspection/summary';
import { aCountersignature, aPerson, aPolicy, aQuestionRow, aRegister, aSignature, aVersion } from '../../made';

const TODAY: Day = '2026-10-01';
const signedBy = (person: number, on: Day) =>
  aSignature(on, { person, response: `answer ${person}`, name: `Person ${person}` });

/** Published on 1 September, due on the 15th. */
const SCHOOL = aRegister({
  policies: [aPolicy({ code: 'P1', title: 'Acceptable use', daysToSign: 14 })],
  versions: [aVersion('P1 v1.0', '2026-09-01')],
  people: [
    aPerson({ number: 1, name: 'On the due date' }),
    aPerson({ number: 2, name: 'The day after' }),
    aPerson({ number: 3, name: 'Owes it still' }),
    aPerson({ number: 4, name: 'On leave', awayFrom: '2026-08-20', awayUntil: '2026-12-01' }),
    aPerson({ number: 5, name: 'Signed on the first day', startsOn: '2026-09-21' }),
    aPerson({ number: 6, name: 'Signed after it', startsOn: '2026-09-21' }),
    aPerson({ number: 7, name: 'Left', leavesOn: '2026-09-10' }),
  ],
  signatures: [
    signedBy(1, '2026-09-15'),
    signedBy(2, '2026-09-16'),
    signedBy(5, '2026-09-21'),
    signedBy(6, '2026-09-22'),
    signedBy(7, '2026-09-02'),
  ],
});

const below = (plan: { rows: unknown[][]; headingRow: number }) => plan.rows.slice(plan.headingRow);

describe('the summary of 30 September', () => {
  const plan = inspectionSummary(SCHOOL, '2026-09-30', TODAY);

  test('counts in time, late, not yet and away; together they are all who must sign', () => {
    const [row = []] = below(plan);
    expect(row.slice(5)).toEqual([6, 3, 1, 1, 1]);
    const [of, ...parts] = row.slice(5).map(Number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(of);
  });

  test('tells of new starters by their first day, after it, and not yet', () => {
    expect(plan.rows.flat().join(' ')).toContain(
      '2 people started in the twelve months before: 1 had signed everything by their first day, 1 after it, 0 not yet.',
    );
  });

  test('a version that came after the first day changes nothing of it; whoever has left is not counted', () => {
    const starters = (more: Partial<typeof SCHOOL>, on: Day = '2026-09-30') =>
      /\d+ \w+ started .*? not yet/.exec(
        inspectionSummary(aRegister({ ...SCHOOL, ...more }), on, TODAY)
          .rows.flat()
          .join(' '),
      )?.[0];
    const versions = [...SCHOOL.versions, aVersion('P1 v2.0', '2026-09-28')];
    expect(starters({ versions })).toContain('1 had signed everything by their first day, 1 after it, 0 not yet');
    const people = SCHOOL.people.map((one) => (one.number === 6 ? { ...one, leavesOn: '2026-09-25' as const } : one));
    expect(starters({ people }, '2026-09-25')).toContain('2 people started');
    expect(starters({ people }, '2026-09-26')).toContain('1 person started');
  });

  test('a starter who had nothing to sign on the first day is said, and counted among nobody', () => {
    const people = [...SCHOOL.people, aPerson({ number: 8, name: 'Before it', startsOn: '2026-08-31' })];
    const words = inspectionSummary(aRegister({ ...SCHOOL, people }), '2026-09-30', TODAY)
      .rows.flat()
      .join(' ');
    expect(words).toContain(
      '3 people started in the twelve months before: 1 had signed everything by their first day, 1 after it, 0 not yet; 1 had nothing to sign on it.',
    );
  });

  test('starters of several first days, each by their own', () => {
    const people = [...SCHOOL.people, aPerson({ number: 9, name: 'A week later', startsOn: '2026-09-28' })];
    const words = inspectionSummary(aRegister({ ...SCHOOL, people }), '2026-09-30', TODAY)
      .rows.flat()
      .join(' ');
    expect(words).toContain(
      '3 people started in the twelve months before: 1 had signed everything by their first day, 1 after it, 1 not yet.',
    );
  });

  test('a minor change begins nothing anew', () => {
    const versions = [...SCHOOL.versions, aVersion('P1 v1.1', '2026-09-20')];
    const [row] = below(inspectionSummary(aRegister({ ...SCHOOL, versions }), '2026-09-30', TODAY));
    expect(row?.slice(1, 3)).toEqual(['v1.1', { day: '2026-09-01' }]);
  });

  test('says who approved the version: of a minor change its own approval, else that of its version, and which', () => {
    const approved = (v10: string, v11: string, v20 = 'Head, 1 October 2026') =>
      below(
        inspectionSummary(
          aRegister({
            ...SCHOOL,
            versions: [
              aVersion('P1 v1.0', '2026-09-01', { approvedBy: v10 }),
              aVersion('P1 v1.1', '2026-09-20', { approvedBy: v11 }),
              aVersion('P1 v2.0', '2026-10-01', { approvedBy: v20 }),
            ],
          }),
          '2026-09-30',
          TODAY,
        ),
      )[0]?.slice(1, 4);
    const since = { day: '2026-09-01' };
    expect(approved('Governing board, 3 July 2026, minute 7', 'Head, 19 September 2026')).toEqual([
      'v1.1',
      since,
      'Head, 19 September 2026',
    ]);
    expect(approved('Governing board, 3 July 2026, minute 7', '')).toEqual([
      'v1.1',
      since,
      'Governing board, 3 July 2026, minute 7 (v1.0)',
    ]);
    expect(approved('', '')).toEqual(['v1.1', since, 'not entered']);
  });

  test('has a row for each group of several that sign; whoever is in two counts in both', () => {
    const inGroups = SCHOOL.people.map((one, i) => ({
      ...one,
      groups: [['teaching'], ['teaching', 'leaders'], ['support'], ['leaders'], ['kitchen'], []][i] ?? ['teaching'],
    }));
    const policies = [
      aPolicy({ code: 'P1', daysToSign: 14, audience: ['teaching', 'leaders', 'support', 'volunteers'] }),
    ];
    const rows = below(inspectionSummary(aRegister({ ...SCHOOL, policies, people: inGroups }), '2026-09-30', TODAY));
    expect(rows.map((row) => row.slice(4))).toEqual([
      ['teaching, leaders, support, volunteers', 4, 1, 1, 1, 1],
      ['–\u00a0teaching', 2, 1, 1, 0, 0],
      ['–\u00a0leaders', 2, 0, 1, 0, 1],
      ['–\u00a0support', 1, 0, 0, 1, 0],
      ['–\u00a0volunteers', 0, 0, 0, 0, 0],
    ]);
  });

  test('says when the staff list was last compared with an export by that day, and what that changed', () => {
    const row = (broughtIn: string, kind: 'list' | 'joined' | 'changed' | 'undone', person: number | null = null) => ({
      broughtIn,
      kind,
      person,
      column: 'Role',
      before: '',
      after: '',
    });
    const changes = [
      row('2026-09-02 10:00', 'list'),
      row('2026-09-02 10:00', 'joined', 5),
      row('2026-09-02 10:00', 'changed', 1),
      row('2026-09-02 10:00', 'changed', 1),
      row('2026-09-20 11:00', 'list'),
      row('2026-09-24 09:00', 'list'),
      row('2026-09-24 09:00', 'changed', 2),
      row('2026-09-24 09:00', 'undone'),
    ];
    const said = (on: Day) =>
      /The staff list .*?(?:system|changed)\./.exec(
        inspectionSummary(SCHOOL, on, TODAY, lastComparison(changes, on)).rows.flat().join(' '),
      )?.[0];
    expect(['2026-09-01', '2026-09-02', '2026-09-19', '2026-09-20', '2026-09-30'].map((on) => said(toDay(on)))).toEqual(
      [
        'The staff list had not been compared with an export of the school’s information system.',
        'The staff list was last compared with an export on 2 September 2026: 1 person was added, and the details of 1 person were changed.',
        'The staff list was last compared with an export on 2 September 2026: 1 person was added, and the details of 1 person were changed.',
        'The staff list was last compared with an export on 20 September 2026: nothing was changed.',
        'The staff list was last compared with an export on 20 September 2026: nothing was changed.',
      ],
    );
  });

  test('what stands above the table runs over no edge of the paper', () => {
    const above = plan.rows.slice(1, plan.headingRow - 1).map(([words]) => String(words).length);
    expect(above.length).toBeGreaterThan(6);
    expect(Math.max(...above)).toBeLessThanOrEqual(101);
  });

  test('names nobody', () => {
    const words = JSON.stringify(plan.rows);
    expect(SCHOOL.people.filter(({ name }) => words.includes(name))).toEqual([]);
  });
});

test.each<[Day, string | undefined]>([
  ['2026-09-14', undefined],
  ['2026-09-15', '1 waited for a countersignature on that day'],
  ['2026-09-20', '1 waited for a countersignature, 1 was not approved on that day'],
  ['2026-09-22', '2 waited for a countersignature, 1 was not approved on that day'],
  ['2026-09-23', '1 waited for a countersignature, 2 were not approved on that day'],
])('of a policy that is countersigned the summary of %s says how many signatures lack it: %j', (on, said) => {
  const school = aRegister({
    ...SCHOOL,
    policies: [aPolicy({ title: 'Acceptable use', daysToSign: 14, countersignedBy: 'head@larkfield.example' })],
    signatures: SCHOOL.signatures.filter(({ person }) => person !== 7),
    countersignatures: [
      aCountersignature('2026-09-20', { signature: 'answer 2', person: 2, decision: 'not approved' }),
      aCountersignature('2026-09-21', { signature: 'answer 5', person: 5, decision: 'approved' }),
      aCountersignature('2026-09-23', { signature: 'answer 6', person: 6, decision: 'not approved' }),
    ],
  });
  const words = inspectionSummary(school, on, TODAY).rows.flat().join(' ');
  expect(/Of the signatures in time or late, (.*?):/.exec(words)?.[1]).toBe(said);
});

/** Due on 15 September; whether the one person of the school was in time, on the page of that day. */
function wasInTime(more: Partial<typeof SCHOOL>, on: Day, lasts = SCHOOL.policies[0]?.lasts): string {
  const policies = [aPolicy({ daysToSign: 14, ...(lasts ? { lasts } : {}) })];
  const school = aRegister({ ...SCHOOL, people: [aPerson({ number: 2 })], signatures: [], policies, ...more });
  const [row = []] = below(inspectionNames(school, on, toDay('2028-01-10')));
  const [figures = []] = below(inspectionSummary(school, on, toDay('2028-01-10')));
  const [, inTime, late] = figures.slice(5).map(Number);
  expect([inTime, late]).toEqual([row[5] === 'yes' ? 1 : 0, row[5] === 'late' ? 1 : 0]);
  return String(row[5]);
}

const again = (...days: Day[]) => days.map((on, i) => ({ ...signedBy(2, on), response: `answer ${i}` }));

describe('whoever signs twice was in time or late with the first of the two', () => {
  test.each<[string, Day[], string]>([
    ['late, and again the day after', ['2026-09-16', '2026-09-17'], 'late'],
    ['late, and again on the same day', ['2026-09-16', '2026-09-16'], 'late'],
    ['late, and twice again', ['2026-09-16', '2026-09-17', '2026-09-28'], 'late'],
    ['late, whatever the tab was sorted by', ['2026-09-28', '2026-09-16'], 'late'],
    ['in time, and again late', ['2026-09-15', '2026-09-16'], 'yes'],
  ])('%s', (_how, days, said) => {
    expect(wasInTime({ signatures: again(...days) }, '2026-09-30')).toBe(said);
  });

  test('until that one runs out: whoever signed late last year and signs before the year is over is in time for the next', () => {
    const signatures = again('2026-09-20', '2027-09-10');
    expect(
      (['2027-09-10', '2027-09-19', '2027-09-20'] as const).map((on) => wasInTime({ signatures }, toDay(on))),
    ).toEqual(['late', 'late', 'yes']);
  });

  test('a signature of the version before is another matter, but where one is enough for good', () => {
    const versions = [...SCHOOL.versions, aVersion('P1 v2.0', '2026-11-02')];
    const [first, second] = again('2026-09-20', '2026-11-02');
    const signatures = [first, { ...second, version: 'P1 v2.0' }].flatMap((one) =>
      one ? [aSignature('2026-09-01', one)] : [],
    );
    expect(wasInTime({ signatures, versions }, '2026-11-30')).toBe('yes');
    expect(wasInTime({ signatures, versions }, '2026-11-30', { kind: 'once' })).toBe('late');
  });
});

describe('whoever did something else before signing was in time or late with that', () => {
  test.each<[Day, string]>([
    ['2026-09-15', 'yes'],
    ['2026-09-16', 'late'],
  ])('a question raised on %s and a signature on the 28th: %j', (on, said) => {
    const questions = [aQuestionRow({ person: 2, on })];
    expect(wasInTime({ questions, signatures: again('2026-09-28') }, '2026-09-30')).toBe(said);
  });

  test('but whoever was asked anew after a talk has the days from the talk', () => {
    const questions = [
      aQuestionRow({ person: 2, on: '2026-09-16' }),
      aQuestionRow({ person: 2, event: 'talked', on: '2026-09-17' }),
    ];
    expect(wasInTime({ questions, signatures: again('2026-09-28') }, '2026-09-30')).toBe('yes');
    expect(wasInTime({ questions, signatures: again('2026-10-02') }, '2026-10-05')).toBe('late');
  });

  test.each<[Day, string]>([
    ['2026-09-15', 'yes'],
    ['2026-09-16', 'late'],
  ])('a response of %s that waits for the office and a signature on the 28th: %j', (on, said) => {
    const [held, given] = again(on, '2026-09-28').map((one) => aSignature(one.signedOn, one));
    const signatures = [{ ...held, doubt: 'Not agreed to: 2.' }, given].flatMap((one) =>
      one?.signedOn ? [aSignature(one.signedOn, one)] : [],
    );
    expect(wasInTime({ signatures }, '2026-09-30')).toBe(said);
  });
});

test('the summary of an earlier day shows that day: nobody was late on the due date', () => {
  const [row = []] = below(inspectionSummary(SCHOOL, '2026-09-15', TODAY));
  expect(row.slice(5)).toEqual([4, 1, 0, 2, 1]);
});

test('before the first publication there is no row', () => {
  expect(below(inspectionSummary(SCHOOL, '2026-08-31', TODAY))).toEqual([]);
});

test('the names are those behind the figures', () => {
  const rows = below(inspectionNames(SCHOOL, '2026-09-30', TODAY));
  expect(rows.map((row) => [row[1], row[5]])).toEqual([
    ['On the due date', 'yes'],
    ['The day after', 'late'],
    ['Owes it still', ''],
    ['On leave', ''],
    ['Signed on the first day', 'yes'],
    ['Signed after it', 'yes'],
  ]);
});

describe('signatures for an auditor', () => {
  const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex');
  const drawn = (seed: string, count = 3) =>
    below(auditSample(SCHOOL, { count, seed, fingerprint, editors: null }, TODAY)).map((row) => row[6]);

  test('are drawn again with the same word, by anybody who can work out a checksum', () => {
    const lots = SCHOOL.signatures.map(({ response }) => response);
    const byHand = [...lots].sort((a, b) => (fingerprint(`oak ${a}`) < fingerprint(`oak ${b}`) ? -1 : 1)).slice(0, 3);
    expect(drawn('oak')).toEqual(byHand);
    expect(drawn('oak', 99)).toHaveLength(5);
  });

  test('with who can edit the workbook by its sharing, or that this could not be read and where it is', () => {
    const said = (editors: readonly MayEdit[] | null) =>
      auditSample(SCHOOL, { count: 1, seed: 'oak', fingerprint, editors }, TODAY)
        .rows.slice(1, 12)
        .map(([words]) => words)
        .join(' ');
    const one = (kind: MayEdit['kind'], address: string, isOwner = false): MayEdit => ({ kind, address, isOwner });
    expect(
      said([
        one('person', 'policies@larkfield.example', true),
        one('person', 'head@larkfield.example'),
        one('group', 'office@larkfield.example'),
        one('everybody at', 'larkfield.example'),
        one('anybody with the link', ''),
      ]),
    ).toContain(
      'Today the workbook can be edited by policies@larkfield.example (owner), head@larkfield.example, everybody in the group office@larkfield.example, everybody at larkfield.example and anybody with the link (File, Share shows the same).',
    );
    expect(said(null)).toContain(
      'Who can edit the workbook could not be read with this account. Please open the register and choose File, Share.',
    );
  });

  test('leave out what counts for nobody', () => {
    const doubtful = aRegister({
      ...SCHOOL,
      signatures: [signedBy(1, '2026-09-15'), { ...signedBy(2, '2026-09-16'), doubt: 'Whose?' }],
    });
    const rows = below(auditSample(doubtful, { count: 9, seed: 'oak', fingerprint, editors: null }, TODAY));
    expect(rows.map((row) => row[6])).toEqual(['answer 1']);
  });
});
