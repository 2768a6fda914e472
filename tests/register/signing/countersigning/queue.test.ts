/** Who waits for a second signature, and before whom. */
import { staffIndexOf } from '../../../../src/register/people/staff-index';
import { countersignQueueOf, numberIn, queuesOf } from '../../../../src/register/signing/countersigning/queue';
import { obligationsOn } from '../../../../src/register/signing/obligations';
import { aCountersignature, aPerson, aPolicy, aRegister, aSignature, aVersion } from '../../made';

const POLICY = aPolicy({ countersignedBy: 'Carol Bright' });
const TOLU = aPerson({ number: 12, formerAddresses: ['tolu.obi@larkfield.example'] });
const CAROL = aPerson({ number: 2, name: 'Carol Bright', email: 'c.bright@larkfield.example', role: '' });
const EVA = aPerson({ number: 3, name: 'Eva Novak', email: null, role: '' });
const SIGNED = [
  aSignature('2026-09-04', { response: 'eva', person: 3 }),
  aSignature('2026-09-03', { response: 'tolu', person: 12 }),
  aSignature('2026-09-03', { response: 'carol', person: 2, version: 'P1 v1.1' }),
];
const REGISTER = aRegister({
  people: [TOLU, CAROL, EVA],
  policies: [POLICY],
  versions: [aVersion('P1 v1.0', '2026-09-01'), aVersion('P1 v1.1', '2026-09-02')],
  signatures: SIGNED,
});
const STAFF = staffIndexOf(REGISTER.people);
const TOLU_LABEL = 'Tolu Adeyemi, Teacher, signed 3 Sep 2026 (version 1.0, number 12)';
const EVA_LABEL = 'Eva Novak, signed 4 Sep 2026 (version 1.0, number 3)';

test('whoever signed first stands first; of one day, by number; each with who may confirm it', () => {
  expect(countersignQueueOf(REGISTER, obligationsOn(REGISTER, '2026-09-10'), STAFF, null)).toEqual([
    {
      policy: POLICY,
      person: CAROL,
      response: 'carol',
      signedOn: '2026-09-03',
      version: 'P1 v1.1',
      line: 'Carol Bright, signed 3 Sep 2026 (version 1.1)',
      label: 'Carol Bright, signed 3 Sep 2026 (version 1.1, number 2)',
      addresses: [],
    },
    {
      policy: POLICY,
      person: TOLU,
      response: 'tolu',
      signedOn: '2026-09-03',
      version: 'P1 v1.0',
      line: 'Tolu Adeyemi, Teacher, signed 3 Sep 2026 (version 1.0)',
      label: TOLU_LABEL,
      addresses: ['c.bright@larkfield.example'],
    },
    {
      policy: POLICY,
      person: EVA,
      response: 'eva',
      signedOn: '2026-09-04',
      version: 'P1 v1.0',
      line: 'Eva Novak, signed 4 Sep 2026 (version 1.0)',
      label: EVA_LABEL,
      addresses: ['c.bright@larkfield.example'],
    },
  ]);
});

test('whoever was confirmed, or was not approved, waits no more', () => {
  const register = {
    ...REGISTER,
    countersignatures: [
      aCountersignature('2026-09-05', { signature: 'tolu', person: 12 }),
      aCountersignature('2026-09-05', { signature: 'eva', person: 3, decision: 'not approved' }),
    ],
  };
  const waiting = countersignQueueOf(register, obligationsOn(register, '2026-09-10'), STAFF, null);
  expect(waiting.map(({ response }) => response)).toEqual(['carol']);
});

test('each countersigner has a queue of their own for each policy, without themselves', () => {
  const both = { ...POLICY, countersignedBy: 'Carol Bright, d.okoro@larkfield.example' };
  const register = { ...REGISTER, policies: [both] };
  const queues = queuesOf(countersignQueueOf(register, obligationsOn(register, '2026-09-10'), STAFF, null));
  expect(
    queues.map(({ policy, countersigner, waiting }) => [
      policy.code,
      countersigner,
      waiting.map(({ person }) => person.number),
    ]),
  ).toEqual([
    ['P1', 'd.okoro@larkfield.example', [2, 12, 3]],
    ['P1', 'c.bright@larkfield.example', [12, 3]],
  ]);
});

test.each([
  [TOLU_LABEL, 12],
  ['Number 9, number 3)', 3],
  ['Tolu Adeyemi', null],
  [`${TOLU_LABEL}.`, null],
])('"%s" names number %j', (label, number) => {
  expect(numberIn(label)).toBe(number);
});
