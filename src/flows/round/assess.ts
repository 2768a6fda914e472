/** What the register amounts to today: who owes what, who waits for a countersignature, and what needs a person. */

import type { Day } from '../../common/day';
import { holdProblems } from '../../register/erasure/hold';
import { overTimeProblems } from '../../register/erasure/over-time';
import { type AddedRows, lookAtLedgers } from '../../register/laws/changed-ledgers';
import { breachesOf } from '../../register/laws/laws';
import {
  collectedRows,
  knownForms,
  knownPeople,
  lostRowProblems,
  type RowCounts,
  rowCountsOf,
  settingNameProblems,
} from '../../register/laws/lost-rows';
import type { BegunPolicy } from '../../register/laws/policies';
import { lookAtEmails } from '../../register/laws/sent-emails';
import type { CountersignListRow, Register } from '../../register/model';
import { type StaffIndex, staffIndexOf } from '../../register/people/staff-index';
import { readTab } from '../../register/reading/read-tab';
import { type ToCheckRow, toCheckRows } from '../../register/reading/review-queue';
import { countersignerProblems } from '../../register/signing/countersigning/countersigners';
import { countersignQueueOf, type QueuedSignature } from '../../register/signing/countersigning/queue';
import { unreachedProblems } from '../../register/signing/countersigning/unreached';
import type { Obligation } from '../../register/signing/obligations';
import type { TabProblem } from '../../register/workbook/tab';
import {
  ARCHIVED,
  ARCHIVES,
  PANEL_CHANGES,
  QUESTIONS,
  STAFF_CHANGES,
  type Tab,
  TO_CHECK,
  VERSIONS,
} from '../../register/workbook/tabs';
import { unreadListProblems } from '../../reminders/planning/lists-unread';
import { closedForNowProblems } from '../forms/as-published/closed-for-now';
import { filesInBin } from '../forms/as-published/files-in-bin';
import { keepCountersignForms } from '../forms/countersigning/keep-forms';
import { finishLater } from '../forms/finish-later';
import { waitingQuestions } from '../forms/to-ask/open-questions';
import { checkRegion } from '../installing/workbook-region';
import { type Joined, type RoundNote, roundRebuiltOn } from '../notes';
import type { Job } from '../notes/job';
import { joinedNow, type Run } from '../run';
import { lostArchives } from '../workbook/archives/read-archives';
import { archiveProblems } from '../workbook/archives/told';
import { type LookedAtWords, lookAtWords } from '../workbook/clauses-kept';
import { rebuiltProblems } from '../workbook/rebuilt-notes';
import { wordsOf } from '../workbook/round-tabs';
import type { Owing } from '../workbook/who-owes-what';
import { allowanceProblems, mendedLately, mendedProblems, notWrittenProblems } from './alerts';
import { checkDocuments } from './check-documents';
import type { Entered } from './manual-entries';

export interface Assessed extends Entered, Owing {
  /** Signatures that wait for a second one. */
  waiting: readonly QueuedSignature[];
  /** Who has joined only just now. */
  joined: readonly Joined[];
  /** "P1 ADDRESS" of countersigners whose form does not show yet who waits for them. */
  countersignersBehind: ReadonlySet<string>;
  areCountersignFormsKept: boolean;
  /** Rows of Countersign lists that were added. */
  countersignLists: readonly CountersignListRow[];
  /** What was mended lately. */
  mended: RoundNote['mended'];
  /** Files that are in the bin, by their ids. */
  inBin: readonly string[];
  /** What the workbook is set to where that is not as here. */
  region: RoundNote['region'];
  /** What is noted of the rows that are watched, as they were read. */
  rowsRead: { counts: RowCounts; emails: RowCounts; ledgers: RowCounts };
}

