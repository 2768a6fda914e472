/** Somebody cannot sign yet and says so in the form: what the register says, who hears of it, who does not, and how it ends. */
import { ACCEPTABLE_USE, aDocument, CAROL, Larkfield, STAFF, TOLU } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';
import { askToTalk } from '../../support/questions';

const HEAD = 'head@larkfield.example';
const MANAGER = 'policies@larkfield.example';

/** Published on Tuesday 1 September 2026, due on the 15th; Tolu's line manager is Carol. */
function school() {
  const people = STAFF.map((row, i) => (i === 0 ? [...row, CAROL] : [...row]));
  const larkfield = Larkfield.open(people);
  larkfield.set("Head teacher's email", HEAD);
  const form = larkfield.publish(ACCEPTABLE_USE);
  larkfield.restTriggerOf(form);
  larkfield.round();
  return { larkfield, form };
}

/** Tolu has asked to talk on Wednesday 2 September. */
function raised() {
  const { larkfield, form } = school();
  larkfield.turnTo('2026-09-02', '09:40');
  const sent = askToTalk(larkfield, form, TOLU);
  expect(sent).toMatchObject({ isAccepted: true });
  larkfield.turnTo('2026-09-02', '12:00');
  return { larkfield, form };
}

function documentOf(larkfield: Larkfield): string {
  const document = larkfield.workspace.files.find((file) => file.kind === 'document');
  if (document === undefined) throw new Error('no document');
  return document.id;
}

const mailsAbout = (larkfield: Larkfield, words: string) =>
  larkfield.workspace.mail.filter(({ subject }) => subject.includes(words)).map(({ to }) => to);

