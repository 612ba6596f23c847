// Everything, in the order in which a mistake is cheapest to find: npm test.
import { spawnSync } from 'node:child_process';

const jest = (project) => [
  process.execPath,
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--selectProjects',
  project,
];

/* Left alone, jest keeps one processor for itself and has nothing to do on it. */
const onAllProcessors = '--maxWorkers=100%';

const parts = [
  ['check', [process.execPath, 'deploy/build/check.mjs']],
  ['unit', [...jest('unit'), onAllProcessors]],
  ['integration', [...jest('integration'), onAllProcessors]],
  ['end to end', [...jest('e2e'), '--runInBand']],
];

for (const [name, [command, ...args]] of parts) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`);
  if (status !== 0) process.exit(status ?? 1);
}
console.log(`\n${parts.length} passed, 0 failed`);
