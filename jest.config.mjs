import { swcOptions } from './deploy/build/swc.mjs';

const root = import.meta.dirname;

const project = (displayName, testRegex, extra = {}) => ({
  displayName,
  rootDir: root,
  roots: ['libs', 'services', 'deploy', 'test'].map((folder) => `${root}/${folder}`),
  testRegex,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@ceriss/event-sourcing/testing$': `${root}/libs/event-sourcing/src/testing/index.ts`,
    '^@ceriss/([^/]+)$': `${root}/libs/$1/src/index.ts`,
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcOptions, sourceMaps: 'inline' }] },
  ...extra,
});

/** Three sizes of test: pure (milliseconds), on real backends, and the whole stack. `--selectProjects unit` takes one. */
export default {
  projects: [
    project('unit', '(?<!\\.int|\\.e2e)\\.spec\\.ts$'),
    project('integration', '\\.int\\.spec\\.ts$', { testTimeout: 60_000 }),
    project('e2e', '\\.e2e\\.spec\\.ts$', { testTimeout: 300_000 }),
  ],
};
