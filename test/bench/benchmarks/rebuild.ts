import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { openLog } from '@ceriss/eventstoredb';
import { openReadModels, rebuild as rebuildReadModel } from '@ceriss/read-models';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { actorDirectory } from '../../../services/registry/src/read-models/actor-directory/actor-directory.projection.js';
import { entities, migrations } from '../../../services/registry/src/read-models/index.js';
import type { Benchmark } from '../benchmark.js';
import { register } from '../fixtures/registrations.js';
import { withStack } from '../fixtures/stack.js';
import { beside, rounds } from '../measuring/rounds.js';

const EVENTS = 100_000;
const ROUNDS = 3;

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

const withClient = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
};

/* One COPY in one transaction into an empty table with the same keys and indexes. */
const copy = async (pool: Pool, rows: Buffer): Promise<number> => {
  await pool.query('DROP TABLE IF EXISTS bench_copy');
  await pool.query('CREATE TABLE bench_copy (LIKE actor_directory INCLUDING ALL)');
  return await withClient(pool, (client) =>
    seconds(() => pipeline(Readable.from(chunks(rows)), client.query(copyFrom('COPY bench_copy FROM STDIN')))),
  );
};

const CHUNK = 64 * 1024;
function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

export const rebuild: Benchmark = {
  name: 'rebuild',
  about: `the registry's directory of actors rebuilt from ${EVENTS.toLocaleString('en')} events beside COPY of its rows`,
  run: (say) =>
    withStack([], async ({ backends }) => {
      const log = openLog({ url: backends.eventstoreUrl });
      const url = backends.databaseUrl('registry')!;
      const readModels = await openReadModels({ url, entities, migrations, applicationName: 'bench' });
      const { pool } = readModels;
      try {
        say(`writing ${EVENTS.toLocaleString('en')} events`);
        await register(log, EVENTS);
        const subject = () => rebuildReadModel({ ...readModels, log, projection: actorDirectory });
        say('rebuild and COPY, in turn');
        await subject();
        const rows = await withClient(pool, (client) => buffer(client.query(copyTo('COPY actor_directory TO STDOUT'))));
        const results = await rounds(ROUNDS, { copy: () => copy(pool, rows), rebuild: () => seconds(subject) });
        const rate = (duration: number): number => EVENTS / duration;
        const { value, ceiling, ratio } = beside(results.rebuild, rate, results.copy, rate);
        return [
          {
            ...{ name: `rebuild of ${EVENTS.toLocaleString('en')} events`, unit: 'events/s', value, ratio },
            ceiling: { name: 'COPY of the same rows', value: ceiling },
            goal: { atLeast: 0.4 },
          },
        ];
      } finally {
        await readModels.close();
        await log.close();
      }
    }),
};
