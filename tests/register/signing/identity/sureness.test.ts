/** How sure the register is of each way to sign. */
import { deletedInForm } from '../../../../src/register/people/erased';
import {
  howGivenByCode,
  howGivenInForm,
  isByCode,
  isInSomeForm,
  SURE_IN_WORDS,
  surenessOf,
  WITH_NO_CODE,
} from '../../../../src/register/signing/identity/sureness';

test.each([
  ['in a form that Google verifies', howGivenInForm(true), 'verified account'],
  ['in a form where people type their address', howGivenInForm(false), 'typed address'],
  ['in a form, and deleted there since', deletedInForm(howGivenInForm(true)), 'verified account'],
  ['in a form with a typed address, and deleted there since', deletedInForm(howGivenInForm(false)), 'typed address'],
  ['on paper', 'paper', 'paper'],
] as const)('signed %s', (_, how, sureness) => {
  expect(surenessOf({ how })).toBe(sureness);
});

test.each([
  ['verified account', 'verified by Google'],
  ['typed address', 'as typed, not verified'],
  ['paper', 'on paper'],
] as const)('pages say of a signature by %s "%s"', (sureness, words) => {
  expect(SURE_IN_WORDS[sureness]).toBe(words);
});

test('the column "How" says it, and what somebody typed there counts as paper', () => {
  expect([howGivenInForm(true), howGivenInForm(false)]).toEqual(['form', 'form, address not verified']);
  expect(surenessOf({ how: 'seen by the head' })).toBe('paper');
});

test('with a code it says where the code went', () => {
  const to = 'ann@home.example';
  expect([howGivenByCode(null, true), howGivenByCode(to, true), howGivenByCode(to, false)]).toEqual([
    'by personal code on paper',
    'by personal code on paper or sent to ann@home.example',
    'by personal code sent to ann@home.example',
  ]);
});

test.each<[string, string, string, [byCode: boolean, inSomeForm: boolean]]>([
  ['a code', howGivenByCode(null, true), 'personal code', [true, true]],
  ['a wrong code', WITH_NO_CODE, 'typed address', [true, true]],
  ['a code, deleted in the form', deletedInForm(howGivenByCode(null, true)), 'personal code', [false, false]],
  ['a wrong code, deleted in the form', deletedInForm(WITH_NO_CODE), 'typed address', [false, false]],
  ['an account', howGivenInForm(true), 'verified account', [false, true]],
  ['paper', 'paper', 'paper', [false, false]],
])('signed with %s', (_how, how, sureness, [byCode, inSomeForm]) => {
  expect([surenessOf({ how }), isByCode({ how }), isInSomeForm({ how })]).toEqual([sureness, byCode, inSomeForm]);
});

test('a code is said as such', () => {
  expect(SURE_IN_WORDS['personal code']).toBe('by a personal code');
});
