/** A workbook as it was entered, every tab and every cell of it, also those that are not ours: what erasing looks through. */
import type { RawCell } from './cells';

export interface ContentCell {
  /** A formula stands as it was entered, with its "=". */
  value: RawCell;
  isFormula: boolean;
  note: string;
}

export interface TabContent {
  sheetId: number;
  title: string;
  rows: ContentCell[][];
}

/** The values alone. */
export function valuesOf({ rows }: TabContent): RawCell[][] {
  return rows.map((row) => row.map((cell) => cell.value));
}
