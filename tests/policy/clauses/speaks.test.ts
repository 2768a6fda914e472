/** How much a rule speaks for a point is looked up by the sentence that it gives: two rules with one sentence must speak alike. */
import { takenFor } from '../../../src/policy/clauses/because';
import { LIST_RULES } from '../../../src/policy/clauses/judge-lists';
import { PARAGRAPH_RULES } from '../../../src/policy/clauses/judge-paragraphs';
import { DECIDED_BY_THE_SECOND } from '../../../src/policy/clauses/section-setting';

test('of each sentence there is one value', () => {
  const values = [
    ...[...LIST_RULES, ...PARAGRAPH_RULES].map(
      ({ name, isClauses, speaks }) => [takenFor(isClauses ? 'a point' : 'explanation', name), speaks] as const,
    ),
    ...DECIDED_BY_THE_SECOND,
  ];
  const bySentence = new Map<string, Set<number>>();
  for (const [sentence, value] of values) bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(value));
  expect([...bySentence].filter(([, own]) => own.size > 1).map(([sentence, own]) => [sentence, ...own])).toEqual([]);
});
