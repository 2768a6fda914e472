/** What has moved is there for whoever asks for it, is never collected anew, and is erased with the person. */

import { Hands } from '../../../local/by-hand/hands';
import { valuesOf } from '../../../local/by-hand/typing';
import type { Execution } from '../../../local/script/execution';
import { CAROL, type Larkfield, MANAGER, resultOf, TOLU } from '../../support/larkfield';
import { archiveRows, beforeTheNight, EVA } from '../../support/many-years';
import { besideRegister, wordsOf } from '../../support/panels';

const { school: BEFORE, form: FORM } = beforeTheNight();

/** The night has gone by, and the day after it. */
const AFTER = BEFORE.fork();
AFTER.sleepTo('2029-11-28', '00:20');
AFTER.round();
AFTER.turnTo('2029-11-28', '12:00');

const responses = (school: Larkfield) => school.column('Signatures', 'Response').map(String);
/** The archive workbooks. */
const filesOf = (school: Larkfield) => [...new Set(school.column('Archives', 'Archive workbook').map(String))];

test('whoever signs again in the same form is recorded, and nobody a second time', () => {
  const school = AFTER.fork();
  school.sleepTo('2030-09-10', '09:00');
  for (const email of [TOLU, CAROL, EVA]) school.sign(FORM, email);
  school.turnTo('2030-09-11', '12:00');
  expect(responses(school)).toEqual([...responses(AFTER), ...responses(school).slice(-3)]);
  expect(new Set(responses(school)).size).toBe(responses(AFTER).length + 3);
  expect(school.rows('To check')).toEqual([]);
});

test('where the tab Signatures was deleted, what counts is collected again, and what is in the archives is not', () => {
  const school = AFTER.fork();
  new Hands(school.workspace, school.workbookId).deleteTab('Signatures');
  school.turnTo('2029-11-30', '12:00');
  expect(responses(school).sort()).toEqual(responses(AFTER).sort());
});

test('a row of Signatures that was deleted comes back at the next daily look, and no other', () => {
  const school = AFTER.fork();
  new Hands(school.workspace, school.workbookId).deleteRow('Signatures', 3);
  school.turnTo('2029-11-29', '12:00');
  expect(responses(school).sort()).toEqual(responses(AFTER).sort());
});

test('where the tab Archives was deleted, it is written again from the archives, and nothing is recorded twice', () => {
  const school = AFTER.fork();
  new Hands(school.workspace, school.workbookId).deleteTab('Archives');
  school.turnTo('2029-12-01', '12:00');
  expect(responses(school)).toEqual(responses(AFTER));
  expect(school.rows('Archives').map((row) => row.slice(0, 4))).toEqual(
    AFTER.rows('Archives').map((row) => row.slice(0, 4)),
  );
  expect(school.rows('To check')).toEqual([]);
});

test('where an earlier version of the register is restored, it counts, and what the archives have besides is not missed', () => {
  const school = AFTER.fork();
  const moved = BEFORE.rows('Signatures')
    .slice(1, 3)
    .map((row) => row.map(String));
  school.paste('Signatures', 9, moved);
  school.turnTo('2029-12-01', '12:00');
  expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
});

test('Verify checks what is in the archives, too', () => {
  expect(resultOf(AFTER.fork().run('verify'), 'found')).toBe('12 of 12 signatures given in forms match the form.');
  const school = AFTER.fork();
  const [file = ''] = filesOf(school);
  new Hands(school.workspace, file).deleteRow('Signatures', 2);
  expect(resultOf(school.run('verify'), 'toLookAt')).toBe('1');
});

const page = (school: Larkfield, tab: string) => valuesOf(school.workspace, school.workbookId, tab);

/** Whether the page is as it was before anything moved; how many calls it takes more. */
function compare(make: (school: Larkfield) => Execution, tab: string): { archivesRead: number } {
  const [before, after] = [BEFORE.fork(), AFTER.fork()];
  before.sleepTo('2029-11-28', '12:00');
  const [without, done] = [make(before), make(after)];
  expect([without.error, done.error]).toEqual([null, null]);
  expect(page(after, tab)).toEqual(page(before, tab));
  return { archivesRead: done.calls.length - without.calls.length };
}

const BOTH = { archivesRead: 2 };

test('who had signed on a day is told as before, and how often each was asked', () => {
  for (const day of ['2026-09-30', '2027-09-08', '2028-08-31', '2029-09-08', '']) {
    expect(compare((school) => school.run('printPolicy', ['P1', day]), 'Print')).toEqual(BOTH);
  }
});

