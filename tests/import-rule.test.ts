/** The import rule of the design: the way of the data runs from left to right, and each folder imports only what stands before it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = join(__dirname, '..');

const STAGES = ['src/policy', 'src/form', 'src/register', 'src/reminders'];
const PURE_LIBRARIES = ['dayjs', 'dayjs/plugin/utc', 'valibot', 'mustache', 'diff'];

/** By folder: what its files may import. */
const ALLOWED: Record<string, { folders: string[]; libraries: string[] }> = {
  'src/policy': { folders: STAGES.slice(0, 1), libraries: PURE_LIBRARIES },
  'src/form': { folders: STAGES.slice(0, 2), libraries: PURE_LIBRARIES },
  'src/register': { folders: STAGES.slice(0, 3), libraries: PURE_LIBRARIES },
  'src/reminders': { folders: STAGES, libraries: PURE_LIBRARIES },
  'src/flows': { folders: [...STAGES, 'src/flows'], libraries: PURE_LIBRARIES },
  'src/addon': { folders: [...STAGES, 'src/flows', 'src/addon'], libraries: PURE_LIBRARIES },
  // Of the panels only what a card is, to render it.
  'src/google': { folders: [...STAGES, 'src/flows', 'src/google', 'src/addon/card'], libraries: [] },
  'src/main.ts': { folders: ['src/flows', 'src/google', 'src/addon'], libraries: ['valibot'] },
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return name.endsWith('.ts') && !name.endsWith('.d.ts') ? [path] : [];
  });
}

/** What a file imports: folders of ours from the root on, libraries by name. */
function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  return [
    ...code.matchAll(/(?:^|\n)(?:import|export)\b(?:[^;'"]*?from)?\s*['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g),
  ].map((match) => {
    const name = match[1] ?? match[2] ?? '';
    return name.startsWith('.') ? relative(ROOT, resolve(dirname(path), name)) : name;
  });
}

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

describe('the import rule', () => {
  const files = filesBelow(join(ROOT, 'src')).map((path) => relative(ROOT, path));

  test('every file of src/ stands in a folder that the rule knows', () => {
    expect(files.filter((file) => !Object.keys(ALLOWED).some((folder) => isBelow(file, folder)))).toEqual([]);
  });

  test.each(Object.keys(ALLOWED))('%s imports only itself and what stands to its left', (folder) => {
    const { folders, libraries } = ALLOWED[folder] ?? { folders: [], libraries: [] };
    const broken = files
      .filter((file) => isBelow(file, folder))
      .flatMap((file) =>
        importsOf(join(ROOT, file))
          .filter((name) => !libraries.includes(name) && !folders.some((allowed) => isBelow(name, allowed)))
          .map((name) => `${file} imports ${name}`),
      );
    expect(broken).toEqual([]);
  });

  test('nobody imports main', () => {
    const all = ['src', 'local', 'commands', 'tests'].flatMap((folder) => filesBelow(join(ROOT, folder)));
    expect(all.filter((file) => importsOf(file).includes('src/main'))).toEqual([]);
  });

  test('local/ knows Google, not the product', () => {
    const broken = filesBelow(join(ROOT, 'local')).filter((file) =>
      importsOf(file).some((name) => isBelow(name, 'src') || isBelow(name, 'commands')),
    );
    expect(broken).toEqual([]);
  });

  test('the rule sees what it looks for', () => {
    expect(importsOf(join(ROOT, 'src', 'main.ts'))).toEqual([
      'valibot',
      'src/addon',
      'src/flows',
      'src/google/cards',
      'src/google/ports',
      'src/google/run',
    ]);
  });
});
