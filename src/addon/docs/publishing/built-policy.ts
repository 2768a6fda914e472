/** A policy whose form is built and that staff do not see yet: what is known of it, and who is asked once they do. */
import { type Day, toDay } from '../../../common/day';
import {
  isAsBegun,
  itemsOf,
  noFormBuilt,
  outsiders,
  plannedForm,
  shortPlanOfVersion,
  versionBefore,
  wordsChanged,
} from '../../../flows';
import { isResting, type Job } from '../../../flows/notes/job';
import type { FormPlan } from '../../../form/form-plan';
import { saysTheSame } from '../../../policy/version/says-the-same';
import { versionItems } from '../../../policy/version/version-text';
import type { ClauseChange } from '../../../policy/version/what-changed';
import type { Person, Policy } from '../../../register/model';
import { writtenTo } from '../../../register/people/reachable';
import { type Obligation, obligationsOn } from '../../../register/signing/obligations';
import { askingForChanges } from '../../../register/workbook/tabs-publishing';
import type { Panel } from '../../panel';
import { type PolicyContext, readPolicyContext } from '../policy-context';
import { nextMorning } from './first-email';

export interface BuiltPolicy extends PolicyContext {
  policy: Policy;
  job: Job;
  plan: FormPlan;
  isDocumentChanged: boolean;
  /** False where the words that the form was built from were changed by hand: it cannot be published. */
  isAsBegun: boolean;
}

/** Null where the form is still being made, or somebody took the policy's row away. */
export function builtPolicy(context: PolicyContext): BuiltPolicy | null {
  const { job, policy, register, asked } = context;
  if (job === null || policy === null || !isResting(job)) return null;
  const plan = plannedForm(register, job);
  if (plan === null) return null;
  const isDocumentChanged = !saysTheSame(itemsOf(register, job.version), versionItems(asked));
  return { ...context, job, policy, plan, isDocumentChanged, isAsBegun: isAsBegun(register, job) };
}

/** @throws {PolicySignOffError} where no form waits any more */
export function readBuiltPolicy(panel: Panel): BuiltPolicy {
  const built = builtPolicy(readPolicyContext(panel));
  if (built !== null) return built;
  throw noFormBuilt();
}

/** One that may be opened to somebody. @throws as `readBuiltPolicy`, and where its words were changed by hand */
export function readUnchangedPolicy(panel: Panel): BuiltPolicy {
  const built = readBuiltPolicy(panel);
  if (built.isAsBegun) return built;
  throw wordsChanged(built.job);
}

/** What keeps it from being published at all, in words. */
export function obstaclesOf({ isAsBegun, job }: BuiltPolicy): string[] {
  return isAsBegun ? [] : [wordsChanged(job).message];
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

/** Who is asked. @param owed as `owedIfPublished` says it */
export function askedPeople(built: BuiltPolicy, owed: readonly Obligation[]): AskedPeople {
  const { register, policy, owner } = built;
  const noAccount = new Set(outsiders(register, policy, firstDay(built), owner));
  const people: AskedPeople = { all: [], withoutEmail: [], away: [], shutOut: [] };
  for (const { person, status } of owed) {
    people.all.push(person);
    if (writtenTo(person) === null) people.withoutEmail.push(person);
    else if (status === 'away') people.away.push(person);
    else if (noAccount.has(person)) people.shutOut.push(person);
  }
  return people;
}

/** The day of the first email, if it is the next school morning. */
function firstDay({ register, today }: BuiltPolicy): Day {
  return nextMorning(today, register.closures) ?? today;
}

/**
 * What each owes if the version is published on the next school morning, and those who signed the one before are asked only for
 * what has changed: who is asked does not depend on that choice.
 */
export function owedIfPublished(built: BuiltPolicy): Obligation[] {
  const { register, policy, job } = built;
  const day = firstDay(built);
  const before = versionBefore(register, job.version);
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
    shortForm: before === null ? '' : askingForChanges({ since: before.version, isWholeAgain: true }),
    forms: [],
  };
  const versions = [...register.versions, version];
  return obligationsOn({ ...register, policies: [policy], versions }, day).filter(({ status }) =>
    ['due', 'overdue', 'away'].includes(status),
  );
}

/** The form of those who signed the version before, as it will be built. @param changes since then, for whoever has worked them out */
export function shortFormPlan(
  { register, policy, job }: BuiltPolicy,
  isWholeAgain: boolean,
  changes?: readonly ClauseChange[],
): FormPlan {
  const since = versionBefore(register, job.version)?.version ?? '';
  const about = {
    version: job.version,
    publishedOn: toDay(job.publishedOn),
    inForceFrom: job.request.inForceFrom ? toDay(job.request.inForceFrom) : null,
    documentId: policy.documentId,
  };
  return shortPlanOfVersion(register, policy, about, { since, isWholeAgain }, changes);
}
