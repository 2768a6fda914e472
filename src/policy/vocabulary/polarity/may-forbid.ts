/**
 * Reading: a heading that may say, in words of its own, that what is below it is not to be done: "Red lines", "Things to stay away from", "It is
 * a breach of this policy to". In: a heading. Out: whether it may. Nothing is decided by it: a point carries such a heading, and says what its document says.
 */
import { isUnfinishedRule } from '../announcements';
import { bare } from '../text';
import { NEGATIVE } from './polarity';

const DENIES_OR_FORBIDS = new RegExp(
  `\\b(?:${[
    NEGATIVE,
    'nos?|nobody|nothing|neither|nor|(?:is|are|was|do|does|did|has|have|would|could|might|must|need|sha|wo|ca)nt|donts?|wonts|cants|not?s',
    'away|steer clear|against|contrary|in breach|breach(?:es)? of (?:this|the|our|school)|an? offence|lack|red lines?|zero tolerance|off the table|out of the question|ruled out|at no time|on no account|under no circumstances|think twice',
    '(?:forbid|prohibit|ban|bar|restrict|exclud|prevent|disallow|discourag|refus|resist|abstain|desist|ceas)(?:s|e|es|ed|ned|red|en|ding|ing|bing|ning|ting)?',
    'disciplined|traps?|wrongs?|fails?|(?:causes?|low level) concerns?',
  ].join('|')})\\b`,
  'u',
);

/** "Contact with children who are not in school": of whom it is said. */
const OF_WHOM = /\bwho \p{L}+ not\b/gu;

/** "If the policy is not followed", "Are you barred?", "Breach of this policy": it says when something follows, or asks, and forbids nothing. */
const TELLS_WHAT_FOLLOWS =
  /\?\W*$|^\W*(?:[\d.]+\W+)?(?:and |but )?(?:if|when|where|should|in case|what (?:happens|if)|breach(?:es)?\b(?! to|.*\bincludes?\W*$)|failure)\b/i;

/** It holds a word that denies or forbids, whatever else it says. */
export function mayForbid(heading: string): boolean {
  if (TELLS_WHAT_FOLLOWS.test(heading)) return false;
  return DENIES_OR_FORBIDS.test(bare(heading).replace(OF_WHOM, ''));
}

/** "Don’t film pupils": a heading that needs nothing below it. */
export function isACommand(heading: string): boolean {
  return /^(?:never|do not|dont|avoid|no) \p{L}+ \p{L}/u.test(bare(heading)) && !isUnfinishedRule(heading);
}
