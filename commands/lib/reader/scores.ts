/**
 * Command line, reading. In: readings of a labelled set. Out: its figures, as the scorer that comes with the labels gives them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { PolicyReading } from '../../../src/policy/reading';
import { type LabelledDocument, SCORER } from './labelled-sets';

const share = v.nullable(v.number());
const counts = v.object({
  clauses: share,
  children: share,
  declarations: share,
  signatureFields: share,
  headings: share,
});

const Scored = v.object({
  overall: v.object({
    ...counts.entries,
    answered: share,
    askedMedian: share,
    askedMost: v.number(),
    needless: v.number(),
    silent: v.number(),
    opposite: v.number(),
  }),
  documents: v.array(
    v.object({
      ...counts.entries,
      name: v.string(),
      misses: v.array(v.string()),
      after: v.object({ asked: v.number() }),
    }),
  ),
});

/** The figures of a set: each from 0 to 1, questions in whole numbers; null where the labels have nothing of the kind. */
export type SetScores = v.InferOutput<typeof Scored>;

/** @throws where the scorer cannot be run or answers in another shape */
export function scoresOf(read: readonly { labelled: LabelledDocument; reading: PolicyReading }[]): SetScores {
  const folder = mkdtempSync(join(tmpdir(), 'readings-'));
  const [labels, readings] = [join(folder, 'labels'), join(folder, 'readings')];
  try {
    for (const place of [labels, readings]) mkdirSync(place);
    for (const { labelled, reading } of read) {
      writeFileSync(join(labels, `${labelled.name}.json`), JSON.stringify(labelled.whole));
      writeFileSync(join(readings, `${labelled.name}.json`), JSON.stringify(reading));
    }
    const printed = execFileSync('node', [SCORER, labels, readings, '--json'], { encoding: 'utf8', maxBuffer: 1e9 });
    return v.parse(Scored, JSON.parse(printed));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The share of the documents whose signing groups are the label's, from 0 to 1. */
export function audienceRight({ documents }: SetScores): number {
  const wrong = documents.filter(({ misses }) => misses.some((miss) => miss.startsWith('audience:'))).length;
  return documents.length === 0 ? 0 : (documents.length - wrong) / documents.length;
}
