/**
 * Mutation testing of the files that decide who owes what and who is written to, each folder by the tests of the same path
 * alone: Stryker changes one thing in a file at a time, and a test is to fail by it. Prints what no test noticed and the
 * score of each file. Ends with 1 where the score of all files together is under what is asked.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Stryker } from '@stryker-mutator/core';

const HELP = `npm run mutate [-- options] [FILE…]     files of the folders below; all of them without a name
  --cores N   how many tests run at a time (2)`;

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** Of a hundred mutants so many are to be noticed by a test. */
const ASKED = 90;

/** By its place: what the package gives to `require` is another part of it. */
const JEST_RUNNER = join(dirname(require.resolve('@stryker-mutator/jest-runner/package.json')), 'dist/src/index.js');

/** The file of all tests of a folder, in Stryker's copy of the repository alone. */
const GATHERED = 'all-of-them.gathered.ts';

const FOLDERS = ['register/signing', 'register/reading', 'reminders/planning'];

interface Run {
  folder: string;
  files: string[];
  cores: number;
}

async function mutantsOf({ folder, files, cores }: Run): Promise<MutantResult[]> {
  // An ECMAScript module, which cannot be required.
  const { Stryker } = await import('@stryker-mutator/core');
  return new Stryker({
    mutate: files,
    testRunner: 'jest',
    plugins: [JEST_RUNNER],
    // Stryker reads and rewrites it with the compiler's API, which TypeScript 7 does not have.
    tsconfigFile: 'none',
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: false,
      // Over what stands in jest.config.cjs.
      config: {
        roots: [`<rootDir>/tests/${folder}`],
        testMatch: [`**/${GATHERED}`],
        // The built bundle, which no test of these needs.
        globalSetup: null,
        // Stryker puts its own around jest's by name.
        testEnvironment: 'node',
      },
    },
    buildCommand: `node tests/mutation/gather.cjs tests/${folder} ${GATHERED}`,
    coverageAnalysis: 'perTest',
    ignorePatterns: ['/build', '/docs', '/samples', '/local', '/commands'],
    concurrency: cores,
    tempDirName: 'out/mutate/sandbox',
    reporters: ['progress'],
    // Patient, so that a busy machine is not taken for a mutant that never ends.
    timeoutMS: 20_000,
    warnings: { slow: false, unknownOptions: true, preprocessorErrors: true, unserializableOptions: true },
    allowConsoleColors: false,
  }).runMutationTest();
}

/** By a test that failed, or one that never ended. */
function isNoticed({ status }: MutantResult): boolean {
  return status === 'Killed' || status === 'Timeout';
}

/** Without those that could not be run at all. */
function isCounted(one: MutantResult): boolean {
  return isNoticed(one) || one.status === 'Survived' || one.status === 'NoCoverage';
}

function scoreOf(mutants: readonly MutantResult[]): number {
  return (100 * mutants.filter(isNoticed).length) / Math.max(1, mutants.length);
}

function scoreLine(name: string, mutants: readonly MutantResult[]): string {
  const noticed = String(mutants.filter(isNoticed).length).padStart(5);
  const all = String(mutants.length).padStart(5);
  return `${name.padEnd(48)} ${noticed} of ${all}  ${scoreOf(mutants).toFixed(1).padStart(5)} %`;
}

function fileOf({ fileName }: MutantResult): string {
  return relative(process.cwd(), fileName);
}

/** What was changed, and into what, on a line each. Stryker counts lines and columns from 1. */
function survivorLines(mutant: MutantResult): string {
  const { start, end } = mutant.location;
  const lines = readFileSync(mutant.fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const was = lines.map((line, i) =>
    line.slice(i === 0 ? start.column - 1 : 0, i === last ? end.column - 1 : undefined),
  );
  const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 110);
  const reach = mutant.status === 'NoCoverage' ? ', which no test reaches' : '';
  return `${fileOf(mutant)}:${start.line}${reach}\n    ${inOneLine(was.join('\n'))}\n  → ${inOneLine(mutant.replacement)}`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cores: { type: 'string', default: '2' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const all: MutantResult[] = [];
  for (const folder of FOLDERS) {
    const named = positionals.filter((file) => file.startsWith(`src/${folder}`));
    if (positionals.length > 0 && named.length === 0) continue;
    const files = named.length > 0 ? named : [`src/${folder}/**/*.ts`];
    const found = await mutantsOf({ folder, files, cores: Number(values.cores) });
    all.push(...found.filter(isCounted));
  }
  for (const mutant of all) if (!isNoticed(mutant)) console.log(survivorLines(mutant));
  console.log('');
  for (const file of [...new Set(all.map(fileOf))].sort()) {
    console.log(
      scoreLine(
        file,
        all.filter((one) => fileOf(one) === file),
      ),
    );
  }
  for (const folder of FOLDERS) {
    const own = all.filter((one) => fileOf(one).startsWith(`src/${folder}/`));
    if (own.length > 0) console.log(scoreLine(`src/${folder}`, own));
  }
  console.log(scoreLine('all of them', all));
  if (scoreOf(all) < ASKED) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
