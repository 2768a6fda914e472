/**
 * What the reader finds in policy documents. In: .docx files, or answers of the Docs API as .json. Out: a picture in the terminal, or
 * with --json the readings; with --out one file for each document. A bad file is told and the rest go on; then the exit code is 1.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importDocx } from '../../local/files/docx/docx';
import type { DocsDocument } from '../../src/policy/docs-json';
import { readPolicy } from '../../src/policy/read-policy';
import type { PolicyReading } from '../../src/policy/reading';
import { documentFromDocsJson } from '../lib/docs-json-file';
import { bytesOf, toldOf } from '../lib/policy-file';
import { pictureOf, summaryOf } from '../lib/reader/read-picture';

const HELP = `npm run read -- FILE… [--json] [--out DIR]
  FILE       policies as .docx, or answers of the Docs API as .json
  --json     the readings as JSON instead of a picture
  --out DIR  one file for each document in DIR (NAME.json or NAME.txt)`;

interface ReadFile {
  path: string;
  name: string;
  reading: PolicyReading;
}

interface BadFile {
  path: string;
  message: string;
}

function documentIn(path: string): DocsDocument {
  const name = basename(path);
  const bytes = bytesOf(path);
  return extname(path).toLowerCase() === '.json'
    ? documentFromDocsJson(bytes, name)
    : documentFromDocsJson(importDocx(bytes, name), name);
}

/** "policy.docx" and "policy.json" in one go are written as "policy" and "policy-2". */
function freeName(path: string, taken: Set<string>): string {
  const base = basename(path, extname(path));
  let name = base;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base}-${count}`;
  taken.add(name.toLowerCase());
  return name;
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help || positionals.length === 0) {
    console.log(HELP);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const { out } = values;
  if (out !== undefined) mkdirSync(out, { recursive: true });
  const good: ReadFile[] = [];
  const bad: BadFile[] = [];
  const taken = new Set<string>();
  const isLive = process.stderr.isTTY === true;
  positionals.forEach((path, i) => {
    const progress = `Reading ${i + 1} of ${positionals.length}: ${basename(path)}`;
    if (isLive) process.stderr.write(`\r\u001b[K${progress}`);
    else if (positionals.length > 1) process.stderr.write(`${progress}\n`);
    try {
      const file = { path, name: freeName(path, taken), reading: readPolicy(documentIn(path), today()) };
      good.push(file);
      if (out !== undefined) {
        const text = values.json ? `${JSON.stringify(file.reading, null, 1)}\n` : `${pictureOf(file.reading, path)}\n`;
        writeFileSync(join(out, `${file.name}.${values.json ? 'json' : 'txt'}`), text);
      }
    } catch (error) {
      const message = toldOf(path, error);
      bad.push({ path, message });
      if (isLive) process.stderr.write('\r\u001b[K');
      process.stderr.write(`✗ ${message}\n`);
    }
  });
  if (isLive) process.stderr.write('\r\u001b[K');
  if (out === undefined && values.json) console.log(asJson(good));
  else if (out === undefined) for (const file of good) console.log(`${pictureOf(file.reading, file.path)}\n`);
  if (!values.json && (positionals.length > 1 || out !== undefined)) console.log(summaryOf(good, bad));
  if (bad.length > 0) process.exitCode = 1;
}

/** One reading for one file; for several an object with a reading for each file's name. */
function asJson(good: readonly ReadFile[]): string {
  const [only, ...more] = good;
  const value =
    only && more.length === 0 ? only.reading : Object.fromEntries(good.map((file) => [file.name, file.reading]));
  return JSON.stringify(value, null, 1);
}

main();
