/** Who gets into a form: Google lets in accounts by address; for people without a school account a person must open it. */
import type { Day } from '../../common/day';
import type { Person, Policy, Register } from '../../register/model';
import type { Obligation } from '../../register/signing/obligations';
import { outsiders, schoolAddresses } from '../../register/signing/school-accounts';
import type { TabProblem } from '../../register/workbook/tab';
import { VERSIONS } from '../../register/workbook/tabs';
import type { Notes, OpenForm } from '../notes';
import { type Admitted, type Collected, hasTimeFor, type Run } from '../run';
import { formProblem } from './form-problem';

/** Nobody is asked for what cannot be signed yet: a form that is not finished, or not open to people like them. */
export function canBeSigned(
  { jobs }: Pick<Notes, 'jobs'>,
  forms: readonly OpenForm[],
  shutOut: ReadonlySet<string>,
): (obligation: Obligation) => boolean {
  const paused = new Set(forms.filter(({ isPaused }) => isPaused).map(({ formId }) => formId));
  const unfinished = new Set(jobs.map(({ version }) => version));
  return ({ version, person }) =>
    version !== null &&
    !unfinished.has(version.version) &&
    version.forms.some(({ formId }) => !paused.has(formId) && !shutOut.has(`${formId} ${person.number}`));
}

/** "FORM PERSON" of those without a school account whose form nobody has opened to them. */
export function shutOutOf(forms: readonly OpenForm[], register: Register, today: Day, owner: string): Set<string> {
  const shut = forms.flatMap((form) => {
    const policy = policyOf(form, register);
    if (policy === undefined || form.isOpenToAll) return [];
    return outsiders(register, policy, today, owner).map((person) => `${form.formId} ${person.number}`);
  });
  return new Set(shut);
}

/** The policy that is signed in a form which is open; none for countersigners' forms and those that are closed. */
function policyOf({ policyCode, closedOn }: OpenForm, { policies }: Register): Policy | undefined {
  return closedOn === '' ? policies.find(({ code }) => code === policyCode) : undefined;
}

/** Milliseconds of a run after which nobody further is let in. */
const STOP_AFTER = 4 * 60_000;

/** Keeps who gets into each open form as the staff list has it: joiners are let in, leavers no longer. */
export function admit(run: Run, collected: Collected): Admitted {
  const { register, forms } = collected;
  const { today } = run.moment;
  const admitted = forms.map((form) => admitInto(run, register, form));
  const fresh = admitted.map(({ form }) => form);
  return {
    ...collected,
    forms: fresh,
    shutOut: shutOutOf(fresh, register, today, run.notes.owner),
    problems: [...collected.problems, ...run.problems, ...admitted.flatMap(({ problems }) => problems)],
  };
}

function admitInto(run: Run, register: Register, form: OpenForm): { form: OpenForm; problems: TabProblem[] } {
  const { ports, notes, moment } = run;
  const policy = policyOf(form, register);
  if (policy === undefined) return { form, problems: [] };
  const others = form.isOpenToAll ? [] : outsiders(register, policy, moment.today, notes.owner);
  const problems = others.length > 0 ? [notOpenTo(form, others)] : [];
  const addresses = schoolAddresses(register, policy, moment.today, notes.owner);
  const allowedHash = ports.fingerprint(addresses.join());
  // What a short run does not get to, the next one does.
  if (allowedHash === form.allowedHash || !hasTimeFor(run, STOP_AFTER)) return { form, problems };
  try {
    ports.keepReaders(form.formId, addresses);
    return { form: { ...form, allowedHash }, problems };
  } catch (error) {
    return { form, problems: [...problems, formProblem(form, error)] };
  }
}

/** What `To check` says while people cannot get in. */
function notOpenTo(form: OpenForm, people: readonly Person[]): TabProblem {
  const names = people.slice(0, 5).map((person) => person.name);
  const more = people.length > 5 ? ` and ${people.length - 5} more` : '';
  const message = `The form of ${form.version} is not open to people without a school account: ${names.join(', ')}${more}. Open the form, click "Published", choose "Anyone with the link", and confirm it in the side panel. Until then they are not written to about it.`;
  return { code: 'FORM_NOT_OPEN_TO_ALL', tab: VERSIONS.title, row: null, message };
}
