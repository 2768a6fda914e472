/**
 * Modules of tests, compiled once a process. jest gives each file of tests a context of its own and has V8 parse every module
 * anew in it, itself and its matchers among them: of files that take a fifth of a second that was more than a third. A script
 * that is compiled already runs in any context, and what a function compiles to at its first call is there for the next file.
 */
import { type compileFunction, Script } from 'node:vm';

type Compile = typeof compileFunction;

interface Compiled {
  source: string;
  script: Script;
}

/** @param compile what compiles where there is no context to run in, or something is asked for that a script does not know */
export function compilingOnce(compile: Compile): Compile {
  const known = new Map<string, Compiled>();
  return (source, parameters = [], options = {}) => {
    const { filename, parsingContext, importModuleDynamically: _isRefusedByJest, ...others } = options;
    if (filename === undefined || parsingContext === undefined || Object.keys(others).length > 0) {
      return compile(source, parameters, options);
    }
    const key = [filename, ...parameters].join('\n');
    let compiled = known.get(key);
    // The same file may be written, or transformed, anew.
    if (compiled?.source !== source) {
      compiled = { source, script: scriptOf(source, parameters, filename) };
      known.set(key, compiled);
    }
    return compiled.script.runInContext(parsingContext);
  };
}

/** Places in the file are told as if nothing stood before its first line. */
function scriptOf(source: string, parameters: readonly string[], filename: string): Script {
  const head = `(function (${parameters.join()}) {`;
  return new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
}
