/**
 * jest gives each file of tests modules of its own, and has each compiled anew: for three hundred files that was a tenth of the
 * work, and what V8 compiles of a function at its first call came to it. Here the code of a module is compiled once for a
 * process, and run as often as jest asks for it, in the context that jest names: the modules stay each file's own.
 */
const vm = require('node:vm');

/** By file, the newest: a file changes only where somebody saves it while jest watches. */
const compiled = new Map();

function scriptOf(code, parameters, filename) {
  const head = `(function (${parameters.join(', ')}) {`;
  const known = compiled.get(filename);
  if (known !== undefined && known.head === head && known.code === code) return known.script;
  // Places in the code are where they are in the file, of which errors speak.
  const script = new vm.Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
  compiled.set(filename, { head, code, script });
  return script;
}

const { compileFunction } = vm;

vm.compileFunction = (code, parameters = [], options = {}) => {
  const { parsingContext, filename } = options;
  if (parsingContext === undefined || filename === undefined) return compileFunction(code, parameters, options);
  try {
    return scriptOf(code, parameters, filename).runInContext(parsingContext);
  } catch {
    // What cannot be compiled is said in the words of the usual way.
    return compileFunction(code, parameters, options);
  }
};
