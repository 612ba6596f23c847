import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import swc from '@swc/core';
import { build } from 'esbuild';
import { swcOptions } from './swc.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

const WORKER = /new URL\('\.\/([\w-]+\.worker)\.mjs', import\.meta\.url\)/g;

const decorators = (foundWorker) => ({
  name: 'swc',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      for (const [, name] of source.matchAll(WORKER)) foundWorker(join(dirname(path), `${name}.ts`));
      const { code } = await swc.transform(source, { ...swcOptions, filename: path, sourceMaps: 'inline' });
      return { contents: code, loader: 'js' };
    });
  },
});

// Renamed into place: somebody else may be starting from the same file.
const replace = async ({ path, contents }) => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, contents);
  await rename(`${path}.${process.pid}`, path);
};

/**
 * Bundles workspace code only: packages stay external, because a bundled typeorm or terminus fails at run time.
 * A thread that a source starts by `new URL('./x.worker.mjs', import.meta.url)` is bundled from `x.worker.ts` into a file beside.
 * Gives the source files that went in, relative to the root of the repository.
 */
export const bundle = async (entryPoint, outfile) => {
  const workers = new Set();
  const isItself = (worker) => worker === resolve(root, entryPoint);
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    sourcemap: true,
    metafile: true,
    write: false,
    // A thread may start others like itself.
    plugins: [decorators((worker) => isItself(worker) || workers.add(worker))],
    tsconfig: `${root}tsconfig.base.json`,
    logLevel: 'warning',
    // Decorator metadata asks by `typeof` whether a type is also a value; for a zod type it is not, and need not be.
    logOverride: { 'import-is-undefined': 'silent' },
  });
  await Promise.all(outputFiles.map(replace));
  const beside = (worker) => join(dirname(outfile), basename(worker).replace(/\.ts$/, '.mjs'));
  const inputs = await Promise.all([...workers].map((worker) => bundle(worker, beside(worker))));
  return [...Object.keys(metafile.inputs), ...inputs.flat()];
};
