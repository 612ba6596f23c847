import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Client } from 'pg';
import { makeBundles, bundleFile } from '../../../deploy/local/build/bundles.js';

const NAME = 'bench-baseline';

export type RowService = Readonly<{
  url: string;
  pid: number;
  /** Has the database do what the rows written leave to be done later, which whoever is measured next would otherwise wait for. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}>;

const settle = async (connectionString: string): Promise<void> => {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query('VACUUM ANALYZE').finally(() => client.end());
};

/** Starts the NestJS + TypeORM service as a process of its own on an empty database. */
export const startRowService = async (databaseUrl: string): Promise<RowService> => {
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
  return { url: ready.url, pid: child.pid!, settle: () => settle(databaseUrl), stop };
};
