// Three rooms of tests: pure code and API on Node, components in jsdom, and the browser (several people at once).
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          react: { runtime: 'automatic' },
        },
      },
      module: { type: 'es6' },
    },
  ],
};
const shared = {
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '\\.css$': '<rootDir>/tools/jest-css.mjs' },
};
const node = {
  ...shared,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['ruta-source', 'node', 'node-addons'] },
  setupFiles: ['reflect-metadata', '<rootDir>/tools/jest-properties.mjs'],
};

export default {
  // Suites start servers and databases of their own; on a busy machine that takes its time.
  testTimeout: 30_000,
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/libs/*/src/**/*.spec.ts',
        '<rootDir>/apps/cli/src/**/*.spec.ts',
        '<rootDir>/tools/**/*.spec.ts',
      ],
    },
    {
      ...node,
      displayName: 'api',
      testMatch: ['<rootDir>/apps/api/src/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.cluster\\.spec\\.ts$', '/node_modules/'],
      globalSetup: '<rootDir>/tools/jest-postgres.mjs',
      globalTeardown: '<rootDir>/tools/jest-postgres-stop.mjs',
    },
    {
      ...node,
      displayName: 'cluster',
      testMatch: ['<rootDir>/apps/api/src/**/*.cluster.spec.ts'],
    },
    {
      ...shared,
      displayName: 'web',
      testEnvironment: 'jest-environment-jsdom',
      testEnvironmentOptions: { customExportConditions: ['ruta-source', 'browser'] },
      setupFiles: ['<rootDir>/tools/jest-jsdom.mjs', '<rootDir>/tools/jest-properties.mjs'],
      testMatch: ['<rootDir>/apps/web/src/**/*.spec.{ts,tsx}'],
    },
    {
      ...node,
      displayName: 'browser',
      testMatch: ['<rootDir>/e2e/**/*.spec.ts'],
      globalSetup: '<rootDir>/tools/jest-browser.mjs',
      globalTeardown: '<rootDir>/tools/jest-browser-stop.mjs',
    },
  ],
};
