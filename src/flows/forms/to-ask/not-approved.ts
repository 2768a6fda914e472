/** Signatures that a countersigner did not approve, for `To check`: each until the person has signed again, or somebody says that nothing more is to come. */
import { type Day, longDate } from '../../../common/day';
import type { Register } from '../../../register/model';
import type { Question } from '../../../register/reading/review-queue';
import { confirmations } from '../../../register/signing/countersigning/confirmations';
import { obligationsOn } from '../../../register/signing/obligations';
import { inRow } from '../../../register/workbook/tab';
import { STAFF } from '../../../register/workbook/tabs';

/** Nobody is reminded of such a signature, so the office has to hear of it until it is settled. */
export function notApprovedQuestions(register: Register, today: Day): Question[] {
  const codes = new Set(
    register.countersignatures.flatMap(({ decision, policy }) => (decision === 'not approved' ? [policy] : [])),
  );
  if (codes.size === 0) return [];
  const policies = register.policies.filter(({ code }) => codes.has(code));
  const confirmed = confirmations(register);
  return obligationsOn({ ...register, policies }, today)
    .filter(({ refusedOn }) => refusedOn !== null)
    .map(({ person, policy, response, refusedOn }): Question => {
      const by = confirmed.get(response ?? '')?.[0]?.by ?? '';
      const { name } = person;
      return {
        response: `not approved ${response}`,
        where: inRow(STAFF.title, person.row),
        what: `${name} signed ${policy.title}, which ${by || 'the countersigner'} did not approve on ${longDate(refusedOn ?? today)}. Nobody is reminded of it. Please speak to ${name}: once it is resolved, ${name} signs the same form again, and the new signature goes to the countersigner. Choose ignore if nothing more is to come of it.`,
      };
    });
}
