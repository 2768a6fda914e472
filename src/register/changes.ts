/** What a run changes in the workbook, as one value that is written in one call, all or nothing. */

import { toSerial } from '../policy/day';
import { last as lastOf } from '../policy/lists';
import type { Cell, RawCell } from './cells';

export type RegisterChange = AddRows | SetCells | PutAwayTab;

/** New rows below the last one of a ledger. */
export interface AddRows {
  kind: 'add rows';
  sheetId: number;
  rows: Cell[][];
}

/** Cells from a place on; rows and columns count from 1. */
export interface SetCells {
  kind: 'set cells';
  sheetId: number;
  row: number;
  column: number;
  rows: Cell[][];
}

/** Google's own tab of a form's answers: named, hidden, and last. */
export interface PutAwayTab {
  kind: 'put away tab';
  sheetId: number;
  title: string;
}

function rawOf(cell: Cell): RawCell {
  return typeof cell === 'object' ? toSerial(cell.day) : cell;
}

/**
 * What must be written so that a derived tab shows the wanted rows: only rows that differ, and blanks where there were
 * more rows than now.
 * @param standing the tab's cells as Sheets gave them
 */
export function changesTo(sheetId: number, standing: readonly RawCell[][], wanted: readonly Cell[][]): SetCells[] {
  const changes: SetCells[] = [];
  const height = Math.max(standing.length, wanted.length);
  for (let i = 0; i < height; i++) {
    const old = standing[i] ?? [];
    const fresh = wanted[i] ?? [];
    const width = Math.max(old.length, fresh.length);
    const row = Array.from({ length: width }, (_, j): Cell => fresh[j] ?? '');
    if (row.every((cell, j) => rawOf(cell) === (old[j] ?? ''))) continue;
    const last = lastOf(changes);
    if (last !== undefined && last.row + last.rows.length === i + 1) last.rows.push(row);
    else changes.push({ kind: 'set cells', sheetId, row: i + 1, column: 1, rows: [row] });
  }
  return changes;
}
