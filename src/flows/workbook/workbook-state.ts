/**
 * The workbook as it stands → what a run may rely on: its tabs with everything mended that people broke by accident, and
 * what is to be written so that the workbook itself is mended. Tabs may be renamed, moved, copied and deleted.
 */

import { PolicySignOffError } from '../../common/problem';
import { freeTitle } from '../../register/layout/tab-plan';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import { planOfTab } from '../../register/layout/workbook-plan';
import type { Register } from '../../register/model';
import { goneProblem, madeAgainProblem, repairTab } from '../../register/reading/repair-tab';
import type { RawCell } from '../../register/workbook/cells';
import type { TabProblem } from '../../register/workbook/tab';
import {
  ARCHIVES,
  CALENDAR,
  CLAUSES,
  COUNTERSIGN_LISTS,
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  LINE_DECISIONS,
  NUMBERS,
  OURS,
  PANEL_CHANGES,
  POLICIES,
  QUESTIONS,
  SENT_EMAILS,
  SETTINGS,
  SIGNATURES,
  STAFF,
  STAFF_CHANGES,
  type Tab,
  VERSIONS,
} from '../../register/workbook/tabs';
import type { Notes } from '../notes';
import type { Ports } from '../ports';

export interface WorkbookState {
  /** By our own titles, whatever the tabs are called now. A tab of answers that is gone is not among them. */
  tabs: Record<string, RawCell[][]>;
  /** What mends the workbook; written before everything else. */
  mending: RegisterChange[];
  problems: TabProblem[];
  /** False where it cannot be told who must sign what: nothing is collected, shown or sent until people put it right. */
  isReadable: boolean;
  /** False where something was lost that emails rest on: people have until tomorrow to bring it back. */
  maySendEmails: boolean;
  /** The ledger of signatures was lost: all is collected again from the forms. */
  isLedgerNew: boolean;
  /** The rows of `Clauses`, where they were read in the same call and nothing in them is to be mended; null otherwise. */
  words: Register['clauses'] | null;
}

/** Tabs without which nothing can be told; they cannot be made again from anything else. */
const NEEDED: readonly Tab[] = [STAFF, POLICIES, VERSIONS, CLAUSES];

/** What is lost with a tab that was made again, in words; nothing is with a derived one. */
const LOST: Record<string, string> = {
  [CALENDAR.title]: 'Please enter the holidays again: without them emails go out then, too.',
  [SETTINGS.title]: 'What a new register begins with is used instead.',
  [SIGNATURES.title]: 'Signatures given in forms will be collected again.',
  [DECISIONS_TAB.title]: 'Decisions about responses have to be made again.',
  [LINE_DECISIONS.title]:
    'What was decided about lines of a document has to be decided again before it is next published.',
  [COUNTERSIGNATURES.title]: 'Countersignatures will be collected again.',
  [COUNTERSIGN_LISTS.title]:
    'Countersigners are shown a new list within two hours; a response to an earlier one that has not been recorded yet has to be given again.',
  [QUESTIONS.title]:
    'Questions raised in forms will be collected again; how each was ended has to be entered again in the panel beside the register.',
  [SENT_EMAILS.title]: 'It is no longer known who was emailed before.',
  [STAFF_CHANGES.title]: 'A list that was brought in today cannot be undone any more.',
  [PANEL_CHANGES.title]: 'Who changed what in the panel before today is no longer known.',
  [ARCHIVES.title]: 'What has moved to an archive is noted again in one of the next nights.',
  [NUMBERS.title]: 'Who has which number is noted again from the staff list and the signatures.',
};

/** Tabs that were read, with everything mended. */
export function stateOf(tabs: Record<string, RawCell[][]>): WorkbookState {
  const existing: WorkbookState = { ...UNREAD, tabs: { ...tabs }, mending: [], problems: [] };
  for (const tab of OURS) mend(existing, tab);
  return existing;
}

const UNREAD = { isReadable: true, maySendEmails: true, isLedgerNew: false, words: null };

