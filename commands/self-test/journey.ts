/** The product's own journey on files that the self-test makes for itself: set up, publish, sign, look, and uninstall. */
import * as flows from '../../src/flows';
import { ports } from '../../src/google/ports';
import { headingsOf, SIGNATURES, STAFF } from '../../src/register/workbook/tabs';
import type { Progress } from './notes';
import { AS_VALUES, expectEqual, me, NeedsAPerson, type Step, timed } from './steps';

/** Milliseconds for one click, as the product has it, and for all that the policy of the self-test may take. */
const TIME_BUDGET = 18_000;
const PUBLISHING = 2.5 * 60_000;

const POLICY = [
  'Acceptable Use Policy',
  'Using our network',
  'I will keep my password to myself.',
  'I will lock my screen whenever I leave it.',
  'Declaration',
  'I have read and understood this policy and agree to keep to it.',
  'Full name: ____________',
  'Job title: ____________',
  'Signature: ____________ Date: ________',
];

function docs(): GoogleAppsScript.Docs.Collection.DocumentsCollection {
  const documents = Docs?.Documents;
  if (documents === undefined) throw new Error('The Docs service is not switched on in appsscript.json.');
  return documents;
}

function sheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const spreadsheets = Sheets?.Spreadsheets;
  if (spreadsheets === undefined) throw new Error('The Sheets service is not switched on in appsscript.json.');
  return spreadsheets;
}

/** Where each line begins and ends in a document that holds nothing else; Docs counts from 1. */
function rangeOf(first: number, last: number): { startIndex: number; endIndex: number } {
  const before = POLICY.slice(0, first).reduce((sum, line) => sum + line.length + 1, 1);
  const within = POLICY.slice(first, last + 1).reduce((sum, line) => sum + line.length + 1, 0);
  return { startIndex: before, endIndex: before + within - 1 };
}

function makeDocument(progress: Progress): void {
  const id =
    timed(progress, 'Docs.Documents.create', () => docs().create({ title: 'Self-test policy' })).documentId ?? '';
  progress.files.document = id;
  const heading = (line: number, namedStyleType: string) => ({
    updateParagraphStyle: { range: rangeOf(line, line), paragraphStyle: { namedStyleType }, fields: 'namedStyleType' },
  });
  const requests = [
    { insertText: { location: { index: 1 }, text: POLICY.join('\n') } },
    heading(0, 'TITLE'),
    heading(1, 'HEADING_1'),
    heading(4, 'HEADING_1'),
    { createParagraphBullets: { range: rangeOf(2, 3), bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE' } },
  ];
  timed(progress, 'Docs.Documents.batchUpdate', () => docs().batchUpdate({ requests }, id));
}

/** A second tab, with the words that the cases look for. */
function addTab({ files }: Progress): void {
  const id = files.document ?? '';
  // Not in the type package yet.
  const request: object = { addDocumentTab: { tabProperties: { title: 'Two' } } };
  const replies: object[] = docs().batchUpdate({ requests: [request] }, id).replies ?? [];
  const tabId = /"tabId":"([^"]+)"/.exec(JSON.stringify(replies))?.[1];
  if (tabId === undefined) throw new Error(`Google answered ${JSON.stringify(replies)}`);
  const location = { index: 1, tabId };
  docs().batchUpdate({ requests: [{ insertText: { location, text: 'In the second tab' } }] }, id);
}

function writeStaff({ files }: Progress): void {
  const row = headingsOf(STAFF).map((heading) => {
    const value = { Name: 'Self Test', Email: me(), Role: 'Tester' }[heading];
    return value === undefined ? {} : { userEnteredValue: { stringValue: value } };
  });
  const start = { sheetId: STAFF.sheetId, rowIndex: 1, columnIndex: 0 };
  const updateCells = { start, rows: [{ values: row }], fields: 'userEnteredValue' };
  sheets().batchUpdate({ requests: [{ updateCells }] }, files.workbook ?? '');
}

