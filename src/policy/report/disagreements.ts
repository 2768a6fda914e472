/**
 * Reading, step 8. In: what was taken from each line, why, and what the second reader takes it for. Out: questions about the lines that may
 * well have been taken for the wrong thing, by both readers' word together; those near each other that were taken for the same are one question.
 */
import { takenFor } from '../clauses/because';
import { LISTS_OF_OTHERS } from '../clauses/judge-lists';
import { OF_THE_POLICY_ITSELF, PARAGRAPH_FOR_OTHERS } from '../clauses/judge-paragraphs';
import type { NotedLine } from '../clauses/open-section';
import { DECIDED_BY_THE_SECOND } from '../clauses/section-setting';
import { chanceOfError, pointBy, speaksFor } from '../clauses/two-opinions';
import type { Opinion, Opinions } from '../second-reader/opinions';
import { wordCount } from '../vocabulary/text';
import { soundsLikeARule } from '../vocabulary/wording';
import { doubtOf, type Weighed } from './question';

/** A line is in doubt that is wrong as often as this; measured on agreements left out of what was learned, as the next two are. */
const DOUBTFUL = 0.06;
/** A question is worth asking where one of its lines is wrong as often as this. */
const WORTH_ASKING = 0.35;
/** Nobody judges more lines in one go. */
const MOST_LINES = 7;

/** Of an agreement with fewer points than these nearly nothing was taken: then whatever could be one is asked about. */
const FEWEST_POINTS = 3;
const ANYTHING = 0.5;

/** Reasons that hold even where nearly nothing else was taken. */
const HOLD_ANYWAY = new Set(
  [OF_THE_POLICY_ITSELF, PARAGRAPH_FOR_OTHERS, ...LISTS_OF_OTHERS].map((rule) => takenFor('explanation', rule)),
);

interface Doubtful {
  line: NotedLine;
  opinion: Opinion;
  /** How likely it was taken for the wrong thing, from 0 to 1. */
  chance: number;
  /** Its place among the lines that were noted. */
  place: number;
}

/** The questions, each weighed by how many wrong lines its answer is likely to mend. */
export function disagreementsOn(noted: readonly NotedLine[], opinions: Opinions): Weighed[] {
  const isNearlyEmpty = noted.filter(({ taken }) => taken === 'point').length < FEWEST_POINTS;
  const doubtful = noted.flatMap((line, place): Doubtful[] => {
    const opinion = opinions.get(line.at);
    // What stands behind a point in its row of a table is of the same line, and the opinion is about its beginning.
    const isBehind = noted[place - 1]?.at === line.at;
    if (opinion === undefined || isBehind || !isAskedAbout(line)) return [];
    const chance = chanceFor(line, opinion, isNearlyEmpty);
    return chance < DOUBTFUL ? [] : [{ line, opinion, chance, place }];
  });
  return together(doubtful).flatMap((byDoubt) => {
    const lines = [...byDoubt].sort((a, b) => a.place - b.place);
    const [most] = byDoubt;
    const chances = lines.map(({ chance }) => chance);
    const noneWrong = product(chances.map((chance) => 1 - chance));
    if (most === undefined || 1 - noneWrong < WORTH_ASKING) return [];
    const texts = lines.map(({ line }) => line.words.text);
    const guess = most.line.taken === 'point' ? 'clause' : 'not a clause';
    // One answer for all where all are right or all are wrong, else one for each.
    const isMixed = 1 - noneWrong - product(chances);
    return [
      {
        doubt: doubtOf(texts, reasonsOf(byDoubt), guess),
        weight: chances.reduce((sum, chance) => sum + chance, 0),
        answers: 1 + (lines.length - 1) * isMixed,
      },
    ];
  });
}

function product(values: readonly number[]): number {
  return values.reduce((all, value) => all * value, 1);
}

/** Those of one section that were taken for points, or for none: the most doubtful first, as many to a question as one person judges in one go. */
function together(doubtful: readonly Doubtful[]): Doubtful[][] {
  const alike = new Map<unknown, { points: Doubtful[]; others: Doubtful[] }>();
  for (const one of doubtful) {
    const { section, taken } = one.line;
    const own = alike.get(section) ?? { points: [], others: [] };
    alike.set(section, own);
    own[taken === 'point' ? 'points' : 'others'].push(one);
  }
  return [...alike.values()]
    .flatMap(({ points, others }) => [points, others])
    .flatMap((lines) => {
      const byDoubt = [...lines].sort((a, b) => b.chance - a.chance || a.place - b.place);
      const questions = Math.ceil(byDoubt.length / MOST_LINES);
      return Array.from({ length: questions }, (_, i) => byDoubt.slice(i * MOST_LINES, (i + 1) * MOST_LINES));
    });
}

/** Lines that could have been taken for a point, or were. */
function isAskedAbout({ taken, words, depth }: NotedLine): boolean {
  if (taken === 'point') return true;
  if (wordCount(words.text) < 2) return false;
  return taken === 'introduction' || taken === 'lead-in' || (taken === 'part of a point' && depth === 1);
}

function chanceFor(line: NotedLine, { clauseBy }: Opinion, isNearlyEmpty: boolean): number {
  const { taken, words, because } = line;
  const isPoint = taken === 'point';
  const chance = chanceOfError(pointBy(speaksFor(because, isPoint), clauseBy), isPoint);
  const couldBeOne = taken === 'introduction' && (words.isBullet || words.marker !== '' || soundsLikeARule(words.text));
  return isNearlyEmpty && couldBeOne && !HOLD_ANYWAY.has(because) ? Math.max(ANYTHING, chance) : chance;
}

/** No person reads more of them. */
const MOST_REASONS = 2;

/** Why the lines were taken for what they were: the most doubtful ones' reasons, each once. */
function reasonsOf(byDoubt: readonly Doubtful[]): string {
  const first = byDoubt.filter(
    ({ line }, at) => byDoubt.findIndex((other) => other.line.because === line.because) === at,
  );
  return first.slice(0, MOST_REASONS).map(whyOf).join(' ');
}

/** "It was taken for explanation: the heading is background. But it is worded in the first person." */
function whyOf({ line: { because, taken }, opinion }: Doubtful): string {
  if (DECIDED_BY_THE_SECOND.has(because)) return because;
  const isPoint = taken === 'point';
  const reasons = opinion.clauseBy > 0 === isPoint ? '' : opinion.reasons(!isPoint);
  return reasons === '' ? because : `${because} But ${reasons}.`;
}
