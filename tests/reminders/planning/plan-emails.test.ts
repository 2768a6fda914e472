/** Who is written to on one day, in which order, and how many fit; and what is known after a stop. */
import type { Day } from '../../../src/common/day';
import type { Register, SentEmail } from '../../../src/register/model';
import type { Obligation } from '../../../src/register/signing/obligations';
import { historyOf } from '../../../src/reminders/planning/email-history';
import { countOf, type EmailPlan, withinQuota } from '../../../src/reminders/planning/plan-emails';
import { whatComesNext } from '../../../src/reminders/planning/what-comes-next';
import { reconcileClaims } from '../../../src/reminders/reconcile-claims';
import {
  aPerson,
  aPolicy,
  aRegister,
  aSignature,
  aVersion,
  EIGHT_SENT,
  overdue,
  owing,
  placed,
  planOn,
  sentOn,
  settingsWith,
} from '../made';

const CAROL = aPerson({ number: 2, row: 3, name: 'Carol Bright', email: 'c.bright@larkfield.example' });
const P2 = {
  policy: aPolicy({ code: 'P2', title: 'Data protection' }),
  version: aVersion({ version: 'P2 v1.0', policyCode: 'P2' }),
};

/** What a plan says in short: kind, to whom, about what. */
const short = (plan: EmailPlan) =>
  [...plan.reminders, ...plan.reports, ...plan.receipts].map(({ kind, to, about }) =>
    [kind, to.split('@')[0], ...about].join(' '),
  );
/** Reminded by a button. */
const named = (...people: number[]) => ({ people, countersigners: [] });
const sentBefore = (...rows: SentEmail[]): Partial<Register> => ({ sentEmails: placed(rows) });

describe('a reminder', () => {
  test('goes once for a day of the ladder', () => {
    expect(short(planOn('2026-09-08', [owing()], sentBefore(sentOn('2026-09-01'))))).toEqual([
      'reminder t.adeyemi P1 v1.0',
    ]);
    expect(short(planOn('2026-09-09', [owing()], sentBefore(sentOn('2026-09-08'))))).toEqual([]);
  });
  test('is an invitation where all of it is new, and a reminder where any of it is not', () => {
    const both = [owing(), owing(P2)];
    expect(short(planOn('2026-09-01', both))).toEqual(['invitation t.adeyemi P1 v1.0 P2 v1.0']);
    expect(short(planOn('2026-09-08', both, sentBefore(sentOn('2026-09-01'))))).toEqual([
      'reminder t.adeyemi P1 v1.0 P2 v1.0',
    ]);
  });
  test('lists everything that the person owes, most urgent first, also what is not due to be reminded of', () => {
    const list = [owing(), owing({ ...P2, dueOn: '2026-09-10', askedOn: '2026-09-04' })];
    const both = sentOn('2026-09-07', { about: ['P1 v1.0', 'P2 v1.0'] });
    expect(short(planOn('2026-09-09', list, sentBefore(both)))).toEqual(['reminder t.adeyemi P2 v1.0 P1 v1.0']);
  });
  test.each<[string, Partial<Obligation>]>([
    ['has signed', { status: 'signed' }],
    ['is away', { status: 'away' }],
    ['need not sign', { status: 'not required' }],
    ['has no address', { person: aPerson({ email: null }) }],
    ['has emails off', { person: aPerson({ isEmailOff: true }) }],
  ])('does not go to who %s', (_who, more) => {
    expect(short(planOn('2026-09-01', [owing(more)]))).toEqual([]);
  });
  test('goes to nobody twice on one day, whatever else is new', () => {
    const already = sentBefore(sentOn('2026-09-01', { about: ['P2 v1.0'] }));
    expect(short(planOn('2026-09-01', [owing()], already))).toEqual([]);
    expect(short(planOn('2026-09-02', [owing()], already))).toEqual(['invitation t.adeyemi P1 v1.0']);
  });
  test('of a minor change counts as one of the version that it changed', () => {
    const minor = owing({ version: aVersion({ version: 'P1 v1.1' }) });
    expect(short(planOn('2026-09-03', [minor], sentBefore(sentOn('2026-09-01'))))).toEqual([]);
  });
  test('begins anew when a signature has run out a year later', () => {
    const again = owing({ askedOn: '2027-09-01', dueOn: '2027-09-15', reason: 'expired' });
    const year = Array.from({ length: 8 }, () => sentOn('2026-09-08'));
    expect(short(planOn('2027-09-01', [again], sentBefore(...year)))).toEqual(['invitation t.adeyemi P1 v1.0']);
  });
  test('waits for what was published only just now, and asks for the rest', () => {
    const isTooFresh = (one: Obligation) => one.policy.code === 'P2';
    const plan = planOn('2026-09-01', [owing(), owing(P2)], {}, { isTooFresh });
    expect([short(plan), plan.isWaiting]).toEqual([['invitation t.adeyemi P1 v1.0'], false]);
    const none = planOn('2026-09-01', [owing(P2)], {}, { isTooFresh });
    expect([short(none), none.isWaiting]).toEqual([[], true]);
  });
});

