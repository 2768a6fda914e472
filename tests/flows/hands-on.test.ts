/** People work in the workbook as in any other: what they do survives, or mends itself at the next round. */
import { Hands } from '../../local/by-hand/hands';
import { tabOf, typeInto } from '../../local/by-hand/typing';
import { ACCEPTABLE_USE, CAROL, Larkfield, MANAGER, STAFF, TOLU } from '../support/larkfield';

/** Tolu has signed, Carol and Eva have not; the next round is that of the next morning. */
function inSession(): { school: Larkfield; hands: Hands; form: string; nextRound: () => void } {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.round();
  school.sleepTo('2026-09-01', '18:00');
  const nextRound = () => {
    school.sleepTo('2026-09-02');
    const { error } = school.round();
    if (error !== null) throw new Error(error.message);
  };
  return { school, hands: new Hands(school.workspace, school.workbookId), form, nextRound };
}

const RIGHT = {
  'Tolu Adeyemi': '✓ Signed 1 Sep 2026',
  'Carol Bright': '◷ Due 15 Sep 2026',
  'Eva Novak': '◷ Due 15 Sep 2026',
};
const titles = (school: Larkfield) =>
  school.workspace.spreadsheet(school.workbookId).sheets.map((sheet) => sheet.properties.title);

describe('the register', () => {
  test('keeps the order in which people sorted it; a new colleague comes below', () => {
    const { school, hands, nextRound } = inSession();
    hands.sort('Register', 1);
    school.paste('Staff', 5, [['Aaron Abbott', 'a.abbott@larkfield.example']]);
    nextRound();
    expect(school.column('Register', 'Name')).toEqual(['Carol Bright', 'Eva Novak', 'Tolu Adeyemi', 'Aaron Abbott']);
    expect(school.statuses()).toMatchObject(RIGHT);
  });

  test("keeps a column of the manager's own, its notes and colours, each with its person", () => {
    const { school, hands, form, nextRound } = inSession();
    hands.insertColumn('Register', 2);
    school.paste('Register', 1, [['Name', 'My notes']]);
    hands.mark('Register', 3, 2, { note: 'rang on Monday', format: { textFormat: { bold: true } } });
    school.paste('Register', 3, [['Carol Bright', 'paper list given 28/9']]);
    hands.sort('Register', 1, true);
    school.sign(form, CAROL, 'Carol Bright');
    nextRound();
    const [, notes] =
      tabOf(school.workspace, school.workbookId, 'Register').cells.find((row) => row?.[0]?.value === 'Carol Bright') ??
      [];
    expect(notes).toEqual({
      value: 'paper list given 28/9',
      note: 'rang on Monday',
      format: { textFormat: { bold: true } },
    });
    expect(school.statuses(1)['Carol Bright']).toBe('✓ Signed 1 Sep 2026');
  });

  test('puts the column of a new policy beside those of the others, left of the notes', () => {
    const { school, hands, nextRound } = inSession();
    hands.insertColumn('Register', 5);
    school.paste('Register', 1, [
      ['Name', 'Role', 'Groups', 'Acceptable Use Policy\nP1 v1.0 · every 12 months', 'My notes'],
    ]);
    school.publish(ACCEPTABLE_USE);
    nextRound();
    expect(tabOf(school.workspace, school.workbookId, 'Register').cells[0]?.map((cell) => cell.value)).toEqual([
      'Name',
      'Role',
      'Groups',
      'Acceptable Use Policy\nP1 v1.0 · every 12 months',
      'Acceptable Use Policy\nP2 v1.0 · every 12 months',
      'My notes',
      'Number',
    ]);
  });

  test('keeps the row of somebody who is not on the staff list any more where somebody wrote beside it', () => {
    const { school, hands, nextRound } = inSession();
    school.paste('Register', 1, [
      ['Name', 'Role', 'Groups', 'Acceptable Use Policy\nP1 v1.0 · every 12 months', 'Number', 'My notes'],
    ]);
    school.paste('Register', 3, [['Carol Bright', 'Midday supervisor', 'support', '', '2', 'left on 1 September']]);
    hands.deleteRow('Staff', 3);
    nextRound();
    expect(school.rows('Register')[1]).toEqual([
      'Carol Bright',
      'Not on the staff list',
      '',
      '—',
      2,
      'left on 1 September',
    ]);
    expect(school.rows('Register').length).toBe(3);
  });
});

