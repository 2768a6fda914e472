/**
 * How well the reader reads: a row of figures for each set of labelled documents. In: --documents lists each document below 0.8, too,
 * --misses every difference; with --left-out the second reader has learned nothing from the document that it reads (ten folds), which is what a
 * school may expect of a new one, and so it always is with the half that nobody reads; with --only WORDS only the sets whose name holds them.
 * A set that is not on this machine is named and passed over.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPolicy } from '../../src/policy/read-policy';
import { learnedWithout } from '../lib/reader/folds';
import { isHere, LABELLED_SETS, type LabelledSet, passedOver, SCORER } from '../lib/reader/labelled-sets';
import { audienceRight, type SetScores, scoresOf } from '../lib/reader/scores';

const POOR = 0.8;
const COLUMNS = [
  'clauses',
  'headings',
  'declar.',
  'fields',
  'sub-pts',
  'audience',
  'answered',
  'asked',
  'most',
  'needless',
  'silent',
  'opposite',
];

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function rowOf({ name, form }: LabelledSet, scores: SetScores): string {
  const { overall } = scores;
  const cells = [
    ...[overall.clauses, overall.headings, overall.declarations, overall.signatureFields, overall.children].map(share),
    share(audienceRight(scores)),
    share(overall.answered),
    String(overall.askedMedian ?? '–'),
    String(overall.askedMost),
    share(overall.needless),
    share(overall.silent),
    String(overall.opposite),
  ];
  return `${`${name} (${form}, ${scores.documents.length})`.padEnd(58)}${cells.map((cell) => cell.padStart(9)).join('')}`;
}

function detailsOf({ documents }: SetScores, isEvery: boolean): string[] {
  const shown = isEvery ? documents : documents.filter(({ clauses }) => clauses !== null && clauses < POOR);
  return shown.flatMap(({ name, clauses, misses }) => [
    `    ${name}: ${share(clauses)}`,
    ...(isEvery ? misses.map((miss) => `        ${miss}`) : []),
  ]);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: 'boolean' },
      misses: { type: 'boolean' },
      'left-out': { type: 'boolean' },
      only: { type: 'string', default: '' },
    },
  });
  if (!existsSync(SCORER)) {
    console.log(`Nothing can be scored: ${SCORER} is not here. It comes with the labelled documents.`);
    return;
  }
  console.log(`${''.padEnd(58)}${COLUMNS.map((column) => column.padStart(9)).join('')}`);
  const shown = LABELLED_SETS.filter(({ name }) => name.includes(values.only));
  const isByFolds = (set: LabelledSet): boolean => values['left-out'] === true || set.isUnread;
  const without = shown.some(isByFolds) ? await learnedWithout() : () => undefined;
  for (const set of shown) {
    if (!isHere(set)) {
      console.log(passedOver(set));
      continue;
    }
    const documents = await set.documents();
    // The weights of the product were learned from every set; those of the half that nobody reads are its first sight.
    const weightsFor = isByFolds(set) ? without : () => undefined;
    const scores = scoresOf(
      documents.map((labelled) => ({
        labelled,
        reading: readPolicy(labelled.document, null, weightsFor(labelled.name)),
      })),
    );
    console.log(rowOf(set, scores));
    if ((values.documents || values.misses) && !set.isUnread)
      for (const line of detailsOf(scores, values.misses === true)) console.log(line);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
