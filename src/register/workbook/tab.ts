/** What a tab of the register workbook is: who edits it, its columns, and how a row of it is read. */

import type * as v from 'valibot';
import type { Problem } from '../../common/problem';
import { type CellSchema, day, text } from './cells';

export type ColumnKind = 'text' | 'long text' | 'day' | 'number' | 'share' | 'moment' | 'code';

export interface Column<Schema extends CellSchema = CellSchema> {
  /** As printed in the first row; a column is found by it, wherever it stands. */
  heading: string;
  /** What earlier releases printed there; the heading is rewritten, and lists that still have it are read. */
  formerly?: readonly string[];
  /** What the same column is called in lists that come from elsewhere, the likeliest first. */
  aliases?: readonly string[];
  /** What columns are called that hold it in parts, in the order in which the parts are joined: forename, then surname. */
  parts?: readonly (readonly string[])[];
  /** Not told where it is missing: a list from elsewhere need not have it. */
  isOptional?: boolean;
  kind: ColumnKind;
  /** Pixels. */
  width: number;
  /** How its cells are read. */
  reads: Schema;
  /** Help for the person who fills the column in; shown with the heading. */
  help?: string;
  /** What may stand in it; Sheets offers these in a drop-down list. */
  oneOf?: readonly string[];
  /** Kept for the add-on's own sake and out of people's way. */
  isHidden?: boolean;
  /** A tick box is an answer here; anywhere else it took the place of what the cell said. */
  takesTicks?: boolean;
}

export interface Tab<Columns extends Record<string, Column> = Record<string, Column>> {
  /** Fixed, so that a renamed tab is still written to. */
  sheetId: number;
  title: string;
  /** People edit it; the add-on appends to it (a ledger); or it is derived and may be rebuilt at any time. */
  kept: 'by people' | 'by adding' | 'derived';
  isHidden?: boolean;
  columns: Columns;
}

/** A row as its columns read it. */
export type RowOf<T extends Tab> = { [Key in keyof T['columns']]: v.InferOutput<T['columns'][Key]['reads']> };

/** What a column of the tab is known by in code. */
export type ColumnKey<T extends Tab> = keyof T['columns'] & string;

/** Keeps the columns' own types, from which the types of rows follow. */
export const tab = <const Columns extends Record<string, Column>>(definition: Tab<Columns>): Tab<Columns> => definition;

/** A column of text that a list from elsewhere, or a ledger of an older release, may lack. */
export function freeText(
  column: Pick<Column, 'heading' | 'formerly' | 'aliases' | 'width' | 'help' | 'oneOf'>,
): Column<typeof text> {
  return { ...column, reads: text, isOptional: true, kind: 'text' };
}

/** The same of days. */
export function freeDay(column: Pick<Column, 'heading' | 'formerly' | 'aliases' | 'help'>): Column<typeof day> {
  return { ...column, reads: day, isOptional: true, kind: 'day', width: 100 };
}

/** What stands between the title of a tab and a row of it, wherever a place in the workbook is named. */
const ROW = ', row ';

/** "Staff, row 44": words that begin so are told together with others of the tab, and lead there. */
export function inRow(title: string, row: number): string {
  return title + ROW + row;
}

/** What "Staff, row 44" names: the tab's title, and the row, which is null where none is named. */
export function placeNamed(where: string): { title: string; row: number | null } {
  const [title = '', row = ''] = where.split(ROW);
  return { title, row: /^\d+$/.test(row) ? Number(row) : null };
}

export interface TabProblem extends Problem {
  tab: string;
  /** As Sheets counts rows, from 1; null for what is in none of them. */
  row: number | null;
  /** The heading of the column that the row's faulty cell is in, and of a setting its name; left out where it is not one cell that is at fault. */
  column?: string;
  /** The id of the form that it is about, of a form that could not be read. */
  form?: string;
}

/** The rows in which something is told of this column's cell: what follows from it needs no row of its own. */
export function rowsTold(problems: readonly TabProblem[], { title }: Tab, { heading }: Column): Set<number> {
  return new Set(
    problems.flatMap(({ tab, row, column }) => (row !== null && tab === title && column === heading ? [row] : [])),
  );
}

export interface Placed<Row> {
  /** As Sheets counts rows, from 1. */
  row: number;
  value: Row;
}