function publish(progress: Progress): void {
  const request = { document: progress.files.document ?? '' };
  const began = Date.now();
  let report = timed(progress, 'publish a policy, first click', () => flows.publish(ports, request, TIME_BUDGET));
  while (!report.isDone) {
    if (Date.now() - began > PUBLISHING)
      throw new Error('publishing was not finished after two and a half minutes of clicks');
    report = flows.publish(ports, request, TIME_BUDGET);
  }
  progress.files.form = report.formId;
  expectEqual([report.isDone, report.clauses, report.version], [true, 2, 'P1 v1.0'], 'the report');
  const form = FormApp.openById(report.formId);
  expectEqual([form.isPublished(), form.getTitle()], [true, POLICY[0]], 'the form');
  expectEqual(
    form.getItems().map((item) => String(item.getType())),
    // The offer to talk first has pages of its own, at the beginning and behind the end.
    ['MULTIPLE_CHOICE', 'PAGE_BREAK', 'CHECKBOX', 'SECTION_HEADER', 'CHECKBOX', 'TEXT', 'TEXT', 'PAGE_BREAK'],
    'its items',
  );
  flows.confirmOpenToAll(ports, report.formId);
}

/** Scripted answers may be refused where addresses are verified; then a person signs. */
function sign(progress: Progress): void {
  const form = FormApp.openById(progress.files.form ?? '');
  if (form.getResponses().length > 0) return;
  const response = form.createResponse();
  for (const item of form.getItems()) {
    const type = String(item.getType());
    if (type === 'CHECKBOX') {
      const box = item.asCheckboxItem();
      response.withItemResponse(box.createResponse(box.getChoices().map((choice) => choice.getValue())));
    }
    if (type === 'TEXT') response.withItemResponse(item.asTextItem().createResponse('Self Test'));
  }
  try {
    timed(progress, 'Response.submit', () => response.submit());
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new NeedsAPerson(
      `Google lets no script sign this form (it says: ${words}). Please sign it yourself, with this account, and then click Run again: ${form.getPublishedUrl()}`,
    );
  }
}

function look(progress: Progress): void {
  timed(progress, 'a round that finds a signature', () => flows.hourly(ports));
  timed(progress, 'a round that finds nothing to do', () => flows.hourly(ports));
  const ranges = [`'${SIGNATURES.title}'`, "'Register'", "'To check'"];
  const answer = sheets().Values?.batchGet(progress.files.workbook ?? '', { ranges, ...AS_VALUES });
  const [signatures = [], register = [], toCheck = []] = (answer?.valueRanges ?? []).map((range) => range.values ?? []);
  const headings = (signatures[0] ?? []).map(String);
  const cell = (heading: string) => signatures[1]?.[headings.indexOf(heading)];
  expectEqual(signatures.length, 2, 'rows of Signatures, the headings among them');
  expectEqual([cell('Email'), cell('Version'), cell('Agreed to')], [me(), 'P1 v1.0', '1–2, D1'], 'the signature');
  expectEqual(JSON.stringify(register).includes('✓ Signed'), true, 'the register shows it');
  progress.toCheck = toCheck.slice(1).map((row) => row.join(': '));
}

/** Stopped right after it and run again, there is nothing more to do. */
function uninstall(): void {
  if (ports.readNotes().owner !== '') flows.uninstall(ports);
  expectEqual(ScriptApp.getProjectTriggers().length, 0, 'triggers that are left');
}

const DOCUMENT = 'the self-test cannot try how policies are read';
const JOURNEY_MATTERS = 'the product itself does not get through';

/** The document is made before the cases run: one of them needs it. */
export const BEFORE: readonly Step[] = [
  { says: 'a script may make and write a document under drive.file', matters: DOCUMENT, does: makeDocument },
  { says: 'a script may add a tab', matters: DOCUMENT, does: addTab },
];

export const JOURNEY: readonly Step[] = [
  {
    says: 'setting up makes the workbook',
    matters: JOURNEY_MATTERS,
    does: (progress) => {
      progress.files.workbook = timed(progress, 'set up', () => flows.setUp(ports)).workbookId;
    },
  },
  { says: 'a staff list can be written', matters: JOURNEY_MATTERS, does: writeStaff },
  {
    says: 'the policy is read and its form built as planned',
    matters: JOURNEY_MATTERS,
    // The last click begins within its time, and what comes after the form takes up to a minute.
    takes: PUBLISHING + 60_000,
    does: publish,
  },
  { says: 'the form can be signed', matters: JOURNEY_MATTERS, does: sign },
  { says: 'a round finds the signature once and shows it in the register', matters: JOURNEY_MATTERS, does: look },
  { says: 'uninstalling leaves nothing that runs by itself', matters: JOURNEY_MATTERS, does: uninstall },
];
