/**
 * A staff list from elsewhere, pasted into the tab Import: looked at as often as anybody likes, written only on "Bring in",
 * in one batch. What it has changed can be put back on the same day.
 */

import { type Day, toSerial } from '../../common/day';
import { planBringingIn, rowsOfJoiners } from '../../register/import/bring-in';
import { type Comparison, compareList, type Decided } from '../../register/import/compare-list';
import { type EarlierLists, type LastList, readEarlierLists } from '../../register/import/earlier-lists';
import { readStaffList } from '../../register/import/listed-people';
import { type PastSignatures, planPastSignatures, readPastSignatures } from '../../register/import/past-signatures';
import { planUndo, type Undoable, undoableOn } from '../../register/import/undo';
import { rowsBelow } from '../../register/layout/cells-by-key';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import type { Register } from '../../register/model';
import { notesOfGroups, notesWithGroups } from '../../register/people/changed-groups';
import { readRegister } from '../../register/read-register';
import { type Cell, dayOf, type RawCell } from '../../register/workbook/cells';
import {
  CALENDAR,
  FORMS,
  headingsAsTheyAre,
  IMPORT,
  PANEL_CHANGES,
  PAPER,
  POLICIES,
  SETTINGS,
  STAFF,
  STAFF_CHANGES,
  VERSIONS,
} from '../../register/workbook/tabs';
import { underLockOfEditor } from '../installing/access';
import type { Notes } from '../notes';
import type { Ports } from '../ports';
import { joinedNow } from '../run';
import { numberRows } from '../workbook/number-rows';
import { recordOf } from '../workbook/record-change';
import { OF_PEOPLE } from '../workbook/round-tabs';
import { readRepaired } from '../workbook/workbook-state';
import { emptied, isEmpty } from './import-tab';

const NEEDED: readonly string[] = [
  ...OF_PEOPLE,
  ...[POLICIES, VERSIONS, FORMS, SETTINGS, CALENDAR, PAPER, STAFF_CHANGES, PANEL_CHANGES, IMPORT].map(
    ({ title }) => title,
  ),
];

export type ImportView = { undoable: Undoable | null } & (
  | { kind: 'no tab' | 'empty' | 'no headings' }
  | {
      kind: 'staff';
      comparison: Comparison;
      /** Whom the list before this one held. */
      last: LastList | null;
      /** A sum over the list and the staff list as they are: "Bring in" does what was seen, or nothing. */
      seen: string;
    }
  | { kind: 'signatures'; plan: PastSignatures; seen: string }
);

interface Imported {
  tabs: Record<string, RawCell[][]>;
  register: Register;
  earlier: EarlierLists;
}

function readImported(ports: Ports, notes: Notes): Imported {
  const tabs = readRepaired(ports, notes, NEEDED);
  return { tabs, register: readRegister(tabs), earlier: readEarlierLists(tabs[STAFF_CHANGES.title] ?? []) };
}

/** What was decided about the list, of whichever kind it is. */
type AnyDecided = Decided & { sameWords: ReadonlySet<string> };

const NOTHING_DECIDED: AnyDecided = { rows: new Map(), groups: new Map(), sameWords: new Set() };

/** What the tab Import holds, and what it would change. Nothing is written. */
export function viewImport(ports: Ports, notes: Notes): ImportView {
  return viewOf(ports, notes, readImported(ports, notes), NOTHING_DECIDED);
}

function viewOf(ports: Ports, notes: Notes, imported: Imported, decided: AnyDecided): ImportView {
  const { tabs, register, earlier } = imported;
  const { today } = ports.readClock();
  const undoable = undoableOn(today, earlier);
  const pasted = tabs[IMPORT.title];
  if (pasted === undefined) return { kind: 'no tab', undoable };
  if (isEmpty(pasted)) return { kind: 'empty', undoable };
  const seen = ports.fingerprint(JSON.stringify([pasted, tabs[STAFF.title] ?? []]));
  const past = readPastSignatures(pasted, register);
  if (past !== null && past.claimed.length > 0) {
    const plan = planPastSignatures(past, register, decided.sameWords, today);
    return { kind: 'signatures', plan, seen, undoable };
  }
  const list = readStaffList(pasted);
  if (list === null) return { kind: 'no headings', undoable };
  const comparison = compareList(list, { register, earlier, decided, today, owner: notes.owner });
  return { kind: 'staff', comparison, last: earlier.last, seen, undoable };
}

