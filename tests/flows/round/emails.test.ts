/** The emails of the hourly round on the built bundle: when each kind goes, to whom, and what it costs. */

import { localTime } from '../../../commands/simulation/days';
import { Hands } from '../../../local/by-hand/hands';
import type { Faults } from '../../../local/script/execution';
import { addDays, type Day } from '../../../src/common/day';
import { ACCEPTABLE_USE, aDocument, CAROL, Larkfield, MANAGER, TOLU } from '../../support/larkfield';
import { doubled } from '../../support/matchers';

const BOB = 'b.hale@larkfield.example';
const HEAD = 'head@larkfield.example';
const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching', BOB],
  ['Carol Bright', CAROL, 'Midday supervisor', 'support', BOB],
];

/** The emails of a day on from which, by kind: "reminder t.adeyemi". */
const kinds = (school: Larkfield): string[] =>
  school
    .column('Sent emails', 'Kind')
    .map((kind, i) => `${kind} ${String(school.column('Sent emails', 'To')[i]).split('@')[0]}`);

/** One round each morning: what a day's other rounds add, other tests ask. */
function morningByMorning(school: Larkfield, from: Day, to: Day): void {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    school.sleepTo(day, '08:30');
    school.round();
  }
}

describe('the first email', () => {
  test('goes a quarter of an hour after publishing at the earliest, with the next round then', () => {
    const school = Larkfield.open(STAFF, { time: '09:00' });
    school.set('Minutes before the first email', '15');
    school.round();
    school.sleepTo('2026-09-01', '09:30');
    school.publish(ACCEPTABLE_USE);
    school.sleepTo('2026-09-01', '09:40');
    school.round();
    expect(school.mailTo).toEqual([]);
    school.sleepTo('2026-09-01', '09:50');
    school.round();
    expect(school.mailTo).toEqual([TOLU, CAROL]);
  });

  test('to somebody who joins goes a quarter of an hour after the list was seen with her', () => {
    const school = Larkfield.open(STAFF, { time: '09:00' });
    school.set('Minutes before the first email', '15');
    school.round();
    school.publish(ACCEPTABLE_USE);
    school.sleepTo('2026-09-01', '11:00');
    school.paste('Staff', 4, [['Joe Farrow', 'j.farrow@larkfield.example']]);
    school.round();
    expect(school.mailTo).toEqual([TOLU, CAROL]);
    // A slip of the hand, taken back in time.
    school.paste('Staff', 5, [['Slip Ofthehand', 'slip@larkfield.example']]);
    school.sleepTo('2026-09-01', '11:10');
    school.round();
    school.paste('Staff', 5, [['', '']]);
    school.sleepTo('2026-09-01', '12:00');
    school.round();
    expect(school.mailTo).toEqual([TOLU, CAROL, 'j.farrow@larkfield.example']);
  });

  test('waits over a kill as well', () => {
    const school = Larkfield.open(STAFF, { time: '09:00' });
    school.set('Minutes before the first email', '15');
    school.round();
    school.publish(ACCEPTABLE_USE);
    school.sleepTo('2026-09-01', '11:00');
    school.paste('Staff', 4, [['Joe Farrow', 'j.farrow@larkfield.example']]);
    school.run('round', [{}], ({ name }) =>
      name === 'Sheets.Spreadsheets.batchUpdate' ? { kind: 'kill', when: 'after' } : undefined,
    );
    school.round();
    expect(school.mailTo).not.toContain('j.farrow@larkfield.example');
  });
});

test('one email names everything, and whoever signs one policy is reminded of the other only', () => {
  const school = Larkfield.open(STAFF.slice(0, 1));
  const form = school.publish(ACCEPTABLE_USE);
  const other = school.publish({ ...ACCEPTABLE_USE, title: 'Data protection' });
  school.round();
  expect(school.workspace.mail.map((mail) => mail.subject)).toEqual([
    'Please sign two policies, the first by Tuesday 15 September',
  ]);
  school.sleepTo('2026-09-01', '12:00');
  school.sign(form, TOLU);
  school.turnTo('2026-09-08', '12:00');
  const [, second] = school.workspace.mail;
  expect(second?.htmlBody).toContain(other);
  expect(second?.htmlBody).not.toContain(form);
});

