// jest transforms a global setup without the repository's module mapping: bundled, it runs like everything else.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

export default async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const outfile = `${root}dist/run/deploy/local/testing/global-setup.mjs`;
  await bundle(`${root}deploy/local/testing/global-setup.ts`, outfile);
  const { startBackends } = await import(pathToFileURL(outfile).href);
  globalThis.stopBackends = await startBackends();
};
