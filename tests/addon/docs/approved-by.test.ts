/** Who approved a version, and when: from the document, typed before publishing, or later; kept with the version. */
import { aDocument, Larkfield, MANAGER, STAFF } from '../../support/larkfield';
import { besideDocument, makeForm, wordsOf } from '../../support/panels';

const HEAD = 'head@larkfield.example';
const policy = (...about: string[]) =>
  aDocument('Staff Code of Conduct', ...about, '# Rules', '- I will keep my password to myself.', '- I will ask.');

const approvals = (school: Larkfield) =>
  Object.fromEntries(
    school.column('Versions', 'Version').map((label, i) => [label, school.column('Versions', 'Approved by')[i]]),
  );

/** The first version was published on 1 September 2026 from a document that says this. */
function published(...about: string[]): { school: Larkfield; document: string } {
  const school = Larkfield.open(STAFF);
  school.publish(policy(...about));
  school.round();
  return { school, document: school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '' };
}

test.each([
  [['Approved by: Governing board, 3 July 2026, minute 7'], 'Governing board, 3 July 2026, minute 7'],
  [['Approved by: Full governing body', 'Approval date: 3 July 2026'], 'Full governing body, 3 July 2026'],
  [['Ratified by the governors on: 3 July 2026'], 'Governors, 3 July 2026'],
  [['Approved: 3 July 2026 by the Governing Board'], 'Governing Board, 3 July 2026'],
  [['Approved by: ____________'], ''],
  [[], ''],
])('a document that says %j: the version was approved by “%s”', (about, words) => {
  expect(approvals(published(...about).school)).toEqual({ 'P1 v1.0': words });
});

test('before publishing the field has what the document says; what is typed there goes before it', () => {
  const school = Larkfield.open(STAFF);
  const panel = besideDocument(school, policy('Approved by: Governing board, 3 July 2026'));
  makeForm(panel);
  expect(wordsOf(panel)).toContain('Governing board, 3 July 2026');
  panel.press('Publish', { approvedBy: ['Governing board, 3 July 2026, minute 7'] });
  school.sleepTo('2026-09-02', '09:30');
  school.round();
  expect(approvals(school)).toEqual({ 'P1 v1.0': 'Governing board, 3 July 2026, minute 7' });
});

test('a document that was changed and still names the approval of before: not taken for the new version, and said', () => {
  const { school, document } = published('Approved by: Governing board, 3 July 2026');
  school.workspace.editDocument(document, policy('Approved by: Governing board, 3 July 2026', 'I will lock my door.'));
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  panel.press('See what has changed');
  makeForm(panel, 'Make the new version');
  expect(wordsOf(panel)).toContain(
    'The document says “Governing board, 3 July 2026”. That seems to be about version 1.0, so it is not taken for this one.',
  );
  school.publishAgain(document, { change: 'new version' });
  expect(approvals(school)).toEqual({ 'P1 v1.0': 'Governing board, 3 July 2026', 'P1 v2.0': '' });
});

test('published again after it was withdrawn, a document that names the approval of before says why it is not taken', () => {
  const { school, document } = published('Approved by: Governing board, 3 July 2026');
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  panel.press('Withdraw');
  panel.press('Withdraw it');
  school.sleepTo('2026-09-02', '09:30');
  const again = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  makeForm(again);
  expect(wordsOf(again)).toContain(
    'The document says “Governing board, 3 July 2026”. That seems to be about version 1.0, so it is not taken for this one.',
  );
});

test.each([
  ['1 September 2026', ''],
  ['2 September 2026', '2 September 2026'],
])(
  'kept with its minute, and dated %s in a document that is changed afterwards: taken for the new version as “%s”',
  (dated, words) => {
    const school = Larkfield.open(STAFF);
    const about = `Approval date: ${dated}`;
    school.publish(policy(about), { approvedBy: `Governing board, ${dated}, minute 7` });
    school.round();
    const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
    school.sleepTo('2026-10-01', '09:30');
    school.workspace.editDocument(document, policy(about, 'I will lock my door.'));
    school.publishAgain(document, { change: 'new version' });
    expect(approvals(school)['P1 v2.0']).toBe(words);
  },
);

test('an approval after the version before was published is that of the new one', () => {
  const { school, document } = published('Approved by: Governing board, 3 July 2026');
  school.sleepTo('2026-10-01', '09:30');
  const lines = ['Approved by: Governing board, 22 September 2026', 'I will lock my door.'];
  school.workspace.editDocument(document, policy(...lines));
  school.publishAgain(document, { change: 'new version' });
  expect(approvals(school)['P1 v2.0']).toBe('Governing board, 22 September 2026');
});

describe('after publishing', () => {
  test('it is typed beside the policy, recorded without the words, and changed or taken away as often as one likes', () => {
    const { school, document } = published();
    const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
    expect(wordsOf(panel)).toContain('Nobody has said yet');
    for (const words of ['Head, 2 September 2026', 'Governing board, 22 September 2026, minute 4', '']) {
      panel.press(wordsOf(panel).includes('Nobody has said yet') ? 'Say who approved it' : 'Change who approved it');
      panel.press('Save', { 'P1 v1.0': [words] });
      expect([panel.notice, approvals(school)]).toEqual(['Saved.', { 'P1 v1.0': words }]);
      panel.press('Done');
      expect(wordsOf(panel)).toContain(words || 'Nobody has said yet');
    }
    panel.press('Say who approved it');
    panel.press('Save');
    expect(panel.notice).toBe('Nothing is different from before.');
    expect(school.column('Panel changes', 'What was done')).toEqual(Array(3).fill('changed Approved by of P1 v1.0'));
  });

  test('beside the register, by whoever may edit it; a reader is refused', () => {
    const { school } = published();
    school.workspace.share(school.workbookId, HEAD, 'editor');
    school.workspace.addAccount({ email: HEAD, name: HEAD, dailyMail: 100 });
    school.workspace.grant(school.workbookId, HEAD);
    const panel = school.workspace.openPanel('sheets', { as: HEAD, fileId: school.workbookId });
    panel.press('Open');
    panel.press('Who approved it, and when');
    school.workspace.share(school.workbookId, HEAD, 'viewer');
    const refused = panel.fork();
    refused.press('Save', { 'P1 v1.0': ['Governing board'] });
    expect([wordsOf(refused), approvals(school)]).toEqual([
      expect.stringContaining('Nothing was changed'),
      { 'P1 v1.0': '' },
    ]);
    school.workspace.share(school.workbookId, HEAD, 'editor');
    const other = panel.again();
    panel.press('Save', { 'P1 v1.0': ['Governing board'] });
    other.press('Save');
    expect(other.notice).toBe('Nothing is different from before.');
    expect(approvals(school)).toEqual({ 'P1 v1.0': 'Governing board' });
    expect(school.column('Panel changes', 'Changed by')).toEqual([HEAD]);
  });

  test('a minor change was approved with its version, unless it says otherwise', () => {
    const { school, document } = published('Approved by: Governing board, 3 July 2026');
    school.workspace.editDocument(
      document,
      policy('Approved by: Governing board, 3 July 2026', 'I will lock my door.'),
    );
    school.publishAgain(document, { change: 'minor' });
    const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
    expect(wordsOf(panel)).toContain('Governing board, 3 July 2026\nWith version 1.0');
    expect(approvals(school)).toEqual({ 'P1 v1.0': 'Governing board, 3 July 2026', 'P1 v1.1': '' });
  });
});
