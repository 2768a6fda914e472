/** What a run changes in the workbook, as one value that is written in one call, in this order, all or nothing. */

import type { Cell } from '../workbook/cells';
import type { FormatRule } from './cell-formats';
import type { ChartPlan, TabPlan } from './tab-plan';

export type RegisterChange =
  | AddRows
  | SetCells
  | DeleteRows
  | InsertRows
  | InsertColumns
  | SortRows
  | AddTab
  | DeleteTab
  | AdoptTab
  | SetChart
  | AddFormat
  | PutAwayTab
  | RenameTab
  | ShowTab
  | SetNote;

/** New rows below the last one of a tab. */
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

/** Rows taken out, with all that is in them; they count from 1. */
interface DeleteRows {
  kind: 'delete rows';
  sheetId: number;
  row: number;
  count: number;
}

/** Empty rows put in before a row, which counts from 1. */
interface InsertRows {
  kind: 'insert rows';
  sheetId: number;
  row: number;
  count: number;
}

/** Columns put in that look like the one on their left; they count from 1. */
interface InsertColumns {
  kind: 'insert columns';
  sheetId: number;
  column: number;
  count: number;
  /** Pixels. */
  width: number;
  isHidden: boolean;
}

/** All rows below the heading in the order of these columns; notes and colours go with their rows. */
interface SortRows {
  kind: 'sort rows';
  sheetId: number;
  /** The heading's row; it counts from 1. */
  headingRow: number;
  by: { column: number; isDescending: boolean }[];
}

/** A tab that is missing, made as it was made at first. */
interface AddTab {
  kind: 'add tab';
  plan: TabPlan;
}

/** A page of ours that is made anew. */
interface DeleteTab {
  kind: 'delete tab';
  sheetId: number;
}

/** Somebody's copy of a tab, which stands in the place of the one that is gone, becomes the one that we write to. */
interface AdoptTab {
  kind: 'adopt tab';
  from: number;
  sheetId: number;
  title: string;
}

/** A chart over other rows than before. */
interface SetChart {
  kind: 'set chart';
  sheetId: number;
  chart: ChartPlan;
}

/** A rule of how cells look, in a tab that was made without it; it goes before those that are there. */
interface AddFormat {
  kind: 'add format';
  sheetId: number;
  /** The heading's row; it counts from 1. */
  headingRow: number;
  /** How many columns are ours. */
  columns: number;
  format: FormatRule;
}

/** Google's own tab of a form's answers: named, hidden, and last. */
interface PutAwayTab {
  kind: 'put away tab';
  sheetId: number;
  title: string;
}

/** Another title for a tab. */
interface RenameTab {
  kind: 'rename tab';
  sheetId: number;
  title: string;
}

/** A tab in sight, or out of it. */
interface ShowTab {
  kind: 'show tab';
  sheetId: number;
  isHidden: boolean;
}

/** The note of one cell, which keeps what it holds; "" takes the note away. Row and column count from 1. */
interface SetNote {
  kind: 'set note';
  sheetId: number;
  row: number;
  column: number;
  note: string;
}
