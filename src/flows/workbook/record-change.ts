/** Who changed what by a button: a row of `Panel changes`, in the same batch as the change itself. */
import { rowsBelow } from '../../register/layout/cells-by-key';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import { readTab } from '../../register/reading/read-tab';
import type { RawCell } from '../../register/workbook/cells';
import { PANEL_CHANGES } from '../../register/workbook/tabs';
import type { Ports } from '../ports';

export interface Done {
  /** The account that did it. */
  by: string;
  /** In words, without names: "gave more time". */
  what: string;
  /** Numbers of those whom it is about; none where it is about nobody in particular. */
  people?: readonly number[];
}

/** @param tabs with Panel changes among them. @returns a row for each person, or one */
export function recordOf(
  { readClock, dayOf }: Pick<Ports, 'readClock' | 'dayOf'>,
  tabs: Readonly<Record<string, RawCell[][]>>,
  { by, what, people = [] }: Done,
): RegisterChange {
  const { headings } = readTab(PANEL_CHANGES, tabs[PANEL_CHANGES.title] ?? []);
  const { day, time } = dayOf(readClock().instant);
  const about = people.length === 0 ? [''] : people;
  const rows = about.map((person) => ({ on: { day }, at: time, by, what, person }));
  return rowsBelow(PANEL_CHANGES, headings, rows);
}
