/** Which paragraphs are clauses. */
import { PARAGRAPH_RULES } from '../../../src/policy/clauses/judge-paragraphs';
import { rulesInWords, tableBelow } from './rules-in-words';

it('goes by the rules that the guide shows to a school, in the same order', () => {
  expect(rulesInWords(PARAGRAPH_RULES)).toEqual(tableBelow('When is a paragraph a clause?'));
});
