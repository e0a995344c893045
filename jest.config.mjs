/** Runs of many minutes have a name of their own, `*.long.spec.ts`, and are run by `npm run test:long` alone. */
const long = process.env.LONG === '1';

/** One configuration for every kind of test; the folders tell them apart. */
export default {
  testMatch: [`<rootDir>/{src,libs,test}/**/*${long ? '.long' : ''}.spec.{ts,tsx}`],
  testPathIgnorePatterns: ['/node_modules/', ...(long ? [] : [String.raw`\.long\.spec\.tsx?$`])],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
  // Spec files are native modules, compiled by swc as they are loaded: see there.
  runner: '<rootDir>/test/support/shared-runner.mjs',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  // One more than a small machine has processors: each waits for PostgreSQL and for browsers much of its time.
  maxWorkers: 3,
  testTimeout: 60000,
};