describe('an email that did not arrive', () => {
  const on = (today: Day, ...rows: SentEmail[]) => short(planOn(today, [owing()], sentBefore(...rows))).length;
  test('is sent again where it is known not to have left', () => {
    expect(on('2026-09-01', sentOn('2026-09-01', { status: 'not sent' }))).toBe(1);
  });
  test('is not sent again where nobody knows; the next day of the ladder writes', () => {
    const unknown = sentOn('2026-09-01', { status: 'unknown' });
    expect([on('2026-09-01', unknown), on('2026-09-02', unknown), on('2026-09-08', unknown)]).toEqual([0, 0, 1]);
  });
  test('to a refused address is tried on three days at most, until the address is another', () => {
    const failed = (day: Day) => sentOn(day, { status: 'not accepted' });
    expect(on('2026-09-01', failed('2026-09-01'))).toBe(0);
    expect(on('2026-09-02', failed('2026-09-01'))).toBe(1);
    expect(on('2026-09-03', failed('2026-09-01'), failed('2026-09-02'))).toBe(1);
    const thrice = [failed('2026-09-01'), failed('2026-09-02'), failed('2026-09-03')];
    expect(on('2026-09-04', ...thrice)).toBe(0);
    const corrected = owing({ person: aPerson({ email: 'tolu@larkfield.example' }) });
    expect(short(planOn('2026-09-04', [corrected], sentBefore(...thrice))).length).toBe(1);
    // Three refusals in all do not count once something has arrived.
    expect(
      on('2026-09-22', failed('2026-09-01'), failed('2026-09-02'), sentOn('2026-09-03'), failed('2026-09-21')),
    ).toBe(1);
  });
});

describe('eight emails', () => {
  const beside = (...days: Day[]) => days.map((day) => sentOn(day, { about: ['P2 v1.0', 'P1 v1.0'] }));
  test('about one signature are the last', () => {
    expect(short(planOn('2026-10-14', [overdue(29)], sentBefore(...EIGHT_SENT.slice(0, 7)))).length).toBe(1);
    expect(short(planOn('2026-10-21', [overdue(36)], sentBefore(...EIGHT_SENT)))).toEqual([]);
  });
  test('do not silence another policy, whose email still names it', () => {
    expect(short(planOn('2026-10-21', [overdue(36), owing(P2)], sentBefore(...EIGHT_SENT)))).toEqual([
      'reminder t.adeyemi P1 v1.0 P2 v1.0',
    ]);
  });
  test('are of its own ladder: one about another policy that names it beside does not count', () => {
    const sent = [...EIGHT_SENT.slice(0, 7), ...beside('2026-10-09', '2026-10-12')].sort((a, b) =>
      a.day < b.day ? -1 : 1,
    );
    expect(short(planOn('2026-10-19', [overdue(34)], sentBefore(...sent)))).toEqual(['reminder t.adeyemi P1 v1.0']);
  });
  test('have those among them that were sent by a button', () => {
    const byHand = sentOn('2026-10-09', { kind: 'reminder by hand' });
    expect(short(planOn('2026-10-19', [overdue(34)], sentBefore(...EIGHT_SENT.slice(0, 7), byHand)))).toEqual([]);
    const remind = { remind: named(1) };
    expect(short(planOn('2026-10-19', [overdue(34)], sentBefore(...EIGHT_SENT), remind))).toEqual([]);
    expect(short(planOn('2026-10-19', [overdue(34)], sentBefore(...EIGHT_SENT.slice(0, 7)), remind))).toEqual([
      'reminder by hand t.adeyemi P1 v1.0',
    ]);
  });
});

