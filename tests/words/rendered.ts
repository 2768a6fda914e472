/**
 * Everything that people see in a school's first months, as texts: the panel's cards, the workbook, emails, forms, the pages
 * of the local Workspace, and what errors say. The school's own words (names, a policy) are chosen so that none is ruled out.
 */

import { makeSchool } from '../../commands/simulation/school';
import { schoolSite } from '../../commands/simulation/start-school';
import { tabOf } from '../../local/by-hand/typing';
import type { CardJson } from '../../local/panel/card';
import type { Panel } from '../../local/panel/panel';
import type { SheetState } from '../../local/state';
import { aTerm, PEOPLE } from '../support/a-term';
import { TOLU } from '../support/countersigning';
import { ACCEPTABLE_USE, aDocument, Larkfield, MANAGER } from '../support/larkfield';
import { besideDocument, besideRegister, pressEverything } from '../support/panels';
import type { Shown } from './ruled-out-words';

/** A policy of neutral words with a block for the head's signature, and one more that asks a question. */
const AGREEMENT_AGAIN = aDocument(
  'Staff Acceptable Use Agreement',
  '# Using our network',
  '- I will keep my password to myself always.',
  '- I will report lost devices.',
  '# Declaration',
  'I have read and understood this agreement and agree to keep to it.',
  'Full name: ____________',
  'Job title: ____________',
  'Signature: ____________ Date: ________',
);

const term = aTerm();

const strip = (html: string): string =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/(?:title|aria-label|placeholder|value)="([^"]*)"/g, '>$1<')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&rsquo;/g, '’')
    .replace(/&amp;/g, '&');

/** Names and parameters that buttons carry along, and other things that nobody reads. */
const UNSEEN = ['name', 'function', 'parameters', 'url', 'type', 'knownIcon', 'color', 'controlType', 'loadIndicator'];

function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return UNSEEN.includes(key) ? [] : [strip(value)];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, key));
  if (typeof value !== 'object' || value === null || UNSEEN.includes(key)) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name));
}

function cardTexts(card: CardJson): Shown[] {
  const where = card.header.title;
  // A clause's key is what its switch sends.
  const seen = JSON.parse(
    JSON.stringify(card, (key, value) => (key === 'switchControl' || key === 'value' ? undefined : value)),
  );
  const typed = card.sections.flatMap(({ widgets }) => widgets.flatMap(({ textInput }) => textInput?.value ?? []));
  return [...textsOf(seen), ...typed].map((text) => ({ kind: 'card', where, text }));
}

/** Every card that can be reached from these, and every line that is shown for a moment. */
export function cards(): Shown[] {
  const { school } = term;
  const documents = school.workspace.files.flatMap((file) => (file.kind === 'document' ? [file.id] : []));
  const changed = school.fork();
  changed.workspace.editDocument(documents[0] ?? '', AGREEMENT_AGAIN);
  const open = (larkfield: Larkfield, fileId: string, as = MANAGER) =>
    larkfield.workspace.openPanel('docs', { as, fileId });
  const notSetUp = Larkfield.open([]);
  for (const key of Object.keys(notSetUp.workspace.properties)) {
    Reflect.deleteProperty(notSetUp.workspace.properties, key);
  }
  const fresh = Larkfield.open(PEOPLE);
  const notAllowed = fresh.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
  const stopped = school.fork();
  for (const timer of stopped.workspace.triggers) Object.assign(timer, { handler: 'gone' });
  const lost = school.fork();
  lost.workspace.spreadsheet(lost.workbookId).grantedTo.length = 0;
  const locked = school.fork();
  locked.workspace.holdLock();
  const panels: Panel[] = [
    besideDocument(Larkfield.open(PEOPLE), aDocument('Minutes', 'We met.')),
    besideDocument(
      Larkfield.open(PEOPLE),
      aDocument(
        'Handbook',
        'This handbook was due for review by March 2020.',
        '# Rules',
        'Staff must follow these rules.',
        '- I will ask [name].',
        '- I will ask [name].',
        '# Empty',
        '# Pupils',
      ),
    ),
    open(fresh, notAllowed),
    ...documents.map((id) => open(school, id)),
    open(changed, documents[0] ?? ''),
    open(school, documents[0] ?? '', 'daniel@larkfield.example'),
    besideRegister(school),
    besideRegister(stopped),
    besideRegister(lost),
    besideRegister(locked),
    besideRegister(notSetUp),
    school.workspace.openPanel('sheets', { as: MANAGER, fileId: 'another' }),
    school.workspace.openPanel('sheets', { as: 'daniel@larkfield.example', fileId: school.workbookId }),
  ];
  const helped = new Set<string>();
  return panels.flatMap((panel) => {
    const shown: Shown[] = [];
    const onSeen = ({ card, notice }: Panel) => {
      shown.push(...cardTexts(card), { kind: 'card', where: 'notice', text: notice });
    };
    pressEverything(panel, { onSeen, helped });
    return shown;
  });
}

