import pg from 'pg';
import { StackError } from '../stack-error.js';

export const databaseName = (service: string): string => `ceriss_${service.replaceAll('-', '_')}`;

const withClient = async <T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    const { host, port } = client;
    throw new StackError(
      `PostgreSQL at ${host}:${port} does not give the services their databases: ${(error as Error).message}`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
};

const existing = async (client: pg.Client, table: 'pg_database' | 'pg_roles', column: 'datname' | 'rolname') => {
  const { rows } = await client.query<{ name: string }>(`SELECT ${column} AS name FROM ${table}`);
  return new Set(rows.map(({ name }) => name));
};

const withDatabase = (server: string, name: string, user?: { name: string; password: string }): string => {
  const url = new URL(server);
  url.pathname = name;
  if (user) [url.username, url.password] = [user.name, user.password];
  return url.href;
};

/** On our own server: one role and one database a service, closed to the other services. Gives the URLs by service. */
export const ownDatabases = (
  server: string,
  passwords: Readonly<Record<string, string>>,
): Promise<Record<string, string>> =>
  withClient(server, async (client) => {
    const roles = await existing(client, 'pg_roles', 'rolname');
    const databases = await existing(client, 'pg_database', 'datname');
    const urls: Record<string, string> = {};
    for (const [service, password] of Object.entries(passwords)) {
      const name = databaseName(service);
      const verb = roles.has(name) ? 'ALTER' : 'CREATE';
      await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
      if (!databases.has(name)) {
        await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
        await client.query(`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`);
      }
      urls[service] = withDatabase(server, name, { name, password });
    }
    return urls;
  });

/** On somebody's server (`DATABASE_URL`): missing databases are created, and the given role is used for all of them. */
export const databasesOn = (server: string, services: readonly string[]): Promise<Record<string, string>> =>
  withClient(server, async (client) => {
    const databases = await existing(client, 'pg_database', 'datname');
    const urls: Record<string, string> = {};
    for (const service of services) {
      const name = databaseName(service);
      if (!databases.has(name)) await client.query(`CREATE DATABASE ${name}`);
      urls[service] = withDatabase(server, name);
    }
    return urls;
  });
