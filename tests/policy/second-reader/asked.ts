/** The words that a reading asks about, question by question. */
import type { PolicyReading } from '../../../src/policy/reading';

export function asked({ doubts }: PolicyReading): string[] {
  return doubts.flatMap((doubt) => ('lines' in doubt ? doubt.lines : [doubt.text]));
}
