/** Tabs of record that somebody sorted: which version is the latest and how its clauses run does not rest on the order of rows. */
import { Hands } from '../../../local/by-hand/hands';
import { valuesOf } from '../../../local/by-hand/typing';
import { ACCEPTABLE_USE, aDocument, Larkfield, MANAGER, resultOf, STAFF, TOLU } from '../../support/larkfield';

const LATER = aDocument(
  'Acceptable Use Policy',
  '# Using our network',
  '- I will keep my password to myself.',
  '- I will lock my screen whenever I leave it, even for a minute.',
  '- I will report anything that worries me to the safeguarding lead.',
  '# Declaration',
  'I have read and understood this policy and agree to keep to it.',
  'Full name: ____________',
);

/** Version 1.0, then 2.0 with another form; then somebody sorts Versions newest first. */
function sortedNewestFirst(): { school: Larkfield; document: string; second: string } {
  const school = Larkfield.open(STAFF);
  const first = school.publish(ACCEPTABLE_USE);
  const document = String(school.column('Policies', 'Document')[0]);
  school.sleepTo('2026-10-01');
  reword(school, LATER);
  const second = school.publishAgain(document);
  expect(second).not.toBe(first);
  new Hands(school.workspace, school.workbookId).sort('Versions', 1, true);
  expect(school.column('Versions', 'Version')).toEqual(['P1 v2.0', 'P1 v1.0']);
  return { school, document, second };
}

/** The published document, edited. */
function reword(school: Larkfield, content: ReturnType<typeof aDocument>): void {
  const id = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
  school.workspace.editDocument(id, content);
}

describe('Versions sorted newest first', () => {
  test('an unchanged document is not published again', () => {
    const { school, document } = sortedNewestFirst();
    const again = school.run('publishPolicy', [{ document }]);
    expect(resultOf(again, 'isNew')).toBe('false');
    expect(resultOf(again, 'version')).toBe('P1 v2.0');
    expect(school.column('Versions', 'Version')).toEqual(['P1 v2.0', 'P1 v1.0']);
  });

  test('a minor change goes into the form of the latest version', () => {
    const { school, document, second } = sortedNewestFirst();
    reword(school, aDocument('Acceptable Use Policy', '# Using our network', '- I will keep my passwords to myself.'));
    expect(school.publishAgain(document, { change: 'minor' })).toBe(second);
    expect(school.column('Versions', 'Version').sort()).toEqual(['P1 v1.0', 'P1 v2.0', 'P1 v2.1']);
  });

  test('the heading of the Register names the latest version', () => {
    const { school } = sortedNewestFirst();
    school.sleepTo('2026-10-02');
    school.round();
    const headings = valuesOf(school.workspace, school.workbookId, 'Register')[0] ?? [];
    expect(headings[3]).toBe('Acceptable Use Policy\nP1 v2.0 · every 12 months');
  });
});

/** What the form asks, from top to bottom. */
const asked = (school: Larkfield, form: string) =>
  school.workspace
    .form(form)
    .items.map(({ title, choices }) => ({ title, choices: choices?.map(({ value }) => value) }));

describe('Clauses sorted by their words', () => {
  const WORDS = 7;

  test('the evidence shows the words in the order of the document, and the text is as it was published', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.round();
    const page = (): unknown => {
      school.run('evidenceOfPerson', [1]);
      return valuesOf(school.workspace, school.workbookId, 'Evidence').slice(2);
    };
    const before = page();
    new Hands(school.workspace, school.workbookId).sort('Clauses', WORDS);
    expect(school.column('Clauses', 'Number')[0]).not.toBe('1');
    expect(page()).toEqual(before);
  });

  test('a publication that was stopped goes on in the order of the document', () => {
    const school = Larkfield.open(STAFF);
    const document = school.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
    school.workspace.grant(document, MANAGER);
    // Stopped as the form is about to be made: the words are kept, and nothing is built of them.
    const stopped = school.run('publishPolicy', [{ document }], ({ name }) =>
      name === 'FormApp.create' ? { kind: 'kill', when: 'before' } : undefined,
    );
    expect(stopped.killed).not.toBeNull();
    new Hands(school.workspace, school.workbookId).sort('Clauses', WORDS, true);
    const form = school.publishAgain(document);
    const undisturbed = Larkfield.open(STAFF);
    expect(asked(school, form)).toEqual(asked(undisturbed, undisturbed.publish(ACCEPTABLE_USE)));
  });
});
