/**
 * Makes what clasp pushes: build/Code.js, one readable file with a real top-level function for each export of
 * src/main.ts (Google finds no others), and build/appsscript.json.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build as esbuild } from 'esbuild';

const ROOT = join(__dirname, '..', '..');

/** Holds everything of ours; the top-level functions lead into it. */
const GLOBAL_NAME = 'PolicySignOff';

const OPTIONS: BuildOptions = {
  bundle: true,
  platform: 'neutral',
  target: 'es2020',
  mainFields: ['module', 'main'],
  // The ES modules of dayjs name no global; its usual files ask for `define` and `self`.
  alias: { dayjs: 'dayjs/esm', 'dayjs/plugin/utc': 'dayjs/esm/plugin/utc' },
  // The diff library can take turns with other work, which needs a timer; it is never asked to, and Apps Script has none.
  define: { setTimeout: 'undefined' },
  write: false,
  logLevel: 'error',
};

/** One script file of everything that the entry needs, with a top-level function for each of its exports. */
export async function bundle(entry: string): Promise<string> {
  const options = { ...OPTIONS, entryPoints: [entry] };
  const asModule = await esbuild({ ...options, format: 'esm', metafile: true });
  const names = Object.values(asModule.metafile?.outputs ?? {}).flatMap((output) => output.exports);
  const bundled = await esbuild({ ...options, format: 'iife', globalName: GLOBAL_NAME });
  const code = bundled.outputFiles?.[0]?.text ?? '';
  const functions = names
    .sort()
    .map((name) => `function ${name}() {\n  return ${GLOBAL_NAME}.${name}.apply(this, arguments);\n}\n`);
  return ascii([code, ...functions].join('\n'));
}

/** Writes the two files that are pushed. @param folder made if need be */
export async function build(folder: string, entry: string = join(ROOT, 'src', 'main.ts')): Promise<void> {
  const code = await bundle(entry);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Code.js'), code);
  copyFileSync(join(ROOT, 'appsscript.json'), join(folder, 'appsscript.json'));
}

/** Makes build/ anew. Whoever reads it meanwhile, in another command or in a test, never reads half a file. */
export async function renewBuild(): Promise<void> {
  const [out, folder] = [join(ROOT, 'out'), join(ROOT, 'build')];
  mkdirSync(out, { recursive: true });
  mkdirSync(folder, { recursive: true });
  const made = mkdtempSync(join(out, 'build-'));
  try {
    await build(made);
    for (const name of readdirSync(made)) renameSync(join(made, name), join(folder, name));
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** esbuild escapes strings but leaves regular expressions as they are; plain ASCII survives every editor and loads faster. */
function ascii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
