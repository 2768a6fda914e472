/** A policy document → a version that people can sign: its words in the register, its form built and opened. */

import type { Day } from '../../common/day';
import { reasonIn } from '../../common/problem';
import { plainLink } from '../../form/personal-link';
import { boxesOf, FORM_LAYOUT } from '../../form/plan-form';
import { readPolicy } from '../../policy/read-policy';
import type { ReadingWarning } from '../../policy/reading';
import { isOtherEdition } from '../../policy/version/says-the-same';
import { fingerprintText, type VersionItem, versionItems } from '../../policy/version/version-text';
import { documentIdOf } from '../../register/layout/links';
import type { Policy, Version } from '../../register/model';
import { readRegister } from '../../register/read-register';
import { mainForm } from '../../register/signing/forms';
import { latestVersion } from '../../register/signing/versions';
import type { TabProblem } from '../../register/workbook/tab';
import { CLAUSES, VERSIONS } from '../../register/workbook/tabs';
import { isSendingTime } from '../../reminders/planning/sending-time';
import { migrateWorkbook } from '../installing/migrate-workbook';
import { busy, checkOwner } from '../installing/owner-lock';
import type { Notes } from '../notes';
import { isResting, type Job, type PublishRequest } from '../notes/job';
import type { Ports } from '../ports';
import { isFresh } from '../run';
import { readEveryTab, readWholeRegister } from '../workbook/round-tabs';
import { itemCells, itemsOf, policyRow, sumOfItems, withBoxes, wordRows } from '../workbook/version-rows';
import { readRepaired } from '../workbook/workbook-state';
import { emptyForm } from './empty-form';
import { finishJob, type Publication } from './finish-publication';
import { asDecided, decisionsAbout } from './line-decisions';
import { checkClauses, newJob, planOf, policyFor, toAnswer } from './plan-publication';
import { documentChanged, emptyFormOf, isAsBegun, policyGone, tabsOfOthers, wordsChanged } from './where-it-stopped';
import { withdrawJob } from './withdraw-job';

export interface PublishReport {
  version: string;
  title: string;
  /** "" where staff do not see the form yet. */
  formLink: string;
  formId: string;
  clauses: number;
  /** False where this very text was published before; nothing was made then. */
  isNew: boolean;
  /** Of what was published before: whether its row was missing in Policies, and is there again. */
  isRowBack?: boolean;
  /** False where the time was up: the next click or the next round goes on. */
  isDone: boolean;
  /** Of the form's items. */
  built: number;
  of: number;
  warnings: ReadingWarning[];
}

/** What a publication has that was not begun before. */
const NOTHING_MADE = { madePolicy: false, formId: '', seen: null };

/** What is done in one go, and for how long. */
interface Work {
  ports: Ports;
  notes: Notes;
  hasTime: () => boolean;
}

/**
 * Goes on with this document's publication where one is unfinished, else begins one.
 * @param timeBudget milliseconds after which the form's remaining items are left for another call
 * @param goal "build": the form then waits for a person to publish it. "open": published in one go
 * @throws {PolicySignOffError} before anything is changed, where the document cannot be published
 */
export function publish(
  ports: Ports,
  request: PublishRequest,
  timeBudget: number,
  goal: Job['goal'] = 'open',
): PublishReport {
  const { instant } = ports.readClock();
  const hasTime = (): boolean => ports.millisecondsSince(instant) < timeBudget;
  const account = ports.whoAmI();
  let report: PublishReport | null = null;
  ports.underLockToTheEnd(() => {
    // Read under the lock: how far collecting has come is written back with the older forms.
    const notes = ports.readNotes();
    checkOwner(notes, account);
    migrateWorkbook(ports, notes);
    const work: Work = { ports, notes, hasTime };
    const documentId = documentIdOf(request.document);
    const job = notes.jobs.find((job) => job.documentId === documentId);
    // Asked for otherwise than before: what was begun is given up.
    const isSame = job !== undefined && (request.change ?? 'new version') === job.change;
    const isOver = job !== undefined && (job.stage === 'withdrawing' || (!isSame && isResting(job)));
    if (isOver) withdrawJob(ports, notes, job);
    report = isSame && !isOver ? goOn(work, job, goal) : begin(work, documentId, request, { ...NOTHING_MADE, goal });
  });
  if (report === null) throw busy();
  return report;
}

