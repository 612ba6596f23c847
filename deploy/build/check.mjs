// The quick part of the tests: npm run check. Each step is one command over the whole tree, two at a time; all findings are shown.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

const steps = [
  ['types', 'tsc', '-p', 'tsconfig.json'],
  // The boundary rule of the linter asks Nx which project a file belongs to, and is silent while Nx has no answer.
  ['lint', 'nx show projects > /dev/null && eslint . --max-warnings 0'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['boundaries', 'depcruise', '--config', '.dependency-cruiser.mjs', 'libs', 'services', 'deploy', 'test'],
  ['dead code', 'knip'],
  ['drift', 'node', 'deploy/build/run.mjs', 'deploy/build/generate/main.ts', '--check'],
];

const run = async ([name, ...command]) => {
  const started = Date.now();
  const child = spawn(command.join(' '), { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(11)} ${seconds.padStart(6)} s`);
  if (code !== 0) console.error(`${out}${err}`);
  return code === 0;
};

const queue = [...steps];
const results = [];
const worker = async () => {
  for (let step = queue.shift(); step; step = queue.shift()) results.push(await run(step));
};
await Promise.all([worker(), worker()]);
process.exit(results.every(Boolean) ? 0 : 1);
