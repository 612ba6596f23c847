import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { HOST } from '../ports.js';
import { inRepository } from '../repository.js';
import { SOURCE_MAPS } from '../processes/node-arguments.js';
import type { ProcessSpec } from '../processes/supervised.js';

export type EventStoreOptions = Readonly<{
  dataDir: string;
  logDir: string;
  port: number;
  healthPort: number;
  /** Recorded times follow the demonstration clock where there is one. */
  clockFile?: string;
}>;

export const EVENTSTORE_ENTRY = 'libs/eventstoredb-embedded/src/main.ts';

export const eventStoreUrl = (port: number): string => `esdb://${HOST}:${port}?tls=false`;

const healthy = async (port: number): Promise<void> => {
  const response = await fetch(`http://${HOST}:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(`the event store answers ${response.status}`);
};

/** The embedded EventStoreDB node as a process of its own. */
export const eventStoreProcess = (options: EventStoreOptions): ProcessSpec => {
  const folder = join(options.dataDir, 'eventstore');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    name: 'eventstore',
    stage: 2,
    command: process.execPath,
    args: [...SOURCE_MAPS, inRepository('dist/services/eventstore/main.mjs')],
    env: {
      EVENTSTORE_FILE: join(folder, 'events.db'),
      EVENTSTORE_HOST: HOST,
      EVENTSTORE_PORT: String(options.port),
      EVENTSTORE_HEALTH_PORT: String(options.healthPort),
      DEMONSTRATION_CLOCK_FILE: options.clockFile,
    },
    logFile: join(options.logDir, 'eventstore.log'),
    stopSignal: 'SIGTERM',
    ready: () => healthy(options.healthPort),
    ipc: true,
  };
};
