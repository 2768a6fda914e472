/** The numbers that Docs prints as letters and Roman numerals. */
import { asLetters, asRoman } from '../../../src/policy/lines/list-markers';

it.each([
  [1, 'a', 'i'],
  [4, 'd', 'iv'],
  [9, 'i', 'ix'],
  [26, 'z', 'xxvi'],
  [27, 'aa', 'xxvii'],
  [40, 'nn', 'xl'],
])('%i is %s and %s', (number, letters, roman) => {
  expect([asLetters(number), asRoman(number)]).toEqual([letters, roman]);
});

it('numbers stay numbers where Roman numerals end', () => {
  expect([asRoman(0), asRoman(3999), asRoman(4000)]).toEqual(['0', 'mmmcmxcix', '4000']);
});
