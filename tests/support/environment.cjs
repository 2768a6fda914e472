/**
 * What every file of tests runs in: jest's own environment of Node. jest gives each file modules of its own; the realms of
 * executions, and the scripts compiled for them, are handed on from file to file, or each file would compile the bundle and
 * run it cold (local/script/realm.ts says why executions may follow one another in a realm).
 */
const { setFlagsFromString } = require('node:v8');
const { TestEnvironment } = require('jest-environment-node');

/**
 * `npm test` switches V8's optimising compiler off for the short processes that tests start. Here it is on, for what has run
 * fifteen times as long as V8 would wait for: what it makes of a file that ends before that is thrown away. V8 has another
 * word for it since version 12 (Node 22).
 */
const PATIENCE =
  Number.parseInt(process.versions.v8, 10) < 12
    ? '--interrupt-budget=1000000'
    : '--invocation-count-for-turbofan=45000';

setFlagsFromString(PATIENCE);
setFlagsFromString('--opt');

const waitingRealms = new Set();
const compiledScripts = new Map();

module.exports = class HandingOn extends TestEnvironment {
  constructor(...all) {
    super(...all);
    Object.assign(this.global, { waitingRealms, compiledScripts });
  }
};
