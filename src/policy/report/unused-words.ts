/**
 * Reading, step 8. In: what each line is, and what was taken from it. Out: the words that are in no section, clause or block, each
 * with the reason. Nothing of a document may vanish silently.
 */

import type { DocumentFact, LeftOut, LeftOutReason } from '../reading';
import type { SignatureBlock } from '../signing/signature-blocks';
import type { LineKind } from '../structure/line-kinds';
import type { Survey } from '../structure/survey';
import { bare, firstWords } from '../vocabulary/text';

const WHY: Partial<Record<LineKind, LeftOutReason>> = {
  contents: 'in the list of contents',
  'page header': 'repeats the title or a page header',
  organisation: 'on the front page',
  'document date': 'on the front page',
  'office use': 'for the office to fill in',
  footnote: 'a footnote',
  empty: 'a line with no words',
  'table row': 'in a table that holds no clauses',
  'column headings': 'the column headings of a table',
};

const UNCLEAR: LeftOutReason = 'what it asks is not clear';

/** The words that are nowhere in the reading, in the document's order. */
export function leftOutOf({ lines, signatures, history }: Survey, facts: readonly DocumentFact[]): LeftOut[] {
  const inBlocks = reasonsInBlocks(signatures);
  const told = new Set(facts.flatMap((fact) => bare(`${fact.label} ${fact.value}`).split(' ')));
  const tabTitles = new Set(lines.filter(({ line }) => line.source === 'tab title').map(({ index }) => index));
  const rows = new Set(history.rows.map((row) => bare(Object.values(row).join(' '))));
  const spoken = new Set(signatures.flatMap((block) => block.statementLines));
  const why = (index: number, kind: LineKind, printed: string): LeftOutReason | null => {
    // A number alone between sentences and places to sign is said by nobody.
    if (spoken.has(index) && !/\p{L}/u.test(printed)) return 'a line with no words';
    // A row of the versions may look like the date of the front page.
    if (history.indexes.has(index) && rows.has(bare(printed))) return null;
    if (kind === 'signature') return inBlocks.get(index) ?? null;
    if (tabTitles.has(index)) return 'the title of a tab';
    if (kind === 'fact')
      return bare(printed)
        .split(' ')
        .every((word) => told.has(word))
        ? null
        : 'a line about the document';
    if (kind === 'history') return 'the headings of the table of versions';
    return WHY[kind] ?? null;
  };
  const items = lines.filter(({ kind }) => kind === 'item');
  const besideItems = new Set(items.flatMap(({ line }) => [line.leadIn, line.appliesTo]));
  return lines.flatMap(({ line, index, kind }): LeftOut[] => {
    const reason = line.unclear !== null && kind === 'table row' ? UNCLEAR : why(index, kind, line.printed);
    const besides = [line.leadIn, line.appliesTo, ...line.behind].filter((text): text is string => text !== null);
    const isItem = kind === 'item' && line.text !== '';
    // What stands beside several lines of a cell is told by those of them that are items.
    const untold = isItem ? [] : besides.filter((text) => !besideItems.has(text));
    if (reason === null && untold.length === 0) return [];
    const place = firstWords(line.printed);
    const beside = untold.map((text): LeftOut => ({ text, why: 'beside it in a table', place }));
    return reason === null ? beside : [...beside, { text: line.printed, why: reason, place }];
  });
}

/** Headings of blocks, and blocks of others; the fields and sentences of the signatory and the countersigner are in the reading. */
function reasonsInBlocks(blocks: readonly SignatureBlock[]): Map<number, LeftOutReason> {
  const reasons = new Map<number, LeftOutReason>();
  for (const block of blocks) {
    const isTaken = block.owner === 'signatory' || block.owner === 'countersigner';
    const why =
      block.owner === 'approval' ? 'a signature that approves the policy' : "in somebody else's block to sign";
    if (!isTaken) for (const i of [...block.fieldLines, ...block.statementLines]) reasons.set(i, why);
    for (const i of block.headingLines) reasons.set(i, 'heads a block to sign');
  }
  return reasons;
}
