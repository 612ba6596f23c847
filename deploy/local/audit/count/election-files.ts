import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRun } from '../command.js';
import { readBlt, type BltElection } from './blt.js';

const unreadable = (path: string, error: unknown): CannotRun =>
  error instanceof CannotRun
    ? new CannotRun(`${path}: ${error.message}`)
    : new CannotRun(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'no file'}`);

/** The files asked for: each as it is named, and of a folder every BLT file below it. Throws CannotRun when one is not there. */
export const electionFiles = async (paths: readonly string[]): Promise<string[]> => {
  const files = await Promise.all(
    paths.map(async (path) => {
      try {
        if (!(await stat(path)).isDirectory()) return [path];
        const entries = await readdir(path, { recursive: true });
        return entries
          .filter((entry) => /\.blt$/i.test(entry))
          .sort()
          .map((entry) => join(path, entry));
      } catch (error) {
        throw unreadable(path, error);
      }
    }),
  );
  if (files.flat().length === 0) throw new CannotRun(`There is no BLT file in ${paths.join(', ')}`);
  return files.flat();
};

/** One election. Throws CannotRun with the file, and the line where it is one. */
export const readElection = async (path: string): Promise<BltElection> => {
  try {
    return readBlt(await readFile(path));
  } catch (error) {
    throw unreadable(path, error);
  }
};
