/** A case: something that we believe of Google, which throws where it does not hold; and trying one, which cleans up. */
import { binMade } from './made';

export interface Case {
  facts: string[];
  says: string;
  /** @param given ids of files that the suite was given: a granted document with two tabs */
  holds: (given: Given) => void;
  /** Why the product is right all the same where it does not hold; left out: the product rests on it. */
  safe?: string;
}

/** What cannot be told here, because something else is otherwise. */
export class CannotTell extends Error {}

export interface Given {
  documentId: string;
}

/** Cases about one part of Google. */
export interface Group {
  about: string;
  /** What it means for a school where one that the product rests on does not hold. */
  matters: string;
  cases: readonly Case[];
}

/**
 * Tries one case; what it made is put into the bin, whether it holds or not.
 * @returns what was thrown where it does not hold, null where it does; and the ids of files that Drive does not let go
 */
export function tried({ holds }: Case, given: Given): { fault: Error | null; left: string[] } {
  let fault: Error | null = null;
  let left: string[] = [];
  try {
    holds(given);
  } catch (error) {
    fault = error instanceof Error ? error : new Error(String(error));
  } finally {
    left = binMade();
  }
  return { fault, left };
}

/** @throws where the two are not the same as JSON, with what they are */
export function equal(found: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: found ${a}, expected ${b}`);
}

/** @throws where the work is not refused in these words */
export function refuses(work: () => unknown, words: string): void {
  let message: string | null = null;
  try {
    work();
  } catch (error) {
    message = error instanceof Error ? error.message : `not an Error of this script: ${String(error)}`;
  }
  if (message === null) throw new Error(`Nothing was thrown; expected "${words}"`);
  if (!message.includes(words)) throw new Error(`Threw "${message}", expected "${words}"`);
}

/** The code with which one of the advanced services refuses the work; null where it is done, or refused without one. */
export function refusalCode(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    const details: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'details') : null;
    return typeof details === 'object' && details !== null ? Reflect.get(details, 'code') : null;
  }
}
