/** A workbook as it was entered, every tab and every cell of it, also those that are not ours: what erasing looks through. */
import type { RawCell } from '../workbook/cells';

export interface SnapshotCell {
  /** A formula stands as it was entered, with its "=". */
  value: RawCell;
  isFormula: boolean;
  note: string;
}

export interface TabSnapshot {
  sheetId: number;
  title: string;
  /** Of which school year, where it is a tab of an archive. */
  archive?: string;
  rows: SnapshotCell[][];
}

/** The values alone. */
export function valuesOf({ rows }: TabSnapshot): RawCell[][] {
  return rows.map((row) => row.map((cell) => cell.value));
}
