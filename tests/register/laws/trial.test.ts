/** All emails go to one address although staff were emailed before. */
import { trialQuestions } from '../../../src/register/laws/trial';
import { defaultSettings } from '../../../src/register/workbook/settings';
import { placed, sentOn } from '../../reminders/made';

const asked = (kinds: readonly string[], trialEmail: string | null = 'office@larkfield.example') =>
  trialQuestions({
    settings: { ...defaultSettings(), trialEmail },
    sentEmails: placed(kinds.map((kind, i) => sentOn('2026-09-01', { email: i + 1, kind }))),
  });

test('is asked about until somebody says that it is so, and again after the next email to staff', () => {
  expect(asked(['invitation', 'reminder'])).toEqual([
    {
      response: 'trial office@larkfield.example 2',
      where: 'Settings',
      what: 'Settings: "Send all emails to" says office@larkfield.example, so the staff get no emails; the last one was on 1 September 2026. If the trial is over, please clear the cell; if this is meant, choose ignore.',
    },
  ]);
  expect(asked(['invitation', 'reminder', 'reminder'])[0]?.response).toBe('trial office@larkfield.example 3');
});

test('is right while nobody was emailed but that address, and where it is empty', () => {
  expect(asked(['invitation (trial)', 'digest'])).toEqual([]);
  expect(asked(['invitation'], null)).toEqual([]);
});
