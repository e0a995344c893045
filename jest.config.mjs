/** Runs of many minutes have a name of their own, `*.long.spec.ts`, and are run by `npm run test:long` alone. */
const long = process.env.LONG === '1';

/** One configuration for every kind of test; the folders tell them apart. Native ESM, compiled by swc. */
export default {
  testMatch: [`<rootDir>/{src,libs,test}/**/*${long ? '.long' : ''}.spec.{ts,tsx}`],
  testPathIgnorePatterns: ['/node_modules/', ...(long ? [] : [String.raw`\.long\.spec\.tsx?$`])],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testEnvironment: 'node',
  maxWorkers: 2,
  // Every file that has run stays in a worker's memory, and the last ones would wait for its garbage collector.
  workerIdleMemoryLimit: '600MB',
  testTimeout: 60000,
};
