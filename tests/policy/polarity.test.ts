/** A polarity is never lost, moved or shared: whatever says "do" or "do not", and wherever it stands, each point carries its own. */
import type { DocsElement } from '../../src/policy/docs-json';
import { readPolicy } from '../../src/policy/read-policy';
import type { ChildClause, PolicyReading } from '../../src/policy/reading';
import { documentOf, paragraph } from './made';
import { DENIED, DO, DO_NOT, LISTS, PAIRS, TABLES } from './polarity-shapes';

function read(content: DocsElement[]): PolicyReading {
  return readPolicy(
    documentOf([paragraph('Acceptable Use Policy for Staff', { style: 'TITLE' }), ...content], 'Acceptable Use Policy'),
  );
}

function below(children: readonly ChildClause[] = []): string[] {
  return children.flatMap((child) => [child.text, ...below(child.children)]);
}

/** Each point in its whole words, with the lead-in under which it stands. */
function pointsIn({ sections }: PolicyReading): { words: string; leadIn: string }[] {
  return sections.flatMap(({ clauses }) =>
    clauses.map(({ text, leadIn = '', children }) => ({ words: [text, ...below(children)].join(' '), leadIn })),
  );
}

const bare = (text: string) => text.replace(/[:;]\s*$/u, '');

/** What is wrong in the points of a reading whose rules stand under these two headings. */
function faultsIn(reading: PolicyReading, positive: string, negative: string): string[] {
  const points = pointsIn(reading);
  const under = (leadIn: string, heading: string) =>
    ` ${leadIn} `.replace(/[:;]/gu, ' ').includes(` ${bare(heading)} `);
  const fault = (rule: string, own: string, other: string): string[] => {
    const holders = points.filter(({ words }) => words.includes(rule));
    if (holders.length !== 1) return [`"${rule}" is in ${holders.length} points`];
    return holders.flatMap(({ leadIn, words }) => [
      ...(under(leadIn, own) ? [] : [`"${rule}" stands under "${leadIn}"`]),
      ...(under(leadIn, other) && !own.includes(other) ? [`"${rule}" stands under "${leadIn}" too`] : []),
      ...([...DO, ...DO_NOT].filter((each) => words.includes(each)).length === 1 ? [] : [`"${words}" is one point`]),
    ]);
  };
  return [
    ...DO.flatMap((rule) => fault(rule, positive, negative)),
    ...DO_NOT.flatMap((rule) => fault(rule, negative, positive)),
  ];
}

describe.each(Object.entries({ ...TABLES, ...LISTS }))('%s', (_, shape) => {
  it.each(PAIRS)('%s | %s', (positive, negative) => {
    expect(faultsIn(read(shape(positive, negative)), positive, negative)).toEqual([]);
  });
});

it.each(DENIED)('a column "%s" beside a column "%s" that denies it', (positive, negative) => {
  const twoColumns = TABLES['two columns'];
  expect(twoColumns && faultsIn(read(twoColumns(positive, negative)), positive, negative)).toEqual([]);
});