export function assess(run: Run, entered: Entered): Assessed {
  const { ports, notes, moment } = run;
  const { register } = entered;
  const owing = run.owing(register);
  const { obligations } = owing;
  const staffIndex = staffIndexOf(register.people);
  const waiting = countersignQueueOf(register, obligations, staffIndex, moment.today);
  const documents = checkDocuments(run, entered);
  const countersigning = run.isBrief
    ? { forms: documents.forms, lists: [], problems: [], behind: new Set<string>() }
    : keepCountersignForms(run, documents.forms, register, waiting);
  const files = lookAtFiles(run, register);
  const joined = joinedNow(notes.round, register, moment);
  // Told from the round in which it could not be read.
  const round = { ...notes.round, rebuiltOn: roundRebuiltOn(notes, moment.today) };
  const words = lookAtWords(ports, register, run.isDaily && !run.isBrief, {
    told: () => workbookTold(entered),
    readWords: () => wordsOf(ports, notes, entered.workbook),
  });
  const { lost, rowsRead } = lookAtRows(notes, entered, documents.forms, words);
  const told = [...register.problems, ...entered.problems, ...lost];
  const mended = mendedLately(notes.round, told, register, moment.today);
  // Before the numbers are written: people once numbered count as having been here long, unless a note says otherwise.
  if (joined.some(({ at }) => at === moment.instant)) ports.writeNotes({ round: { ...round, joined } });
  return {
    ...entered,
    workbook: lost.length === 0 ? entered.workbook : { ...entered.workbook, maySendEmails: false },
    ...owing,
    waiting,
    joined,
    forms: finishLater(run, register, countersigning.forms),
    countersignersBehind: countersigning.behind,
    countersignLists: countersigning.lists,
    areCountersignFormsKept: countersigning.problems.length === 0 && countersigning.behind.size === 0,
    mended,
    ...files.noted,
    rowsRead,
    problems: [
      ...entered.problems,
      ...files.problems,
      ...lost,
      ...settingNameProblems(entered.workbook.tabs, lost),
      ...mendedProblems(mended, told),
      ...words.problems,
      ...aboutCountersigners(register, waiting, staffIndex, moment.today),
      ...breachesOf(register, moment.today, notes.owner, notes.jobs.flatMap(begunPolicy)),
      ...holdProblems(register),
      ...overTimeProblems(
        register,
        entered.workbook.tabs[PANEL_CHANGES.title] ?? [],
        notes.archives.emailsErased,
        moment.today,
      ),
      ...peopleWaiting(register, documents.forms, obligations, moment.today),
      ...documents.problems,
      ...countersigning.problems,
      ...notWrittenProblems(notes.round),
      ...allowanceProblems(notes.round),
      ...archiveProblems(notes, register, entered.workbook.tabs),
      ...rebuiltProblems({ ...notes, round, codes: entered.codes }, entered.forms, moment.today),
    ],
  };
}

/** What is gone of the rows that the last round left, or changed by hand, and what is to be noted of them. @param forms every form's note, those made in this round among them */
function lookAtRows(
  notes: Run['notes'],
  entered: Entered,
  forms: Assessed['forms'],
  words: LookedAtWords,
): { lost: TabProblem[]; rowsRead: Assessed['rowsRead'] } {
  const { round } = notes;
  const counts = whatIsThere(entered, forms);
  const settled = entered.settlements.map(({ email, status }) => ({ email: email.email, status }));
  const emails = lookAtEmails(round.rows, entered.workbook.tabs, settled);
  const noted = new Set(forms.map(({ formId }) => formId));
  const corrected = new Set(workbookTold(entered).map((what) => what.split(':')[0] ?? ''));
  const questioned = new Set(entered.register.problems.map(({ tab }) => tab));
  const ledgers = lookAtLedgers(asRead(notes, entered, words), { noted, questioned, corrected }, round.rows);
  const isWhole = entered.isComplete && entered.unread.size === 0;
  const collected = isWhole ? collectedRows(entered) : null;
  // Where the tab Archives is not as it was, rows that it counts only seem to be gone.
  const areArchivesUnsure =
    questioned.has(ARCHIVES.title) || ledgers.problems.some(({ tab }) => tab === ARCHIVES.title);
  const moved = new Set(areArchivesUnsure ? ARCHIVED.map(({ title }) => title) : []);
  const lost = lostRowProblems(round.rows, counts, entered.register.versions, collected);
  const gone = lost.filter(({ tab }) => !moved.has(tab));
  const told = new Set([...gone, ...words.problems].map(({ tab }) => tab));
  const changed = [...emails.problems, ...ledgers.problems].filter(({ tab }) => !told.has(tab));
  return {
    // A tab that is gone as a whole is told as such.
    lost: entered.workbook.maySendEmails ? [...gone, ...changed] : [],
    rowsRead: { counts, emails: emails.sums, ledgers: ledgers.sums },
  };
}

