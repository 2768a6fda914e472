/** Tests in a browser: `npm run test:browser`. One browser at a time, since a laptop has few cores. */
const { globalSetup, transform } = require('../../jest.config.cjs');

module.exports = {
  rootDir: '../..',
  testEnvironment: 'node',
  globalSetup,
  testMatch: ['<rootDir>/tests/browser/*.test.ts'],
  testTimeout: 60_000,
  maxWorkers: 1,
  transform,
};
