/** What is worked out before anything is made: the policy's row with what was chosen for it, and the form as it will be. */

import * as v from 'valibot';
import { type Day, toDay } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import { firstDate } from '../../common/typed-dates';
import { nextLabel, policyCodeOf, signedAs } from '../../common/version-label';
import type { FormPlan } from '../../form/form-plan';
import { FORM_LAYOUT } from '../../form/plan-form';
import type { PolicyReading } from '../../policy/reading';
import { approvalIn } from '../../policy/structure/document-facts';
import { answerItems, questionIn, questionsTyped } from '../../policy/version/questions-to-answer';
import { isAgreed, type VersionItem } from '../../policy/version/version-text';
import { codesHeard, lostPolicies } from '../../register/laws/policies';
import type { Policy, Register, Version } from '../../register/model';
import { readingsTyped } from '../../register/people/readings';
import { UNCONFIRMED } from '../../register/signing/countersigning/countersigners';
import { mainForm } from '../../register/signing/forms';
import { validityOfMonths } from '../../register/signing/validity';
import { latestVersion, versionsOf } from '../../register/signing/versions';
import { DAYS_TO_SIGN, RESIGN_MONTHS } from '../../register/workbook/settings/defaults';
import { type Validity, validity } from '../../register/workbook/validity-cell';
import type { Notes } from '../notes';
import { FIRST_EMAILS, type Job, type PublishRequest } from '../notes/job';
import { planOfVersion } from '../workbook/version-form';
import { itemsOf } from '../workbook/version-rows';

/** @throws {PolicySignOffError} where there is nothing to agree to */
export function checkClauses(reading: PolicyReading, items: readonly VersionItem[]): void {
  if (items.some(isAgreed)) return;
  if (reading.leftOut.some(({ why }) => why === 'left out by decision')) {
    throw new PolicySignOffError({
      code: 'EVERYTHING_LEFT_OUT',
      message: `Every point of "${reading.title}" was left out in the panel, so there is nothing to sign. Please make at least one line a point again.`,
    });
  }
  throw new PolicySignOffError({
    code: 'NO_CLAUSES_FOUND',
    message: `No clauses were found in "${reading.title}". Is it the right document? Write what people agree to as a list, or as sentences that begin with "I will" or "Staff must", and try again.`,
  });
}

/**
 * A code that nothing has, whatever became of its policy: signatures are kept by it. A policy that was published under that title
 * and has lost its row has its own again.
 */
function codeFor(register: Register, jobs: Notes['jobs'], title: string): string {
  const own = lostPolicies(register).filter((code) => latestVersion(register.versions, code)?.title === title);
  const known = [
    ...register.policies.map(({ code }) => code),
    ...codesHeard(register),
    ...jobs.map(({ policyCode }) => policyCode),
  ];
  const highest = known.reduce((most, code) => Math.max(most, Number(code.slice(1)) || 0), 0);
  return own[own.length - 1] ?? `P${highest + 1}`;
}

/** The policy as the register has it; one that is new there with what was chosen, else what its document says, else our defaults. */
export function policyFor(
  register: Register,
  jobs: Notes['jobs'],
  documentId: string,
  reading: PolicyReading,
  request: PublishRequest,
): Policy {
  const known = register.policies.find((policy) => policy.documentId === documentId);
  if (known !== undefined) return known;
  const daysToSign = request.daysToSign ?? proposedDays(reading)?.days ?? DAYS_TO_SIGN;
  return {
    code: codeFor(register, jobs, reading.title),
    row: null,
    title: reading.title,
    audience: request.audience ?? ['everyone'],
    sites: request.sites ?? [],
    lasts: lastsChosen(request) ?? proposedCycle(reading)?.lasts ?? validityOfMonths(RESIGN_MONTHS),
    daysToSign,
    daysForStarters: daysToSign,
    graceDays: request.graceDays ?? 0,
    // A name in a document is proposed, never assumed: a person confirms who it is.
    countersignedBy:
      request.countersignedBy ??
      (reading.countersign === null ? '' : `${UNCONFIRMED}${reading.countersign.by || 'not named in the policy'}`),
    isNeededForAccount: false,
    reviewBy: reviewDay(reading),
    agreeBy: request.agreeBy ?? 'every point',
    readings: readingsTyped(request.readings ?? '').readings,
    openForm: null,
    documentId,
  };
}

/** How long a signature lasts, as it was chosen; null where nothing was. */
export function lastsChosen({ signedEach, resignMonths }: PublishRequest): Validity | null {
  const yearly = signedEach === undefined ? null : v.safeParse(validity, `each ${signedEach}`);
  if (yearly?.success) return yearly.output;
  return resignMonths === undefined ? null : validityOfMonths(resignMonths);
}

/** How long a signature lasts by the document's own words; null where it says nothing of it. A review of the policy is no signing. */
export function proposedCycle({ proposals }: PolicyReading): { lasts: Validity; from: string } | null {
  const every = proposals.find(({ about }) => about === 'resignEveryMonths');
  if (every !== undefined) return { lasts: validityOfMonths(Number(every.value)), from: every.from };
  const onChange = proposals.find(({ about }) => about === 'resignOnChange');
  return onChange === undefined ? null : { lasts: validityOfMonths(null), from: onChange.from };
}

