/** Answers of a form for countersigners → rows of the register. */
import { readCountersignAnswer } from '../../../form/countersign-form';
import type { FormAnswer } from '../../../form/read-answer';
import type { Countersignature, Register } from '../../../register/model';
import type { StaffIndex } from '../../../register/people/staff-index';
import { countersignaturesFrom } from '../../../register/signing/countersign-queue';
import type { OpenForm } from '../../notes';
import type { Ports } from '../../ports';

/** Answers of a countersigners' form → rows of the register. */
export function countersignaturesOf(
  ports: Ports,
  form: OpenForm,
  answers: readonly FormAnswer[],
  register: Register,
  staffIndex: StaffIndex,
): Countersignature[] {
  const policy = register.policies.find((policy) => policy.code === form.countersigns);
  if (policy === undefined) throw new Error(`The policy ${form.countersigns} is no longer in the tab Policies.`);
  return answers.flatMap((answer) => {
    const { day, time } = ports.dayOf(answer.at);
    const read = readCountersignAnswer(answer, form.items);
    const { id, email } = answer;
    const whole = { id, email: email.toLowerCase(), day, time, isVerified: form.isVerified, ...read };
    return countersignaturesFrom(whole, policy, register, staffIndex);
  });
}
