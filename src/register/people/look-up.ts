/** Looks up whom or what a person named; the error says where the right name stands. */
import { PolicySignOffError } from '../../common/problem';
import type { Person, Policy, Register } from '../model';

/** @param code in any case, with blanks around it or not. @throws where no policy has it */
export function policyWithCode({ policies }: Pick<Register, 'policies'>, code: string): Policy {
  const policy = policies.find((policy) => policy.code.toLowerCase() === code.trim().toLowerCase());
  if (policy !== undefined) return policy;
  throw new PolicySignOffError({
    code: 'NO_SUCH_POLICY',
    message: `No policy has the code "${code}". Please check the column Code in the tab Policies.`,
  });
}

/** @throws where nobody on the staff list has the number */
export function personWithNumber({ people }: Pick<Register, 'people'>, number: number): Person {
  const person = people.find((one) => one.number === number);
  if (person !== undefined) return person;
  throw noSuchPerson(number, 'staff list');
}

export function noSuchPerson(number: number, where: 'register' | 'staff list'): PolicySignOffError {
  return new PolicySignOffError({
    code: 'NO_SUCH_PERSON',
    message: `Nobody ${where === 'register' ? 'in the register' : 'on the staff list'} has the number ${number}. Please check the column Number in the tab Staff.`,
  });
}