describe('a tab', () => {
  test.each([
    'Summary',
    'Register',
    'Overdue',
    'To check',
    'Staff',
    'Policies',
    'Calendar',
    'Settings',
    'Versions',
    'Signatures',
    'Sent emails',
  ])('"%s" may be renamed', (title) => {
    const { school, hands, nextRound } = inSession();
    hands.renameTab(title, 'Ours');
    nextRound();
    hands.renameTab('Ours', title);
    expect(school.statuses()).toEqual(RIGHT);
    expect(school.rows('To check')).toEqual([]);
  });

  test.each(['Summary', 'Register', 'Overdue', 'To check'])('"%s", which is derived, is made again', (title) => {
    const { school, hands, nextRound } = inSession();
    const before = school.rows(title);
    hands.deleteTab(title);
    nextRound();
    expect(titles(school)).toContain(title);
    expect(school.rows(title).length).toBe(before.length);
    expect(school.statuses()).toEqual(RIGHT);
    expect(school.rows('To check')).toEqual([]);
  });

  test('that is derived is made again under another name where somebody has a tab of that name', () => {
    const { school, hands, nextRound } = inSession();
    hands.deleteTab('Overdue');
    hands.addTab('Overdue');
    school.paste('Overdue', 1, [['My own list']]);
    nextRound();
    expect(titles(school)).toEqual(expect.arrayContaining(['Overdue', 'Overdue (Policy Sign-off)']));
    expect(school.rows('Overdue')).toEqual([]);
  });

  test.each(['Staff', 'Policies', 'Versions'])(
    '"%s", deleted, is told, and everything else stays as it was',
    (title) => {
      const { school, hands, form, nextRound } = inSession();
      hands.deleteTab(title);
      const sent = school.mailTo;
      school.sign(form, CAROL, 'Carol Bright');
      nextRound();
      expect(school.statuses()).toEqual(RIGHT);
      // The manager hears of it, and nobody else of anything.
      expect(school.mailTo).toEqual([...sent, MANAGER]);
      expect(school.rows('To check')).toEqual([
        [
          title,
          `The tab "${title}" is missing. Press Undo, or restore it from an earlier version (File, Version history). Until it is back, the register is not updated and no emails go out.`,
        ],
      ]);
    },
  );

  test('"Staff", whose copy was left in its place, is that copy from then on', () => {
    const { school, hands, form, nextRound } = inSession();
    const copy = hands.copyTab('Staff');
    hands.deleteTab('Staff');
    hands.renameTab(copy, 'Staff');
    school.sign(form, CAROL, 'Carol Bright');
    nextRound();
    expect(school.statuses()).toEqual({ ...RIGHT, 'Carol Bright': '✓ Signed 1 Sep 2026' });
    expect(school.column('Staff', 'Number')).toEqual([1, 2, 3]);
    expect(tabOf(school.workspace, school.workbookId, 'Staff').properties.sheetId).toBe(1);
  });

  test('"Signatures", deleted, is filled again from the forms, and nobody who signed is written to', () => {
    const { school, hands, nextRound } = inSession();
    // Everything but the day of recording, which is today's.
    const signatures = () => school.rows('Signatures').map((row) => row.slice(0, 13));
    const before = signatures();
    hands.deleteTab('Signatures');
    const sent = school.mailTo;
    nextRound();
    expect(signatures()).toEqual(before);
    expect(school.statuses()).toEqual(RIGHT);
    expect(school.mailTo).toEqual(sent);
    expect(school.column('To check', 'What to check')).toEqual([
      'The tab "Signatures" was missing and has been added again, empty. Signatures given in forms will be collected again. Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.',
    ]);
  });

  test('of answers, deleted, loses no signature: the form itself is asked', () => {
    const { school, hands, form, nextRound } = inSession();
    hands.deleteTab('P1 v1.0 responses');
    school.sign(form, CAROL, 'Carol Bright');
    nextRound();
    expect(school.statuses()).toMatchObject({ 'Carol Bright': '✓ Signed 1 Sep 2026' });
  });
});

describe('in the staff list', () => {
  test('a heading that was wiped out comes back', () => {
    const { school, nextRound } = inSession();
    school.paste('Staff', 1, [['Name', '']]);
    nextRound();
    expect(school.column('Staff', 'Email')).toEqual([TOLU, CAROL, '']);
    expect(school.statuses()).toEqual(RIGHT);
    expect(school.rows('To check')).toEqual([]);
  });

  test('the numbers, deleted, are found again', () => {
    const { school, hands, nextRound } = inSession();
    hands.sort('Staff', 1);
    hands.deleteColumn('Staff', 11);
    nextRound();
    expect(school.column('Staff', 'Name')).toEqual(['Carol Bright', 'Eva Novak', 'Tolu Adeyemi']);
    expect(school.column('Staff', 'Number')).toEqual([2, 3, 1]);
    expect(school.statuses()).toEqual(RIGHT);
  });

  test('a column that was deleted is put in again, and nobody is written to that day', () => {
    const { school, hands, nextRound } = inSession();
    hands.deleteColumn('Staff', 7);
    school.paste('Staff', 5, [['Joe Farrow', 'j.farrow@larkfield.example']]);
    const sent = school.mailTo;
    nextRound();
    expect(school.column('Staff', 'Leaves on')).toEqual(['', '', '', '']);
    expect(school.column('To check', 'What to check')).toEqual([
      expect.stringContaining('Staff had lost the column "Leaves on"; an empty one has been added.'),
    ]);
    school.paste('Settings', 2, [['School', 'Larkfield']]);
    school.round();
    expect(school.mailTo).toEqual(sent);
    school.turnTo('2026-09-03', '09:00');
    expect(school.mailTo).toEqual([...sent, 'j.farrow@larkfield.example']);
  });

  test('blank rows, sorted rows, moved columns and dates typed as text change nothing', () => {
    const { school, hands, nextRound } = inSession();
    hands.sort('Staff', 1);
    hands.insertRow('Staff', 3);
    hands.moveColumn('Staff', 1, 5);
    hands.insertColumn('Staff', 1);
    typeInto(school.workspace, school.workbookId, { tab: 'Staff', row: 2, column: 7 }, "'7.9.2026");
    nextRound();
    expect(school.statuses()).toEqual({ ...RIGHT, 'Carol Bright': '—' });
    expect(school.rows('To check')).toEqual([]);
  });
});

describe('publishing', () => {
  test('where a tab is gone that it cannot do without says so and changes nothing', () => {
    const { school, hands } = inSession();
    hands.deleteTab('Policies');
    expect(() => school.publish(ACCEPTABLE_USE)).toThrow('The tab "Policies" is missing. Press Undo');
    expect(school.rows('Versions').length).toBe(1);
  });
});
