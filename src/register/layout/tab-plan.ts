/** What a tab of the workbook is to look like, as a value. */

import type { Cell } from '../workbook/cells';
import type { ColumnKind, Tab } from '../workbook/tabs';
import type { FormatRule } from './cell-formats';

export interface ColumnPlan {
  width: number;
  /** How the cells below the heading are formatted. */
  kind: ColumnKind;
  help: string;
  oneOf: readonly string[];
  isHidden: boolean;
}

export interface TabPlan {
  sheetId: number;
  title: string;
  kept: Tab['kept'];
  isHidden: boolean;
  /** Warned before editing, as nothing here is meant to be typed into. */
  isGuarded: boolean;
  /** A table with its headings on top; figures to look at; or a page to print, with a title above its headings. */
  layout: 'table' | 'figures' | 'page';
  /** Where the headings of the columns stand, from 1. */
  headingRow: number;
  frozenColumns: number;
  /** The row of headings has arrows to sort and filter by. */
  hasFilter: boolean;
  /** Lines between the cells; a page to look at has none. */
  hasLines: boolean;
  columns: ColumnPlan[];
  rows: Cell[][];
  /** Pixels above and below what stands in a row under the headings of a page. */
  rowSpace: number;
  cellFormats: FormatRule[];
  charts: ChartPlan[];
}

/** A chart beside the rows that it shows. Rows and columns count from 1. */
export interface ChartPlan {
  id: number;
  title: string;
  kind: 'bars' | 'line';
  /** The heading's row, and how many rows stand below it. */
  headingRow: number;
  rows: number;
  series: { column: number; colour: string }[];
  /** Where its upper left corner lies. */
  at: { row: number; column: number };
  width: number;
  height: number;
}

/** A tab's title, or another where somebody's own tab has it: two tabs of one name are refused. @param taken titles in small letters */
export function freeTitle(title: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  return taken.has(title.toLowerCase()) ? `${title} (Policy Sign-off)` : title;
}

/** A page that is made anew each time: its columns and rows as they are given, the headings among them. */
export function planPage(
  tab: { sheetId: number; title: string },
  columns: readonly Pick<ColumnPlan, 'width' | 'kind'>[],
  rows: Cell[][],
  headingRow: number,
): TabPlan {
  return {
    ...tab,
    kept: 'derived',
    isHidden: false,
    isGuarded: false,
    layout: 'page',
    headingRow,
    frozenColumns: 0,
    hasFilter: false,
    hasLines: false,
    rowSpace: 3,
    columns: columns.map((column) => ({ ...column, help: '', oneOf: [], isHidden: false })),
    rows,
    cellFormats: [],
    charts: [],
  };
}
