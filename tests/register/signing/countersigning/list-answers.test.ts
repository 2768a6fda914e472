/** What a countersigner's answer about a list means: for those on it who still wait, and for nobody else. */
import { staffIndexOf } from '../../../../src/register/people/staff-index';
import {
  countersignaturesOnList,
  type ListAnswer,
  signaturesOnce,
} from '../../../../src/register/signing/countersigning/answers';
import { rowsOfList } from '../../../../src/register/signing/countersigning/lists';
import { countersignQueueOf } from '../../../../src/register/signing/countersigning/queue';
import { obligationsOn } from '../../../../src/register/signing/obligations';
import { aCountersignature, aPerson, aPolicy, aRegister, aSignature, aVersion } from '../../made';

const HEAD = 'c.bright@larkfield.example';
const POLICY = aPolicy({ countersignedBy: `${HEAD}, d.okoro@larkfield.example` });
const CAROL = aPerson({ number: 2, name: 'Carol Bright', email: HEAD });
const TOLU = aPerson({ number: 12 });
const EVA = aPerson({ number: 3, name: 'Eva Novak', email: null, role: '' });
const FIN = aPerson({ number: 4, name: 'Fin Late', email: 'f.late@larkfield.example' });
/** List 11: Tolu and Eva; on list 12 Fin, too. */
const LISTS = rowsOfList(
  {
    policy: 'P1',
    countersigner: HEAD,
    list: 11,
    offeredOn: '2026-09-04',
    offeredAt: '10:00',
    entries: [
      { person: 12, signature: 'tolu' },
      { person: 3, signature: 'eva' },
    ],
  },
  null,
);
const REGISTER = aRegister({
  people: [CAROL, TOLU, EVA, FIN],
  policies: [POLICY],
  versions: [aVersion('P1 v1.0', '2026-09-01')],
  signatures: [
    aSignature('2026-09-03', { response: 'tolu', person: 12 }),
    aSignature('2026-09-04', { response: 'eva', person: 3 }),
    aSignature('2026-09-04', { response: 'fin', person: 4 }),
  ],
  countersignLists: LISTS,
});
const TOLU_LABEL = 'Tolu Adeyemi, Teacher, signed 3 Sep 2026 (version 1.0, number 12)';
const EVA_LABEL = 'Eva Novak, signed 4 Sep 2026 (version 1.0, number 3)';
const FIN_LABEL = 'Fin Late, Teacher, signed 4 Sep 2026 (version 1.0, number 4)';
const ANSWER: ListAnswer = {
  id: 'answer',
  form: 'form of the head',
  email: HEAD,
  by: 'Carol Bright',
  role: 'Head teacher',
  day: '2026-09-05',
  time: '10:00',
  isVerified: true,
  list: 11,
  isAll: true,
  ticked: [],
  isLater: false,
  reasons: '',
};

function rowsFrom(answer: Partial<ListAnswer> = {}, register = REGISTER) {
  const staffIndex = staffIndexOf(register.people);
  const waiting = countersignQueueOf(register, obligationsOn(register, '2026-09-05'), staffIndex, null);
  const [policy = POLICY] = register.policies;
  return countersignaturesOnList(
    { ...ANSWER, ...answer },
    { policy, register, staffIndex, signatures: signaturesOnce(register), waiting },
  );
}
const short = (rows: ReturnType<typeof rowsFrom>) =>
  rows.map(({ person, decision, reason, invalid }) =>
    [person, decision, reason, invalid].filter((cell) => cell !== ''),
  );

const ROW = aCountersignature('2026-09-05', {
  answer: 'answer',
  signature: 'tolu',
  person: 12,
  email: HEAD,
  list: 11,
  form: 'form of the head',
});

test('all on the list are approved, and nobody who joined it later', () => {
  expect(rowsFrom()).toEqual([ROW, { ...ROW, signature: 'eva', person: 3 }]);
});

test('all but some: those who are ticked are not approved, each with the own line of the reasons', () => {
  const reasons = 'eva novak: no laptop yet\nTolu Adeyemi – is leaving';
  expect(short(rowsFrom({ isAll: false, ticked: [EVA_LABEL], reasons: ' has no\n laptop ' }))).toEqual([
    [12, 'approved'],
    [3, 'not approved', 'has no laptop'],
  ]);
  expect(short(rowsFrom({ isAll: false, ticked: [TOLU_LABEL, EVA_LABEL], reasons }))).toEqual([
    [12, 'not approved', 'is leaving'],
    [3, 'not approved', 'no laptop yet'],
  ]);
});

