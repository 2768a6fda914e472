/** Tests are TypeScript, compiled by swc; types are checked apart (`npm run types`). */
const toCommonJs = ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }];

module.exports = {
  testEnvironment: '<rootDir>/tests/support/environment.cjs',
  globalSetup: '<rootDir>/tests/support/fresh-build.ts',
  setupFiles: ['<rootDir>/tests/support/storages-let-go.cjs'],
  // Every core: the default leaves one out, which on a machine of two is half the time.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  // For tests that hang; no machine is too slow for the others, whatever runs beside them.
  testTimeout: 600_000,
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/', '<rootDir>/tests/endure/'],
  transform: { '^.+\\.ts$': toCommonJs },
};
