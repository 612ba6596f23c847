import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testBackends, type TestBackends } from './backends.js';
import { testPostgres } from './postgres.js';

const query = async (connectionString: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the backends of a test file', () => {
  let backends: TestBackends;
  beforeAll(async () => {
    backends = await testBackends();
  });
  afterAll(() => backends.stop());

  it('have a database of their own, which nobody else sees into', async () => {
    const other = await testPostgres();
    await query(backends.databaseUrl, 'CREATE TABLE mine (id int)');
    expect(await query(other.url, `SELECT to_regclass('mine') AS found`)).toEqual([{ found: null }]);
    await other.stop();
    const dropped = query(backends.databaseUrl, `SELECT 1 FROM pg_database WHERE datname = '${other.databaseName}'`);
    expect(await dropped).toEqual([]);
  });

  it('sort and lower Spanish text as UTF-8', async () => {
    expect(await query(backends.databaseUrl, `SELECT lower('PEÑÓN') AS word`)).toEqual([{ word: 'peñón' }]);
  });

  it('have addresses and a namespace fit for subjects and streams', () => {
    expect(backends).toMatchObject({
      natsUrl: expect.stringMatching(/^nats:/),
      eventstoreUrl: expect.stringMatching(/^esdb:/),
      namespace: expect.stringMatching(/^[a-z][a-z0-9]+$/),
    });
  });
});
