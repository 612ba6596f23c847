// Runs a TypeScript entry point of this repository: node deploy/build/run.mjs <file.ts> [arguments]
import { setSourceMapsSupport } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const [, , entryPoint, ...args] = process.argv;
const outfile = resolve('dist/run', entryPoint.replace(/\.ts$/, '.mjs'));
await bundle(entryPoint, outfile).catch((error) => {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  process.stderr.write(
    `${resolve('dist')} cannot be written (${error.code}): run this as the user the checkout belongs to\n`,
  );
  process.exit(1);
});
process.argv = [process.argv[0], outfile, ...args];
setSourceMapsSupport(true, { nodeModules: false });
await import(pathToFileURL(outfile).href);
