import { readFile } from 'node:fs/promises';
import swc from '@swc/core';
import { build } from 'esbuild';
import { swcOptions } from './swc.mjs';

const decorators = {
  name: 'swc',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await swc.transform(source, { ...swcOptions, filename: path, sourceMaps: 'inline' });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Bundles workspace code only: packages stay external, because a bundled typeorm or terminus fails at run time. */
export const bundle = async (entryPoint, outfile) => {
  await build({
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    sourcemap: true,
    plugins: [decorators],
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
  });
};
