/**
 * Before the tests, jest's globalSetup: makes build/ from the sources as they are now, so that nobody needs to build first
 * and no test runs yesterday's bundle. Always, since it takes less than half a second, and a look at the inputs could err.
 */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../commands/lib/bundle';

const ROOT = join(__dirname, '..', '..');

export default async function freshBuild(): Promise<void> {
  const out = join(ROOT, 'out');
  mkdirSync(out, { recursive: true });
  // Made beside build/ and moved into it: another run of tests, going on at the same time, never reads half a file.
  const made = mkdtempSync(join(out, 'build-'));
  try {
    await build(made);
    for (const name of readdirSync(made)) renameSync(join(made, name), join(ROOT, 'build', name));
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
