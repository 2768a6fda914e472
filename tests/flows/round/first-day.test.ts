/** A new starter's first day: one email with one list in the school's order, and one email to line manager and office once all is signed. */
import type { RawCell } from '../../../src/register/workbook/cells';
import { aDocument, CAROL, Larkfield, MANAGER, TOLU } from '../../support/larkfield';

const NEW = 's.price@larkfield.example';
const FIRST_DAY = '2026-09-15';

/** Three policies: published as second, third and first of the school's order. */
function aSchool({ startsOn = FIRST_DAY, lineManager = TOLU, managerAway = '' } = {}) {
  const school = Larkfield.open(
    [
      ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching', '', '', '', '', managerAway],
      ['Sian Price', NEW, 'Teaching assistant', 'support', lineManager, startsOn],
    ],
    { day: '2026-09-01' },
  );
  const forms = ['Code of conduct', 'Data protection', 'Safeguarding'].map((title) =>
    school.publish(aDocument(title, '- I will keep to what this says.', 'I have read and understood this policy.')),
  );
  const [headings = [], ...rows] = valuesOf(school, 'Policies');
  const order = [2, 0, 1].flatMap((i) => (rows[i] === undefined ? [] : [rows[i].map(String)]));
  school.pasteAt('Policies', 2, 1, order);
  for (const form of forms) school.sign(form, TOLU);
  school.round();
  return { school, forms, headings };
}

function valuesOf(school: Larkfield, tab: string): RawCell[][] {
  return [[], ...school.rows(tab)];
}

const mails = (school: Larkfield, subject: RegExp) =>
  school.workspace.mail.filter((mail) => subject.test(mail.subject));
const done = (school: Larkfield) =>
  mails(school, /has signed everything/).map(({ to, subject }) => `${to}: ${subject}`);

/** In the forms, which let in new colleagues with the first check of their first day. */
function signAll(school: Larkfield, forms: readonly string[], day: string): void {
  until(school, day);
  for (const form of forms) expect(school.sign(form, NEW).isAccepted).toBe(true);
  school.sleepTo(day, '10:30');
  school.round();
}

/** Before the first day: on paper, at the interview. */
function signOnPaper(school: Larkfield, day: string): void {
  until(school, day);
  const rows = ['P1', 'P2', 'P3'].map((code) => ['Sian Price', code, '', day.split('-').reverse().join('/')]);
  school.pasteAt('Paper', 2, 1, rows);
}

function until(school: Larkfield, ...days: string[]): void {
  for (const day of days) {
    school.sleepTo(day, '09:30');
    school.round();
  }
}

test('is one email on that day and none the day before, in the order of the tab Policies, with whom to speak to and what to read', () => {
  const { school } = aSchool();
  until(school, '2026-09-14');
  expect(school.mailTo).not.toContain(NEW);
  until(school, FIRST_DAY, '2026-09-16');
  const [mail, ...more] = school.workspace.mail.filter(({ to }) => to === NEW);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Please sign three policies, the first by Tuesday 29 September');
  expect([...(mail?.body ?? '').matchAll(/^\* (.*), version/gm)].map(([, title]) => title)).toEqual([
    'Safeguarding',
    'Code of conduct',
    'Data protection',
  ]);
  expect(mail?.body).toContain('Welcome to Larkfield Primary School.');
  expect(mail?.body).toContain('- Safeguarding lead: Dana Reid, room 4');
  expect(mail?.body).not.toContain('nobody');
  expect(mail?.body.match(/The policy itself: https:\/\/docs\.google\.com\/document\/d\//g)?.length).toBe(3);
});

test('an email to anybody else says nothing of that', () => {
  const { school } = aSchool({ startsOn: '' });
  until(school, '2026-09-02');
  const [mail] = school.workspace.mail.filter(({ to }) => to === NEW);
  expect(mail?.body).not.toMatch(/Welcome|Safeguarding lead|The policy itself/);
});

test.each([
  ['2026-09-14', ' before the first day'],
  ['2026-09-15', ' on the first day'],
  ['2026-09-16', ', 1 day after the first day'],
])('signed on %s%s: line manager and office hear it once, and it is kept in Sent emails', (day, when) => {
  const { school, forms } = aSchool();
  if (day < FIRST_DAY) signOnPaper(school, day);
  else signAll(school, forms, day);
  until(school, ...[FIRST_DAY, '2026-09-16', '2026-09-17', '2026-09-18'].filter((later) => later > day));
  const subject = `Sian Price has signed everything${when}`;
  expect(done(school)).toEqual([`${TOLU}: ${subject}`, `${MANAGER}: ${subject}`]);
  expect(school.column('Sent emails', 'Subject').filter((kept) => kept === subject).length).toBe(2);
});

test('nothing is said while one is missing, nor to a line manager who is away until coming back', () => {
  const { school, forms } = aSchool({ managerAway: '2026-09-21' });
  until(school, FIRST_DAY);
  signAll(school, forms.slice(0, 2), '2026-09-16');
  expect(done(school)).toEqual([]);
  signAll(school, forms.slice(2), '2026-09-17');
  const subject = 'Sian Price has signed everything, 2 days after the first day';
  expect(done(school)).toEqual([`${MANAGER}: ${subject}`]);
  until(school, '2026-09-18', '2026-09-21', '2026-09-22');
  expect(done(school)).toEqual([`${MANAGER}: ${subject}`, `${TOLU}: ${subject}`]);
});

test.each([
  ['', 'nobody is the line manager'],
  [MANAGER, 'the office is the line manager'],
])('with "%s" one email goes to the office (%s)', (lineManager) => {
  const { school, forms } = aSchool({ lineManager });
  signAll(school, forms, FIRST_DAY);
  until(school, '2026-09-16');
  expect(done(school)).toEqual([`${MANAGER}: Sian Price has signed everything on the first day`]);
});

test('nobody hears of somebody who was here before the policies', () => {
  const { school, forms } = aSchool({ startsOn: '2026-08-31' });
  signAll(school, forms, '2026-09-02');
  until(school, '2026-09-03');
  expect(done(school)).toEqual([]);
});

test('while the names are empty, To check asks for them as long as somebody is to start', () => {
  const { school } = aSchool();
  school.set('Safeguarding lead', '');
  until(school, '2026-09-02');
  const asked = () =>
    school
      .rows('To check')
      .map((row) => String(row[1]))
      .filter((what) => what.startsWith('Settings:'));
  expect(asked()).toEqual([
    'Settings: "Safeguarding lead" is empty. New starters find these names in their first email; Sian Price starts on 15 Sep 2026. Please enter the names, or "nobody".',
  ]);
  until(school, FIRST_DAY);
  expect(asked().length).toBe(1);
  until(school, '2026-09-16');
  expect(asked()).toEqual([]);
  expect(school.mailTo).not.toContain(CAROL);
});
