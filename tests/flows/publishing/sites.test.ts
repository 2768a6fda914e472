/** A trust with two sites: a policy for one of them chosen in the panel, and what Summary, digest and the head's list tell by site. */
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, Larkfield, MANAGER } from '../../support/larkfield';
import { besideDocument, besideRegister, makeForm, publishByPanel, wordsOf } from '../../support/panels';

const HEAD = 'head@larkfield.example';
const STAFF = [
  ['Ann Ashby', 'ann@larkfield.example', 'Teacher', 'teaching'],
  ['Ben Birch', 'ben@larkfield.example', 'Teacher', 'teaching'],
  ['Cat Cole', 'cat@larkfield.example', 'Cook', 'support'],
  ['Dan Dean', 'dan@larkfield.example', 'Caretaker', 'support'],
];

/** At half past seven on 1 September, before emails leave. */
function trust(sites = ['Oak Lane', 'Riverside', 'oak lane', 'All sites']): Larkfield {
  const school = Larkfield.open(STAFF, { time: '07:12' });
  fillColumn(school, 'Staff', 'Site', sites);
  return school;
}

const toCheck = (school: Larkfield) => school.rows('To check').map((row) => String(row[1]));
const lastMail = (school: Larkfield, to: string) => school.workspace.mail.filter((mail) => mail.to === to).at(-1)?.body;

test('is chosen where who signs is chosen, and only people there get in, are emailed and are counted', () => {
  const school = trust();
  const panel = besideDocument(school, ACCEPTABLE_USE);
  panel.press('Change');
  expect(JSON.stringify(panel.card)).toContain('Oak Lane (3 people)');
  panel.press('Save', { audience: ['support', 'teaching'], sites: ['Oak Lane'] });
  expect(wordsOf(panel)).toContain('support and teaching, only at Oak Lane (3 people today)');
  expect(wordsOf(panel)).toContain('1 member of staff is not asked.');
  publishByPanel(panel);
  expect(school.column('Policies', 'Only at sites')).toEqual(['Oak Lane']);
  school.turnTo('2026-09-01', '10:30');
  expect(school.mailTo.filter((to) => to !== MANAGER).sort()).toEqual(
    ['ann', 'cat', 'dan'].map((name) => `${name}@larkfield.example`),
  );
  expect(school.statuses()).toMatchObject({ 'Ann Ashby': '◷ Due 15 Sep 2026', 'Ben Birch': '—' });
  expect(toCheck(school)).toEqual([]);
  const from = school.column('Summary', 'Who has signed').indexOf('Site');
  expect(
    school
      .rows('Summary')
      .slice(from + 1, from + 3)
      .map((row) => [row[0], row[9]]),
  ).toEqual([
    ['Oak Lane', 3],
    ['Riverside', 1],
  ]);
});

test('is changed after publishing in the panel, which says first what that does; no site ticked is every site', () => {
  const school = trust();
  school.publish(ACCEPTABLE_USE, { audience: ['everyone'], sites: ['Oak Lane'] });
  school.turnTo('2026-09-01', '10:30');
  const panel = besideRegister(school);
  panel.press('Open');
  panel.press('Change who signs, how often, by when');
  panel.press('See what it does', { audience: ['everyone'], sites: [] });
  expect(wordsOf(panel)).toContain('1 person asked from the next hourly check on\nBen Birch');
  panel.press('Change it');
  expect(school.column('Policies', 'Only at sites')).toEqual(['']);
  school.turnTo('2026-09-02', '10:30');
  expect(school.mailTo).toContain('ben@larkfield.example');
  expect(toCheck(school)).toEqual([]);
});

test('typed by hand: a site that nobody has is asked about, and one that takes people out of what they sign', () => {
  const school = trust();
  school.publish(ACCEPTABLE_USE, { audience: ['everyone'] });
  school.turnTo('2026-09-01', '10:30');
  const slip = school.fork();
  fillColumn(slip, 'Policies', 'Only at sites', ['Oak Lame']);
  slip.turnTo('2026-09-01', '12:30');
  expect(toCheck(slip)).toEqual([
    'Acceptable Use Policy (P1) asks for people at "Oak Lame", and nobody on the staff list works there. Did you mean Oak Lane? Please correct "Only at sites" in Policies, or "Site" in Staff.',
  ]);
  // Of the two who are elsewhere one has moved to Riverside.
  const lone = school.fork();
  fillColumn(lone, 'Staff', 'Site', ['riverside']);
  lone.round();
  fillColumn(lone, 'Policies', 'Only at sites', ['riverside']);
  lone.turnTo('2026-09-01', '12:30');
  expect(toCheck(lone).join(' ')).toContain('. 1 person no longer signs. If');
  fillColumn(school, 'Policies', 'Only at sites', ['riverside']);
  school.turnTo('2026-09-01', '12:30');
  expect(toCheck(school)).toEqual([
    'Policies: "Who signs" or "Only at sites" is not as before for Acceptable Use Policy (P1: everyone, now everyone, only at Riverside). 2 people no longer sign. If that is not meant, please press Undo or correct "Who signs" and "Only at sites"; if it is right, choose ignore.',
  ]);
});

test('the digest and the head’s list are told by site', () => {
  const school = trust();
  school.set('Send the weekly digest', 'yes');
  school.set("Head teacher's email", HEAD);
  const form = school.publish(ACCEPTABLE_USE, { audience: ['everyone'] });
  school.turnTo('2026-09-01', '10:30');
  school.sign(form, 'ann@larkfield.example', 'Ann Ashby');
  school.sleepTo('2026-10-13', '07:40');
  school.turnTo('2026-10-13', '10:30');
  expect(lastMail(school, MANAGER)).toContain(
    'People who have signed, by site\n- 1 of 3: Oak Lane, 2 overdue\n- 0 of 2: Riverside, 2 overdue\n',
  );
  const list = lastMail(school, HEAD) ?? '';
  expect(list).toContain('By site: Oak Lane 2, Riverside 2.');
  expect(list).toContain('Three colleagues');
  expect(list).toContain('Anybody who works at several sites is listed at each.');
  expect(list.match(/^\* .*/gm)).toEqual([
    '* Oak Lane: Cat Cole',
    '* Oak Lane: Dan Dean',
    '* Riverside: Ben Birch',
    '* Riverside: Dan Dean',
  ]);
});

test('a school with one site sees nothing of it', () => {
  const school = trust(['Larkfield', 'Larkfield', 'Larkfield', '']);
  school.set('Send the weekly digest', 'yes');
  const panel = besideDocument(school, ACCEPTABLE_USE);
  panel.press('Change');
  expect(JSON.stringify(panel.card)).not.toContain('"sites"');
  panel.press('Save', { audience: ['everyone'] });
  makeForm(panel);
  panel.press('Publish', { firstEmail: ['on a day'], firstEmailDay: ['01/09/2026'] });
  school.turnTo('2026-09-07', '10:30');
  expect(school.column('Summary', 'Who has signed')).not.toContain('Site');
  expect(lastMail(school, MANAGER)).not.toMatch(/by site/i);
  expect(toCheck(school)).toEqual([]);
});
