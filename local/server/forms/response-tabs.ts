/** The tab of a workbook into which Google writes a form's answers. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { ResponseState } from '../../contract';
import type { CellState, FormFile, SpreadsheetFile } from '../../state';
import { serialOf } from '../format-date';
import type { Google } from '../google';
import { newSheet } from '../sheets/new-sheet';
import { isQuestion } from './questions';

const DATE_TIME: sheets_v4.Schema$CellFormat = { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' } };

/** Milliseconds until `spreadsheets.get` tells of it. */
const LATE = { 'after seconds': 2_000, 'after minutes': 5 * 60_000 };

/** Adds the tab, its headings in the questions' order. Returns its id. */
export function addResponseSheet(google: Google, workbook: SpreadsheetFile, form: FormFile): number {
  const titles = new Set(workbook.sheets.map((sheet) => sheet.properties.title));
  const { answersTabName: name, answersTabSeen } = google.beliefs;
  let number = 1;
  while (titles.has(`${name} ${number}`)) number += 1;
  const sheet = newSheet({ sheetId: 100_000 + google.nextNumber(), title: `${name} ${number}` });
  sheet.formId = form.id;
  if (answersTabSeen !== 'at once') sheet.seenFrom = google.now + LATE[answersTabSeen];
  sheet.properties.gridProperties = { ...sheet.properties.gridProperties, frozenRowCount: 1 };
  sheet.cells = [headings(form).map((value) => ({ value }))];
  workbook.sheets = [sheet, ...workbook.sheets];
  google.touch(workbook.id);
  return sheet.properties.sheetId;
}

function headings(form: FormFile): string[] {
  const questions = form.items.filter(isQuestion).map((item) => item.title);
  return ['Timestamp', ...(form.emailCollection === 'DO_NOT_COLLECT' ? [] : ['Email address']), ...questions];
}

/** Writes one response below the last, if the tab is still there. */
export function writeResponseRow(google: Google, form: FormFile, response: ResponseState): void {
  if (form.destination === null) return;
  const workbook = google.state.files[form.destination.spreadsheetId];
  if (workbook?.kind !== 'spreadsheet') return;
  const sheet = workbook.sheets.find((tab) => tab.formId === form.id);
  if (sheet === undefined) return;
  const answers = form.items.filter(isQuestion).map((item): CellState => {
    const given = response.answers.find((answer) => answer.itemId === item.id)?.response;
    if (given === undefined || given === '') return {};
    return { value: Array.isArray(given) ? given.join(', ') : given };
  });
  sheet.cells[0] = headings(form).map((value) => ({ value }));
  sheet.cells.push([
    { value: serialOf(response.timestamp, workbook.timeZone), format: DATE_TIME },
    ...(form.emailCollection === 'DO_NOT_COLLECT' ? [] : [{ value: response.respondentEmail ?? '' }]),
    ...answers,
  ]);
  sheet.rowCount = Math.max(sheet.rowCount, sheet.cells.length);
  google.touch(workbook.id);
}
