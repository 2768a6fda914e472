/**
 * One fault of each kind, planted in a small house that has this repository's own settings, makes `npm run check` fail.
 * What each part of the check says is compared whole, so a part that stopped looking would be noticed.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { wrongArrows } from '../../commands/lib/house/arrows';
import { crowdedFolders, namelessFiles } from '../../commands/lib/house/folders';
import { STAGES } from '../../commands/lib/house/import-table';
import { importsBelow } from '../../commands/lib/house/read-imports';
import { ownFolder } from '../support/own-folder';

const ROOT = join(__dirname, '..', '..');
const SETTINGS = ['biome.json', 'knip.json', 'tsconfig.json', '.gitignore'];
const SCRIPTS: Record<string, string> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts;

/** A policy is read, and its clauses are counted: nothing is wrong with it. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': '{\n  "name": "a-small-house",\n  "private": true\n}\n',
  'src/policy/reading.ts': 'export interface Reading {\n  clauses: string[];\n}\n',
  'src/policy/read-policy.ts': `import type { Reading } from './reading';

export function readPolicy(words: string): Reading {
  return { clauses: words.split('. ') };
}
`,
  'src/flows/index.ts': `import { readPolicy } from '../policy/read-policy';

export function countClauses(words: string): number {
  return readPolicy(words).clauses.length;
}
`,
  'src/main.ts': "export { countClauses } from './flows';\n",
};

/** The sound house with these files added or put in the place of its own. @returns its folder */
function aHouse(planted: Readonly<Record<string, string>> = {}): string {
  const folder = ownFolder('house');
  for (const name of SETTINGS) copyFileSync(join(ROOT, name), join(folder, name));
  for (const [path, code] of Object.entries({ ...SOUND, ...planted })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  return folder;
}

/** Runs a script of package.json in a folder. @returns its exit code, and its report as JSON */
function run(script: string, folder: string): { status: number | null; report: string } {
  const { status, stdout } = spawnSync(`${SCRIPTS[script]} --reporter=json`, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH}` },
  });
  return { status, report: stdout };
}

/** What the linter says of a folder: the rule and the file of each fault. Its exit code must agree. */
function lint(folder: string): string[] {
  const { status, report } = run('lint', folder);
  const { diagnostics }: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(report);
  expect(status === 0).toBe(diagnostics.length === 0);
  return diagnostics.map(({ category, location }) => `${category} ${location.path}`).sort();
}

type Unused = { name: string }[];

/** What nobody uses, by kind, file and name. The exit code must agree. */
function unused(folder: string): string[] {
  const { status, report } = run('knip', folder);
  const { issues }: { issues: { file: string; files: Unused; exports: Unused; types: Unused }[] } = JSON.parse(report);
  const found = issues.flatMap(({ file, files, exports, types }) => [
    ...files.map(() => `file ${file}`),
    ...exports.map(({ name }) => `export ${name} of ${file}`),
    ...types.map(({ name }) => `type ${name} of ${file}`),
  ]);
  expect(status === 0).toBe(found.length === 0);
  return found.sort();
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_nothing, index) => `${line(index)}\n`).join('');

/** A function with so many lines between its brackets, which are what the linter counts. */
const functionOf = (count: number): string =>
  `export function addedUp(start: number): number {\n  let sum = start;\n${lines(count - 2, () => '  sum += 1;')}  return sum;\n}\n`;

test('the check runs lint, types, the search for what is unused, and the tests', () => {
  expect(SCRIPTS.check).toBe('npm run lint && npm run types && npm run knip && npm test');
});

test('the small house is sound', () => {
  const folder = aHouse();
  expect([
    lint(folder),
    unused(folder),
    wrongArrows(STAGES, importsBelow(folder, ['src'])),
    crowdedFolders(folder, 'src'),
    namelessFiles(folder, 'src'),
  ]).toEqual([[], [], [], [], []]);
});

describe('the linter refuses', () => {
  test('an import circle, of types alone too', () => {
    const folder = aHouse({
      'src/policy/reading.ts':
        "import type { readPolicy } from './read-policy';\n\nexport interface Reading {\n  clauses: string[];\n  readBy?: typeof readPolicy;\n}\n",
    });
    expect(lint(folder)).toEqual([
      'lint/suspicious/noImportCycles src/policy/read-policy.ts',
      'lint/suspicious/noImportCycles src/policy/reading.ts',
    ]);
  });

  test('the 301st line of a file, not the 300th', () => {
    const file = (count: number): Record<string, string> => ({
      'src/policy/words.ts': lines(count, (index) => `export const WORD_${index} = ${index};`),
    });
    expect(lint(aHouse(file(300)))).toEqual([]);
    expect(lint(aHouse(file(301)))).toEqual(['lint/style/noExcessiveLinesPerFile src/policy/words.ts']);
  });

  test('the 61st line within a function, not the 60th', () => {
    expect(lint(aHouse({ 'src/policy/sum.ts': functionOf(60) }))).toEqual([]);
    expect(lint(aHouse({ 'src/policy/sum.ts': functionOf(61) }))).toEqual([
      'lint/complexity/noExcessiveLinesPerFunction src/policy/sum.ts',
    ]);
  });

  test('a sixth parameter, not the fifth', () => {
    const file = (...names: string[]): Record<string, string> => ({
      'src/policy/sum.ts': `export function sum(${names.map((name) => `${name}: number`).join(', ')}): number {\n  return ${names.join(' + ')};\n}\n`,
    });
    expect(lint(aHouse(file('a', 'b', 'c', 'd', 'e')))).toEqual([]);
    expect(lint(aHouse(file('a', 'b', 'c', 'd', 'e', 'f')))).toEqual([
      'lint/complexity/useMaxParams src/policy/sum.ts',
    ]);
  });
});

describe('the search for what is unused finds', () => {
  test('an export, a type and a file that nobody imports', () => {
    const folder = aHouse({
      'src/policy/reading.ts':
        'export interface Reading {\n  clauses: string[];\n}\n\nexport interface Page {\n  number: number;\n}\n\nexport const PAGES = 1;\n',
      'src/policy/forgotten.ts': 'export const FORGOTTEN = 1;\n',
    });
    expect(unused(folder)).toEqual([
      'export PAGES of src/policy/reading.ts',
      'file src/policy/forgotten.ts',
      'type Page of src/policy/reading.ts',
    ]);
  });

  test('with no exception: the settings leave out only what is made by commands', () => {
    const { $schema: _schema, entry: _entry, ...settings } = JSON.parse(readFileSync(join(ROOT, 'knip.json'), 'utf8'));
    expect(settings).toEqual({
      project: ['src/**', 'local/**', 'commands/**', 'samples/**', 'tests/**', '!build/**', '!out/**'],
    });
  });
});

describe('the rules of the house refuse', () => {
  test('an import to the right, of a type alone too', () => {
    const folder = aHouse({
      'src/policy/reading.ts': "export type { countClauses } from '../flows';\n",
    });
    expect(wrongArrows(STAGES, importsBelow(folder, ['src']))).toEqual([
      'src/policy/reading.ts imports src/flows/index.ts, which stands to its right',
    ]);
  });

  test('the 13th entry of a folder, not the 12th', () => {
    const files = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_nothing, index) => [`src/form/part-${index}.ts`, '']));
    expect(crowdedFolders(aHouse(files(12)), 'src')).toEqual([]);
    expect(crowdedFolders(aHouse(files(13)), 'src')).toEqual(['src/form has 13 entries, more than 12']);
  });

  test('a file called others', () => {
    expect(namelessFiles(aHouse({ 'src/google/others.ts': '' }), 'src')).toEqual([
      'src/google/others.ts has a name that does not say what is in it',
    ]);
  });
});
