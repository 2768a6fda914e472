/**
 * What every file of tests runs in: jest's own environment of Node. jest gives each file modules of its own; the realms of
 * executions, and the scripts compiled for them, are handed on from file to file, or each file would compile the bundle and
 * run it cold (local/script/realm.ts says why executions may follow one another in a realm).
 */
const { TestEnvironment } = require('jest-environment-node');

const waitingRealms = new Set();
const compiledScripts = new Map();

module.exports = class HandingOn extends TestEnvironment {
  constructor(...all) {
    super(...all);
    Object.assign(this.global, { waitingRealms, compiledScripts });
  }
};