/** Within how many days people sign by the document's own words; null where it says nothing of it. */
export function proposedDays({ proposals }: PolicyReading): { days: number; from: string } | null {
  const within = proposals.find(({ about }) => about === 'signWithinDays');
  return within === undefined ? null : { days: Number(within.value), from: within.from };
}

/** The day by which the document says that it is to be reviewed; of "September 2027" the last. */
function reviewDay({ metadata }: PolicyReading): Day | null {
  const written = firstDate(metadata.nextReview ?? '');
  return written === null ? null : toDay(written.last);
}

/** Who approved a policy, and when, as its document has it. */
export interface ProposedApproval {
  /** The document's own words; "" where it says nothing of it. */
  said: string;
  /** What is taken for the version to be published; "" where it says nothing of that. */
  proposed: string;
  /** The earlier version of which it says so; null where it may be the one to be published. */
  isOf: Version | null;
}

/**
 * What a document said before the version before was published, it says of that one: many a document is changed and keeps
 * the line.
 */
export function proposedApproval(
  { versions }: Pick<Register, 'versions'>,
  policyCode: string,
  reading: PolicyReading,
): ProposedApproval {
  const said = approvalIn(reading);
  const own = versionsOf(versions, policyCode).reverse();
  const [before] = own;
  if (said === '' || before === undefined) return { said, proposed: said, isOf: null };
  const written = firstDate(said);
  const isBefore = written !== null && toDay(written.last) <= before.publishedOn;
  const isOf = own.find(({ approvedBy }) => approvedBy === said) ?? (isBefore ? before : null);
  return { said, proposed: isOf === null ? said : '', isOf };
}

/** The label of the version that is published next: one that nothing has. */
export function nextVersion(register: Register, policyCode: string, change: Job['change']): string {
  const { versions, forms, signatures, clauses } = register;
  // Where the rows of a version were lost, its form and its signatures have its label; one in doubt may have been typed over.
  const signed = signatures.filter(({ doubt }) => doubt === '');
  const known = [...versions, ...forms, ...signed, ...clauses.map(({ value }) => value)];
  const labels = new Set(known.map(({ version }) => version));
  return nextLabel(policyCode, [...labels], change);
}

/** What a publication is begun with. @param latest the version in force; undefined where there is none, or it was withdrawn */
export function newJob(
  register: Register,
  policy: Policy,
  reading: PolicyReading,
  begun: Pick<Job, 'documentId' | 'request' | 'fingerprint' | 'goal' | 'formId' | 'madePolicy' | 'publishedOn'> & {
    latest: Version | undefined;
  },
): Job {
  const { latest, request, goal, formId, ...own } = begun;
  const change = latest === undefined ? 'new version' : (request.change ?? 'new version');
  return {
    ...own,
    request: {
      ...request,
      approvedBy: request.approvedBy ?? proposedApproval(register, policy.code, reading).proposed,
    },
    version: nextVersion(register, policy.code, change),
    policyCode: policy.code,
    itemsSum: '',
    change,
    formId: change === 'minor' && latest !== undefined ? (mainForm(latest)?.formId ?? '') : formId,
    tabsBefore: [],
    built: 0,
    layout: FORM_LAYOUT,
    // The form of a minor change is open already: there is nothing to wait for.
    goal: change === 'minor' ? 'open' : goal,
    stage: 'building',
    link: '',
    isOpen: false,
    firstEmail: FIRST_EMAILS[0],
    opensOn: '',
    decidedAt: 0,
  };
}

/** Questions about the policy as they were typed; a minor change keeps those of the version that it changes. */
export function toAnswer(
  register: Register,
  { version, change, request }: Job,
  items: readonly VersionItem[],
): VersionItem[] {
  if (change === 'new version') return answerItems(questionsTyped(request.questions ?? ''), items);
  const changed = latestVersion(
    register.versions.filter((one) => signedAs(one.version) === signedAs(version)),
    policyCodeOf(version),
  );
  if (changed === undefined) return [];
  const kept = itemsOf(register, changed.version).filter(({ kind }) => kind === 'to answer');
  // As they were worded, and nothing of where they stood.
  return answerItems(kept.map(questionIn), []);
}

/** The form of a version that is being published. @param items as the register keeps them */
export function planOf(register: Register, policy: Policy, job: Job, items: readonly VersionItem[]): FormPlan {
  const { version, publishedOn, documentId, request } = job;
  const agreeBy = request.agreeBy ?? policy.agreeBy;
  const inForceFrom = request.inForceFrom ? toDay(request.inForceFrom) : null;
  const about = { version, publishedOn: toDay(publishedOn), inForceFrom, documentId };
  return planOfVersion(register, policy, about, items, { agreeBy, signedWith: 'account' });
}

/** The form that a publication has built or will build; null where its words are not in the register yet. */
export function plannedForm(register: Register, job: Job): FormPlan | null {
  const items = itemsOf(register, job.version);
  const policy = register.policies.find((known) => known.code === job.policyCode);
  return items.length === 0 || policy === undefined ? null : planOf(register, policy, job, items);
}
