import pg, { type Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { createCheckpointTable } from './checkpoints.js';
import { takesHistoryAway } from './history/keep-history.js';
import type { EntityClass } from './rows/rows.js';

export type ReadModels = Readonly<{ dataSource: DataSource; pool: Pool; close(): Promise<void> }>;

export type ReadModelsOptions = Readonly<{
  /** `postgres://user:password@host:port/database` */
  url: string;
  entities: readonly EntityClass[];
  migrations: Extract<NonNullable<DataSourceOptions['migrations']>, readonly unknown[]>;
  /** Shown in the database's list of connections. */
  applicationName: string;
  /** The most connections of each of the two pools: one for queries, one for projectors. */
  connections?: number;
}>;

const MIGRATION_LOCK = "hashtextextended('ceriss/migrations', 0)";

/** Connects and brings the tables up to date; several processes may do so at once. Throws when the database is not there. */
export const openReadModels = async (options: ReadModelsOptions): Promise<ReadModels> => {
  const { url, entities, migrations, applicationName, connections = 10 } = options;
  const pool = new pg.Pool({ connectionString: url, application_name: applicationName, max: connections });
  // A lost idle connection is replaced by the pool when it is needed; without a listener it would end the process.
  pool.on('error', () => undefined);
  outliveEnds(pool);
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    applicationName,
    entities: [...entities],
    migrations: [...migrations],
    poolSize: connections,
  });
  try {
    await dataSource.initialize();
    outliveEnds((dataSource.driver as PostgresDriver).master as Pool);
    await createCheckpointTable(pool);
    await migrate(dataSource, pool);
  } catch (error) {
    await close(dataSource, pool);
    throw error;
  }
  return { dataSource, pool, close: () => close(dataSource, pool) };
};

/* A server may end a connection in the packet that opens it, before whoever asked for it can listen: unheard, that ends the process. */
const outliveEnds = (pool: Pool): void => void pool.on('connect', (client) => void client.on('error', () => undefined));

const migrate = async (dataSource: DataSource, pool: Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    // Closed rather than returned: that gives the lock back whatever has happened.
    client.release(true);
  }
};

const close = async (dataSource: DataSource, pool: Pool): Promise<void> => {
  if (dataSource.isInitialized) await dataSource.destroy();
  await pool.end();
};

/** The SQL that TypeORM would still run to make the tables fit the entities; empty when the migrations are complete. */
export const migrationsMatchEntities = async (dataSource: DataSource): Promise<readonly string[]> => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query).filter((sql) => !takesHistoryAway(sql));
};
