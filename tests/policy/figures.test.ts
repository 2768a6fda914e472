/** How well the reader reads: the figures of evaluate.mjs over the real policies and over our own, held. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { documentFromDocsJson } from '../../commands/lib/docs-json-file';
import { importDocx } from '../../local/files/docx/docx';
import type { DocsDocument } from '../../src/policy/docs-json';
import { readPolicy } from '../../src/policy/read-policy';

const root = resolve(__dirname, '../..');
const shared = resolve(root, '../shared');
const fixtures = resolve(root, 'tests/fixtures/policies');
const evaluate = join(shared, 'evaluate.mjs');

interface Figures {
  clauses: number;
  children: number;
  declarations: number;
  signatureFields: number;
  headings: number;
  placeholders: number;
  history: number;
  conditions: number;
  facts: number;
}

function documentIn(path: string): DocsDocument {
  const bytes = readFileSync(path);
  return documentFromDocsJson(path.endsWith('.json') ? new Uint8Array(bytes) : importDocx(bytes, path), path);
}

function figuresOf(labels: string, folder: string, ending: string): Figures {
  const readings = mkdtempSync(join(tmpdir(), 'readings-'));
  try {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(ending)))
      writeFileSync(
        join(readings, file.replace(ending, '.json')),
        JSON.stringify(readPolicy(documentIn(join(folder, file)))),
      );
    const answer: { overall: Figures } = JSON.parse(
      execFileSync('node', [evaluate, labels, readings, '--json'], { encoding: 'utf8' }),
    );
    return answer.overall;
  } finally {
    rmSync(readings, { recursive: true });
  }
}

const sets = [
  {
    name: 'real policies as Word files',
    labels: join(shared, 'policies/labels'),
    folder: join(shared, 'policies/docx'),
    ending: '.docx',
    least: 0.99,
    headings: 0.97,
    facts: 0.95,
  },
  {
    name: 'real policies pasted as plain paragraphs',
    labels: join(shared, 'policies/labels'),
    folder: join(shared, 'policies/docx-plain'),
    ending: '.docx',
    least: 0.97,
    headings: 0.97,
    facts: 0.95,
  },
  {
    name: 'our own policies',
    labels: join(fixtures, 'labels'),
    folder: fixtures,
    ending: '.json',
    least: 0.99,
    headings: 0.97,
    facts: 0.95,
  },
  {
    name: 'our own policies, pasted',
    labels: join(fixtures, 'labels'),
    folder: join(fixtures, 'plain'),
    ending: '.json',
    least: 0.97,
    headings: 0.97,
    facts: 0.95,
  },
];

describe.each(sets)('$name', ({ name, labels, folder, ending, least, headings, facts }) => {
  const isHere = existsSync(evaluate) && existsSync(folder);
  const held = isHere ? it : it.skip;
  held(
    isHere
      ? 'are read as a careful person reads them'
      : `are read as a careful person reads them (skipped: ${folder} or ${evaluate} is not here)`,
    () => {
      const found = figuresOf(labels, folder, ending);
      for (const kind of ['clauses', 'children', 'declarations', 'signatureFields', 'conditions'] as const)
        expect([kind, found[kind] >= least]).toEqual([kind, true]);
      expect(found.headings).toBeGreaterThanOrEqual(headings);
      expect(found.placeholders).toBe(1);
      expect(found.facts).toBeGreaterThanOrEqual(facts);
      // In one Word file the version numbers of two rows were lost when the file was made; its label still has them.
      expect(found.history).toBeGreaterThanOrEqual(name === 'real policies as Word files' ? 0.5 : least);
    },
  );
});
