/** Cells of one column of a tab, found by its heading, typed by hand from the first row on. */
import type { Larkfield } from './larkfield';
import { headingAt } from './without-account';

export function fillColumn(school: Larkfield, tab: string, heading: string, cells: readonly string[]): void {
  const rows = cells.map((cell) => [cell]);
  school.pasteAt(tab, 2, headingAt(school, tab, heading), rows);
}
