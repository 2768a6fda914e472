/** Every sentence that the product holds, whether a test ever brings it up or not: the texts of src/ with a blank in them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { type Node, parse } from 'acorn';
import { ROOT } from '../support/larkfield';
import type { Shown } from './ruled-out-words';

/** Reading a policy knows the words of policies, and the migration those of earlier releases. */
const NOT_OURS = [
  /^src\/policy\/(?!report\/(?:warnings|proposals|choices)\.ts$)/,
  /^src\/register\/layout\/(?:migrations|new-words)\.ts$/,
];

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return filesBelow(path);
    return name.endsWith('.ts') && !name.endsWith('.d.ts') ? [path] : [];
  });
}

/** Names that earlier releases had, which are kept to be recognised: in properties and constants called so. */
const FORMER = ['formerly', 'FORMERLY', 'aliases'];

const nameOf = (node: unknown): unknown =>
  typeof node === 'object' && node !== null ? Reflect.get(node, 'name') : null;

function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type } = node as Partial<Node>;
  if (type === 'ImportDeclaration') return [];
  if (type === 'Property' && FORMER.includes(String(nameOf(Reflect.get(node, 'key'))))) return [];
  if (type === 'VariableDeclarator' && FORMER.includes(String(nameOf(Reflect.get(node, 'id'))))) return [];
  if (type === 'Literal') {
    const value: unknown = Reflect.get(node, 'value');
    return typeof value === 'string' ? [value] : [];
  }
  if (type === 'TemplateElement') return [String(Reflect.get(Reflect.get(node, 'value'), 'cooked'))];
  return Object.values(node).flatMap(textsIn);
}

/** In this process: esbuild is another, and is sent each file. */
const OF_TYPESCRIPT = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, isModule: true } as const;

export function sourceWords(): Shown[] {
  return filesBelow('src')
    .filter((path) => !NOT_OURS.some((pattern) => pattern.test(path)))
    .flatMap((path) => {
      const { code } = transformSync(readFileSync(join(ROOT, path), 'utf8'), OF_TYPESCRIPT);
      const program = parse(code, { ecmaVersion: 2022, sourceType: 'module' });
      return textsIn(program)
        .filter((text) => /\p{L} \p{L}/u.test(text))
        .map((text) => ({ kind: 'source', where: path, text }));
    });
}

/** For whoever changes the program or tries it on Google: they speak of triggers and hashes. */
const FOR_MAINTAINERS = [
  'words.md',
  'architecture.md',
  'performance.md',
  'endurance.md',
  'google-facts.md',
  'on-google.md',
  'where-is.md',
  'word-files.md',
];

/** The pages that a school reads, without what is to be typed as it is. */
export function docsWords(): Shown[] {
  const pages = readdirSync(join(ROOT, 'docs')).filter(
    (name) => name.endsWith('.md') && !FOR_MAINTAINERS.includes(name),
  );
  return ['README.md', 'CHANGELOG.md', ...pages.map((name) => `docs/${name}`)].flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .replace(/```[\s\S]*?```|^ {4,}.*$|`[^`\n]*`|\]\([^)]*\)/gm, ' ')
      .split(/\n{2,}|\n(?=[|*#-])/)
      .map((text) => ({ kind: 'docs', where: path, text })),
  );
}
