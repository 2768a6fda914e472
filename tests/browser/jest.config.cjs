/** Tests in a browser: `npm run test:browser`. One file after the other, since a laptop has few cores, all in one browser. */
const { globalSetup, testTimeout, transform } = require('../../jest.config.cjs');

module.exports = {
  rootDir: '../..',
  testEnvironment: require.resolve('./support/environment.cjs'),
  globalSetup,
  globalTeardown: require.resolve('./support/close-browsers.cjs'),
  testMatch: ['<rootDir>/tests/browser/*.test.ts'],
  testTimeout,
  maxWorkers: 1,
  transform,
};
