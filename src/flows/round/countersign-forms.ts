/**
 * The forms in which signatures are confirmed: one for each policy that asks for it, made when the first signature waits,
 * its names kept as the register has them, its answers read like any others.
 */

import { planCountersignForm, readCountersignAnswer } from '../../form/countersign-form';
import { plainLink } from '../../form/personal-link';
import type { FormAnswer } from '../../form/read-answer';
import type { StaffIndex } from '../../register/people/staff-index';
import type { Countersignature, Policy, Register } from '../../register/read-register';
import type { TabProblem } from '../../register/reading/read-tab';
import { countersignaturesFrom, type QueuedSignature } from '../../register/signing/countersign-queue';
import { isConfirmed } from '../../register/signing/countersigners';
import { NEW_FORM, type Notes, type OpenForm } from '../notes';
import type { Ports } from '../ports';
import { formProblem } from './collect';
import { readClauses } from './round-tabs';

const NOBODY = 'Nobody is waiting for a countersignature at the moment. We will email you when somebody is.';

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

export interface CountersignForms {
  /** Those that changed. */
  openForms: OpenForm[];
  problems: TabProblem[];
}

/** Makes, fills, opens and closes the forms so that they ask for those who wait. */
export function keepCountersignForms(
  ports: Ports,
  notes: Notes,
  register: Register,
  waiting: readonly QueuedSignature[],
): CountersignForms {
  const kept: CountersignForms = { openForms: [], problems: [] };
  for (const policy of register.policies) {
    const own = waiting.filter((one) => one.policy === policy && one.addresses.length > 0);
    const existing = notes.openForms.find((form) => form.countersigns === policy.code);
    if (existing === undefined && (own.length === 0 || !isConfirmed(policy))) continue;
    try {
      const form = keepForm(ports, notes, register, policy, own, existing);
      if (form !== existing) kept.openForms.push(form);
    } catch (error) {
      kept.problems.push(formProblem(existing ?? newNote(policy, ''), error));
    }
  }
  return kept;
}

function keepForm(
  ports: Ports,
  notes: Notes,
  register: Register,
  policy: Policy,
  waiting: readonly QueuedSignature[],
  existing: OpenForm | undefined,
): OpenForm {
  const names = waiting.map((one) => one.label);
  const addresses = [...new Set(waiting.flatMap((one) => one.addresses))];
  const offered = ports.fingerprint(names.join('\n'));
  const letIn = ports.fingerprint(addresses.join());
  if (existing === undefined || existing.answersIn === '') {
    const built = build(ports, notes, register, policy, names, existing);
    if (names.length > 0) ports.openForm(built.formId, addresses);
    return { ...built, offered, letIn };
  }
  if (existing.offered === offered && (names.length === 0 || existing.letIn === letIn)) return existing;
  const { formId } = existing;
  // A note that was not written after opening is an empty one: opening twice does no harm.
  const wasClosed = standing.offered === '' || standing.offered === ports.fingerprint('');
  if (names.length === 0) ports.closeForm(formId, NOBODY);
  else if (existing.offered !== offered) ports.offerNames(formId, names);
  if (names.length > 0 && wasClosed) ports.openForm(formId, addresses);
  if (names.length > 0 && existing.letIn !== letIn) ports.keepReaders(formId, addresses);
  return { ...existing, offered, letIn: names.length > 0 ? letIn : existing.letIn };
}

/** Stopped anywhere, the next round goes on with the same form. */
function build(
  ports: Ports,
  notes: Notes,
  register: Register,
  policy: Policy,
  names: readonly string[],
  existing: OpenForm | undefined,
): OpenForm {
  const plan = planCountersignForm({
    school: register.settings.school,
    contactName: register.settings.contactName,
    policyCode: policy.code,
    title: policy.title,
    statement: statementOf(ports, notes, register, policy),
    names,
  });
  let form = existing ?? {
    ...newNote(policy, ''),
    tabsBefore: ports.listTabs(notes.workbookId).map((tab) => tab.sheetId),
  };
  const { items } = ports.buildForm({
    plan,
    formId: form.formId,
    built: 0,
    hasTime: () => true,
    onMade: (formId) => {
      form = { ...form, formId };
      ports.writeNotes({ openForms: [form] });
    },
  });
  const { personalLink, hasVerifiedAddresses } = ports.finishForm(form.formId, plan);
  const { formId, tabsBefore } = form;
  const mayBeLinked = existing !== undefined;
  const sheetId = ports.linkForm({ formId, workbookId: notes.workbookId, tabsBefore, mayBeLinked });
  // Found again by this word where a run is stopped before it is noted (newTab).
  const answersIn = `${policy.code} countersigners' responses`;
  ports.writeChanges(notes.workbookId, [{ kind: 'put away tab', sheetId, title: answersIn }]);
  const finished = { ...form, items, answersIn, link: plainLink(personalLink), isVerified: hasVerifiedAddresses };
  // Known before it is open: no answer comes to a form that is not looked at.
  ports.writeNotes({ openForms: [finished] });
  return finished;
}

function newNote(policy: Policy, formId: string): OpenForm {
  const version = `${policy.code} countersignatures`;
  return { ...NEW_FORM, formId, version, policyCode: '', answersIn: '', countersigns: policy.code };
}

/** The document's own words above the second signature, as the latest version has them. */
function statementOf(ports: Ports, notes: Notes, register: Register, policy: Policy): string {
  const latest = register.versions.filter((version) => version.policyCode === policy.code).pop();
  const words = readClauses(ports, notes).flatMap(({ value }) =>
    value.version === latest?.version && value.kind === 'countersignature' ? [value.words] : [],
  );
  return words[0] ?? '';
}
