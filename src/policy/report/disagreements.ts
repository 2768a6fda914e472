/**
 * Reading, step 8. In: what was taken from each line, and what the second reader takes it for. Out: questions about the lines that one of
 * them takes for a point and the other does not; lines one after another are one question.
 */
import { takenFor } from '../clauses/because';
import type { NotedLine } from '../clauses/open-section';
import { READS_AS_NONE } from '../clauses/section-setting';
import type { Opinion, Opinions } from '../second-reader/opinions';
import { wordCount } from '../vocabulary/text';
import { doubtOf, type Weighed } from './question';

/** What the second reader decided comes after what nobody did. */
const DECIDED = 100;

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
    // What stands behind a point in its row of a table is of the same line, and the opinion is about its beginning.
    const isBehind = noted[i - 1]?.at === line.at;
    if (opinion === undefined || isBehind || !disagrees(line, opinion)) return;
    // Where the second reader decided, the question is about what it took the line for.
    const isClause = line.because === DECIDED_BY_THE_SECOND || opinion.clauseBy > 0;
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
    weight: taken.because === DECIDED_BY_THE_SECOND ? DECIDED : sum / texts.length,
  }));
}

const DECIDED_BY_THE_SECOND = takenFor('explanation', READS_AS_NONE);

function disagrees({ taken, words, depth, because }: NotedLine, { clauseBy }: Opinion): boolean {
  if (because === DECIDED_BY_THE_SECOND) return true;
  if (taken === 'point') return clauseBy < 0;
  const mayBe = taken === 'introduction' || taken === 'lead-in' || (taken === 'part of a point' && depth === 1);
  return mayBe && wordCount(words.text) >= 2 && clauseBy > 0;
}

/** "It was taken for explanation: the heading is background. But it is worded in the first person." */
function whyOf({ because }: NotedLine, isClause: boolean, opinion: Opinion): string {
  if (because === DECIDED_BY_THE_SECOND) return because;
  const reasons = opinion.reasons(isClause);
  return reasons === '' ? because : `${because} But ${reasons}.`;
}
