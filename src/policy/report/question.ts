/** Reading, step 8: a question to a person, while its place among the others is found. In: the words that it is about. Out: the question. */
import type { Doubt } from '../reading';

/** A question, and how many wrong lines its answer is likely to mend: the more, the earlier. */
export interface Weighed {
  doubt: Doubt;
  weight: number;
}

/** @param guess what they likelier are: no answer is taken from it */
export function doubtOf(texts: readonly string[], because: string, guess: Doubt['guess'] = 'not a clause'): Doubt {
  const [only] = texts;
  const why = { guess, because };
  return texts.length === 1 && only !== undefined ? { text: only, ...why } : { lines: [...texts], ...why };
}

export function textsOf(doubt: Doubt): string[] {
  return 'lines' in doubt ? doubt.lines : [doubt.text];
}
