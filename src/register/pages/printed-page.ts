/** A page to print, in the tab Print: a title and lines above, columns with their rows below. */
import { planPage, type TabPlan } from '../layout/tab-plan';
import type { Cell } from '../workbook/cells';
import { type ColumnKind, PRINT } from '../workbook/tabs';

export interface PageColumn {
  heading: string;
  /** Pixels. */
  width: number;
  kind: ColumnKind;
}

export function column(heading: string, width: number, kind: ColumnKind = 'text'): PageColumn {
  return { heading, width, kind };
}

export function printedPage(
  title: string,
  lines: readonly string[],
  columns: readonly PageColumn[],
  rows: Cell[][],
): TabPlan {
  const above: Cell[][] = [[title], ...lines.map((line) => [line]), []];
  return planPage(PRINT, columns, [...above, columns.map(({ heading }) => heading), ...rows], above.length + 1);
}
