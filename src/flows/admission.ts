/** Who gets into a form: Google lets in accounts by address; for people without a school account a person must open it. */
import type { Day } from '../policy/day';
import { isInAudience } from '../register/obligations';
import type { TabProblem } from '../register/read-tab';
import type { Person, Policy, Register } from '../register/register';
import { VERSIONS } from '../register/tabs';
import type { OpenForm } from './notes';

/** The school's own addresses among those who sign on that day, in the order of the staff list. */
export function schoolAddresses(register: Register, policy: Policy, today: Day, owner: string): string[] {
  return audienceOf(register, policy, today).flatMap(({ email }) =>
    email !== null && isSchoolAddress(email, register, owner) ? [email] : [],
  );
}

/** Those who sign and have an address that is not the school's. */
export function outsiders(register: Register, policy: Policy, today: Day, owner: string): Person[] {
  return audienceOf(register, policy, today).filter(
    ({ email }) => email !== null && !isSchoolAddress(email, register, owner),
  );
}

function audienceOf(register: Register, policy: Policy, today: Day): Person[] {
  return register.people.filter((person) => isInAudience(person, policy, today));
}

function isSchoolAddress(email: string, { settings }: Register, owner: string): boolean {
  const domain = email.split('@')[1] ?? '';
  const own = settings.domains.length > 0 ? settings.domains : [owner.split('@')[1] ?? ''];
  return own.includes(domain);
}

/** What `To check` says while people cannot get in. */
export function notOpenTo(form: OpenForm, people: readonly Person[]): TabProblem[] {
  if (people.length === 0 || form.isOpenToAll || form.closedOn !== '') return [];
  const names = people.slice(0, 5).map((person) => person.name);
  const more = people.length > 5 ? ` and ${people.length - 5} more` : '';
  const message = `The form of ${form.version} is not open to people without a school account: ${names.join(', ')}${more}. Open the form, click "Published", choose "Anyone with the link", and confirm it here. Until then they are not written to about it.`;
  return [{ code: 'FORM_NOT_OPEN_TO_ALL', tab: VERSIONS.title, row: 1, message }];
}
