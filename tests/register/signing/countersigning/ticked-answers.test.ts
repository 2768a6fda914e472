/** What a countersigner's ticks mean in a form that all countersigners of a policy had: such forms are closed, and still read. */
import { staffIndexOf } from '../../../../src/register/people/staff-index';
import {
  countersignaturesTicked,
  signaturesOnce,
  type TickedAnswer,
} from '../../../../src/register/signing/countersigning/answers';
import { aCountersignature, aPerson, aPolicy, aRegister, aSignature, aVersion } from '../../made';

const POLICY = aPolicy({ countersignedBy: 'Carol Bright' });
const TOLU = aPerson({ number: 12, formerAddresses: ['tolu.obi@larkfield.example'] });
const CAROL = aPerson({ number: 2, name: 'Carol Bright', email: 'c.bright@larkfield.example', role: '' });
const EVA = aPerson({ number: 3, name: 'Eva Novak', email: null, role: '' });
const REGISTER = aRegister({
  people: [TOLU, CAROL, EVA],
  policies: [POLICY],
  versions: [aVersion('P1 v1.0', '2026-09-01'), aVersion('P1 v1.1', '2026-09-02')],
  signatures: [
    aSignature('2026-09-04', { response: 'eva', person: 3 }),
    aSignature('2026-09-03', { response: 'tolu', person: 12 }),
    aSignature('2026-09-03', { response: 'carol', person: 2, version: 'P1 v1.1' }),
  ],
});
const STAFF = staffIndexOf(REGISTER.people);
const TOLU_LABEL = 'Tolu Adeyemi, Teacher, signed 3 Sep 2026 (version 1.0, number 12)';
const EVA_LABEL = 'Eva Novak, signed 4 Sep 2026 (version 1.0, number 3)';

const ANSWER: TickedAnswer = {
  id: 'answer',
  email: 'c.bright@larkfield.example',
  by: 'Carol Bright',
  role: 'Head teacher',
  day: '2026-09-05',
  time: '10:00',
  approved: [],
  refused: [],
  reasons: '',
  isVerified: true,
};
const rowsFrom = (answer: Partial<TickedAnswer>, register = REGISTER, policy = POLICY) =>
  countersignaturesTicked(
    { ...ANSWER, ...answer },
    { policy, register, staffIndex: STAFF, signatures: signaturesOnce(register) },
  );
const ROW = aCountersignature('2026-09-05', {
  answer: 'answer',
  signature: 'tolu',
  person: 12,
});

test('each name that was ticked is a row, approved ones first; a reason belongs to what was not approved', () => {
  expect(rowsFrom({ approved: [TOLU_LABEL], refused: [EVA_LABEL], reasons: '  has no\n laptop ' })).toEqual([
    ROW,
    { ...ROW, signature: 'eva', person: 3, decision: 'not approved', reason: 'has no laptop' },
  ]);
});

test('nothing ticked is one row that says so', () => {
  expect(rowsFrom({ isVerified: false })).toEqual([
    { ...ROW, signature: '', person: null, version: '', decision: '', invalid: 'No name was ticked.' },
  ]);
});

test('ticked both ways is neither, once', () => {
  expect(rowsFrom({ approved: [TOLU_LABEL], refused: [TOLU_LABEL] })).toEqual([
    { ...ROW, invalid: `"${TOLU_LABEL}" was ticked both as approved and as not approved.` },
  ]);
});

test.each([
  ['c.bright@larkfield.example', 'Carol Bright', 'c.bright@larkfield.example', 'Carol Bright'],
  ['', '', 'that address', 'them'],
])('from %j, unverified, it waits for somebody to ask %j', (email, by, address, whom) => {
  expect(rowsFrom({ approved: [TOLU_LABEL], isVerified: false, email, by })[0]?.doubt).toBe(
    `Google could not verify that this came from ${address}. Please ask ${whom}, then accept or reject it.`,
  );
});

