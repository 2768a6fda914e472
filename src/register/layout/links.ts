/**
 * Web addresses of Google's files, and of places in the register workbook, for cards and emails. One of a row leads to it as it stood
 * when the address was made; links within the workbook find theirs (row-links.ts).
 */
import { placeNamed } from '../workbook/tab';
import { PAGES, sheetIdOf } from '../workbook/tabs';

/** The workbook's own address, without a place in it. */
export function workbookAddress(workbookId: string): string {
  return `https://docs.google.com/spreadsheets/d/${workbookId}/`;
}

/** The same for a person to open, of any file of Sheets. */
export function workbookToOpen(workbookId: string): string {
  return `${workbookAddress(workbookId)}edit`;
}

/** A form as its owner edits it; where people sign in it, Google alone knows. */
export function formToEdit(formId: string): string {
  return `https://docs.google.com/forms/d/${formId}/edit`;
}

/** A document's own address, as the tab Policies has it. */
export function documentAddress(documentId: string): string {
  return `https://docs.google.com/document/d/${documentId}/`;
}

/** The id in a document's link; a bare id stands for itself. */
export function documentIdOf(link: string): string {
  return /\/d\/([\w-]+)/.exec(link)?.[1] ?? link;
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
  const place = placeInWorkbook(where);
  return place === null ? workbookToOpen(workbookId) : workbookAddress(workbookId) + place;
}
