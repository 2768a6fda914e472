/**
 * Reading, step 8. In: what each line of the document is, and what was taken from those that can hold clauses. Out: every line of the body
 * in its order, by section, each with what it was taken for, why, and the sentences that it might carry.
 */

import { type Assembly, bareWords, type NotedLine } from '../clauses/open-section';
import type { PolicySection, ReadLine } from '../reading';
import type { ClassifiedLine, LineKind } from '../structure/line-kinds';
import { isUnfinishedRule, leadsOn } from '../vocabulary/announcements';
import { polarityOf, saysYesOrNo } from '../vocabulary/polarity/polarity';
import { wordCount } from '../vocabulary/text';

/** Lines that come after everything else. */
const WITH_THE_SIGNATURE: ReadonlySet<LineKind> = new Set(['declaration', 'signature', 'office use']);

/** Why a row of a table is no clause, where nothing better is known. */
export const NO_LIST_OF_RULES = 'It stands in a table that does not look like a list of rules.';

/** Lines that are told elsewhere than in the outline: what each was taken for, and why. */
const ELSEWHERE: Partial<Record<LineKind, Pick<NotedLine, 'taken' | 'because'>>> = {
  declaration: { taken: 'declaration', because: 'It stands beside the place to sign.' },
  signature: { taken: 'field', because: 'It is a place to sign, or heads one.' },
  fact: { taken: 'fact', because: 'It says something about the document.' },
  'office use': { taken: 'left out', because: 'It is for the office to fill in.' },
  footnote: { taken: 'left out', because: 'It is a footnote.' },
  'table row': { taken: 'left out', because: NO_LIST_OF_RULES },
  'column headings': { taken: 'left out', because: 'It heads the columns of a table.' },
};

/** A longer line leads to nothing. */
const MOST_WORDS = 25;
/** A longer cell is no heading of others. */
const FEW_WORDS = 6;

/** The lines, those of one section together. */
export function readLinesOf(classified: readonly ClassifiedLine[], { noted, sections }: Assembly): ReadLine[] {
  const places = new Map<PolicySection | null, number>(sections.map((section, place) => [section, place]));
  const inOrder = [...noted, ...elsewhere(classified)].sort((a, b) => a.at - b.at);
  let section: PolicySection | null = null;
  const placed = inOrder.map((line) => {
    // What is told elsewhere stands in the section of the line above.
    if (line.section === 'at the end') return { line, section: sections.length };
    if (line.section !== 'as above') section = line.section;
    return { line, section: places.get(section) ?? -1 };
  });
  placed.sort((a, b) => a.section - b.section);
  const above = new Map<number, string>();
  // A line in the middle of a list parts it: what stands below without a heading still has the sentence over the list above it.
  const aboveIn = (section: number): string | null =>
    above.get(section) ?? (sections[section]?.heading === null ? (above.get(section - 1) ?? null) : null);
  return placed.map(({ line, section }): ReadLine => {
    const offered = [
      'beside' in line ? line.beside : line.words.leadIn,
      aboveIn(section),
      governing(sections[section]?.heading ?? null),
    ];
    const { text } = line.words;
    if (leadsOn(text) && wordCount(text) <= MOST_WORDS) above.set(section, text);
    return {
      section,
      taken: line.taken,
      because: line.because,
      words: line.words,
      depth: line.depth,
      leadIn: line.leadIn,
      otherLeadIns: [...new Set(offered)].filter(
        (other): other is string => other !== null && other !== line.leadIn && other !== text,
      ),
      isUnclear: line.isUnclear,
    };
  });
}

/** A heading that is a part of the sentences below it. */
function governing(heading: string | null): string | null {
  return heading !== null && (polarityOf(heading) !== null || isUnfinishedRule(heading)) ? heading : null;
}

type ToldElsewhere = Omit<NotedLine, 'section'> & { section: 'as above' | 'at the end'; beside: string | null };

/** Cells of a row stand each by itself: in one of them may be a rule, in another what it is about. */
function elsewhere(classified: readonly ClassifiedLine[]): ToldElsewhere[] {
  let top: readonly string[] = [];
  return classified.flatMap(({ line, index, kind }): ToldElsewhere[] => {
    const told = ELSEWHERE[kind];
    const isRow = kind === 'table row' && line.cells.length > 0;
    if (!isRow) top = [];
    else if (top.length !== line.cells.length) top = line.cells;
    if (told === undefined) return [];
    const texts = isRow ? line.cells : [line.text];
    return texts
      .filter((text) => /\p{L}/u.test(text))
      .map((text) => ({
        ...told,
        because: line.unclear ?? told.because,
        section: WITH_THE_SIGNATURE.has(kind) ? 'at the end' : 'as above',
        at: index,
        words: bareWords(text),
        beside: isRow ? besideIn(line.cells, text, top) : null,
        depth: 0,
        leadIn: null,
        isUnclear: isRow && (line.unclear !== null || saysYesOrNo(line.cells)),
      }));
  });
}

/** What stands over it or beside it in its table, where that is short. */
function besideIn(cells: readonly string[], text: string, top: readonly string[]): string | null {
  const isShort = (cell: string): boolean => cell !== '' && cell !== text && wordCount(cell) <= FEW_WORDS;
  const over = top === cells ? undefined : top[cells.indexOf(text)];
  return over !== undefined && isShort(over) ? over : (cells.find(isShort) ?? null);
}
