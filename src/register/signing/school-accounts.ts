/** Who gets into a form with an account of the school, and who signs without one. */
import type { Day } from '../../common/day';
import type { Person, Policy, Register } from '../model';
import { isInAudience } from './obligations';

/** Whether somebody signs with a personal code: as it was set by hand, else everybody without an address of the school. */
export function signsByCode({ email, signsBy }: Person, register: Pick<Register, 'settings'>, owner: string): boolean {
  if (signsBy !== null) return signsBy === 'code';
  return email === null || !isAmongDomains(email, schoolDomains(register, owner));
}

/** Those who sign on that day with a personal code, people without any address among them. */
export function signersByCode(register: Register, policy: Policy, today: Day, owner: string): Person[] {
  return audienceOf(register, policy, today).filter((person) => signsByCode(person, register, owner));
}

/** The school's own addresses among those who sign on that day, in the order of the staff list. */
export function schoolAddresses(register: Register, policy: Policy, today: Day, owner: string): string[] {
  const domains = schoolDomains(register, owner);
  return audienceOf(register, policy, today).flatMap(({ email }) =>
    email !== null && isAmongDomains(email, domains) ? [email] : [],
  );
}

/** Those who sign and have an address that is not the school's. */
export function outsiders(register: Register, policy: Policy, today: Day, owner: string): Person[] {
  const domains = schoolDomains(register, owner);
  return audienceOf(register, policy, today).filter(({ email }) => email !== null && !isAmongDomains(email, domains));
}

function audienceOf(register: Register, policy: Policy, today: Day): Person[] {
  return register.people.filter((person) => isInAudience(person, policy, today));
}

function isAmongDomains(email: string, domains: readonly string[]): boolean {
  return domains.includes(email.split('@')[1] ?? '');
}

/** What the school's addresses end in: as the settings say, else as the account's own address does. */
export function schoolDomains({ settings }: Pick<Register, 'settings'>, owner: string): string[] {
  return settings.domains.length > 0 ? settings.domains : [owner.split('@')[1] ?? ''];
}
