/** A document that is edited after it was published: the register says so, and what changed, until it is published again. */
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, aDocument, Larkfield, resultOf } from '../../support/larkfield';
import { besideRegister } from '../../support/panels';

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
  school.turnTo('2026-09-07', '12:00');
  expect(told(school)).toEqual([]);
  school.turnTo('2026-09-08', '10:00');
  expect(told(school)).toEqual([]);
});

test('a long point is cut between words', () => {
  const { school, id } = published();
  const long =
    'I will report anything that worries me to the designated safeguarding lead or to one of the deputies at once.';
  school.workspace.editDocument(
    id,
    aDocument(
      'Acceptable Use Policy',
      '# Using our network',
      '- I will keep my password to myself.',
      '- I will lock my screen whenever I leave it.',
      `- ${long}`,
      '# Declaration',
      'I have read and understood this policy and agree to keep to it.',
      'Full name: ____________',
    ),
  );
  school.turnTo('2026-09-03', '10:00');
  expect(told(school)[0]).toContain(
    'reworded “I will report anything that worries me to the designated safeguarding lead or…”.',
  );
});

test('it is told on that day, though somebody clicks "Refresh now" each morning before the hourly check', () => {
  const { school, id } = published();
  school.workspace.editDocument(id, EDITED);
  school.turnTo('2026-09-03', '08:02');
  besideRegister(school).press('Refresh now');
  expect(told(school)).toEqual([]);
  school.turnTo('2026-09-03', '10:00');
  expect(told(school)).toEqual([TOLD]);
});

test('it goes when the edit is undone', () => {
  const { school, id } = published();
  school.workspace.editDocument(id, EDITED);
  school.turnTo('2026-09-03', '10:00');
  school.workspace.editDocument(id, ACCEPTABLE_USE);
  school.turnTo('2026-09-04', '10:00');
  expect(told(school)).toEqual([]);
});

test('it stays told when the policy’s title is corrected, or its row of To check is deleted', () => {
  const { school, id } = published();
  school.workspace.editDocument(id, EDITED);
  school.turnTo('2026-09-03', '10:00');
  fillColumn(school, 'Policies', 'Policy', ['Acceptable Use Policy for staff']);
  school.turnTo('2026-09-03', '12:00');
  const renamed = expect.stringContaining('P1 is called "Acceptable Use Policy for staff"');
  expect(told(school)).toEqual([TOLD, renamed]);
  fillColumn(school, 'To check', 'What to check', ['']);
  school.turnTo('2026-09-04', '10:00');
  expect(told(school)).toEqual([renamed, TOLD]);
});

test('a document that nobody may read any more is told, too, all day, until it can be read', () => {
  const { school, id } = published();
  const unread = /^Acceptable Use Policy \(P1\): the document could not be read/;
  const file = school.workspace.files.find((one) => one.id === id);
  const granted = file?.grantedTo.splice(0) ?? [];
  school.turnTo('2026-09-03', '10:00');
  expect(told(school)).toEqual([expect.stringMatching(unread)]);
  school.paste('Staff', 3, [['Joe Farrow', 'joe@larkfield.example', 'Cook', 'support']]);
  school.round();
  expect(told(school)).toEqual([expect.stringMatching(unread)]);
  file?.grantedTo.push(...granted);
  school.turnTo('2026-09-04', '10:00');
  expect(told(school)).toEqual([]);
});

test('of a whole page with which Google refuses, as much is told as a note can hold', () => {
  const { school, id } = published();
  school.workspace.editDocument(id, EDITED);
  school.sleepTo('2026-09-03', '09:00');
  const { error } = school.round(({ name }) =>
    name === 'Docs.Documents.get' ? { kind: 'refuse', message: 'Nein. '.repeat(2000) } : undefined,
  );
  expect([error, told(school)]).toEqual([null, [expect.stringContaining('could not be read, so changes')]]);
});

test('what was found by a release that did not note it is found again', () => {
  const { school, id } = published();
  school.workspace.editDocument(id, EDITED);
  school.turnTo('2026-09-03', '10:00');
  const [name = '', note = ''] =
    Object.entries(school.workspace.properties).find(([key]) => key.startsWith('form ')) ?? [];
  const { documentTold, ...before } = JSON.parse(note);
  expect(documentTold).toBe(TOLD);
  Reflect.set(
    school.workspace.properties,
    name,
    JSON.stringify({ ...before, documentSeen: 'of the release before', documentListed: 'as well' }),
  );
  school.turnTo('2026-09-04', '10:00');
  expect(told(school)).toEqual([TOLD]);
});

