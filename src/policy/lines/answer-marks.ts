/** How people mark what belongs to a question with answers, in a document and in the panel alike. */

/** A star or a tick beside the right answer. */
export const RIGHT_MARKS = '*✓✔√☑✅';

/** "Point: 4", "Point:4", "Point: Keep your screen locked", "Point 4"; "Point out who …" is a question. */
const POINT = /^point\s*(?::\s*(.+)|\s(\d\S*))$/i;

/** The point of the policy that a line names, or its words; undefined where it names none. */
export function pointNamedOn(line: string): string | undefined {
  const [, words, number] = POINT.exec(line) ?? [];
  return words ?? number;
}