test('whoever allows access to an archive in the panel is told that it is one, and led back to the register', () => {
  const { workspace, workbookId } = AFTER.fork();
  const [fileId = ''] = filesOf(AFTER);
  const panel = workspace.openPanel('sheets', { as: MANAGER, fileId });
  expect(wordsOf(panel)).toContain(
    'This is an archive of the register; access is allowed now. Go back to what you were doing.',
  );
  panel.press('Open the register');
  expect(panel.opened).toContain(workbookId);
  const NEW = 'office@larkfield.example';
  workspace.addAccount({ email: NEW, name: 'Office', dailyMail: 100 });
  workspace.share(fileId, NEW, 'viewer');
  const other = workspace.openPanel('sheets', { as: NEW, fileId });
  expect(wordsOf(other)).toContain('beside the register and beside each of its archives, before "takeOver" is run');
  other.press('Allow access to this workbook');
  other.allow();
  expect(wordsOf(other)).toContain('This is an archive of the register, and you cannot open the register itself.');
});

test('the evidence of a person and the page of a person have all years', () => {
  expect(compare((school) => school.run('evidenceOfPerson', [2, '']), 'Evidence')).toEqual(BOTH);
  expect(compare((school) => school.run('printPerson', [2]), 'Print')).toEqual(BOTH);
});

test('a personal data report lists what is in the archives, and where', () => {
  const school = AFTER.fork();
  expect(school.run('dataOfPerson', [2]).error).toBeNull();
  const where = page(school, 'Personal data').map(([place]) => String(place));
  expect(where.filter((place) => place.includes('archive'))).toEqual([
    'Signatures, archive 2026–27, row 2',
    'Sent emails, archive 2026–27, row 2',
    'Signatures, archive 2027–28, row 3',
  ]);
});

test('whoever is erased is erased in the archives, and so are the responses in the forms', () => {
  const school = AFTER.fork();
  school.paste('Staff', 3, [['Carol Bright', CAROL, 'Midday supervisor', 'support', '', '', '30/11/2029']]);
  school.turnTo('2029-12-03', '12:00');
  const done = school.run('erasePerson', [2]);
  expect(done.error).toBeNull();
  const texts = [...filesOf(school), school.workbookId].flatMap((file) =>
    school.workspace
      .spreadsheet(file)
      .sheets.flatMap((sheet) => sheet.cells.flatMap((cells) => (cells ?? []).map((cell) => String(cell.value ?? '')))),
  );
  expect(texts.filter((text) => /bright/i.test(text))).toEqual([]);
  expect(archiveRows(school, 'Signatures', '2026–27')[0]?.slice(1, 5)).toEqual([2, '2 (erased)', '', '']);
  expect(resultOf(done, 'confirmation')).toBe('Delete 4 responses of number 2');
  const deleted = school.run('eraseAnswers', ['Delete 4 responses of number 2']);
  expect([resultOf(deleted, 'deleted'), resultOf(deleted, 'confirmation')]).toEqual(['4', '']);
  expect(archiveRows(school, 'Signatures', '2027–28')[1]?.[8]).toBe('no longer in the form');
  // The form has four less, and so have register and archives: nobody is told that any is missing.
  school.turnTo('2029-12-05', '12:00');
  expect(school.rows('To check')).toEqual([]);
  expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
  expect(
    school
      .rows('Archives')
      .slice(-2)
      .map(([, year, of, rows]) => [year, of, rows]),
  ).toEqual([
    ['2026–27', FORM, -1],
    ['2027–28', FORM, -1],
  ]);
});

test('whoever uninstalls is told where the archives are', () => {
  const [file = ''] = filesOf(AFTER);
  const { result } = AFTER.fork().run('uninstall');
  expect(JSON.stringify(result)).toContain(
    `So is its archive of 2026–27: https://docs.google.com/spreadsheets/d/${file}/edit.`,
  );
});

const SUCCESSOR = 'office@larkfield.example';

