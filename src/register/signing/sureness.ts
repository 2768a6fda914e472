/** How sure we are that a signature is the person's own. It is part of the signature: the column "How" of the tab Signatures says it. */
import type { Signature } from '../model';

/** The surest first. */
export type Sureness = 'verified account' | 'paper' | 'typed address';

/** As the pages say it. */
export const SURE_IN_WORDS: Record<Sureness, string> = {
  'verified account': 'verified by Google',
  'typed address': 'as typed, not verified',
  paper: 'on paper',
};

/** What the column says of a signature given in a form. */
const IN_FORM = { 'verified account': 'form', 'typed address': 'form, address not verified' } as const;

/** As it is recorded of an answer. @param isVerified whether Google made sure of the address that it came from */
export function howGivenInForm(isVerified: boolean): string {
  return IN_FORM[isVerified ? 'verified account' : 'typed address'];
}

/** How sure we are; a row that says something else was typed by a person, and counts as paper. */
export function surenessOf({ how }: Pick<Signature, 'how'>): Sureness {
  if (how.endsWith(IN_FORM['typed address'])) return 'typed address';
  return how.endsWith(IN_FORM['verified account']) ? 'verified account' : 'paper';
}
