/** Which lists are clauses. */
import { LIST_RULES } from '../../../src/policy/clauses/judge-lists';
import { rulesInWords, tableBelow } from './rules-in-words';

it('goes by the rules that the guide shows to a school, in the same order', () => {
  expect(rulesInWords(LIST_RULES)).toEqual(tableBelow('When is a list a list of clauses?'));
});
