/** Gaps that a school has to fill in. */
import { asksForPrivateAnswer, isOpenGap, placeholdersIn } from '../../../src/policy/vocabulary/placeholders';

it.each([
  ['Tell [name of DSL] at {{school name}}.', ['[name of DSL]', '{{school name}}']],
  ['Ring <insert number> or «Office».', ['<insert number>', '«Office»']],
  ['Welcome to XXXX School.', ['XXXX School']],
  ['(insert date)', ['(insert date)']],
  ['[Class teachers only] I teach online safety.', []],
  ['[x] I agree, see [12] and [sic].', []],
  ['Report it to Click or tap here to enter text. at once.', ['Click or tap here to enter text.']],
  ['Choose an item.', ['Choose an item.']],
  ['See section Error! Reference source not found. first.', ['Error! Reference source not found.']],
  ['The owner is TBC.', ['TBC']],
  ['Ask the person to be confirmed', ['to be confirmed']],
  ['Bookings have to be confirmed by the office.', []],
  ['[TBC]', ['[TBC]']],
  ['Return the keys by ______ at the latest.', ['______']],
  ['Name ______ Date ______', []],
  ['Signed by me on ______ Date ______', []],
  ['Issued DD/MM/YYYY', ['DD/MM/YYYY']],
  ['Write to <head@larkfield.example>.', []],
])('%s: %j', (text, gaps) => {
  expect(placeholdersIn(text)).toEqual(gaps);
});

it.each([
  ['Click or tap to enter a date.', true],
  ['TBC', true],
  ['[insert date]', true],
  ['[May 2027]', false],
  ['May 2027 (owner TBC)', false],
  ['Spring Term 2027', false],
])('as a value %j is an open gap: %j', (value, isOpen) => {
  expect(isOpenGap(value)).toBe(isOpen);
});

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