/** @param goal "open": what waits for a person is opened at once */
function goOn(work: Work, job: Job, goal: Job['goal']): PublishReport {
  if (goal === 'build' || job.goal === 'open') return carryOn(work, job);
  if (job.stage === 'rehearsal') emptyForm(work.ports, job.formId);
  return carryOn(work, isResting(job) ? beginOpening(work, { ...job, decidedAt: 0 }) : { ...job, goal });
}

/** What was begun and not finished goes on, each by itself. @returns what failed, for `To check` */
export function carryOnJobs(ports: Ports, notes: Notes, hasTime: () => boolean): TabProblem[] {
  return notes.jobs.flatMap((job): TabProblem[] => {
    try {
      carryOnInRound({ ports, notes, hasTime }, job);
      return [];
    } catch (error) {
      const was = job.stage === 'withdrawing' ? 'withdrawn' : 'published';
      const message = `${job.version} was not ${was} completely. It will be tried again with the next hourly check. ${reasonIn(error)}`;
      return [{ code: 'PUBLICATION_STOPPED', tab: VERSIONS.title, row: null, message }];
    }
  });
}

function carryOnInRound(work: Work, job: Job): void {
  if (job.stage === 'withdrawing') withdrawJob(work.ports, work.notes, job);
  else if (!isResting(job)) carryOn(work, job);
  else if (hasItsTimeCome(work, job)) carryOn(work, beginOpening(work, job));
}

/** Staff are let in by the very round that writes the first email: on its day or later, when emails leave. */
function hasItsTimeCome({ ports, notes }: Work, { stage, opensOn, decidedAt }: Job): boolean {
  const moment = ports.readClock();
  if (stage !== 'waiting' || opensOn === '' || opensOn > moment.today) return false;
  const { settings, closures } = readWholeRegister(ports, notes);
  return isSendingTime(moment.today, moment.hour, closures) && !isFresh(decidedAt, settings, moment);
}

/** From here on it is finished by whatever run comes; its days count from today. */
function beginOpening({ ports, notes }: Work, job: Job): Job {
  const publishedOn: Day = ports.readClock().today;
  // Others may have been linked while it waited: only a tab that comes from now on is its own.
  const tabsBefore = ports.listTabs(notes.workbookId).map((tab) => tab.sheetId);
  const opening: Job = { ...job, goal: 'open', stage: 'opening', publishedOn, tabsBefore };
  ports.writeNotes({ jobs: [opening] });
  return opening;
}

/** @param seen what somebody went through before its form had to be made once more: only that is published; null for nothing */
function begin(
  work: Work,
  documentId: string,
  request: PublishRequest,
  { goal, madePolicy, formId: emptyFormId, seen }: Pick<Job, 'goal' | 'madePolicy' | 'formId'> & { seen: Job | null },
): PublishReport {
  const { ports, notes } = work;
  const { today } = ports.readClock();
  const read = readPolicy(ports.readDocument(documentId), today);
  const tabs = readEveryTab(ports, notes);
  const register = readRegister(tabs);
  const reading = asDecided(read, decisionsAbout(register, documentId, read, request, today), request);
  const items = versionItems(reading);
  checkClauses(reading, items);

  const fingerprint = ports.fingerprint(fingerprintText(items));
  if (seen !== null && seen.fingerprint !== fingerprint) throw documentChanged(seen);
  const others = notes.jobs.filter((job) => job.documentId !== documentId);
  const policy = policyFor(register, others, documentId, reading, request);
  const isNewPolicy = !register.policies.includes(policy);
  const published = latestVersion(register.versions, policy.code);
  // What was withdrawn may be published anew, in the same words.
  const latest = published?.withdrawnOn === null ? published : undefined;
  const isAsPublished =
    latest?.fingerprint === fingerprint && !isOtherEdition(itemsOf(register, latest.version), items);
  if (latest !== undefined && isAsPublished) {
    // Its row was lost: its form is there, and nobody has to sign anew.
    if (isNewPolicy) ports.writeChanges(notes.workbookId, [policyRow(register, policy)]);
    return { ...asPublished(latest, policy, items, reading.warnings), isRowBack: isNewPolicy };
  }

  const job = newJob(register, policy, reading, {
    ...{ documentId, request, fingerprint, latest, goal, formId: emptyFormId, publishedOn: today },
    madePolicy: madePolicy || isNewPolicy,
  });
  const words = [...items, ...toAnswer(register, job, items)];
  const plan = planOf(register, policy, job, words);
  const boxed = withBoxes(words, boxesOf(plan));
  const rows = [...(isNewPolicy ? [policyRow(register, policy)] : []), wordRows(register, job.version, boxed)];
  // A form that is made is noted before anything else is: the words come after it, and nothing that is kept is nobody's.
  const keep = (made: Job): Job => {
    const noted = { ...made, itemsSum: sumOfItems(boxed) };
    ports.writeNotes({ jobs: [noted] });
    return { ...noted, tabsBefore: ports.writeAndListTabs(notes.workbookId, rows).map(({ sheetId }) => sheetId) };
  };
  const kept = job.formId === '' ? job : keep(job);
  return build(work, { job: kept, policy, plan, words, tabs, isResumed: false, keep }, reading.warnings);
}