test.each([
  ['of a number that nobody has', 'Tolu Adeyemi, signed 3 Sep 2026 (version 1.0, number 99)'],
  ['of another version', 'Tolu Adeyemi, signed 3 Sep 2026 (version 2.0, number 12)'],
  ['of another day', 'Tolu Adeyemi, signed 4 Sep 2026 (version 1.0, number 12)'],
  ['that is no label', 'Tolu Adeyemi'],
  ['with something behind', `${TOLU_LABEL}.`],
])('a box %s leads to no signature', (_which, label) => {
  expect(rowsFrom({ approved: [label] })).toEqual([
    { ...ROW, signature: '', person: null, version: '', invalid: `"${label}": this signature no longer exists.` },
  ]);
});

test('a signature of somebody who is no longer on the staff list cannot be confirmed', () => {
  const rows = countersignaturesTicked(
    { ...ANSWER, approved: [TOLU_LABEL] },
    { policy: POLICY, register: REGISTER, staffIndex: staffIndexOf([CAROL]), signatures: signaturesOnce(REGISTER) },
  );
  expect(rows[0]?.invalid).toBe(`"${TOLU_LABEL}": this signature no longer exists.`);
});

test('a name that was changed since is still found by its number', () => {
  expect(rowsFrom({ approved: [TOLU_LABEL.replace('Tolu Adeyemi', 'Tolu Obi')] })).toEqual([ROW]);
});

test.each([
  ['t.adeyemi@larkfield.example', 'Tolu Adeyemi cannot countersign their own signature.'],
  ['tolu.obi@larkfield.example', 'Tolu Adeyemi cannot countersign their own signature.'],
  [
    'd.okoro@larkfield.example',
    'd.okoro@larkfield.example is not the countersigner of Acceptable use for Tolu Adeyemi.',
  ],
  ['', 'A response without an email address is not the countersigner of Acceptable use for Tolu Adeyemi.'],
])('from %j: %s', (email, invalid) => {
  expect(rowsFrom({ approved: [TOLU_LABEL], email })[0]?.invalid).toBe(invalid);
});

const OUTDATED = 'The signature of Tolu Adeyemi was for version 1.0, which is no longer in force.';
const SECOND = aVersion('P1 v2.0', '2026-09-05');
test.each([
  ['a minor change came', [], POLICY, ''],
  ['a new version came', [SECOND], POLICY, OUTDATED],
  ['a new version came of what is signed once', [SECOND], aPolicy({ ...POLICY, lasts: { kind: 'once' } }), ''],
  [
    'the version was withdrawn',
    [{ ...aVersion('P1 v1.2', '2026-09-05'), withdrawnOn: '2026-09-06' as const }],
    POLICY,
    OUTDATED,
  ],
])('after %s', (_what, more, policy, invalid) => {
  const register = { ...REGISTER, versions: [...REGISTER.versions, ...more] };
  expect(rowsFrom({ approved: [TOLU_LABEL] }, register, policy)[0]?.invalid).toBe(invalid);
});

test('of a policy that lost its rows of versions a signature can be confirmed', () => {
  expect(rowsFrom({ approved: [TOLU_LABEL] }, { ...REGISTER, versions: [] })[0]?.invalid).toBe('');
});

test('of two that were not approved each has the line that begins with the name', () => {
  const reasonsOf = (reasons: string) =>
    rowsFrom({ refused: [TOLU_LABEL, EVA_LABEL], reasons }).map(({ reason }) => reason);
  expect(reasonsOf('Eva Novak: no laptop\n tolu adeyemi – is leaving')).toEqual(['is leaving', 'no laptop']);
  expect(reasonsOf('Eva Novak, - no laptop')).toEqual(['Eva Novak, - no laptop', 'no laptop']);
  expect(reasonsOf(' both are\n  leaving ')).toEqual(['both are leaving', 'both are leaving']);
});

test('where one alone was not approved, all that was written is about that one', () => {
  expect(rowsFrom({ refused: [TOLU_LABEL], reasons: 'Tolu Adeyemi: is leaving\nsoon' })[0]?.reason).toBe(
    'Tolu Adeyemi: is leaving soon',
  );
});
