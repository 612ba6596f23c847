import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { backendUrl } from './environment.js';

export type TestDatabase = Readonly<{
  /** Connection URL of a fresh, empty database. */
  url: string;
  databaseName: string;
  stop(): Promise<void>;
}>;

/** A fresh database on the PostgreSQL of this run; `stop` drops it, whoever is still connected. */
export const testPostgres = async (): Promise<TestDatabase> => {
  const server = backendUrl('TEST_DATABASE_URL');
  const databaseName = `test_${randomBytes(6).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${databaseName}`);
  const url = new URL(server);
  url.pathname = databaseName;
  return {
    url: url.href,
    databaseName,
    stop: () => execute(server, `DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`),
  };
};

const execute = async (connectionString: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};
