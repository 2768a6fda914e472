/** How long each kind of call takes on Google, beside what the local Workspace takes for granted (local/script/calls.ts). */

import type { CallName } from '../../local/contract';
import { millisecondsOf } from '../../local/script/calls';
import { AS_VALUES, type SelfTestProgress, type Step } from './steps';

/** Each is done so often, and the one in the middle counts. */
const TIMES = 3;

function middleOf(work: () => unknown): number {
  const took = Array.from({ length: TIMES }, () => {
    const began = Date.now();
    work();
    return Date.now() - began;
  });
  return took.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}

/** Calls that can be made again and again; those of the journey are timed there. */
function measure({ times, files }: SelfTestProgress): void {
  const [document = '', workbook = ''] = [files.document, files.workbook];
  const form = FormApp.create('Self-test of times', false);
  const item = form.addCheckboxItem();
  const store = PropertiesService.getScriptProperties();
  const title = { updateSpreadsheetProperties: { properties: { title: 'Self-test' }, fields: 'title' } };
  const calls: [CallName, () => unknown][] = [
    ['Docs.Documents.get', () => Docs?.Documents?.get(document, { includeTabsContent: true })],
    ['Sheets.Spreadsheets.batchUpdate', () => Sheets?.Spreadsheets?.batchUpdate({ requests: [title] }, workbook)],
    ['Sheets.Spreadsheets.get', () => Sheets?.Spreadsheets?.get(workbook, { fields: 'properties.title' })],
    [
      'Sheets.Spreadsheets.Values.batchGet',
      () => Sheets?.Spreadsheets?.Values?.batchGet(workbook, { ranges: ['Staff'], ...AS_VALUES }),
    ],
    ['FormApp.create', () => FormApp.create('Self-test of times', false)],
    ['FormApp.openById', () => FormApp.openById(form.getId())],
    ['Form.setDescription', () => form.setDescription('Times')],
    ['Form.addItem', () => form.addTextItem()],
    ['Form.getItems', () => form.getItems()],
    ['Form.getResponses', () => form.getResponses()],
    ['Item.setTitle', () => item.setTitle('Times')],
    ['Item.setChoices', () => item.setChoiceValues(['One', 'Two'])],
    ['MailApp.getRemainingDailyQuota', () => MailApp.getRemainingDailyQuota()],
    ['ScriptApp.getProjectTriggers', () => ScriptApp.getProjectTriggers()],
    ['ScriptApp.getAuthorizationInfo', () => ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)],
    ['Properties.getProperties', () => store.getProperties()],
    ['Properties.setProperty', () => store.setProperty('times', 'x')],
    ['Session.getEffectiveUser', () => Session.getEffectiveUser().getEmail()],
  ];
  for (const [name, work] of calls) times[name] = middleOf(work);
  store.deleteProperty('times');
}

export const TIMES_STEP: Step = { says: 'each kind of call can be timed', does: measure };

/** "Docs.Documents.get  812 ms (800 assumed)"; jobs have no assumption. */
export function timeLines(times: Record<string, number>): string[] {
  return Object.entries(times).map(([name, milliseconds]) => {
    const assumed = /^\w+(\.\w+)+$/.test(name) ? ` (${millisecondsOf(name)} assumed)` : '';
    return `  ${name}  ${milliseconds} ms${assumed}`;
  });
}
