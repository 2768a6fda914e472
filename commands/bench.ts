/**
 * What every job costs, at schools of three sizes, on the built bundle in the local Workspace; each beside its budget. Ends
 * with 1 where a budget is passed. Calls and bytes are the same on every run; CPU and memory are this machine's.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUDGETS_FILE, type Budgets, budgetsOf, holds, judge, readBudgets, writeBudgets } from './lib/bench/budgets';
import { growthOf } from './lib/bench/growth';
import { measureSchool, type Row } from './lib/bench/jobs';
import type { Size } from './lib/bench/meter';
import { pageTables, type Setting, screenLines } from './lib/bench/report';

const HELP = `npm run bench [-- options]
  --json          the same as JSON (npm run -s bench -- --json)
  --small         the smallest school alone
  --write         writes the tables into docs/performance.md
  --record        makes today's figures the budgets, and writes the tables
  --budgets FILE  other budgets than commands/lib/bench/budgets.json`;

const SIZES: readonly [Size, ...Size[]] = [
  { people: 40, policies: 4 },
  { people: 200, policies: 8 },
  { people: 1500, policies: 15 },
];

const PAGE = join(__dirname, '..', 'docs', 'performance.md');
const BEGIN = '<!-- written by npm run bench -- --write: begin -->';
const END = '<!-- written by npm run bench -- --write: end -->';

function writePage(tables: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin === -1 || end < begin) {
    throw new Error(
      `docs/performance.md has lost a marker. Write these two lines where the tables are to stand:\n${BEGIN}\n${END}`,
    );
  }
  writeFileSync(PAGE, `${page.slice(0, begin)}${BEGIN}\n\n${tables}\n\n${page.slice(end)}`);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      small: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      budgets: { type: 'string', default: BUDGETS_FILE },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.small && (values.write || values.record)) {
    throw new Error('--write and --record need the schools of every size. Leave --small out.');
  }
  return values;
}

function main(): void {
  const options = readArguments();
  if (options.help) {
    console.log(HELP);
    return;
  }
  const startedAt = Date.now();
  const setting: Setting = {
    node: process.version,
    cores: cpus().length,
    date: new Date(startedAt).toISOString().slice(0, 10),
  };
  // Whoever reads the result with a program finds nothing else there.
  const say = (line: string) => console.error(line);
  const rows = (options.small ? SIZES.slice(0, 1) : SIZES).flatMap((size) => measureSchool(size, say));
  if (options.record) writeBudgets(options.budgets, budgetsOf(rows));
  const budgets = readBudgets(options.budgets);
  if (options.write || options.record) writePage(pageTables(rows, budgets, setting));
  tell(rows, budgets, { ...setting, seconds: (Date.now() - startedAt) / 1000, isJson: options.json });
}

function tell(rows: readonly Row[], budgets: Budgets, about: Setting & { seconds: number; isJson: boolean }): void {
  const { isJson, ...measuredWith } = about;
  const judgement = judge(rows, budgets);
  if (isJson) console.log(JSON.stringify({ measuredWith, rows, growth: growthOf(rows), ...judgement }, null, 2));
  else {
    for (const line of screenLines(rows, budgets, judgement)) console.log(line);
    const { node, cores, date, seconds } = measuredWith;
    console.log(`Took ${seconds.toFixed(1)} s, with Node ${node} on ${cores} cores, ${date}.`);
  }
  if (!holds(judgement)) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  if (!(error instanceof Error) || error.constructor !== Error) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
