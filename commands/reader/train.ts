/**
 * Teaches the second reader: all labelled documents that are here in, src/policy/second-reader/weights.json out. The same documents give the same file.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentsOf, isHere, LABELLED_SETS } from '../lib/reader/labelled-sets';
import { taggedLines } from '../lib/reader/tagged-lines';
import { learn } from '../lib/reader/training';

const FILE = join(resolve(__dirname, '../..'), 'src/policy/second-reader/weights.json');

function main(): void {
  const documents = LABELLED_SETS.flatMap((set) => {
    if (isHere(set)) return documentsOf(set).map(taggedLines);
    console.log(`${set.name} (${set.form}): nothing is learned from it, ${set.documents} is not here.`);
    return [];
  });
  const weights = learn(documents);
  const rows = Object.entries(weights.signs).map(
    ([sign, values]) => `    ${JSON.stringify(sign)}: [${values.join(', ')}]`,
  );
  const steps = weights.steps.map((values) => `    [${values.join(', ')}]`);
  const text = `{\n  "signs": {\n${rows.join(',\n')}\n  },\n  "steps": [\n${steps.join(',\n')}\n  ]\n}\n`;
  writeFileSync(FILE, text);
  console.log(`Learned from ${documents.length} documents: ${rows.length} signs, ${text.length} characters.`);
}

main();
