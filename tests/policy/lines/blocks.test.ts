/** Docs API JSON → blocks: what a reader sees, with the markers that Docs prints. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import { documentFromDocsJson } from '../../../commands/lib/docs-json-file';
import type { DocsDocument, DocsElement } from '../../../src/policy/docs-json';
import { type Block, readBlocks } from '../../../src/policy/lines/blocks';
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, LISTS, paragraph } from '../made';

/** Ours are the fields that Google's types have, too: a document of theirs is one of ours, wherever they say no `null`. */
type WithoutNull<T> = T extends (infer Item)[]
  ? WithoutNull<Item>[]
  : T extends object
    ? string extends keyof T
      ? { [Key in keyof T]: WithoutNull<NonNullable<T[Key]>> }
      : { [Key in keyof T]?: WithoutNull<NonNullable<T[Key]>> }
    : T;
const asOurs = (document: WithoutNull<docs_v1.Schema$Document>): DocsDocument => document;

function blocksOf(content: DocsElement[]): Block[] {
  return readBlocks(documentOf(content)).tabs.flatMap((tab) => tab.blocks);
}

/** "1. Text" for items, "# Text" for headings: a block at a glance. */
function seen(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.map(seen));
    const list = block.list ? `${'  '.repeat(block.list.nesting)}${block.list.marker} ` : '';
    return `${'#'.repeat(block.headingLevel)}${list}${block.text}`;
  });
}

const item = (text: string, nesting = 0, list = 'numbers') => paragraph(text, { list, nesting });

it('takes a document of Google’s own types for one of ours', () => {
  expect(asOurs({ title: 'Policy' })).toEqual({ title: 'Policy' });
});

describe('markers', () => {
  it('are numbers, letters and Roman numbers by level, and begin anew below each item', () => {
    expect(
      seen(blocksOf([item('a'), item('b', 1), item('c', 2), item('d', 2), item('e', 1), item('f'), item('g', 1)])),
    ).toEqual(['1. a', '  a) b', '    (i) c', '    (ii) d', '  b) e', '2. f', '  a) g']);
  });

  it('go on after a paragraph between, and count apart in another list', () => {
    expect(seen(blocksOf([item('a'), paragraph('between'), item('b'), item('c', 0, 'bullets'), item('d')]))).toEqual([
      '1. a',
      'between',
      '2. b',
      '● c',
      '3. d',
    ]);
  });

  it('begin where the list says, and print outer numbers where its format asks for them', () => {
    const document: DocsDocument = {
      body: { content: [item('a', 0, 'legal'), item('b', 1, 'legal'), item('c', 1, 'legal')] },
      lists: {
        legal: {
          listProperties: {
            nestingLevels: [
              { glyphType: 'DECIMAL', glyphFormat: '%0.', startNumber: 4 },
              { glyphType: 'DECIMAL', glyphFormat: '%0.%1', startNumber: 1 },
            ],
          },
        },
      },
    };
    expect(seen(readBlocks(document).tabs[0]?.blocks ?? [])).toEqual(['4. a', '  4.1 b', '  4.2 c']);
  });

  it('are a bullet in a list that the document does not describe', () => {
    expect(seen(blocksOf([item('a', 3, 'unknown')]))).toEqual(['      • a']);
  });
});

