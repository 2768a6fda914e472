/**
 * Reading, step 8. In: what was judged to be no clause, what each line was taken for, and what the second reader takes it for. Out: the
 * questions to a person, the most important first: what contradicts itself, stands unclear in a table or leads to nothing, then the lines
 * that are likeliest to be taken for the wrong thing, as many as one sitting answers; and warnings about the rest.
 */

import type { Assembly, JudgedAway } from '../clauses/open-section';
import type { Doubt, ReadingWarning } from '../reading';
import type { Opinions } from '../second-reader/opinions';
import type { ClassifiedLine } from '../structure/line-kinds';
import { mayForbid } from '../vocabulary/polarity/may-forbid';
import { saysYesOrNo } from '../vocabulary/polarity/polarity';
import { endsSentence, wordCount } from '../vocabulary/text';
import { isBinding, isPlainlyBinding } from '../vocabulary/wording';
import { doubtfulLines, questionsAbout, warningsAbout } from './disagreements';
import { doubtOf, textsOf, type Weighed } from './question';
import { NO_LIST_OF_RULES } from './read-lines';

/** Nobody but a person can tell. */
const UNCLEAR = 1000;
const ROW = 0.5;
const WEIGHTS: Partial<Record<JudgedAway['what'], number>> = {
  contradiction: UNCLEAR,
  'lead-in': 0.8,
  'points below': 0.7,
};
/** Nobody gives more answers in one sitting: where the lines of a question are not all alike, each needs one. */
const MOST_ANSWERS = 8;

/** The questions, and what is told of lines that nobody is asked about. */
export function doubtsFrom(
  { judgedAway, noted }: Assembly,
  lines: readonly ClassifiedLine[],
  opinions: Opinions,
): { doubts: Doubt[]; unasked: ReadingWarning[] } {
  const ruled = byWeight([...unclearRows(lines), ...judgedAway.flatMap(ofJudged)]).slice(0, MOST_ANSWERS);
  const asked = new Set(ruled.flatMap(({ doubt }) => textsOf(doubt)));
  const inDoubt = doubtfulLines(noted, opinions).filter(({ line }) => !asked.has(line.words.text));
  const left = Math.max(0, MOST_ANSWERS - asked.size);
  const weighed = [...ruled, ...questionsAbout(inDoubt.slice(0, left))];
  return { doubts: byWeight(weighed).map(({ doubt }) => doubt), unasked: warningsAbout(inDoubt.slice(left)) };
}

/** The weightiest first; of equals, as they stand. */
function byWeight(questions: readonly Weighed[]): Weighed[] {
  return [...questions].sort((a, b) => b.weight - a.weight);
}

/** A row of a table of which no point was made: nobody can tell what it is, or its words are those of a rule. */
export function mayHoldARule({ line, kind }: Pick<ClassifiedLine, 'line' | 'kind'>): boolean {
  const isRule = (cell: string) =>
    (wordCount(cell) >= (endsSentence(cell) ? 2 : 3) && isPlainlyBinding(cell)) ||
    (wordCount(cell) >= 4 && isBinding(cell));
  const { cells, unclear } = line;
  return kind === 'table row' && (unclear !== null || cells.some(isRule) || saysYesOrNo(cells) || isForbidden(cells));
}

/** A label, and no sentence. */
const FEW_WORDS = 6;

/** "Red lines | gossip about families". */
function isForbidden([label = '', ...beside]: readonly string[]): boolean {
  const isLabel = wordCount(label) <= FEW_WORDS && !/[.?]$/u.test(label) && mayForbid(label);
  return isLabel && beside.some((cell) => wordCount(cell) >= 2 && !saysYesOrNo([label, cell]));
}

/** Rows of one table, one after another for one reason. */
interface Rows {
  because: string;
  weight: number;
  rows: { cells: readonly string[]; isRule: boolean }[];
  end: number;
}

/** A table that holds no clauses is one question. Where most of its rows may hold a rule, the others may: "gossip" beside "share your password". */
function unclearRows(lines: readonly ClassifiedLine[]): Weighed[] {
  const tables: Rows[] = [];
  lines.forEach(({ line, kind }, at) => {
    if (kind !== 'table row') return;
    const because = line.unclear ?? NO_LIST_OF_RULES;
    const row = { cells: line.cells, isRule: mayHoldARule({ line, kind }) };
    const last = tables[tables.length - 1];
    if (last?.because === because && last.end === at - 1) {
      last.rows.push(row);
      last.end = at;
    } else tables.push({ because, weight: line.unclear === null ? ROW : UNCLEAR, rows: [row], end: at });
  });
  return tables.flatMap(({ because, weight, rows }) => {
    const rules = rows.filter(({ isRule }) => isRule);
    const shown = rules.length * 2 > rows.length ? rows : rules;
    const texts = shown.flatMap(({ cells }) => cells.filter((cell) => /\p{L}/u.test(cell)));
    return rules.length === 0 ? [] : [{ doubt: doubtOf(texts, because), weight }];
  });
}

/** What nobody but a person can tell, whatever the second reader thinks. */
function ofJudged({ what, lines, because, isForOthers }: JudgedAway): Weighed[] {
  const weight = WEIGHTS[what];
  return isForOthers || lines.length === 0 || weight === undefined
    ? []
    : [{ doubt: doubtOf(lines, because), weight: weight * lines.length }];
}
