/**
 * Agreements for judging the reader. In: a folder of sources (tests/fixtures/agreements). Out: each as a Word file, as the same pasted
 * plain, and with its label. They are made anew each time: nothing of it is kept in the repository.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AgreementLabel, labelOf } from './label';
import { type AgreementSource, parseSource } from './source';
import { plainFile, wordFile } from './word';

export interface Agreement {
  /** The source's name without ".txt". */
  name: string;
  label: AgreementLabel;
  /** The bytes of a .docx. */
  word: Uint8Array;
  plain: Uint8Array;
}

/** Whoever writes rules of the reader reads the first and never opens the second. */
export const HALVES = ['read', 'unread'] as const;

/** Beside the two halves those that were written from what is known of such documents: they may be read, and nothing is learned from them. */
export const PARTS = [...HALVES, 'written'] as const;

const ENDING = '.txt';

/** @returns the names of a folder's agreements, in order */
export function agreementNames(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ENDING));
  return files.map((file) => file.slice(0, -ENDING.length)).sort();
}

/** @throws {Error} where a line of the source has no tag */
export async function agreementOf(folder: string, name: string): Promise<Agreement> {
  const source = sourceOf(folder, name);
  return { name, label: labelOf(source), word: await wordFile(source), plain: await plainFile(source) };
}

/** @returns the bytes of one of its two files, for whoever needs no more: each takes a hundredth of a second to make */
export function fileOf(folder: string, name: string, form: 'word' | 'plain'): Promise<Uint8Array> {
  const source = sourceOf(folder, name);
  return form === 'word' ? wordFile(source) : plainFile(source);
}

function sourceOf(folder: string, name: string): AgreementSource {
  return parseSource(readFileSync(join(folder, `${name}${ENDING}`), 'utf8'));
}

/** Writes `labels/NAME.json`, `docx/NAME.docx` and `docx-plain/NAME.docx` below the folder, as other sets of labelled documents have them. */
export function writeAgreement(folder: string, { name, label, word, plain }: Agreement): void {
  const write = (place: string, file: string, content: string | Uint8Array) => {
    mkdirSync(join(folder, place), { recursive: true });
    writeFileSync(join(folder, place, file), content);
  };
  write('labels', `${name}.json`, `${JSON.stringify(label, null, 1)}\n`);
  write('docx', `${name}.docx`, word);
  write('docx-plain', `${name}.docx`, plain);
}