describe('pauses hold for the person', () => {
  const both = (...days: Day[]) => sentBefore(...days.map((day) => sentOn(day, { about: ['P1 v1.0', 'P2 v1.0'] })));
  test('two days running are the most, by a button, too, and a weekend between does not count', () => {
    const fresh = owing({ ...P2, askedOn: '2026-09-07' });
    const running = [sentOn('2026-09-03'), sentOn('2026-09-04')];
    expect(short(planOn('2026-09-07', [owing(), fresh], sentBefore(...running)))).toEqual([]);
    expect(short(planOn('2026-09-07', [owing(), fresh], sentBefore(...running), { remind: named(1) }))).toEqual([]);
    expect(short(planOn('2026-09-08', [owing(), fresh], sentBefore(...running)))).toEqual([
      'reminder t.adeyemi P1 v1.0 P2 v1.0',
    ]);
  });
  test('the week before of one is left out where another was written about the day before', () => {
    const later = owing({ ...P2, dueOn: '2026-09-22' });
    expect(short(planOn('2026-09-15', [owing({ dueOn: '2026-09-21' }), later], both('2026-09-14')))).toEqual([]);
    expect(short(planOn('2026-09-21', [owing({ dueOn: '2026-09-30' }), later], both('2026-09-14'))).length).toBe(1);
  });
  test('whoever is reminded of something overdue gets one email a week', () => {
    const late = overdue(8, { dueOn: '2026-09-15' });
    const next = owing({ ...P2, dueOn: '2026-09-21' });
    expect(short(planOn('2026-09-22', [late, next], both('2026-09-16')))).toEqual([]);
    expect(short(planOn('2026-09-23', [late, next], both('2026-09-16')))).toEqual([
      'reminder t.adeyemi P1 v1.0 P2 v1.0',
    ]);
  });
});

describe('where the allowance is short', () => {
  test('whoever was left over goes first the next day, then the most urgent', () => {
    const people = [1, 2, 3].map((number) => aPerson({ number, email: `p${number}@larkfield.example` }));
    const [a, b, c] = people.map((person) => person);
    if (!a || !b || !c) throw new Error('three people');
    const plan = planOn('2026-09-16', [
      owing({ person: a, askedOn: '2026-09-16', dueOn: '2026-09-18' }),
      owing({ person: b, askedOn: '2026-09-16', dueOn: '2026-09-17' }),
      owing({ person: c, askedOn: '2026-09-15', dueOn: '2026-09-30' }),
    ]);
    expect(short(plan)).toEqual(['invitation p3 P1 v1.0', 'invitation p2 P1 v1.0', 'invitation p1 P1 v1.0']);
  });

  const plan: EmailPlan = {
    reminders: planOn(
      '2026-09-01',
      Array.from({ length: 30 }, (_, i) => owing({ person: aPerson({ number: i + 1 }) })),
    ).reminders,
    reports: [{ kind: 'alert', person: null, to: 'a@x.example', about: [], troubles: [] }],
    receipts: [{ kind: 'receipt', person: 1, to: 'b@x.example', name: '', about: [], signed: [] }],
    isWaiting: false,
  };
  test.each<[quota: number, kinds: Record<string, number>]>([
    [0, {}],
    [1, { alert: 1 }],
    [10, { alert: 1 }],
    [11, { invitation: 1, alert: 1 }],
    [40, { invitation: 30, alert: 1 }],
    [41, { invitation: 30, alert: 1, receipt: 1 }],
    [1500, { invitation: 30, alert: 1, receipt: 1 }],
  ])('%i left: reports always, then reminders beyond the ten kept back, receipts last', (quota, kinds) => {
    const counts: Record<string, number> = {};
    for (const { kind } of withinQuota(plan, quota)) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual(kinds);
  });
  test('a round sends no more than it can in four minutes', () => {
    const many = Array.from({ length: 500 }, (_, i) => owing({ person: aPerson({ number: i + 1 }) }));
    expect(withinQuota(planOn('2026-09-01', many), 1500).length).toBe(240);
  });
});

