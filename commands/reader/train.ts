/**
 * Teaches both readers. All labelled documents that are here and may be read in, src/policy/second-reader/weights.json out; what the rules read
 * for the first time in, src/policy/clauses/speaks.json out: how much each reason of the first reader is worth. The same documents give the same files.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isLearnedFrom, LABELLED_SETS, passedOver } from '../lib/reader/labelled-sets';
import { learnedFigures } from '../lib/reader/speaks';
import { type TaggedDocument, taggedLines } from '../lib/reader/tagged-lines';
import { learn } from '../lib/reader/training';

const POLICY = resolve(__dirname, '../../src/policy');
const FILE = join(POLICY, 'second-reader/weights.json');
const FIGURES = join(POLICY, 'clauses/speaks.json');

async function main(): Promise<void> {
  const documents: TaggedDocument[] = [];
  const made: TaggedDocument[] = [];
  for (const set of LABELLED_SETS) {
    if (isLearnedFrom(set)) (set.isMadeForRules ? made : documents).push(...(await set.documents()).map(taggedLines));
    else if (!set.isUnread) console.log(passedOver(set));
  }
  const weights = learn(documents, made);
  const rows = Object.entries(weights.signs).map(
    ([sign, values]) => `    ${JSON.stringify(sign)}: [${values.join(', ')}]`,
  );
  const steps = weights.steps.map((rows) => `    [${rows.map((values) => `[${values.join(', ')}]`).join(', ')}]`);
  const text = `{\n  "signs": {\n${rows.join(',\n')}\n  },\n  "steps": [\n${steps.join(',\n')}\n  ]\n}\n`;
  writeFileSync(FILE, text);
  writeFileSync(FIGURES, `${JSON.stringify(learnedFigures(), null, 2)}\n`);
  console.log(
    `Learned from ${documents.length + made.length} documents: ${rows.length} signs, ${text.length} characters.`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
