import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentRun } from './processes/run-file.js';
import type { ServiceEnvironment } from './services.js';
import { StackError } from './stack-error.js';

/** Where a running stack can be reached: for the story, the audit commands and rebuilds. Holds secrets. */
export type StackFile = Readonly<{
  portalUrl: string;
  eventstoreUrl: string;
  issuer: string;
  services: Readonly<Record<string, Readonly<{ url: string; env: ServiceEnvironment }>>>;
  clientSecrets?: Readonly<Record<string, string>>;
  /** Absent with a real event store: time cannot be moved there. */
  clockFile?: string;
}>;

const stackFile = (dataDir: string): string => join(dataDir, 'stack.json');

export const organisationsIn = (dataDir: string): string => join(dataDir, 'organisations.json');

export const writeStack = (dataDir: string, stack: StackFile): void => {
  writeFileSync(`${stackFile(dataDir)}.new`, JSON.stringify(stack, null, 2), { mode: 0o600 });
  renameSync(`${stackFile(dataDir)}.new`, stackFile(dataDir));
};

/** The stack that runs in this folder. Throws StackError when none does. */
export const readStack = (dataDir: string): StackFile => {
  if (!currentRun(dataDir)) throw new StackError(`CERISS is not running in ${dataDir}: start it with npm start`);
  try {
    return JSON.parse(readFileSync(stackFile(dataDir), 'utf8')) as StackFile;
  } catch {
    throw new StackError('CERISS is still starting: try again when npm start has said that it is ready');
  }
};
