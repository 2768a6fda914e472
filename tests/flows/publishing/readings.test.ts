/** Guidance of which each group reads another part: chosen in the panel, told by form, email and receipt, kept with the signature. */
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, aDocument, CAROL, Larkfield, MANAGER, STAFF, TOLU } from '../../support/larkfield';
import { besideDocument, makeForm, publishByPanel, wordsOf } from '../../support/panels';

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
  expect(school.column('Policies', 'What each group reads')).toEqual(['Part one: teaching; Annex A: support']);
  fillColumn(school, 'Policies', 'What each group reads', ['Annex C: teaching']);
  school.turnTo('2026-09-02', '10:30');
  expect(school.column('Signatures', 'Was to read')).toEqual(['Part one', 'Annex A']);
  expect(mailTo(TOLU).at(-1)).toContain('What you were to read: Part one.');
  expect(school.rows('To check').map((row) => row[1])).toEqual([
    'Policies: Acceptable Use Policy (P1) gives Tolu Adeyemi another part to read (under "What each group reads": "Annex C: teaching"; before: "Part one: teaching; Annex A: support"). If that is not meant, please press Undo or correct it; if it is right, choose ignore.',
    'Acceptable Use Policy (P1): nothing is said of what Carol Bright and Eva Novak read. Please add a group of theirs under "What each group reads" in Policies, or in Staff a group that is there.',
  ]);
  school.run('evidenceOfPolicy', ['P1']);
  const evidence = JSON.stringify(school.rows('Evidence'));
  expect([evidence.includes('Was to read: Part one.'), evidence.includes('Was to read: Annex A.')]).toEqual([
    true,
    true,
  ]);
});

describe('where the document itself says who reads which part', () => {
  const guidance = (...lines: string[]) =>
    aDocument('Keeping everyone safe', '# Who reads what', ...lines, 'I have read and understood this guidance.');
  const optionsOf = (...lines: string[]) => {
    const panel = besideDocument(Larkfield.open(STAFF), guidance(...lines));
    panel.press('Change');
    const field = panel.card.sections.flatMap(({ widgets }) =>
      widgets.flatMap(({ textInput }) => (textInput?.name === 'readings' ? [textInput.value ?? ''] : [])),
    );
    return { panel, typed: field[0] };
  };

  test('it is proposed, whatever the parts are called, with the document’s words; what is saved goes before it', () => {
    const { panel, typed } = optionsOf('Chapter ζ: teaching', 'The short one, and Annex Q: support');
    expect(typed).toBe('Chapter ζ: teaching; The short one, and Annex Q: support');
    expect(wordsOf(panel)).toContain('Named in the document: Who reads what');
    panel.press('Save', { audience: ['everyone'], readings: [''] });
    makeForm(panel);
    expect(wordsOf(panel)).not.toContain('Chapter ζ');
  });

  test('it is published as it is shown', () => {
    const school = Larkfield.open(STAFF);
    const panel = besideDocument(school, guidance('Chapter ζ: teaching', 'The short one: support'));
    makeForm(panel);
    expect(wordsOf(panel)).toContain('teaching\nChapter ζ\nsupport\nThe short one');
    expect(school.column('Policies', 'What each group reads')).toEqual(['Chapter ζ: teaching; The short one: support']);
  });

  test('another edition that names its parts otherwise is told before it is published; the tab counts until somebody changes it', () => {
    const school = Larkfield.open(STAFF);
    const panel = besideDocument(school, guidance('Chapter ζ: teaching', 'The short one: support'));
    publishByPanel(panel);
    const { fileId } = panel.beside;
    school.workspace.editDocument(fileId, guidance('Chapter η: teaching', 'The short one: support'));
    const again = school.workspace.openPanel('docs', { as: MANAGER, fileId });
    again.press('See what has changed');
    makeForm(again, 'Make the new version');
    expect(wordsOf(again)).toContain(
      'teaching\nChapter ζ\nsupport\nThe short one\nThe document says something else of who reads what: “Chapter η: teaching; The short one: support”. The register’s wording is used. If the document is right, please change it under “What each group reads” in Policies.',
    );
  });

  test.each([
    ['in another order', 'THE SHORT ONE : Support; Chapter ζ:  teaching,support', true],
    ['for another group', 'The short one: support; Chapter ζ: teaching', false],
  ])('what Policies says %s is held against it by what it means', (_how, typed, isSame) => {
    const lines = ['Chapter ζ: teaching, support', 'The short one: support'];
    const school = Larkfield.open(STAFF);
    const panel = besideDocument(school, guidance(...lines));
    publishByPanel(panel);
    const { fileId } = panel.beside;
    fillColumn(school, 'Policies', 'What each group reads', [typed]);
    const edited = JSON.stringify(guidance(...lines)).replace('this guidance', 'this new guidance');
    school.workspace.editDocument(fileId, JSON.parse(edited));
    const again = school.workspace.openPanel('docs', { as: MANAGER, fileId });
    again.press('See what has changed');
    makeForm(again, 'Make the new version');
    expect(wordsOf(again).includes('The document says something else')).toBe(!isSame);
  });

  test.each([
    ['one line alone', ['Chapter ζ: teaching']],
    ['groups that nobody is in', ['Chapter ζ: astronauts', 'The short one: support']],
    ['a list of what people must do', ['- I will lock my screen.', 'Chapter ζ: teaching', 'The short one: support']],
  ])('%s proposes nothing', (_what, lines) => {
    expect(optionsOf(...lines).typed).toBe('');
  });
});