describe('the line manager’s list', () => {
  const bob = aPerson({ number: 9, name: 'Bob Hale', email: 'b.hale@larkfield.example' });
  const inTeam = (days: number, more: Partial<Obligation> = {}) =>
    overdue(days, { person: aPerson({ lineManager: bob.email }), ...more });
  const LONG_AGO = sentOn('2026-10-09');
  const on = (today: Day, list: Obligation[], register: Partial<Register> = {}) =>
    short(
      planOn(today, list, { people: [aPerson(), bob], ...sentBefore(sentOn(today), LONG_AGO), ...register }),
    ).filter((email) => !email.startsWith('invitation'));

  test.each([
    [13, []],
    [14, ['line manager b.hale P1 v1.0']],
    [15, ['line manager b.hale P1 v1.0']],
  ])('%i days overdue: %j', (days, emails) => {
    expect(on('2026-10-12', [inTeam(days)])).toEqual(emails);
  });
  test('is one for the whole team, at most weekly', () => {
    const list = [inTeam(14), inTeam(20, { person: { ...CAROL, lineManager: bob.email }, ...P2 })];
    expect(on('2026-10-12', list)).toEqual(['line manager b.hale P2 v1.0 P1 v1.0']);
    const last = sentOn('2026-10-12', { kind: 'line manager', to: 'b.hale@larkfield.example', person: 9 });
    expect(on('2026-10-16', list, sentBefore(last, sentOn('2026-10-16'), sentOn('2026-10-16', { person: 2 })))).toEqual(
      [],
    );
    expect(on('2026-10-19', list, sentBefore(last, sentOn('2026-10-19'), sentOn('2026-10-19', { person: 2 })))).toEqual(
      ['line manager b.hale P2 v1.0 P1 v1.0'],
    );
  });
  test('goes to nobody about himself, nor to a manager who is away or has left', () => {
    expect(on('2026-10-12', [overdue(20, { person: aPerson({ lineManager: aPerson().email }) })])).toEqual([]);
    const people = (more: Partial<typeof bob>) => ({ people: [aPerson(), { ...bob, ...more }] });
    expect(on('2026-10-12', [inTeam(20)], people({ awayFrom: '2026-10-01', awayUntil: null }))).toEqual([]);
    expect(on('2026-10-12', [inTeam(20)], people({ leavesOn: '2026-10-11' }))).toEqual([]);
  });
  test('and the head teacher’s, from 28 days on', () => {
    const settings = settingsWith({ headEmail: 'head@larkfield.example' });
    expect(on('2026-10-12', [overdue(27)], { settings })).toEqual([]);
    expect(on('2026-10-12', [overdue(28)], { settings })).toEqual(['head teacher head P1 v1.0']);
    const told = sentOn('2026-10-12', { kind: 'head teacher', to: 'head@larkfield.example', person: null });
    expect(on('2026-10-16', [overdue(32)], { settings, ...sentBefore(told, sentOn('2026-10-16')) })).toEqual([]);
  });
});

describe('a receipt', () => {
  const settings = settingsWith({ hasReceipts: true });
  const signed = owing({ status: 'signed', signedOn: '2026-09-01', expiresOn: '2027-09-01' });
  const on = (today: Day, register: Partial<Register>) => short(planOn(today, [signed], { settings, ...register }));
  test('is one for everything signed on a day, on the next school morning', () => {
    const signatures = [aSignature('2026-09-04'), aSignature('2026-09-04', { version: 'P2 v1.0' })];
    expect(on('2026-09-04', { signatures })).toEqual([]);
    expect(on('2026-09-05', { signatures })).toEqual([]);
    expect(on('2026-09-07', { signatures })).toEqual(['receipt t.adeyemi P1 v1.0 P2 v1.0']);
  });
  test('comes once, and again for a signature a year later', () => {
    const receipt = sentBefore(sentOn('2026-09-07', { kind: 'receipt' }));
    expect(on('2026-09-08', { signatures: [aSignature('2026-09-04')], ...receipt })).toEqual([]);
    const again = [aSignature('2026-09-04'), aSignature('2027-09-03')];
    expect(on('2027-09-06', { signatures: again, ...receipt })).toEqual(['receipt t.adeyemi P1 v1.0']);
  });
  test.each<[string, Partial<Register>]>([
    ['is switched off', { settings: settingsWith({ hasReceipts: false }) }],
    ['the signature is in doubt', { signatures: [aSignature('2026-09-04', { doubt: 'Point 3 was not agreed to.' })] }],
    ['it was signed a month ago', { signatures: [aSignature('2026-08-07')] }],
    ['the person has left', { people: [aPerson({ leavesOn: '2026-09-04' })] }],
    ['the person has emails off', { people: [aPerson({ isEmailOff: true })] }],
    ['the person is away', { people: [aPerson({ awayFrom: '2026-09-05' })] }],
    ['nobody knows who signed', { signatures: [aSignature('2026-09-04', { person: null })] }],
  ])('is not sent where %s', (_why, register) => {
    expect(on('2026-09-07', { signatures: [aSignature('2026-09-04')], ...register })).toEqual([]);
  });
});

