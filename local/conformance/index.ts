/** The function that runs the suite, by the number of a case; the build makes it a top-level function. */
import { CASES } from './cases';
import { type Given, tried } from './cases/case';

interface Verdict {
  facts: string[];
  says: string;
  /** Null where the belief holds. */
  fault: string | null;
}

/** Runs one case. @param index its number, from 0. @throws {RangeError} where there is none of that number */
export function conformance(index: number, given: Given): Verdict {
  const found = CASES[index];
  if (found === undefined) throw new RangeError(`There is no case ${index}`);
  const { facts, says } = found;
  return { facts, says, fault: tried(found, given).fault?.message ?? null };
}
