/** What a round has found → what it changes in the workbook. */
import type { RawCell } from '../register/cells';
import type { RegisterChange, SetCells } from '../register/changes';
import { overdueTab, registerTab, toCheckTab } from '../register/derived-tabs';
import { changesToTab } from '../register/keep-tab';
import type { Obligation } from '../register/obligations';
import { cellsFor, columnsOf, type TabProblem } from '../register/read-tab';
import type { Countersignature, Register, Signature } from '../register/register';
import { rosterOf } from '../register/roster';
import { changesToSummary, type Looked } from '../register/summary';
import { COUNTERSIGNATURES, OVERDUE, REGISTER, SIGNATURES, STAFF, SUMMARY, TO_CHECK } from '../register/tabs';
import { type ToCheckRow, toCheckRows } from '../register/to-check';
import { historyOf } from '../reminders/history';
import { whatComesNext } from '../reminders/what-comes-next';
import type { HandEntries } from './hand-entries';

export function signatureRows(register: Register, signatures: readonly Signature[]): RegisterChange[] {
  if (signatures.length === 0) return [];
  const headings = register.headings[SIGNATURES.title] ?? [];
  const rows = signatures.map((one) =>
    cellsFor(SIGNATURES, headings, {
      ...one,
      signedOn: { day: one.signedOn },
      recordedOn: one.recordedOn === null ? null : { day: one.recordedOn },
    }),
  );
  return [{ kind: 'add rows', sheetId: SIGNATURES.sheetId, rows }];
}

export function countersignatureRows(register: Register, rows: readonly Countersignature[]): RegisterChange[] {
  if (rows.length === 0) return [];
  const headings = register.headings[COUNTERSIGNATURES.title] ?? [];
  const cells = rows.map((one) => cellsFor(COUNTERSIGNATURES, headings, { ...one, signedOn: { day: one.signedOn } }));
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
  const standing = headings[STAFF.title] ?? [];
  const found = columnsOf(STAFF, standing).get('number') ?? -1;
  const column = (found < 0 ? standing.length : found) + 1;
  const cells = newNumbers.map(({ row, number }) => ({ row, column, number }));
  return found < 0 && cells.length > 0 ? [{ row: 1, column, number: STAFF.columns.number.heading }, ...cells] : cells;
}

export function toCheckOf(register: Register, problems: readonly TabProblem[], entered: HandEntries): ToCheckRow[] {
  const found = [...register.problems, ...problems, ...entered.problems];
  return toCheckRows(found, register, rosterOf(register.people), entered.open, entered.questions);
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
  const standing = (title: string): RawCell[][] => tabs[title] ?? [];
  return [
    ...changesToTab(registerTab(register, obligations), standing(REGISTER.title)),
    ...changesToTab(overdueTab(obligations, sent, comesNext), standing(OVERDUE.title)),
    ...changesToTab(toCheck, standing(TO_CHECK.title)),
    ...changesToSummary({
      register,
      obligations,
      looked,
      toCheck: toCheck.rows.length,
      standing: standing(SUMMARY.title),
    }),
  ];
}