describe('somebody asks to talk before signing', () => {
  test('is shown with the day, is neither signed nor due, and the manager hears of it once, on the same day', () => {
    const { larkfield } = raised();
    expect(larkfield.statuses()).toEqual({
      'Tolu Adeyemi': '? Raised a question 2 Sep 2026',
      'Carol Bright': '◷ Due 15 Sep 2026',
      'Eva Novak': '◷ Due 15 Sep 2026',
    });
    expect(larkfield.rows('Signatures')).toEqual([]);
    const [row = []] = larkfield.rows('Questions');
    expect(row.slice(1)).toEqual([1, TOLU, 'P1 v1.0', 'raised', 46267, '09:40']);
    expect(mailsAbout(larkfield, 'would like to talk before signing')).toEqual([MANAGER]);
    larkfield.turnTo('2026-09-04', '12:00');
    expect(mailsAbout(larkfield, 'would like to talk before signing')).toEqual([MANAGER]);
  });

  test('is counted by Summary in a column of its own, which adds up', () => {
    const { larkfield } = raised();
    const rows = larkfield.rows('Summary');
    const headings = rows.find((row) => row[0] === 'Policy')?.map(String) ?? [];
    const counts = rows.find((row) => row[0] === 'Acceptable Use Policy') ?? [];
    const of = (heading: string) => counts[headings.indexOf(heading)];
    expect([of('Signed'), of('Due'), of('Overdue'), of('Raised a question'), of('Must sign')]).toEqual([0, 2, 0, 1, 3]);
  });

  test('is reminded no more, and neither line manager nor head hears a word, however long it takes', () => {
    const { larkfield } = raised();
    const before = larkfield.mailTo.filter((to) => to === TOLU).length;
    // The head hears of those 28 days overdue: from 13 October on.
    larkfield.morningsTo('2026-10-16');
    expect(larkfield.mailTo.filter((to) => to === TOLU).length).toBe(before);
    const lists = larkfield.workspace.mail.filter(({ to }) => to === HEAD || to === CAROL);
    expect(lists.filter(({ body }) => body.includes('Tolu'))).toEqual([]);
    expect(larkfield.column('Overdue', 'Name')).not.toContain('Tolu Adeyemi');
    expect(larkfield.statuses()['Tolu Adeyemi']).toBe('? Raised a question 2 Sep 2026');
  });

  test('after ten school days To check asks for it, and not a day sooner', () => {
    const { larkfield } = raised();
    const asks = () => larkfield.column('To check', 'What to check').filter((what) => /asked on/.test(String(what)));
    // Ten school days after Wednesday the 2nd: Wednesday the 16th.
    larkfield.turnTo('2026-09-15', '12:00');
    expect(asks()).toEqual([]);
    larkfield.turnTo('2026-09-16', '12:00');
    expect(asks()).toEqual([expect.stringContaining('Tolu Adeyemi asked on 2 September 2026 to talk to somebody')]);
  });

  test('signs after all: the question is over', () => {
    const { larkfield, form } = raised();
    larkfield.sign(form, TOLU, 'Tolu Adeyemi');
    larkfield.turnTo('2026-09-03', '12:00');
    expect(larkfield.statuses()['Tolu Adeyemi']).toBe('✓ Signed 2 Sep 2026');
    expect(wordsOf(besideRegister(larkfield))).not.toContain('would like to talk');
    expect(larkfield.rows('Questions').length).toBe(1);
  });

  test('in a form that asks to type an address, or from an address that is nobody’s: a person finds out who it is', () => {
    const { larkfield, form } = school();
    askToTalk(larkfield, form, 'tolu.private@larkfield.example');
    larkfield.workspace.form(form).readers.push('tolu.private@larkfield.example');
    expect(askToTalk(larkfield, form, 'tolu.private@larkfield.example')).toMatchObject({ isAccepted: true });
    larkfield.turnTo('2026-09-02', '12:00');
    expect(larkfield.column('To check', 'What to check')).toEqual([
      expect.stringContaining('tolu.private@larkfield.example asked on 1 September 2026 to talk'),
    ]);
    expect(larkfield.statuses()['Tolu Adeyemi']).toBe('◷ Due 15 Sep 2026');
    larkfield.pasteAt('Staff', 2, 2, [['tolu.private@larkfield.example']]);
    larkfield.turnTo('2026-09-03', '12:00');
    expect(larkfield.statuses()['Tolu Adeyemi']).toBe('? Raised a question 1 Sep 2026');
    expect(larkfield.column('To check', 'What to check').filter((what) => /asked on/.test(String(what)))).toEqual([]);
  });

  test('whoever has signed before has still signed; the manager hears of the question all the same', () => {
    const { larkfield, form } = school();
    larkfield.sign(form, TOLU, 'Tolu Adeyemi');
    larkfield.turnTo('2026-09-02', '09:40');
    askToTalk(larkfield, form, TOLU);
    larkfield.turnTo('2026-09-02', '12:00');
    expect(larkfield.statuses()['Tolu Adeyemi']).toBe('✓ Signed 1 Sep 2026');
    expect(mailsAbout(larkfield, 'would like to talk before signing')).toEqual([MANAGER]);
    const panel = besideRegister(larkfield);
    expect(wordsOf(panel)).toContain('signed on 1 Sep 2026, which stays valid');
    panel.press('Talked, ask again');
    expect(wordsOf(panel)).not.toContain('would like to talk');
    expect(larkfield.statuses()['Tolu Adeyemi']).toBe('✓ Signed 1 Sep 2026');
    expect(larkfield.rows('Panel changes').map((row) => row.slice(2))).toEqual([
      [MANAGER, 'ended a question: talked', 1],
    ]);
  });

  test('Verify finds nothing amiss, evidence and the personnel file show the day', () => {
    const { larkfield } = raised();
    expect(larkfield.run('verify').result).toMatchObject({ toLookAt: 0 });
    larkfield.run('evidenceOfPerson', [1, '']);
    const words = larkfield.rows('Evidence').flat().join('\n');
    expect(words).toContain(
      'Raised a question on 2 September 2026 at 09:40: asked to talk to somebody before signing. Not ended yet.',
    );
    larkfield.run('dataOfPerson', [1]);
    expect(larkfield.rows('Personal data').flat().join('\n')).toContain('What happened: raised');
  });
});

