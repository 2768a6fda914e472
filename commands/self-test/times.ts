/** How long each kind of call takes on Google, beside what the local Workspace takes for granted (local/script/calls.ts). */

import {
  binMade,
  newWorkbook,
  readByFilter,
  remembered,
  spreadsheets,
  write,
} from '../../local/conformance/cases/made';
import type { CallName } from '../../local/contract';
import { millisecondsFor, millisecondsOf } from '../../local/script/calls';
import { messageOf } from '../../src/common/problem';
import type { Progress } from './notes';
import { AS_VALUES, me, type Step } from './steps';

/** Each is done so often, and the one in the middle counts. */
const TIMES = 3;

function middleOf(work: () => unknown): number {
  const took = Array.from({ length: TIMES }, () => onceOf(work));
  return took.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}

function onceOf(work: () => unknown): number {
  const began = Date.now();
  work();
  return Date.now() - began;
}

/** What Google may refuse by a belief of its own has no time then; the case of that belief says what it means. */
function middleIfAllowed(times: Progress['times'], name: CallName, work: () => unknown): void {
  try {
    times[name] = middleOf(work);
  } catch (error) {
    console.warn(`${name} has no time: ${messageOf(error)}`);
  }
}

const MEGABYTE = 1_000_000;
const MEGABYTE_WRITTEN = 'a megabyte written';
const MEGABYTE_READ = 'a megabyte read';
const MEGABYTE_TAB = 900;

/** How long jobs that carry much are taken to last. */
const ASSUMED = new Map([
  [MEGABYTE_WRITTEN, millisecondsOf('Sheets.Spreadsheets.batchUpdate') + millisecondsFor({ sent: MEGABYTE, read: 0 })],
  [
    MEGABYTE_READ,
    millisecondsOf('Sheets.Spreadsheets.Values.batchGetByDataFilter') + millisecondsFor({ sent: 0, read: MEGABYTE }),
  ],
]);

/** Into a tab of its own, which replaces the one of the time before. */
function writeMegabyte(workbook: string): void {
  const isThere = spreadsheets()
    .get(workbook, { fields: 'sheets.properties.sheetId' })
    .sheets?.some(({ properties }) => properties?.sheetId === MEGABYTE_TAB);
  const values = [{ userEnteredValue: { stringValue: 'x'.repeat(50_000) } }];
  const rows = Array.from({ length: 20 }, () => ({ values }));
  const start = { sheetId: MEGABYTE_TAB, rowIndex: 0, columnIndex: 0 };
  write(
    workbook,
    ...(isThere ? [{ deleteSheet: { sheetId: MEGABYTE_TAB } }] : []),
    { addSheet: { properties: { sheetId: MEGABYTE_TAB, title: 'A megabyte' } } },
    { updateCells: { start, rows, fields: 'userEnteredValue' } },
  );
}

/** Every kind of call that has a time of its own in local/script/calls.ts; those of the journey are timed there. */
function measure({ times, files }: Progress): void {
  const [document = '', workbook = ''] = [files.document, files.workbook];
  const form = remembered(FormApp.create('Self-test of times', false));
  const item = form.addCheckboxItem();
  const store = PropertiesService.getScriptProperties();
  const lock = LockService.getScriptLock();
  const title = { updateSpreadsheetProperties: { properties: { title: 'Self-test' }, fields: 'title' } };
  const calls: [CallName, () => unknown][] = [
    ['Docs.Documents.get', () => Docs?.Documents?.get(document, { includeTabsContent: true })],
    ['Sheets.Spreadsheets.batchUpdate', () => Sheets?.Spreadsheets?.batchUpdate({ requests: [title] }, workbook)],
    ['Sheets.Spreadsheets.get', () => Sheets?.Spreadsheets?.get(workbook, { fields: 'properties.title' })],
    [
      'Sheets.Spreadsheets.Values.batchGet',
      () => Sheets?.Spreadsheets?.Values?.batchGet(workbook, { ranges: ['Staff'], ...AS_VALUES }),
    ],
    ['FormApp.create', () => remembered(FormApp.create('Self-test of times', false))],
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
    ['Drive.Files.get', () => Drive?.Files?.get(form.getId(), { fields: 'name' })],
    ['Lock.tryLock', () => lock.tryLock(1)],
  ];
  // Each of these makes something, or sends it.
  const [answers, to] = [newWorkbook(), me()];
  const once: [CallName, () => unknown][] = [
    ['Sheets.Spreadsheets.create', newWorkbook],
    ['Form.setDestination', () => form.setDestination(FormApp.DestinationType.SPREADSHEET, answers)],
    ['MailApp.sendEmail', () => MailApp.sendEmail({ to, subject: 'Self-test', body: 'There is nothing to do.' })],
  ];
  try {
    for (const [name, work] of calls) times[name] = middleOf(work);
    for (const [name, work] of once) times[name] = onceOf(work);
  } finally {
    lock.releaseLock();
    store.deleteProperty('times');
    binMade();
  }
}

