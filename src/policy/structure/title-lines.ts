/**
 * Reading, step 3b. In: a line. Out: whether it looks like a title: short, without a full stop, no rule.
 */

import type { Line } from '../lines/line';
import { startsSmall, wordCount } from '../vocabulary/text';
import { isFirstPerson } from '../vocabulary/wording';

const COLUMN_WORDS =
  /^(?:(?:no\.?|number|ref\.?|statements?|clauses?|initials?|initial|tick|agree(?:d)?|yes|dates?|signed|signature|action|item|rule|expectation|do|don['’]ts?|name|role|title|comments?|applies to|expectations?|requirements?|always|never|who|when|by when|area|topic|section|what we expect)(?:[\s/&,|]+|$)){2,}$/iu;

/** "No. Statement Initials": the first row of a table that was pasted as plain text. */
export function isColumnHeadings(text: string): boolean {
  return COLUMN_WORDS.test(text);
}

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
    !/:\s*(?:yes|no|n\/a)\b/iu.test(text) &&
    (/^(?:What|How|Why|Who|When|Where|Which)\b/u.test(text) ||
      ((!isFirstPerson(text) || isTitleOfMine(text)) &&
        !/\b(?:must|shall|will not|should)\b/iu.test(line.isInCapitals ? '' : text)))
  );
}

/** "My obligations" is a title; "My password stays with me" is a promise. */
export function isTitleOfMine(text: string): boolean {
  return (
    /^My\b/u.test(text) && wordCount(text) <= 4 && !/\b(?:is|are|will|must|stays?|has|have|can|do|does)\b/iu.test(text)
  );
}