describe('the digest', () => {
  const settings = settingsWith({ hasDigest: true });
  const digest = (day: Day) =>
    sentBefore(sentOn(day, { kind: 'digest', to: settings.contactEmail, person: null, about: [] }));
  const on = (today: Day, register: Partial<Register> = {}) => short(planOn(today, [], { settings, ...register }));
  test.each<[string, Day, Day | null, boolean]>([
    ['the first one', '2026-09-03', null, true],
    ['Monday after a Monday', '2026-09-14', '2026-09-07', true],
    ['Tuesday of the same week', '2026-09-15', '2026-09-14', false],
    ['Friday of the same week', '2026-09-18', '2026-09-14', false],
    ['Tuesday where no round ran on Monday', '2026-09-15', '2026-09-07', true],
    ['Saturday', '2026-09-19', '2026-09-07', false],
  ])('%s', (_what, today, last, goes) => {
    expect(on(today, last === null ? {} : digest(last))).toEqual(goes ? ['digest p.nair'] : []);
  });
  test('goes on Tuesday where Monday was closed', () => {
    const closures: Register['closures'] = [{ from: '2026-09-14', until: '2026-09-14' }];
    expect(on('2026-09-14', { closures, ...digest('2026-09-07') })).toEqual([]);
    expect(on('2026-09-15', { closures, ...digest('2026-09-07') })).toEqual(['digest p.nair']);
  });
  test('says what changed, what is overdue, what comes, and on which days no round ran', () => {
    const register = {
      settings,
      ...digest('2026-09-07'),
      people: [aPerson(), CAROL],
      signatures: [aSignature('2026-09-06', { person: 2 }), aSignature('2026-09-08', { person: 2 })],
    };
    const plan = planOn(
      '2026-09-14',
      [overdue(3), owing({ person: CAROL, status: 'signed', signedOn: '2026-09-08' })],
      register,
      {
        ranOn: ['2026-09-07', '2026-09-08', '2026-09-11', '2026-09-12', '2026-09-13'],
        toLookAt: () => [{ where: 'Staff, row 3', what: 'has no name' }],
        quotaLeft: () => 77,
        reviews: [
          { title: 'In 61 days', reviewBy: '2026-11-14' },
          { title: 'In 60 days', reviewBy: '2026-11-13' },
          { title: 'In 40 days, told before', reviewBy: '2026-10-24' },
          { title: 'In 14 days', reviewBy: '2026-09-28' },
          { title: 'Past', reviewBy: '2026-09-01' },
        ],
      },
    );
    const [report] = plan.reports;
    if (report?.kind !== 'digest') throw new Error('a digest');
    const { overdue: late, ...facts } = report.facts;
    expect(late.map((owed) => owed.map((one) => [one.person.name, one.daysOverdue]))).toEqual([[['Tolu Adeyemi', 3]]]);
    expect(facts).toEqual({
      notYetSeen: [],
      since: '2026-09-07',
      policies: [
        {
          title: 'Acceptable use',
          progress: { signed: 1, awaiting: 0, held: 0, refused: 0, raised: 0, due: 0, overdue: 1, away: 0, of: 2 },
          fresh: 1,
        },
      ],
      sites: [],
      signatures: 1,
      published: [],
      withdrawn: [],
      toLookAt: [{ where: 'Staff, row 3', what: 'has no name' }],
      // Both owe in truth from the register's own dates: Tolu and nobody else, as Carol has signed.
      ahead: [
        { day: '2026-09-14', emails: 1 },
        { day: '2026-09-15', emails: 0 },
        { day: '2026-09-16', emails: 1 },
        { day: '2026-09-17', emails: 0 },
        { day: '2026-09-18', emails: 0 },
      ],
      missedDays: ['2026-09-09', '2026-09-10'],
      quotaLeft: 77,
      reviews: [
        { title: 'Past', reviewBy: '2026-09-01' },
        { title: 'In 14 days', reviewBy: '2026-09-28' },
        { title: 'In 60 days', reviewBy: '2026-11-13' },
      ],
    });
  });
});

