/**
 * Web addresses in the register workbook, for cards and emails. One of a row leads to it as it stood when the address was made; links
 * within the workbook find theirs (row-links.ts).
 */
import { PAGES, sheetIdOf } from '../workbook/tabs';

/** The workbook's own address, without a place in it. */
export function workbookAddress(workbookId: string): string {
  return `https://docs.google.com/spreadsheets/d/${workbookId}/`;
}

/** What "Staff, row 44" names: the tab's title, and the row, which is null where none is named. */
export function placeNamed(where: string): { title: string; row: number | null } {
  const [title = '', row = ''] = where.split(', row ');
  return { title, row: /^\d+$/.test(row) ? Number(row) : null };
}

/** Whether "Staff, row 44" names a tab of ours. */
export function isInWorkbook(where: string): boolean {
  return placeInWorkbook(where) !== null;
}

/** Where in the workbook something is: "Staff, row 44" → the address behind the workbook's own; null where no tab of ours is named. */
function placeInWorkbook(where: string): string | null {
  const { title, row } = placeNamed(where);
  const sheetId = sheetIdOf(title) ?? PAGES.find((page) => page.title === title)?.sheetId;
  if (sheetId === undefined) return null;
  return row === null ? `edit#gid=${sheetId}` : `edit#gid=${sheetId}&range=A${row}`;
}

/** The whole address of a place: "Staff, row 44", "Overdue"; the workbook's own where no tab of ours is named. */
export function linkInto(workbookId: string, where: string): string {
  return workbookAddress(workbookId) + (placeInWorkbook(where) ?? 'edit');
}
