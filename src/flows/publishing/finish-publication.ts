/** A form that is built → a version in force: answers get a tab, the register a row, the form is opened, older ones closed. */

import { toDay } from '../../common/day';
import { refusalCode } from '../../common/problem';
import { signedAs } from '../../common/version-label';
import { costOf } from '../../form/cost';
import type { FormPlan } from '../../form/form-plan';
import { plainLink } from '../../form/personal-link';
import { changesToSummary, summaryOf } from '../../register/derived/summary';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import type { FormRow, Policy, Register, Version } from '../../register/model';
import { readRegister } from '../../register/read-register';
import { obligationsByDay } from '../../register/signing/obligations';
import { schoolAddresses } from '../../register/signing/school-accounts';
import type { RawCell } from '../../register/workbook/cells';
import { CLAUSES, FORMS, POLICIES, SUMMARY, VERSIONS } from '../../register/workbook/tabs';
import { EVERYTHING } from '../../register/workbook/tabs-publishing';
import { replacedNotice } from '../forms/close-ended';
import { NEW_FORM, NOT_READ_BACK, type Notes, type OpenForm } from '../notes';
import type { Job } from '../notes/job';
import type { Ports } from '../ports';
import { type FinishedVersion, finishedRows, inForceFromOf, shortFormOf } from '../workbook/version-rows';
import { readRepaired } from '../workbook/workbook-state';
import { emptyForm } from './empty-form';
import { answersTab } from './withdraw-job';

export interface Publication {
  job: Job;
  policy: Policy;
  plan: FormPlan;
  /** Every tab of ours, as this run read them when it began. */
  tabs: Record<string, RawCell[][]>;
  /** Whether an earlier run worked at it. */
  isResumed: boolean;
  /** Google's number of each item that this run finished; those of earlier runs stand beside the clauses. */
  items: Readonly<Record<string, string>>;
  hasTime: () => boolean;
}

/** Tabs that publishing writes to: read again right before it does so last. */
const WRITTEN_TO = [POLICIES, VERSIONS, FORMS, CLAUSES, SUMMARY].map(({ title }) => title);

/** What the next round looks at anew: who got in, lets in the rest, and takes who signs for right. */
const PUBLISHED_NOW = {
  isPaused: false,
  allowedHash: '',
  audience: null,
  rules: null,
  documentTold: '',
  ...NOT_READ_BACK,
};

/** Each step may be done twice: whatever run this is, it ends with the form open and the job forgotten. @returns the form's link */
export function finishJob(ports: Ports, notes: Notes, publication: Publication): string {
  const { job, policy, plan, isResumed, items } = publication;
  const { formId, version, tabsBefore } = job;
  const finished = ports.finishForm(formId, plan);
  const formLink = plainLink(finished.personalLink);
  const existing = notes.openForms.find((form) => form.formId === formId);
  const answersIn = existing?.answersIn ?? answersTab(version);

  const puttingAway: RegisterChange[] = [];
  if (job.change !== 'minor' && existing === undefined) {
    if (job.link !== '') prepareWaiting(ports, publication);
    const { workbookId } = notes;
    const sheetId = ports.linkForm({ formId, workbookId, tabsBefore, plan, mayBeLinked: isResumed });
    puttingAway.push({ kind: 'put away tab', sheetId, title: answersIn });
  }
  // Where the rows are now; who signs, and what was signed, is as it was read when the run began.
  const tabs = { ...publication.tabs, ...readRepaired(ports, notes, WRITTEN_TO) };
  const register = readRegister(tabs);
  const isRecorded = register.versions.some((recorded) => recorded.version === version);
  const form: FormRow = {
    formId,
    policy: policy.code,
    version,
    audience: 'school accounts',
    asks: EVERYTHING,
    formLink,
    personalLink: finished.personalLink,
    addresses: finished.hasVerifiedAddresses ? 'verified' : 'not verified',
    responseTab: answersIn,
    items: {},
    countersigner: '',
  };
  const isKept = register.forms.some((kept) => kept.formId === formId);
  const { minutes } = costOf(plan);
  const finishedVersion = { job, policy, items, form: isKept ? null : form, minutes };
  const records = [...puttingAway, ...(isRecorded ? [] : finishedRows(register, finishedVersion))];
  const summary = isRecorded ? [] : summaryWith(ports, versionOf(register, finishedVersion), { register, tabs });
  record(ports, notes, records, { summary, isResumed });

  const readers = schoolAddresses(register, policy, ports.readClock().today, notes.owner);
  const note: OpenForm = {
    ...(existing ?? NEW_FORM),
    ...PUBLISHED_NOW,
    formId,
    version,
    policyCode: policy.code,
    answersIn,
    // What was published days ago has waited long enough for a mistake to be undone.
    publishedAt: job.decidedAt || ports.readClock().instant,
    isNamed: finished.isNamed,
  };
  // Known before it is open where it has waited: whatever is sent in it from now on is nobody's rehearsal.
  if (job.link !== '' || job.change === 'minor') ports.writeNotes({ openForms: [note] });
  // Whom there is no time to let in now, and whom Google refuses, the round finds: nobody is written to before it has looked.
  ports.openForm(formId, readers, publication.hasTime);
  const older = closeOlder(ports, notes, publication, { register, formLink });
  const watched = isResumed ? undefined : notes.openForms.filter((form) => form.isWatched).length;
  const isWatched = job.change === 'minor' ? note.isWatched : ports.watchForm(formId, watched);
  ports.writeNotes({ doneWith: job.documentId, openForms: [...older, { ...note, isWatched }] });
  return formLink;
}

