/**
 * The house, reading. In: the text of a TypeScript file. Out: what it imports, in every way there is: `import`, `import type`,
 * `export … from`, `import()`, and types such as `import('./day').Day`. The text is parsed, not searched: what stands in a
 * comment or a string is no import. (TypeScript 7 has no compiler API, so swc parses.)
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { parseSync } from '@swc/core';

/** What an `import()` says whose name is worked out while it runs: nobody can tell what it leads to, so no rule allows it. */
export const UNKNOWN_IMPORT = '(worked out while it runs)';

/** A file of ours imports another one or a library. */
export interface Import {
  /** From the repository's root on, with ending: `src/common/day.ts`. */
  from: string;
  /** A file in the same way, or a library's name as it is written: `dayjs/plugin/utc`. */
  to: string;
}

interface SyntaxNode {
  type?: unknown;
  [part: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | null {
  return isNode(value) && value.type === 'StringLiteral' && typeof value.value === 'string' ? value.value : null;
}

/** What this one node imports, null where it imports nothing. */
function importedBy(node: SyntaxNode): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return textOf(node.source);
    case 'TsImportType':
      return textOf(node.argument);
    case 'TsExternalModuleReference':
      return textOf(node.expression);
    case 'CallExpression': {
      if (!isNode(node.callee) || node.callee.type !== 'Import') return null;
      const first: unknown = Array.isArray(node.arguments) ? node.arguments[0] : undefined;
      return (isNode(first) ? textOf(first.expression) : null) ?? UNKNOWN_IMPORT;
    }
    default:
      return null;
  }
}

/** @returns the names as they are written, in the order of the text, each once. @throws where the text is no TypeScript */
export function importedNames(code: string): string[] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (!isNode(value)) return;
    const name = importedBy(value);
    if (name !== null) names.add(name);
    Object.values(value).forEach(visit);
  };
  visit(parseSync(code, { syntax: 'typescript', target: 'es2022' }));
  return [...names];
}

/** The file that a relative name leads to; the name as a path where there is none, so that a rule can say so. */
function fileOf(root: string, from: string, name: string): string {
  const path = join(dirname(from), name);
  return [path, `${path}.ts`, `${path}.d.ts`, `${path}/index.ts`].find((file) => isFile(join(root, file))) ?? path;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** @param folder from the root on. @returns every TypeScript file below it, from the root on, in the order of the alphabet */
export function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(root, path);
      return entry.name.endsWith('.ts') ? [path] : [];
    })
    .sort();
}

/** Every import of every TypeScript file below the folders. @throws with the file's name where it is no TypeScript */
export function importsBelow(root: string, folders: readonly string[]): Import[] {
  return folders
    .flatMap((folder) => filesBelow(root, folder))
    .flatMap((from) =>
      namesIn(root, from).map((name) => ({ from, to: name.startsWith('.') ? fileOf(root, from, name) : name })),
    );
}

function namesIn(root: string, file: string): string[] {
  try {
    return importedNames(readFileSync(join(root, file), 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read as TypeScript.`, { cause });
  }
}
