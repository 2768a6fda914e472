/** Seven real policies. They are not part of this repository: tests that use them are skipped, in words, where they are absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import { importDocx } from '../../local/files/docx/docx';
import { ROOT } from './larkfield';

const POLICIES = join(ROOT, '../shared/policies');
const FOLDER = join(POLICIES, 'docx');

export const POLICY_NAMES: readonly string[] = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.docx'))
      .map((name) => name.replace(/\.docx$/, ''))
  : [];

export function policyDocument(name: string): docs_v1.Schema$Document {
  return importDocx(readFileSync(join(FOLDER, `${name}.docx`)), `${name}.docx`);
}

/** A `describe` for each of the seven, or one skipped test that says why. */
export function describeSeven(body: (name: string) => void): void {
  if (POLICY_NAMES.length === 0) test.skip(`is skipped: there are no policies in ${FOLDER}`, () => undefined);
  else describe.each([...POLICY_NAMES])('%s', body);
}

interface Label {
  sections: { clauses: { text: string }[] }[];
  declarations: string[];
  countersign: { statement: string } | null;
}

function labelOf(name: string): Label {
  return JSON.parse(readFileSync(join(POLICIES, 'labels', `${name}.json`), 'utf8'));
}

/** The clauses and declarations that a person found in the document, in its order. */
export function labelledClauses(name: string): string[] {
  const { sections, declarations } = labelOf(name);
  return [...sections.flatMap((section) => section.clauses.map((clause) => clause.text)), ...declarations];
}

/** What a second signature confirms, as a person found it; null where the document has no block for one. */
export function labelledStatement(name: string): string | null {
  return labelOf(name).countersign?.statement ?? null;
}
