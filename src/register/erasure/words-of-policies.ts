/** The words of a policy are its own, whomever they name: they are neither erased nor told as somebody's data. Who approved it is. */
import { columnsOf } from '../workbook/columns';
import { headingRowOf } from '../workbook/heading-row';
import { CLAUSES, VERSIONS } from '../workbook/tabs';
import { type TabSnapshot, valuesOf } from './workbook-snapshot';

/** @returns whether a column of the tab, from 0, may hold what is somebody's; null where none may */
export function mayNamePeople(tab: TabSnapshot): ((column: number) => boolean) | null {
  if (tab.sheetId === CLAUSES.sheetId) return null;
  if (tab.sheetId !== VERSIONS.sheetId) return () => true;
  const values = valuesOf(tab);
  const heading = headingRowOf(VERSIONS, values);
  const approvedBy = heading === null ? -1 : columnsOf(VERSIONS, values[heading] ?? []).get('approvedBy');
  return (column) => column === approvedBy;
}
