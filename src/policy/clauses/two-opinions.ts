/**
 * Reading, step 6d. In: the reason of the first reader, and how much the second reader speaks for a point. Out: both together, and how likely
 * the line was taken for the wrong thing. All in hundredths of a logarithm of odds: 0 as likely as not, 220 nine to one.
 */
import SPEAKS from './speaks.json';

/** Both readers look at the same words: what the second says counts less beside the first. */
export const BESIDE_THE_FIRST = 0.75;

/** What reasons for a point say in the middle, and those against one below nought: of a reason that stood in no agreement. */
export const WITHOUT_FIGURE = 75;

/** By the reason: `npm run reader:train` makes them of agreements that the rules read for the first time. */
const FIGURES: ReadonlyMap<string, number> = new Map(Object.entries(SPEAKS));

/** How much the first reader's reason speaks for a point; below nought against one. */
export function speaksFor(because: string, isPoint: boolean): number {
  return FIGURES.get(because) ?? (isPoint ? WITHOUT_FIGURE : -WITHOUT_FIGURE);
}

/** @param reasonSpeaks how much the reason speaks for a point; below nought against one */
export function pointBy(reasonSpeaks: number, clauseBy: number): number {
  return reasonSpeaks + BESIDE_THE_FIRST * clauseBy;
}

/** From 0 to 1: how likely a line is not what it was taken for. */
export function chanceOfError(by: number, isPoint: boolean): number {
  return 1 / (1 + Math.exp((isPoint ? by : -by) / 100));
}