describe('the manager ends it in the panel', () => {
  test('"Talked, ask again": asked anew, with the days to sign from that day', () => {
    const { larkfield, form } = raised();
    larkfield.turnTo('2026-09-21', '12:00');
    const panel = besideRegister(larkfield);
    expect(wordsOf(panel)).toContain('1 person would like to talk before signing');
    panel.press('Talked, ask again');
    expect(panel.notice).toBe('Tolu Adeyemi: will be asked again.');
    expect(larkfield.statuses()['Tolu Adeyemi']).toBe('◷ Due 5 Oct 2026');
    const before = larkfield.mailTo.filter((to) => to === TOLU).length;
    larkfield.turnTo('2026-09-22', '12:00');
    expect(larkfield.mailTo.filter((to) => to === TOLU).length).toBe(before + 1);
    larkfield.sign(form, TOLU, 'Tolu Adeyemi');
    larkfield.turnTo('2026-09-23', '12:00');
    expect(larkfield.statuses()['Tolu Adeyemi']).toBe('✓ Signed 22 Sep 2026');
  });

  test('"Signed another way": a row of Paper says how and who was present, and is recorded at once', () => {
    const { larkfield } = raised();
    const panel = besideRegister(larkfield);
    panel.press('Signed another way …');
    expect(panel.card.header.subtitle).toBe('Tolu Adeyemi, Acceptable Use Policy');
    expect(panel.executions[panel.executions.length - 1]?.calls).not.toContain(
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    );
    panel.press('Save', { way: ['Read aloud'], present: [''], day: ['2/9/2026'] });
    expect(panel.notice).toBe('Please enter who was present.');
    panel.press('Save', { way: ['Read aloud'], present: ['Grace Obi'], day: ['2/9/2026'] });
    expect(larkfield.statuses()['Tolu Adeyemi']).toBe('✓ Signed 2 Sep 2026');
    expect(larkfield.rows('Signatures').map((row) => [row[2], row[8], row[14], row[15]])).toEqual([
      ['Tolu Adeyemi', 'paper', 'Grace Obi', 'Read aloud'],
    ]);
    expect(larkfield.column('Paper', 'Result')).toEqual(['Recorded 2 Sep 2026']);
  });

  test('"Decided by the head": not asked for this version again, and asked for the next', () => {
    const { larkfield } = raised();
    larkfield.turnTo('2026-09-04', '12:00');
    const panel = besideRegister(larkfield);
    panel.press('Decided by the head …');
    panel.press('Save', { day: ['1/9/2026'] });
    expect(wordsOf(panel)).toContain('not before 2 September 2026, when the question was raised');
    panel.press('Back');
    panel.press('Save', { day: ['3/9/2026'] });
    expect(larkfield.statuses()['Tolu Adeyemi']).toBe('? Decided by the head 3 Sep 2026');
    expect(wordsOf(besideRegister(larkfield))).not.toContain('would like to talk');
    larkfield.morningsTo('2026-09-18');
    expect(larkfield.statuses()['Tolu Adeyemi']).toBe('? Decided by the head 3 Sep 2026');
    const changed = aDocument('Acceptable Use Policy', '# Using our network', '- I will lend my password to nobody.');
    larkfield.workspace.editDocument(documentOf(larkfield), changed);
    larkfield.publishAgain(documentOf(larkfield), { change: 'new version' });
    larkfield.turnTo('2026-09-21', '12:00');
    expect(larkfield.statuses()['Tolu Adeyemi']).toMatch(/^◷ Due/);
  });

  test('ends once: a second click, or one after the person has signed, says so and adds nothing', () => {
    const { larkfield } = raised();
    const [one, two] = [besideRegister(larkfield), besideRegister(larkfield)];
    one.press('Talked, ask again');
    two.press('Talked, ask again');
    expect(wordsOf(two)).toContain('This question has ended already');
    expect(larkfield.rows('Questions').length).toBe(2);
  });
});

test('a form from before this offers nothing of it and goes on; a minor change brings the page', () => {
  const { larkfield, form } = school();
  // As the releases before made it: without the first page's question and without the page aside.
  const file = larkfield.workspace.form(form);
  const [question, first, ...rest] = file.items;
  file.items = rest.filter((item) => item.goTo === undefined);
  expect([question?.type, first?.type]).toEqual(['MULTIPLE_CHOICE', 'PAGE_BREAK']);
  expect(larkfield.sign(form, TOLU, 'Tolu Adeyemi')).toMatchObject({ isAccepted: true });
  larkfield.turnTo('2026-09-02', '12:00');
  expect(larkfield.statuses()['Tolu Adeyemi']).toBe('✓ Signed 1 Sep 2026');
  larkfield.workspace.editDocument(
    documentOf(larkfield),
    aDocument(
      'Acceptable Use Policy',
      '# Using our network',
      '- I will keep my password to myself, always.',
      '- I will lock my screen whenever I leave it.',
    ),
  );
  larkfield.publishAgain(documentOf(larkfield), { change: 'minor' });
  const { items } = larkfield.workspace.form(form);
  // What has changed stands above it.
  expect(items[1]).toMatchObject({ type: 'MULTIPLE_CHOICE', isRequired: false });
  const breaks = items.filter(({ type }) => type === 'PAGE_BREAK');
  expect(breaks.map(({ goTo }) => goTo)).toEqual([...breaks.slice(1).map(() => 'CONTINUE'), 'SUBMIT']);
  expect(askToTalk(larkfield, form, CAROL)).toMatchObject({ isAccepted: true });
});