function sheetTexts(sheet: SheetState): Shown[] {
  const { title } = sheet.properties;
  const cells = sheet.cells.flatMap((row) => row ?? []);
  const texts = [
    title,
    ...cells.flatMap(({ value, formula, note, validation }) => [
      ...(typeof value === 'string' ? [value] : []),
      formula ?? '',
      note ?? '',
      validation?.inputMessage ?? '',
    ]),
    ...sheet.rangeValidations.flatMap(({ rule }) => [
      rule.inputMessage ?? '',
      ...(rule.condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? ''),
    ]),
    ...sheet.protectedRanges.map(({ description }) => description ?? ''),
    ...sheet.charts.map(({ spec }) => spec?.title ?? ''),
  ];
  return [...new Set(texts)].map((text) => ({ kind: 'workbook', where: title, text }));
}

/** The workbook after the term with every page made, and after something in it was lost, renamed and erased. */
export function workbook(): Shown[] {
  const { school } = term;
  for (const [name, values] of [
    ['verify', []],
    ['printPolicy', ['P1']],
    ['printSignOffList', ['P2', 'everyone']],
    ['previewEmails', []],
    ['evidenceOfPolicy', ['P1']],
    ['dataOfPerson', [3]],
  ] as const) {
    school.run(name, [...values]);
  }
  const later = school.fork();
  later.run('printPerson', [3]);
  later.run('erasePerson', [7]);
  later.workspace.refuse(MANAGER, ['https://www.googleapis.com/auth/script.send_mail']);
  later.turnTo('2026-10-23', '12:00');
  const broken = school.fork();
  const { sheets } = broken.workspace.spreadsheet(broken.workbookId);
  const without = (titles: readonly string[]) => sheets.filter((sheet) => !titles.includes(sheet.properties.title));
  broken.workspace.spreadsheet(broken.workbookId).sheets = without(['Signatures', 'Calendar', 'Decisions']);
  const staff = tabOf(broken.workspace, broken.workbookId, 'Staff');
  staff.cells = staff.cells.map((row) => row?.filter((_, column) => column !== 5));
  broken.turnTo('2026-10-21', '12:00');
  const gone = school.fork();
  gone.workspace.spreadsheet(gone.workbookId).sheets = without(['Policies']);
  gone.turnTo('2026-10-21', '12:00');
  return [school, later, broken, gone].flatMap((one) =>
    one.workspace.spreadsheet(one.workbookId).sheets.flatMap(sheetTexts),
  );
}

export function emails(): Shown[] {
  const { school } = term;
  const trial = school.fork();
  trial.set('Send all emails to', MANAGER);
  trial.morningsTo('2026-11-20');
  return [...school.workspace.mail, ...trial.workspace.mail].flatMap(({ subject, body, htmlBody = '', name = '' }) =>
    [subject, body, strip(htmlBody), name].map((text) => ({ kind: 'email', where: subject, text })),
  );
}

/** The kinds of email that were sent, each once. */
export function kindsSent(): string[] {
  return [...new Set(term.school.column('Sent emails', 'Kind').map(String))].sort();
}

export function forms(): Shown[] {
  const paused = term.school.fork();
  paused.workspace.editDocument(
    paused.workspace.files.find((file) => file.kind === 'document')?.id ?? '',
    AGREEMENT_AGAIN,
  );
  paused.publishAgain(paused.workspace.files.find((file) => file.kind === 'document')?.id ?? '', {
    agreeBy: 'the whole policy',
  });
  const asked = Larkfield.open(PEOPLE);
  asked.publish(
    aDocument(
      'Device Loan',
      'Please read this before you borrow a device.',
      '# Care',
      '- I will keep the device in its case.',
      'Teaching staff only:',
      '- I will charge it overnight.',
      'Full name: ____________',
      'Device number: ____________',
      'Signature: ____________ Date: ________',
    ),
    { agreeBy: 'every section' },
  );
  return [paused, asked].flatMap(({ workspace }) =>
    workspace.files.flatMap((file): Shown[] => {
      if (file.kind !== 'form') return [];
      const { name, title, description, confirmationMessage, closedMessage, items } = file;
      const texts = items.flatMap((item) => [
        item.title,
        item.helpText,
        ...item.choices.map((choice) => choice.value),
        item.rule?.helpText ?? '',
      ]);
      return [name, title, description, confirmationMessage, closedMessage, ...texts].map((text) => ({
        kind: 'form',
        where: title,
        text,
      }));
    }),
  );
}