describe('an alert', () => {
  const trouble = { about: 'The form of P1', message: 'The form of P1 is gone.' };
  const told = (day: Day, kind = 'alert') =>
    sentBefore(sentOn(day, { kind, to: settingsWith().contactEmail, person: null, about: ['The form of P1'] }));
  const on = (today: Day, register: Partial<Register> = {}, troubles = [trouble]) =>
    short(planOn(today, [], register, { troubles }));
  test('goes at once, and about the same thing once a week', () => {
    expect(on('2026-09-15')).toEqual(['alert p.nair The form of P1']);
    expect(on('2026-09-16', told('2026-09-15'))).toEqual([]);
    expect(on('2026-09-21', told('2026-09-15'))).toEqual([]);
    expect(on('2026-09-22', told('2026-09-15'))).toEqual(['alert p.nair The form of P1']);
  });
  test('goes once a day, whatever else comes up', () => {
    const other = { about: 'The form of P2', message: 'Gone, too.' };
    expect(on('2026-09-15', told('2026-09-15'), [trouble, other])).toEqual([]);
    expect(on('2026-09-16', told('2026-09-15'), [trouble, other])).toEqual(['alert p.nair The form of P2']);
  });
  test('is spared where the digest tells it', () => {
    const settings = settingsWith({ hasDigest: true });
    expect(on('2026-09-15', { settings })).toEqual(['digest p.nair The form of P1']);
    expect(on('2026-09-16', { settings, ...told('2026-09-15', 'digest') })).toEqual([]);
  });
});

describe('a trial', () => {
  const settings = settingsWith({ trialEmail: 'p.nair@larkfield.example' });
  test('counts for nothing once it is over', () => {
    const trial = sentBefore(sentOn('2026-09-01', { kind: 'invitation (trial)', to: 'p.nair@larkfield.example' }));
    expect(short(planOn('2026-09-02', [owing()], { settings, ...trial }))).toEqual([]);
    expect(short(planOn('2026-09-02', [owing()], trial))).toEqual(['invitation t.adeyemi P1 v1.0']);
  });
});

describe('what came while all emails go to one address for a trial', () => {
  const settings = settingsWith({ trialEmail: 'trial@larkfield.example', hasDigest: true });
  const person = aPerson({ lineManager: 'b.hale@larkfield.example' });
  const bob = aPerson({ number: 9, name: 'Bob Hale', email: 'b.hale@larkfield.example' });
  const trial = (kind: string, number: number | null) =>
    sentOn('2026-10-05', { kind: `${kind} (trial)`, to: 'trial@larkfield.example', person: number, about: [] });
  const on = (day: Day, ...sent: ReturnType<typeof trial>[]) => {
    const register = { people: [person, bob], settings, sentEmails: placed(sent) };
    const { reports, reminders } = planOn(day, [overdue(20, { person })], register);
    return [...reports, ...reminders]
      .map(({ kind }) => kind)
      .filter((kind) => kind === 'digest' || kind === 'line manager');
  };

  test('does not come again every hour', () => {
    expect(on('2026-10-05')).toEqual(['digest', 'line manager']);
    expect(on('2026-10-06', trial('digest', null), trial('line manager', 9))).toEqual([]);
    expect(on('2026-10-12', trial('digest', null), trial('line manager', 9))).toEqual(['digest', 'line manager']);
  });

  test('says nothing of somebody else', () => {
    expect(on('2026-10-06', trial('digest', null), trial('line manager', 7))).toEqual(['line manager']);
  });
});

describe('what comes next', () => {
  const next = (one: Obligation, today: Day, rows: SentEmail[] = [], more = {}) =>
    whatComesNext({
      owedBy: new Map(),
      history: historyOf(rows, false),
      settings: settingsWith(more),
      closures: [],
      today,
      canBeSigned: () => true,
    })(one);
  const late = (more: Partial<Obligation> = {}) => overdue(3, more);
  test('is the next day of the ladder, on a school day', () => {
    expect(next(late(), '2026-09-18', [sentOn('2026-09-16')])).toBe('Reminder on 23 Sep 2026.');
    expect(next(late({ dueOn: '2026-09-18' }), '2026-09-21', [sentOn('2026-09-21')])).toBe('Reminder on 28 Sep 2026.');
    expect(next(late(), '2026-09-18')).toBe('Reminder on 18 Sep 2026.');
  });
  test('is the line manager, then the head teacher', () => {
    const person = aPerson({ lineManager: 'b.hale@larkfield.example' });
    const head = { headEmail: 'head@larkfield.example' };
    const rows = [sentOn('2026-09-23')];
    expect(next(late({ person }), '2026-09-23', rows, head)).toBe(
      'Reminder on 30 Sep 2026. The line manager is emailed on 29 Sep 2026.',
    );
    expect(next(late({ person }), '2026-09-29', rows, head)).toBe(
      'Reminder on 30 Sep 2026. The head teacher is emailed on 13 Oct 2026.',
    );
  });
  test('is a word from a person where emails do not help', () => {
    const eight = Array.from({ length: 8 }, (_, i) => sentOn(`2026-09-${10 + i}`, { kind: 'reminder by hand' }));
    expect(next(late(), '2026-10-14', eight)).toBe('Please speak to Tolu: 8 emails have not helped.');
    expect(next(late({ person: aPerson({ email: null }) }), '2026-10-14')).toBe(
      'Please speak to Tolu: they do not get emails.',
    );
    const refused = [1, 2, 3].map((day) => sentOn(`2026-09-${day + 10}`, { status: 'not accepted' }));
    expect(next(late(), '2026-10-14', refused)).toBe('Please correct the email address: it was not accepted 3 times.');
  });
  test('is nothing where nothing is owed', () => {
    expect(next(owing({ status: 'signed' }), '2026-09-18')).toBe('');
  });
});

