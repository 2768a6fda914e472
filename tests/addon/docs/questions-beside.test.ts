/** Questions are saved for a policy in the panel beside a document of their own: nothing of that policy is taken back unasked. */
import { takes } from '../../support/faults';
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, Larkfield, MANAGER, QUESTIONS, STAFF } from '../../support/larkfield';
import { besideDocument, makeForm, publishByPanel, wordsOf } from '../../support/panels';

const TWO = ['1. Who?', '* her', '- him', '', '2. When?', '* now', '- never'].join('\n');

/** A policy whose form is built, and the panel beside the questions with its policy chosen. */
function lookedOver() {
  const school = Larkfield.open(STAFF);
  const policy = besideDocument(school, ACCEPTABLE_USE);
  makeForm(policy);
  const panel = besideDocument(school, QUESTIONS, 'Questions');
  panel.press('Ask these questions', { policy: ['P1'] });
  const again = () => school.workspace.openPanel('docs', { as: MANAGER, fileId: policy.beside.fileId });
  return { school, panel, again };
}

describe('what has come further than a form that waits stays, and where to go is said', () => {
  test.each([
    [
      'published for tomorrow',
      'Publish',
      'Change',
      'Nothing was changed in “Acceptable Use Policy”, since it is published and waits for its first email. Please open the panel beside that policy, choose “Change”, and then save again.',
    ],
    [
      'rehearsed',
      'Rehearse',
      'End the rehearsal',
      'Nothing was changed in “Acceptable Use Policy”, since it is being rehearsed. Please open the panel beside that policy, choose “End the rehearsal”, and then save again.',
    ],
  ])('%s', (_stage, press, backBy, notice) => {
    const { school, panel, again } = lookedOver();
    const policy = again();
    policy.press(press);
    const kept = () => JSON.stringify([school.rows('Policies'), school.rows('Clauses'), school.workspace.properties]);
    const before = kept();
    panel.press('Save', { questions: [TWO] });
    expect(panel.notice).toBe(notice);
    expect(panel.card.name).toBe('questions to answer');
    expect(kept()).toBe(before);
    expect(wordsOf(again())).toBe(wordsOf(policy));
    policy.press(backBy);
    panel.press('Save', { questions: [TWO] });
    expect(panel.notice).toMatch(/^Saved\. The form does not ask them yet/);
  });

  test('while its form is made: the form that comes would not ask them', () => {
    const school = Larkfield.open(STAFF);
    const { fileId } = besideDocument(school, ACCEPTABLE_USE).beside;
    school.run('publishPolicy', [{ document: fileId }], () => takes(school.workspace, 2_500));
    const panel = besideDocument(school, QUESTIONS, 'Questions');
    panel.press('Ask these questions', { policy: ['P1'] });
    panel.press('Save', { questions: [TWO] });
    expect(panel.notice).toBe(
      'Nothing was changed in “Acceptable Use Policy”, since its form is being made. Please wait until the form is made, and then save again.',
    );
  });
});

test('a document of questions has no form to create, and offers no policy that was withdrawn', () => {
  const school = Larkfield.open(STAFF);
  const document = besideDocument(school, ACCEPTABLE_USE);
  publishByPanel(document);
  const panel = besideDocument(school, QUESTIONS, 'Questions');
  expect(panel.card.fixedFooter).toBeUndefined();
  expect(wordsOf(panel)).not.toMatch(/What was found|Publishing options|Nothing to sign/);
  const policy = school.workspace.openPanel('docs', { as: MANAGER, fileId: document.beside.fileId });
  policy.press('Withdraw');
  policy.press('Withdraw it');
  panel.press('Read it again');
  expect(wordsOf(panel)).toContain('please create the form of that policy first');
});

test.each([
  [60, false],
  [61, true],
])('of %d policies the first sixty are offered, and the rest is not dropped without a word', (count, isSaid) => {
  const school = Larkfield.open(STAFF);
  const rows = Array.from({ length: count }, (_, i) => [`P${i + 1}`, `Policy ${i + 1}`, 'everyone', '12', '14']);
  school.paste('Policies', 2, rows);
  fillColumn(
    school,
    'Policies',
    'Document',
    rows.map((_, i) => `https://docs.google.com/document/d/document${i}/edit`),
  );
  const panel = besideDocument(school, QUESTIONS, 'Questions');
  expect(wordsOf(panel).includes('Only the first 60 policies are listed.')).toBe(isSaid);
});

test('questions that are kept for the policy already are said to be replaced, also where something is to be corrected', () => {
  const { panel, school, again } = lookedOver();
  expect(wordsOf(panel)).not.toContain('take the place');
  panel.press('Save', { questions: [TWO] });
  makeForm(again());
  const next = school.workspace.openPanel('docs', { as: MANAGER, fileId: panel.beside.fileId });
  next.press('Ask these questions', { policy: ['P1'] });
  const replaced = 'These take the place of the 2 questions kept for this policy.';
  expect(wordsOf(next)).toContain(replaced);
  next.press('Save', { questions: [TWO.replace('* her', '- her')] });
  expect(wordsOf(next)).toContain('please put a star (*) before the right answer');
  expect(wordsOf(next)).toContain(replaced);
});