/** What the rows said before this round recorded anything. */
function asRead(
  notes: Run['notes'],
  { register, countersignatures, entered, workbook, problems }: Entered,
  words: LookedAtWords,
): AddedRows {
  const fresh = new Set<unknown>([...countersignatures, ...entered.decisions]);
  // Which versions there are is to be put right first.
  const isUnsure = [...register.problems, ...problems].some(({ tab }) => tab === VERSIONS.title);
  const wordsOfAll = isUnsure ? null : words.rows;
  const published = new Set(register.versions.map(({ version }) => version));
  const rowsOf = <T extends Tab>(tab: T) => readTab(tab, workbook.tabs[tab.title] ?? []).rows.map(({ value }) => value);
  const hasLists = workbook.tabs[STAFF_CHANGES.title] !== undefined;
  return {
    versions: rowsOf(VERSIONS),
    // Of a version that is being published boxes are still to come.
    words: wordsOfAll?.flatMap(({ value }) => (published.has(value.version) ? [value] : [])) ?? null,
    forms: register.forms,
    countersignLists: register.countersignLists,
    panelChanges: rowsOf(PANEL_CHANGES),
    lineDecisions: register.lineDecisions,
    archives: lostArchives(notes, register).length > 0 ? null : register.archives,
    staffChanges: hasLists ? rowsOf(STAFF_CHANGES) : null,
    decisions: register.decisions.filter((row) => !fresh.has(row)),
    countersignatures: register.countersignatures.filter((row) => !fresh.has(row)),
    // As their cells are: whose a question is may be known only later.
    questions: rowsOf(QUESTIONS),
  };
}

/** How many rows of each kind, people and forms there are now. */
function whatIsThere({ register, workbook }: Entered, forms: Assessed['forms']): RowCounts {
  const open = forms.filter(({ closedOn }) => closedOn === '').map(({ formId }) => formId);
  return { ...rowCountsOf(workbook.tabs), ...knownPeople(register), ...knownForms(register, open) };
}

/** One that is taken back is as good as gone. */
function begunPolicy({ policyCode, documentId, version, stage }: Job): BegunPolicy[] {
  return stage === 'withdrawing' ? [] : [{ code: policyCode, documentId, version, isBuilt: stage !== 'building' }];
}

/** What the workbook is set to, and what of the files is in the bin. */
function lookAtFiles(
  run: Run,
  register: Register,
): { noted: Pick<Assessed, 'inBin' | 'region'>; problems: TabProblem[] } {
  const { region, problems } = checkRegion(run);
  const binned = filesInBin(run, register);
  return { noted: { inBin: binned.ids, region }, problems: [...problems, ...binned.problems] };
}

/** Countersigners who lead to nobody, have left, or hear nothing of those who wait. */
function aboutCountersigners(
  register: Register,
  waiting: readonly QueuedSignature[],
  staffIndex: StaffIndex,
  today: Day,
): TabProblem[] {
  return [
    ...countersignerProblems(register, waiting, staffIndex, today),
    ...unreachedProblems(waiting, staffIndex, today),
  ];
}

/** Who waits for a talk, or for a form that is closed for now; and of whose delay nobody hears. */
function peopleWaiting(
  register: Register,
  forms: Assessed['forms'],
  obligations: readonly Obligation[],
  today: Day,
): TabProblem[] {
  return [
    ...waitingQuestions(register, obligations, today),
    ...closedForNowProblems(forms, obligations),
    ...unreadListProblems({ ...register, obligations, today }),
  ];
}

/** What To check says as the last round left it. */
function workbookTold({ workbook }: Entered): string[] {
  return readTab(TO_CHECK, workbook.tabs[TO_CHECK.title] ?? []).rows.map(({ value }) => value.what);
}

/** What needs a person, as `To check` shows it. */
export function toCheckOf({ register, problems, entered }: Assessed): ToCheckRow[] {
  const found = [...register.problems, ...problems, ...entered.problems];
  return toCheckRows(found, register, staffIndexOf(register.people), entered.open, entered.questions);
}