export interface ToDecide extends Decided {
  /** Numbers of those who have left. */
  leavers: readonly number[];
  /** Their last working day. */
  leftOn: Day;
  /** As `viewImport` gave it. */
  seen: string;
}

export interface BroughtIn {
  joined: number;
  changed: number;
  left: number;
  /** Rows that nobody has decided about: they are in the list as before. */
  open: number;
  /** Rows of which nothing was taken, each with the reason. */
  notTaken: readonly { row: number; why: string }[];
}

/** @returns null where the list or the staff list has changed since it was looked at; then nothing is written */
export function bringIn(ports: Ports, { leavers, leftOn, seen, ...decided }: ToDecide): BroughtIn | null {
  return underLockOfEditor(ports, (notes, by) => {
    const imported = readImported(ports, notes);
    const view = viewOf(ports, notes, imported, { ...NOTHING_DECIDED, ...decided });
    if (view.kind !== 'staff' || view.seen !== seen) return null;
    const { tabs } = imported;
    const { comparison } = view;
    const moment = ports.readClock();
    const gone = comparison.missing.filter(({ number }) => leavers.includes(number));
    const staff = tabs[STAFF.title] ?? [];
    const { time } = ports.dayOf(moment.instant);
    const plan = {
      comparison,
      leavers: gone,
      leftOn,
      groups: decided.groups,
      broughtIn: `${moment.today} ${time}`,
      staff,
      changeHeadings: headingsAsTheyAre(STAFF_CHANGES, tabs[STAFF_CHANGES.title]),
    };
    const after = readRegister({ ...tabs, [STAFF.title]: [...staff, ...rowsOfJoiners(plan).map(asRead)] });
    const numberOf = new Map(after.people.map(({ row, number }) => [row, number]));
    const numbers = comparison.joiners.map((_, i) => numberOf.get(staff.length + i + 1) ?? 0);
    const changes = planBringingIn(plan, numbers);
    // Before they are on the list: whoever joins is not emailed at once, so that a mistake can be undone.
    ports.writeNotes({ round: { ...notes.round, joined: joinedNow(notes.round, after, moment) } });
    const { joiners, changed, doubts } = comparison;
    // Rows that wait for a decision stay to be looked at; else nothing is left in the tab for the next list to mix with.
    const cleared = doubts.length > 0 ? [] : emptied(ports, notes);
    const done = recordOf(ports, tabs, { by, what: 'brought in a staff list' });
    const noted = notesWithGroups(after, moment.today);
    const cells = changed.flatMap((one) => one.cells.map(({ column }) => [one.person.number, column] as const));
    const chosen = groupsWritten(tabs, changes, cells).map((note) => ({
      ...note,
      place: (note.place ?? 0) + noted.length,
    }));
    const known = numberRows(after, [...noted, ...chosen]);
    ports.writeChanges(notes.workbookId, [...changes, ...known, ...cleared, done]);
    return {
      joined: joiners.length,
      changed: changed.length,
      left: gone.length,
      open: doubts.length,
      notTaken: comparison.left,
    };
  });
}

type StaffTabs = Imported['tabs'];

/**
 * Groups and sites that a list has changed, or that are put back, are as somebody has found right, and are not asked about
 * afterwards. They are noted as the next round reads them: what stands in a cell is taken apart by what others have.
 * @param written of the same call. @param changed a person's number, and a column of Staff
 */
