// Runs `npm start` as a person would: waits until it is ready, asks the start page and the story's last fact, presses Ctrl-C,
// and looks whether anything still listens. Plain JavaScript without dependencies.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 300_000;
const STOP_MS = 20_000;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const folder = mkdtempSync(join(tmpdir(), 'ceriss-start-'));
chmodSync(folder, 0o711);
const data = join(folder, 'data');
const port = await freePort();
const address = `http://localhost:${port}`;

// A process group of its own, as a terminal gives one: Ctrl-C reaches all of it.
const npm = spawn('npm', ['start', '--', '--port', String(port), '--data', data], {
  detached: true,
  stdio: ['ignore', 'pipe', 'inherit'],
});
let over = false;
const ended = new Promise((resolve) => npm.once('exit', resolve)).then(() => (over = true));
let output = '';
npm.stdout.on('data', (chunk) => {
  output += chunk;
  process.stdout.write(chunk);
});

const check = (holds, what) => {
  if (!holds) throw new Error(`npm start: ${what}`);
  console.log(`ok  ${what}`);
};

const answers = (url) =>
  fetch(url).then(
    () => true,
    () => false,
  );

try {
  const until = Date.now() + PATIENCE_MS;
  while (!output.includes('CERISS is ready') && !over && Date.now() < until) await pause(200);
  check(output.includes('CERISS is ready'), 'says that it is ready');
  check((await (await fetch(address)).text()).includes('CERISS'), 'the start page answers');
  const transfers = await (await fetch(`${address}/api/knowledge-transfer/v1/transfers`)).json();
  check(
    transfers.items.some(({ territory, status }) => territory === '44216' && status === 'agreed'),
    'the story is there to its last fact',
  );
  const { services } = JSON.parse(readFileSync(join(data, 'stack.json'), 'utf8'));
  process.kill(-npm.pid, 'SIGINT');
  const stopped = await Promise.race([ended.then(() => true), pause(STOP_MS, false)]);
  check(stopped, `Ctrl-C ends it within ${STOP_MS / 1000} s`);
  const listening = await Promise.all([address, ...Object.values(services).map(({ url }) => url)].map(answers));
  check(!listening.includes(true), 'nothing is left behind');
  console.log('\n5 passed, 0 failed');
} finally {
  if (!over) {
    process.kill(-npm.pid, 'SIGINT');
    await Promise.race([ended, pause(STOP_MS)]);
  }
  rmSync(folder, { recursive: true, force: true });
}
