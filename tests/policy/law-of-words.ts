/**
 * The law of words: every word of a document's body is in exactly one place of its reading. In: a document and its reading. Out: the words
 * that are nowhere, and those that are in two places. The words come from the document by a walk of its own, without the reader's code.
 */
import type { DocsDocument, DocsElement, DocsParagraph } from '../../src/policy/docs-json';
import type { ChildClause, Clause, PolicyReading, PolicySection } from '../../src/policy/reading';

interface Walked {
  /** A line break ends a line as a paragraph does. */
  lines: string[];
  /** Words of merged cells and of the first rows of tables: they stand beside every point that they are about. */
  shared: string[];
}

function visible({ elements = [] }: DocsParagraph): string {
  return elements
    .map(({ textRun, person, richLink, dateElement }) => {
      if (textRun) return textRun.content ?? '';
      if (person) return person.personProperties?.name ?? person.personProperties?.email ?? '';
      if (richLink) return richLink.richLinkProperties?.title ?? richLink.richLinkProperties?.uri ?? '';
      const date = dateElement?.dateElementProperties;
      return date?.displayText ?? date?.timestamp?.slice(0, 10) ?? '';
    })
    .join('');
}

function walk(content: readonly DocsElement[], into: Walked): void {
  for (const { paragraph, table, tableOfContents } of content) {
    if (paragraph) into.lines.push(...visible(paragraph).split(/[\v\n]/u));
    walk(tableOfContents?.content ?? [], into);
    const tableRows = table?.tableRows ?? [];
    // What stands beside a cell of several lines stands beside each of them; a merged one may begin rows above.
    const isBesideLines = tableRows.some(({ tableCells = [] }) =>
      tableCells.some((cell) => (cell.content ?? []).length > 1),
    );
    tableRows.forEach((row, at) => {
      if ((row.suggestedInsertionIds ?? []).length > 0) return;
      const cells = row.tableCells ?? [];
      for (const { content: inside = [], tableCellStyle: { rowSpan = 1, columnSpan = 1 } = {} } of cells) {
        const own: Walked = { lines: [], shared: [] };
        walk(inside, own);
        into.lines.push(...own.lines);
        const isShared = at < 3 || isBesideLines || rowSpan > 1 || columnSpan > 1;
        into.shared.push(...own.shared, ...(isShared ? own.lines : []));
      }
    });
  }
}

function bodiesOf({ tabs, body }: DocsDocument): DocsElement[][] {
  if (!tabs || tabs.length === 0) return [body?.content ?? []];
  const visit = (some: NonNullable<DocsDocument['tabs']>): DocsElement[][] =>
    some.flatMap(({ documentTab, childTabs = [] }) => [documentTab?.body?.content ?? [], ...visit(childTabs)]);
  return visit(tabs);
}

function wordsIn(text: string): string[] {
  const joined = text.replace(/\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF/gu, '');
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.normalize('NFKC').toLowerCase());
}

/** A number or a letter typed before a line is its marker, which the reading keeps apart. */
const TYPED_MARKER =
  /^[\s*_]*(?:[^\p{L}\p{N}\s([]{1,2}\s*)?(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxlcIVXLC]{1,6})[.):]{1,2}|\d{1,3}(?:\.\d{1,3})*|o|[A-Z])\s+/u;
const LIKE_A_MARKER = /^(?:\d{1,3}|\p{L}|[ivxlc]{1,6})$/u;

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const NOT_OF_THE_BODY: ReadonlySet<string> = new Set(['in a page header', 'in a page footer', 'in a footnote']);

function childTexts(children: readonly ChildClause[] = []): string[] {
  return children.flatMap((child) => [child.text, ...childTexts(child.children)]);
}

/** The heading is the lead-in of its points, and is shared as one. */
function headsItsPoints({ heading, clauses }: PolicySection): boolean {
  return clauses.some(({ leadIn }) => leadIn === heading);
}

/** The texts of a reading that stand in one place only. */
function ownTexts(reading: PolicyReading): string[] {
  const { title, facts, intro, sections, declarations, signatureFields, countersign, history, leftOut } = reading;
  return [
    title,
    ...facts.flatMap(({ label, value }) => [label, value]),
    ...intro,
    ...sections.flatMap((section) => [
      ...(section.heading === null || headsItsPoints(section) ? [] : [section.heading]),
      ...section.intro,
      ...section.clauses.flatMap((clause) => [clause.text, ...childTexts(clause.children)]),
    ]),
    ...declarations,
    ...signatureFields,
    ...(countersign ? [countersign.statement, ...countersign.fields] : []),
    ...history.flatMap((row) => Object.values(row)),
    ...leftOut.filter(({ why }) => !NOT_OF_THE_BODY.has(why)).map(({ text }) => text),
  ];
}

function markersOf(children: readonly ChildClause[] = []): string[] {
  return children.flatMap((child) => [child.marker ?? '', ...markersOf(child.children)]);
}

/** What may stand beside several points: lead-ins, markers, and for whom they are. */
function sharedTexts({ sections, countersign }: PolicyReading): string[] {
  const beside = ({ leadIn = '', condition, textWithoutCondition, marker = '', children }: Clause) => [
    leadIn,
    marker,
    ...markersOf(children),
    ...(textWithoutCondition === undefined ? [condition ?? ''] : []),
  ];
  const headings = sections.filter(headsItsPoints).map(({ heading }) => heading ?? '');
  return [...headings, ...sections.flatMap(({ clauses }) => clauses.flatMap(beside)), countersign?.by ?? ''];
}

/** "✘" is read as "✘ Do not", or as "no" under a heading. */
const SIGNS_IN_WORDS = 'do not yes no';

/** Words of the document that the reading has nowhere, and words that it has more often than the document. */
export function breachesOf(document: DocsDocument, reading: PolicyReading): { nowhere: string[]; twice: string[] } {
  const walked: Walked = { lines: [], shared: [] };
  for (const content of bodiesOf(document)) walk(content, walked);
  const needed = walked.lines.flatMap((line) => wordsIn(line.replace(TYPED_MARKER, ' ')));
  const all = countOf(walked.lines.flatMap(wordsIn));
  const own = countOf(ownTexts(reading).flatMap(wordsIn));
  const shared = countOf(sharedTexts(reading).flatMap(wordsIn));
  const repeatable = new Set([...walked.shared, ...sharedTexts(reading)].flatMap(wordsIn));
  const notInTheBody = new Set([reading.title, SIGNS_IN_WORDS, ...tabTitles(document)].flatMap(wordsIn));
  const nowhere = [...countOf(needed)].flatMap(([word, count]) => {
    const left = count - (own.get(word) ?? 0) - (shared.get(word) ?? 0);
    return left > 0 ? Array.from({ length: left }, () => word) : [];
  });
  const twice = [...own].flatMap(([word, count]) => {
    const isExcused = repeatable.has(word) || notInTheBody.has(word) || LIKE_A_MARKER.test(word);
    return !isExcused && count > (all.get(word) ?? 0) ? [word] : [];
  });
  return { nowhere, twice };
}

function tabTitles({ title = '', tabs = [] }: DocsDocument): string[] {
  const visit = (some: NonNullable<DocsDocument['tabs']>): string[] =>
    some.flatMap(({ tabProperties, childTabs = [] }) => [tabProperties?.title ?? '', ...visit(childTabs)]);
  return [title, ...visit(tabs)];
}
