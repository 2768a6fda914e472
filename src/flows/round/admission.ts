/** Who gets into a form: Google lets in accounts by address; for people without a school account a person must open it. */
import type { Day } from '../../common/day';
import type { Person, Policy, Register } from '../../register/read-register';
import type { TabProblem } from '../../register/reading/read-tab';
import { isInAudience, type Obligation } from '../../register/signing/obligations';
import { VERSIONS } from '../../register/workbook/tabs';
import type { Notes, OpenForm } from '../notes';
import type { Moment, Ports } from '../ports';
import { formProblem } from './collect';

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

export interface Admission {
  /** Forms into which others were let than before. */
  openForms: OpenForm[];
  /** "FORM PERSON" of those who cannot get in before a person opens the form to them. */
  shutOut: ReadonlySet<string>;
  problems: TabProblem[];
}

/** Nobody is asked for what cannot be signed yet: a form that is not finished, or not open to people like them. */
export function canBeSigned(notes: Notes, shutOut: Admission['shutOut']): (one: Obligation) => boolean {
  return ({ version, person }) =>
    version !== null &&
    !notes.openForms.some((form) => form.isPaused && form.formId === version.formId) &&
    !notes.jobs.some((job) => job.version === version.version) &&
    !shutOut.has(`${version.formId} ${person.number}`);
}

/** "FORM PERSON" of those without a school account whose form nobody has opened to them. */
export function shutOutOf(notes: Notes, register: Register, today: Day): Set<string> {
  const shut = notes.openForms.flatMap((form) => {
    const policy = register.policies.find((policy) => policy.code === form.policyCode);
    if (policy === undefined || form.closedOn !== '' || form.isOpenToAll) return [];
    return outsiders(register, policy, today, notes.owner).map((person) => `${form.formId} ${person.number}`);
  });
  return new Set(shut);
}

/** Keeps who gets into each open form as the staff list has it: joiners are let in, leavers no longer. */
export function admit(
  ports: Ports,
  notes: Notes,
  register: Register,
  openForms: readonly OpenForm[],
  { today, instant }: Moment,
): Admission {
  const changed: OpenForm[] = [];
  const problems: TabProblem[] = [];
  for (const form of openForms) {
    const policy = register.policies.find((policy) => policy.code === form.policyCode);
    if (policy === undefined || form.closedOn !== '') continue;
    if (!form.isOpenToAll) {
      const others = outsiders(register, policy, today, notes.owner);
      if (others.length > 0) problems.push(notOpenTo(form, others));
    }
    const addresses = schoolAddresses(register, policy, today, notes.owner);
    const sum = ports.fingerprint(addresses.join());
    if (sum === form.letIn) continue;
    // What a short run does not get to, the next one does.
    if (ports.patience !== undefined && ports.millisecondsSince(instant) > ports.patience) continue;
    try {
      ports.keepReaders(form.formId, addresses);
      changed.push({ ...form, letIn: sum });
    } catch (error) {
      problems.push(formProblem(form, error));
    }
  }
  return { openForms: changed, shutOut: shutOutOf({ ...notes, openForms: [...openForms] }, register, today), problems };
}

/** What `To check` says while people cannot get in. */
function notOpenTo(form: OpenForm, people: readonly Person[]): TabProblem {
  const names = people.slice(0, 5).map((person) => person.name);
  const more = people.length > 5 ? ` and ${people.length - 5} more` : '';
  const message = `The form for ${form.version} cannot be opened by people without a school account: ${names.join(', ')}${more}. Open the form, click "Published", choose "Anyone with the link", then confirm it in the side panel. Until then they are not emailed about it.`;
  return { code: 'FORM_NOT_OPEN_TO_ALL', tab: VERSIONS.title, row: null, message };
}
