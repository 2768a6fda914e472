/**
 * The product keeps nothing in the script from one run to the next: Google gives every run a new one, and the local
 * Workspace need not (local/script/realm.ts). So no function may write to what stands outside all functions. What a closure
 * hides, or an alias, is not seen here: days that are run both ways would differ (commands/simulation/quiet-hours.test.ts).
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, type Program, parse } from 'acorn';
import { analyze, type Reference } from 'eslint-scope';
import { childrenOf } from './support/syntax-tree';

const CODE = readFileSync(join(__dirname, '..', 'build', 'Code.js'), 'utf8');

/** What may be written to, and why that is kept from nobody. */
const ALLOWED: Record<string, string> = {
  L: 'the language of dayjs, which nobody sets',
  Ls: 'its languages: there is one',
  proto: 'what its plug-ins add as the script is loaded',
  defaultWriter: 'templates as mustache has read them, each the same whenever it is read',
  MADE: 'signs of lines, each the same whenever it is made',
  open: 'the open forms: each run begins with none (portsOfRun)',
  builtItems: 'the same',
};

const CHANGES = [
  'set',
  'add',
  'delete',
  'clear',
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'sort',
  'reverse',
  'fill',
];

const read = (code: string): Program =>
  parse(code, { ecmaVersion: 2020, sourceType: 'script', locations: true, ranges: true });

/** Each node's own parent. */
function parentsIn(program: Program): Map<AnyNode, AnyNode> {
  const parents = new Map<AnyNode, AnyNode>();
  const walk = (node: AnyNode): void => {
    for (const child of childrenOf(node)) {
      parents.set(child, node);
      walk(child);
    }
  };
  walk(program);
  return parents;
}

/** Names of what stands outside all functions and is written to inside one, in the order of the bundle; esbuild's numbers left out. */
function keptBy(code: string): string[] {
  const program = read(code);
  const parents = parentsIn(program);
  const { globalScope, scopes } = analyze(program, { ecmaVersion: 2020, sourceType: 'script' });
  // esbuild puts all modules into one function, which runs when the script is loaded.
  const [modules] = scopes.filter(({ type, upper }) => type === 'function' && upper === globalScope);
  return (modules?.variables ?? [])
    .filter(({ references }) =>
      references.some((one) => one.from.variableScope !== modules && isWrittenTo(one, parents)),
    )
    .map(({ name }) => name.replace(/\d+$/, ''));
}

/** `x = …`, `x.y = …`, `x[y] += …`, `delete x.y`, `x.push(…)`, `Object.assign(x, …)`. */
function isWrittenTo(reference: Reference, parents: ReadonlyMap<AnyNode, AnyNode>): boolean {
  if (reference.isWrite()) return true;
  const { identifier } = reference;
  const assigned = parents.get(identifier);
  if (assigned?.type === 'CallExpression' && assigned.arguments[0] === identifier && isAssign(assigned.callee))
    return true;
  let inside: AnyNode = identifier;
  let around = parents.get(inside);
  while (around?.type === 'MemberExpression' && around.object === inside) {
    const by = parents.get(around);
    if (by?.type === 'AssignmentExpression' && by.left === around) return true;
    if (by?.type === 'UpdateExpression') return true;
    if (by?.type === 'UnaryExpression' && by.operator === 'delete') return true;
    const name = around.property.type === 'Identifier' ? around.property.name : '';
    if (by?.type === 'CallExpression' && by.callee === around && CHANGES.includes(name)) return true;
    inside = around;
    around = by;
  }
  return false;
}

function isAssign(callee: AnyNode): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'assign'
  );
}

test('no function of the bundle writes to what outlives it', () => {
  expect(keptBy(CODE)).toEqual(Object.keys(ALLOWED));
});

const around = (code: string): string => `var All = (() => { ${code} return { run }; })();`;

test.each([
  ['a counter', 'let runs = 0; function run() { runs += 1; }', ['runs']],
  ['a list', 'const seen = []; function run(x) { seen.push(x); }', ['seen']],
  ['a map behind a name', 'const notes = { by: new Map() }; function run(x) { notes.by.set(x, 1); }', ['notes']],
  ['a property', 'const last = {}; function run(x) { last.seen = x; }', ['last']],
  ['a property that is taken away', 'const last = {}; function run(x) { delete last[x]; }', ['last']],
  ['all properties', 'const last = {}; function run(x) { Object.assign(last, x); }', ['last']],
  ['a function inside another', 'const seen = new Set(); function run(x) { return () => seen.add(x); }', ['seen']],
  [
    'what is made as the script is loaded',
    'const names = []; names.push("a"); function run() { return names[0]; }',
    [],
  ],
  ['what each run makes for itself', 'function run(x) { const seen = []; seen.push(x); return seen; }', []],
])('planted: %s', (_what, code, kept) => {
  expect(keptBy(around(code))).toEqual(kept);
});
