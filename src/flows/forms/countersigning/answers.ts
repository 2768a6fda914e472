/** Answers of a form for countersigners → rows of the register. */
import type { Day } from '../../../common/day';
import { groupedBy } from '../../../common/lists';
import { readListAnswer, readTickedAnswer } from '../../../form/countersigning/read-countersign';
import type { FormAnswer } from '../../../form/read-answer';
import type { Countersignature, Register } from '../../../register/model';
import type { StaffIndex } from '../../../register/people/staff-index';
import {
  countersignaturesOnList,
  countersignaturesTicked,
  signaturesOnce,
} from '../../../register/signing/countersigning/answers';
import { confirmations } from '../../../register/signing/countersigning/confirmations';
import { countersignQueueOf, type QueuedSignature } from '../../../register/signing/countersigning/queue';
import { obligationsOn } from '../../../register/signing/obligations';
import type { OpenForm } from '../../notes';
import type { Ports } from '../../ports';

/** Signatures that wait for a second one: worked out once in a run, and only where a countersigner has answered. */
export function waitingOnce(staffIndex: StaffIndex, today: Day): (register: Register) => readonly QueuedSignature[] {
  let waiting: readonly QueuedSignature[] | null = null;
  return (register) => {
    waiting ??= countersignQueueOf(register, obligationsOn(register, today), staffIndex, null);
    return waiting;
  };
}

export interface AnswersAgainst {
  /** With what was collected before. */
  register: Register;
  staffIndex: StaffIndex;
  /** Signatures that waited before any of the run's answers. */
  waiting: () => readonly QueuedSignature[];
}

/**
 * In the order in which they were given: the second of two about the same people finds those whom the first left waiting.
 * @returns rows that the register does not have; of an answer that it knows, only what is about a signature beside which it has none
 */
export function countersignaturesOf(
  ports: Ports,
  form: OpenForm,
  answers: readonly FormAnswer[],
  { register, staffIndex, waiting }: AnswersAgainst,
): Countersignature[] {
  const policy = register.policies.find((policy) => policy.code === form.countersigns);
  if (policy === undefined) throw new Error(`The policy ${form.countersigns} is no longer in the tab Policies.`);
  const rows: Countersignature[] = [];
  const signatures = signaturesOnce(register);
  for (const answer of answers) {
    const { day, time } = ports.dayOf(answer.at);
    const { id } = answer;
    const sender = { id, email: answer.email.toLowerCase(), day, time, isVerified: form.isVerified };
    if (form.countersigner === '') {
      const ticked = { ...sender, ...readTickedAnswer(answer, form.items) };
      rows.push(...countersignaturesTicked(ticked, { policy, register, staffIndex, signatures }));
      continue;
    }
    const { decisions, countersignatures } = register;
    const decided = confirmations({ decisions, countersignatures: [...countersignatures, ...rows] });
    const still = waiting().filter(({ response }) => !decided.has(response));
    const onList = { ...sender, form: form.formId, ...readListAnswer(answer, form.items) };
    rows.push(...countersignaturesOnList(onList, { policy, register, staffIndex, signatures, waiting: still }));
  }
  return missingAmong(rows, register.countersignatures);
}

function missingAmong(read: readonly Countersignature[], known: readonly Countersignature[]): Countersignature[] {
  const about = groupedBy(known, ({ answer }) => answer);
  return read.filter(({ answer, signature }) => {
    const own = about.get(answer);
    return own === undefined || (signature !== '' && own.every((one) => one.signature !== signature));
  });
}
