/** Gaps that a school has to fill in. */
import { isOpenGap, placeholdersIn } from '../../../src/policy/vocabulary/placeholders';

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
