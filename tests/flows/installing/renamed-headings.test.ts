/** A workbook of the release before headings and settings were worded anew: it gets the new words and loses nothing. */

import { typeInto, valuesOf } from '../../../local/by-hand/typing';
import type { CellState, SheetState } from '../../../local/state';
import { LAYOUT } from '../../../src/register/layout/migrations';
import { SETTING_WORDS } from '../../../src/register/workbook/settings';
import { type Column, OURS, STAFF as STAFF_TAB, type Tab } from '../../../src/register/workbook/tabs';
import { ACCEPTABLE_USE, CAROL, Larkfield, MANAGER, TOLU } from '../../support/larkfield';
import { wordsOf } from '../../support/panels';

const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching'],
  ['Carol Bright', CAROL, 'Midday supervisor', 'support'],
];

/** As that release wrote them. */
const HELP_THEN: Record<string, string> = {
  'Send receipts':
    'yes: whoever signed gets an email the next school morning that lists what was signed. no: nobody does.',
};

/** Columns that clauses have got since. */
const NEW_IN_CLAUSES = ['Place', 'Printed number', 'Item of the form without accounts', 'Text of its tick box'];

const sheetOf = (school: Larkfield, title: string): SheetState => {
  const sheet = school.workspace.spreadsheet(school.workbookId).sheets.find((one) => one.properties.title === title);
  if (sheet === undefined) throw new Error(`No tab ${title}`);
  return sheet;
};
/** Summary has its figures above its headings. */
const headings = (school: Larkfield, tab: string) =>
  valuesOf(school.workspace, school.workbookId, tab)[tab === 'Summary' ? 7 : 0] ?? [];

function withOldHeadings(school: Larkfield, tab: Tab): void {
  const old = new Map<unknown, string>(
    Object.values(tab.columns).flatMap(({ heading, formerly = [] }) => formerly.map((words) => [heading, words])),
  );
  retype(sheetOf(school, tab.title), (value, row) => (row < 20 ? old.get(value) : undefined));
}

/** Every cell for which there are other words says those. */
function retype(sheet: SheetState, words: (value: CellState['value'], row: number) => string | undefined): void {
  sheet.cells = sheet.cells.map((cells, row) =>
    cells?.map((cell) => {
      const value = words(cell.value, row);
      return value === undefined ? cell : { ...cell, value };
    }),
  );
}

/** Where each version's form is stood in Versions then, and no clause had a place of its own. */
function withFormsInVersions(school: Larkfield): void {
  const forms = sheetOf(school, 'Forms').cells;
  const FORMER = { Form: 'Form', 'Form ID': 'Form number', 'Pre-filled link': 'Personal link' };
  const COLUMNS = { ...FORMER, 'Email addresses': 'Addresses', 'Responses tab': 'Answers in' };
  const places = Object.keys(COLUMNS).map((heading) => forms[0]?.findIndex(({ value }) => value === heading) ?? -1);
  const versions = sheetOf(school, 'Versions');
  versions.cells = versions.cells.map((row, i) => [
    ...(row ?? []),
    ...(i === 0 ? Object.values(COLUMNS).map((value) => ({ value })) : places.map((place) => forms[i]?.[place] ?? {})),
  ]);
  versions.columnCount = Math.max(versions.columnCount, versions.cells[0]?.length ?? 0);
  const clauses = sheetOf(school, 'Clauses');
  const isNew = (clauses.cells[0] ?? []).map(({ value }) => NEW_IN_CLAUSES.includes(String(value)));
  clauses.cells = clauses.cells.map((row) => row?.filter((_, i) => isNew[i] !== true) ?? []);
  const file = school.workspace.spreadsheet(school.workbookId);
  file.sheets = file.sheets.filter(({ properties }) => properties.title !== 'Forms');
}

/** A school in its first week: published, signed by one, the other with a due date of her own, both asked. */
function anOlderSchool(change: (school: Larkfield) => void = () => {}): Larkfield {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.round();
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.turnTo('2026-09-01', '12:00');
  for (const tab of OURS) withOldHeadings(school, tab);
  withFormsInVersions(school);
  retype(sheetOf(school, 'Settings'), (value) => {
    const help = SETTING_WORDS.find((one) => one.help === value);
    return SETTING_WORDS.find(({ name }) => name === value)?.formerly ?? HELP_THEN[help?.name ?? ''];
  });
  Object.assign(school.workspace.properties, { layout: '2' });
  change(school);
  return school;
}

