/**
 * Reading, step 8. In: what was taken from each line, why, and what the second reader takes it for. Out: questions about the lines for which
 * the second reader does not speak as strongly as the reason needs it; lines one after another are one question.
 */
import { takenFor } from '../clauses/because';
import { LISTS_OF_OTHERS } from '../clauses/judge-lists';
import { LEFT_TO_THE_END, OF_THE_POLICY_ITSELF, PARAGRAPH_FOR_OTHERS } from '../clauses/judge-paragraphs';
import type { NotedLine } from '../clauses/open-section';
import { DECIDED_BY_THE_SECOND } from '../clauses/section-setting';
import type { Opinion, Opinions } from '../second-reader/opinions';
import { wordCount } from '../vocabulary/text';
import { isBinding, soundsLikeARule } from '../vocabulary/wording';
import { doubtOf, type Weighed } from './question';

/**
 * How sure the second reader must be that a line is what it was taken for, so that nothing is asked: less where the reason is seldom wrong.
 * Measured on labelled documents left out of what it learned from; docs/reading.md has the figures.
 */
const NEEDED = {
  point: 300,
  /** What no rule took is a third wrong even where the second reader takes it for none, too. */
  leftToTheEnd: 1200,
  decidedAsPoint: 1500,
  decidedAsNone: 1300,
  explanation: 0,
  soundsLikeARule: 1200,
  partOfAPoint: 0,
};

/** Of an agreement with fewer points than these nearly nothing was taken: then whatever could be one is asked about. */
const FEWEST_POINTS = 3;
const ANYTHING = 10_000;

/** An explanation for which no rule spoke. */
const NO_RULE = takenFor('explanation', LEFT_TO_THE_END);
const OF_THE_POLICY = takenFor('explanation', OF_THE_POLICY_ITSELF);
/** Reasons that hold even where nearly nothing else was taken. */
const HOLD_ANYWAY = new Set(
  [OF_THE_POLICY_ITSELF, PARAGRAPH_FOR_OTHERS, ...LISTS_OF_OTHERS].map((rule) => takenFor('explanation', rule)),
);

interface Doubtful {
  texts: string[];
  taken: NotedLine;
  opinion: Opinion;
  /** How much is lacking, summed up over the lines. */
  lacking: number;
  end: number;
}

/** The questions, each weighed by how much is lacking. */
export function disagreementsOn(noted: readonly NotedLine[], opinions: Opinions): Weighed[] {
  const found: Doubtful[] = [];
  const isNearlyEmpty = noted.filter(({ taken }) => taken === 'point').length < FEWEST_POINTS;
  noted.forEach((line, i) => {
    const opinion = opinions.get(line.at);
    // What stands behind a point in its row of a table is of the same line, and the opinion is about its beginning.
    const isBehind = noted[i - 1]?.at === line.at;
    const lacking = opinion === undefined || isBehind ? null : lackingFor(line, opinion, isNearlyEmpty);
    if (opinion === undefined || lacking === null || lacking <= 0) return;
    const last = found[found.length - 1];
    const goesOn =
      last !== undefined &&
      last.end === i - 1 &&
      last.taken.because === line.because &&
      last.taken.section === line.section &&
      isOfAList(last.taken) === isOfAList(line);
    if (goesOn) {
      last.texts.push(line.words.text);
      last.lacking += lacking;
      last.end = i;
    } else found.push({ texts: [line.words.text], taken: line, opinion, lacking, end: i });
  });
  return found.map(({ texts, taken, opinion, lacking }) => {
    const isPoint = taken.taken === 'point';
    return {
      doubt: doubtOf(texts, whyOf(taken, opinion), isPoint ? 'clause' : 'not a clause'),
      weight: lacking / texts.length,
    };
  });
}

function isOfAList({ words }: NotedLine): boolean {
  return words.isBullet || words.marker !== '';
}

/** How much surer the second reader would have to be; null for lines that no person is asked about. */
function lackingFor(line: NotedLine, { clauseBy }: Opinion, isNearlyEmpty: boolean): number | null {
  const { taken, words, depth, because } = line;
  const decided = DECIDED_BY_THE_SECOND.get(because);
  if (taken === 'point') return (decided === undefined ? NEEDED.point : NEEDED.decidedAsPoint) - clauseBy;
  if (wordCount(words.text) < 2) return null;
  if (taken === 'part of a point') return depth === 1 ? NEEDED.partOfAPoint + clauseBy : null;
  if (taken !== 'introduction' && taken !== 'lead-in') return null;
  if (decided !== undefined) return NEEDED.decidedAsNone + clauseBy;
  const couldBeOne = taken === 'introduction' && (isOfAList(line) || soundsLikeARule(words.text));
  if (isNearlyEmpty && couldBeOne && !HOLD_ANYWAY.has(because)) return ANYTHING + clauseBy;
  if (because === NO_RULE) return NEEDED.leftToTheEnd + clauseBy;
  const isWorded = taken === 'introduction' && because !== OF_THE_POLICY && isBinding(words.text);
  return (isWorded ? NEEDED.soundsLikeARule : NEEDED.explanation) + clauseBy;
}

/** "It was taken for explanation: the heading is background. But it is worded in the first person." */
function whyOf({ because, taken }: NotedLine, opinion: Opinion): string {
  if (DECIDED_BY_THE_SECOND.has(because)) return because;
  const isPoint = taken === 'point';
  const reasons = opinion.clauseBy > 0 === isPoint ? '' : opinion.reasons(!isPoint);
  return reasons === '' ? because : `${because} But ${reasons}.`;
}
