/** How sure we are that a signature is the person's own. It is part of the signature: the column "How" of the tab Signatures says it. */
import type { Signature } from '../../model';
import { deletedInForm, isInForm } from '../../people/erased';

/** The surest first. */
export type Sureness = 'verified account' | 'personal code' | 'paper' | 'typed address';

/** As the pages say it. */
export const SURE_IN_WORDS: Record<Sureness, string> = {
  'verified account': 'verified by Google',
  'personal code': 'by a personal code',
  'typed address': 'as typed, not verified',
  paper: 'on paper',
};

/** What the column says of a signature on paper. */
export const ON_PAPER = 'paper';

/** What the column says of a signature given in a form. */
const IN_FORM = { 'verified account': 'form', 'typed address': 'form, address not verified' } as const;

/** As it is recorded of an answer. @param isVerified whether Google made sure of the address that it came from */
export function howGivenInForm(isVerified: boolean): string {
  return IN_FORM[isVerified ? 'verified account' : 'typed address'];
}

/** How the column begins for a signature given with a personal code. */
const BY_CODE = 'by personal code';

/** As it is recorded of a response with a right code. @param email where emails with the code go; null where there is none @param hasSlip whether a slip was made */
export function howGivenByCode(email: string | null, hasSlip: boolean): string {
  if (email === null) return `${BY_CODE} on paper`;
  return hasSlip ? `${BY_CODE} on paper or sent to ${email}` : `${BY_CODE} sent to ${email}`;
}

/** As it is recorded of a response whose code is nobody's, or was used before. */
export const WITH_NO_CODE = `${BY_CODE}, not valid`;

/** Whether it came in the form that asks for a code, right or wrong. */
export function isByCode({ how }: Pick<Signature, 'how'>): boolean {
  return how.startsWith(BY_CODE);
}

/** Whether some form, that of accounts or that of codes, should still hold the answer. */
export function isInSomeForm(signature: Pick<Signature, 'how'>): boolean {
  return isInForm(signature) || isByCode(signature);
}

/** How sure we are; a row that says something else was typed by a person, and counts as paper. */
export function surenessOf({ how }: Pick<Signature, 'how'>): Sureness {
  if (how === WITH_NO_CODE || how === deletedInForm(WITH_NO_CODE)) return 'typed address';
  if (how.startsWith(BY_CODE) || how.startsWith(deletedInForm(BY_CODE))) return 'personal code';
  if (how.endsWith(IN_FORM['typed address'])) return 'typed address';
  return how.endsWith(IN_FORM['verified account']) ? 'verified account' : 'paper';
}
