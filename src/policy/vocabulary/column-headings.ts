/**
 * Reading: what the heading of a table's column says. In: a column's heading, or the headings of a table that was pasted as plain
 * text. Out: what stands below. The one place that knows how schools head the columns of their tables.
 */

import { bare, wordCount } from './text';

const HISTORY_COLUMN =
  /\b(?:version|issue(?: no| number)?|date|author|amended by|changes?|changed|summary|amendments?|description|reason|comments?|details|revision|revised|approved by|reviewed by|contact|implementation|review|status|ratified)\b/i;
const CHANGE_COLUMN = /\b(?:changes?|amendments?|summary|description|reason|comments?|details|revisions?|updates?)\b/i;

/** The first row of the document's own table of versions: "Version", "Date", "Changes". */
export function isHistoryHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const named = filled.filter((cell) => wordCount(cell) <= 5 && HISTORY_COLUMN.test(cell));
  return (
    filled.length >= 2 &&
    named.length >= Math.max(2, filled.length * 0.6) &&
    filled.some((cell) => CHANGE_COLUMN.test(cell) || /\bversion|author\b/i.test(cell)) &&
    filled.some((cell) => /\b(?:date|version|when|issue)\b/i.test(cell))
  );
}

/** "Do", "Don't", "You must not", "Acceptable": a column's heading that says what its sentences ask. */
export function isRuleColumn(heading: string): boolean {
  return (
    wordCount(heading) <= 7 &&
    /\b(?:do(?:s|['’]s)?|don['’]?ts?|do not|must|should|will|may|always|never|acceptable|unacceptable|not acceptable|allowed|not allowed|expected|permitted|not permitted)\b/i.test(
      bare(heading).replace(/\bdont\b/u, "don't"),
    )
  );
}

/** "Area", "Topic": the column says what the rules are about, and its heading tells nothing more. */
export function isTopicColumn(heading: string): boolean {
  return /^(?:areas?|topics?|subjects?|themes?|sections?|categor(?:y|ies)|headings?|no\.?|ref\.?|)$/i.test(
    heading.trim(),
  );
}

const RULE_WORDS =
  /^(?:(?:the|our|your|key|staff|what|we|you|is) )*(?:rules?|statements?|clauses?|points?|expectations?|requirements?|duty|duties|expected|expect|commitments?|agreements?|standards?|actions?|what to do)(?: of (?:staff|you))?$/i;

/** "Rule", "What we expect": the column holds what is asked. */
export function isClauseColumn(heading: string): boolean {
  return RULE_WORDS.test(heading.trim());
}

const EXPLAINS =
  /^(?:why\b|reasons?\b|because\b|rationale\b|purpose\b|explanation\b|examples?\b|e\.g\.|notes?\b|comments?\b|guidance\b|details?\b|limits?\b|exceptions?\b|unless\b|consequences?\b|sanctions?\b|penalt(?:y|ies)\b|if (?:not|you do not|broken|this)\b|what happens\b|otherwise\b|when\b|by when\b|deadline\b|time(?:scale|s)?\b|how (?:often|long|much|many|soon)\b|frequency\b|where\b|evidence\b|source\b|contact\b|more information\b|further\b|see\b|cost\b|charge\b)/i;

/** "Why", "By when", "If not": the column says more of the rule beside it and asks nothing itself. */
export function isExplainingColumn(heading: string): boolean {
  return EXPLAINS.test(heading.trim());
}

/** Longer ones stand before those that they begin with. */
const HISTORY_COLUMNS = [
  'policy implementation date',
  'implementation date',
  'summary of changes',
  'summary of change',
  'details of change',
  'description of change',
  'reason for change',
  'nature of change',
  'changes made',
  'change made',
  'date of change',
  'date of review',
  'date of issue',
  'next review date',
  'next review',
  'review date',
  'version number',
  'version no',
  'issue number',
  'issue date',
  'approved by',
  'reviewed by',
  'amended by',
  'updated by',
  'written by',
  'changed by',
  'made by',
  'version',
  'issue',
  'revision',
  'date',
  'author',
  'changes',
  'change',
  'amendments',
  'amendment',
  'summary',
  'description',
  'reason',
  'comments',
  'comment',
  'details',
  'contact',
  'status',
  'reviewer',
  'notes',
  'by',
  'name',
  'who',
];

/** "Version Date Author Change" → its columns; null where other words stand between. */
export function historyColumnsIn(text: string): string[] | null {
  const columns: string[] = [];
  let rest = text.trim().replace(/\s*\|\s*/gu, ' ');
  while (rest !== '') {
    const next = HISTORY_COLUMNS.find(
      (column) => rest.toLowerCase().startsWith(column) && !/^[\p{L}]/u.test(rest.slice(column.length)),
    );
    if (next === undefined) return null;
    columns.push(rest.slice(0, next.length));
    rest = rest.slice(next.length).replace(/^[\s/,:]+/u, '');
  }
  return columns.length >= 3 ? columns : null;
}

/** "Applies to", "Staff group": the column says for whom the clause in its row is. */
export function isWhoColumn(heading: string): boolean {
  return /^(?:applies to|applicable to|who|for whom|staff groups?|relevant to|role)\b/i.test(heading);
}

const COLUMN_WORDS =
  /^(?:(?:no\.?|number|ref\.?|statements?|clauses?|initials?|initial|tick|agree(?:d)?|yes|dates?|signed|signature|action|item|rule|expectation|do|don['’]ts?|name|role|title|comments?|applies to|expectations?|requirements?|always|never|who|when|by when|area|topic|section|what we expect)(?:[\s/&,|]+|$)){2,}$/i;

const RULE_AND_REASON =
  /^(?:no\.?\s+)?(?:rules?|actions?|expectations?|requirements?|standards?|dut(?:y|ies)|what (?:we|you|staff) (?:expect|must do|should do|do)(?: of \p{L}+)?)[\s/|]+(?:why\b|reasons?|notes?|comments?|examples?|because)(?: [\p{L}' ]+)?\W*$/iu;

/** "No. Statement Initials", "Rule Why?": the first row of a table that was pasted as plain text. */
export function isColumnHeadings(text: string): boolean {
  return COLUMN_WORDS.test(text) || RULE_AND_REASON.test(text);
}
