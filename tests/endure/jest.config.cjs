/** What is too long for every change: `npm run endure`, by hand; what it found, with the day, is in docs/endurance.md. */
const { globalSetup, testTimeout, transform } = require('../../jest.config.cjs');

module.exports = {
  rootDir: '../..',
  testEnvironment: 'node',
  globalSetup,
  testMatch: ['<rootDir>/tests/endure/*.test.ts'],
  maxWorkers: '100%',
  testTimeout,
  transform,
};
