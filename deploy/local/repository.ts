import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const findRoot = (folder: string): string => {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`${import.meta.dirname} is not inside the repository`);
  return findRoot(parent);
};

/** The checkout. Found by looking upwards: bundled, this file runs from `dist/`. */
export const repositoryRoot = findRoot(import.meta.dirname);

export const inRepository = (...path: readonly string[]): string => join(repositoryRoot, ...path);
