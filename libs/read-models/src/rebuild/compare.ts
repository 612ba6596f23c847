import type { Position } from '@ceriss/event-sourcing';
import type { Pool } from 'pg';
import { createCheckpointTable } from '../checkpoints.js';
import { quoted } from '../quoted.js';
import type { Projection } from '../projection.js';
import { shapesOf, storedTables, type Shapes, type TableShape } from '../rows/table-shape.js';
import { inTransaction } from '../transaction.js';
import { load, NOTHING_LOADED } from './load.js';
import { oneAtATime } from './one-at-a-time.js';
import type { ReadModelBackends } from './rebuild.js';
import { SideTables } from './side-tables.js';

export type TableComparison = Readonly<{
  table: string;
  /** Rows of the live table. */
  rows: number;
  /** Rows of the rebuilt table that the live one lacks. */
  missing: number;
  /** Rows of the live table that the rebuilt one lacks. A row with another value counts on both sides. */
  unexpected: number;
  /** Keys of some rows that differ. */
  examples: readonly string[];
}>;

const EXAMPLES = 5;
const BEGIN_SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ';

/** Compares a projection's tables, as they are at one moment, row by row with what the log makes of the same events. */
export const compare = async (
  options: ReadModelBackends & Readonly<{ projection: Projection }>,
): Promise<readonly TableComparison[]> => {
  const { projection, log, pool, dataSource } = options;
  await createCheckpointTable(pool);
  return await oneAtATime(pool, `compare/${projection.name}`, async () => {
    const shapes = shapesOf(dataSource, projection.tables, projection.history);
    const rebuilt = new SideTables(`compare_${projection.name}`, shapes);
    const snapshot = new SideTables(`snapshot_${projection.name}`, shapes);
    try {
      await rebuilt.create(pool);
      await snapshot.create(pool);
      const until = await copyLive(pool, projection.name, snapshot, shapes);
      await load({ projection, log, pool, shapes, schema: rebuilt.schema }, NOTHING_LOADED, until);
      return await Promise.all(
        storedTables(shapes).map((table) => difference(pool, table, snapshot.schema, rebuilt.schema)),
      );
    } finally {
      await rebuilt.drop(pool);
      await snapshot.drop(pool);
    }
  });
};

/* Rows and checkpoint of one moment: they are committed together, so they belong together. */
const copyLive = (pool: Pool, name: string, snapshot: SideTables, shapes: Shapes): Promise<Position> =>
  inTransaction(pool, BEGIN_SNAPSHOT, async (client) => {
    const { rows } = await client.query<{ position: string }>(
      'SELECT position FROM projections.checkpoint WHERE name = $1',
      [name],
    );
    for (const table of storedTables(shapes)) {
      const columns = table.columns.map((column) => quoted(column.name)).join(', ');
      const [to, from] = [snapshot.schema, table.schema].map((schema) => `${quoted(schema)}.${quoted(table.name)}`);
      await client.query(`INSERT INTO ${to} (${columns}) SELECT ${columns} FROM ${from}`);
    }
    return BigInt(rows[0]?.position ?? 0);
  });

type Counts = { rows: string; missing: string; unexpected: string; examples: string[] };

const difference = async (
  pool: Pool,
  { name, columns }: TableShape,
  live: string,
  rebuilt: string,
): Promise<TableComparison> => {
  const key = columns.filter(({ primary }) => primary).map((column) => `${quoted(column.name)}::text`);
  const content = (schema: string) =>
    `SELECT concat_ws('/', ${key.join(', ')}) AS key, t::text AS row FROM ${quoted(schema)}.${quoted(name)} t`;
  const { rows } = await pool.query<Counts>(
    `WITH live AS (${content(live)}), rebuilt AS (${content(rebuilt)}),
       missing AS (SELECT * FROM rebuilt EXCEPT SELECT * FROM live),
       unexpected AS (SELECT * FROM live EXCEPT SELECT * FROM rebuilt)
     SELECT (SELECT count(*) FROM live) AS rows, (SELECT count(*) FROM missing) AS missing,
       (SELECT count(*) FROM unexpected) AS unexpected,
       ARRAY(SELECT key FROM missing UNION SELECT key FROM unexpected ORDER BY key LIMIT ${EXAMPLES}) AS examples`,
  );
  const [counts] = rows;
  if (!counts) throw new Error(`no comparison of ${name}`);
  const { examples } = counts;
  return {
    table: name,
    rows: Number(counts.rows),
    missing: Number(counts.missing),
    unexpected: Number(counts.unexpected),
    examples,
  };
};
