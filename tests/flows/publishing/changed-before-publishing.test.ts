/** Between a form that is built and one that staff sign somebody edits the workbook: what is published is what the manager went through, or nothing. */
import { Hands } from '../../../local/by-hand/hands';
import type { FormFile } from '../../../local/state';
import { FORM_LAYOUT } from '../../../src/form/plan-form';
import { aDocument, MANAGER } from '../../support/larkfield';
import { makeForm, wordsOf } from '../../support/panels';
import { built, formOf, panelOf, rehearsed, roundOn, type Staged, waiting, whole } from '../../support/stages';

const WORDS_CHANGED =
  'The words of P1 v1.0 in the hidden tab Clauses were changed by hand after its form was begun, so it cannot be published. Please restore that tab (Undo, or File, Version history), or withdraw P1 v1.0 in the panel beside its document and create the form again.';
const STOPPED = (why: string) =>
  `P1 v1.0 was not published completely. It will be tried again with the next hourly check. ${why}`;

const told = ({ school }: Staged) => school.column('To check', 'What to check').map(String);
const shown = ({ items, description }: FormFile) => [description, items.map(({ id: _id, ...item }) => item)];
/** All of a tab's rows, each as wide as its headings. */
const cells = ({ school }: Staged, tab: string): string[][] => {
  const rows = school.rows(tab);
  const width = Math.max(...rows.map((row) => row.length), 14);
  return rows.map((row) => Array.from({ length: width }, (_, i) => String(row[i] ?? '')));
};

const asked = (staged: Staged) => whole(staged).mail.filter((line) => !line.startsWith(MANAGER));
const HELP = `${MANAGER}: Policies: one item needs your help (P1 v1.0 was not published completely)`;

/** What staff are to sign, who was asked, and what the register says of it. */
const published = (staged: Staged) => {
  const { versions, job } = whole(staged);
  return {
    asked: asked(staged),
    versions,
    job,
    form: shown(formOf(staged)),
    told: told(staged),
    words: cells(staged, 'Clauses'),
  };
};

/** Left alone, and let out on its day. */
const leftAlone = () => {
  const staged = waiting();
  roundOn(staged, '2026-09-02', '09:30');
  roundOn(staged, '2026-09-02', '12:30');
  return published(staged);
};

test.each([
  ['built', built],
  ['in rehearsal', rehearsed],
  ['waiting', waiting],
])('a first form that is %s is nothing to check', (_stage, staged) => {
  const school = staged();
  roundOn(school, '2026-09-01', '12:30');
  expect(told(school)).toEqual([]);
});

test('a first form that waits until somebody says so is nothing to check for weeks', () => {
  const staged = built();
  panelOf(staged).press('Publish', { firstEmail: ['when I say'] });
  roundOn(staged, '2026-09-21', '12:30');
  expect([told(staged), whole(staged).job]).toEqual([[], ['waiting']]);
});

const type = (staged: Staged, tab: string, heading: string, typed: string) =>
  staged.school.pasteAt(tab, 3, staged.school.headingAt(tab, heading), [[typed]]);

const EDITS: [string, (staged: Staged) => void][] = [
  ...['Version', 'Kind', 'Number', 'Section', 'Lead-in', 'For', 'Words', 'Text of the tick box', 'Printed number'].map(
    (heading): [string, (staged: Staged) => void] => [
      `"${heading}" says something else`,
      (staged) => type(staged, 'Clauses', heading, 'x'),
    ],
  ),
  ['"Words" is empty', (staged) => type(staged, 'Clauses', 'Words', '')],
  ['a row is deleted', ({ school }) => new Hands(school.workspace, school.workbookId).deleteRow('Clauses', 3)],
  ['a row is copied below', (staged) => staged.school.paste('Clauses', 20, [cells(staged, 'Clauses')[0] ?? []])],
  ['two rows have changed places', (staged) => type(staged, 'Clauses', 'Place', '9')],
  [
    'every row is deleted',
    (staged) => {
      const hands = new Hands(staged.school.workspace, staged.school.workbookId);
      for (let row = cells(staged, 'Clauses').length + 1; row > 1; row--) hands.deleteRow('Clauses', row);
    },
  ],
];

test.each(EDITS)(
  'the words of a form that waits: %s. Nobody is let in; restored, it is published as it was',
  (_what, edit) => {
    const staged = waiting();
    const before = cells(staged, 'Clauses');
    edit(staged);
    roundOn(staged, '2026-09-02', '09:30');
    expect([
      told(staged).filter((what) => what.includes('published')),
      whole(staged).mail,
      whole(staged).versions,
    ]).toEqual([[STOPPED(WORDS_CHANGED)], [HELP], []]);
    expect(formOf(staged).readers).not.toContain('t.adeyemi@larkfield.example');
    staged.school.paste('Clauses', 2, [...before, ...Array.from({ length: 3 }, () => before[0]?.map(() => '') ?? [])]);
    staged.school.paste('Clauses', 20, [before[0]?.map(() => '') ?? []]);
    roundOn(staged, '2026-09-02', '10:30');
    roundOn(staged, '2026-09-02', '12:30');
    expect(published(staged)).toEqual(leftAlone());
  },
);

