/** The proof that build/ fits Google: the very files that are pushed, looked at and run without anything that Google lacks. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { type AnyNode, parse } from 'acorn';
import { analyze } from 'eslint-scope';
import type { CallName } from '../local/contract';
import { SCOPES, SERVICES } from '../local/script/scopes';
import { CARD_METHODS, GOOGLE_METHODS } from './support/google-methods';
import { ownFolder } from './support/own-folder';
import { childrenOf } from './support/syntax-tree';

const ROOT = join(__dirname, '..');
const CODE = readFileSync(join(ROOT, 'build', 'Code.js'), 'utf8');
const MANIFEST: { oauthScopes: string[]; addOns?: unknown } = JSON.parse(
  readFileSync(join(ROOT, 'build', 'appsscript.json'), 'utf8'),
);
const PROGRAM = parse(CODE, { ecmaVersion: 2020, sourceType: 'script', locations: true, ranges: true });

/** ECMAScript 2020 and no more: no `Intl`, which nobody documents for Apps Script, no timers, no `URL`. */
const ECMASCRIPT = [
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'Infinity',
  'Int8Array',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Proxy',
  'RangeError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'SyntaxError',
  'TypeError',
  'Uint8Array',
  'WeakMap',
  'WeakSet',
  'arguments',
  'decodeURIComponent',
  'encodeURIComponent',
  'globalThis',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'undefined',
];

/** Methods that make something inside the script, or read it back: no call reaches Google. */
const BUILDERS = [
  'getScriptProperties',
  'getScriptLock',
  'getEffectiveUser',
  'newTrigger',
  'timeBased',
  'everyHours',
  'forForm',
  'onFormSubmit',
  'getHandlerFunction',
  // Of a choice that Item.getChoices has brought.
  'getValue',
  'getGotoPage',
  'getTriggerSourceId',
  'getType',
  'asPageBreakItem',
  'asSectionHeaderItem',
  'asCheckboxItem',
  'asMultipleChoiceItem',
  'asTextItem',
  'asParagraphTextItem',
  'createChoice',
  'createResponse',
  'withItemResponse',
  'createCheckboxValidation',
  'setHelpText',
  'requireSelectExactly',
  'build',
  'getAuthorizationStatus',
  'getAuthorizationUrl',
  'getAuthorizedScopes',
  'warn',
  'log',
];

/** What stands for a method in the table of calls where the local Workspace names it otherwise. */
const ALIASES: Record<string, string> = {
  create: 'FormApp.create',
  getEmail: 'Session.getEffectiveUser',
  setChoiceValues: 'Item.setChoices',
  getPageNavigationType: 'Item.getGoToPage',
  getItem: 'ItemResponse.getItem',
  getResponse: 'ItemResponse.getResponse',
  addPageBreakItem: 'Form.addItem',
  addSectionHeaderItem: 'Form.addItem',
  addCheckboxItem: 'Form.addItem',
  addMultipleChoiceItem: 'Form.addItem',
  addTextItem: 'Form.addItem',
  addParagraphTextItem: 'Form.addItem',
  update: 'Drive.Files.update',
  get: 'Docs.Documents.get',
};

function topLevelFunctions(): string[] {
  return PROGRAM.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
}

/** Every node of the program: some hundred thousand, so they are gathered once. */
const NODES: AnyNode[] = [PROGRAM];
for (const node of NODES) NODES.push(...childrenOf(node));

/** The lines of the bundle that came from src/google and src/addon: esbuild writes each module's name above it. */
function edgeLines(): Set<number> {
  const lines = new Set<number>();
  let isEdge = false;
  CODE.split('\n').forEach((line, index) => {
    const module = /^ {2}\/\/ (\S+\.(?:ts|m?js))$/.exec(line)?.[1];
    if (module !== undefined) isEdge = /^src\/(google|addon)\//.test(module);
    if (isEdge) lines.add(index + 1);
  });
  return lines;
}

/** Names of methods called on something, in what names Google's services. */
function calledAtTheEdge(): Set<string> {
  const lines = edgeLines();
  const names = new Set<string>();
  for (const node of NODES) {
    if (node.type !== 'CallExpression' || !lines.has(node.loc?.start.line ?? 0)) continue;
    const { callee } = node;
    if (callee.type !== 'MemberExpression') continue;
    const { property } = callee;
    if (property.type === 'Identifier' && GOOGLE_METHODS.has(property.name)) names.add(property.name);
  }
  return names;
}

const CALLED_AT_THE_EDGE = calledAtTheEdge();

const isCallName = (name: string): name is CallName => name in SCOPES;
const CALL_NAMES = Object.keys(SCOPES).filter(isCallName);

/** The entry of the table for a method's name, or null. */
function tableEntry(method: string): CallName | null {
  const wanted = ALIASES[method];
  return CALL_NAMES.find((name) => name === wanted || name.endsWith(`.${method}`)) ?? null;
}

