import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EVENTSTORE_ENTRY } from './backends/eventstore.js';
import { makeBundles, type Bundle } from './build/bundles.js';
import { identityBundle } from './identity/process.js';
import { choosePorts, claimPort } from './ports.js';
import { isBuilt, serviceBundle, SERVICES } from './services.js';
import { StackError } from './stack-error.js';

export type Say = (line: string) => void;

const BACKEND_PORTS = ['postgres', 'nats', 'eventstore', 'eventstore-health', 'identity'];

export const secondsSince = (began: number): string => `(${((performance.now() - began) / 1_000).toFixed(1)} s)`;

/** The data folder with its logs. Throws StackError when it cannot be written. */
export const prepareFolder = (folder: string): { dataDir: string; logDir: string } => {
  const dataDir = resolve(folder);
  const logDir = join(dataDir, 'logs');
  try {
    mkdirSync(logDir, { recursive: true });
    // As root, PostgreSQL runs as somebody else who must pass through; every file inside has its own mode.
    chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StackError(
      `${dataDir} cannot be written (${code}): choose another folder with npm start -- --data <folder>`,
    );
  }
  return { dataDir, logDir };
};

/** Those of the wanted services that this checkout has, in the order of starting. */
export const servicesHere = (wanted: readonly string[], say: Say): readonly string[] => {
  const missing = wanted.filter((service) => !isBuilt(service));
  if (missing.length > 0) say(`not part of this checkout: ${missing.join(', ')}`);
  return SERVICES.filter((service) => wanted.includes(service) && !missing.includes(service));
};

/** A port for everything; the portal's is the one that was asked for. */
export const portsFor = async (
  services: readonly string[],
  port: number | 'random',
): Promise<Record<string, number>> => {
  if (port === 'random') return choosePorts([...BACKEND_PORTS, ...services], true);
  const others = await choosePorts([...BACKEND_PORTS, ...services.filter((service) => service !== 'portal')], false);
  return { ...others, portal: await claimPort(port) };
};

/** Bundles what has changed since the last start. */
export const build = async (services: readonly string[], say: Say): Promise<void> => {
  const eventstore: Bundle = { name: 'eventstore', entryPoint: EVENTSTORE_ENTRY };
  const began = performance.now();
  const made = await makeBundles([eventstore, identityBundle, ...services.map(serviceBundle)]);
  if (made.length > 0) say(`built ${made.join(', ')} ${secondsSince(began)}`);
};