test('line manager and head teacher get one list each, weekly, after 14 and 28 days', () => {
  const school = Larkfield.open(STAFF);
  school.set("Head teacher's email", HEAD);
  school.publish(ACCEPTABLE_USE);
  morningByMorning(school, '2026-09-01', '2026-10-21');
  const days = (to: string) =>
    school.workspace.mail
      .filter((mail) => mail.to === to)
      .map((mail) => new Date(mail.sentAt).toISOString().slice(0, 10));
  // Due on 15 September.
  expect(days(BOB)).toEqual(['2026-09-29', '2026-10-06', '2026-10-13', '2026-10-20']);
  expect(days(HEAD)).toEqual(['2026-10-13', '2026-10-20']);
  // Asked on the 1st, then 8, 14, 16, 23, 30 September, 7 and 14 October; after eight only people help.
  expect(days(TOLU).length).toBe(8);
  const list = school.workspace.mail.find((mail) => mail.to === BOB);
  expect(list?.body).toContain('* Tolu Adeyemi');
  expect(list?.body).toContain('* Carol Bright');
});

test('a receipt comes the next school morning, once, and can be turned off', () => {
  const school = Larkfield.open(STAFF);
  school.set('Send receipts', 'yes');
  const form = school.publish(ACCEPTABLE_USE);
  school.sleepTo('2026-09-04', '12:00');
  school.sign(form, TOLU);
  school.turnTo('2026-09-06', '20:00');
  expect(kinds(school)).not.toContain('receipt t.adeyemi');
  school.turnTo('2026-09-08', '20:00');
  expect(kinds(school).filter((one) => one.startsWith('receipt'))).toEqual(['receipt t.adeyemi']);
  expect(school.workspace.mail.find((mail) => mail.subject.startsWith('Your receipt'))?.body).toContain(
    'Signed on Friday 4 September at 12:00, 3 points.',
  );
});

describe('the digest', () => {
  test('goes on the first school morning of each week on which a round runs', () => {
    const school = Larkfield.open([]);
    school.set('Send the weekly digest', 'yes');
    school.paste('Calendar', 2, [['14/9/2026', '', 'Training']]);
    morningByMorning(school, '2026-09-01', '2026-09-18');
    morningByMorning(school, '2026-09-23', '2026-09-28');
    const days = school.workspace.mail.map((mail) => new Date(mail.sentAt).toISOString().slice(0, 10));
    expect(days).toEqual(['2026-09-01', '2026-09-07', '2026-09-15', '2026-09-23', '2026-09-28']);
    expect(school.workspace.mail[3]?.body).toContain(
      'It did not run on Saturday 19 September, Sunday 20 September, Monday 21 September and Tuesday 22 September.',
    );
    expect(school.mailTo.every((to) => to === MANAGER)).toBe(true);
  });

  test('has its email where reminders used up the day', () => {
    const staff = Array.from({ length: 30 }, (_, i) => [`Person ${i}`, `p${i}@larkfield.example`]);
    const school = Larkfield.open(staff, { dailyMail: 20 });
    school.set('Send the weekly digest', 'yes');
    school.publish(ACCEPTABLE_USE);
    school.round();
    expect(school.mailTo.length).toBe(11);
    expect(school.mailTo[10]).toBe(MANAGER);
  });
});

