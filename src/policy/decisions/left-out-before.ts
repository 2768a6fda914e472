/** Clauses that were switched off one by one, as earlier releases and scripts name them → decisions to leave their lines out. */
import type { PolicyReading } from '../reading';
import { decidedLines, type LineDecision } from './line-decisions';

/** Characters of a clause's words that stay whole in its key; of longer ones the beginning and the end do. */
const WHOLE = 48;
const BEGINNING = 32;
const END = 14;

/**
 * @param keys each made of a clause's lead-in and words; one that fits no clause any more leaves nothing out
 */
export function leftOutBefore(reading: PolicyReading, keys: readonly string[]): LineDecision[] {
  if (keys.length === 0) return [];
  const wanted = new Set(keys);
  const seen = new Map<string, number>();
  return decidedLines(reading, []).flatMap(({ line, times, read }): LineDecision[] => {
    if (read.taken !== 'point') return [];
    const words = shortened(`${read.leadIn ?? ''} ${line}`.replace(/\s+/g, ' ').trim());
    const place = (seen.get(words) ?? 0) + 1;
    seen.set(words, place);
    // Two blanks in a row stand in no words by now, so no other clause has this key.
    const key = place === 1 ? words : `${words}  (${place})`;
    return wanted.has(key) ? [{ line, times, as: 'left out', leadIn: '', by: '', on: null }] : [];
  });
}

function shortened(words: string): string {
  const characters = Array.from(words);
  if (characters.length <= WHOLE) return words;
  return `${characters.slice(0, BEGINNING).join('')}…${characters.slice(-END).join('')}`;
}
