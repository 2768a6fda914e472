/**
 * Responses that came without a valid code, when they are many: somebody is playing with the form. They share one row of
 * `To check`, so that what else waits there is still seen, and one decision discards them all.
 */

import { counted } from '../../common/words';
import { floods, type Known } from '../signing/identity/wrong-codes';
import { SIGNATURES } from '../workbook/tabs';
import type { OpenDecision, Question, TypedDecision } from './review-queue';

/** The rows that they share. */
export function floodQuestions(register: Known): Question[] {
  return [...floods(register)].map(([response, own]) => ({
    response,
    where: SIGNATURES.title,
    what: `${counted(own.length, 'response')} to the form of ${own[0]?.version} for people without a school account came with a code that is not valid, and count for nobody. Choose reject, and all of them are discarded. They are listed in the tab Signatures.`,
  }));
}

/** What was typed beside a shared row, for each of them; the rest as it is, or with why it cannot be followed. */
export function eachOfFloods(
  typed: readonly TypedDecision[],
  register: Known,
): { typed: TypedDecision[]; open: OpenDecision[] } {
  const shared = floods(register);
  const open: OpenDecision[] = [];
  const each = typed.flatMap((one): TypedDecision[] => {
    const own = shared.get(one.response);
    if (own === undefined) return [one];
    if (/^(reject|ignore)/i.test(one.decision)) return own.map(({ response }) => ({ ...one, response, person: '' }));
    open.push({ ...one, fault: 'They can only be rejected or ignored together.' });
    return [];
  });
  return { typed: each, open };
}
