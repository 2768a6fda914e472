/**
 * Teaches the second reader. All labelled documents that are here in, src/policy/second-reader/weights.json out. The same
 * documents give the same file.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { taughtDocuments } from '../lib/reader/folds';
import { isHere, LABELLED_SETS, passedOver } from '../lib/reader/labelled-sets';
import { learn } from '../lib/reader/training';

const FILE = resolve(__dirname, '../../src/policy/second-reader/weights.json');

/** As the formatter has it: the same file whether it has run or not. */
function stepsInLines(rows: readonly (readonly number[])[]): string {
  const each = rows.map((values) => `[${values.join(', ')}]`);
  const line = `    [${each.join(', ')}]`;
  return line.length < LONGEST_LINE ? line : `    [\n${each.map((row) => `      ${row}`).join(',\n')}\n    ]`;
}

const LONGEST_LINE = 120;

async function main(): Promise<void> {
  for (const set of LABELLED_SETS.filter((one) => !isHere(one))) console.log(passedOver(set));
  const documents = await taughtDocuments();
  const weights = learn(documents);
  const rows = Object.entries(weights.signs).map(
    ([sign, values]) => `    ${JSON.stringify(sign)}: [${values.join(', ')}]`,
  );
  const steps = weights.steps.map(stepsInLines);
  const headings = Object.entries(weights.headings).map(([sign, value]) => `    ${JSON.stringify(sign)}: ${value}`);
  const text = `{
  "signs": {
${rows.join(',\n')}
  },
  "steps": [
${steps.join(',\n')}
  ],
  "headings": {
${headings.join(',\n')}
  }
}
`;
  writeFileSync(FILE, text);
  console.log(
    `Learned from ${documents.length} documents: ${rows.length} signs, ${headings.length} of headings, ${text.length} characters.`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
