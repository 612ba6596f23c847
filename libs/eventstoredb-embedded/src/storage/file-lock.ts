import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

const reasonOf = ({ errcode, message }: Error & { errcode?: number }): string =>
  errcode === SQLITE_BUSY
    ? 'is in use by another event store node: stop that one or choose another file'
    : `cannot be written to: ${message}`;

/**
 * Takes the file for one node. The lock is the operating system's, through an exclusive SQLite transaction on a file beside the
 * log, so that it ends with the process however that ends, and readers of the log itself are not shut out.
 * Throws one plain sentence.
 */
export const lockFile = (file: string): { release(): void } => {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    lock = new DatabaseSync(`${file}.lock`);
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    throw new Error(`${file} ${reasonOf(error as Error)}`, { cause: error });
  }
  const held = lock;
  return { release: () => held.close() };
};
