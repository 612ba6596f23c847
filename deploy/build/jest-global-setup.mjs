// jest transforms a global setup without the repository's module mapping: bundled, it runs like everything else.
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

export default async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const outfile = `${root}dist/run/deploy/local/testing/global-setup.mjs`;
  await bundle(`${root}deploy/local/testing/global-setup.ts`, outfile);
  // Node starts a thread from a file, and has no use for ours as they are written.
  for (const worker of globSync('services/*/src/**/*.worker.ts', { cwd: root })) {
    await bundle(`${root}${worker}`, `${root}dist/workers/${basename(worker, '.ts')}.mjs`);
  }
  const { startBackends } = await import(pathToFileURL(outfile).href);
  globalThis.stopBackends = await startBackends();
};
