/** Slips with QR codes for whoever signs without an account: read back with another library, and gone after a day. */
import type { SheetState, SpreadsheetFile } from '../../../local/state';
import { blackCells } from '../../../local/web/workbook/drawn-tab';
import { type Larkfield, MANAGER } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';
import { readCode } from '../../support/scan';
import { BOB, codeOf, formAsking, JOY, published, sign } from '../../support/without-account';

/** The file with pages to print. */
function handout(school: Larkfield): SpreadsheetFile | undefined {
  return school.workspace.files.find(
    (file): file is SpreadsheetFile => file.kind === 'spreadsheet' && file.id !== school.workbookId,
  );
}

/** Pixels of a square: on paper it is 0.7 mm, so that this is a copy of 110 dots an inch. */
const PIXELS = 3;

/** What a phone reads of each code on the pages, from left to right and from above. */
function scanned({ sheets }: SpreadsheetFile): string[] {
  return sheets.flatMap((sheet) => {
    const black = blackCells(sheet);
    return SLOTS.flatMap(({ x, y }) => {
      const isThere = black.some(({ row, column }) => isIn(row - y, HEIGHT) && isIn(column - x, WIDTH));
      return isThere ? [readCode(black, { column: x, row: y, across: WIDTH, down: HEIGHT }, PIXELS)] : [];
    });
  });
}

/** What is read of a whole page. */
function readAll(sheet: SheetState): string {
  return readCode(blackCells(sheet), { column: 0, row: 0, across: sheet.columnCount, down: sheet.rowCount });
}

/** Where codes may stand on a page: two beside each other, five below. */
const [WIDTH, HEIGHT] = [106, 62];
const SLOTS = [0, 1, 2, 3, 4].flatMap((down) => [0, 1].map((across) => ({ x: across * WIDTH, y: down * HEIGHT })));

const isIn = (at: number, size: number): boolean => at >= 0 && at < size;

/** The words on the pages. */
function wordsOn({ sheets }: SpreadsheetFile): string[] {
  return sheets.flatMap(({ cells }) =>
    cells.flatMap((row) => (row ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))),
  );
}

function slipsFor(school: Larkfield, words: string) {
  const panel = besideRegister(school);
  panel.press('Slips and posters with QR codes');
  panel.press(words);
  const file = handout(school);
  if (file === undefined) throw new Error('No slips were made');
  return { panel, file };
}

test('one slip for everyone who signs with a code: name, policy, the code, and a square that opens the form filled in', () => {
  const school = published();
  const { panel, file } = slipsFor(school, 'For everyone who signs with a code');
  const words = wordsOn(file);
  for (const shown of [
    'Bob Ray',
    'Joy Ade',
    'Eva Novak',
    'Acceptable Use Policy',
    codeOf(school, BOB),
    codeOf(school, JOY),
  ]) {
    expect(words).toContain(shown);
  }
  expect(words).not.toContain('Tolu Adeyemi');
  const form = formAsking(school, true);
  const links = scanned(file);
  expect(links.map((link) => link.includes(form.id))).toEqual([true, true, true]);
  const [bobs = ''] = links;
  expect([...new URL(bobs).searchParams.values()]).toEqual(
    expect.arrayContaining(['Bob Ray', 'Governor', codeOf(school, BOB)]),
  );
  expect(wordsOf(panel)).toContain('Slips for 3 people');
});

test('somebody without any address signs from the slip, and the register says so', () => {
  const school = published();
  const { file } = slipsFor(school, 'For those without an email address');
  expect(wordsOn(file)).not.toContain('Bob Ray');
  const [link = ''] = scanned(file);
  const code = [...new URL(link).searchParams.values()].find((value) => /^\S{4} \S{4}$/.test(value)) ?? '';
  expect(sign(school, 'Eva Novak', code).isAccepted).toBe(true);
  school.turnTo('2026-09-02', '14:00');
  expect(school.statuses()['Eva Novak']).toMatch(/^✓/);
  expect(school.column('Signatures', 'How')).toEqual(['by personal code on paper']);
});

test('who has a slip and an address may have used either, and that is what is recorded', () => {
  const school = published();
  const panel = besideRegister(school);
  panel.press('Find', { person: ['Bob Ray'] });
  panel.press('Print a slip');
  sign(school, 'Bob Ray', codeOf(school, BOB));
  school.turnTo('2026-09-02', '14:00');
  expect(school.column('Signatures', 'How')).toEqual([`by personal code on paper or sent to ${BOB}`]);
});

