/** A policy document → a version that people can sign: its words in the register, its form built and opened. */

import { type Day, toDay } from '../../common/day';
import { messageOf, PolicySignOffError } from '../../common/problem';
import { firstDate } from '../../common/typed-dates';
import { nextLabel, versionNumberOf } from '../../common/version-label';
import type { FormPlan } from '../../form/form-plan';
import { boxesOf, FORM_LAYOUT, planForm } from '../../form/plan-form';
import { readPolicy } from '../../policy/read-policy';
import type { PolicyReading, ReadingWarning } from '../../policy/reading';
import { fingerprintText, isAgreed, type VersionItem, versionItems } from '../../policy/version/version-text';
import { whatChanged } from '../../policy/version/what-changed';
import type { Policy, Register } from '../../register/model';
import { documentIdOf } from '../../register/read-register';
import { UNCONFIRMED } from '../../register/signing/countersigners';
import { mainForm } from '../../register/signing/forms';
import { validityOfMonths } from '../../register/signing/validity';
import { latestVersion } from '../../register/signing/versions';
import { DAYS_TO_SIGN, RESIGN_MONTHS } from '../../register/workbook/defaults';
import type { TabProblem } from '../../register/workbook/tab';
import { VERSIONS } from '../../register/workbook/tabs';
import { migrateWorkbook } from '../installing/migrate-workbook';
import { busy, checkOwner } from '../installing/owner-lock';
import type { Job, Notes, PublishRequest } from '../notes';
import type { Ports } from '../ports';
import { readWholeRegister } from '../workbook/round-tabs';
import { itemCells, itemsOf, policyRow, wordRows } from '../workbook/version-rows';
import { finishJob, type Publication } from './finish-publication';
import { asDecided } from './line-decisions';

export interface PublishReport {
  version: string;
  title: string;
  formLink: string;
  formId: string;
  clauses: number;
  /** False where this very text was published before; nothing was made then. */
  isNew: boolean;
  /** False where the time was up: the next click or the next round goes on. */
  isDone: boolean;
  /** Of the form's items. */
  built: number;
  of: number;
  warnings: ReadingWarning[];
}

/**
 * Goes on with this document's publication where one is unfinished, else begins one.
 * @param patience milliseconds after which the form's remaining items are left for another call
 * @throws {PolicySignOffError} before anything is changed, where the document cannot be published
 */
export function publish(ports: Ports, request: PublishRequest, patience: number): PublishReport {
  const { instant } = ports.readClock();
  const hasTime = (): boolean => ports.millisecondsSince(instant) < patience;
  const account = ports.whoAmI();
  let report: PublishReport | null = null;
  ports.underLock(() => {
    // Read under the lock: how far collecting has come is written back with the older forms.
    const notes = ports.readNotes();
    checkOwner(notes, account);
    migrateWorkbook(ports, notes);
    const documentId = documentIdOf(request.document);
    const job = notes.jobs.find((job) => job.documentId === documentId);
    // Asked for otherwise than before: what was begun is given up.
    const isSame = job !== undefined && (request.change ?? 'new version') === job.change;
    report = isSame ? carryOn(ports, notes, job, hasTime) : begin(ports, notes, documentId, request, hasTime);
  });
  if (report === null) throw busy();
  return report;
}

/** What was begun and not finished goes on, each by itself. @returns what failed, for `To check` */
export function carryOnJobs(ports: Ports, notes: Notes, hasTime: () => boolean): TabProblem[] {
  return notes.jobs.flatMap((job): TabProblem[] => {
    try {
      carryOn(ports, notes, job, hasTime);
      return [];
    } catch (error) {
      const message = `${job.version} was not published completely; it will be tried again with the next hourly check. Google says: ${messageOf(error)}`;
      return [{ code: 'PUBLICATION_STOPPED', tab: VERSIONS.title, row: null, message }];
    }
  });
}

function begin(
  ports: Ports,
  notes: Notes,
  documentId: string,
  request: PublishRequest,
  hasTime: () => boolean,
): PublishReport {
  const { today } = ports.readClock();
  const read = readPolicy(ports.readDocument(documentId), today);
  const register = readWholeRegister(ports, notes);
  const reading = asDecided(register, documentId, read, request);
  const items = versionItems(reading);
  checkClauses(reading, items);

  const fingerprint = ports.fingerprint(fingerprintText(items));
  const policy = policyFor(register, documentId, reading, request);
  const latest = latestVersion(register.versions, policy.code);
  if (latest?.fingerprint === fingerprint) {
    const clauses = items.filter((item) => item.kind === 'clause').length;
    const { version } = latest;
    const { formLink = '', formId = '' } = mainForm(latest) ?? {};
    const none = { isNew: false, isDone: true, built: 0, of: 0 };
    return { ...none, version, title: policy.title, formLink, formId, clauses, warnings: reading.warnings };
  }

  const change = latest === undefined ? 'new version' : (request.change ?? 'new version');
  const begun = [
    ...register.versions.map((version) => version.version),
    ...register.clauses.map(({ value }) => value.version),
  ];
  const job: Job = {
    documentId,
    request,
    version: nextLabel(policy.code, begun, change),
    policyCode: policy.code,
    publishedOn: today,
    fingerprint,
    change,
    formId: change === 'minor' && latest !== undefined ? (mainForm(latest)?.formId ?? '') : '',
    tabsBefore: [],
    built: 0,
    layout: FORM_LAYOUT,
  };
  ports.writeNotes({ jobs: [job] });
  const plan = planOf(register, policy, job, items);
  ports.writeChanges(notes.workbookId, [
    ...(register.policies.includes(policy) ? [] : [policyRow(register, policy)]),
    wordRows(register, job.version, items, boxesOf(plan)),
  ]);
  return build(ports, notes, { job, policy, plan, words: items, isResumed: false }, reading.warnings, hasTime);
}

