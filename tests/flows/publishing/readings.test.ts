/** Guidance of which each group reads another part: chosen in the panel, told by form, email and receipt, kept with the signature. */
import { ACCEPTABLE_USE, CAROL, Larkfield, STAFF, TOLU } from '../../support/larkfield';
import { besideDocument, makeForm, wordsOf } from '../../support/panels';

const READINGS = 'Part one: teaching\nAnnex A: kitchen';

function settingsOf(school: Larkfield) {
  const panel = besideDocument(school, ACCEPTABLE_USE);
  panel.press('Change');
  return panel;
}

test('is typed in the panel, and shown before publishing with who has nothing to read', () => {
  const panel = settingsOf(Larkfield.open(STAFF));
  panel.press('Save', { audience: ['everyone'], readings: [READINGS] });
  makeForm(panel);
  expect(wordsOf(panel)).toContain(
    'teaching\nPart one\nkitchen\nAnnex A\nNothing is said of what Carol Bright and Eva Novak read.',
  );
});

test('what cannot be read is refused in a sentence, and nothing is kept', () => {
  const school = Larkfield.open(STAFF);
  const panel = settingsOf(school);
  panel.press('Save', { audience: ['everyone'], readings: ['Part one'] });
  expect(wordsOf(panel)).toContain('"Part one" under "What each group reads" cannot be read.');
  expect(JSON.stringify(school.workspace.properties)).not.toContain('Part one');
});

test('form, email, signature, receipt and evidence say which part; To check names whoever has none', () => {
  const school = Larkfield.open(STAFF, { time: '07:12' });
  school.set('Send receipts', 'yes');
  const form = school.publish(ACCEPTABLE_USE, { readings: 'Part one: teaching; Annex A: support' });
  school.turnTo('2026-09-01', '10:30');
  expect(JSON.stringify(school.workspace.files.find(({ id }) => id === form))).toContain(
    'What to read of it, by group. Part one: teaching; Annex A: support.',
  );
  const mailTo = (address: string) => school.workspace.mail.filter(({ to }) => to === address).map(({ body }) => body);
  expect([mailTo(TOLU)[0]?.includes('To read: Part one.'), mailTo(CAROL)[0]?.includes('To read: Annex A.')]).toEqual([
    true,
    true,
  ]);
  expect(school.rows('To check')).toEqual([]);

  school.sign(form, TOLU);
  school.pasteAt('Paper', 2, 1, [['Eva Novak', 'P1', '', '1/9/2026']]);
  school.turnTo('2026-09-01', '12:30');
  // The group reads something else from tomorrow on: what was signed stays as it was.
  const column = 13;
  expect(school.column('Policies', 'What each group reads')).toEqual(['Part one: teaching; Annex A: support']);
  school.pasteAt('Policies', 2, column, [['Annex C: teaching']]);
  school.turnTo('2026-09-02', '10:30');
  expect(school.column('Signatures', 'Was to read')).toEqual(['Part one', 'Annex A']);
  expect(mailTo(TOLU).at(-1)).toContain('What you were to read: Part one.');
  expect(school.rows('To check').map((row) => row[1])).toEqual([
    'Acceptable Use Policy (P1): nothing is said of what Carol Bright and Eva Novak read. Please add a group of theirs under "What each group reads" in Policies, or in Staff a group that is there.',
  ]);
  school.run('evidenceOfPolicy', ['P1']);
  const evidence = JSON.stringify(school.rows('Evidence'));
  expect([evidence.includes('Was to read: Part one.'), evidence.includes('Was to read: Annex A.')]).toEqual([
    true,
    true,
  ]);
});
