/** How sure the register is of each way to sign. */
import { deletedInForm } from '../../../../src/register/people/erased';
import { howGivenInForm, SURE_IN_WORDS, surenessOf } from '../../../../src/register/signing/identity/sureness';

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
