/** What became of each signature: what was decided about it, for whom it counts, and what is said of it. */
import {
  decisionsByAnswer,
  effectiveSignatures,
  heldSignatures,
  signaturesOf,
} from '../../../src/register/signing/decisions';
import { aDecision, aPerson, aRegister, aSignature } from '../made';

const TOLU = aPerson();
const CAROL = aPerson({ number: 2, name: 'Carol Bright', email: 'c.bright@larkfield.example' });
const GIVEN = {
  policyCode: 'P1',
  standsFor: 'P1 v1',
  signedOn: '2026-09-10',
  signedAt: '',
  countsFrom: '2026-09-10',
  buildsOn: null,
  asked: '',
};
const DOUBT = 'Please ask who signed.';
const one = (more: Parameters<typeof aSignature>[1] = {}) => aSignature('2026-09-10', { response: 'a', ...more });

test.each([
  ['the later day, whatever the order of rows', ['2026-09-12', '2026-09-11'], 0],
  ['the later day', ['2026-09-11', '2026-09-12'], 1],
  ['of one day the one that stands last', ['2026-09-11', '2026-09-11'], 1],
  ['of three', ['2026-09-11', '2026-09-13', '2026-09-12'], 1],
] as const)('the last decision counts: %s', (_which, days, last) => {
  const decisions = days.map((day, i) => aDecision(day, { person: i }));
  expect(decisionsByAnswer(decisions)).toEqual(new Map([['a', decisions[last]]]));
});

test.each([
  ['undecided', {}, undefined, 1],
  ['with a doubt', { doubt: DOUBT }, undefined, null],
  ['of nobody known', { person: null }, undefined, null],
  ['accepted', { doubt: DOUBT }, aDecision('2026-09-11'), 1],
  ['accepted for somebody else', { doubt: DOUBT }, aDecision('2026-09-11', { person: 2 }), 2],
  ['accepted for nobody, where nobody is known', { person: null }, aDecision('2026-09-11'), null],
  ['rejected', {}, aDecision('2026-09-11', { decision: 'reject' }), null],
  ['ignored', {}, aDecision('2026-09-11', { decision: 'ignore' }), 1],
  ['ignored, with a doubt', { doubt: DOUBT }, aDecision('2026-09-11', { decision: 'ignore' }), null],
] as const)('a signature %s counts for the right person', (_how, more, decision, person) => {
  const counting = effectiveSignatures({ signatures: [one(more)], decisions: decision ? [decision] : [] });
  expect(counting).toEqual(person === null ? [] : [{ response: 'a', person, version: 'P1 v1.0', ...GIVEN }]);
});

test.each([
  ['a signature nobody doubts', {}, undefined, true, ''],
  ['one that waits', { doubt: DOUBT }, undefined, false, `Waiting for the office: ${DOUBT}`],
  [
    'one that was ignored',
    { doubt: DOUBT },
    aDecision('2026-09-11', { decision: 'ignore' }),
    false,
    `Not valid: ${DOUBT}`,
  ],
  ['one without doubt that was ignored', {}, aDecision('2026-09-11', { decision: 'ignore' }), true, ''],
  ['one that was accepted', { doubt: DOUBT }, aDecision('2026-09-11'), true, 'Accepted 11 Sep 2026'],
  [
    'one accepted for somebody else',
    { doubt: DOUBT },
    aDecision('2026-09-11', { person: 2 }),
    false,
    'Accepted 11 Sep 2026 for number 2',
  ],
  [
    'one that was rejected',
    {},
    aDecision('2026-09-11', { decision: 'reject' }),
    false,
    'Rejected 11 Sep 2026: not valid',
  ],
] as const)('of %s it is said what it stands for', (_which, more, decision, isValid, words) => {
  const signature = one(more);
  const register = { signatures: [signature], decisions: decision ? [decision] : [], people: [TOLU, CAROL] };
  expect(signaturesOf(register, 1)).toEqual([{ signature, isValid, words }]);
});

test('a person’s signatures are the own ones, those decided for the person, and those that may be the person’s', () => {
  const own = one();
  const others = one({ response: 'b', person: 2 });
  const decided = one({ response: 'c', person: 2 });
  const mayBe = one({ response: 'd', person: null, name: 'Tolu Adeyemi', email: 'tolu@home.example', doubt: DOUBT });
  const register = {
    signatures: [own, others, decided, mayBe],
    decisions: [aDecision('2026-09-11', { response: 'c', person: 1 })],
    people: [TOLU, CAROL],
  };
  expect(signaturesOf(register, 1).map(({ signature }) => signature.response)).toEqual(['a', 'c', 'd']);
  expect(signaturesOf(register, 2).map(({ signature }) => signature.response)).toEqual(['b', 'c']);
});

test('a signature of changes alone is not valid, and says what would put that right', () => {
  const changes = one({ version: 'P1 v2.0', asked: 'changes since P1 v1.0' });
  const whole = one({ response: 'b', signedOn: '2026-01-10' });
  const said = (signatures: ReturnType<typeof one>[]) =>
    signaturesOf({ signatures, decisions: [], people: [TOLU] }, 1).map(({ isValid, words }) => [isValid, words]);
  expect(said([changes])).toEqual([
    [
      false,
      'Not valid: it covers only the changes since version 1.0, and there is no valid signature of that version to add it to. Signing the whole policy puts that right',
    ],
  ]);
  expect(said([changes, whole])).toEqual([
    [true, ''],
    [true, ''],
  ]);
});

const TWIN = aPerson({ number: 3, name: 'Tolu Adeyemi', email: 'twin@larkfield.example' });
const SHARING = aPerson({ number: 4, name: 'Eva Novak', email: 'c.bright@larkfield.example' });
test.each([
  ['the person it was given by', { person: 2, name: 'Tolu Adeyemi' }, [2]],
  ['the one person of the name', { person: null, name: 'Carol Bright', email: 't.adeyemi@larkfield.example' }, [2]],
  ['of two of one name whoever has the address', { person: null }, [1]],
  ['of a name that nobody has whoever has the address', { person: null, name: 'Tolu Obi' }, [1]],
  ['all who share the address', { person: null, name: 'X', email: 'c.bright@larkfield.example' }, [2, 4]],
  ['nobody, where neither is known', { person: null, name: 'X', email: 'x@home.example' }, []],
])('a signature that waits may be of %s', (_whom, more, people) => {
  const register = aRegister({
    people: [TOLU, CAROL, TWIN, SHARING],
    signatures: [one({ doubt: DOUBT, ...more })],
  });
  expect(heldSignatures(register)).toEqual(
    people.map((person) => ({ response: 'a', person, version: 'P1 v1.0', ...GIVEN })),
  );
});

test('what nobody doubts, or somebody decided, does not wait', () => {
  const signatures = [one(), one({ response: 'b', doubt: DOUBT })];
  const decisions = [aDecision('2026-09-11', { response: 'b', decision: 'ignore' })];
  expect(heldSignatures(aRegister({ people: [TOLU], signatures, decisions }))).toEqual([]);
});
