// Stops the stack's processes when their supervisor was killed and could not: PostgreSQL and NATS would never notice.
// Plain JavaScript in a process of its own, told over IPC what has started and what has ended.
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 10_000;
const running = new Map();

process.on('message', ({ started, ended }) => {
  if (started) running.set(started.pid, started);
  if (ended) running.delete(ended.pid);
});

const signal = (pid, name) => {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
};

const stop = async ({ pid, stopSignal }) => {
  signal(pid, stopSignal);
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    if (!signal(pid, 0)) return;
    await sleep(50);
  }
  signal(pid, 'SIGKILL');
};

process.on('disconnect', async () => {
  const stages = [...new Set([...running.values()].map(({ stage }) => stage))].sort((a, b) => b - a);
  for (const stage of stages) await Promise.all([...running.values()].filter((one) => one.stage === stage).map(stop));
  process.exit(0);
});

// A terminal's signals are for the supervisor; the guard goes when the supervisor has gone.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {});
