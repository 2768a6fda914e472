/** However a document comes, its words are the same: as a Word file, as Docs JSON with and without tabs, pasted as plain lines. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentFromDocsJson } from '../../commands/lib/docs-json-file';
import { importDocx } from '../../local/files/docx/docx';
import type { DocsDocument } from '../../src/policy/docs-json';
import { readPolicy } from '../../src/policy/read-policy';

const samples = resolve(__dirname, '../../samples');
const shared = resolve(__dirname, '../../../shared/policies');

function imported(folder: string, name: string): DocsDocument {
  return documentFromDocsJson(importDocx(readFileSync(join(folder, name)), name), name);
}

function clausesIn(document: DocsDocument) {
  return readPolicy(document).sections.flatMap((section) => section.clauses.map((clause) => clause.text));
}

it.each(readdirSync(samples).filter((name) => name.endsWith('.docx')))(
  '%s reads the same saved as JSON, and in the older shape without tabs',
  (name) => {
    const document = imported(samples, name);
    const { body, lists, headers, footers, footnotes } = document.tabs?.[0]?.documentTab ?? {};
    const older = JSON.parse(JSON.stringify({ title: document.title, body, lists, headers, footers, footnotes }));
    expect(readPolicy(documentFromDocsJson(JSON.parse(JSON.stringify(document)), name))).toEqual(readPolicy(document));
    const { leftOut: _, ...withoutTabs } = readPolicy(documentFromDocsJson(older, name));
    const { leftOut: __, ...withTabs } = readPolicy(document);
    expect(withoutTabs).toEqual(withTabs);
  },
);

const held = existsSync(shared) ? it : it.skip;
const names = existsSync(shared) ? readdirSync(join(shared, 'docx')) : ['(../shared is absent)'];

held.each(names)(
  '%s has the same clauses with and without its structure (skipped where ../shared is absent)',
  (name) => {
    expect(clausesIn(imported(join(shared, 'docx-plain'), name))).toEqual(
      clausesIn(imported(join(shared, 'docx'), name)),
    );
  },
);