test('another account takes over without an archive that it cannot open: it is told how, and To check asks until it can', () => {
  const school = AFTER.fork();
  const { workspace } = school;
  const give = (file: string): void => {
    workspace.giveTo(file, SUCCESSOR);
    if (workspace.files.find(({ id }) => id === file)?.kind !== 'form') workspace.grant(file, SUCCESSOR);
  };
  workspace.addAccount({ email: SUCCESSOR, name: 'Office', dailyMail: 1500 });
  school.run('uninstall');
  const before = workspace.run('takeOver', [], { as: SUCCESSOR });
  expect(before.error?.message).toContain('does not have access to the register yet');
  const [first = ''] = filesOf(school);
  for (const { id } of workspace.files) if (id !== first) give(id);
  const done = workspace.run('takeOver', [], { as: SUCCESSOR });
  expect([done.error, resultOf(done, 'did')]).toEqual([
    null,
    expect.stringContaining(
      `This account cannot open one archive of the register yet, and takes over without it. Please transfer it in Google Drive (docs/hand-over.md), open it with this account, and allow access in the Policy Sign-off panel on the right; until then nobody is erased, and pages that need earlier years are not made. If one was deleted, To check asks about it from tomorrow on. 2026–27: https://docs.google.com/spreadsheets/d/${first}/edit`,
    ),
  ]);
  const asked = () => school.rows('To check').filter((row) => row.some((cell) => String(cell).includes(first)));
  school.turnTo('2029-11-29', '12:00');
  expect(asked().length).toBe(1);
  give(first);
  school.turnTo('2029-11-30', '12:00');
  expect(asked()).toEqual([]);
});

test('a colleague who may edit the register, and cannot open an archive, is told which and what to do', () => {
  const school = AFTER.fork();
  const { workspace } = school;
  workspace.addAccount({ email: SUCCESSOR, name: 'Office', dailyMail: 1500 });
  const give = (file: string): void => {
    workspace.share(file, SUCCESSOR, 'editor');
    workspace.grant(file, SUCCESSOR);
  };
  give(school.workbookId);
  const ask = () => workspace.run('evidenceOfPerson', [2, ''], { as: SUCCESSOR });
  const [first = '', ...others] = filesOf(school);
  expect(ask().error?.message).toBe(
    `Signatures of the school year 2026–27 are in an archive. This account cannot open it yet. Please open https://docs.google.com/spreadsheets/d/${first}/edit, open the Policy Sign-off panel on the right, allow access to this file, and try again. If it does not open, ask the owner of the register to share it with you; if it is in the bin, please take it out.`,
  );
  for (const file of [first, ...others]) give(file);
  expect(ask().error).toBeNull();
});

test('emails that are over their time lose address and subject in the archives, too, with the same click', () => {
  const school = AFTER.fork();
  school.set('Years sent emails are kept', '2');
  school.turnTo('2029-11-29', '12:00');
  const panel = besideRegister(school);
  panel.press('Data kept too long');
  panel.press('Erase all of this');
  const sent = archiveRows(school, 'Sent emails', '2026–27');
  expect(sent.length).toBe(2);
  expect(sent.flatMap((row) => row.filter((cell) => String(cell).includes('@')))).toEqual([]);
  school.turnTo('2029-11-30', '12:00');
  expect(school.rows('To check')).toEqual([]);
});

describe('an archive that was deleted for good', () => {
  const school = AFTER.fork();
  const [lost = ''] = filesOf(school);
  const reports = () => ['dataOfPerson', 'evidenceOfPerson', 'printPerson'].map((job) => school.run(job, [2]));
  const asked = () => school.rows('To check').filter((row) => row.some((cell) => String(cell).includes(lost)));

  test('is asked about on the next day, once, with its address; nothing is made that would pass for whole', () => {
    school.workspace.deleteForGood(lost);
    school.turnTo('2029-11-29', '12:00');
    expect(asked().length).toBe(1);
    expect(asked().join()).toContain(`archive of the school year 2026–27 cannot be found`);
    expect(reports().map(({ error }) => error?.message.split('.')[0])).toEqual(
      Array(3).fill('Signatures of the school year 2026–27 are in an archive'),
    );
    school.turnTo('2029-11-30', '12:00');
    expect(asked().length).toBe(1);
  });

  test('is left out once somebody says so, and each page says that it is missing', () => {
    school.pasteAt('To check', 2, 3, [['ignore']]);
    school.turnTo('2029-11-30', '14:00');
    expect(school.rows('To check')).toEqual([]);
    expect(reports().map(({ error }) => error)).toEqual([null, null, null]);
    for (const tab of ['Personal data', 'Evidence', 'Print']) {
      expect(page(school, tab).flat()).toContain('Not included: the archive of 2026–27, deleted from Google Drive.');
    }
    const rows = page(school, 'Personal data').map(([place]) => String(place));
    expect(rows.filter((place) => place.includes('archive 20'))).toEqual(['Signatures, archive 2027–28, row 3']);
    expect(school.run('verify').error).toBeNull();
  });

  test('keeps nobody from being erased', () => {
    school.paste('Staff', 3, [['Carol Bright', CAROL, 'Midday supervisor', 'support', '', '', '30/11/2029']]);
    school.turnTo('2029-12-03', '12:00');
    expect(school.run('erasePerson', [2]).error).toBeNull();
    school.turnTo('2029-12-05', '12:00');
    expect(school.rows('To check')).toEqual([]);
  });
});
