/** Who is written to about second signatures: at once for new names, then weekly; what was not approved, once each. */
import type { Day } from '../../../../src/common/day';
import type { SentEmail } from '../../../../src/register/model';
import type { QueuedSignature } from '../../../../src/register/signing/countersigning/queue';
import {
  type CountersigningRequest,
  planCountersigning,
} from '../../../../src/reminders/planning/answers/plan-countersigning';
import { historyOf } from '../../../../src/reminders/planning/email-history';
import { aCountersignature } from '../../../register/made';
import { aPerson, aPolicy, aRegister, owing, sentOn } from '../../made';

const MANAGER = 'p.nair@larkfield.example';
const CAROL = aPerson({ number: 2, name: 'Carol Bright', email: 'c.bright@larkfield.example' });
const TOLU = aPerson();
const EVA = aPerson({ number: 3, name: 'Eva Novak', email: null });
const LONE = aPolicy({ code: 'P2', title: 'Lone working' });
const USE = aPolicy();
const queued = (person: typeof TOLU, signedOn: Day, more: Partial<QueuedSignature> = {}): QueuedSignature => ({
  policy: USE,
  person,
  response: `of ${person.number}`,
  signedOn,
  version: 'P1 v1.0',
  line: '',
  label: '',
  addresses: ['c.bright@larkfield.example'],
  ...more,
});
const BOTH = [queued(TOLU, '2026-09-03'), queued(EVA, '2026-09-04')];

const planOn = (today: Day, more: Partial<CountersigningRequest> & { sent?: SentEmail[] } = {}) =>
  planCountersigning({
    register: aRegister({ people: [TOLU, CAROL, EVA] }),
    obligations: [],
    waiting: BOTH,
    countersignLink: (code) => `https://forms.example/${code}`,
    history: historyOf(more.sent ?? [], false),
    manager: MANAGER,
    today,
    ...more,
  });
const toCarol = (day: Day, about: string[]) =>
  sentOn(day, { person: 2, to: 'c.bright@larkfield.example', kind: 'to countersign', about });
const TOLD = ['P1 v1.0 number 1', 'P1 v1.0 number 3'];

describe('whoever is to countersign', () => {
  test('gets one email with everybody who waits, by policy, and since when', () => {
    const waiting = [queued(TOLU, '2026-09-02', { policy: LONE, version: 'P2 v1.0' }), ...BOTH];
    expect(planOn('2026-09-10', { waiting }).toCountersign).toEqual([
      {
        kind: 'to countersign',
        person: 2,
        to: 'c.bright@larkfield.example',
        name: 'Carol Bright',
        about: ['P2 v1.0 number 1', ...TOLD],
        waiting: [
          { policy: LONE, link: 'https://forms.example/P2', names: ['Tolu Adeyemi'], since: '2026-09-02' },
          { policy: USE, link: 'https://forms.example/P1', names: ['Tolu Adeyemi', 'Eva Novak'], since: '2026-09-03' },
        ],
      },
    ]);
  });

  test('may be nobody of the staff list: then without a name', () => {
    const waiting = [
      queued(TOLU, '2026-09-03', { addresses: ['chair@governors.example', 'c.bright@larkfield.example'] }),
    ];
    expect(
      planOn('2026-09-10', { waiting }).toCountersign.map(({ person, to, name }) => ({ person, to, name })),
    ).toEqual([
      { person: null, to: 'chair@governors.example', name: '' },
      { person: 2, to: 'c.bright@larkfield.example', name: 'Carol Bright' },
    ]);
  });

  test('is not written to before there is a form', () => {
    expect(planOn('2026-09-10', { countersignLink: () => '' }).toCountersign).toEqual([]);
  });

  test.each([
    ['is away', { awayFrom: '2026-09-10' }],
    ['has left', { leavesOn: '2026-09-09' }],
    ['has emails off', { isEmailOff: true }],
  ] as const)('is not written to where he or she %s', (_how, more) => {
    const register = aRegister({ people: [TOLU, { ...CAROL, ...more }, EVA] });
    expect(planOn('2026-09-10', { register }).toCountersign).toEqual([]);
  });

  test.each<[string, SentEmail[], Day, number]>([
    ['never told', [], '2026-09-10', 1],
    ['told of both', [toCarol('2026-09-10', TOLD)], '2026-09-10', 0],
    ['told of both, six days ago', [toCarol('2026-09-10', TOLD)], '2026-09-16', 0],
    ['told of both, a week ago', [toCarol('2026-09-10', TOLD)], '2026-09-17', 1],
    ['told of both, long ago', [toCarol('2026-09-10', TOLD)], '2026-09-30', 1],
    ['told of one, yesterday', [toCarol('2026-09-10', [TOLD[0] ?? ''])], '2026-09-11', 1],
    ['told of one, this morning', [toCarol('2026-09-11', [TOLD[0] ?? ''])], '2026-09-11', 0],
    ['told before the last one signed again', [toCarol('2026-09-03', TOLD)], '2026-09-05', 1],
    ['told on the day of the last signing', [toCarol('2026-09-04', TOLD)], '2026-09-05', 0],
    ['refused this morning', [{ ...toCarol('2026-09-11', TOLD), status: 'not accepted' }], '2026-09-11', 0],
    ['refused yesterday', [{ ...toCarol('2026-09-10', TOLD), status: 'not accepted' }], '2026-09-11', 1],
    ['sent something else', [{ ...toCarol('2026-09-10', TOLD), kind: 'reminder' }], '2026-09-11', 1],
  ])('%s', (_what, sent, today, emails) => {
    expect(planOn(today, { sent }).toCountersign.length).toBe(emails);
  });
});

