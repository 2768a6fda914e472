/**
 * Reading, step 8. In: what was taken from each line, why, and what the second reader takes it for. Out: the lines that may well have been
 * taken for the wrong thing, by both readers' word together, and the questions about them.
 */
import { LEADS_ON } from '../clauses/assemble';
import { takenFor } from '../clauses/because';
import { LIST_RULES } from '../clauses/judge-lists';
import { PARAGRAPH_RULES } from '../clauses/judge-paragraphs';
import type { NotedLine } from '../clauses/open-section';
import { DECIDED_BY_THE_SECOND } from '../clauses/section-setting';
import { chanceOfError } from '../clauses/two-opinions';
import { ASKS_OTHERS } from '../clauses/unclear';
import type { Opinion, Opinions } from '../second-reader/opinions';
import { wordCount } from '../vocabulary/text';
import { doubtOf, type Weighed } from './question';

/** A line is in doubt that is wrong as often as this; measured on agreements left out of what was learned, as the next is. */
const DOUBTFUL = 0.1;
/** A question is worth asking where one of its lines is wrong as often as this. */
const WORTH_ASKING = 0.3;

/** Reasons that were nearly never wrong, as a person is told them. */
export const SURE_REASONS: ReadonlySet<string> = new Set([
  LEADS_ON,
  ...[...LIST_RULES, ...PARAGRAPH_RULES]
    .filter(({ isSure }) => isSure)
    .map(({ name, isClauses }) => takenFor(isClauses ? 'a point' : 'explanation', name)),
]);

/** What others do is a point for those who sign in about half of the agreements that ask it among their own points. */
const AS_LIKELY_AS_NOT = 0.5;

interface Doubtful {
  line: NotedLine;
  opinion: Opinion;
  /** How likely it was taken for the wrong thing, from 0 to 1. */
  chance: number;
  /** Its place among the lines that were noted. */
  place: number;
}

/** The lines in doubt, the most doubtful first. */
export function doubtfulLines(noted: readonly NotedLine[], opinions: Opinions): Doubtful[] {
  return noted
    .flatMap((line, place): Doubtful[] => {
      const opinion = opinions.get(line.at);
      // What stands behind a point in its row of a table is of the same line, and the opinion is about its beginning.
      const isBehind = noted[place - 1]?.at === line.at;
      if (opinion === undefined || isBehind || !isAskedAbout(line)) return [];
      const chance =
        line.because === ASKS_OTHERS
          ? AS_LIKELY_AS_NOT
          : chanceOfError(line.taken === 'point', opinion.clauseBy, SURE_REASONS.has(line.because));
      return chance < DOUBTFUL ? [] : [{ line, opinion, chance, place }];
    })
    .sort((a, b) => b.chance - a.chance || a.place - b.place);
}

/** One question about those that were taken for points, and one about the others. @param byDoubt the most doubtful first */
export function questionsAbout(byDoubt: readonly Doubtful[]): Weighed[] {
  const points = byDoubt.filter(({ line }) => line.taken === 'point');
  const others = byDoubt.filter(({ line }) => line.taken !== 'point');
  // Points of one list are right or wrong together, so its most doubtful one speaks for it; and they are seen in the form before it is
  // published. What is missing there nobody sees, so of that each line counts.
  const ofLists = points.filter(({ line }, at) => points.findIndex((other) => isOneList(other.line, line)) === at);
  return [
    ...(isWorthAsking(ofLists) ? [questionAbout(points, 'clause')] : []),
    ...(isWorthAsking(others) ? [questionAbout(others, 'not a clause')] : []),
  ];
}

function isOneList(one: NotedLine, other: NotedLine): boolean {
  return one.section === other.section && one.leadIn === other.leadIn && one.because === other.because;
}

/** Whether one of the lines is wrong often enough. */
function isWorthAsking(lines: readonly Doubtful[]): boolean {
  return 1 - lines.reduce((none, { chance }) => none * (1 - chance), 1) >= WORTH_ASKING;
}

function questionAbout(byDoubt: readonly Doubtful[], guess: 'clause' | 'not a clause'): Weighed {
  const texts = [...byDoubt].sort((a, b) => a.place - b.place).map(({ line }) => line.words.text);
  return {
    doubt: doubtOf(texts, reasonsOf(byDoubt), guess),
    weight: byDoubt.reduce((sum, { chance }) => sum + chance, 0),
  };
}

/** Lines that could have been taken for a point, or were. */
function isAskedAbout({ taken, words, depth }: NotedLine): boolean {
  if (taken === 'point') return true;
  if (wordCount(words.text) < 2) return false;
  return taken === 'introduction' || taken === 'lead-in' || (taken === 'part of a point' && depth === 1);
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
