/** What a form must not ask, since others can read and edit its answers. */
import { asksForPrivateAnswer } from '../../../src/policy/vocabulary/private-answers';

it.each([
  ['I have no convictions, cautions or reprimands.', 'convictions'],
  ['I confirm that I am not disqualified from working with children.', 'disqualification'],
  ['Are you on the barred list?', 'disqualification'],
  ['Do you have a medical condition that affects your driving?', 'their health'],
  ['Please give details of any medication: ______', 'their health'],
  ['I have no conflict of interest to declare.', 'their interests'],
  ['Business interests: ______', 'their interests'],
  ['Penalty points on my licence: ______', 'convictions'],
  ['I will tell the headteacher if I am convicted of an offence.', null],
  ['Staff must declare a conflict of interest in writing.', null],
  ['Pupils with allergies have a red tray.', null],
  ['I have read the policy.', null],
])('%s: %s', (text, about) => {
  expect(asksForPrivateAnswer(text)).toBe(about);
});