test.each<[string, Day, Day, number]>([
  ['signed again on the day on which it was not approved, the day of the email', '2026-09-10', '2026-09-11', 1],
  ['the same, and an email has gone since', '2026-09-09', '2026-09-11', 0],
])('a countersigner of somebody who %s', (_what, notApproved, today, emails) => {
  const countersignatures = [
    aCountersignature(notApproved, { signature: 'before', person: 1, decision: 'not approved' }),
  ];
  const register = aRegister({ people: [TOLU, CAROL, EVA], countersignatures });
  const waiting = [queued(TOLU, notApproved)];
  const sent = [toCarol('2026-09-10', ['P1 v1.0 number 1'])];
  expect(planOn(today, { register, waiting, sent }).toCountersign.length).toBe(emails);
  // Another version's, or what does not count, is another matter.
  for (const more of [{ version: 'P1 v2.0' }, { person: 3 }, { signature: 'of 1' }, { invalid: 'x' }]) {
    const others = { ...register, countersignatures: countersignatures.map((one) => ({ ...one, ...more })) };
    expect(planOn(today, { register: others, waiting, sent }).toCountersign).toEqual([]);
  }
});

describe('what was not approved', () => {
  const refusal = (more: Parameters<typeof owing>[0] = {}) =>
    owing({
      status: 'awaits countersignature',
      response: 'a',
      signedOn: '2026-09-03',
      refusedOn: '2026-09-08',
      ...more,
    });
  const register = aRegister({
    people: [TOLU, CAROL, EVA],
    countersignatures: [aCountersignature('2026-09-08', { decision: 'not approved', reason: 'No laptop yet.' })],
  });
  const planned = (obligations = [refusal()], sent: SentEmail[] = [], today: Day = '2026-09-09') =>
    planOn(today, { register, obligations, waiting: [], sent });

  test('is told to the person without the reason, and to the manager with it', () => {
    const obligation = refusal();
    expect(planned([obligation])).toEqual({
      toCountersign: [],
      notApproved: [
        { kind: 'not approved', person: 1, to: TOLU.email, name: 'Tolu Adeyemi', about: ['P1 v1.0'], obligation },
      ],
      told: [
        {
          kind: 'office: not approved',
          person: null,
          to: MANAGER,
          about: ['P1 v1.0 number 1'],
          refused: [{ obligation, by: 'Carol Bright', reason: 'No laptop yet.' }],
        },
      ],
    });
  });

  test('is nothing to tell of where all is well', () => {
    expect(planned([owing()])).toEqual({ toCountersign: [], notApproved: [], told: [] });
    expect(planned([])).toEqual({ toCountersign: [], notApproved: [], told: [] });
  });

  test('of somebody without an address the manager hears alone', () => {
    const { notApproved, told } = planned([refusal({ person: EVA })]);
    expect([notApproved.length, told[0]?.about]).toEqual([0, ['P1 v1.0 number 3']]);
  });

  test('by whom and why is left open where the register no longer knows', () => {
    expect(planned([refusal({ response: 'gone' })]).told[0]?.refused).toEqual([
      { obligation: refusal({ response: 'gone' }), by: '', reason: '' },
    ]);
    expect(planned([refusal({ response: null })]).told[0]?.refused[0]?.by).toBe('');
  });

  const toTolu = (day: Day) => sentOn(day, { kind: 'not approved' });
  const toOffice = (day: Day) =>
    sentOn(day, { kind: 'office: not approved', person: null, to: MANAGER, about: ['P1 v1.0 number 1'] });
  test.each<[string, SentEmail[], number, number]>([
    ['nobody was told', [], 1, 1],
    ['both were told that day', [toTolu('2026-09-08'), toOffice('2026-09-08')], 0, 0],
    ['both were told of an earlier one', [toTolu('2026-09-07'), toOffice('2026-09-07')], 1, 1],
    ['the person alone was told', [toTolu('2026-09-08')], 0, 1],
    ['the manager alone was told', [toOffice('2026-09-08')], 1, 0],
    ['somebody else was told of the same version', [{ ...toTolu('2026-09-08'), person: 3 }], 1, 1],
    ['the address was refused today', [{ ...toTolu('2026-09-09'), status: 'not accepted' }], 0, 1],
  ])('%s', (_what, sent, person, office) => {
    const { notApproved, told } = planned([refusal()], sent);
    expect([notApproved.length, told.length]).toEqual([person, office]);
  });
});
