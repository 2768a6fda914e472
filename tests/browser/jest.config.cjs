/** Tests in a browser: `npm run test:browser`. One browser at a time, since a laptop has few cores. */
const { globalSetup, testEnvironment, testTimeout, transform } = require('../../jest.config.cjs');

module.exports = {
  rootDir: '../..',
  testEnvironment,
  globalSetup,
  testMatch: ['<rootDir>/tests/browser/*.test.ts'],
  testTimeout,
  maxWorkers: 1,
  transform,
};
