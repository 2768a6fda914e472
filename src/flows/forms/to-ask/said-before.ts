/**
 * What was said of changes to policies. A change that was made, taken back and made again is asked about again: what was said
 * counts for the change that it was said of.
 */
import type { Decision } from '../../../register/model';

/** Every "P1 teaching" of decisions that begin so, "who signs P1 teaching; P2 support"; the same words may come twice. */
export function saidOf(decisions: readonly Decision[], begins: string): string[] {
  return decisions.flatMap(({ response }) =>
    response.startsWith(begins) ? response.slice(begins.length).split('; ') : [],
  );
}

/** How many of them are about a policy. */
export function countOf(said: readonly string[], policyCode: string): number {
  return said.filter((one) => one.startsWith(`${policyCode} `)).length;
}

/** @param before how many there were when it was last noted what is right; null where that was not counted yet */
export function keyOf(policyCode: string, words: string, before: number | null): string {
  return before === null || before === 0 ? `${policyCode} ${words}` : `${policyCode} ${words} (${before + 1})`;
}
