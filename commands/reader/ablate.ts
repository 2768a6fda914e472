/**
 * What each rule of the reader is worth. In: nothing. Out: a row for each rule, taken out of its table for a while: how many labelled
 * documents are read otherwise without it, and by how many clauses worse or better. A rule that changes nothing may go. The half that
 * nobody reads decides nothing here.
 */

import { LIST_RULES } from '../../src/policy/clauses/judge-lists';
import { PARAGRAPH_RULES } from '../../src/policy/clauses/judge-paragraphs';
import { readPolicy } from '../../src/policy/read-policy';
import type { PolicyReading } from '../../src/policy/reading';
import { HEADING_RULES } from '../../src/policy/structure/heading-rules';
import { LINE_RULES } from '../../src/policy/structure/line-kinds';
import { AUDIENCE_SOURCES } from '../../src/policy/structure/who-signs/audience';
import { bare } from '../../src/policy/vocabulary/text';
import { isHere, LABELLED_SETS, type LabelledDocument, passedOver } from '../lib/reader/labelled-sets';

interface NamedRule {
  table: string;
  name: string;
  /** Takes the rule out of its table, and gives back what puts it in again. */
  takeOut: () => () => void;
}

function rulesOf<Asked>(
  table: string,
  rules: readonly { name: string; when: (asked: Asked) => boolean }[],
): NamedRule[] {
  return rules.map((rule) => ({
    table,
    name: rule.name,
    takeOut: () => {
      const { when } = rule;
      rule.when = () => false;
      return () => {
        rule.when = when;
      };
    },
  }));
}

const SOURCES_OF_THE_AUDIENCE: readonly NamedRule[] = AUDIENCE_SOURCES.map((source) => ({
  table: 'who signs',
  name: source.name,
  takeOut: () => {
    const { named } = source;
    source.named = () => [];
    return () => {
      source.named = named;
    };
  },
}));

const RULES: readonly NamedRule[] = [
  ...SOURCES_OF_THE_AUDIENCE,
  ...rulesOf('headings', HEADING_RULES),
  ...rulesOf('lines', LINE_RULES),
  ...rulesOf('lists', LIST_RULES),
  ...rulesOf('paragraphs', PARAGRAPH_RULES),
];

/** Missed and extra clauses: words that only one of the two has. */
function wrongClauses({ label }: LabelledDocument, reading: PolicyReading): number {
  const left = new Map<string, number>();
  const add = (text: string, by: number) => left.set(bare(text), (left.get(bare(text)) ?? 0) + by);
  for (const { clauses } of label.sections) for (const { text } of clauses) add(text, 1);
  for (const { clauses } of reading.sections) for (const { text } of clauses) add(text, -1);
  return [...left.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

interface Read {
  labelled: LabelledDocument;
  as: string;
  wrong: number;
}

function read(labelled: LabelledDocument): Read {
  const reading = readPolicy(labelled.document);
  return { labelled, as: JSON.stringify(reading), wrong: wrongClauses(labelled, reading) };
}

async function main(): Promise<void> {
  for (const set of LABELLED_SETS.filter((one) => !isHere(one))) console.log(passedOver(set));
  const sets = await Promise.all(
    LABELLED_SETS.filter((set) => isHere(set) && !set.isUnread).map((set) => set.documents()),
  );
  const usual = sets.flat().map(read);
  console.log(`${usual.length} documents. Without the rule: read otherwise · clauses more wrong · fewer wrong`);
  let idle = 0;
  for (const { table, name, takeOut } of RULES) {
    const putBack = takeOut();
    const without = usual.map(({ labelled }) => read(labelled));
    putBack();
    const changed = without.filter((one, i) => one.as !== usual[i]?.as).length;
    const differences = without.map((one, i) => one.wrong - (usual[i]?.wrong ?? 0));
    const sum = (is: (difference: number) => boolean) =>
      Math.abs(differences.filter(is).reduce((total, difference) => total + difference, 0));
    if (changed === 0) idle += 1;
    const figures = [changed, sum((one) => one > 0), sum((one) => one < 0)].map((count) => String(count).padStart(5));
    console.log(`${figures.join('')}  ${table}: ${name}`);
  }
  console.log(`${RULES.length} rules, of which ${idle} change no reading.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
