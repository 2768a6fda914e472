/**
 * What a version asks people to agree to: its clauses, declarations and fields as one numbered list, and the text over
 * which the fingerprint is taken. From a reading, before anything is built.
 */
import type { ChildClause, Clause, PolicyReading } from './reading';

export interface AgreedItem {
  kind: 'clause' | 'declaration' | 'question';
  /** "1", "2", … for clauses through the whole document; "D1", … for declarations; "Q1", … for questions. */
  number: string;
  /** The heading above, "" where there is none. */
  section: string;
  /** "" where the clause needs none. */
  leadIn: string;
  /** For whom the clause is; "" for everyone. */
  condition: string;
  /** The clause as it was worded, what stands below it included. */
  words: string;
}

/** A clause with the points below it written out, each on a line of its own. */
export function wordsOf(clause: Clause): string {
  const below = (children: readonly ChildClause[] = [], depth = 1): string[] =>
    children.flatMap((child) => [
      `${'  '.repeat(depth)}${child.marker ?? '•'} ${child.text}`,
      ...below(child.children, depth + 1),
    ]);
  return [clause.text, ...below(clause.children)].join('\n');
}

/** Everything that is agreed to, in the document's order. */
export function agreedItems(reading: PolicyReading): AgreedItem[] {
  const blank = { section: '', leadIn: '', condition: '' };
  let number = 0;
  const clauses = reading.sections.flatMap((section) =>
    section.clauses.map((clause): AgreedItem => {
      number += 1;
      return {
        kind: 'clause',
        number: String(number),
        section: section.heading ?? '',
        leadIn: clause.leadIn ?? '',
        condition: clause.condition ?? '',
        words: wordsOf(clause),
      };
    }),
  );
  const declarations = reading.declarations.map(
    (words, index): AgreedItem => ({ kind: 'declaration', number: `D${index + 1}`, ...blank, words }),
  );
  return [...clauses, ...declarations];
}

/**
 * The text that is fingerprinted (SHA-256 over UTF-8): a line for each item, in order, its parts with tabs between, line
 * breaks and tabs inside a part made blanks. docs/evidence.md tells how anyone can check it.
 */
export function fingerprintText(items: readonly AgreedItem[]): string {
  const flat = (part: string): string => part.replace(/\s+/g, ' ').trim();
  return items
    .filter((item) => item.kind !== 'question')
    .map((item) => [item.kind, item.number, item.leadIn, item.condition, item.words].map(flat).join('\t'))
    .join('\n');
}
