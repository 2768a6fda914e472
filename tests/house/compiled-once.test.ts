/** Modules that are compiled once a process run and fail as those that jest has compiled anew in each file of tests. */
import { type Context, compileFunction, createContext, runInContext } from 'node:vm';
import { compilingOnce } from '../support/compiled-once';

const FILE = '/school/register.js';
const PARAMETERS = ['module', 'exports'];

type Compile = typeof compileFunction;

/** Node's own: what replaced it here leaves to it whatever is asked for with an offset. */
const anew: Compile = (source, parameters, options) =>
  compileFunction(source, parameters, { ...options, lineOffset: 0 });

const WAYS: [string, Compile][] = [
  ['anew', anew],
  ['once', compilingOnce(anew)],
];

function run(compile: Compile, source: string, parsingContext: Context, filename = FILE): unknown {
  const module = { exports: {} };
  compile(source, PARAMETERS, { filename, parsingContext })(module, module.exports);
  return module.exports;
}

/** Where it fails: the lines of the stack that are in the file, or of a syntax error the place above it. */
function placesOf(compile: Compile, source: string): string[] {
  try {
    run(compile, source, createContext());
  } catch (error) {
    const stack = String(Reflect.get(Object(error), 'stack')).split('\n');
    return stack.filter((line) => line.includes(FILE)).map((line) => line.trim());
  }
  return [];
}

describe('what fails is told at the same line and column', () => {
  test.each([
    ['on its first line', "throw new Error('no form');"],
    ['in the middle of its first line', "const a = 1; throw new Error('no form');"],
    ['on its third line', "'use strict';\n\n  throw new Error('no form');"],
    ['in a function', "const open = () => {\n  throw new Error('no form');\n};\nopen();"],
    ['in its last line, which is a remark', "throw new Error('no form'); // to be continued"],
    ['where it cannot be read', 'const a = 1;\n  const b = ;'],
  ])('%s', (_where, source) => {
    const [wanted, told] = WAYS.map(([, compile]) => placesOf(compile, source));
    expect(told).toEqual(wanted);
    expect(wanted).not.toEqual([]);
  });
});

describe.each(WAYS)('compiled %s', (_way, compile) => {
  test('a module begins anew in each context, and sees its globals alone', () => {
    const source =
      'let count = 0; count += 1; module.exports.seen = [typeof other, school, count, [] instanceof Array];';
    const [first, second] = [createContext({ school: 'Larkfield' }), createContext({ school: 'Oakfield' })];
    runInContext('globalThis.other = true', first);
    expect(run(compile, source, first)).toMatchObject({ seen: ['boolean', 'Larkfield', 1, true] });
    expect(run(compile, source, second)).toMatchObject({ seen: ['undefined', 'Oakfield', 1, true] });
    expect(run(compile, source, first)).toMatchObject({ seen: ['boolean', 'Larkfield', 1, true] });
  });

  test('a module that was changed is the changed one, and one of another name or other parameters is not it', () => {
    const context = createContext();
    expect(run(compile, 'module.exports.is = 1;', context)).toEqual({ is: 1 });
    expect(run(compile, 'module.exports.is = 2;', context)).toEqual({ is: 2 });
    expect(run(compile, 'module.exports.is = 1;', context, '/school/other.js')).toEqual({ is: 1 });
    const other = compile('module.exports.is = 2; return exports;', ['exports', 'module'], {
      filename: FILE,
      parsingContext: context,
    });
    expect(other('given', { exports: {} })).toBe('given');
  });

  test('`this` and loose mode are the caller’s, and strictness the module’s own', () => {
    const context = createContext();
    const thisOf = (head: string) =>
      compile(`${head}return [this.name, (function () { return this === undefined; })()];`, [], {
        filename: FILE,
        parsingContext: context,
      }).call({ name: 'Larkfield' });
    expect([...thisOf('')]).toEqual(['Larkfield', false]);
    expect([...thisOf("'use strict'; ")]).toEqual(['Larkfield', true]);
  });
});

test('files of tests are run so', () => {
  // Node's own compiles anew, and gives another function each time that knows nothing of the one before.
  expect(String(compileFunction)).toBe(String(compilingOnce(anew)));
  expect(String(anew)).not.toBe(String(compileFunction));
});
