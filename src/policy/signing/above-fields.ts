/**
 * Reading, step 3d. In: lines, and where fields to sign on stand. Out: what stands above the fields and may belong to them: a heading,
 * sentences, a list.
 */

import type { Line } from '../lines/line';
import { namesASignatory } from '../vocabulary/people/groups';
import { endsInColon, endsSentence, wordCount } from '../vocabulary/text';
import { isOfCountersigner } from './countersigners';

/** Places of lines that may belong to the fields below them. */
export interface Above {
  headingLines: number[];
  /** Paragraphs directly above the fields, down from the nearest heading or list. */
  statementLines: number[];
  /** List items directly above the fields, and the lead-in over them. */
  itemLines: number[];
}

function saysWhoSignsHere(text: string): boolean {
  return wordCount(text) <= 4 && !endsSentence(text) && namesASignatory(text) && /^\p{Lu}/u.test(text);
}

/** What stands above the fields that begin at the line `first`, no further up than `from`. */
export function aboveOf(
  first: number,
  from: number,
  lines: readonly Line[],
  isHeading: readonly boolean[],
  skip: (i: number) => boolean,
): Above {
  const above: Above = { headingLines: [], statementLines: [], itemLines: [] };
  let at = first - 1;
  const items: number[] = [];
  for (; at >= from; at -= 1) {
    const line = lines[at];
    if (skip(at)) continue;
    if (!line || line.source === 'fact' || line.source === 'history') return above;
    if (isHeading[at]) break;
    if (line.item !== null) {
      if (above.statementLines.length > 0) return above;
      items.unshift(at);
    } else if (items.length > 0) {
      if (!endsInColon(line.text)) return above;
      items.unshift(at);
    } else above.statementLines.unshift(at);
  }
  above.itemLines = items;
  // "Member of staff" right above the fields says who signs there.
  const nearest = above.statementLines[above.statementLines.length - 1];
  if (nearest !== undefined && saysWhoSignsHere(lines[nearest]?.text ?? '')) {
    above.statementLines.pop();
    above.headingLines.push(nearest);
  }
  // "Headteacher" on a line of its own heads what the headteacher states.
  const [opening] = above.statementLines;
  const openingText = opening === undefined ? '' : (lines[opening]?.text ?? '');
  if (
    opening !== undefined &&
    wordCount(openingText) <= 6 &&
    !endsSentence(openingText) &&
    isOfCountersigner(openingText)
  ) {
    above.statementLines.shift();
    above.headingLines.push(opening);
    return above;
  }
  for (; at >= from && (isHeading[at] || skip(at)); at -= 1)
    if (isHeading[at] && !skip(at)) above.headingLines.unshift(at);
  return above;
}
