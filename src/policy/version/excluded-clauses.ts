/**
 * Clauses that the person who publishes has switched off: what reads like a clause and is none. In: a reading and the
 * keys of those clauses. Out: the reading without them.
 */
import type { Clause, PolicyReading } from '../reading';

export interface KeyedClause {
  clause: Clause;
  /** Stands for the clause among those of its document; made of its words, so that it outlives edits elsewhere. */
  key: string;
}

/** Characters of a clause's words that stay whole in its key; of longer ones the beginning and the end do. */
const WHOLE = 48;
const BEGINNING = 32;
const END = 14;

/** The clauses of each section, in the document's order. */
export function keyedClauses(reading: PolicyReading): KeyedClause[][] {
  const seen = new Map<string, number>();
  return reading.sections.map((section) =>
    section.clauses.map((clause): KeyedClause => {
      const words = shortened(`${clause.leadIn ?? ''} ${clause.text}`.replace(/\s+/g, ' ').trim());
      const times = (seen.get(words) ?? 0) + 1;
      seen.set(words, times);
      // Two blanks in a row stand in no words by now, so no other clause has this key.
      return { clause, key: times === 1 ? words : `${words}  (${times})` };
    }),
  );
}

/** A key that fits no clause any more leaves nothing out. */
export function withoutClauses(reading: PolicyReading, leaveOut: readonly string[]): PolicyReading {
  if (leaveOut.length === 0) return reading;
  const keyed = keyedClauses(reading);
  const sections = reading.sections.map((section, i) => ({
    ...section,
    clauses: (keyed[i] ?? []).filter(({ key }) => !leaveOut.includes(key)).map(({ clause }) => clause),
  }));
  return { ...reading, sections };
}

function shortened(words: string): string {
  const characters = Array.from(words);
  if (characters.length <= WHOLE) return words;
  return `${characters.slice(0, BEGINNING).join('')}…${characters.slice(-END).join('')}`;
}
