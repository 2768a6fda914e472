/**
 * Tries the law of words: plants each fault of law-mutations in a copy of the reader and runs the law's test there. Prints what each
 * came to; the exit code is 1 where the test did not see one.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LAW_MUTATIONS, type Mutation } from './law-mutations';

const ROOT = resolve(__dirname, '../..');
const COPIED = [
  'src',
  'local/files',
  'commands/lib',
  'samples',
  'tests/policy',
  'tests/fixtures/policies',
  'package.json',
];
/** As the project's, without the build that other tests need. */
const CONFIG = `module.exports = {
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
};\n`;

function copyOfTheReader(): string {
  const copy = mkdtempSync(join(tmpdir(), 'law-'));
  for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'jest.config.cjs'), CONFIG);
  return copy;
}

/** Whether the law's test fails with the fault, and passes without one. */
function fails(copy: string, mutation: Mutation | null): boolean {
  const path = mutation === null ? '' : join(copy, 'src/policy', mutation.file);
  const source = mutation === null ? '' : readFileSync(path, 'utf8');
  if (mutation !== null)
    writeFileSync(
      path,
      source.replace(mutation.from, () => mutation.to),
    );
  const { status } = spawnSync('npx', ['jest', 'tests/policy/law-of-words.test.ts'], { cwd: copy, stdio: 'ignore' });
  if (mutation !== null) writeFileSync(path, source);
  return status !== 0;
}

const copy = copyOfTheReader();
try {
  if (fails(copy, null)) throw new Error('The law’s test fails without any fault; mend that first.');
  const unseen = LAW_MUTATIONS.filter((mutation) => {
    const isSeen = fails(copy, mutation);
    console.log(`${isSeen ? '✓ seen  ' : '✗ UNSEEN'}  ${mutation.fault}`);
    return !isSeen;
  });
  console.log(`${LAW_MUTATIONS.length - unseen.length} of ${LAW_MUTATIONS.length} faults are seen.`);
  if (unseen.length > 0) process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true });
}
