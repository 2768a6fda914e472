/** An archive that somebody changes by hand is asked about the next morning, until it is as it was, or that is said to be meant. */
import { Hands } from '../../../local/by-hand/hands';
import { paste, valuesOf } from '../../../local/by-hand/typing';
import type { Larkfield } from '../../support/larkfield';
import { beforeTheNight } from '../../support/many-years';

const { school: START } = beforeTheNight();
START.turnTo('2029-11-29', '10:30');

const [ARCHIVE = ''] = START.column('Archives', 'Archive workbook').map(String);
const QUESTION = `The archive of the school year 2026–27 was changed by hand, so what is shown of that year may lack something, or be otherwise than it was recorded. Please open https://docs.google.com/spreadsheets/d/${ARCHIVE}/edit and restore an earlier version (File, Version history). If the change is meant, choose ignore.`;

const asked = (school: Larkfield) => school.column('To check', 'What to check').map(String);
const handsAt = (school: Larkfield) => new Hands(school.workspace, ARCHIVE);
const typed = (tab: string, row: number, column: number, text: string) => (school: Larkfield) =>
  paste(school.workspace, ARCHIVE, { tab, row, column }, [[text]]);

test('nothing is asked of one that is as it was', () => {
  expect(asked(START)).toEqual([]);
});

test.each<[string, (school: Larkfield) => void]>([
  ['a row is deleted', (school) => handsAt(school).deleteRow('Signatures', 2)],
  ['a name is typed over', typed('Signatures', 2, 3, 'Somebody else')],
  ['an address is cleared', typed('Sent emails', 2, 4, '')],
  ['a tab is deleted', (school) => handsAt(school).deleteTab('Signatures')],
])('%s: asked the next morning, and every morning until the earlier version is restored', (_, edit) => {
  const school = START.fork();
  const before = structuredClone(school.workspace.spreadsheet(ARCHIVE).sheets);
  edit(school);
  for (const day of ['2029-11-30', '2029-12-03']) {
    school.turnTo(day, '10:30');
    expect(asked(school)).toEqual([QUESTION]);
  }
  school.workspace.spreadsheet(ARCHIVE).sheets = before;
  school.workspace.touch(ARCHIVE);
  school.turnTo('2029-12-04', '10:30');
  expect(asked(school)).toEqual([]);
});

test('what is said to be meant is right from then on; the next change is asked about again', () => {
  const school = START.fork();
  typed('Signatures', 2, 3, 'Somebody else')(school);
  school.turnTo('2029-11-30', '10:30');
  school.pasteAt('To check', 2, 3, [['ignore']]);
  school.turnTo('2029-12-03', '10:30');
  expect(asked(school)).toEqual([]);
  typed('Signatures', 2, 3, 'Another')(school);
  school.turnTo('2029-12-04', '10:30');
  expect(asked(school)).toEqual([QUESTION]);
});

test('sorted, with a remark beside it, it says the same', () => {
  const school = START.fork();
  handsAt(school).sort('Signatures', 3, true);
  paste(school.workspace, ARCHIVE, { tab: 'Signatures', row: 1, column: 21 }, [['Remarks'], ['seen']]);
  school.turnTo('2029-11-30', '10:30');
  expect(asked(school)).toEqual([]);
});

test('what erasing takes out of it is no change by hand', () => {
  const school = START.fork();
  const [row = -1] = school.column('Staff', 'Name').flatMap((name, i) => (name === 'Carol Bright' ? [i + 2] : []));
  school.pasteAt('Staff', row, school.headingAt('Staff', 'Leaves on'), [['28/11/2029']]);
  school.turnTo('2029-11-30', '10:30');
  const told = asked(school);
  const done = school.run('erasePerson', [2]);
  expect(done.error).toBe(null);
  expect(valuesOf(school.workspace, ARCHIVE, 'Signatures').flat()).not.toContain('Carol Bright');
  school.turnTo('2029-12-03', '10:30');
  expect([told, asked(school)].flat().filter((what) => what.startsWith('The archive'))).toEqual([]);
});

test('the hidden tab Archives is changed by hand: told, and the school year of an archive is known from its other rows', () => {
  for (const text of ['', 'x']) {
    const school = START.fork();
    const failures = school.workspace.failures.length;
    const last = school.rows('Archives').length + 1;
    school.pasteAt('Archives', last, school.headingAt('Archives', 'School year'), [[text]]);
    school.turnTo('2029-11-30', '10:30');
    expect(school.workspace.failures.slice(failures)).toEqual([]);
    expect(asked(school)).toEqual(
      text === '' ? [] : [expect.stringMatching(/^Archives, row \d+: "School year" was changed by hand/)],
    );
  }
});

test('how many rows an archive has is typed over in the tab Archives: told with Undo', () => {
  const school = START.fork();
  school.pasteAt('Archives', 2, school.headingAt('Archives', 'How many'), [['7']]);
  school.turnTo('2029-11-30', '10:30');
  expect(asked(school).join('\n')).toContain('Press Undo');
});
