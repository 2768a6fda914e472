/**
 * School years with everything that goes wrong in them, on the built bundle; every evening it is checked from outside that
 * nobody was forgotten, pestered or written to at the wrong time. Ends with 1 when a rule was broken.
 */
import { parseArgs } from 'node:util';
import type { Workspace } from '../local/workspace';
import type { Edit } from './simulation/mistakes/edits';
import { addRecords, editsOfAnySchool, editsOfEveryKind, trySingleEdits } from './simulation/mistakes/single-edits';
import { afterTwoYears } from './simulation/mistakes/two-years';
import { SCHOOL_YEAR, simulateYear } from './simulation/simulated-year';

const HELP = `npm run simulate [-- options]
  --years N  so many school years, each with chance of its own (1)
  --seed N   the first year's; the same seed gives the same year (1)
  --days N   only so many days of each year (${SCHOOL_YEAR})
  --edits    instead of more years: each mistake in a cell or a row of the first year's workbook, one at a time, in April
  --small    with --edits: instead of that school a small one that has rows of every kind, and columns and tabs as well
  --weather  people break the register all the time, and put right what they are told
  --unkind   where nobody knows what Google does, it does what we would like least (docs/on-google.md)`;

function count(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1) {
    throw new Error(`--${name} takes a whole number from 1 on, not "${text}".`);
  }
  return Number(text);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      years: { type: 'string' },
      seed: { type: 'string' },
      days: { type: 'string' },
      unkind: { type: 'boolean' },
      weather: { type: 'boolean' },
      edits: { type: 'boolean' },
      small: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const years = count('years', values.years, 1);
  const first = count('seed', values.seed, 1);
  const days = Math.min(count('days', values.days, SCHOOL_YEAR), SCHOOL_YEAR);
  if (values.edits) {
    if (values.small) editSmall();
    else edit(first, Math.min(days, IN_APRIL), values.unkind ?? false);
    return;
  }
  let broken = 0;
  for (let year = 0; year < years; year++) {
    broken += simulate(first + year, days, { isUnkind: values.unkind ?? false, hasWeather: values.weather ?? false });
  }
  const rules =
    'each signature there once; nobody forgotten, nobody emailed on a closed day, in the evening, while away, after leaving or after signing; no two reminders on one day; the digest each week';
  console.log(
    broken === 0
      ? `Checked every evening: ${rules}. All held.`
      : `${broken} broken rules or failed runs. The same seed shows them again.`,
  );
  if (broken > 0) process.exitCode = 1;
}

/** By then policies were replaced, forms were closed long ago, and people have come and gone. */
const IN_APRIL = 231;

function edit(seed: number, days: number, isUnkind: boolean): void {
  const { workspace } = simulateYear({ seed, days, isUnkind }, () => undefined);
  const workbookId = addRecords(workspace);
  tryEdits(`Seed ${seed}`, workspace, workbookId, editsOfAnySchool(workspace, workbookId));
}

function editSmall(): void {
  const { workspace, workbookId } = afterTwoYears();
  tryEdits('A small school', workspace, workbookId, editsOfEveryKind(workspace, workbookId));
}

function tryEdits(which: string, workspace: Workspace, workbookId: string, edits: readonly Edit[]): void {
  const startedAt = Date.now();
  let done = 0;
  const outcomes = trySingleEdits(workspace, workbookId, edits, () => {
    const tenths = (count: number): number => Math.floor((count / edits.length) * 10);
    done += 1;
    if (tenths(done) > tenths(done - 1) && done < edits.length) console.log(`  ${done} of ${edits.length}`);
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
  const [healed = [], named = [], silent = []] = (['healed', 'told', 'silent'] as const).map((result) =>
    outcomes.filter((one) => one.result === result),
  );
  console.log(
    `${which}: ${outcomes.length} edits, ${healed.length} healed or changed nothing, ${named.length} in To check, ${silent.length} neither, ${seconds} s`,
  );
  for (const { edit, differs } of silent) console.log(`  ${edit}\n    ${differs.join('\n    ')}`);
  if (silent.length > 0) process.exitCode = 1;
}

/** @returns how many rules were broken or runs failed */
function simulate(seed: number, days: number, kind: { isUnkind: boolean; hasWeather: boolean }): number {
  const startedAt = Date.now();
  let told = 0;
  const result = simulateYear({ seed, days, ...kind }, (done) => {
    const quarters = Math.floor((done / days) * 4);
    if (quarters > told && done < days) {
      const left = Math.round((((Date.now() - startedAt) / done) * (days - done)) / 1000);
      console.log(`  day ${done} of ${days}, about ${left} s left`);
    }
    told = quarters;
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
  console.log(
    `Seed ${seed}: ${days} days, ${result.rounds} hourly checks, ${result.signatures} signatures, ${result.emails} emails, ${kind.hasWeather ? `${result.storms} times something was broken, ` : ''}${seconds} s`,
  );
  for (const { rule, what } of result.broken.slice(0, 10)) console.log(`  ${rule}: ${what}`);
  for (const run of result.failures.slice(0, 5))
    console.log(`  ${run.functionName}: ${run.error?.message ?? run.killed}`);
  return result.broken.length + result.failures.length;
}

try {
  main();
} catch (error) {
  if (!(error instanceof Error) || error.constructor !== Error) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
