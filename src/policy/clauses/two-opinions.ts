/**
 * Reading, step 6d. In: how much the reason of the first reader speaks for a point, and how much the second reader does. Out: both together,
 * and how likely the line was taken for the wrong thing. All in hundredths of a logarithm of odds: 0 as likely as not, 220 nine to one.
 */

/** Both readers look at the same words: what the second says counts less beside the first. Measured as the reasons’ own figures are. */
const BESIDE_THE_FIRST = 0.75;

/** @param reasonSpeaks how much the reason speaks for a point; below nought against one */
export function pointBy(reasonSpeaks: number, clauseBy: number): number {
  return reasonSpeaks + BESIDE_THE_FIRST * clauseBy;
}

/** From 0 to 1: how likely a line is not what it was taken for. */
export function chanceOfError(by: number, isPoint: boolean): number {
  return 1 / (1 + Math.exp((isPoint ? by : -by) / 100));
}
