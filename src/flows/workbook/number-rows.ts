/** The numbers that people got when the register was read → what is written of them: beside their rows, and for good. */
import { rowsBelow } from '../../register/layout/cells-by-key';
import type { RegisterChange, SetCells } from '../../register/layout/workbook-changes';
import type { Register } from '../../register/model';
import type { RawCell } from '../../register/workbook/cells';
import { columnsOf } from '../../register/workbook/columns';
import { NUMBERS, STAFF } from '../../register/workbook/tabs';

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

/** Who has which number and which groups, noted for good. */
export function numberRows(
  { headings }: Pick<Register, 'headings'>,
  noted: Register['notedNumbers'],
): RegisterChange[] {
  const rows = noted.map((note) => ({ ...note, addresses: note.addresses.join(', ') }));
  return rows.length === 0 ? [] : [rowsBelow(NUMBERS, headings[NUMBERS.title] ?? [], rows)];
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
  const cells = newNumbers.map(({ row, number }) => ({ row, column, number: number ?? '' }));
  return found < 0 && cells.length > 0 ? [{ row: 1, column, number: STAFF.columns.number.heading }, ...cells] : cells;
}
