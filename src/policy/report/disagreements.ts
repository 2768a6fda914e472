/**
 * Reading, step 8. In: what was taken from each line, and what the second reader takes it for. Out: questions about the lines that one of
 * them takes for a point and the other does not; lines one after another are one question.
 */
import type { NotedLine } from '../clauses/open-section';
import type { Opinion, Opinions } from '../second-reader/opinions';
import { wordCount } from '../vocabulary/text';
import { doubtOf, type Weighed } from './question';

/** Surer than this, the second reader is heard. */
const HEARD_FOR = 0;
const HEARD_AGAINST = 0;

interface Disagreement {
  texts: string[];
  taken: NotedLine;
  isClause: boolean;
  opinion: Opinion;
  sum: number;
  end: number;
}

export function disagreementsOn(noted: readonly NotedLine[], opinions: Opinions): Weighed[] {
  const found: Disagreement[] = [];
  noted.forEach((line, i) => {
    const opinion = opinions.get(line.at);
    if (opinion === undefined || !disagrees(line, opinion)) return;
    const isClause = opinion.clauseBy > 0;
    const last = found[found.length - 1];
    const goesOn =
      last !== undefined &&
      last.end === i - 1 &&
      last.isClause === isClause &&
      last.taken.taken === line.taken &&
      last.taken.section === line.section;
    if (goesOn) {
      last.texts.push(line.words.text);
      last.sum += Math.abs(opinion.clauseBy);
      last.end = i;
    } else
      found.push({ texts: [line.words.text], taken: line, isClause, opinion, sum: Math.abs(opinion.clauseBy), end: i });
  });
  return found.map(({ texts, taken, isClause, opinion, sum }) => ({
    doubt: doubtOf(texts, whyOf(taken, isClause, opinion), isClause ? 'not a clause' : 'clause'),
    weight: sum / texts.length,
  }));
}

function disagrees({ taken, words, depth }: NotedLine, { clauseBy }: Opinion): boolean {
  if (taken === 'point') return clauseBy < -HEARD_AGAINST;
  const mayBe = taken === 'introduction' || taken === 'lead-in' || (taken === 'part of a point' && depth === 1);
  return mayBe && wordCount(words.text) >= 2 && clauseBy > HEARD_FOR;
}

/** "It was taken for explanation: the heading is background. But it is worded in the first person." */
function whyOf({ because }: NotedLine, isClause: boolean, opinion: Opinion): string {
  const reasons = opinion.reasons(isClause);
  return reasons === '' ? because : `${because} But ${reasons}.`;
}
