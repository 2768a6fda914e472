/**
 * Command line, reading. In: nothing. Out: the sets of documents whose labels were made by reading, and the documents of each. A set that is
 * not on this machine is told in words by whoever asks.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { importDocx } from '../../../local/files/docx/docx';
import type { DocsDocument } from '../../../src/policy/docs-json';
import { documentFromDocsJson } from '../docs-json-file';

const root = resolve(__dirname, '../../..');
const shared = resolve(root, '../shared');
const own = join(root, 'tests/fixtures');

/** One form of a set: its documents as Word files, or as pasted plain paragraphs. */
export interface LabelledSet {
  name: string;
  form: 'Word' | 'plain';
  labels: string;
  documents: string;
}

const Below = v.object({ text: v.string() });
const Label = v.object({
  sections: v.array(
    v.object({
      heading: v.nullish(v.string()),
      clauses: v.array(v.object({ text: v.string(), children: v.optional(v.array(Below), []) })),
    }),
  ),
  declarations: v.optional(v.array(v.string()), []),
});

/** What a careful person found in a document, as far as the lines of the reader are held against it. */
type Label = v.InferOutput<typeof Label>;

export interface LabelledDocument {
  name: string;
  document: DocsDocument;
  label: Label;
}

function pair(name: string, labels: string, word: string, plain: string): LabelledSet[] {
  return [
    { name, form: 'Word', labels, documents: word },
    { name, form: 'plain', labels, documents: plain },
  ];
}

function inFolder(name: string, folder: string): LabelledSet[] {
  return pair(name, join(folder, 'labels'), join(folder, 'docx'), join(folder, 'docx-plain'));
}

/** Every set that the reader is measured on, whether it is here or not. */
export const LABELLED_SETS: readonly LabelledSet[] = [
  ...inFolder('seven policies', join(shared, 'policies')),
  ...inFolder('22 agreements, for development', join(shared, 'field-policies')),
  ...pair('our own documents', join(own, 'policies/labels'), join(own, 'policies'), join(own, 'policies/plain')),
  ...inFolder('agreements that rules may be written for', join(own, 'agreements/read')),
  ...inFolder('agreements that nobody reads who writes rules', join(own, 'agreements/unread')),
];

/** Where the scorer stands; it comes with the labels. */
export const SCORER = join(shared, 'evaluate.mjs');

export function isHere({ labels, documents }: LabelledSet): boolean {
  return existsSync(labels) && existsSync(documents);
}

/** The documents of a set that have a label, in the order of their names. */
export function documentsOf({ labels, documents }: LabelledSet): LabelledDocument[] {
  const labelled = new Set(readdirSync(labels).map((file) => basename(file, '.json')));
  return readdirSync(documents)
    .filter((file) => /\.(?:docx|json)$/u.test(file))
    .map((file) => ({ file, name: file.replace(/\.(?:docx|json)$/u, '') }))
    .filter(({ name }) => labelled.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ file, name }) => {
      const bytes = new Uint8Array(readFileSync(join(documents, file)));
      const source = file.endsWith('.docx') ? importDocx(bytes, file) : bytes;
      const label = v.parse(Label, JSON.parse(readFileSync(join(labels, `${name}.json`), 'utf8')));
      return { name, document: documentFromDocsJson(source, file), label };
    });
}
