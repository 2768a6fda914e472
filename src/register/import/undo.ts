/**
 * What a list has changed, put back on the same day: who joined goes, and each cell that still says what the list wrote says
 * what stood there before. What somebody has changed since, and who has signed or was emailed since, stays, and is told.
 */

import type { Day } from '../../common/day';
import { vanishedKey } from '../laws/staff/people';
import { rowsBelow } from '../layout/cells-by-key';
import type { RegisterChange } from '../layout/workbook-changes';
import type { Register } from '../model';
import { decisionRows, saidSo } from '../reading/review-queue';
import { type Cell, dayOf, type RawCell, tidied } from '../workbook/cells';
import { headingsOf, STAFF, STAFF_CHANGES } from '../workbook/tabs';
import { cellsOf, rowOfNumber } from './bring-in';
import { type EarlierLists, newestList, notUndone, type StaffChange } from './earlier-lists';

export interface Undoable {
  broughtIn: string;
  joined: number;
  changed: number;
}

/** The newest list of that day that was not undone; null where there is none. */
export function undoableOn(today: Day, { changes }: EarlierLists): Undoable | null {
  const own = notUndone(changes).filter(({ broughtIn }) => broughtIn.startsWith(today));
  const broughtIn = newestList(own);
  if (broughtIn === undefined) return null;
  const of = (kind: StaffChange['kind']) => own.filter((one) => one.broughtIn === broughtIn && one.kind === kind);
  const changed = new Set(of('changed').map(({ person }) => person));
  return { broughtIn, joined: of('joined').length, changed: changed.size };
}

export interface UndoPlan {
  changes: RegisterChange[];
  /** What stays as it is, and why. */
  stays: string[];
  /** Of the list's changes those that are put back. */
  putBack: StaffChange[];
}

/** @param staff the tab as it was read, headings first */
export function planUndo(
  { broughtIn }: Undoable,
  { changes: log }: EarlierLists,
  register: Register,
  staff: readonly RawCell[][],
  today: Day,
): UndoPlan {
  const own = log.filter((one) => one.broughtIn === broughtIn);
  const plan: UndoPlan = { changes: [], stays: [], putBack: [] };
  const headings = staff[0] ?? [];
  const nameOf = new Map(register.people.map(({ number, name }) => [number, name]));
  for (const change of own) {
    const { kind, person, column, before, after } = change;
    if (kind !== 'changed' || person === null) continue;
    const row = rowOfNumber(person, staff);
    const name = nameOf.get(person) ?? `Number ${person}`;
    const [heading] = Object.entries(STAFF.columns).flatMap(([key, one]) => (key === column ? [one.heading] : []));
    const written = cellsOf(column, after, headings);
    if (row === null || !written.every(([at, cell]) => isStill(staff[row - 1]?.[at], cell))) {
      plan.stays.push(`${name}: "${heading ?? column}" was changed since, and stays as it is.`);
      continue;
    }
    plan.putBack.push(change);
    for (const [at, cell] of cellsOf(column, before, headings)) {
      plan.changes.push({ kind: 'set cells', sheetId: STAFF.sheetId, row, column: at + 1, rows: [[cell]] });
    }
  }
  const gone = joinersWhoGo(own, register, staff, plan.stays);
  for (const row of gone.rows.sort((a, b) => b - a)) {
    plan.changes.push({ kind: 'delete rows', sheetId: STAFF.sheetId, row, count: 1 });
  }
  const undone = { broughtIn, kind: 'undone', person: null, column: '', before: '', after: '' };
  const logHeadings = register.headings[STAFF_CHANGES.title] ?? headingsOf(STAFF_CHANGES);
  plan.changes.push(rowsBelow(STAFF_CHANGES, logHeadings, [undone]));
  if (gone.numbers.length > 0) {
    // Nobody asks afterwards where they have gone.
    plan.changes.push(...decisionRows(register, [saidSo(vanishedKey(gone.numbers), today)]));
  }
  return plan;
}

interface Gone {
  rows: number[];
  numbers: number[];
}

/** Who joined with the list and has neither signed nor been emailed since. */
function joinersWhoGo(
  own: readonly StaffChange[],
  { signatures, sentEmails, people }: Register,
  staff: readonly RawCell[][],
  stays: string[],
): Gone {
  const gone: Gone = { rows: [], numbers: [] };
  const signed = new Set(signatures.map(({ person }) => person));
  const emailed = new Set(sentEmails.map(({ value }) => value.person));
  for (const { kind, person, after: name } of own) {
    if (kind !== 'joined' || person === null) continue;
    const row = rowOfNumber(person, staff);
    if (row === null || !people.some((one) => one.number === person)) continue;
    const why = signed.has(person) ? 'has signed' : emailed.has(person) ? 'was emailed' : '';
    if (why !== '') {
      stays.push(`${name} ${why} since, and stays on the staff list.`);
      continue;
    }
    gone.rows.push(row);
    gone.numbers.push(person);
  }
  return gone;
}

/** Whether a cell still says what was written into it. */
function isStill(cell: RawCell | undefined, written: Cell): boolean {
  if (typeof written === 'object') return 'day' in written && dayOf(cell ?? '') === written.day;
  return tidied(cell ?? '') === tidied(written);
}
