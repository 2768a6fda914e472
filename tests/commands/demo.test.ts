/** `npm run demo -- --policies DIR`: one bad document among good ones stops nothing and is told. Needs build/Code.js. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from '../../commands/simulation/school';
import { p, partsOf, zipOf } from '../local/files/docx/fixture';
import { ownFolder } from '../support/own-folder';

const ROOT = join(__dirname, '..', '..');
let folder = '';

beforeEach(() => {
  folder = ownFolder('demo');
  mkdirSync(join(folder, 'policies'));
});

const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, 'policies', name), bytes);

/** A school day of five people. */
function demo() {
  const out = join(folder, 'out');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[...process.execArgv, '--import', 'tsx', 'commands/demo.ts', '--days', '1', '--people', '5'],
      ...['--policies', join(folder, 'policies'), '--out', out],
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, lines: stdout.split('\n'), stderr, out };
}

/** A Word file of these paragraphs. */
const wordFile = (...paragraphs: string[]) => zipOf(partsOf({ body: paragraphs.map((text) => p('', text)).join('') }));

const WELCOME = wordFile('Welcome to our school.', 'We are glad that you are here.');
/** What is wrong with it stands in the add-on's own words. */
const NO_CLAUSES = expect.stringMatching(/^ {2}left out: "welcome\.docx": .*"Welcome to our school\."/);
const NOT_WORD =
  "'minutes.docx' is not a Word document. Open it in the program that made it, save it as a Word document (.docx) and try once more.";

test('a document without clauses and files that cannot be read are told by name, and the rest goes on', () => {
  copyFileSync(join(SAMPLES, 'laptop-loan.docx'), join(folder, 'policies', 'laptop-loan.docx'));
  put('welcome.docx', WELCOME);
  put('minutes.docx', 'The meeting began at four.');
  mkdirSync(join(folder, 'policies', 'old.docx'));
  const { status, lines, stderr, out } = demo();
  const told = lines.filter((line) => line.includes('left out: '));
  expect(told).toEqual([
    `  left out: ${NOT_WORD}`,
    expect.stringMatching(
      /^ {2}left out: ".*old\.docx" cannot be opened \(.*\)\. Check that it is a file you may read\.$/,
    ),
    NO_CLAUSES,
  ]);
  expect(lines).toContain('  read and published: Laptop Loan Agreement, 5 clauses');
  const again = lines.indexOf('Left out, 3 of the documents:');
  expect(lines.slice(again + 1, again + 4)).toEqual(told.map((line) => line.replace('left out: ', '')));
  expect(lines.some((line) => line.endsWith('nobody was emailed on a closed day. All held.'))).toBe(true);
  expect([status, stderr, readdirSync(out).sort()]).toEqual([0, '', ['emails', 'forms', 'register.xlsx', 'workspace']]);
});

test('where no document is left it says so, ends with 1, and leaves an earlier demo as it was', () => {
  put('welcome.docx', WELCOME);
  put('minutes.docx', 'The meeting began at four.');
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out', 'register.xlsx'), 'of an earlier demo');
  const { status, lines, stderr, out } = demo();
  expect(lines.filter((line) => line.includes('left out: '))).toEqual([`  left out: ${NOT_WORD}`, NO_CLAUSES]);
  expect([status, stderr.trim(), readdirSync(out)]).toEqual([
    1,
    'None of the documents can be published, so there is no school year to show. What to do with each of them stands above.',
    ['register.xlsx'],
  ]);
});

test('where no file can be read it says so, and ends with 1', () => {
  put('minutes.docx', 'The meeting began at four.');
  const { status, lines, stderr, out } = demo();
  expect([status, lines[0], existsSync(out)]).toEqual([1, `  left out: ${NOT_WORD}`, false]);
  expect(stderr).toContain('None of the documents can be published');
});
