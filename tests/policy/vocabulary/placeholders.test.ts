/** Gaps that a school has to fill in. */
import { placeholdersIn } from '../../../src/policy/vocabulary/placeholders';

it.each([
  ['Tell [name of DSL] at {{school name}}.', ['[name of DSL]', '{{school name}}']],
  ['Ring <insert number> or «Office».', ['<insert number>', '«Office»']],
  ['Welcome to XXXX School.', ['XXXX School']],
  ['(insert date)', ['(insert date)']],
  ['[Class teachers only] I teach online safety.', []],
  ['[x] I agree, see [12] and [sic].', []],
  ['Write to <head@larkfield.example>.', []],
])('%s: %j', (text, gaps) => {
  expect(placeholdersIn(text)).toEqual(gaps);
});
