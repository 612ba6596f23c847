import { readFileSync } from 'node:fs';
import os from 'node:os';
import { inRepository } from '../../deploy/local/repository.js';

/** What the figures were measured on. */
export type Machine = Readonly<{
  date: string;
  processor: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
  version: string;
}>;

export const thisMachine = (): Machine => {
  const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { version: string };
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.version,
    version,
  };
};