function groupsWritten(
  tabs: StaffTabs,
  written: readonly RegisterChange[],
  changed: readonly (readonly [person: number, column: string])[],
): Register['notedNumbers'] {
  const numbers = changed.flatMap(([person, column]) => (column === 'groups' || column === 'sites' ? [person] : []));
  if (numbers.length === 0) return [];
  const after = readRegister({ ...tabs, [STAFF.title]: staffAfter(tabs[STAFF.title] ?? [], written) });
  return notesOfGroups(after, new Map(numbers.map((number) => [number, {}])));
}

/** Staff as it is read once the changes are written. */
function staffAfter(staff: readonly RawCell[][], changes: readonly RegisterChange[]): RawCell[][] {
  const after = staff.map((cells) => [...cells]);
  for (const change of changes) {
    if (!('sheetId' in change) || change.sheetId !== STAFF.sheetId) continue;
    if (change.kind === 'add rows') after.push(...change.rows.map(asRead));
    else if (change.kind === 'delete rows') after.splice(change.row - 1, change.count);
    else if (change.kind === 'set cells')
      for (const [i, cells] of change.rows.entries()) putInto(after[change.row - 1 + i], change.column, cells);
  }
  return after;
}

/** @param column from 1; what is empty at the end of a row is not there */
function putInto(row: RawCell[] | undefined, column: number, cells: readonly Cell[]): void {
  if (row === undefined) return;
  while (row.length < column - 1) row.push('');
  row.splice(column - 1, cells.length, ...asRead(cells));
}

/**
 * Signatures of earlier years go where they would be typed, into the tab Paper; the next check records them, before anybody
 * is asked for them.
 * @param sameWords codes of policies of which the older signatures are for the words of the first version
 * @returns how many; null where the list or the staff list has changed since it was looked at; then nothing is written
 */
export function bringInSignatures(ports: Ports, sameWords: ReadonlySet<string>, seen: string): number | null {
  return underLockOfEditor(ports, (notes, by) => {
    const imported = readImported(ports, notes);
    const view = viewOf(ports, notes, imported, { ...NOTHING_DECIDED, sameWords });
    if (view.kind !== 'signatures' || view.seen !== seen) return null;
    const headings = headingsAsTheyAre(PAPER, imported.tabs[PAPER.title]);
    const rows = view.plan.rows.map(({ signedOn, number: _number, ...row }) => {
      const day = dayOf(signedOn);
      return { ...row, signedOn: day ? { day } : signedOn };
    });
    if (rows.length > 0) {
      const added = rowsBelow(PAPER, headings, rows);
      const done = recordOf(ports, imported.tabs, { by, what: 'brought in past signatures' });
      ports.writeChanges(notes.workbookId, [added, ...emptied(ports, notes), done]);
    }
    return rows.length;
  });
}

/** Cells as Sheets gives them once they are written. */
function asRead(cells: readonly Cell[]): RawCell[] {
  return cells.map((cell) => (typeof cell !== 'object' ? cell : 'day' in cell ? toSerial(cell.day) : ''));
}

export interface Undone {
  joined: number;
  changed: number;
  /** What stays as it is, and why. */
  stays: string[];
}

/** @returns null where no list was brought in today that is not undone */
export function undoImport(ports: Ports): Undone | null {
  return underLockOfEditor(ports, (notes, by) => {
    const { tabs, register, earlier } = readImported(ports, notes);
    const { today } = ports.readClock();
    const undoable = undoableOn(today, earlier);
    if (undoable === null) return null;
    const { changes, stays, putBack } = planUndo(undoable, earlier, register, tabs[STAFF.title] ?? [], today);
    const done = recordOf(ports, tabs, { by, what: 'undid a staff list' });
    const cells = putBack.flatMap(({ person, column }) => (person === null ? [] : [[person, column] as const]));
    const again = numberRows(register, groupsWritten(tabs, changes, cells));
    ports.writeChanges(notes.workbookId, [...changes, ...again, done]);
    return { joined: undoable.joined, changed: undoable.changed, stays };
  });
}
