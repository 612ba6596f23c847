import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFile, type Bundle } from './build/bundles.js';
import { HOST } from './ports.js';
import {
  BOUNDED_OLD_GENERATION,
  SMALL_NATIVE_HEAP,
  SMALL_YOUNG_GENERATION,
  SOURCE_MAPS,
} from './processes/node-arguments.js';
import type { ProcessSpec } from './processes/supervised.js';
import { inRepository } from './repository.js';

/** The bounded contexts: each keeps events of its own and publishes some of them. */
export const CONTEXTS = ['registry', 'governance', 'financing', 'evaluation', 'knowledge-transfer'] as const;

/** Everything with read models, and so with a database. */
export const WITH_DATABASE = [...CONTEXTS, 'audit'] as const;

/** In the order in which they start; the portal last, because it shows the others. */
export const SERVICES: readonly string[] = [...WITH_DATABASE, 'portal'];

export const serviceBundle = (name: string): Bundle => ({ name, entryPoint: `services/${name}/src/main.ts` });

export const isBuilt = (name: string): boolean => existsSync(inRepository(serviceBundle(name).entryPoint));

export type ServiceEnvironment = Readonly<Record<string, string>>;

/** Alive and not "ready": a service is not ready while another one is away whose events it consumes, and still does its work. */
const alive = async (url: string): Promise<void> => {
  const response = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(`not alive: ${response.status}`);
};

/** A service as a process of its own. */
export const serviceProcess = (name: string, port: number, env: ServiceEnvironment, logDir: string): ProcessSpec => ({
  name,
  stage: name === 'portal' ? 5 : 4,
  command: process.execPath,
  args: [...SOURCE_MAPS, SMALL_YOUNG_GENERATION, BOUNDED_OLD_GENERATION, bundleFile({ name })],
  env: { ...SMALL_NATIVE_HEAP, ...env },
  logFile: join(logDir, `${name}.log`),
  stopSignal: 'SIGTERM',
  ready: () => alive(`http://${HOST}:${port}`),
  readyWithinMs: 60_000,
  ipc: true,
});
