/** How sure the register is of each way to sign. */
import { deletedInForm } from '../../../../src/register/people/erased';
import { howGivenInForm, surenessOf } from '../../../../src/register/signing/identity/sureness';

test.each([
  ['in a form that Google verifies', howGivenInForm(true), 'verified account'],
  ['in a form where people type their address', howGivenInForm(false), 'typed address'],
  ['in a form, and deleted there since', deletedInForm(howGivenInForm(true)), 'verified account'],
  ['in a form with a typed address, and deleted there since', deletedInForm(howGivenInForm(false)), 'typed address'],
  ['on paper', 'paper', 'paper'],
] as const)('signed %s', (_, how, sureness) => {
  expect(surenessOf({ how })).toBe(sureness);
});