test('nobody but the owner can open the slips, no tab of the register holds a code, and the next morning they are gone for good', () => {
  const school = published();
  const { file } = slipsFor(school, 'For everyone who signs with a code');
  expect([file.owner, file.editors, file.grantedTo]).toEqual([MANAGER, [], [MANAGER]]);
  const cells = JSON.stringify(school.workspace.spreadsheet(school.workbookId).sheets.map((sheet) => sheet.cells));
  expect(cells).not.toContain(codeOf(school, BOB));
  school.turnTo('2026-09-02', '23:30');
  expect(handout(school)?.id).toBe(file.id);
  school.turnTo('2026-09-03', '08:30');
  expect(handout(school)).toBeUndefined();
});

test('where Google does not delete them, To check says where they are, until they are deleted', () => {
  const school = published();
  slipsFor(school, 'For everyone who signs with a code');
  school.sleepTo('2026-09-03', '08:05');
  school.round(({ name }) =>
    name === 'Drive.Files.remove' ? { kind: 'refuse', message: 'Backend error' } : undefined,
  );
  expect(school.column('To check', 'What to check')).toEqual([
    expect.stringContaining('A file with pages to print was not deleted; codes on it may still work.'),
  ]);
  school.round();
  expect([handout(school), school.rows('To check')]).toEqual([undefined, []]);
});

test('stopped at any call while slips are made, no page with a code is left the next morning', () => {
  const begun = published();
  const panel = besideRegister(begun);
  panel.press('Slips and posters with QR codes');
  const whole = panel.fork();
  whole.press('For everyone who signs with a code');
  const calls = whole.executions.at(-1)?.calls.length ?? 0;
  expect(calls).toBeGreaterThan(5);
  for (let at = 0; at < calls; at++) {
    const school = begun.fork();
    school.run('makeSlips', ['everyone'], ({ index }) => (index === at ? { kind: 'kill', when: 'after' } : undefined));
    const file = handout(school);
    school.turnTo('2026-09-03', '08:30');
    const left = handout(school);
    expect(left === undefined || wordsOn(left).length === 0).toBe(true);
    if (left !== undefined) expect([file?.name, left.name]).toEqual(Array(2).fill('(unfinished) Pages to print'));
  }
});

test('the poster of a policy leads to the form that verifies the account, and holds no code', () => {
  const school = published();
  const panel = besideRegister(school);
  panel.press('Open');
  panel.press('Poster with a QR code');
  const file = handout(school);
  if (file === undefined) throw new Error('No poster was made');
  const [page] = file.sheets;
  if (page === undefined) throw new Error('The poster has no page');
  const form = formAsking(school, false);
  expect(readAll(page)).toContain(form.id);
  expect(wordsOn(file)).toEqual(
    expect.arrayContaining(['Acceptable Use Policy', 'Larkfield Primary School: please read and sign']),
  );
  expect(JSON.stringify(file)).not.toContain(formAsking(school, true).id);
});

test('where nobody signs with a code, the panel says what to do', () => {
  const school = published();
  sign(school, 'Bob Ray', codeOf(school, BOB));
  sign(school, 'Joy Ade', codeOf(school, JOY));
  school.turnTo('2026-09-02', '14:00');
  const panel = besideRegister(school);
  panel.press('Find', { person: ['Bob Ray'] });
  panel.press('Print a slip');
  expect(wordsOf(panel)).toContain('This person owes no policy that they can sign with a personal code just now.');
});

test('more people than one file holds: the next one goes on behind the last, though somebody has signed meanwhile', () => {
  const governors = Array.from({ length: 103 }, (_, i) => {
    const name = `Gov${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))} Ash`;
    return [name, `gov${i}@home.example`, 'Governor', 'governor'];
  });
  const school = published({}, governors);
  const { panel, file } = slipsFor(school, 'For everyone who signs with a code');
  const [first = [], ...rest] = governors;
  expect(sign(school, first[0] ?? '', codeOf(school, first[1] ?? '')).isAccepted).toBe(true);
  school.round();
  panel.press('Make slips for 3 people more');
  const files = school.workspace.files.filter(
    (one): one is SpreadsheetFile => one.kind === 'spreadsheet' && ![school.workbookId, file.id].includes(one.id),
  );
  const names = new Set(files.flatMap(wordsOn));
  expect(rest.filter(([name = '']) => names.has(name)).map(([name]) => name)).toEqual(
    rest.slice(-3).map(([name]) => name),
  );
});