describe('words', () => {
  it('are those that are neither struck out nor only suggested', () => {
    const content: DocsElement = {
      paragraph: {
        elements: [
          { textRun: { content: 'Staff must ' } },
          { textRun: { content: 'not ', textStyle: { strikethrough: true } } },
          { textRun: { content: 'never ', suggestedInsertionIds: ['s.1'] } },
          { textRun: { content: 'sign in', suggestedDeletionIds: ['s.2'] } },
          { textRun: { content: '.\n' } },
        ],
      },
    };
    const { tabs, leftOut } = readBlocks(documentOf([content]));
    expect(seen(tabs[0]?.blocks ?? [])).toEqual(['Staff must sign in.']);
    expect(leftOut.map(({ text, why }) => [text, why])).toEqual([
      ['not ', 'struck out'],
      ['never ', 'a suggestion that nobody has accepted'],
    ]);
  });

  it('hold the text of chips for people, dates and files', () => {
    const content: DocsElement = {
      paragraph: {
        elements: [
          { textRun: { content: 'Ask ' } },
          { person: { personProperties: { name: 'Priya Nair', email: 'p.nair@larkfield.example' } } },
          { textRun: { content: ' by ' } },
          { dateElement: { dateElementProperties: { displayText: '1 Sept 2026' } } },
          { textRun: { content: ', see ' } },
          {
            richLink: { richLinkProperties: { title: 'E-safety policy', uri: 'https://docs.google.com/document/d/1' } },
          },
          { textRun: { content: '\n' } },
        ],
      },
    };
    expect(seen(blocksOf([content]))).toEqual(['Ask Priya Nair by 1 Sept 2026, see E-safety policy']);
  });

  it('leave out contents, page headers and footnotes, and say so', () => {
    const document: DocsDocument = {
      body: { content: [{ tableOfContents: { content: [paragraph('1 Aims 2')] } }, paragraph('Text')] },
      headers: { h: { content: [paragraph('Larkfield')] } },
      footnotes: { f: { content: [paragraph('A note')] } },
    };
    const { tabs, leftOut } = readBlocks(document);
    expect(seen(tabs[0]?.blocks ?? [])).toEqual(['Text']);
    expect(leftOut.map(({ text, why }) => [text, why])).toEqual([
      ['1 Aims 2', 'in the list of contents'],
      ['Larkfield', 'in a page header'],
      ['A note', 'in a footnote'],
    ]);
  });
});

it('reads every tab and child tab in the order of the side bar', () => {
  const tab = (title: string, text: string, childTabs: DocsDocument['tabs'] = []) => ({
    tabProperties: { title },
    documentTab: { body: { content: [paragraph(text)] }, lists: LISTS },
    childTabs,
  });
  const { tabs } = readBlocks({ tabs: [tab('Policy', 'one', [tab('Notes', 'two')]), tab('Old', 'three')] });
  expect(tabs.map(({ title, blocks }) => [title, ...seen(blocks)])).toEqual([
    ['Policy', 'one'],
    ['Notes', 'two'],
    ['Old', 'three'],
  ]);
});

const real = resolve(__dirname, '../../../../shared/policies/google-docs-json');
const held = existsSync(real) ? it : it.skip;

function realBlocks(name: string): unknown[] {
  return readBlocks(documentFromDocsJson(new Uint8Array(readFileSync(join(real, name))), name)).tabs.flatMap((tab) =>
    seen(tab.blocks),
  );
}

held('reads the lists of a real answer of Google with their nesting (skipped where ../shared is absent)', () => {
  expect(realBlocks('lists.json')).toEqual([
    '● List item 1',
    '  a. Sublist item 1',
    '  b. Sublist item 2',
    '  c. Sublist item 3',
    '● List item 2',
    '● List item 3',
    '  a. Sub list item 1',
    '    ■ Sub sub list item 1',
    '    ■ Sub sub list item 2 with image',
    '  b. Sub list item 2',
    '  c. Sub list item 3',
    '● List item 4',
    '● List item 5',
  ]);
});

held('reads the table of a real answer of Google (skipped where ../shared is absent)', () => {
  expect(realBlocks('tables.json')).toEqual([
    [
      [['Col 1'], ['Col 2'], ['Col 3']],
      [['Col 1 line 1'], ['Col 2 line 1'], ['Col 3 line 1']],
      [['Col 1 line 2'], ['Col 2 line 2'], ['Col 3 line 2']],
    ],
  ]);
});

held.each(['footnotes.json', 'lists.json', 'tables.json', 'texts.json'])(
  'warns of nothing in %s (skipped where ../shared is absent)',
  (name) => {
    expect(
      readPolicy(documentFromDocsJson(new Uint8Array(readFileSync(join(real, name))), name), '2026-11-22').warnings,
    ).toEqual([]);
  },
);
