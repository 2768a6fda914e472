/** The function that runs the suite, by the number of a case; the build makes it a top-level function. */
import { CASES, type Given } from './cases';

export interface Verdict {
  facts: string[];
  says: string;
  /** Null where the belief holds. */
  fault: string | null;
}

export function conformance(index: number, given: Given): Verdict {
  const one = CASES[index];
  if (one === undefined) throw new RangeError(`There is no case ${index}`);
  const { facts, says } = one;
  try {
    one.holds(given);
    return { facts, says, fault: null };
  } catch (error) {
    return { facts, says, fault: error instanceof Error ? error.message : String(error) };
  }
}
