/** Our own policies, read whole: every section with its clauses, compared with what a person wrote down before. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentFromDocsJson } from '../../commands/lib/docs-json-file';
import { readPolicy } from '../../src/policy/read-policy';
import type { PolicyReading } from '../../src/policy/reading';

const folder = join(__dirname, '../fixtures/policies');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

function read(path: string): PolicyReading {
  return readPolicy(documentFromDocsJson(new Uint8Array(readFileSync(join(folder, path))), path));
}

/** What the label says of clauses: nothing about markers and links. */
function agreed(reading: Pick<PolicyReading, 'sections' | 'declarations' | 'signatureFields'>) {
  return {
    sections: reading.sections.map((section) => ({
      heading: section.heading,
      clauses: section.clauses.map((clause) => ({
        text: clause.text,
        isForSome: clause.condition !== null,
        children: (clause.children ?? []).map((child) => child.text),
      })),
    })),
    declarations: reading.declarations,
    signatureFields: reading.signatureFields,
  };
}

it.each(names)('%s', (name) => {
  const label: PolicyReading = JSON.parse(readFileSync(join(folder, 'labels', name), 'utf8'));
  expect(agreed(read(name))).toEqual(agreed(label));
});

it('keeps the lead-in on clauses that would say the opposite without it', () => {
  const clauses = read('14-social-media-leadins.json').sections.flatMap((section) => section.clauses);
  expect(clauses.filter((clause) => clause.leadIn === 'You must not share:').map((clause) => clause.text)).toEqual([
    'photographs of pupils, however old;',
    'anything that you know only through your work;',
    'your opinion of a parent, even in a closed group.',
  ]);
});
