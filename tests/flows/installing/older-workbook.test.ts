/** A workbook that another release made: an older one gets what it lacks and keeps what it has, a newer one is left alone. */
import { typeInto, valuesOf } from '../../../local/by-hand/typing';
import { LAYOUT } from '../../../src/register/layout/migrations';
import { ACCEPTABLE_USE, aDocument, Larkfield, TOLU } from '../../support/larkfield';

const STAFF = [['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching']];

const NOT_KNOWN_THEN = { Policies: ['How people agree'], Clauses: ['Text of the tick box'], Signatures: ['Comment'] };
const TABS_NOT_KNOWN_THEN = ['To check', 'Paper', 'Decisions'];

function sheetOf(school: Larkfield, title: string) {
  const { sheets } = school.workspace.spreadsheet(school.workbookId);
  const sheet = sheets.find((one) => one.properties.title === title);
  if (sheet === undefined) throw new Error(`No tab ${title}`);
  return sheet;
}

/** As a release left it that knew neither these columns nor these tabs. */
function anOlderSchool(): Larkfield {
  const school = Larkfield.open(STAFF);
  const file = school.workspace.spreadsheet(school.workbookId);
  for (const [title, headings] of Object.entries(NOT_KNOWN_THEN)) {
    const sheet = sheetOf(school, title);
    const gone = (valuesOf(school.workspace, school.workbookId, title)[0] ?? []).map((one) =>
      headings.includes(String(one)),
    );
    sheet.cells = sheet.cells.map((row) => row?.filter((_cell, i) => gone[i] !== true));
  }
  file.sheets = file.sheets.filter((sheet) => !TABS_NOT_KNOWN_THEN.includes(sheet.properties.title));
  Reflect.deleteProperty(school.workspace.properties, 'layout');
  return school;
}

const headings = (school: Larkfield, tab: string) => valuesOf(school.workspace, school.workbookId, tab)[0] ?? [];

describe('an older workbook', () => {
  test.each(['setUp', 'round'])('gets what it lacks with the next %s, right of its own', (name) => {
    const school = anOlderSchool();
    const own = headings(school, 'Policies').length + 1;
    typeInto(school.workspace, school.workbookId, { tab: 'Policies', row: 1, column: own }, 'Our own notes');
    typeInto(
      school.workspace,
      school.workbookId,
      { tab: 'Policies', row: 3, column: own + 2 },
      'a note without a heading',
    );
    const before = headings(school, 'Policies');
    expect(school.run(name, [{}]).error).toBeNull();
    expect(headings(school, 'Policies')).toEqual([...before.slice(0, -1), 'How people agree', 'Our own notes']);
    expect(valuesOf(school.workspace, school.workbookId, 'Policies')[2]?.at(-1)).toBe('a note without a heading');
    expect(headings(school, 'Signatures').at(-1)).toBe('Comment');
    expect(headings(school, 'To check')).toEqual(headings(Larkfield.open([]), 'To check'));
    expect(headings(school, 'Paper')).toEqual(headings(Larkfield.open([]), 'Paper'));
    expect(headings(school, 'Decisions')).toEqual(headings(Larkfield.open([]), 'Decisions'));
    expect(school.workspace.properties.layout).toBe(String(LAYOUT));
  });

  test('is brought up to date before a policy is published, so that nothing of it is lost', () => {
    const school = anOlderSchool();
    const form = school.publish(ACCEPTABLE_USE);
    expect(school.column('Clauses', 'Text of the tick box')).toContain('1. I will keep my password to myself.');
    school.sign(form, TOLU);
    school.round();
    expect(school.statuses()['Tolu Adeyemi']).toBe('✓ Signed 1 Sep 2026');
    expect(school.rows('To check')).toEqual([]);
  });

  test('keeps every cell that it has', () => {
    const school = anOlderSchool();
    const before = structuredClone(school.workspace.spreadsheet(school.workbookId).sheets);
    school.run('setUp');
    for (const sheet of before) {
      const { title } = sheet.properties;
      const now = valuesOf(school.workspace, school.workbookId, title);
      sheet.cells.forEach((row, i) => {
        const old = (row ?? []).map((cell) => cell.value ?? '');
        expect([title, (now[i] ?? []).slice(0, old.length)]).toEqual([title, old.slice(0, (now[i] ?? []).length)]);
      });
    }
  });

  test('that does not know how long visitors are kept gets the setting, and nothing is told about it', () => {
    const school = Larkfield.open(STAFF);
    const { cells } = sheetOf(school, 'Settings');
    const at = cells.findIndex((row) => row?.[0]?.value === 'Months visitors are kept');
    cells.splice(at, 1);
    Object.assign(school.workspace.properties, { layout: '12' });
    school.round();
    expect(school.column('Settings', 'Setting').filter((name) => name === 'Months visitors are kept')).toHaveLength(1);
    expect(school.rows('To check')).toEqual([]);
  });

  test('gets the look of headings in Summary that it was made without, before its own, once', () => {
    const rules = (school: Larkfield) => sheetOf(school, 'Summary').conditionalFormats;
    const now = rules(Larkfield.open(STAFF));
    const school = Larkfield.open(STAFF);
    const sheet = sheetOf(school, 'Summary');
    const older = sheet.conditionalFormats.slice(1);
    sheet.conditionalFormats = older;
    Object.assign(school.workspace.properties, { layout: '15' });
    school.round();
    expect(rules(school)).toEqual(now);
    school.round();
    expect(rules(school)).toEqual(now);
  });

  test('stopped at any call, is brought up to date the next time, once', () => {
    const calls = anOlderSchool().run('setUp').calls;
    for (const [at] of calls.entries()) {
      const school = anOlderSchool();
      school.run('setUp', [], ({ index }) => (index === at ? { kind: 'kill', when: 'after' } : undefined));
      school.run('setUp');
      expect([at, headings(school, 'Signatures').filter((one) => one === 'Comment').length]).toEqual([at, 1]);
      expect(headings(school, 'To check').length).toBeGreaterThan(1);
    }
  });

  test('costs no call once it is up to date', () => {
    const school = anOlderSchool();
    school.run('setUp');
    const described = () => school.round().calls.filter((name) => name.endsWith('Spreadsheets.get'));
    // The first check of a day asks which country it is set to.
    expect([described(), described()]).toEqual([['Sheets.Spreadsheets.get'], []]);
  });
});

describe('a workbook that a newer release has worked on', () => {
  test.each([
    ['setUp', []],
    ['round', [{}]],
    ['publishPolicy', null],
  ] as const)('is left alone by %s, which says what to do', (name, values) => {
    const school = Larkfield.open(STAFF);
    school.publish(ACCEPTABLE_USE);
    const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
    school.workspace.editDocument(document, aDocument('Acceptable Use Policy', '- I will use a passphrase.'));
    Object.assign(school.workspace.properties, { layout: String(LAYOUT + 1) });
    const before = structuredClone([school.workspace.files, school.workspace.properties]);
    expect(school.run(name, values === null ? [{ document }] : [...values]).error?.message).toContain(
      'Nothing was changed. Please install the newest release (npm run deploy).',
    );
    expect([school.workspace.files, school.workspace.properties]).toEqual(before);
    expect(school.mailTo).toEqual([]);
  });
});
