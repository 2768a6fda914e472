/** What an email says of how long signing takes, of a version that was withdrawn, and of signatures that wait. */
import { historyOf } from '../../../src/reminders/planning/email-history';
import type { PlannedEmail } from '../../../src/reminders/planning/plan-emails';
import { writeEmails } from '../../../src/reminders/write-email';
import { aPolicy, aVersion, owing, planOn, settingsWith } from '../made';

function textOf(planned: PlannedEmail | undefined): string {
  if (planned === undefined) throw new Error('an email');
  const writing = { settings: settingsWith(), history: historyOf([], false), sender: 'policies@larkfield.example' };
  const [email] = writeEmails([planned], {
    ...writing,
    today: '2026-09-11',
    linkFor: () => '',
    isByCode: () => false,
    asksOf: () => 'everything',
    recordOf: () => [],
    linkInto: () => '',
  });
  return email?.text ?? '';
}

const P2 = aPolicy({ code: 'P2', title: 'Data protection' });
const ofMinutes = (...minutes: (number | null)[]) =>
  textOf(
    planOn(
      '2026-09-01',
      minutes.map((one, i) =>
        owing(
          i === 0
            ? { version: aVersion({ minutes: one }) }
            : { policy: P2, version: aVersion({ version: `P${i + 1} v1.0`, minutes: one }) },
        ),
      ),
    ).reminders[0],
  );

test.each([
  [[1], 'It takes about one minute and works on a phone too.'],
  [[14], 'It takes about 14 minutes and works on a phone too.'],
  [[4, 5], 'Together they take about nine minutes and work on a phone too.'],
  [[4, null], 'Both work on a phone too.'],
  [[null], 'It works on a phone too.'],
])('forms that take %j minutes', (minutes, sentence) => {
  expect(ofMinutes(...minutes)).toContain(` ${sentence}\n`);
});

test('that a version was withdrawn is one sentence, without a link', () => {
  const version = aVersion({ title: 'Acceptable use', withdrawnOn: '2026-09-10' });
  const text = textOf({
    kind: 'withdrawn',
    person: 1,
    to: 't.adeyemi@larkfield.example',
    name: 'Tolu Adeyemi',
    about: ['P1 v1.0'],
    version,
  });
  const [, sentence, ...rest] = text.split('\n\n');
  expect([sentence, rest[0]?.split('\n')[0], text.includes('https:')]).toEqual([
    'We withdrew "Acceptable use", version 1.0, on Thursday 10 September, so there is nothing to sign and nothing more to do about our earlier email.',
    'With thanks,',
    false,
  ]);
});

test('a countersigner reads since when signatures wait', () => {
  const text = textOf({
    kind: 'to countersign',
    person: null,
    to: 'head@larkfield.example',
    name: 'Amara Okafor',
    about: [],
    waiting: [{ policy: aPolicy(), link: '', names: ['Tolu Adeyemi'], since: '2026-09-02' }],
  });
  expect(text).toContain('Tolu Adeyemi\n  Waiting since 2 Sep 2026.');
});
