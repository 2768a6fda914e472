/** Guidance that is known in July and in force on 1 September: who is asked for which edition, and when which form takes answers. */
import { ACCEPTABLE_USE, aDocument, CAROL, Larkfield, MANAGER, resultOf, TOLU } from '../../support/larkfield';
import { besideDocument, makeForm, wordsOf } from '../../support/panels';

const NEW = 's.price@larkfield.example';
const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching'],
  ['Carol Bright', CAROL, 'Midday supervisor', 'support'],
  ['Sian Price', NEW, 'Teaching assistant', 'support', '', '2026-08-20'],
];
const guidance = (...more: string[]) =>
  aDocument(
    'Keeping everyone safe',
    'https://guidance.example/keeping-everyone-safe',
    'I have read and understood this guidance.',
    ...more,
  );

/** Signed by both in June; the new edition published on 3 July. */
const JULY = (() => {
  const school = Larkfield.open(STAFF, { day: '2026-06-01' });
  const before = school.publish(guidance());
  school.sign(before, TOLU);
  school.sign(before, CAROL);
  school.sleepTo('2026-07-03');
  const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
  school.workspace.editDocument(document, guidance('I will ask the safeguarding lead where I am not sure.'));
  const after = school.publishAgain(document, { change: 'new version', inForceFrom: '2026-09-01' });
  school.sleepTo('2026-07-03', '09:30');
  school.round();
  return { school, before, after, document };
})();

function july() {
  return { ...JULY, school: JULY.school.fork() };
}

const mailsOn = (school: Larkfield, day: string) =>
  school.workspace.mail
    .filter((mail) => new Date(mail.sentAt).toISOString().startsWith(day))
    .map(({ to, subject }) => `${to}: ${subject}`);

const isOpen = (school: Larkfield, form: string, email: string) => school.fork().sign(form, email).isAccepted;

test('staff are asked for the new edition at once, by the day on which it is in force; both forms are open', () => {
  const { school, before, after } = july();
  expect(mailsOn(school, '2026-07-03')).toEqual([
    `${TOLU}: Please sign by Tuesday 1 September: Keeping everyone safe`,
    `${CAROL}: Please sign by Tuesday 1 September: Keeping everyone safe`,
  ]);
  expect(school.workspace.mail.at(-1)?.body).toContain('It is in force from Tuesday 1 September.');
  expect([isOpen(school, before, TOLU), isOpen(school, after, TOLU)]).toEqual([true, true]);
  expect(school.column('Versions', 'Published on').length).toBe(2);
});

test('a signature of the new edition counts from its day', () => {
  const { school, after } = july();
  school.sleepTo('2026-07-10', '09:30');
  school.sign(after, TOLU);
  school.round();
  expect(school.statuses()).toMatchObject({
    'Tolu Adeyemi': '✓ Signed 10 Jul 2026',
    'Carol Bright': '◷ Due 1 Sep 2026',
  });
});

test('whoever starts meanwhile is asked for the edition before; on 1 September its form closes, and everybody owes the new one', () => {
  const { school, before, after } = july();
  school.sleepTo('2026-08-20', '08:30');
  school.round();
  expect(mailsOn(school, '2026-08-20').filter((line) => line.startsWith(NEW))).toEqual([
    `${NEW}: Please sign by Thursday 3 September: Keeping everyone safe`,
  ]);
  school.sleepTo('2026-08-21', '08:30');
  expect(school.sign(before, NEW).isAccepted).toBe(true);
  school.round();
  expect(school.rows('Signatures').map((row) => row[5])).toContain('P1 v1.0');
  expect(school.statuses()['Sian Price']).toBe('✓ Signed 21 Aug 2026');

  school.sleepTo('2026-08-31', '23:30');
  school.round();
  expect(isOpen(school, before, NEW)).toBe(true);
  school.sleepTo('2026-09-01', '08:30');
  school.round();
  expect(school.sign(before, NEW)).toMatchObject({ isAccepted: false });
  expect(isOpen(school, after, NEW)).toBe(true);
  expect(mailsOn(school, '2026-09-01').filter((line) => line.startsWith(NEW))).toEqual([
    `${NEW}: Please sign by Tuesday 15 September: Keeping everyone safe`,
  ]);
  expect(school.statuses()).toMatchObject({ 'Carol Bright': '◷ Due 1 Sep 2026', 'Sian Price': '◷ Due 15 Sep 2026' });
  school.sleepTo('2026-09-02', '08:30');
  school.round();
  expect(school.statuses()['Carol Bright']).toBe('! Overdue 1 day');
});

