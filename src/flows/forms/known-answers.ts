/** How many answers of a form the register and its archives have; a form that holds another number holds some that nobody knows of. */
import type { QuestionRow, Register } from '../../register/model';
import { isInForm, isQuestionInForm } from '../../register/people/erased';
import { archivedOf } from '../../register/signing/archiving/with-archived';
import { versionsIn } from '../../register/signing/forms';
import { isByCode } from '../../register/signing/identity/sureness';
import type { OpenForm } from '../notes';
import { askedOf } from './signatures-from-answers';

/** Of every version that the form has asked for: minor changes are made in the same form. Paper is in no form. */
export function countKnown(register: Register, form: OpenForm): number {
  if (form.countersigns !== '') {
    const own = form.countersigner === '' ? '' : form.formId;
    const rows = register.countersignatures.filter((one) => one.policy === form.countersigns && one.form === own);
    return new Set(rows.map(({ answer }) => answer)).size + archivedOf(register.archives, own || form.countersigns);
  }
  const versions = new Set(versionsIn(form.formId, register).map(({ version }) => version));
  const isOfForm = form.byCode ? isByCode : isInForm;
  const asked = askedOf(form);
  // A form that asks for no account keeps no address.
  const isAskedIn = (question: QuestionRow): boolean =>
    isQuestionInForm(question) && question.asked === asked && form.byCode === (question.email === '');
  return (
    archivedOf(register.archives, form.formId) +
    register.signatures.filter(
      (signature) => versions.has(signature.version) && signature.asked === asked && isOfForm(signature),
    ).length +
    register.questions.filter((question) => versions.has(question.version) && isAskedIn(question)).length
  );
}