describe('after a run that was stopped', () => {
  const claimed = [1, 2, 3].map((email) => sentOn('2026-09-01', { email, status: 'claimed' }));
  const statuses = (note: Parameters<typeof reconcileClaims>[1]) =>
    reconcileClaims(claimed, note).map((one) => one.status);
  test('before anything was noted the first may have left, the others have not', () => {
    expect(statuses(null)).toEqual(['unknown', 'not sent', 'not sent']);
  });
  test('those noted have left, the next may have', () => {
    expect(statuses({ batch: 1, done: 2, failed: [], unclear: [] })).toEqual(['sent', 'sent', 'unknown']);
  });
  test('all noted: all have left', () => {
    expect(statuses({ batch: 1, done: 3, failed: [], unclear: [] })).toEqual(['sent', 'sent', 'sent']);
  });
  test('a refused address stays refused', () => {
    expect(statuses({ batch: 1, done: 2, failed: [2], unclear: [] })).toEqual(['sent', 'not accepted', 'unknown']);
  });
  test('a note of an earlier batch says nothing', () => {
    expect(statuses({ batch: 90, done: 3, failed: [], unclear: [] })).toEqual(['unknown', 'not sent', 'not sent']);
  });
});

test('a register without anybody plans nothing', () => {
  expect(short(planOn('2026-09-01', [], aRegister({ people: [] })))).toEqual([]);
});

