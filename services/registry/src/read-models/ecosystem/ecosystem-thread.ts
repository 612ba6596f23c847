import { Worker } from 'node:worker_threads';
import type { Task } from './ecosystem-task.js';

/* Bundled beside the service. Where sources run as they are, in specs, it is where their set-up puts it. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../../../../dist/workers/ecosystem.worker.mjs', import.meta.url)
  : new URL('./ecosystem.worker.mjs', import.meta.url);

/* Far above what 10,000 actors with 50,000 ties need: a graph that is too large ends its thread and not the service. What is young has
   room, unlike in services, whose answers are small. */
const LIMITS = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 16 };

/** What a thread of its own makes of a task. Throws what the thread throws; an aborted one is ended at once. */
export const inThread = <Answer extends object>(task: Task, signal?: AbortSignal): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: task, resourceLimits: LIMITS });
    const end = (): void => void worker.terminate();
    signal?.addEventListener('abort', end, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      signal?.removeEventListener('abort', end);
      reject(new Error('the thread ended before it had an answer'));
    });
    if (signal?.aborted) end();
  });
