/** When people are written to, at the boundaries of the ladder and of the school's days; and what is known after a stop. */
import type { Day } from '../../src/policy/day';
import type { Obligation } from '../../src/register/obligations';
import type { Person, SentEmail } from '../../src/register/register';
import { latestRung, planEmails } from '../../src/reminders/plan-emails';
import { isSchoolDay, isSendingTime } from '../../src/reminders/school-days';
import { settle } from '../../src/reminders/settle';
import { firstName } from '../../src/reminders/wording';

const TOLU: Person = {
  number: 1,
  row: 2,
  name: 'Tolu Adeyemi',
  email: 't@larkfield.example',
  role: '',
  groups: [],
  lineManager: null,
  startsOn: null,
  leavesOn: null,
  awayFrom: null,
  awayUntil: null,
};

const VERSION: NonNullable<Obligation['version']> = {
  version: 'P1 v1.0',
  policyCode: 'P1',
  title: '',
  publishedOn: '2026-09-01',
  clauses: 3,
  formLink: 'https://example.org/form',
  formId: 'f',
  personalLink: '',
  addresses: 'verified',
  responseTab: '',
  fingerprint: '',
};

const owing = (more: Partial<Obligation> = {}): Obligation => ({
  person: TOLU,
  policy: {
    code: 'P1',
    title: 'Acceptable use',
    audience: [],
    resignMonths: 12,
    daysToSign: 14,
    graceDays: 0,
    agreeBy: 'every point',
    documentId: '',
  },
  version: VERSION,
  status: 'due',
  reason: 'never signed',
  askedOn: '2026-09-01',
  dueOn: '2026-09-15',
  signedOn: null,
  expiresOn: null,
  daysOverdue: 0,
  awayUntil: null,
  ...more,
});

const sentOn = (day: Day, more: Partial<SentEmail> = {}): SentEmail => ({
  email: 1,
  day,
  person: 1,
  to: TOLU.email ?? '',
  kind: 'reminder',
  about: ['P1 v1.0'],
  subject: '',
  status: 'sent',
  remark: '',
  ...more,
});
const settings = { school: 'Larkfield', contactName: 'the office', contactEmail: '', domains: [] };
const plan = (
  today: Day,
  obligations: Obligation[],
  sent: SentEmail[] = [],
  closures: { from: Day; until: Day }[] = [],
) => planEmails({ obligations, sent, closures, settings, today });

describe('the ladder', () => {
  test.each<[Day, Day | null]>([
    ['2026-08-31', null],
    ['2026-09-01', '2026-09-01'],
    ['2026-09-07', '2026-09-01'],
    ['2026-09-08', '2026-09-08'],
    ['2026-09-13', '2026-09-08'],
    ['2026-09-14', '2026-09-14'],
    ['2026-09-15', '2026-09-14'],
    ['2026-09-16', '2026-09-16'],
    ['2026-09-22', '2026-09-16'],
    ['2026-09-23', '2026-09-23'],
    ['2026-10-28', '2026-10-28'],
  ])('on %s the last rung is %s', (today, rung) => {
    expect(latestRung(owing(), today)).toBe(rung);
  });

  test('of a policy with three days to sign has no rung before asking', () => {
    expect(latestRung(owing({ dueOn: '2026-09-04' }), '2026-09-01')).toBe('2026-09-01');
    expect(latestRung(owing({ dueOn: '2026-09-04' }), '2026-09-03')).toBe('2026-09-03');
  });
});