/** This very text was published before; nothing is made. */
function asPublished(
  latest: Version,
  { title }: Policy,
  items: readonly VersionItem[],
  warnings: ReadingWarning[],
): PublishReport {
  const clauses = items.filter((item) => item.kind === 'clause').length;
  const { version } = latest;
  const { formLink = '', formId = '' } = mainForm(latest) ?? {};
  const none = { isNew: false, isDone: true, built: 0, of: 0 };
  return { ...none, version, title, formLink, formId, clauses, warnings };
}

/** From what the register keeps of the version: an edit of the document in between mixes nothing. */
function carryOn(work: Work, job: Job): PublishReport {
  const tabs = readEveryTab(work.ports, work.notes);
  const register = readRegister(tabs);
  if (!isAsBegun(register, job)) throw wordsChanged(job);
  const items = itemsOf(register, job.version);
  const policy = register.policies.find((policy) => policy.code === job.policyCode);
  // Stopped before the words were kept: nothing has been made of them yet. Or begun by a release that built otherwise.
  const mayGoOn = items.length > 0 && job.layout === FORM_LAYOUT;
  const seen = job.stage === 'building' ? null : job;
  if (policy === undefined && seen !== null) throw policyGone(job);
  if (!mayGoOn || policy === undefined)
    return begin(work, job.documentId, job.request, { ...job, formId: emptyFormOf(job), seen });
  if (isResting(job)) return { ...reportOf(job, policy, items), isDone: true, of: job.built };
  const plan = planOf(register, policy, job, items);
  const tabsBefore = job.tabsBefore.length > 0 ? job.tabsBefore : tabsOfOthers(work.ports, work.notes, register, job);
  const resumed = { ...job, tabsBefore };
  const keep = (made: Job): Job => {
    work.ports.writeNotes({ jobs: [made] });
    return made;
  };
  return build(work, { job: resumed, policy, plan, words: items, tabs, isResumed: true, keep }, []);
}

function reportOf(job: Job, { title }: Policy, words: readonly VersionItem[]): PublishReport {
  const { version, formId, built } = job;
  const clauses = words.filter(({ kind }) => kind === 'clause').length;
  return { version, title, formLink: '', formId, clauses, isNew: true, isDone: false, built, of: 0, warnings: [] };
}

interface Begun {
  words: readonly VersionItem[];
  /** Notes a form that was made just now, and keeps what is not kept yet. */
  keep: (made: Job) => Job;
}

function build(
  { ports, notes, hasTime }: Work,
  publication: Omit<Publication, 'items' | 'hasTime'> & Begun,
  warnings: ReadingWarning[],
): PublishReport {
  const { policy, plan, words, tabs, isResumed } = publication;
  let { job } = publication;
  if (job.change === 'minor') {
    ports.closeForm(job.formId, `"${policy.title}" is being updated. Please come back in an hour.`);
  }
  const building = ports.buildForm({
    plan,
    formId: job.formId,
    built: job.built,
    hasTime,
    onMade: (formId) => {
      job = publication.keep({ ...job, formId });
    },
  });
  job = { ...job, built: building.built };
  const report = { ...reportOf(job, policy, words), of: building.of, warnings };
  const isBuilt = building.built === building.of && hasTime();
  if (isBuilt && job.goal === 'open') {
    const formLink = finishJob(ports, notes, { job, policy, plan, tabs, isResumed, items: building.items, hasTime });
    return { ...report, formLink, isDone: true };
  }
  // Beside the clauses first: what the note says is built must be found there. A note of thousands of numbers would not fit.
  const kept = itemCells(readRegister(readRepaired(ports, notes, [CLAUSES.title])), job.version, building.items);
  if (kept.length > 0) ports.writeChanges(notes.workbookId, kept);
  if (isBuilt) job = { ...job, stage: 'built', link: plainLink(ports.finishForm(job.formId, plan).personalLink) };
  ports.writeNotes({ jobs: [job] });
  return { ...report, isDone: isBuilt };
}
