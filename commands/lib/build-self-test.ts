/** The self-test as what clasp pushes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './bundle';

/** The product, the cases and the self-test as one script; without the panels, which nobody opens there. */
export async function buildSelfTest(folder: string): Promise<void> {
  await build(folder, join(__dirname, '..', 'self-test', 'index.ts'));
  const path = join(folder, 'appsscript.json');
  const { addOns: _panels, ...manifest }: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify(manifest, null, 2));
}
