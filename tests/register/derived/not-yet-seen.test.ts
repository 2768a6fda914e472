/** A form that is built waits for the manager, or for its day: the digest and the panel beside the register say which. */
import { notYetSeenLine } from '../../../src/register/derived/not-yet-seen';
import { MANAGER } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';
import { built, panelOf, type Staged, waiting } from '../../support/stages';

const ONE = { code: 'P1', title: 'Acceptable Use Policy', version: 'P1 v2.1' };

test.each<[string, { isPublished: boolean; opensOn: Parameters<typeof notYetSeenLine>[1] | null }, string]>([
  ['is built', { isPublished: false, opensOn: null }, 'its form is ready, and waits for you to publish it'],
  ['waits for a word', { isPublished: true, opensOn: null }, 'published, and waits until you let staff in'],
  [
    'opens tomorrow',
    { isPublished: true, opensOn: '2026-09-08' },
    'staff are let in, and emailed, on Tuesday 8 September',
  ],
  [
    'opens today',
    { isPublished: true, opensOn: '2026-09-07' },
    'staff are let in, and emailed, with one of the next hourly checks',
  ],
  [
    'was to open on a day that is over',
    { isPublished: true, opensOn: '2026-09-04' },
    'staff are let in, and emailed, with one of the next hourly checks',
  ],
])('a version that %s', (_what, state, words) => {
  expect(notYetSeenLine({ ...ONE, ...state }, '2026-09-07')).toBe(`Acceptable Use Policy, version 2.1: ${words}`);
});

/** What is said on Monday 7 September below "Coming up" in the digest, and beside the register. */
function onMonday(staged: Staged): [string[], string] {
  const { school } = staged;
  school.set('Send the weekly digest', 'yes');
  school.sleepTo('2026-09-06', '20:00');
  school.turnTo('2026-09-07', '12:00');
  const digest = school.workspace.mail
    .filter(({ to, subject }) => to === MANAGER && subject.includes('this week'))
    .at(-1);
  const [, coming = ''] = (digest?.body ?? '').split('Coming up\n');
  const [below = ''] = coming.split('\n\n');
  const lines = wordsOf(besideRegister(school)).split('\n');
  return [below.split('\n'), lines[lines.indexOf('Acceptable Use Policy') + 1] ?? ''];
}

test('a form that is ready and forgotten is named each week', () => {
  const line = 'its form is ready, and waits for you to publish it';
  expect(onMonday(built())).toEqual([
    [`- Acceptable Use Policy, version 1.0: ${line}`, '- No emails are planned this week.'],
    `Version 1.0: ${line}.`,
  ]);
});

test('one that waits until somebody says so, too', () => {
  const staged = built();
  panelOf(staged).press('Publish', { firstEmail: ['when I say'] });
  const line = 'published, and waits until you let staff in';
  expect(onMonday(staged)).toEqual([
    [`- Acceptable Use Policy, version 1.0: ${line}`, '- No emails are planned this week.'],
    `Version 1.0: ${line}.`,
  ]);
});

test.each([
  ['11/9/2026', 'Friday 11 September', 'No other emails are planned this week.'],
  ['14/9/2026', 'Monday 14 September', 'No emails are planned this week.'],
])('that staff are asked on a day of this week is not called a week without emails: %s', (typed, day, emails) => {
  const staged = built();
  panelOf(staged).press('Publish', { firstEmail: ['on a day'], firstEmailDay: [typed] });
  const line = `staff are let in, and emailed, on ${day}`;
  expect(onMonday(staged)).toEqual([
    [`- Acceptable Use Policy, version 1.0: ${line}`, `- ${emails}`],
    `Version 1.0: ${line}.`,
  ]);
});

test('once staff see it, it is published, and nothing waits', () => {
  const [coming, beside] = onMonday(waiting());
  expect([coming.join('\n').includes('Acceptable Use Policy, version 1.0'), beside]).toEqual([
    false,
    '0 of 3 people have signed; 3 due',
  ]);
});
