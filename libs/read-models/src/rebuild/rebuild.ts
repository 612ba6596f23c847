import type { Log } from '@ceriss/eventstoredb';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createCheckpointTable, lockCheckpoint, replaceCheckpoint } from '../checkpoints.js';
import { silent, type RunnerLogger } from '../logger.js';
import type { Projection } from '../projection.js';
import { shapesOf } from '../rows/table-shape.js';
import { inTransaction } from '../transaction.js';
import { load, NOTHING_LOADED, type Loaded, type Loading } from './load.js';
import { oneAtATime } from './one-at-a-time.js';
import { SideTables } from './side-tables.js';

export type ReadModelBackends = Readonly<{ log: Log; pool: Pool; dataSource: DataSource }>;

export type RebuildOptions = ReadModelBackends &
  Readonly<{
    projection: Projection;
    logger?: RunnerLogger;
    /** Told how many events have been read, now and then. */
    onProgress?: (events: number) => void;
    signal?: AbortSignal;
  }>;

export type Rebuilt = Readonly<{ rows: number; events: number }>;

/** As many events as may be left for the moment in which the live projector stands still. */
const FEW = 200;
const EXCHANGE = "BEGIN; SET LOCAL lock_timeout = '10s'";

/**
 * Builds the tables of a projection anew beside the live ones and exchanges them in one transaction with the checkpoint.
 * A live projector goes on meanwhile and continues from the new checkpoint. One that was broken off can be run again.
 */
export const rebuild = async (options: RebuildOptions): Promise<Rebuilt> => {
  const { projection, pool, dataSource, logger = silent } = options;
  await createCheckpointTable(pool);
  return await oneAtATime(pool, `rebuild/${projection.name}`, async () => {
    const shapes = shapesOf(dataSource, projection.tables, projection.history);
    const side = new SideTables(`rebuild_${projection.name}`, shapes);
    const { log, signal, onProgress } = options;
    const loading: Loading = { projection, log, pool, shapes, schema: side.schema, signal, onProgress };
    await side.create(pool);
    const first = await load(loading, NOTHING_LOADED);
    await side.finish(pool);
    const loaded = await exchange(loading, side, await catchUp(loading, first));
    logger.info({ projection: projection.name, version: projection.version, ...loaded }, 'read model rebuilt');
    return loaded;
  });
};

const catchUp = async (loading: Loading, loaded: Loaded): Promise<Loaded> => {
  const further = await load(loading, loaded);
  return further.events - loaded.events > FEW ? await catchUp(loading, further) : further;
};

const exchange = async (loading: Loading, side: SideTables, loaded: Loaded): Promise<Rebuilt> => {
  const { pool, projection } = loading;
  return await inTransaction(pool, EXCHANGE, async (client) => {
    const { name, version } = projection;
    const stored = await lockCheckpoint(client, name);
    if (stored && stored.version > version) throw new Error(`${name} is already at version ${stored.version}`);
    // Nobody may see the read model go back behind what it has shown.
    const behind = stored && stored.position > loaded.position;
    const { position, handled, recorded, events } = behind ? await load(loading, loaded, stored.position) : loaded;
    const rows = await side.count(pool);
    await side.exchange(client);
    await replaceCheckpoint(client, { name, version, position, handled, recorded });
    return { rows, events };
  });
};
