/**
 * Reading, step 8. In: what was taken from each line, why, and what the second reader takes it for. Out: the lines that may well have been
 * taken for the wrong thing, by both readers' word together, the questions about them, and what is told of those that nobody is asked about.
 */
import { LEADS_ON } from '../clauses/assemble';
import { takenFor } from '../clauses/because';
import { LIST_RULES } from '../clauses/judge-lists';
import { PARAGRAPH_RULES } from '../clauses/judge-paragraphs';
import type { NotedLine } from '../clauses/open-section';
import { DECIDED_BY_THE_SECOND } from '../clauses/section-setting';
import { chanceOfError } from '../clauses/two-opinions';
import { ASKS_OTHERS } from '../clauses/unclear';
import type { ReadingWarning } from '../reading';
import type { Opinion, Opinions } from '../second-reader/opinions';
import { firstWords, wordCount } from '../vocabulary/text';
import { doubtOf, type Weighed } from './question';

/** A line is in doubt that is wrong as often as this; measured on agreements left out of what was learned, as the next is. */
const DOUBTFUL = 0.05;
/** A question is worth asking where one of its lines is wrong as often as this. */
const WORTH_ASKING = 0.22;
/** What nobody is asked about is told of where it is wrong as often as this, and one of its lines as often as the next. */
const DOUBTFUL_UNASKED = 0.1;
const WORTH_TELLING = 0.3;

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

/**
 * One question about the lines that the second reader takes for points, and one about the others, whatever they were taken for: most lines
 * of a question then have the same answer, and it needs no more than one click.
 * @param byDoubt the most doubtful first
 */
export function questionsAbout(byDoubt: readonly Doubtful[]): Weighed[] {
  const isLikely = ({ opinion }: Doubtful) => opinion.clauseBy > 0;
  const questions = [
    { guess: 'clause', about: byDoubt.filter(isLikely) },
    { guess: 'not a clause', about: byDoubt.filter((one) => !isLikely(one)) },
  ] as const;
  return questions.flatMap(({ guess, about }) =>
    chanceOfAny(about) >= WORTH_ASKING ? [questionAbout(about, guess)] : [],
  );
}

/**
 * How likely one of the lines is wrong. Lines of one list, or paragraphs of one section, that were judged for one reason are right or wrong
 * together, so the most doubtful one speaks for them.
 */
function chanceOfAny(byDoubt: readonly Doubtful[]): number {
  const seen = new Map<NotedLine['section'], Set<string>>();
  let none = 1;
  for (const { line, chance } of byDoubt) {
    const ofSection = seen.get(line.section) ?? new Set();
    seen.set(line.section, ofSection);
    const list = `${line.leadIn ?? ''}\n${line.because}`;
    if (!ofSection.has(list)) none *= 1 - chance;
    ofSection.add(list);
  }
  return 1 - none;
}

/**
 * What is told of lines that are in doubt beyond what one sitting answers, section by section.
 * @param byDoubt the most doubtful first
 */
export function warningsAbout(byDoubt: readonly Doubtful[]): ReadingWarning[] {
  const doubtful = byDoubt.filter(({ chance }) => chance >= DOUBTFUL_UNASKED);
  if (chanceOfAny(doubtful) < WORTH_TELLING) return [];
  const sections = new Map<NotedLine['section'], Map<Said, Doubtful[]>>();
  for (const one of [...doubtful].sort((a, b) => a.place - b.place)) {
    const said = one.line.taken === 'point' ? READ_AS_POINTS : READ_AS_NONE;
    const own = sections.get(one.line.section) ?? new Map<Said, Doubtful[]>();
    sections.set(one.line.section, own);
    const same = own.get(said);
    if (same === undefined) own.set(said, [one]);
    else same.push(one);
  }
  return [...sections.values()].flatMap((own) => [...own].flatMap(([said, lines]) => warningAbout(lines, said)));
}

/** What is said of one line, and of several. */
type Said = readonly [ofOne: string, ofSeveral: string];

const READ_AS_POINTS: Said = [
  'was read as a point, and may be none. If staff should not agree to it, decide it in the panel.',
  'were read as points, and some may be none. If staff should not agree to one of them, decide it in the panel.',
];
const READ_AS_NONE: Said = [
  'may be a point, but was not read as one. If staff should agree to it, decide it in the panel.',
  'may be points, but were not read as such. If staff should agree to one of them, decide it in the panel.',
];

/** @param lines of one section, in their order */
function warningAbout(lines: readonly Doubtful[], [ofOne, ofSeveral]: Said): ReadingWarning[] {
  const [first] = lines;
  if (first === undefined) return [];
  const message = `${quotedFrom(lines)} ${lines.length === 1 ? ofOne : ofSeveral}`;
  return [{ code: 'ALSO_IN_DOUBT', message, place: placeOf(first) }];
}

/** Lines that a warning quotes, and words of each: the heading tells where the others are. */
const QUOTED = 8;
const QUOTED_WORDS = 14;

function quotedFrom(group: readonly Doubtful[]): string {
  const quoted = group.slice(0, QUOTED).map(({ line }) => `"${firstWords(line.words.text, QUOTED_WORDS)}"`);
  const more = group.length - quoted.length;
  return `${quoted.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The heading above it, or where there is none its first words. */
function placeOf({ line }: Doubtful): string {
  return line.section?.heading ?? firstWords(line.words.text);
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
