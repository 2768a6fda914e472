/** Which form is whose: of a policy each countersigner has one. */
import { personalLink, plainLink } from '../../../form/personal-link';
import type { Register } from '../../../register/model';
import type { OpenForm } from '../../notes';

/** What stands for a countersigner of a policy. */
export function keyOf(policyCode: string, countersigner: string): string {
  return `${policyCode} ${countersigner}`;
}

/** The form of a policy's countersigner; undefined before it is begun. */
export function formOf(forms: readonly OpenForm[], policyCode: string, countersigner: string): OpenForm | undefined {
  return forms.find((form) => form.countersigns === policyCode && form.countersigner === countersigner);
}

/** The form of one of them, with name and role filled in where the staff list has the address; "" where there is none. */
export function countersignLink(
  forms: readonly OpenForm[],
  { people }: Pick<Register, 'people'>,
  policyCode: string,
  address: string,
): string {
  const link = formOf(forms, policyCode, address)?.link ?? '';
  const reader = people.find(({ email }) => email === address);
  return reader === undefined ? plainLink(link) : personalLink(link, reader);
}
