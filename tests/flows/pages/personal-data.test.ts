/** What is held about one person, on one page to hand over: all of it, and nothing about anybody else. */
import { Hands } from '../../../local/by-hand/hands';
import { valuesOf } from '../../../local/by-hand/typing';
import { ACCEPTABLE_USE, CAROL, Larkfield, MANAGER, resultOf, TOLU } from '../../support/larkfield';

const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching', '', '1/9/2026'],
  ['Carol Bright', CAROL, 'Midday supervisor', 'support', TOLU],
];

function inSession(): Larkfield {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.round();
  school.sleepTo('2026-09-03', '10:15');
  school.workspace.form(form).readers.push('tolu@home.example');
  school.sign(form, 'tolu@home.example', 'Tolu Adeyemi');
  school.sign(form, CAROL, 'Carol Bright');
  school.round();
  const row = school.column('To check', 'What to check').findIndex((words) => String(words).includes('tolu@home'));
  school.paste('To check', row + 2, [['', '', 'accept', '1']]);
  school.paste('Paper', 2, [['Carol Bright', 'P1', '', '2/9/2026', 'Tolu Adeyemi', 'in the safe']]);
  new Hands(school.workspace, school.workbookId).mark('Staff', 2, 1, { note: 'prefers to be called Tolu' });
  school.sleepTo('2026-09-04', '09:00');
  school.round();
  return school;
}

const page = (school: Larkfield) => valuesOf(school.workspace, school.workbookId, 'Personal data');

test('the page of one person, word for word', () => {
  const school = inSession();
  const [response] = school.column('Signatures', 'Response');
  expect(resultOf(school.run('dataOfPerson', [1]), 'title')).toBe('Personal data report: Tolu Adeyemi');
  expect(page(school)).toEqual([
    ['Personal data report: Tolu Adeyemi'],
    [`Larkfield Primary School. Produced by ${MANAGER} on 4 September 2026 at 09:00.`],
    [
      'Everything the register holds about this person. From rows about others, only the words that mention this person.',
    ],
    [],
    ['Where', 'What is held'],
    [
      'Staff, row 2',
      [
        'Name: Tolu Adeyemi',
        'Note beside "Name": prefers to be called Tolu',
        `Email: ${TOLU}`,
        'Role: Class teacher',
        'Groups: teaching',
        'Starts on: 1 September 2026',
        'Number: 1',
      ].join('\n'),
    ],
    ['Staff, row 3', `Line manager: ${TOLU}`],
    ['Paper, row 2', 'Seen by: Tolu Adeyemi'],
    [
      'Signatures, row 2',
      [
        `Response: ${response}`,
        'Name as signed: Tolu Adeyemi',
        'Email: tolu@home.example',
        'Role as signed: Teacher',
        'Version: P1 v1.0',
        'Signed on: 3 September 2026',
        'Time: 10:15',
        'How: form',
        'Agreed to: 1–3, D1',
        'To check: tolu@home.example is not on the staff list. Please find out who signed as "Tolu Adeyemi".',
        'Recorded on: 3 September 2026',
      ].join('\n'),
    ],
    ['Signatures, row 4', 'Seen by: Tolu Adeyemi'],
    [
      'Decisions, row 2',
      [`Response: ${response}`, 'Decision: accept', 'Number: 1', 'Decided on: 4 September 2026'].join('\n'),
    ],
    [
      'Sent emails, row 2',
      [
        'Email number: 1',
        'Date: 1 September 2026',
        'Number: 1',
        `To: ${TOLU}`,
        'Kind: invitation',
        'About: P1 v1.0',
        'Subject: Please sign by Tuesday 15 September: Acceptable Use Policy',
        'Status: sent',
      ].join('\n'),
    ],
    // To the office: a new starter, by the day of publishing.
    ['Sent emails, row 4', 'Subject: Tolu Adeyemi has signed everything, 2 days after the first day'],
    [
      'Numbers, row 2',
      'Number: 1\nName: Tolu Adeyemi\nEmail addresses: t.adeyemi@larkfield.example\nGroups: teaching\nPlace: 1',
    ],
    [
      'P1 v1.0 responses, row 2',
      [
        'Timestamp: 3 September 2026, 10:15',
        'Email address: tolu@home.example',
        'Points 1 to 3: please tick each one to agree: 1. I will keep my password to myself., 2. I will lock my screen whenever I leave it., 3. I will report anything that worries me to the safeguarding lead.',
        'Declaration: please tick to agree: I have read and understood this policy and agree to keep to it.',
        'Full name: Tolu Adeyemi',
        'Job title: Teacher',
      ].join('\n'),
    ],
    [
      'Google Forms',
      'The forms hold 1 response from this person: what they ticked and typed, their email address, and the date and time, as in Signatures and Questions.',
    ],
    [
      'Mailboxes',
      'Emails that were sent are in the mailboxes of the people who received them, and in the sent mail of the account that sends them.',
    ],
    ['Earlier versions', 'Google keeps earlier versions of this workbook (File, Version history).'],
  ]);
});

test('nothing of anybody else stands on it', () => {
  const school = inSession();
  school.run('dataOfPerson', [1]);
  expect(JSON.stringify(page(school))).not.toMatch(/bright|in the safe|midday/i);
});

test('nobody of that number: it says what to do and makes no page', () => {
  const school = inSession();
  expect(school.run('dataOfPerson', [9]).error?.message).toBe(
    'Nobody in the register has the number 9. Please check the column Number in the tab Staff.',
  );
  expect(() => page(school)).toThrow('No tab');
});
