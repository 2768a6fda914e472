/**
 * The forms in which signatures are confirmed: one for each policy that asks for it, made when the first signature waits,
 * its names kept as the register has them, its answers read like any others.
 */

import { planCountersignForm } from '../../../form/countersign-form';
import { plainLink } from '../../../form/personal-link';
import type { FormRow, Policy, Register } from '../../../register/model';
import type { QueuedSignature } from '../../../register/signing/countersign-queue';
import { isConfirmed } from '../../../register/signing/countersigners';
import { latestVersion } from '../../../register/signing/versions';
import type { TabProblem } from '../../../register/workbook/tab';
import { POLICIES } from '../../../register/workbook/tabs';
import { countersignLabel, NEW_FORM, type OpenForm } from '../../notes';
import type { Ports } from '../../ports';
import { newest, type Run } from '../../run';
import { readClauses } from '../../workbook/round-tabs';
import { formRow } from '../../workbook/version-rows';
import { formProblem } from '../form-problem';

/** Countersigners are few. */
const ALL_THE_TIME = (): boolean => true;

const NOBODY = 'Nobody is waiting for a countersignature at the moment. We will email you when somebody is.';

export interface CountersignForms {
  /** Every form's note, those for countersigners as they are now. */
  forms: OpenForm[];
  problems: TabProblem[];
}

/** One policy's form for countersigners, and what it is to ask. */
interface Wanted {
  policy: Policy;
  names: readonly string[];
  addresses: readonly string[];
  /** Sums over names and addresses, to see whether the form asks for them already. */
  offered: string;
  allowedHash: string;
}

/** Makes, fills, opens and closes the forms so that they ask for those who wait. */
export function keepCountersignForms(
  run: Run,
  forms: readonly OpenForm[],
  register: Register,
  waiting: readonly QueuedSignature[],
): CountersignForms {
  const kept: OpenForm[] = [];
  const problems: TabProblem[] = [];
  for (const policy of register.policies) {
    const own = waiting.filter((one) => one.policy === policy && one.addresses.length > 0);
    const existing = forms.find((form) => form.countersigns === policy.code);
    if (existing === undefined && (own.length === 0 || !isConfirmed(policy))) continue;
    try {
      const form = keepForm(run, register, wantedOf(run.ports, policy, own), existing);
      kept.push(form);
      problems.push(...form.refused.map((address) => notLetIn(policy, address)));
    } catch (error) {
      problems.push(formProblem(existing ?? newNote(policy, ''), error));
    }
  }
  return { forms: newest([...forms, ...kept]), problems };
}

function notLetIn({ title, code }: Policy, address: string): TabProblem {
  const message = `Google does not let ${address} into the form in which signatures of ${title} (${code}) are confirmed. Is there a Google account of that address? Please correct it under "Countersigned by" in Policies, or in the staff list.`;
  return { code: 'COUNTERSIGNER_NOT_LET_IN', tab: POLICIES.title, row: null, message };
}

function wantedOf(ports: Ports, policy: Policy, waiting: readonly QueuedSignature[]): Wanted {
  const names = waiting.map(({ label }) => label);
  const addresses = [...new Set(waiting.flatMap((one) => one.addresses))];
  const offered = ports.fingerprint(names.join('\n'));
  return { policy, names, addresses, offered, allowedHash: ports.fingerprint(addresses.join()) };
}

function keepForm(run: Run, register: Register, wanted: Wanted, existing: OpenForm | undefined): OpenForm {
  const { ports } = run;
  const { names, addresses, offered, allowedHash } = wanted;
  if (existing === undefined || existing.answersIn === '') {
    const built = build(run, register, wanted, existing);
    const refused = names.length > 0 ? ports.openForm(built.formId, addresses, ALL_THE_TIME).refused : [];
    return { ...built, offered, allowedHash, refused };
  }
  const isLetIn = existing.allowedHash === allowedHash && existing.refused.length === 0;
  if (existing.offered === offered && (names.length === 0 || isLetIn)) return existing;
  const { formId } = existing;
  // A note that was not written after opening is an empty one: opening twice does no harm.
  const wasClosed = existing.offered === '' || existing.offered === ports.fingerprint('');
  if (names.length === 0) ports.closeForm(formId, NOBODY);
  else if (existing.offered !== offered) ports.offerNames(formId, names);
  if (names.length === 0) return { ...existing, offered, refused: [] };
  const opened = wasClosed ? ports.openForm(formId, addresses, ALL_THE_TIME).refused : [];
  const isOther = existing.allowedHash !== allowedHash || existing.refused.length > 0;
  const refused = isOther ? ports.keepReaders(formId, addresses, ALL_THE_TIME).refused : opened;
  return { ...existing, offered, allowedHash, refused };
}

/** Stopped anywhere, the next round goes on with the same form. */
function build(run: Run, register: Register, { policy, names }: Wanted, existing: OpenForm | undefined): OpenForm {
  const { ports, notes } = run;
  const plan = planCountersignForm({
    school: register.settings.school,
    contactName: register.settings.contactName,
    policyCode: policy.code,
    title: policy.title,
    statement: statementOf(run, register, policy),
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
    hasTime: ALL_THE_TIME,
    onMade: (formId) => {
      form = { ...form, formId };
      ports.writeNotes({ openForms: [form] });
    },
  });
  const { personalLink, hasVerifiedAddresses, isNamed } = ports.finishForm(form.formId, plan);
  const { formId, tabsBefore } = form;
  const mayBeLinked = existing !== undefined;
  const sheetId = ports.linkForm({ formId, workbookId: notes.workbookId, tabsBefore, plan, mayBeLinked });
  const answersIn = `${policy.code} countersigners' responses`;
  ports.writeChanges(notes.workbookId, [{ kind: 'put away tab', sheetId, title: answersIn }]);
  const finished = {
    ...form,
    items,
    answersIn,
    link: plainLink(personalLink),
    isVerified: hasVerifiedAddresses,
    isNamed,
  };
  if (!register.forms.some((kept) => kept.formId === formId)) {
    ports.writeChanges(notes.workbookId, [formRow(register, rowOf(policy, finished))]);
  }
  // Known before it is open: no answer comes to a form that is not looked at.
  ports.writeNotes({ openForms: [finished] });
  return finished;
}

/** As the register keeps it, should the note be lost. */
function rowOf({ code }: Policy, { formId, link, isVerified, answersIn, items }: OpenForm): FormRow {
  return {
    formId,
    policy: code,
    version: '',
    audience: 'countersigners',
    asks: 'countersignatures',
    formLink: link,
    personalLink: '',
    addresses: isVerified ? 'verified' : 'not verified',
    responseTab: answersIn,
    items,
  };
}

function newNote(policy: Policy, formId: string): OpenForm {
  const version = countersignLabel(policy.code);
  return { ...NEW_FORM, formId, version, policyCode: '', answersIn: '', countersigns: policy.code };
}

/** The document's own words above the countersignature, as the latest version has them. */
function statementOf({ ports, notes }: Run, register: Register, policy: Policy): string {
  const latest = latestVersion(register.versions, policy.code);
  const words = readClauses(ports, notes).flatMap(({ value }) =>
    value.version === latest?.version && value.kind === 'countersignature' ? [value.words] : [],
  );
  return words[0] ?? '';
}