describe('a plan of the day', () => {
  const LONE = aPolicy({ code: 'P2', title: 'Lone working' });
  const lone = (more: Partial<Obligation> = {}) =>
    owing({ policy: LONE, version: aVersion({ version: 'P2 v1.0', policyCode: 'P2' }), ...more });
  const both = [owing(), lone()];

  test('without a school day is empty, and nobody waits', () => {
    expect(planOn('2026-09-05', both, {}, { isTooFresh: () => true })).toEqual({
      reminders: [],
      reports: [],
      receipts: [],
      isWaiting: false,
    });
  });

  test('says that somebody waits while a mistake may still be undone', () => {
    expect(planOn('2026-09-01', both, {}, { isTooFresh: () => true }).isWaiting).toBe(true);
  });

  test('leaves out what could not be read just now, for everybody', () => {
    const isKnown = ({ policy }: Pick<Obligation, 'policy'>) => policy.code !== 'P2';
    expect(short(planOn('2026-09-01', both, {}, { isKnown }))).toEqual(['invitation t.adeyemi P1 v1.0']);
    const late = [
      overdue(30, { person: aPerson({ lineManager: 'b.hale@larkfield.example' }) }),
      lone({ status: 'overdue', daysOverdue: 40 }),
    ];
    const [, list] = planOn('2026-10-15', late, {}, { isKnown }).reminders;
    expect(list?.about).toEqual(['P1 v1.0']);
    const queued = {
      policy: LONE,
      person: aPerson(),
      response: 'a',
      signedOn: '2026-09-01' as const,
      version: 'P2 v1.0',
      line: '',
      label: '',
      addresses: ['c.bright@larkfield.example'],
    };
    const asked = { waiting: [queued], countersignLink: () => 'https://forms.example' };
    expect(short(planOn('2026-09-02', [], {}, asked))).toEqual(['to countersign c.bright P2 v1.0 number 1']);
    expect(short(planOn('2026-09-02', [], {}, { ...asked, isKnown }))).toEqual([]);
  });

  test('asks nobody for what cannot be signed yet', () => {
    const canBeSigned = ({ policy }: Obligation) => policy.code === 'P2';
    expect(short(planOn('2026-09-01', both, {}, { canBeSigned }))).toEqual(['invitation t.adeyemi P2 v1.0']);
    expect(short(planOn('2026-09-01', both, {}, { canBeSigned, remind: named(1) }))).toEqual([
      'reminder by hand t.adeyemi P2 v1.0',
    ]);
  });

  test('by hand holds the people who were named and nobody else, on any day of the ladder, and nothing but reminders', () => {
    const rows = sentBefore(sentOn('2026-09-01'), sentOn('2026-09-01', { person: 2, to: CAROL.email ?? '' }));
    const people = { people: [aPerson(), CAROL], ...rows, settings: settingsWith({ hasDigest: true }) };
    const owed = [owing(), owing({ person: CAROL })];
    const plan = planOn('2026-09-03', owed, people, { remind: named(2) });
    expect(plan.reminders.map(({ kind, to }) => [kind, to])).toEqual([['reminder by hand', CAROL.email]]);
    expect([plan.reports, plan.receipts, plan.isWaiting]).toEqual([[], [], false]);
    expect(planOn('2026-09-03', owed, { ...people, settings: settingsWith() }).reminders).toEqual([]);
    expect(planOn('2026-09-03', owed, people, { remind: named() }).reminders).toEqual([]);
  });

  test('is counted as a whole', () => {
    const plan = planOn('2026-09-01', both);
    const [asking] = plan.reminders;
    if (asking === undefined) throw new Error('one email');
    const receipt = { kind: 'receipt' as const, person: 1, to: '', name: '', about: [], signed: [] };
    const alert = { kind: 'alert' as const, person: null, to: '', about: [], troubles: [] };
    const whole = {
      reminders: [asking],
      reports: [alert, alert],
      receipts: [receipt, receipt, receipt, receipt],
      isWaiting: false,
    };
    expect(countOf(whole)).toBe(7);
    const many = { ...whole, reminders: Array.from({ length: 300 }, () => asking) };
    // 240 in all: the two reports are among them.
    expect(withinQuota(many, 1000).length).toBe(240);
  });

  test('looks ahead to Sunday, with what will have gone by then, and as a trial counts', () => {
    const ahead = (today: Day, more: Partial<Register> = {}) => {
      const register = {
        people: [aPerson({ lineManager: 'b.hale@larkfield.example' })],
        settings: settingsWith({ hasDigest: true, daysBefore: [14, 7, 1] }),
        ...more,
      };
      const [report] = planOn(today, [], register).reports;
      return report?.kind === 'digest' ? report.facts.ahead.map(({ day, emails }) => `${day} ${emails}`) : [];
    };
    expect(ahead('2026-09-07')).toEqual([
      '2026-09-07 1',
      '2026-09-08 0',
      '2026-09-09 0',
      '2026-09-10 0',
      '2026-09-11 0',
    ]);
    // What is sent already is not sent again.
    expect(ahead('2026-09-07', sentBefore(sentOn('2026-09-01')))[0]).toBe('2026-09-07 0');
    // Both the person and the line manager.
    expect(ahead('2026-09-28', sentBefore(sentOn('2026-09-23')))).toEqual([
      '2026-09-28 0',
      '2026-09-29 1',
      '2026-09-30 1',
      '2026-10-01 0',
      '2026-10-02 0',
    ]);
    expect(ahead('2026-09-30', sentBefore(sentOn('2026-09-23')))[0]).toBe('2026-09-30 2');
    const trial = settingsWith({ hasDigest: true, trialEmail: 'trial@larkfield.example' });
    expect(ahead('2026-09-07', { settings: trial, ...sentBefore(sentOn('2026-09-01')) }).slice(0, 3)).toEqual([
      '2026-09-07 1',
      '2026-09-08 0',
      '2026-09-09 0',
    ]);
  });
});

test('a list for somebody who is on the staff list carries the name and number; for another address neither', () => {
  const register = {
    people: [aPerson({ lineManager: 'c.bright@larkfield.example' }), CAROL],
    settings: settingsWith({ headEmail: 'head@trust.example' }),
  };
  const late = overdue(30, { person: aPerson({ lineManager: 'c.bright@larkfield.example', email: null }) });
  expect(
    planOn('2026-10-15', [late], register).reminders.map((one) =>
      'name' in one ? [one.kind, one.person, one.name] : [],
    ),
  ).toEqual([
    ['line manager', 2, 'Carol Bright'],
    ['head teacher', null, ''],
  ]);
  expect(planOn('2026-10-15', [{ ...late, status: 'away' }], register).reminders).toEqual([]);
});