describe('an alert', () => {
  test('tells that a form is gone, at once and once', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.round();
    const gone: Faults = ({ name }) =>
      name === 'FormApp.openById'
        ? { kind: 'refuse', message: 'No item with the given ID could be found.' }
        : undefined;
    school.workspace.triggerFaults = gone;
    school.turnTo('2026-09-04', '20:00');
    expect(form).not.toBe('');
    expect(school.mailTo.filter((to) => to === MANAGER).length).toBe(1);
    expect(school.workspace.mail.find((mail) => mail.to === MANAGER)?.subject).toBe(
      'Policies: one item needs your help (The form for P1 v1.0 could not be opened)',
    );
  });

  test('tells that a tab is gone on which everything rests, once, and nobody else hears anything', () => {
    const school = Larkfield.open(STAFF);
    school.publish(ACCEPTABLE_USE);
    school.round();
    new Hands(school.workspace, school.workbookId).deleteTab('Policies');
    morningByMorning(school, '2026-09-02', '2026-09-09');
    expect(school.mailTo.slice(2)).toEqual([MANAGER, MANAGER]);
    expect(school.workspace.mail[2]?.subject).toBe(
      'Policies: one item needs your help (The tab "Policies" is missing)',
    );
    // A week later the same is told again.
    expect(school.column('Sent emails', 'Status')).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  test('tells before the last day that the calendar knows, after which nobody is emailed at all', () => {
    const school = Larkfield.open([], { day: '2027-07-07' });
    school.paste('Calendar', 2, [['22/7/2027', '31/8/2027', 'Summer']]);
    school.publish(ACCEPTABLE_USE);
    school.morningsTo('2027-09-10');
    const told = school.workspace.mail.map(({ sentAt, subject }) => [localTime(sentAt).day, subject.slice(0, 46)]);
    const words = 'Policies: one item needs your help (The calend';
    expect(told).toEqual([
      ['2027-07-08', words],
      ['2027-07-15', words],
    ]);
  });

  test('tells of an allowance that was too small on three school days in a row', () => {
    const staff = Array.from({ length: 60 }, (_, i) => [`Person ${i}`, `p${i}@larkfield.example`]);
    const school = Larkfield.open(staff, { dailyMail: 20 });
    school.publish(ACCEPTABLE_USE);
    school.turnTo('2026-09-08', '20:00');
    const alerts = school.workspace.mail.filter((mail) => mail.to === MANAGER);
    expect(alerts.map((mail) => new Date(mail.sentAt).toISOString().slice(0, 10))).toEqual(['2026-09-03']);
    expect(
      doubled(
        school.column('Sent emails', 'To').filter((_to, i) => school.column('Sent emails', 'Kind')[i] === 'invitation'),
      ),
    ).toEqual([]);
  });
});

describe('a trial', () => {
  test('writes to one address only; when it is over, staff are asked as if there had been none', () => {
    const school = Larkfield.open(STAFF);
    school.set('Send all emails to', 'p.nair@larkfield.example');
    school.publish(ACCEPTABLE_USE);
    school.turnTo('2026-09-01', '20:00');
    expect(school.mailTo).toEqual(['p.nair@larkfield.example', 'p.nair@larkfield.example']);
    expect(school.workspace.mail[0]?.body).toContain(`would have gone to Tolu Adeyemi <${TOLU}>`);
    school.set('Send all emails to', '');
    school.turnTo('2026-09-02', '20:00');
    expect(school.mailTo.slice(2)).toEqual([TOLU, CAROL]);
    expect(kinds(school).slice(2)).toEqual(['invitation t.adeyemi', 'invitation c.bright']);
  });
});

describe('the preview', () => {
  test('shows exactly what the next round sends, and sends nothing', () => {
    const school = Larkfield.open(STAFF, { time: '09:00' });
    school.set('Minutes before the first email', '15');
    school.set('Send the weekly digest', 'yes');
    school.publish(ACCEPTABLE_USE);
    school.round();
    const before = school.mailTo.length;
    const report = school.run('previewEmails');
    expect(report.result).toMatchObject({ day: '2026-09-01', emails: 2 });
    expect(school.mailTo.length).toBe(before);
    const columns = ['To', 'Kind', 'Subject', 'Text'];
    const shown = columns.map((heading) => school.column('Preview', heading));
    school.sleepTo('2026-09-01', '10:00');
    school.round();
    const sent = school.workspace.mail.slice(before);
    expect(shown).toEqual([
      sent.map((mail) => mail.to),
      school.column('Sent emails', 'Kind').slice(before),
      sent.map((mail) => mail.subject),
      sent.map((mail) => mail.body),
    ]);
    school.run('previewEmails');
    expect(school.rows('Preview')).toEqual([]);
  });

  test('in the evening shows the next school morning’s', () => {
    const school = Larkfield.open(STAFF, { day: '2026-09-04', time: '18:00' });
    school.publish(ACCEPTABLE_USE);
    school.round();
    expect(school.run('previewEmails').result).toMatchObject({ day: '2026-09-07', emails: 2 });
    expect(school.column('Preview', 'To')).toEqual([TOLU, CAROL]);
  });
});

describe('what it costs', () => {
  test.each([1, 12, 40])('a round that sends %i emails takes at most 2 calls an email and 18 more', (count) => {
    const staff = Array.from({ length: count }, (_, i) => [`Person ${i}`, `p${i}@larkfield.example`]);
    const school = Larkfield.open(staff);
    school.publish(ACCEPTABLE_USE);
    // The first look of a day at documents, and at forms, two each, is counted apart; so is reading back how a form was published.
    const daily =
      /^(?:Docs\.Documents\.get|Drive\.Files\.list|Form\.(?:getPublishedReaders|isAcceptingResponses|getItems|getTitle|getDescription|collectsEmail|hasLimitOneResponsePerUser|canEditResponse|isPublishingSummary)$|Item\.)/;
    const { calls: all } = school.round();
    const calls = all.filter((name) => !daily.test(name));
    // Once each, however many people there are: id, title and help of eight items, choices of three, of five whether they are required, where two pages lead, and the page that a choice leads to.
    expect(all.filter((name) => name.startsWith('Item.')).length).toBe(3 * 8 + 3 + 5 + 3);
    expect(calls.length).toBeLessThanOrEqual(2 * count + 18);
    expect(school.mailTo.length).toBe(count);
  });

  test('later on the same day no form is asked whether it takes answers', () => {
    const school = Larkfield.open(STAFF);
    school.publish(ACCEPTABLE_USE);
    school.publish(aDocument('Visitors Policy', '- I will ask for a badge.', 'Full name: ____________'));
    school.round();
    school.paste('Staff', 5, [['Joe Farrow', 'joe@larkfield.example', 'Cook', 'support']]);
    school.sleepTo('2026-09-01', '11:00');
    const { calls } = school.round();
    expect(school.mailTo).toEqual([TOLU, CAROL, 'joe@larkfield.example']);
    expect(calls.filter((name) => name === 'Form.isAcceptingResponses')).toEqual([]);
  });

  test('an idle round takes two calls, with everything switched on', () => {
    const school = Larkfield.open(STAFF);
    school.set('Minutes before the first email', '15');
    school.set('Send receipts', 'yes');
    school.set('Send the weekly digest', 'yes');
    school.publish(ACCEPTABLE_USE);
    school.turnTo('2026-09-01', '13:00');
    expect(school.mailTo).toEqual([MANAGER, TOLU, CAROL]);
    expect(school.round().calls.length).toBe(2);
  });
});

test('a mail service that fails time after time loses no more than three emails', () => {
  const staff = Array.from({ length: 20 }, (_, i) => [`Person ${i}`, `p${i}@larkfield.example`]);
  const school = Larkfield.open(staff);
  school.publish(ACCEPTABLE_USE);
  school.round(({ name }) =>
    name === 'MailApp.sendEmail' ? { kind: 'refuse', message: 'Service unavailable: Gmail' } : undefined,
  );
  school.turnTo('2026-09-01', '20:00');
  expect(school.mailTo.length).toBe(17);
  expect(school.column('Sent emails', 'Status').filter((status) => status === 'unknown').length).toBe(3);
});

test('a permission to send that was withdrawn loses nothing else, and is told', () => {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.restTriggerOf(form);
  school.sign(form, CAROL);
  const round = school.round(({ name }) =>
    name === 'MailApp.getRemainingDailyQuota'
      ? { kind: 'refuse', message: 'You do not have permission to call MailApp.getRemainingDailyQuota.' }
      : undefined,
  );
  expect([round.error, school.mailTo]).toEqual([null, []]);
  expect(school.rows('Signatures').length).toBe(1);
  expect(String(school.column('To check', 'What to check')[0])).toMatch(/^Emails cannot be sent\. Was the permission/);
  school.turnTo('2026-09-01', '20:00');
  expect(school.mailTo).toEqual([TOLU]);
});

describe('a form that somebody has closed by hand', () => {
  test('is led to by no email; the manager hears of it at once, and it goes on once it is open again', () => {
    const school = Larkfield.open([['Tolu Adeyemi', 'tolu@larkfield.example', 'Teacher', 'teaching']]);
    const form = school.publish(ACCEPTABLE_USE);
    Object.assign(school.workspace.form(form), { isAccepting: false });
    school.round();
    expect(school.mailTo).toEqual([MANAGER]);
    expect(school.workspace.mail[0]?.body).toContain(
      'is not accepting responses: somebody has closed it in Google Forms',
    );
    expect(school.column('To check', 'What to check')[0]).toContain('is not accepting responses');
    Object.assign(school.workspace.form(form), { isAccepting: true });
    school.turnTo('2026-09-02', '10:00');
    expect(school.mailTo).toEqual([MANAGER, 'tolu@larkfield.example']);
    expect(school.rows('To check')).toEqual([]);
  });
});
