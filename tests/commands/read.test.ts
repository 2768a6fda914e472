/** `npm run read`: many files in one go, a bad one among them. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pictureOf } from '../../commands/lib/reader/read-picture';
import type { PolicyReading } from '../../src/policy/reading';
import { ownFolder } from '../support/own-folder';

const root = resolve(__dirname, '../..');
const fixtures = 'tests/fixtures/policies';
let folder = '';

beforeEach(() => {
  folder = ownFolder('read');
});

function read(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, '--import', 'tsx', 'commands/reader/read.ts', ...words],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

it('writes a reading for each file and goes on after a bad one, with 1 at the end', () => {
  const empty = join(folder, 'empty.docx');
  const other = join(folder, 'other.json');
  writeFileSync(empty, '');
  writeFileSync(other, '{"rows": []}');
  const out = join(folder, 'out');
  const { status, stdout, stderr } = read(
    `${fixtures}/16-visitors-emoji.json`,
    empty,
    other,
    join(folder, 'absent.docx'),
    `${fixtures}/plain/16-visitors-emoji.json`,
    '--json',
    '--out',
    out,
  );
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(readdirSync(out).sort()).toEqual(['16-visitors-emoji-2.json', '16-visitors-emoji.json']);
  const reading: PolicyReading = JSON.parse(readFileSync(join(out, '16-visitors-emoji.json'), 'utf8'));
  expect(reading.sections.map((section) => [section.heading, section.clauses.length])).toEqual([
    ['📱 Phones and cameras', 3],
    ['🚪 While you are here', 5],
    ['🔔 If the alarm sounds', 2],
    ['❤️ If you are worried about a child', 2],
  ]);
  expect(stderr.split('\n').filter((line) => line.startsWith('Reading'))).toHaveLength(5);
  expect(stderr.split('\n').filter((line) => line.startsWith('✗'))).toHaveLength(3);
  expect(stderr).toContain('it has neither tabs nor a body');
});

it('shows a picture of one file, with what is doubtful', () => {
  const { status, stdout } = read(`${fixtures}/13-laptop-loan.json`);
  expect(status).toBe(0);
  expect(stdout).toContain('6 clauses in 1 section');
  expect(stdout).toContain('Countersigned by IT technician');
  expect(stdout).toContain('{{asset_number}} has not been filled in');
});

it('says how to call it when no file is given', () => {
  const { status, stdout } = read();
  expect([status, stdout.split('\n')[0]]).toEqual([2, 'npm run read -- FILE… [--json] [--out DIR]']);
});

it('breaks no line of a picture beyond the width of a terminal', () => {
  const reading: PolicyReading = JSON.parse(read(`${fixtures}/25-mobile-phones-secondary.json`, '--json').stdout);
  expect(
    pictureOf(reading, 'a.docx')
      .split('\n')
      .filter((line) => line.length > 100),
  ).toEqual([]);
});