interface PlacedCell {
  tab: string;
  row: number;
  column: number;
  value: unknown;
}

const cellsOf = (school: Larkfield): PlacedCell[] =>
  school.workspace
    .spreadsheet(school.workbookId)
    .sheets.flatMap(({ properties, cells }) =>
      cells.flatMap((row, i) =>
        (row ?? []).map((cell, j) => ({ tab: properties.title, row: i + 1, column: j + 1, value: cell?.value ?? '' })),
      ),
    );

describe('a workbook with the headings of the release before', () => {
  test('has the old words in it', () => {
    const school = anOlderSchool();
    expect(headings(school, 'Staff')).toContain('Own due day');
    expect(headings(school, 'Versions')).toContain('Answers in');
    expect(headings(school, 'Signatures')).toContain('Worth a look');
    expect(school.column('Settings', 'Setting')).toContain('Then every so many days');
  });

  test.each(['setUp', 'round'])('has the headings of this release after the next %s', (name) => {
    const school = anOlderSchool();
    expect(school.run(name, [{}]).error).toBeNull();
    const fresh = Larkfield.open([]);
    for (const { title } of OURS.filter((tab) => tab.title !== 'Register')) {
      // What Versions said of forms stays to the right of its own columns, as if it were the manager's.
      const own = headings(fresh, title);
      expect([title, headings(school, title).slice(0, own.length)]).toEqual([title, own]);
    }
    expect(school.column('Settings', 'Setting')).toEqual(fresh.column('Settings', 'Setting'));
    expect(school.column('Settings', 'What it does')).toEqual(fresh.column('Settings', 'What it does'));
    expect(sheetOf(school, 'Summary').cells[3]?.[0]?.formula).toBe(sheetOf(fresh, 'Summary').cells[3]?.[0]?.formula);
    expect(school.workspace.properties.layout).toBe(String(LAYOUT));
  });

  test('keeps every other cell where it is: values, columns of the manager’s own, and their order', () => {
    const school = anOlderSchool((older) => {
      typeInto(older.workspace, older.workbookId, { tab: 'Policies', row: 1, column: 20 }, 'Our own notes');
      typeInto(older.workspace, older.workbookId, { tab: 'Policies', row: 2, column: 20 }, 'ask the governors');
      typeInto(older.workspace, older.workbookId, { tab: 'Settings', row: 4, column: 3 }, 'Ours: ask Priya');
      // The first two columns change places.
      const staff = sheetOf(older, 'Staff');
      staff.cells = staff.cells.map((row) => row && [row[1] ?? {}, row[0] ?? {}, ...row.slice(2)]);
    });
    const before = cellsOf(school);
    school.run('setUp');
    const words = new Map<unknown, unknown>([
      ...OURS.flatMap(({ columns }) =>
        Object.values(columns).flatMap(({ heading, formerly = [] }) => formerly.map((old) => [old, heading] as const)),
      ),
      ...SETTING_WORDS.flatMap(({ name, formerly }) => (formerly === undefined ? [] : [[formerly, name] as const])),
      ...Object.entries(HELP_THEN).map(
        ([name, old]) => [old, SETTING_WORDS.find((one) => one.name === name)?.help] as const,
      ),
    ]);
    // What was added since: the tab of forms, and columns of clauses.
    const added = NEW_IN_CLAUSES.map((heading) => headings(school, 'Clauses').indexOf(heading) + 1);
    const isNew = ({ tab, column }: PlacedCell) => tab === 'Forms' || (tab === 'Clauses' && added.includes(column));
    const now = cellsOf(school).filter((cell) => !isNew(cell));
    const differing = before.flatMap((cell, i) =>
      now[i]?.value === cell.value || words.has(cell.value) ? [] : [{ ...cell, now: now[i] }],
    );
    expect(now.length).toBe(before.length);
    expect(differing).toEqual([]);
    expect(headings(school, 'Staff').slice(0, 2)).toEqual(['Email', 'Name']);
    expect(school.column('Policies', 'Our own notes')).toEqual(['ask the governors']);
    expect(school.rows('Settings')[2]?.[2]).toBe('Ours: ask Priya');
  });

  test('finds its headings below rows that somebody put above them', () => {
    const school = anOlderSchool((older) => {
      sheetOf(older, 'Staff').cells.unshift([{ value: 'Please keep this list up to date' }], []);
    });
    school.run('setUp');
    const names = valuesOf(school.workspace, school.workbookId, 'Staff')[2] ?? [];
    expect([names.includes('Individual due date'), names.includes('Own due day')]).toEqual([true, false]);
  });

  test('a column of the manager’s own that already has a new heading steps aside, with what is in it', () => {
    const school = anOlderSchool((older) => {
      const signatures = sheetOf(older, 'Signatures');
      signatures.cells = signatures.cells.map(
        (row, i) => row && [{ value: i === 0 ? 'Comment' : 'filed in the safe' }, ...row],
      );
    });
    school.run('setUp');
    expect(headings(school, 'Signatures')[0]).toBe('Comment (own column)');
    expect(school.column('Signatures', 'Comment (own column)')).toEqual(['filed in the safe']);
    expect(school.column('Signatures', 'Comment')).toEqual(['']);
    school.round();
    expect(school.rows('To check')).toEqual([]);
  });

  test('carries on as if nothing had been: nobody is asked again, the settings count, a due date of one’s own too', () => {
    const school = anOlderSchool((older) => {
      const place = headings(older, 'Staff').indexOf('Own due day') + 1;
      typeInto(older.workspace, older.workbookId, { tab: 'Staff', row: 3, column: place }, '4/9/2026');
      const row = older.column('Settings', 'Setting').indexOf('Most emails about one signature') + 2;
      typeInto(older.workspace, older.workbookId, { tab: 'Settings', row: row, column: 2 }, '3');
    });
    const asked = school.mailTo.length;
    school.turnTo('2026-09-01', '18:00');
    expect(school.mailTo.length).toBe(asked);
    expect(school.statuses()).toEqual({ 'Tolu Adeyemi': '✓ Signed 1 Sep 2026', 'Carol Bright': '◷ Due 4 Sep 2026' });
    school.turnTo('2026-10-30');
    expect(school.mailTo.filter((to) => to === CAROL).length).toBe(3);
  });

  test('is read by the panel as it is, before anything was brought up to date', () => {
    const school = anOlderSchool();
    const panel = school.workspace.openPanel('sheets', { as: MANAGER, fileId: school.workbookId });
    expect(wordsOf(panel)).toContain('Acceptable Use Policy\n1 of 2 people have signed; 1 due');
    expect(headings(school, 'Staff')).toContain('Own due day');
  });

  test('stopped at any call, has the new words the next time', () => {
    const calls = anOlderSchool().run('setUp').calls;
    for (const [at] of calls.entries()) {
      const school = anOlderSchool();
      school.run('setUp', [], ({ index }) => (index === at ? { kind: 'kill', when: 'after' } : undefined));
      school.run('setUp');
      expect([at, headings(school, 'Staff').includes('Individual due date')]).toEqual([at, true]);
      expect([at, headings(school, 'Signatures')]).toEqual([at, headings(Larkfield.open([]), 'Signatures')]);
    }
  });
});

test('an export with the old headings, pasted over the staff list, is read by them', () => {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  const old = Object.values<Column>(STAFF_TAB.columns).map(
    ({ heading, formerly = [heading] }) => formerly[0] ?? heading,
  );
  const row = old.map((heading) => (heading === 'Own due day' ? '9/9/2026' : ''));
  school.pasteAt('Staff', 1, 1, [old, ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching', ...row.slice(4)]]);
  school.round();
  expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Due 9 Sep 2026');
});

test('no name, present or former, leads to two columns of one tab', () => {
  for (const { title, columns } of OURS) {
    const names = Object.values(columns).flatMap(({ heading, formerly = [], aliases = [] }) =>
      [heading, ...formerly, ...aliases].map((name) => name.toLowerCase()),
    );
    expect([title, names.filter((name, i) => names.indexOf(name) < i)]).toEqual([title, []]);
  }
});

test('an alert about a signature that was not approved is not sent again because its kind has another name now', () => {
  const older = Larkfield.open(STAFF);
  older.paste('Sent emails', 2, [
    ['1', '1/9/2026', '', MANAGER, 'told not approved', 'P1 v1.0 number 1', 'x', 'sent', ''],
  ]);
  older.round();
  expect(older.mailTo).toEqual([]);
});
