/**
 * The local Workspace, web: a cell that leads to the row in which something stands by now. In: the one way in which that is written
 * as a formula, and the workbook; out: what the cell shows, and Google's address of the row.
 */
import type { SpreadsheetFile } from '../../state';

/** =IFERROR(HYPERLINK("#gid=1&range=A"&MATCH(12,'Staff'!P:P,0),"Go there"),"—") */
const LEADS =
  /^=IFERROR\(HYPERLINK\("#gid=(\d+)&range=A"&MATCH\((\d+|"(?:[^"]|"")*"),'((?:[^']|'')+)'!([A-Z]+):\4,0\),"([^"]*)"\),"([^"]*)"\)$/;

/** @returns null for any other formula; no link where nothing is found */
export function rowLink(formula: string, file: SpreadsheetFile): { words: string; link: string } | null {
  const [, gid, wanted = '', title, letters = '', words = '', otherwise = ''] = LEADS.exec(formula) ?? [];
  if (gid === undefined) return null;
  const known = wanted.startsWith('"') ? wanted.slice(1, -1).replace(/""/g, '"') : Number(wanted);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const sheet = file.sheets.find(({ properties }) => properties.title === title?.replace(/''/g, "'"));
  const row = sheet?.cells.findIndex((cells) => cells?.[column]?.value === known) ?? -1;
  if (row < 0) return { words: otherwise, link: '' };
  return { words, link: `https://docs.google.com/spreadsheets/d/${file.id}/edit#gid=${gid}&range=A${row + 1}` };
}