describe('a reminder', () => {
  test('goes once for a rung', () => {
    expect(plan('2026-09-08', [owing()], [sentOn('2026-09-01')]).length).toBe(1);
    expect(plan('2026-09-09', [owing()], [sentOn('2026-09-08')])).toEqual([]);
  });
  test('goes on the next school morning when its day was closed, once and not piled up', () => {
    const halfTerm: { from: Day; until: Day }[] = [{ from: '2026-09-08', until: '2026-09-16' }];
    expect(plan('2026-09-16', [owing()], [sentOn('2026-09-01')], halfTerm)).toEqual([]);
    expect(plan('2026-09-17', [owing()], [sentOn('2026-09-01')], halfTerm).length).toBe(1);
  });
  test('lists everything that the person owes, most urgent first', () => {
    const other = owing({
      dueOn: '2026-09-10',
      version: { ...VERSION, version: 'P2 v1.0' },
    });
    const [email] = plan('2026-09-01', [owing(), other]);
    expect(email).toMatchObject({
      number: 1,
      to: TOLU.email,
      about: ['P2 v1.0', 'P1 v1.0'],
      subject: '2 policies to sign, the first by 10 September 2026',
    });
  });
  test.each<[string, Partial<Obligation>]>([
    ['has signed', { status: 'signed' }],
    ['is away', { status: 'away' }],
    ['need not sign', { status: 'not required' }],
    ['has no address', { person: { ...TOLU, email: null } }],
  ])('does not go to who %s', (_who, more) => {
    expect(plan('2026-09-01', [owing(more)])).toEqual([]);
  });
  test('goes again where the last one is known not to have left, and not where nobody knows', () => {
    expect(plan('2026-09-01', [owing()], [sentOn('2026-09-01', { status: 'not sent' })]).length).toBe(1);
    expect(plan('2026-09-01', [owing()], [sentOn('2026-09-01', { status: 'unknown' })])).toEqual([]);
    expect(plan('2026-09-02', [owing()], [sentOn('2026-09-01', { status: 'unknown' })])).toEqual([]);
  });
  test('escapes what comes from outside in HTML, and not in plain text', () => {
    const person = { ...TOLU, name: `<b>O'Brien</b> & "Sons"` };
    const [email] = plan('2026-09-01', [owing({ person })]);
    expect(email?.html).toContain('Dear &lt;b&gt;O&#39;Brien&lt;&#x2F;b&gt;,');
    expect(email?.text).toContain("Dear <b>O'Brien</b>,");
  });
});

describe('the school day', () => {
  const closures: { from: Day; until: Day }[] = [{ from: '2026-10-26', until: '2026-10-30' }];
  test.each<[Day, boolean]>([
    ['2026-10-23', true],
    ['2026-10-24', false],
    ['2026-10-26', false],
    ['2026-10-30', false],
    ['2026-11-02', true],
  ])('%s: %s', (day, expected) => {
    expect(isSchoolDay(day, closures)).toBe(expected);
  });
  test.each<[number, boolean]>([
    [7, false],
    [8, true],
    [15, true],
    [16, false],
  ])('%i o’clock: %s', (hour, expected) => {
    expect(isSendingTime('2026-10-23', hour, closures)).toBe(expected);
  });
});

describe('after a run that was stopped', () => {
  const claimed = [1, 2, 3].map((email) => sentOn('2026-09-01', { email, status: 'claimed' }));
  const statuses = (note: Parameters<typeof settle>[1]) => settle(claimed, note).map((one) => one.status);
  test('before anything was noted the first may have left, the others have not', () => {
    expect(statuses(null)).toEqual(['unknown', 'not sent', 'not sent']);
  });
  test('those noted have left, the next may have', () => {
    expect(statuses({ batch: 1, done: 2, failed: [] })).toEqual(['sent', 'sent', 'unknown']);
  });
  test('all noted: all have left', () => {
    expect(statuses({ batch: 1, done: 3, failed: [] })).toEqual(['sent', 'sent', 'sent']);
  });
  test('a refused address stays refused', () => {
    expect(statuses({ batch: 1, done: 2, failed: [2] })).toEqual(['sent', 'failed', 'unknown']);
  });
  test('a note of an earlier batch says nothing', () => {
    expect(statuses({ batch: 90, done: 3, failed: [] })).toEqual(['unknown', 'not sent', 'not sent']);
  });
});

test.each([
  ['Carol Bright', 'Carol'],
  ['Bright, Carol', 'Carol'],
  ['Carol', 'Carol'],
  ['', ''],
])('%s is greeted as %s', (name, greeting) => {
  expect(firstName(name)).toBe(greeting);
});
