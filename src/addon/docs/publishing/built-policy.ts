/** A policy whose form is built and that staff do not see yet: what is known of it, and who is asked once they do. */
import { type Day, toDay } from '../../../common/day';
import {
  itemsOf,
  noFormBuilt,
  outsiders,
  plannedForm,
  shortFormOf,
  shortPlanOfVersion,
  versionBefore,
} from '../../../flows';
import { isResting, type Job } from '../../../flows/notes/job';
import type { FormPlan } from '../../../form/form-plan';
import { saysTheSame } from '../../../policy/version/says-the-same';
import { versionItems } from '../../../policy/version/version-text';
import type { Person, Policy } from '../../../register/model';
import { writtenTo } from '../../../register/people/reachable';
import { type Obligation, obligationsOn } from '../../../register/signing/obligations';
import { askingForChanges, type ChangesAsked } from '../../../register/workbook/tabs-publishing';
import type { Panel } from '../../panel';
import { type PolicyContext, readPolicyContext } from '../policy-context';

export interface BuiltPolicy extends PolicyContext {
  policy: Policy;
  job: Job;
  plan: FormPlan;
  isDocumentChanged: boolean;
}

/** Null where the form is still being made, or somebody took the policy's row away. */
export function builtPolicy(context: PolicyContext): BuiltPolicy | null {
  const { job, policy, register, asked } = context;
  if (job === null || policy === null || !isResting(job)) return null;
  const plan = plannedForm(register, job);
  if (plan === null) return null;
  const isDocumentChanged = !saysTheSame(itemsOf(register, job.version), versionItems(asked));
  return { ...context, job, policy, plan, isDocumentChanged };
}

/** @throws {PolicySignOffError} where no form waits any more */
export function readBuiltPolicy(panel: Panel): BuiltPolicy {
  const built = builtPolicy(readPolicyContext(panel));
  if (built !== null) return built;
  throw noFormBuilt();
}

export interface AskedPeople {
  /** Everybody who has to sign once it is published. */
  all: Person[];
  /** Of them, in this order of reasons, those to whom no email goes on the first day. */
  withoutEmail: Person[];
  away: Person[];
  /** Without an account of the school: written to once the form is open to them. */
  shutOut: Person[];
}

/** Who is asked if the version is published on that day. */
export function askedPeople(built: BuiltPolicy, day: Day): AskedPeople {
  const { register, policy, owner } = built;
  const owed = owedIfPublished(built, day, null);
  const noAccount = new Set(outsiders(register, policy, day, owner));
  const people: AskedPeople = { all: [], withoutEmail: [], away: [], shutOut: [] };
  for (const { person, status } of owed) {
    people.all.push(person);
    if (writtenTo(person) === null) people.withoutEmail.push(person);
    else if (status === 'away') people.away.push(person);
    else if (noAccount.has(person)) people.shutOut.push(person);
  }
  return people;
}

/** What each owes if the version is published on that day. @param asksBefore of those who signed the one before; null: as it is chosen */
export function owedIfPublished(
  { register, policy, job }: BuiltPolicy,
  day: Day,
  asksBefore: ChangesAsked | null,
): Obligation[] {
  const version = {
    version: job.version,
    policyCode: policy.code,
    title: policy.title,
    publishedOn: day,
    clauses: 0,
    fingerprint: job.fingerprint,
    documentHistory: '',
    minutes: null,
    inForceFrom: job.request.inForceFrom ? toDay(job.request.inForceFrom) : null,
    withdrawnOn: null,
    approvedBy: '',
    shortForm: asksBefore === null ? shortFormOf(register, job) : askingForChanges(asksBefore),
    forms: [],
  };
  const versions = [...register.versions, version];
  return obligationsOn({ ...register, policies: [policy], versions }, day).filter(({ status }) =>
    ['due', 'overdue', 'away'].includes(status),
  );
}

/** The form of those who signed the version before, as it will be built. */
export function shortFormPlan({ register, policy, job }: BuiltPolicy, isWholeAgain: boolean): FormPlan {
  const since = versionBefore(register, job.version)?.version ?? '';
  const about = {
    version: job.version,
    publishedOn: toDay(job.publishedOn),
    inForceFrom: job.request.inForceFrom ? toDay(job.request.inForceFrom) : null,
    documentId: policy.documentId,
  };
  return shortPlanOfVersion(register, policy, about, { since, isWholeAgain });
}
