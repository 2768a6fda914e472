/** What a round has found → what it changes in the workbook. */

import { overdueTab, registerTab, toCheckTab } from '../../register/derived/derived-tabs';
import { changesToSummary, type Looked } from '../../register/derived/summary';
import { changesToTab } from '../../register/derived/update-tab';
import { staffIndexOf } from '../../register/people/staff-index';
import type { Countersignature, Register, Signature } from '../../register/read-register';
import { cellsFor, columnsOf, type TabProblem } from '../../register/reading/read-tab';
import { type ToCheckRow, toCheckRows } from '../../register/reading/review-queue';
import type { Obligation } from '../../register/signing/obligations';
import type { RawCell } from '../../register/workbook/cells';
import {
  COUNTERSIGNATURES,
  OVERDUE,
  REGISTER,
  SIGNATURES,
  STAFF,
  SUMMARY,
  TO_CHECK,
} from '../../register/workbook/tabs';
import type { RegisterChange, SetCells } from '../../register/workbook/workbook-changes';
import { historyOf } from '../../reminders/planning/email-history';
import { whatComesNext } from '../../reminders/planning/what-comes-next';
import type { HandEntries } from './manual-entries';

export function signatureRows(register: Register, signatures: readonly Signature[]): RegisterChange[] {
  if (signatures.length === 0) return [];
  const headings = register.headings[SIGNATURES.title] ?? [];
  const rows = signatures.map((signature) =>
    cellsFor(SIGNATURES, headings, {
      ...signature,
      signedOn: { day: signature.signedOn },
      recordedOn: signature.recordedOn === null ? null : { day: signature.recordedOn },
    }),
  );
  return [{ kind: 'add rows', sheetId: SIGNATURES.sheetId, rows }];
}

export function countersignatureRows(register: Register, rows: readonly Countersignature[]): RegisterChange[] {
  if (rows.length === 0) return [];
  const headings = register.headings[COUNTERSIGNATURES.title] ?? [];
  const cells = rows.map((row) => cellsFor(COUNTERSIGNATURES, headings, { ...row, signedOn: { day: row.signedOn } }));
  return [{ kind: 'add rows', sheetId: COUNTERSIGNATURES.sheetId, rows: cells }];
}

/** The staff list as it stands once the new numbers are written: our own writing is no news to the next round. */
export function withNumbers(tabs: Record<string, RawCell[][]>, register: Register): Record<string, RawCell[][]> {
  const staff = (tabs[STAFF.title] ?? []).map((cells) => [...cells]);
  for (const { row, column, number } of numberCells(register)) {
    const cells = staff[row - 1];
    if (cells === undefined) continue;
    while (cells.length < column) cells.push('');
    cells[column - 1] = number;
  }
  return { ...tabs, [STAFF.title]: staff };
}

export function numberChanges(register: Register): SetCells[] {
  return numberCells(register).map(({ row, column, number }) => ({
    kind: 'set cells',
    sheetId: STAFF.sheetId,
    row,
    column,
    rows: [[number]],
  }));
}

/** Each person's number, written beside the row; a list pasted from elsewhere gets a column for it. */
function numberCells({ headings, newNumbers }: Register): { row: number; column: number; number: RawCell }[] {
  const existing = headings[STAFF.title] ?? [];
  const found = columnsOf(STAFF, existing).get('number') ?? -1;
  const column = (found < 0 ? existing.length : found) + 1;
  const cells = newNumbers.map(({ row, number }) => ({ row, column, number }));
  return found < 0 && cells.length > 0 ? [{ row: 1, column, number: STAFF.columns.number.heading }, ...cells] : cells;
}

export function toCheckOf(register: Register, problems: readonly TabProblem[], entered: HandEntries): ToCheckRow[] {
  const found = [...register.problems, ...problems, ...entered.problems];
  return toCheckRows(found, register, staffIndexOf(register.people), entered.open, entered.questions);
}

export function derivedChanges(
  register: Register,
  obligations: readonly Obligation[],
  problems: readonly TabProblem[],
  entered: HandEntries,
  tabs: Record<string, RawCell[][]>,
  looked: Looked,
): RegisterChange[] {
  const sent = register.sentEmails.map(({ value }) => value);
  const toCheck = toCheckTab(toCheckOf(register, problems, entered));
  const history = historyOf(sent, register.settings.trialEmail !== null);
  const { settings, closures } = register;
  const comesNext = (one: Obligation) => whatComesNext(one, { history, settings, closures, today: looked.today });
  const existing = (title: string): RawCell[][] => tabs[title] ?? [];
  return [
    ...changesToTab(registerTab(register, obligations), existing(REGISTER.title)),
    ...changesToTab(overdueTab(obligations, sent, comesNext), existing(OVERDUE.title)),
    ...changesToTab(toCheck, existing(TO_CHECK.title)),
    ...changesToSummary({
      register,
      obligations,
      looked,
      toCheck: toCheck.rows.length,
      existing: existing(SUMMARY.title),
    }),
  ];
}
