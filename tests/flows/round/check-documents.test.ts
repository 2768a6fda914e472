/** A document that is edited after it was published: the register says so, and what changed, until it is published again. */
import { ACCEPTABLE_USE, aDocument, Larkfield } from '../../support/larkfield';

const STAFF = [['Tolu Adeyemi', 'tolu@larkfield.example', 'Teacher', 'teaching']];

const EDITED = aDocument(
  'Acceptable Use Policy',
  '# Using our network',
  '- I will keep my password to myself.',
  '- I will lock my screen whenever I leave it unattended.',
  '- I will use two-step sign-in.',
  '# Declaration',
  'I have read and understood this policy and agree to keep to it.',
  'Full name: ____________',
  'Signature: ____________ Date: ________',
);

function published() {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  const id = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
  school.turnTo('2026-09-02', '10:00');
  return { school, id };
}

const told = (school: Larkfield) => school.column('To check', 'What to check');
const TOLD =
  'Acceptable Use Policy (P1) was edited after version 1.0 was published: reworded “I will lock my screen whenever I leave it unattended.”; added “I will use two-step sign-in.”; removed “I will report anything that worries me to the safeguarding lead.”. Please publish it as a minor change or a new version in the panel beside the document; until then staff sign version 1.0.';

test('nothing is said of a document that says what was published, however its other words were edited', () => {
  const { school } = published();
  expect(told(school)).toEqual([]);
});

test('it is told the next school morning, stays told, and goes when the change is published', () => {
  const { school, id } = published();
  school.workspace.editDocument(id, EDITED);
  school.turnTo('2026-09-02', '16:00');
  expect(told(school)).toEqual([]);
  school.turnTo('2026-09-03', '10:00');
  expect(told(school)).toEqual([TOLD]);
  // Days on which nothing else happens, and a round that somebody's edit sets off.
  school.turnTo('2026-09-07', '10:00');
  school.paste('Staff', 3, [['Joe Farrow', 'joe@larkfield.example', 'Cook', 'support']]);
  school.round();
  expect(told(school)).toEqual([TOLD]);
  school.publishAgain(id, { change: 'minor' });
  school.turnTo('2026-09-08', '10:00');
  expect(told(school)).toEqual([]);
});

test('it goes when the edit is undone', () => {
  const { school, id } = published();
  school.workspace.editDocument(id, EDITED);
  school.turnTo('2026-09-03', '10:00');
  school.workspace.editDocument(id, ACCEPTABLE_USE);
  school.turnTo('2026-09-04', '10:00');
  expect(told(school)).toEqual([]);
});

test('a document that nobody may read any more is told, too', () => {
  const { school, id } = published();
  const file = school.workspace.files.find((one) => one.id === id);
  if (file !== undefined) file.grantedTo.length = 0;
  school.turnTo('2026-09-03', '10:00');
  expect(told(school)[0]).toMatch(/^Acceptable Use Policy \(P1\): the document could not be read/);
});

test('costs one call a document and day', () => {
  const { school } = published();
  const calls: string[] = [];
  school.workspace.onExecution = (execution) => calls.push(...execution.calls);
  school.turnTo('2026-09-04', '18:00');
  expect(calls.filter((name) => name === 'Docs.Documents.get').length).toBe(2);
});
