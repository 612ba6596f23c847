import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { makeBundles, bundleFile } from '../../../deploy/local/build/bundles.js';

const NAME = 'bench-baseline';

/** Starts the NestJS + TypeORM service as a process of its own on an empty database. */
export const startRowService = async (
  databaseUrl: string,
): Promise<{ url: string; pid: number; stop(): Promise<void> }> => {
  await makeBundles([{ name: NAME, entryPoint: 'test/bench/baseline/main.ts' }]);
  const child = spawn(process.execPath, [bundleFile({ name: NAME })], {
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const [ready] = (await Promise.race([once(child, 'message'), exited.then(() => [])])) as [{ url: string }?];
  if (!ready) throw new Error('the NestJS + TypeORM service did not start');
  const stop = async (): Promise<void> => {
    child.disconnect();
    await exited;
  };
  return { url: ready.url, pid: child.pid!, stop };
};