/** From what the register keeps of the version: an edit of the document in between mixes nothing. */
function carryOn(ports: Ports, notes: Notes, job: Job, hasTime: () => boolean): PublishReport {
  const register = readWholeRegister(ports, notes);
  const items = itemsOf(register, job.version);
  const policy = register.policies.find((policy) => policy.code === job.policyCode);
  // Stopped before the words were kept: nothing has been made of them yet. Or begun by a release that built otherwise.
  const mayGoOn = items.length > 0 && job.layout === FORM_LAYOUT;
  if (!mayGoOn || policy === undefined) return begin(ports, notes, job.documentId, job.request, hasTime);
  const plan = planOf(register, policy, job, items);
  return build(ports, notes, { job, policy, plan, words: items, isResumed: true }, [], hasTime);
}

function build(
  ports: Ports,
  notes: Notes,
  publication: Omit<Publication, 'items' | 'hasTime'> & { words: readonly VersionItem[] },
  warnings: ReadingWarning[],
  hasTime: () => boolean,
): PublishReport {
  const { policy, plan, words, isResumed } = publication;
  let { job } = publication;
  if (job.change === 'minor') {
    ports.closeForm(job.formId, `"${policy.title}" is being updated. Please come back in an hour.`);
  } else if (job.tabsBefore.length === 0) {
    job = { ...job, tabsBefore: ports.listTabs(notes.workbookId).map((tab) => tab.sheetId) };
  }
  const building = ports.buildForm({
    plan,
    formId: job.formId,
    built: job.built,
    hasTime,
    onMade: (formId) => {
      job = { ...job, formId };
      ports.writeNotes({ jobs: [job] });
    },
  });
  job = { ...job, built: building.built };
  const report = {
    version: job.version,
    title: policy.title,
    formId: job.formId,
    clauses: words.filter(({ kind }) => kind === 'clause').length,
    isNew: true,
    built: building.built,
    of: building.of,
    warnings,
  };
  if (building.built < building.of || !hasTime()) {
    // Beside the clauses first: what the note says is built must be found there. A note of thousands of numbers would not fit.
    const kept = itemCells(readWholeRegister(ports, notes), job.version, building.items);
    if (kept.length > 0) ports.writeChanges(notes.workbookId, kept);
    ports.writeNotes({ jobs: [job] });
    return { ...report, formLink: '', isDone: false };
  }
  const formLink = finishJob(ports, notes, { job, policy, plan, isResumed, items: building.items, hasTime });
  return { ...report, formLink, isDone: true };
}

function checkClauses(reading: PolicyReading, items: readonly VersionItem[]): void {
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

function policyFor(register: Register, documentId: string, reading: PolicyReading, request: PublishRequest): Policy {
  const known = register.policies.find((policy) => policy.documentId === documentId);
  if (known !== undefined) return known;
  const highest = Math.max(0, ...register.policies.map((policy) => Number(policy.code.slice(1)) || 0));
  const proposed = reading.metadata.reviewCycleMonths ?? RESIGN_MONTHS;
  return {
    code: `P${highest + 1}`,
    title: reading.title,
    audience: request.audience ?? ['everyone'],
    lasts: validityOfMonths(request.resignMonths === undefined ? proposed : request.resignMonths),
    daysToSign: request.daysToSign ?? DAYS_TO_SIGN,
    daysForStarters: request.daysToSign ?? DAYS_TO_SIGN,
    graceDays: request.graceDays ?? 0,
    // A name in a document is proposed, never assumed: a person confirms who it is.
    countersignedBy:
      request.countersignedBy ??
      (reading.countersign === null ? '' : `${UNCONFIRMED}${reading.countersign.by || 'not named in the policy'}`),
    isNeededForAccount: false,
    reviewBy: reviewDay(reading),
    agreeBy: request.agreeBy ?? 'every point',
    documentId,
  };
}

/** The day by which the document says that it is to be reviewed; of "September 2027" the last. */
function reviewDay({ metadata }: PolicyReading): Day | null {
  const written = firstDate(metadata.nextReview ?? '');
  return written === null ? null : toDay(written.last);
}

function planOf(register: Register, policy: Policy, job: Job, items: readonly VersionItem[]): FormPlan {
  const others = register.versions.filter(({ version }) => version !== job.version);
  const before = latestVersion(others, policy.code);
  return planForm(items, {
    school: register.settings.school,
    contactName: register.settings.contactName,
    title: policy.title,
    versionLabel: job.version,
    versionNumber: versionNumberOf(job.version),
    publishedOn: toDay(job.publishedOn),
    documentLink: `https://docs.google.com/document/d/${job.documentId}/`,
    agreeBy: job.request.agreeBy ?? policy.agreeBy,
    changes: before === undefined ? [] : whatChanged(itemsOf(register, before.version), items),
    changedSince: before === undefined ? null : versionNumberOf(before.version),
  });
}
