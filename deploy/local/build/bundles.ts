import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRepository } from '../repository.js';

export type Bundle = Readonly<{ name: string; entryPoint: string }>;

export const bundleFile = ({ name }: Pick<Bundle, 'name'>): string => inRepository('dist/services', name, 'main.mjs');

const recordFile = (bundle: Bundle): string => join(bundleFile(bundle), '../inputs.json');

const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** What a bundle was made from: every source file in it, and the bundler itself. Paths are relative to the root. */
export const digests = (files: readonly string[], root: string): Record<string, string> =>
  Object.fromEntries([...new Set(files)].sort().map((file) => [file, digest(join(root, file))]));

/** Whether every file still has the digest that was written down for it. */
export const unchanged = (recorded: Readonly<Record<string, string>>, root: string): boolean =>
  Object.entries(recorded).every(([file, was]) => existsSync(join(root, file)) && digest(join(root, file)) === was);

const BUNDLER = ['deploy/build/bundle.mjs', 'deploy/build/swc.mjs', 'tsconfig.base.json', 'package-lock.json'];

const upToDate = (bundle: Bundle): boolean => {
  if (!existsSync(bundleFile(bundle)) || !existsSync(recordFile(bundle))) return false;
  return unchanged(JSON.parse(readFileSync(recordFile(bundle), 'utf8')) as Record<string, string>, inRepository());
};

/** Bundles what has changed since it was last bundled; gives the names of what was made. */
export const makeBundles = async (bundles: readonly Bundle[]): Promise<readonly string[]> => {
  const stale = bundles.filter((bundle) => !upToDate(bundle));
  if (stale.length === 0) return [];
  // By address, so that the compilers are loaded only when there is something to do.
  const bundler = pathToFileURL(inRepository('deploy/build/bundle.mjs')).href;
  const { bundle: make } = (await import(bundler)) as typeof import('../../build/bundle.mjs');
  for (const bundle of stale) {
    const inputs = await make(inRepository(bundle.entryPoint), bundleFile(bundle));
    writeFileSync(recordFile(bundle), JSON.stringify(digests([...inputs, ...BUNDLER], inRepository()), null, 2));
  }
  return stale.map(({ name }) => name);
};
