/**
 * Reading, step 8. In: what was judged to be no clause, what each line was taken for, and what the second reader takes it for. Out: the
 * questions to a person, the most important first: what contradicts itself or stands unclear in a table, then what the two readers take for
 * different things, the surer the second is, the earlier. One question for a whole list.
 */

import { takenFor } from '../clauses/because';
import { OF_THE_POLICY_ITSELF } from '../clauses/judge-paragraphs';
import type { Assembly, JudgedAway } from '../clauses/open-section';
import type { Doubt } from '../reading';
import type { Opinions } from '../second-reader/opinions';
import type { ClassifiedLine } from '../structure/line-kinds';
import { wordCount } from '../vocabulary/text';
import { insists, isBinding, isPlainlyBinding, soundsLikeARule } from '../vocabulary/wording';
import { disagreementsOn } from './disagreements';
import { doubtOf, textsOf, type Weighed } from './question';

/** Nobody but a person can tell. */
const UNCLEAR = 10_000;
/** Beside how sure the second reader is, which is at most some hundreds: what the rules themselves leave open. */
const LEAD_IN = 120;
const RULES_IN_A_LIST = 40;
const RULE = 20;
const ROW = 60;
const LIST = 0;
/** Nobody answers more in one sitting. */
const MOST_QUESTIONS = 8;

/** The questions. */
export function doubtsFrom(
  { judgedAway, noted }: Assembly,
  lines: readonly ClassifiedLine[],
  opinions: Opinions,
): Doubt[] {
  const clauseBy = new Map(noted.map(({ words, at }) => [words.text, opinions.get(at)?.clauseBy ?? 0]));
  const ruled = [...unclearRows(lines), ...judgedAway.flatMap((judged) => ofJudged(judged, clauseBy))];
  const asked = new Set(ruled.flatMap(({ doubt }) => textsOf(doubt)));
  const weighed = [
    ...ruled,
    ...disagreementsOn(noted, opinions).filter(({ doubt }) => !textsOf(doubt).some((text) => asked.has(text))),
  ];
  return weighed
    .map((question, at) => ({ ...question, at }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, MOST_QUESTIONS)
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

function ofJudged({ what, lines, because, isForOthers }: JudgedAway, clauseBy: ReadonlyMap<string, number>): Weighed[] {
  if (isForOthers || lines.length === 0) return [];
  if (what === 'contradiction') return [{ doubt: doubtOf(lines, because), weight: UNCLEAR }];
  const isSaid = what !== 'list' && what !== 'paragraph';
  const why = isSaid ? because : takenFor('explanation', because);
  const own = because === OF_THE_POLICY_ITSELF && !lines.some(insists) ? null : weightOf(what, lines);
  const second = lines.reduce((sum, line) => sum + (clauseBy.get(line) ?? 0), 0) / lines.length;
  return own === null ? [] : [{ doubt: doubtOf(lines, why), weight: own + second }];
}

/** Null where nothing is to be asked: an explanation that sounds like none of the rules. */
function weightOf(what: JudgedAway['what'], lines: readonly string[]): number | null {
  if (what === 'lead-in') return LEAD_IN;
  if (what === 'points below') return RULES_IN_A_LIST;
  const rules = lines.filter((line) => isBinding(line) || soundsLikeARule(line)).length;
  if (what === 'list') return rules * 2 >= lines.length ? RULES_IN_A_LIST : LIST;
  return rules > 0 ? RULE : null;
}
