/**
 * Reading, step 8. In: what was judged to be no clause, and what each line is. Out: the questions to a person, the most important first:
 * what contradicts itself or stands unclear in a table, then lists, then sentences that are worded as rules. One question for a whole list.
 */

import { takenFor } from '../clauses/because';
import { OF_THE_POLICY_ITSELF } from '../clauses/judge-paragraphs';
import type { JudgedAway } from '../clauses/open-section';
import type { Doubt } from '../reading';
import type { ClassifiedLine } from '../structure/line-kinds';
import { wordCount } from '../vocabulary/text';
import { insists, isBinding, isPlainlyBinding, soundsLikeARule } from '../vocabulary/wording';

/** A question, and how much hangs on it: the higher, the earlier. */
interface Weighed {
  doubt: Doubt;
  weight: number;
}

const UNCLEAR = 100;
const LEAD_IN = 80;
const RULES_IN_A_LIST = 60;
const RULE = 40;
const ROW = 30;
const LIST = 20;

/** The questions. */
export function doubtsFrom(judgedAway: readonly JudgedAway[], lines: readonly ClassifiedLine[]): Doubt[] {
  const weighed = [...unclearRows(lines), ...judgedAway.flatMap(ofJudged)];
  return weighed
    .map((question, at) => ({ ...question, at }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ doubt }) => doubt);
}

/** Rows of one table, one after another for one reason, are one question. */
function unclearRows(lines: readonly ClassifiedLine[]): Weighed[] {
  const groups: { because: string; texts: string[]; weight: number; end: number }[] = [];
  lines.forEach(({ line, kind }, at) => {
    if (kind !== 'table row') return;
    const isRule = line.cells.some(
      (cell) => (wordCount(cell) >= 3 && isPlainlyBinding(cell)) || (wordCount(cell) >= 4 && isBinding(cell)),
    );
    if (line.unclear === null && !isRule) return;
    const because = line.unclear ?? 'It stands in a table that does not look like a list of rules.';
    const last = groups[groups.length - 1];
    const texts = line.cells.filter((cell) => /\p{L}/u.test(cell));
    if (last && last.because === because && last.end === at - 1) {
      last.texts.push(...texts);
      last.end = at;
    } else groups.push({ because, texts: [...texts], weight: line.unclear === null ? ROW : UNCLEAR, end: at });
  });
  return groups.map(({ because, texts, weight }) => ({ doubt: doubtOf(texts, because), weight }));
}

function doubtOf(texts: readonly string[], because: string): Doubt {
  const [only] = texts;
  const why = { guess: 'not a clause' as const, because };
  return texts.length === 1 && only !== undefined ? { text: only, ...why } : { lines: [...texts], ...why };
}

function ofJudged({ what, lines, because, isForOthers }: JudgedAway): Weighed[] {
  if (isForOthers) return [];
  const isSaid = what !== 'list' && what !== 'paragraph';
  const why = isSaid ? because : takenFor('explanation', because);
  const weight = because === OF_THE_POLICY_ITSELF && !lines.some(insists) ? null : weightOf(what, lines);
  return weight === null || lines.length === 0 ? [] : [{ doubt: doubtOf(lines, why), weight }];
}

/** Null where nothing is to be asked: an explanation that sounds like none of the rules. */
function weightOf(what: JudgedAway['what'], lines: readonly string[]): number | null {
  if (what === 'contradiction') return UNCLEAR;
  if (what === 'lead-in') return LEAD_IN;
  if (what === 'points below') return RULES_IN_A_LIST;
  const rules = lines.filter((line) => isBinding(line) || soundsLikeARule(line)).length;
  if (what === 'list') return rules * 2 >= lines.length ? RULES_IN_A_LIST : LIST;
  return rules > 0 ? RULE : null;
}