/** How often Drive was asked which documents were changed, and how often one was read. */
function asked(school: Larkfield): { list: number; read: number } {
  const calls: string[] = [];
  school.workspace.onExecution = (execution) => calls.push(...execution.calls);
  const count = (wanted: string) => calls.filter((name) => name === wanted).length;
  return {
    get list() {
      return count('Drive.Files.list');
    },
    get read() {
      return count('Docs.Documents.get');
    },
  };
}

describe('what it costs', () => {
  test('one call a day, however many policies there are, and one for each document that was changed', () => {
    const { school, id } = published();
    school.publish(aDocument('Visitors Policy', '- I will ask for a badge.', 'Full name: ____________'));
    school.turnTo('2026-09-03', '10:00');
    const calls = asked(school);
    school.turnTo('2026-09-08', '18:00');
    expect({ ...calls }).toEqual({ list: 5, read: 0 });
    school.workspace.editDocument(id, EDITED);
    school.turnTo('2026-09-09', '18:00');
    expect({ ...calls }).toEqual({ list: 6, read: 1 });
    expect(told(school)).toEqual([TOLD]);
  });

  test('what is decided otherwise about a line is found though nobody has edited the document', () => {
    const { school, id } = published();
    school.turnTo('2026-09-03', '10:00');
    const calls = asked(school);
    const line = 'I will lock my screen whenever I leave it.';
    school.paste('Line decisions', 2, [[id, line, '1', 'left out', '', 'the manager', '3/9/2026']]);
    school.turnTo('2026-09-04', '10:00');
    expect(calls.read).toBe(1);
  });

  test.each(['has none', 'refused'] as const)('where Drive’s list %s, each is read every day, and told', (list) => {
    const school = Larkfield.open(STAFF, { beliefs: { listingDocuments: list } });
    school.publish(ACCEPTABLE_USE);
    const id = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
    school.turnTo('2026-09-02', '10:00');
    const calls = asked(school);
    school.turnTo('2026-09-04', '18:00');
    expect(calls.read).toBe(2);
    school.workspace.editDocument(id, EDITED);
    school.turnTo('2026-09-07', '10:00');
    expect(told(school)).toEqual([TOLD]);
  });
});

describe('guidance that is only read', () => {
  const guidance = (year: number) =>
    aDocument('Keeping everyone safe', `https://guidance.example/${year}`, 'I have read and understood this guidance.');
  const edited = () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(guidance(2026));
    school.round();
    school.sign(form, 'tolu@larkfield.example');
    school.sleepTo('2026-09-01', '10:30');
    school.round();
    const id = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
    school.workspace.editDocument(id, guidance(2027));
    return { school, id };
  };

  test('another address to read is told, though the sentence to confirm is the same; it can be published as a version', () => {
    const { school, id } = edited();
    school.turnTo('2026-09-02', '10:00');
    expect(told(school)).toEqual([
      'Keeping everyone safe (P1) was edited after version 1.0 was published: what is to be read has changed. Please publish it as a minor change or a new version in the panel beside the document; until then staff sign version 1.0.',
    ]);
    school.publishAgain(id, { change: 'new version' });
    school.turnTo('2026-09-03', '10:00');
    expect([told(school), school.column('Versions', 'Version')]).toEqual([[], ['P1 v1.0', 'P1 v2.0']]);
    expect(school.publishAgain(id, { change: 'new version' })).toBe(school.publishAgain(id));
    expect(school.column('Versions', 'Version')).toEqual(['P1 v1.0', 'P1 v2.0']);
  });

  test.each(['12:00', '23:30'])(
    'corrected on the very day at %s: who signed before it is not said to differ from the form',
    (time) => {
      const { school, id } = edited();
      school.sleepTo('2026-09-01', time);
      school.publishAgain(id, { change: 'minor' });
      school.sleepTo('2026-09-02', '08:30');
      school.round();
      expect(school.column('Signatures', 'Version')).toEqual(['P1 v1.0']);
      expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
    },
  );
});
