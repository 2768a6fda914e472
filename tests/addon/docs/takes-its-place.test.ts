/** A copy of a document for the next year: published as it is, everybody would sign two policies of one name. */
import type { Panel } from '../../../local/panel/panel';
import { ACCEPTABLE_USE, aDocument, Larkfield, MANAGER, STAFF, WITH_LOST_DEVICES } from '../../support/larkfield';
import { besideDocument, makeForm, publishByPanel, wordsOf } from '../../support/panels';

const ELSEWHERE = '(P1) is published from another document';

function withCopy(copy = WITH_LOST_DEVICES, audience = 'everyone'): { school: Larkfield; panel: Panel } {
  const school = Larkfield.open(STAFF);
  publishByPanel(besideDocument(school, ACCEPTABLE_USE));
  school.pasteAt('Policies', 2, school.headingAt('Policies', 'Who signs'), [[audience]]);
  return { school, panel: besideDocument(school, copy, 'Copy of Policy') };
}

test('it is said before a form is made, and asked about before it is published', () => {
  const { panel } = withCopy();
  expect(wordsOf(panel)).toContain(`“Acceptable Use Policy” ${ELSEWHERE}, and this one would be a policy of its own.`);
  makeForm(panel);
  expect(wordsOf(panel)).toContain('3 people would have to sign both.');
  panel.press('Publish');
  expect(panel.card.name).toBe('concerns');
});

test('the step that it names makes the copy the next version, and the document before no policy', () => {
  const { school, panel } = withCopy();
  const { fileId } = panel.beside;
  const address = `https://docs.google.com/document/d/${fileId}/edit`;
  school.pasteAt('Policies', 2, school.headingAt('Policies', 'Document'), [[address]]);
  const again = school.workspace.openPanel('docs', { as: MANAGER, fileId });
  expect(wordsOf(again)).not.toContain(ELSEWHERE);
  again.press('See what has changed');
  publishByPanel(again, 'Make the new version');
  expect(school.column('Versions', 'Version')).toEqual(['P1 v1.0', 'P1 v2.0']);
  const before = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  expect(wordsOf(school.workspace.openPanel('docs', { as: MANAGER, fileId: before }))).toContain(ELSEWHERE);
});

const titled = (title: string) => aDocument(title, '# Rules', '- I will keep my password to myself.', '- I will ask.');

test.each<[string, boolean]>([
  ['Acceptable Use Policy 2027/28', true],
  ['Acceptable use policy, 2027', true],
  ['Acceptable Use Policy for Governors', false],
  ['Remote Working Policy', false],
])('a document that is called "%s" is taken for it: %j', (title, isTaken) => {
  expect(wordsOf(withCopy(titled(title)).panel).includes(ELSEWHERE)).toBe(isTaken);
});

test('of two under one title that nobody signs both is nothing asked', () => {
  const { panel } = withCopy(WITH_LOST_DEVICES, 'teaching');
  panel.press('Change');
  const choices = { audience: ['support'], resignMonths: ['12'], daysToSign: ['14'], graceDays: ['0'] };
  panel.press('Save', choices);
  makeForm(panel);
  expect(wordsOf(panel)).not.toContain(ELSEWHERE);
});

test('one that is withdrawn is in nobody’s way', () => {
  const { school } = withCopy();
  const before = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  const first = school.workspace.openPanel('docs', { as: MANAGER, fileId: before });
  first.press('Withdraw');
  first.press('Withdraw it');
  expect(wordsOf(besideDocument(school, ACCEPTABLE_USE, 'Another copy'))).not.toContain(ELSEWHERE);
});