describe('the bundle', () => {
  test('is ECMAScript 2020 with nothing but definitions at top level', () => {
    const kinds = PROGRAM.body.map((node) => ('directive' in node ? 'directive' : node.type));
    expect([...new Set(kinds)].sort()).toEqual(['FunctionDeclaration', 'VariableDeclaration', 'directive']);
  });

  test('evaluates where there is only what Apps Script is known to have', () => {
    const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(
      'for (const name of ["Intl", "WebAssembly", "SharedArrayBuffer", "Atomics", "console"]) delete globalThis[name];',
      context,
    );
    vm.runInContext(CODE, context);
    for (const name of topLevelFunctions())
      expect([name, typeof Reflect.get(context, name)]).toEqual([name, 'function']);
  });

  test('names no global but those of ECMAScript and the allowed services', () => {
    const { globalScope } = analyze(PROGRAM, { ecmaVersion: 2020, sourceType: 'script' });
    const free = [...new Set(globalScope.through.map((reference) => reference.identifier.name))];
    const allowed = new Set<string>([...ECMASCRIPT, ...SERVICES, 'PolicySignOff']);
    expect(free.filter((name) => !allowed.has(name))).toEqual([]);
  });

  test('calls no method of a service that is not in the table of calls', () => {
    const unknown = [...CALLED_AT_THE_EDGE].filter(
      (name) => !BUILDERS.includes(name) && !CARD_METHODS.has(name) && tableEntry(name) === null,
    );
    expect(unknown).toEqual([]);
    expect(CALLED_AT_THE_EDGE.size).toBeGreaterThan(30);
  });

  test('makes no call that the scopes of the manifest do not cover', () => {
    const uncovered = [...CALLED_AT_THE_EDGE].filter((name) => {
      const entry = tableEntry(name);
      const scopes = entry === null ? [] : SCOPES[entry];
      return scopes.length > 0 && !scopes.some((scope) => MANIFEST.oauthScopes.includes(scope));
    });
    expect(uncovered).toEqual([]);
  });

  test('asks for no scope that no call needs', () => {
    const needed = new Set([...CALLED_AT_THE_EDGE].flatMap((name) => SCOPES[tableEntry(name) ?? 'Lock.tryLock']));
    expect(MANIFEST.oauthScopes.filter((scope) => !needed.has(scope))).toEqual([]);
  });

  test('asks for the narrowest scope of each call, and the manifest for exactly these', () => {
    const narrowest = [...CALLED_AT_THE_EDGE].flatMap((name) => SCOPES[tableEntry(name) ?? 'Lock.tryLock'].slice(0, 1));
    expect([...MANIFEST.oauthScopes].sort()).toEqual([...new Set(narrowest)].sort());
  });

  test('is synchronous: Apps Script would settle a promise before the run ends, the local Workspace has nothing that does', () => {
    const isAsync = (node: AnyNode) => 'async' in node && node.async === true;
    expect(NODES.filter(isAsync)).toEqual([]);
    expect(CODE).not.toMatch(/\bPromise\b/);
  });

  test('lets no expression tell words apart by all of Unicode that needs none of it: with i and u, V8 takes five times as long over \\b', () => {
    const expressions = NODES.flatMap((node) =>
      node.type === 'Literal' && node.regex !== undefined ? [node.regex] : [],
    );
    const isSlow = ({ flags, pattern }: { flags: string; pattern: string }) =>
      flags.includes('i') && flags.includes('u') && !/\\[pP]\{/.test(pattern);
    expect(expressions.filter(isSlow)).toEqual([]);
    expect(expressions.length).toBeGreaterThan(500);
  });

  test('has every function that the manifest or a trigger names', () => {
    const functions = topLevelFunctions();
    const inManifest = [...JSON.stringify(MANIFEST).matchAll(/"(?:runFunction|onTriggerFunction)":"(\w+)"/g)].map(
      (match) => match[1] ?? '',
    );
    const ofTriggers = [...CODE.matchAll(/var (?:ROUND|FORM_SUBMITTED|PRESSED)\d* = "(\w+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(ofTriggers.sort()).toEqual(['formSubmitted', 'pressButton', 'round']);
    expect([...inManifest, ...ofTriggers].filter((name) => !functions.includes(name))).toEqual([]);
  });

  test('is all that clasp would push', () => {
    const clasp = require.resolve('@google/clasp');
    const home = ownFolder('clasp');
    const out = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
      cwd: ROOT,
      env: { ...process.env, HOME: home },
      encoding: 'utf8',
    });
    const status: { filesToPush: string[] } = JSON.parse(out);
    expect(status.filesToPush.sort()).toEqual(['build/Code.js', 'build/appsscript.json']);
  });
});
