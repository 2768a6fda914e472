/** The two scripts of an execution, compiled once a process: the services, and the bundle as it lies in its folder. */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { buildSync } from 'esbuild';

/**
 * In a context made by `vm`, every look-up of a global goes through a hook of Node's, thirty times slower than a look-up
 * of a constant. So the built-ins that scripts use most stand as constants of the context's script scope, too.
 */
const BUILT_INS = [
  'Array',
  'Error',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
];

let services: Script | null = null;

/** Names the file in which a process before this one has left the services: each file of tests would bundle them anew. */
const MADE_BEFORE = 'POLICY_SIGN_OFF_SERVICES';

/** The services, bundled from their sources at the first call. */
export function servicesScript(): Script {
  const made = process.env[MADE_BEFORE];
  services ??= new Script(made === undefined ? bundledServices() : readFileSync(made, 'utf8'), {
    filename: 'services.js',
  });
  return services;
}

/** Leaves the services in a file for this process, and for those that it starts. */
export function leaveServices(file: string): void {
  // Whoever reads it meanwhile never reads half of it.
  writeFileSync(`${file}.${process.pid}`, bundledServices());
  renameSync(`${file}.${process.pid}`, file);
  process.env[MADE_BEFORE] = file;
}

function bundledServices(): string {
  const built = buildSync({
    entryPoints: [join(__dirname, '..', 'services', 'index.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    platform: 'neutral',
    write: false,
    banner: { js: BUILT_INS.map((name) => `const ${name} = globalThis.${name};`).join('\n') },
  });
  return built.outputFiles[0]?.text ?? '';
}

interface Compiled {
  changedAt: number;
  /** Of the product it is known that it keeps nothing from one run to the next; of any other script it is not. */
  isProduct: boolean;
  scripts: Script[];
}

/** The bundler writes each module's name above it. */
const PRODUCT = /^ {2}\/\/ src\/main\.ts$/m;

declare global {
  /** As `waitingRealms` of realm.ts. */
  var compiledScripts: Map<string, Compiled> | undefined;
}

const compiled: Map<string, Compiled> = globalThis.compiledScripts ?? new Map();

/** Every script file that clasp would push from the folder; compiled anew when the folder was built anew. */
export function bundleScripts(folder: string): Compiled {
  const file = join(folder, 'Code.js');
  const changedAt = statSync(file).mtimeMs;
  const known = compiled.get(file);
  if (known?.changedAt === changedAt) return known;
  const code = readFileSync(file, 'utf8');
  const now = { changedAt, isProduct: PRODUCT.test(code), scripts: [new Script(code, { filename: file })] };
  compiled.set(file, now);
  return now;
}
