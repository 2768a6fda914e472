/**
 * Before each file of tests. jest-circus has a storage of Node's for each file and never lets it go, and every promise is handed
 * from one to the other through all of them: of a run in one process that was a twentieth. Those of files that have ended are let go here.
 */
const { AsyncLocalStorage } = require('node:async_hooks');

/** Kept by the process, not by the file. */
const USED = Symbol.for('storages that files of tests have used');

if (AsyncLocalStorage[USED] === undefined) {
  const used = new Set();
  const { run } = AsyncLocalStorage.prototype;
  AsyncLocalStorage.prototype.run = function (...all) {
    used.add(this);
    return run.apply(this, all);
  };
  AsyncLocalStorage[USED] = used;
}

for (const storage of AsyncLocalStorage[USED]) storage.disable();
AsyncLocalStorage[USED].clear();
