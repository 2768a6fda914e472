/** A policy's code is its own for ever: signatures are kept by it. Whoever loses the row in Policies gets it again by publishing. */
import { Hands } from '../../../local/by-hand/hands';
import { ACCEPTABLE_USE, aDocument, Larkfield, MANAGER, STAFF, TOLU } from '../../support/larkfield';
import { makeForm, wordsOf } from '../../support/panels';

const LONE = aDocument('Lone Working', '# Rules', '- I will sign in and out.');
const DRIVING = aDocument('Driving', '# Rules', '- I will keep to the limit.');

const told = (school: Larkfield) => school.column('To check', 'What to check').map(String);
const versions = (school: Larkfield) =>
  school.column('Versions', 'Version').map((label, i) => `${label} ${school.column('Versions', 'Policy')[i]}`);

/** Tolu has signed both policies; the row of the second is deleted. */
function withoutSecondRow() {
  const school = Larkfield.open(STAFF);
  const first = school.publish(ACCEPTABLE_USE);
  const document = school.workspace.addDocument('Lone Working', MANAGER, LONE);
  school.workspace.grant(document, MANAGER);
  const second = school.publishAgain(document);
  for (const form of [first, second]) school.sign(form, TOLU, 'Tolu Adeyemi');
  school.turnTo('2026-09-02', '12:00');
  const statuses = school.statuses(1);
  expect(statuses).toMatchObject({ 'Tolu Adeyemi': '✓ Signed 1 Sep 2026' });
  new Hands(school.workspace, school.workbookId).deleteRow('Policies', 3);
  school.turnTo('2026-09-03', '12:00');
  expect(told(school)).toEqual([expect.stringContaining('or publish the document again. If the policy has ended')]);
  return { school, document, statuses };
}

test('a policy that has ended keeps its code: another is no new version of it', () => {
  const { school } = withoutSecondRow();
  school.pasteAt('To check', 2, school.headingAt('To check', 'Decision'), [['ignore']]);
  school.turnTo('2026-09-04', '12:00');
  school.publish(DRIVING);
  expect([school.column('Policies', 'Code'), versions(school)]).toEqual([
    ['P1', 'P3'],
    ['P1 v1.0 Acceptable Use Policy', 'P2 v1.0 Lone Working', 'P3 v1.0 Driving'],
  ]);
});

test('published again in the same words, the policy has its row, its code and its signatures again, and nobody is asked anew', () => {
  const { school, document, statuses } = withoutSecondRow();
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  panel.press('Create the form');
  expect(wordsOf(panel)).toContain(
    'This exact wording has already been published. Its row was missing in the tab Policies, and has been added again: please check there who signs, and how often.',
  );
  const sent = school.mailTo.length;
  school.turnTo('2026-09-04', '12:00');
  expect([school.column('Policies', 'Code'), versions(school).length, school.statuses(1), told(school)]).toEqual([
    ['P1', 'P2'],
    2,
    statuses,
    [],
  ]);
  expect(school.mailTo.slice(sent)).toEqual([]);
});

test('published again in other words, it is the next version of the same policy', () => {
  const { school, document } = withoutSecondRow();
  school.workspace.editDocument(
    document,
    aDocument('Lone Working', '# Rules', '- I will sign in and out.', '- I will carry a telephone.'),
  );
  school.publishAgain(document);
  expect([school.column('Policies', 'Code'), versions(school)]).toEqual([
    ['P1', 'P2'],
    ['P1 v1.0 Acceptable Use Policy', 'P2 v1.0 Lone Working', 'P2 v2.0 Lone Working'],
  ]);
});

test('of two publications the second has another code, even where the first was stopped before its row was written', () => {
  const school = Larkfield.open(STAFF);
  const document = school.workspace.addDocument('Lone Working', MANAGER, LONE);
  school.workspace.grant(document, MANAGER);
  const stopped = school.run('publishPolicy', [{ document }], (call) =>
    call.name === 'Sheets.Spreadsheets.batchUpdate' ? { kind: 'kill', when: 'before' } : undefined,
  );
  expect([stopped.killed !== null, school.rows('Policies')]).toEqual([true, []]);
  school.publish(DRIVING);
  school.publishAgain(document);
  expect([school.column('Policies', 'Code'), versions(school).sort()]).toEqual([
    ['P2', 'P3'],
    ['P2 v1.0 Driving', 'P3 v1.0 Lone Working'],
  ]);
});

test('a form that is made beside the panel for a policy without its row has the code of that policy', () => {
  const { school, document } = withoutSecondRow();
  school.workspace.editDocument(document, aDocument('Lone Working', '# Rules', '- I will carry a telephone.'));
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  makeForm(panel);
  expect([panel.card.name, wordsOf(panel)]).toEqual(['before publishing', expect.stringContaining('version 2.0')]);
});

test('a document that has another title by now: the panel says which title staff read, and where the new one is entered', () => {
  const school = Larkfield.open(STAFF);
  const document = school.workspace.addDocument('Lone Working', MANAGER, LONE);
  school.workspace.grant(document, MANAGER);
  school.publishAgain(document);
  const words = () => wordsOf(school.workspace.openPanel('docs', { as: MANAGER, fileId: document }));
  expect(words()).not.toContain('The document is called');
  school.workspace.editDocument(document, aDocument('LONE  WORKING', '# Rules', '- I will sign in and out.'));
  expect(words()).not.toContain('The document is called');
  school.workspace.editDocument(document, aDocument('Working Alone', '# Rules', '- I will sign in and out.'));
  const told =
    'The document is called\nWorking Alone\nThe register, the form and emails say “Lone Working”. To use the new title, please enter it under "Policy" in the tab Policies before you publish.';
  expect(words()).toContain(told);
  school.workspace.editDocument(document, aDocument('Working Alone', '# Rules', '- I will telephone.'));
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  panel.press('See what has changed');
  expect(wordsOf(panel)).toContain(told);
});
