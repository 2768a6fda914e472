/**
 * Reading, step 3b. In: a line. Out: whether it looks like a title: short, without a full stop, no rule.
 */

import type { Line } from '../lines/line';
import { startsSmall, wordCount } from '../vocabulary/text';
import { holdsAWordThatAsks, isFirstPerson, isTitleOfMine } from '../vocabulary/wording';

function withoutEmoji(text: string): string {
  return text.replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s)+/u, '');
}

/** Short, begins like a title, ends without a full stop and says no rule. */
export function readsLikeATitle(line: Line, most = 12): boolean {
  const text = withoutEmoji(line.text);
  return (
    wordCount(text) >= 1 &&
    wordCount(text) <= most &&
    /\p{L}/u.test(text) &&
    !startsSmall(text) &&
    /^[\p{L}\p{N}]/u.test(text) &&
    !/[.;,!]$/u.test(text) &&
    !/:\s*(?:yes|no|n\/a)\b/i.test(text) &&
    (/^(?:What|How|Why|Who|When|Where|Which)\b/u.test(text) ||
      ((!isFirstPerson(text) || isTitleOfMine(text)) && (line.isInCapitals || !holdsAWordThatAsks(text))))
  );
}