test('where Google does not close the form before on that day, the next check does; what was sent meanwhile is kept', () => {
  const { school, before } = july();
  school.sleepTo('2026-09-01', '08:30');
  school.round(({ name }) => (name === 'Form.setAcceptingResponses' ? { kind: 'refuse', message: 'No.' } : undefined));
  expect(school.sign(before, NEW).isAccepted).toBe(true);
  school.sleepTo('2026-09-01', '09:30');
  school.round();
  expect(isOpen(school, before, CAROL)).toBe(false);
  school.sleepTo('2026-09-01', '10:30');
  school.round();
  expect(school.column('Signatures', 'Email').filter((email) => email === NEW)).toEqual([NEW]);
});

test('withdrawn before it is in force, the edition before stays in force and its form open', () => {
  const { school, before, after, document } = july();
  school.sleepTo('2026-08-19', '08:30');
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  panel.press('Withdraw');
  panel.press('Withdraw it');
  school.sleepTo('2026-09-01', '08:30');
  school.round();
  expect([isOpen(school, before, NEW), isOpen(school, after, NEW)]).toEqual([true, false]);
  expect(school.statuses()).toMatchObject({ 'Tolu Adeyemi': '✓ Signed 1 Jun 2026', 'Sian Price': '◷ Due 3 Sep 2026' });
});

test('a version that is in force from its publishing closes the form before at once', () => {
  const { school, after } = july();
  const document = school.workspace.addDocument('Other', MANAGER, ACCEPTABLE_USE);
  school.workspace.grant(document, MANAGER);
  const first = school.publishAgain(document);
  school.workspace.editDocument(document, aDocument('Acceptable Use Policy', '- I will use a passphrase.'));
  const second = school.publishAgain(document, { change: 'new version', inForceFrom: '2026-07-03' });
  expect([isOpen(school, first, TOLU), isOpen(school, second, TOLU), isOpen(school, after, TOLU)]).toEqual([
    false,
    true,
    true,
  ]);
});

test('notes that are lost are made again with the form before still open', () => {
  const { school, before } = july();
  const forms = Object.keys(school.workspace.properties).filter((name) => name.startsWith('form '));
  Object.assign(school.workspace.properties, Object.fromEntries(forms.map((name) => [name, ''])));
  school.sleepTo('2026-08-21', '08:30');
  school.round();
  school.sign(before, NEW);
  school.sleepTo('2026-08-21', '09:30');
  school.round();
  expect(school.statuses()['Sian Price']).toBe('✓ Signed 21 Aug 2026');
  expect(resultOf(school.run('setUp'), 'owner')).toBe(MANAGER);
});

describe('in the panel', () => {
  const beforePublishing = () => {
    const school = Larkfield.open(STAFF, { day: '2026-07-02' });
    const panel = besideDocument(school, ACCEPTABLE_USE);
    makeForm(panel);
    return { school, panel };
  };
  const chosen = (day: string) => ({ firstEmail: ['next school morning'], inForceFrom: [day] });

  test('the day is typed before publishing, kept, shown, and written into Versions and the form', () => {
    const { school, panel } = beforePublishing();
    panel.press('Publish', chosen('1 September 2026'));
    expect(wordsOf(panel)).toContain('It is in force from 1 September 2026.');
    school.turnTo('2026-07-03', '12:00');
    expect(school.column('Versions', 'In force from').map(Number)).toEqual([46266]);
    panel.press('Check again');
    expect(wordsOf(panel)).toContain('published 3 Jul 2026, in force from 1 Sep 2026');
    const form = school.workspace.files.find((file) => file.kind === 'form');
    expect(JSON.stringify(form)).toContain('version 1.0, 3 July 2026, in force from 1 September 2026');
  });

  test.each([
    ['soon', '"soon" is not a day. Write it like 2 September 2026.'],
    ['September 2026', '"September 2026" is not a day.'],
    ['2 July 2027', '2 July 2027 is a year away or more. Is the year right?'],
  ])('"%s" is refused, and nothing is published', (typed, said) => {
    const { panel } = beforePublishing();
    panel.press('Publish', chosen(typed));
    expect(panel.notice).toContain(`In force from: ${said}`);
    expect(panel.card.name).toBe('before publishing');
  });

  test('left empty, and the last day within a year from today, are taken', () => {
    for (const day of ['', '1 July 2027']) {
      const { panel } = beforePublishing();
      panel.press('Publish', chosen(day));
      expect(panel.card.name).toBe('waiting');
    }
  });
});
