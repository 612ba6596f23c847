import { containerEngineAnswers } from './deploy/build/container-engine.mjs';
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
    '^@ceriss/([^/]+)/testing$': `${root}/libs/$1/src/testing/index.ts`,
    '^@ceriss/([^/]+)$': `${root}/libs/$1/src/index.ts`,
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcOptions, sourceMaps: 'inline' }] },
  ...extra,
});

const patience = (milliseconds) => ({
  globals: { PATIENCE_MS: milliseconds },
  setupFilesAfterEnv: [`${root}/deploy/build/jest-patience.mjs`],
});

const onBackends = {
  globalSetup: `${root}/deploy/build/jest-global-setup.mjs`,
  globalTeardown: `${root}/deploy/build/jest-global-teardown.mjs`,
};

const onContainers = process.env.TEST_BACKENDS === 'containers';
const backendsCanRun = !onContainers || containerEngineAnswers();
if (!backendsCanRun)
  process.stderr.write('TEST_BACKENDS=containers: no container engine answers, integration tests are skipped\n');

/** Three sizes of test: pure (milliseconds), on real backends, and the whole stack. `--selectProjects unit` takes one. */
export default {
  projects: [
    project('unit', '(?<!\\.int|\\.e2e)\\.spec\\.ts$'),
    ...(backendsCanRun ? [project('integration', '\\.int\\.spec\\.ts$', { ...onBackends, ...patience(60_000) })] : []),
    project('e2e', '\\.e2e\\.spec\\.ts$', patience(300_000)),
  ],
};