function versionOf(register: Register, { job, policy, form, minutes }: FinishedVersion): Version {
  return {
    version: job.version,
    policyCode: policy.code,
    title: policy.title,
    publishedOn: toDay(job.publishedOn),
    inForceFrom: inForceFromOf(register, job),
    clauses: null,
    fingerprint: job.fingerprint,
    documentHistory: '',
    minutes,
    withdrawnOn: null,
    shortForm: shortFormOf(register, job),
    approvedBy: job.request.approvedBy ?? '',
    forms: form === null ? [] : [form],
  };
}

/**
 * What brings Summary up to date with a version that is being recorded, so that nobody opens an empty one until the next hourly
 * check; nothing where the tab is gone, which the hourly check makes anew.
 */
function summaryWith(
  ports: Ports,
  version: Version,
  { register, tabs }: { register: Register; tabs: Record<string, RawCell[][]> },
): RegisterChange[] {
  const existing = tabs[SUMMARY.title];
  if (existing === undefined) return [];
  const { today } = ports.readClock();
  const now = { ...register, versions: [...register.versions, version] };
  const obligationsOn = obligationsByDay(now);
  const summary = summaryOf({ register: now, obligations: obligationsOn(today), obligationsOn, today, looked: null });
  return changesToSummary(summary, existing);
}

/**
 * In one call, as long as Summary does not cost the record: where Google refuses both together the record is written alone,
 * and a run that goes on after another was stopped writes them apart from the first.
 */
function record(
  ports: Ports,
  notes: Notes,
  records: RegisterChange[],
  { summary, isResumed }: { summary: RegisterChange[]; isResumed: boolean },
): void {
  const { workbookId } = notes;
  const write = (changes: RegisterChange[]): void => {
    if (changes.length > 0) ports.writeChanges(workbookId, changes);
  };
  try {
    write(isResumed ? records : [...records, ...summary]);
  } catch (error) {
    if (isResumed || refusalCode(error) !== 400) throw error;
    write(records);
  }
  if (isResumed) write(summary);
}

/** A form that stood for days says its own day and holds no answer of a rehearsal before any other may come. */
function prepareWaiting(ports: Ports, { job, plan }: Publication): void {
  ports.describeForm(job.formId, plan.description);
  if (ports.countAnswers(job.formId) > 0) emptyForm(ports, job.formId);
}

/**
 * The form of the version before takes no more answers and says where the new one is; so does one that was withdrawn, which said
 * that there is nothing to sign. Who signs, and by when, was looked at in publishing, so it is taken for right in every form of
 * the policy. @returns their notes
 */
function closeOlder(
  ports: Ports,
  notes: Notes,
  { job, policy }: Publication,
  { register, formLink }: { register: Register; formLink: string },
): OpenForm[] {
  // Until the new one is in force the round leaves it open, too: whoever starts signs it.
  const isInForce = (job.request.inForceFrom ?? '') <= job.publishedOn;
  const withdrawn = new Set(
    register.versions.flatMap(({ version, withdrawnOn }) => (withdrawnOn === null ? [] : [version])),
  );
  const others = notes.openForms.filter(
    ({ policyCode, formId }) => policyCode === policy.code && formId !== job.formId,
  );
  return others.map((older): OpenForm => {
    const right = { ...older, audience: null, rules: null };
    // One form closes no other of its own version.
    const isOther = signedAs(older.version) !== signedAs(job.version);
    const isReplaced = isOther && (older.closedOn === '' ? isInForce : withdrawn.has(older.version));
    if (!isReplaced) return right;
    if (older.trouble !== 'gone')
      ports.closeForm(older.formId, replacedNotice(policy.title, older.byCode ? '' : formLink));
    return { ...right, closedOn: job.publishedOn };
  });
}
