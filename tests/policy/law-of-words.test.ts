/** The law of words, held for every document at hand and for documents of any make: nothing vanishes, and nothing stands in two places. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { documentFromDocsJson } from '../../commands/lib/docs-json-file';
import { importDocx } from '../../local/files/docx/docx';
import type { DocsDocument } from '../../src/policy/docs-json';
import { readPolicy } from '../../src/policy/read-policy';
import { LEFT_OUT_REASONS } from '../../src/policy/reading';
import { content } from './any-document';
import { breachesOf } from './law-of-words';
import { documentOf, paragraph, table, tableOf } from './made';
import { LISTS, TABLES } from './polarity-shapes';

const root = resolve(__dirname, '../..');
const shared = resolve(root, '../shared');

function documentAt(path: string): DocsDocument {
  const bytes = new Uint8Array(readFileSync(path));
  return documentFromDocsJson(path.endsWith('.json') ? bytes : importDocx(bytes, path), path);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'labels' || entry.name === 'sources' ? [] : filesIn(path);
    return /\.(?:docx|json)$/u.test(entry.name) ? [path] : [];
  });
}

const NONE = { nowhere: [], twice: [] };
const ours = [...filesIn(join(root, 'samples')), ...filesIn(join(root, 'tests/fixtures/policies'))];
const theirs = ['policies', 'field-policies', 'cases', 'reading-cases'].flatMap((name) => filesIn(join(shared, name)));

/** Word keeps some words where Docs has none; these files are about that and not about the reading. */
const isReadable = (path: string) => !/word-altchunk/u.test(path);

it.each(ours.map((path) => [path.slice(root.length + 1), path]))('%s: every word is in one place', (_, path) => {
  const document = documentAt(path);
  expect(breachesOf(document, readPolicy(document))).toEqual(NONE);
});

const held = theirs.length > 0 ? it : it.skip;
const named = theirs.filter(isReadable).map((path): [string, string] => [path.slice(shared.length + 1), path]);
held.each(named.length > 0 ? named : [['(../shared is absent)', '']])(
  '%s: every word is in one place (skipped where ../shared is absent)',
  (_, path) => {
    const document = documentAt(path);
    expect(breachesOf(document, readPolicy(document))).toEqual(NONE);
  },
);

it('holds for documents of any make', () => {
  fc.assert(
    fc.property(content, (blocks) => {
      const document = documentOf(blocks, '');
      expect(breachesOf(document, readPolicy(document))).toEqual(NONE);
    }),
    { numRuns: 1500 },
  );
});

it.each(Object.entries({ ...TABLES, ...LISTS }))('holds for rules told apart by %s', (_, shape) => {
  const document = documentOf(shape('Do', 'Don’t'), '');
  expect(breachesOf(document, readPolicy(document))).toEqual(NONE);
});

it('keeps what hangs on a bullet with nothing behind it', () => {
  const document = documentOf([
    paragraph('diam', { list: 'bullets' }),
    paragraph('-', { list: 'bullets' }),
    paragraph('…'),
    paragraph('I will keep my password to myself.', { list: 'bullets', nesting: 1 }),
  ]);
  expect(breachesOf(document, readPolicy(document))).toEqual(NONE);
});

it('keeps a number that stands alone between places to sign', () => {
  const document = documentOf([
    paragraph('I will ask.', { list: 'bullets' }),
    paragraph('Signed ........ Name ........', { style: 'HEADING_2' }),
    paragraph('12.50'),
    paragraph('Signed ........ Name ........'),
  ]);
  expect(breachesOf(document, readPolicy(document))).toEqual(NONE);
});

it.each([
  { where: 'two cells of a row', rows: [['Don’t', 'Don’t', 'Share keys.']] },
  {
    where: 'two columns',
    rows: [
      ['lend your badge', 'Never', 'Never'],
      ['share your keys', 'Never', 'Never'],
    ],
  },
  {
    where: 'a row and a cell further down',
    rows: [['egestas'], ['Don’t', 'Lend it.'], ['', 'massa'], ['', '', 'Don’t']],
  },
  { where: 'a row of its own and a cell below it', rows: [['Don’t'], ['Don’t', 'Lend it.']] },
])('keeps what says do or do not again in $where', ({ rows }) => {
  const document = documentOf([table(rows)]);
  expect(breachesOf(document, readPolicy(document))).toEqual(NONE);
});

it('keeps what says do or do not again beside a cell that reaches down from the row above', () => {
  const document = documentOf([
    tableOf([
      [{ paragraphs: ['egestas'] }],
      [{ paragraphs: ['Don’t'] }, { paragraphs: ['ﹰ'] }, { paragraphs: [''] }],
      [{ paragraphs: [''] }, { paragraphs: ['massa'], rows: 2 }],
      [{ paragraphs: [''] }, { paragraphs: [''] }, { paragraphs: ['Don’t'] }, { paragraphs: [''] }],
    ]),
  ]);
  expect(breachesOf(document, readPolicy(document))).toEqual(NONE);
});

it('keeps what each row of an explanation says again in a cell of its own', () => {
  const document = documentOf([
    tableOf([
      [{ paragraphs: ['I will keep my password to myself.', 'Rule'] }],
      [{ paragraphs: ['apples'], rows: 2 }, { paragraphs: [''] }],
      [{ paragraphs: [''] }, { paragraphs: ['Staff must:'] }],
      [{ paragraphs: ['pears and plums, all of them'] }, { paragraphs: ['Staff must:'] }],
    ]),
  ]);
  expect(breachesOf(document, readPolicy(document))).toEqual(NONE);
});

it('keeps the heading of a column whose cells are not taken for points because their signs say nothing', () => {
  const document = documentOf([
    tableOf([
      [{ paragraphs: ['Do Don’t'] }, { paragraphs: ['Yes'], rows: 2 }],
      [{ paragraphs: [''] }, { paragraphs: [''] }, { paragraphs: ['I will keep my password to myself.'] }],
      [{ paragraphs: ['a', 'I will keep my password to myself.'] }, { paragraphs: [''] }],
    ]),
  ]);
  expect(breachesOf(document, readPolicy(document))).toEqual(NONE);
});

it('leaves nothing out but for a reason of the closed list', () => {
  const reasons = new Set<string>(LEFT_OUT_REASONS);
  fc.assert(
    fc.property(content, (blocks) => {
      const { leftOut } = readPolicy(documentOf(blocks, ''));
      expect(leftOut.filter(({ why }) => !reasons.has(why))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
