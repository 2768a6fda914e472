/**
 * Reading, step 6d. In: whether the first reader takes a line for a point, and how much the second reader speaks for one. Out: how likely the
 * line was taken for the wrong thing. In hundredths of a logarithm of odds: 0 as likely as not, 220 nine to one.
 */

/**
 * How much the first reader's word counts, whatever its reason: two to one. With a figure for each reason fewer of the wrong lines were found
 * on agreements left out of what was learned: most reasons are wrong in one or two agreements, and there for a whole list.
 */
const FIRST = 75;

/** The word of a rule that was wrong in hardly any agreement: then the second reader must take the line for the opposite. */
const SURE = 225;

/** Both readers look at the same words: what the second says counts less beside the first. */
const SECOND = 0.5;

/**
 * From 0 to 1: how likely a line is not what the first reader takes it for.
 * @param clauseBy how much the second reader speaks for a point; below nought against one
 * @param isSure whether the rule that decided was nearly never wrong
 */
export function chanceOfError(isPoint: boolean, clauseBy: number, isSure = false): number {
  const by = (isSure ? SURE : FIRST) + SECOND * (isPoint ? clauseBy : -clauseBy);
  return 1 / (1 + Math.exp(by / 100));
}

/** Three and a quarter to one: with less, or more, lines of documents that are read badly turn when a rule is added elsewhere. */
const ENOUGH = 118;

/** Four to three: a line that is as likely a point as none is left to the rule, or a word elsewhere would turn it. */
const LIKELIER = 30;

/** Whether the second reader takes the line for the opposite: @param mustBeSure so surely that it decides against a rule that knows something */
export function isOverruled(isPoint: boolean, clauseBy: number, mustBeSure: boolean): boolean {
  return (isPoint ? -clauseBy : clauseBy) > (mustBeSure ? ENOUGH : LIKELIER);
}
