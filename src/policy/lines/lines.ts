/**
 * Reading, step 2. In: the blocks of a document. Out: its lines, one after another, whatever they stood in: paragraphs, lists,
 * tables and their pasted words.
 */

import type { LeftOut } from '../reading';
import { endsInColon, startsSmall, tidy } from '../vocabulary/text';
import type { Block, TabBlocks } from './blocks';
import { addParagraph, type Builder, type Line, plainLine } from './line';
import { addTable } from './table-lines';
import { typedDepths } from './typed-markers';

function addBlocks(blocks: readonly Block[], builder: Builder, leadIn: string | null = null): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') addParagraph(block, builder, leadIn);
    else addTable(block, builder, addBlocks);
  }
}

const BARE_LETTER = /^([A-Z])\s+(?=[(["“‘]?\p{Lu})/u;

/** "A I know …", "B I have …", "C I will …": the rows of a pasted table, three or more in the order of the alphabet. */
function numberBareLetters(lines: Line[]): void {
  const letterOf = (i: number) => {
    const line = lines[i];
    return line?.source === 'text' && line.item === null
      ? (BARE_LETTER.exec(line.text)?.[1] ?? '').charCodeAt(0)
      : Number.NaN;
  };
  for (let i = 0; i < lines.length; i += 1) {
    if (letterOf(i) !== 65 || letterOf(i + 1) !== 66 || letterOf(i + 2) !== 67) continue;
    for (let value = 1; letterOf(i) === 64 + value; value += 1, i += 1) {
      const line = lines[i];
      if (!line) break;
      line.item = {
        marker: line.text.slice(0, 1),
        kind: 'letter',
        value,
        depth: 0,
        listKey: 'bare letters',
        isTyped: true,
      };
      line.text = line.text.replace(BARE_LETTER, '');
    }
  }
}

/** Under a colon, two lines or more in small letters were a list whose bullets were lost on the way. */
function markLostBullets(lines: Line[]): void {
  const isFragment = (line: Line | undefined) =>
    line?.source === 'text' &&
    line.item === null &&
    line.headingLevel === 0 &&
    !line.isBrokenOff &&
    startsSmall(line.text);
  lines.forEach((line, i) => {
    if (!endsInColon(line.text) || line.source !== 'text' || !isFragment(lines[i + 1]) || !isFragment(lines[i + 2]))
      return;
    const depth = line.item === null ? 0 : line.item.depth + 1;
    for (let at = i + 1; isFragment(lines[at]); at += 1) {
      const fragment = lines[at];
      if (fragment)
        fragment.item = { marker: '', kind: 'bullet', value: null, depth, listKey: 'lost bullets', isTyped: true };
    }
  });
}

/** The lines of a whole document, tab after tab; the title of a tab heads what stands in it where there are several. */
export function readLines(tabs: readonly TabBlocks[]): { lines: Line[]; leftOut: LeftOut[] } {
  const builder: Builder = { lines: [], leftOut: [], tab: 0, tables: 0, typed: typedDepths() };
  tabs.forEach((tab, i) => {
    builder.tab = i;
    builder.typed.restart();
    const title = tidy(tab.title ?? '');
    const isGeneric = /^(?:tab|untitled tab|document|sheet)\s*\d*$/iu.test(title);
    if (tabs.length > 1 && title !== '' && !isGeneric)
      builder.lines.push({ ...plainLine(title, i), source: 'tab title', headingLevel: 1 });
    else if (title !== '' && tabs.length > 1)
      builder.leftOut.push({ text: title, why: 'the title of a tab', place: title });
    addBlocks(tab.blocks, builder);
  });
  numberBareLetters(builder.lines);
  markLostBullets(builder.lines);
  return { lines: builder.lines, leftOut: builder.leftOut };
}
