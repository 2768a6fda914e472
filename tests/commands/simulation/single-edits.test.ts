/** The small school in which every edit is tried by itself has a row of every kind, and what becomes of an edit is seen from outside. */

import { editsOfEveryKind, type Outcome, trySingleEdits } from '../../../commands/simulation/mistakes/single-edits';
import { afterTwoYears } from '../../../commands/simulation/mistakes/two-years';
import { valuesOf } from '../../../local/by-hand/typing';
import { OURS } from '../../../src/register/workbook/tabs';

const { workspace, workbookId } = afterTwoYears();
const rows = (tab: string) => valuesOf(workspace, workbookId, tab).slice(1);
const column = (tab: string, heading: string) => {
  const [headings = []] = valuesOf(workspace, workbookId, tab);
  return [...new Set(rows(tab).map((row) => String(row[headings.indexOf(heading)] ?? '')))].sort();
};

test('no tab is empty, and each kind of row is there', () => {
  expect(OURS.filter(({ title }) => rows(title).length === 0)).toEqual([]);
  expect(workspace.failures).toEqual([]);
  expect(column('Questions', 'What happened')).toEqual([
    'decided by the head',
    'raised',
    'signed another way',
    'talked',
  ]);
  expect(column('Decisions', 'Decision')).toEqual(['accept', 'ignore', 'reject']);
  expect(column('Countersignatures', 'Decision')).toEqual(['approved', 'not approved']);
  expect(column('Forms', 'For')).toEqual(['anyone with a code', 'countersigners', 'school accounts']);
  expect(column('Forms', 'Asks for')).toEqual(['changes since P1 v1.1', 'countersignatures', 'everything']);
  expect(column('Archives', 'Moved from')).toEqual(
    expect.arrayContaining(['Signatures', 'Countersignatures', 'Decisions']),
  );
  expect(column('Staff changes', 'Kind')).toEqual(['changed', 'group', 'joined', 'list']);
  expect(column('Versions', 'Version')).toEqual(expect.arrayContaining(['P1 v1.1', 'P1 v2.0', 'P3 v1.0']));
  for (const heading of [
    'Individual due date',
    'Emails off',
    'Former addresses',
    'Signs with',
    'Site',
    'On hold until',
  ])
    expect(column('Staff', heading).some((cell) => cell !== '')).toBe(true);
});

test('an edit is healed, named, or neither', () => {
  const wanted = [
    'Dates: row 2 deleted',
    'Staff: cleared below "Leaves on" in row 11',
    'Signatures of Policy register, archive 2024–25: row 2 deleted',
  ];
  const edits = editsOfEveryKind(workspace, workbookId).filter(({ words }) => wanted.includes(words));
  const lost = { words: 'what the last round noted is gone', make: forgetRound };
  const outcomes = trySingleEdits(workspace, workbookId, [...edits, lost], () => undefined);
  const results = Object.fromEntries(outcomes.map(({ edit, result }: Outcome) => [edit, result]));
  expect(results).toEqual({
    [wanted[0] ?? '']: 'healed',
    [wanted[1] ?? '']: 'told',
    [wanted[2] ?? '']: 'told',
    [lost.words]: 'silent',
  });
});

/** The rows of a tab, with all that was noted of them: nothing is left to tell it by. */
function forgetRound(copy: typeof workspace): void {
  const sheet = copy.spreadsheet(workbookId).sheets.find(({ properties }) => properties.title === 'Panel changes');
  Reflect.deleteProperty(copy.properties, 'round');
  sheet?.cells.splice(1);
  copy.touch(workbookId);
}
