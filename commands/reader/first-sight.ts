/**
 * How the reader reads a document that it has never seen. In: tests/fixtures/agreements. Out: a line in first-sight.csv there for each
 * document that has none yet, and one for those of each part together. A line that stands is never changed: it is the first score.
 * With --files DIR it reads nothing, and writes the documents with their labels into DIR/read, DIR/unread and DIR/written.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { importDocx } from '../../local/files/docx/docx';
import { readPolicy } from '../../src/policy/read-policy';
import { type Agreement, agreementNames, agreementOf, PARTS, writeAgreement } from '../lib/agreements/agreements';
import { documentFromDocsJson } from '../lib/docs-json-file';

const ROOT = resolve(__dirname, '../..');
const AGREEMENTS = join(ROOT, 'tests/fixtures/agreements');
const FILE = join(AGREEMENTS, 'first-sight.csv');
const SCORER = resolve(ROOT, '../shared/evaluate.mjs');

const FORMS = ['word', 'plain'] as const;
const KINDS = ['clauses', 'headings', 'declarations', 'signatureFields', 'children'] as const;
const COLUMNS = [...KINDS, 'audience'].flatMap((kind) => FORMS.map((form) => `${kind} ${form}`));
/** In place of a document's name: those of a part that were scored in the same go, every item counted. */
const TOGETHER = '*';

const share = v.nullable(v.number());
const shares = { clauses: share, headings: share, declarations: share, signatureFields: share, children: share };
const Scored = v.object({
  overall: v.object(shares),
  documents: v.array(v.object({ ...shares, name: v.string(), misses: v.array(v.string()) })),
});

type Form = (typeof FORMS)[number];
type Scores = v.InferOutput<typeof Scored>;

function documentsKnown(): Set<string> {
  if (!existsSync(FILE)) return new Set();
  const rows = v.parse(v.array(v.object({ document: v.string() })), parse(readFileSync(FILE), { columns: true }));
  return new Set(rows.map(({ document }) => document));
}

function git(...words: string[]): string {
  return execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim();
}

function scoresOf(agreements: readonly Agreement[], form: Form, today: string): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'first-sight-'));
  try {
    for (const place of ['labels', 'readings']) mkdirSync(join(folder, place));
    for (const agreement of agreements) {
      const { name, label } = agreement;
      const reading = readPolicy(documentFromDocsJson(importDocx(agreement[form], `${name}.docx`), name), today);
      writeFileSync(join(folder, 'labels', `${name}.json`), JSON.stringify(label));
      writeFileSync(join(folder, 'readings', `${name}.json`), JSON.stringify(reading));
    }
    const words = [SCORER, join(folder, 'labels'), join(folder, 'readings'), '--json'];
    return v.parse(Scored, JSON.parse(execFileSync('node', words, { encoding: 'utf8', maxBuffer: 1e9 })));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isAudienceRight({ misses }: Scores['documents'][number]): boolean {
  return !misses.some((miss) => miss.startsWith('audience:'));
}

/** From 0 to 1; null where neither label nor reading has anything of the kind. */
type Figures = Record<string, number | null>;

function figuresOf(scored: Scores['overall'], audience: number): Figures {
  return { ...Object.fromEntries(KINDS.map((kind) => [kind, scored[kind]])), audience };
}

function figuresOfOne({ documents }: Scores, name: string): Figures {
  const scored = documents.find((document) => document.name === name);
  if (scored === undefined) throw new Error(`${SCORER} gave no figures for ${name}.`);
  return figuresOf(scored, isAudienceRight(scored) ? 1 : 0);
}

function figuresOfAll({ overall, documents }: Scores): Figures {
  return figuresOf(overall, documents.filter(isAudienceRight).length / documents.length);
}

function cells(word: Figures, plain: Figures): string {
  return [...KINDS, 'audience']
    .flatMap((kind) => [word[kind], plain[kind]])
    .map((value) => value?.toFixed(3) ?? '')
    .join(',');
}

async function linesOf(half: string, names: readonly string[], today: string): Promise<string[]> {
  const agreements: Agreement[] = [];
  for (const name of names) agreements.push(await agreementOf(join(AGREEMENTS, half), name));
  const word = scoresOf(agreements, 'word', today);
  const plain = scoresOf(agreements, 'plain', today);
  // The reader that read them: where documents and labels came after it, their own commits say nothing of it.
  const reader = git('log', '-1', '--format=%h', '--', 'src', 'local');
  const begin = `${today},${reader},${half}`;
  return [
    ...names.map((name) => `${begin},${name},${cells(figuresOfOne(word, name), figuresOfOne(plain, name))}`),
    `${begin},${TOGETHER},${cells(figuresOfAll(word), figuresOfAll(plain))}`,
  ];
}

async function writeFiles(out: string): Promise<void> {
  for (const half of PARTS) {
    const from = join(AGREEMENTS, half);
    for (const name of agreementNames(from)) writeAgreement(join(out, half), await agreementOf(from, name));
    console.log(`${half}: written into ${join(out, half)}.`);
  }
}

async function readForTheFirstTime(): Promise<void> {
  if (!existsSync(SCORER)) {
    console.error(`Nothing can be scored: ${SCORER} is not here. It comes with the labelled documents.`);
    process.exitCode = 1;
    return;
  }
  if (git('status', '--porcelain', '--', 'src', 'local', 'tests/fixtures/agreements') !== '') {
    console.error(
      'Commit what has changed in src, local and tests/fixtures/agreements first: a score names its commit.',
    );
    process.exitCode = 1;
    return;
  }
  const today = new Date().toISOString().slice(0, 10);
  const known = documentsKnown();
  if (!existsSync(FILE)) writeFileSync(FILE, `date,commit,half,document,${COLUMNS.join(',')}\n`);
  for (const half of PARTS) {
    const names = agreementNames(join(AGREEMENTS, half)).filter((name) => !known.has(name));
    if (names.length === 0) {
      console.log(`${half}: every document has been read before.`);
      continue;
    }
    const lines = await linesOf(half, names, today);
    appendFileSync(FILE, `${lines.join('\n')}\n`);
    console.log(`${half}: ${names.length} documents read for the first time.\n${lines.at(-1)}`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { files: { type: 'string' } } });
  await (values.files === undefined ? readForTheFirstTime() : writeFiles(values.files));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