/** What a form, its items and its answers are asked. */
function measureReading({ times, files }: Progress): void {
  const form = FormApp.openById(files.form ?? '');
  const [answer] = form.getResponses();
  const [given] = answer?.getItemResponses() ?? [];
  if (answer === undefined || given === undefined) throw new Error('There is no signature to read.');
  const item = given.getItem();
  const box = form
    .getItems()
    .find((one) => String(one.getType()) === 'CHECKBOX')
    ?.asCheckboxItem();
  const calls: [CallName, () => unknown][] = [
    ['Form.getTitle', () => form.getTitle()],
    ['Form.collectsEmail', () => form.collectsEmail()],
    ['Form.isAcceptingResponses', () => form.isAcceptingResponses()],
    ['Form.getPublishedReaders', () => form.getPublishedReaders()],
    ['Item.getId', () => item.getId()],
    ['Item.isRequired', () => box?.isRequired()],
    ['Response.getId', () => answer.getId()],
    ['Response.getTimestamp', () => answer.getTimestamp()],
    ['Response.getRespondentEmail', () => answer.getRespondentEmail()],
    ['Response.getItemResponses', () => answer.getItemResponses()],
    ['ItemResponse.getItem', () => given.getItem()],
    ['ItemResponse.getResponse', () => given.getResponse()],
  ];
  for (const [name, work] of calls) times[name] = middleOf(work);
  middleIfAllowed(times, 'Response.toPrefilledUrl', () => answer.toPrefilledUrl());
}

/** What much carries, and which files there are. */
function measureBytes({ times, files }: Progress): void {
  const { workbook = '' } = files;
  const all = { q: 'trashed = false', fields: 'files(id)' };
  middleIfAllowed(times, 'Drive.Files.list', () => Drive?.Files?.list(all));
  times[MEGABYTE_WRITTEN] = middleOf(() => writeMegabyte(workbook));
  times[MEGABYTE_READ] = middleOf(() => readByFilter(workbook, [{ gridRange: { sheetId: MEGABYTE_TAB } }]));
}

const UNKNOWN = 'how much one run can do stays unknown';

export const TIMES_STEPS: readonly Step[] = [
  { says: 'each kind of call can be timed', matters: UNKNOWN, does: measure },
  { says: 'what forms and answers are asked can be timed', matters: UNKNOWN, does: measureReading },
  { says: 'what carries much can be timed', matters: UNKNOWN, does: measureBytes },
];

/** As many times as long as assumed, and it is said. */
const MUCH_LONGER = 2;

/** Each call beside what is taken for granted; those that took much longer first. Other jobs have no assumption. */
export function timeLines(times: Record<string, number>): string[] {
  const measured = Object.entries(times).map(([name, milliseconds]) => {
    const assumed = ASSUMED.get(name) ?? (/^\w+(\.\w+)+$/.test(name) ? millisecondsOf(name) : null);
    const isLong = assumed !== null && milliseconds > MUCH_LONGER * assumed;
    const beside = assumed === null ? '' : ` (${assumed} assumed)`;
    return { isLong, line: `  ${isLong ? 'LONGER ' : ''}${name}  ${milliseconds} ms${beside}` };
  });
  const long = measured.filter(({ isLong }) => isLong).length;
  const head =
    long === 0
      ? 'none took more than twice as long as assumed.'
      : `${long} took more than twice as long as assumed; runs may need more clicks or hours than docs/performance.md says.`;
  return [
    `HOW LONG CALLS TOOK (the middle of three where they can be repeated): ${head}`,
    ...measured.sort((a, b) => Number(b.isLong) - Number(a.isLong)).map(({ line }) => line),
  ];
}
