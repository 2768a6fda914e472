/** Rows that are taken out of a tab, or written in one piece: those that stand one below another together. */
import type { RegisterChange } from './workbook-changes';

/** @param rows as Sheets counts them, from 1, in any order @returns runs from above */
export function rowsTogether(rows: readonly number[]): { row: number; count: number }[] {
  const runs: { row: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row + last.count === row) last.count += 1;
    else runs.push({ row, count: 1 });
  }
  return runs;
}

/** From the last to the first, so that those above stay where they are. @param rows as Sheets counts them, in any order, each once */
export function deletions(sheetId: number, rows: readonly number[]): RegisterChange[] {
  return rowsTogether(rows)
    .reverse()
    .map((run) => ({ kind: 'delete rows', sheetId, ...run }));
}
