/** A case: something that we believe of Google, which throws where it does not hold. */

export interface Case {
  facts: string[];
  says: string;
  /** @param given ids of files that the suite was given: a granted document with two tabs */
  holds: (given: Given) => void;
}

export interface Given {
  documentId: string;
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