test('sorted rows are the same words', () => {
  const staged = waiting();
  new Hands(staged.school.workspace, staged.school.workbookId).sort('Clauses', 6);
  roundOn(staged, '2026-09-02', '09:30');
  roundOn(staged, '2026-09-02', '12:30');
  const { words: _words, ...rest } = published(staged);
  const { words: _others, ...wanted } = leftAlone();
  expect(rest).toEqual(wanted);
});

test('the panel says so before anything is published; withdrawn, the form can be created again', () => {
  const staged = built();
  type(staged, 'Clauses', 'Section', 'Other rules');
  const panel = panelOf(staged);
  expect(wordsOf(panel)).toContain(WORDS_CHANGED);
  for (const words of ['Publish', 'Rehearse']) {
    const pressed = panel.fork();
    pressed.press(words);
    expect([pressed.card.name, wordsOf(pressed).includes(WORDS_CHANGED)]).toEqual(['error', true]);
  }
  expect(whole(staged)).toMatchObject({ job: ['built'], isPublished: false });
  panel.press('Go back to the document’s points');
  panel.press('Withdraw it');
  makeForm(panel);
  expect(panel.card.name).toBe('before publishing');
  expect(wordsOf(panel)).not.toContain('changed by hand');
});

test('one that waits until somebody says so is not let out by a button, either', () => {
  const staged = built();
  panelOf(staged).press('Publish', { firstEmail: ['when I say'] });
  type(staged, 'Clauses', 'Words', 'I will do as I like.');
  const panel = panelOf(staged);
  expect(wordsOf(panel)).toContain(WORDS_CHANGED);
  panel.press('Let staff in and email them');
  expect(wordsOf(panel)).toContain(WORDS_CHANGED);
});

describe('the row of its policy', () => {
  test('is deleted: told the same day; nobody is let in; restored, it is published as it was', () => {
    const staged = waiting();
    const row = cells(staged, 'Policies');
    new Hands(staged.school.workspace, staged.school.workbookId).deleteRow('Policies', 2);
    roundOn(staged, '2026-09-01', '12:30');
    const gone =
      'Policies: P1 has no row any more, and its form (P1 v1.0) waits to be published. Please restore the row (Undo, or File, Version history), or withdraw P1 v1.0 in the panel beside its document.';
    expect(told(staged)).toEqual([gone]);
    roundOn(staged, '2026-09-02', '09:30');
    expect([told(staged), asked(staged)]).toEqual([
      expect.arrayContaining([
        gone,
        STOPPED(
          'The tab Policies has no row of P1 any more, so P1 v1.0 cannot be published. Please restore the row (Undo, or File, Version history), or withdraw P1 v1.0 in the panel beside its document and create the form again.',
        ),
      ]),
      [],
    ]);
    staged.school.paste('Policies', 2, row);
    roundOn(staged, '2026-09-02', '10:30');
    roundOn(staged, '2026-09-02', '12:30');
    expect(published(staged)).toEqual(leftAlone());
  });

  test('has another code: told with the one that was meant, and nothing else', () => {
    const staged = waiting();
    staged.school.pasteAt('Policies', 2, staged.school.headingAt('Policies', 'Code'), [['P7']]);
    roundOn(staged, '2026-09-01', '12:30');
    expect(told(staged)).toEqual([
      'Policies: the code P7 was P1 when its form (P1 v1.0) was made, which waits to be published. Please enter P1 under "Code" again.',
    ]);
  });

  test('that somebody typed beside it is told as before', () => {
    const staged = waiting();
    staged.school.paste('Policies', 3, [['P3', 'Lone Working', 'everyone', 'every 12 months', '14']]);
    roundOn(staged, '2026-09-01', '12:30');
    expect(told(staged)).toEqual([
      'Policies: Lone Working (P3) was never published, so nobody is asked to sign it. Please delete the row, and publish the document in the panel beside it, which adds a row.',
    ]);
  });
});

describe('a form that waits and that another release made, so that it has to be made once more', () => {
  const ofAnotherRelease = (staged: Staged) => {
    const { properties } = staged.school.workspace;
    for (const [key, note] of Object.entries(properties))
      if (key.startsWith('job '))
        Object.assign(properties, { [key]: note.replace(`"layout":${FORM_LAYOUT}`, '"layout":1') });
  };

  test('is published in the words that the manager went through', () => {
    const staged = waiting();
    ofAnotherRelease(staged);
    for (const time of ['09:30', '10:30', '12:30']) roundOn(staged, '2026-09-02', time);
    expect([whole(staged).versions, whole(staged).mail.length, told(staged)]).toEqual([['P1 v2.0'], 2, []]);
  });

  test('is not published in words that were written since', () => {
    const staged = waiting();
    ofAnotherRelease(staged);
    staged.school.workspace.editDocument(
      staged.document,
      aDocument('Acceptable Use Policy', '# Using our network', '- I will tell everybody my password.'),
    );
    roundOn(staged, '2026-09-02', '09:30');
    expect([whole(staged).versions, whole(staged).mail, told(staged)]).toEqual([
      [],
      [HELP],
      [
        STOPPED(
          'The form of P1 v1.0 has to be made once more, and its document says something else by now, so it cannot be published as it was. Please withdraw P1 v1.0 in the panel beside the document, look through the points and create the form again.',
        ),
      ],
    ]);
    const panel = staged.school.workspace.openPanel('docs', { as: MANAGER, fileId: staged.document });
    panel.press('Withdraw');
    panel.press('Withdraw it');
    makeForm(panel);
    expect(panel.card.name).toBe('before publishing');
  });
});
