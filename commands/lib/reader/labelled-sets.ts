/**
 * Command line, reading. In: nothing. Out: the sets of documents whose labels were made by reading, and the documents of each. A set that is
 * not on this machine is told in words by whoever asks.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { importDocx } from '../../../local/files/docx/docx';
import type { DocsDocument } from '../../../src/policy/docs-json';
import { agreementNames, agreementOf, type PARTS } from '../agreements/agreements';
import { documentFromDocsJson } from '../docs-json-file';

const root = resolve(__dirname, '../../..');
const shared = resolve(root, '../shared');
const own = join(root, 'tests/fixtures');

const Below = v.object({ text: v.string() });
const Label = v.object({
  sections: v.array(
    v.object({
      heading: v.nullish(v.string()),
      clauses: v.array(v.object({ text: v.string(), children: v.optional(v.array(Below), []) })),
    }),
  ),
});

/** What a careful person found in a document, as far as the lines of the reader are held against it. */
type Label = v.InferOutput<typeof Label>;

export interface LabelledDocument {
  name: string;
  document: DocsDocument;
  label: Label;
  /** The whole label, for the scorer. */
  whole: unknown;
}

/** Most of the newer ones are beginnings of documents; what schools have signed is whole. */
const WHOLE_COUNTS = 2;
const NOTHING_IS_LEARNED = 0;

/** One form of a set: its documents as Word files, or as pasted plain paragraphs. */
export interface LabelledSet {
  name: string;
  form: 'Word' | 'plain';
  /** A folder; without it the set is not here. */
  from: string;
  /** Whoever writes rules does not look into its documents: no figures of single ones are shown. The second reader learns from them, too. */
  isUnread: boolean;
  /** How often each of its documents counts where something is learned of it; 0 where nothing is. */
  counts: number;
  documents: () => Promise<LabelledDocument[]>;
}

function labelled(name: string, file: string, bytes: Uint8Array, whole: unknown): LabelledDocument {
  const source = file.endsWith('.json') ? bytes : importDocx(bytes, file);
  return { name, document: documentFromDocsJson(source, file), label: v.parse(Label, whole), whole };
}

/** The documents of a folder that have a label, in the order of their names. */
function documentsIn(labels: string, folder: string): LabelledDocument[] {
  const known = new Set(readdirSync(labels).map((file) => basename(file, '.json')));
  return readdirSync(folder)
    .filter((file) => /\.(?:docx|json)$/u.test(file))
    .map((file) => ({ file, name: file.replace(/\.(?:docx|json)$/u, '') }))
    .filter(({ name }) => known.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ file, name }) => {
      const whole: unknown = JSON.parse(readFileSync(join(labels, `${name}.json`), 'utf8'));
      return labelled(name, file, new Uint8Array(readFileSync(join(folder, file))), whole);
    });
}

function pair(name: string, labels: string, word: string, plain: string): LabelledSet[] {
  const set = (form: LabelledSet['form'], from: string): LabelledSet => ({
    name,
    form,
    from,
    isUnread: false,
    counts: WHOLE_COUNTS,
    documents: async () => documentsIn(labels, from),
  });
  return [set('Word', word), set('plain', plain)];
}

function inFolder(name: string, folder: string): LabelledSet[] {
  return pair(name, join(folder, 'labels'), join(folder, 'docx'), join(folder, 'docx-plain'));
}

/** The last of the first 120 agreements; those after it were labelled by others, who had seen neither the reader nor the first. */
const LAST_OF_THE_FIRST = 120;

export function isNewer(agreement: string): boolean {
  return Number.parseInt(agreement, 10) > LAST_OF_THE_FIRST;
}

const isOfTheFirst = (agreement: string): boolean => !isNewer(agreement);

function agreements(
  name: string,
  part: (typeof PARTS)[number],
  counts: number,
  isOne: (agreement: string) => boolean,
): LabelledSet[] {
  const from = join(own, 'agreements', part);
  const set = (form: LabelledSet['form'], bytes: 'word' | 'plain'): LabelledSet => ({
    name,
    form,
    from,
    isUnread: part === 'unread',
    counts,
    documents: async () => {
      const names = agreementNames(from).filter(isOne);
      const made = await Promise.all(names.map((one) => agreementOf(from, one)));
      return made.map((one) => labelled(one.name, `${one.name}.docx`, one[bytes], one.label));
    },
  });
  return [set('Word', 'word'), set('plain', 'plain')];
}

/** Every set that the reader is measured on, whether it is here or not. */
export const LABELLED_SETS: readonly LabelledSet[] = [
  ...inFolder('seven policies', join(shared, 'policies')),
  ...inFolder('22 agreements, for development', join(shared, 'field-policies')),
  ...pair('our own documents', join(own, 'policies/labels'), join(own, 'policies'), join(own, 'policies/plain')),
  ...agreements('agreements, the half that is read', 'read', WHOLE_COUNTS, isOfTheFirst),
  ...agreements('agreements, the half that nobody reads', 'unread', WHOLE_COUNTS, isOfTheFirst),
  ...agreements('newer agreements, the half that is read', 'read', 1, isNewer),
  ...agreements('newer agreements, the half that nobody reads', 'unread', 1, isNewer),
  ...agreements('whole agreements, written for this', 'written', NOTHING_IS_LEARNED, () => true),
];

/** Where the scorer stands; it comes with the labels. */
export const SCORER = join(shared, 'evaluate.mjs');

export function isHere({ from }: LabelledSet): boolean {
  return existsSync(from);
}

/** @returns what is said of a set that is not here */
export function passedOver({ name, form, from }: LabelledSet): string {
  return `${name} (${form}): passed over, ${from} is not here.`;
}
