/** Cells of one column of a tab, found by its heading, typed by hand from the first row on. */
import type { Larkfield } from './larkfield';

export function fillColumn(school: Larkfield, tab: string, heading: string, cells: readonly string[]): void {
  const rows = cells.map((cell) => [cell]);
  school.pasteAt(tab, 2, school.headingAt(tab, heading), rows);
}