/** One call where nothing is broken, three where a tab is gone. @param titles tabs of ours and ranges of tabs of answers */
export function readWorkbookState(ports: Ports, notes: Notes, titles: readonly string[]): WorkbookState {
  const existing: WorkbookState = { ...UNREAD, tabs: {}, mending: [], problems: [] };
  try {
    return stateOf(ports.readTabs(notes.workbookId, titles));
  } catch (error) {
    readWhatIsThere(ports, notes, titles, existing, error);
  }
  for (const tab of OURS) mend(existing, tab);
  return existing;
}

/** The same, written at once where something had to be mended. @throws where it cannot be, with what to do */
export function readRepaired(ports: Ports, notes: Notes, titles: readonly string[]): Record<string, RawCell[][]> {
  const { tabs, mending, problems, isReadable } = readWorkbookState(ports, notes, titles);
  const [problem] = problems;
  if (!isReadable && problem !== undefined) throw new PolicySignOffError(problem);
  if (mending.length > 0) ports.writeChanges(notes.workbookId, mending);
  return tabs;
}

function mend(existing: WorkbookState, tab: Tab): void {
  const values = existing.tabs[tab.title];
  if (values === undefined || tab.kept === 'derived') return;
  const mended = repairTab(tab, values, existing.tabs);
  existing.tabs[tab.title] = mended.values;
  existing.mending.push(...mended.changes);
  existing.problems.push(...mended.problems);
  if (mended.problems.length > 0) existing.maySendEmails = false;
  if (!mended.isReadable) existing.isReadable = false;
}

/** @param refusal what Google said, for where no tab is gone */
function readWhatIsThere(
  ports: Ports,
  notes: Notes,
  titles: readonly string[],
  existing: WorkbookState,
  refusal: unknown,
): void {
  const there = ports.listTabs(notes.workbookId);
  const ids = new Set(there.map((tab) => tab.sheetId));
  const idByTitle = new Map(there.map((tab) => [tab.title.toLowerCase(), tab.sheetId]));
  const readable: string[] = [];
  /** Copies that stand in the place of tabs of ours, by our titles. */
  const copies = new Map<string, Tab>();
  const missing: Tab[] = [];
  for (const title of titles) {
    const tab = OURS.find((our) => our.title === title);
    if (tab === undefined) {
      if (idByTitle.has((title.split('!')[0] ?? '').toLowerCase())) readable.push(title);
    } else if (ids.has(tab.sheetId)) readable.push(title);
    else if (tab.kept !== 'derived' && idByTitle.has(title.toLowerCase())) copies.set(`${title}!`, tab);
    else missing.push(tab);
  }
  if (readable.length === titles.length) throw refusal;
  const read = ports.readTabs(notes.workbookId, [...readable, ...copies.keys()]);
  for (const title of readable) existing.tabs[title] = read[title] ?? [];
  for (const [key, tab] of copies) {
    const values = read[key] ?? [];
    const from = idByTitle.get(tab.title.toLowerCase());
    if (from === undefined || !repairTab(tab, values, {}).isReadable) missing.push(tab);
    else {
      existing.tabs[tab.title] = values;
      existing.mending.push({ kind: 'adopt tab', from, sheetId: tab.sheetId, title: tab.title });
    }
  }
  for (const tab of missing) makeAgain(existing, notes, tab, idByTitle);
}

/** @param taken titles of the tabs that are there, in small letters */
function makeAgain(existing: WorkbookState, notes: Notes, tab: Tab, taken: ReadonlyMap<string, number>): void {
  if (NEEDED.includes(tab)) {
    existing.problems.push(goneProblem(tab));
    existing.isReadable = false;
    return;
  }
  const plan = planOfTab(tab.sheetId, notes.owner);
  existing.mending.push({ kind: 'add tab', plan: { ...plan, title: freeTitle(tab.title, taken) } });
  existing.tabs[tab.title] = plan.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell)));
  if (tab === SIGNATURES) existing.isLedgerNew = true;
  if (tab.kept === 'derived') return;
  existing.problems.push(madeAgainProblem(tab, LOST[tab.title] ?? ''));
  existing.maySendEmails = false;
}