test('who is to be come back to waits on; where that is everybody the answer is known all the same', () => {
  expect(short(rowsFrom({ isAll: false, isLater: true, ticked: [EVA_LABEL] }))).toEqual([[12, 'approved']]);
  expect(rowsFrom({ isAll: false, isLater: true, ticked: [EVA_LABEL, TOLU_LABEL] })).toEqual([
    { ...ROW, signature: '', person: null, version: '', decision: '' },
  ]);
});

test('all but some with nobody ticked is not clear, and approves nobody', () => {
  expect(short(rowsFrom({ isAll: false }))).toEqual([
    [
      null,
      'All but some on list 11 were approved, and nobody was ticked, so it is not clear who was meant. Nobody is countersigned by this response: please ask Carol Bright to answer again.',
    ],
  ]);
});

test('a name that joined later and is ticked is told, and waits on', () => {
  expect(short(rowsFrom({ isAll: false, ticked: [FIN_LABEL] }))).toEqual([
    [12, 'approved'],
    [3, 'approved'],
    [
      null,
      'not approved',
      `"${FIN_LABEL}" was not on list 11, so this response says nothing about them. If they are still waiting, they are on the form now: please ask Carol Bright to answer it again.`,
    ],
  ]);
});

test.each([
  [12, 'list 12'],
  [null, 'the list'],
])('of a list that nobody kept (%j) it is not known whom it approves', (list, words) => {
  expect(short(rowsFrom({ list }))).toEqual([
    [
      null,
      `It is no longer known who was on ${words}, so nobody was countersigned by this response. Anybody who is still waiting is on the form’s new list: please ask Carol Bright to open the form again.`,
    ],
  ]);
});

test('what is not verified waits for somebody to accept it, and is nobody’s decision until then', () => {
  const rows = rowsFrom({ isVerified: false });
  expect(rows.map(({ person, doubt }) => [person, doubt])).toEqual(
    [12, 3].map((number) => [
      number,
      'Google could not verify that this came from c.bright@larkfield.example. Please ask Carol Bright, then accept or reject it.',
    ]),
  );
});

describe('somebody on the list', () => {
  test.each([
    ['has left meanwhile', { people: [CAROL, TOLU, { ...EVA, leavesOn: '2026-09-04' as const }, FIN] }],
    ['is off the staff list', { people: [CAROL, TOLU, FIN] }],
    [
      'has signed again',
      {
        signatures: [
          ...REGISTER.signatures.filter(({ person }) => person !== 3),
          aSignature('2026-09-05', { response: 'eva again', person: 3 }),
        ],
      },
    ],
    [
      'was countersigned by somebody else',
      { countersignatures: [aCountersignature('2026-09-05', { signature: 'eva', person: 3 })] },
    ],
    [
      'was not approved by somebody else',
      {
        countersignatures: [aCountersignature('2026-09-05', { signature: 'eva', person: 3, decision: 'not approved' })],
      },
    ],
  ])('who %s is passed over in silence', (_how, more) => {
    expect(short(rowsFrom({}, { ...REGISTER, ...more }))).toEqual([[12, 'approved']]);
  });

  test('whom all have decided about leaves a row by which the answer is known, and nothing to tell', () => {
    const countersignatures = ['tolu', 'eva'].map((signature) => aCountersignature('2026-09-05', { signature }));
    expect(short(rowsFrom({}, { ...REGISTER, countersignatures }))).toEqual([[null]]);
  });

  test('who was approved by somebody else and is named as not approved is recorded', () => {
    const countersignatures = [aCountersignature('2026-09-05', { signature: 'eva', person: 3 })];
    const register = { ...REGISTER, countersignatures };
    expect(short(rowsFrom({ isAll: false, ticked: [EVA_LABEL], reasons: 'no laptop' }, register))).toEqual([
      [12, 'approved'],
      [3, 'not approved', 'no laptop'],
    ]);
  });
});

describe('whoever sends it', () => {
  const words = (who: string) =>
    `${who} does not countersign Acceptable use for anybody who waits on list 11, so this response countersigns nobody.`;
  test.each([
    ['is no countersigner', 'x.other@larkfield.example', 'x.other@larkfield.example'],
    ['has no address', '', 'A response without an email address'],
  ])('and %s countersigns nobody, once', (_how, email, who) => {
    expect(short(rowsFrom({ email }))).toEqual([[null, words(who)]]);
  });

  test('was replaced in the meantime', () => {
    const policies = [{ ...POLICY, countersignedBy: 'd.okoro@larkfield.example' }];
    expect(short(rowsFrom({}, { ...REGISTER, policies }))).toEqual([[null, words(HEAD)]]);
  });

  test('may be another countersigner of the same people, in whosever form', () => {
    expect(short(rowsFrom({ email: 'd.okoro@larkfield.example' }))).toEqual([
      [12, 'approved'],
      [3, 'approved'],
    ]);
  });
});