/** The local Workspace in a browser. */
export async function pages(): Promise<Shown[]> {
  const { workspace, workbookId } = term.school;
  const site = schoolSite(workspace.fork(), makeSchool({ seed: 1 }));
  const ids = (kind: string) => workspace.files.filter((file) => file.kind === kind).map(({ id }) => id);
  const [document = ''] = ids('document');
  const paths = [
    '/',
    '/mail',
    '/mail/1',
    '/mail/1/body',
    `/document/d/${document}/edit`,
    `/document/d/${document}/panel?open=1`,
    `/spreadsheets/d/${workbookId}/edit`,
    `/spreadsheets/d/${workbookId}/edit?tab=Settings`,
    `/spreadsheets/d/${workbookId}/panel?open=1`,
    ...ids('form').map((id) => `/forms/d/${id}/edit`),
    ...ids('form').map((id) => `/forms/d/e/${id}/viewform?as=${TOLU}`),
    '/forms/d/e/nothing/viewform',
    '/nothing',
  ];
  const moved = await site.request('/clock', {
    method: 'POST',
    body: new URLSearchParams({ day: '2026-10-22' }),
    headers: { cookie: `account=${MANAGER}`, origin: 'http://localhost' },
  });
  const shown: Shown[] = [{ kind: 'page', where: '/clock', text: strip(await moved.text()) }];
  for (const as of [MANAGER, TOLU]) {
    for (const path of paths) {
      const page = await site.request(path, { headers: { cookie: `account=${as}` } });
      shown.push({ kind: 'page', where: path, text: strip(await page.text()) });
    }
  }
  return shown;
}

/** What each function says that somebody runs in the wrong way, at the wrong time, or under the wrong account. */
export function errors(): Shown[] {
  const { school } = term;
  const documents = school.workspace.files.flatMap((file) => (file.kind === 'document' ? [file.id] : []));
  const notGiven = school.workspace.addDocument('Policy', 'daniel@larkfield.example', ACCEPTABLE_USE);
  const minutes = school.workspace.addDocument('Minutes', MANAGER, aDocument('Minutes', 'We met.'));
  school.workspace.grant(minutes, MANAGER);
  const locked = school.fork();
  locked.workspace.holdLock();
  const newer = school.fork();
  Object.assign(newer.workspace.properties, { layout: '99' });
  const released = school.fork();
  released.run('uninstall');
  const refused = school.fork();
  refused.workspace.refuse(MANAGER, ['https://www.googleapis.com/auth/forms']);
  const OTHER = 'daniel@larkfield.example';
  const runs: [where: Larkfield, name: string, values: unknown[], as?: string][] = [
    [school, 'publishPolicy', [{ document: notGiven }]],
    [school, 'publishPolicy', [{ document: minutes }]],
    [school, 'printPolicy', ['P9']],
    [school, 'printPolicy', ['P1', 'soon']],
    [school, 'printPerson', [99]],
    [school, 'evidenceOfPerson', [99]],
    [school, 'evidenceOfPolicy', ['P9']],
    [school, 'dataOfPerson', [99]],
    [school, 'erasePerson', [99]],
    [school, 'erasePerson', [3]],
    [school, 'eraseAnswers', ['yes']],
    [school, 'eraseAnswers', ['Delete 2 responses of number 3']],
    [school, 'formOpenedToAll', ['nothing']],
    [school, 'takeOver', [], OTHER],
    [school, 'setUp', [], OTHER],
    [school, 'uninstall', [], OTHER],
    [school, 'verify', [], OTHER],
    [released, 'takeOver', [], OTHER],
    [released, 'setUp', [], OTHER],
    [released, 'verify', []],
    [locked, 'verify', []],
    [locked, 'publishPolicy', [{ document: documents[0] ?? '' }]],
    [newer, 'round', [{}]],
    [refused, 'setUp', []],
  ];
  const failed = runs.map(([where, name, values, as = MANAGER]): Shown => {
    const { error } = where.workspace.run(name, values, { as });
    if (error === null) throw new Error(`${name}(${JSON.stringify(values)}) did not fail`);
    return { kind: 'error', where: name, text: error.message };
  });
  const reports = [Larkfield.open([]).run('setUp'), school.fork().run('uninstall'), released.run('takeOver')];
  return [
    ...failed,
    ...reports.map(({ result }): Shown => ({ kind: 'error', where: 'report', text: JSON.stringify(result) })),
  ];
}
