import type { Position } from '@ceriss/event-sourcing';
import type { ClientBase, Pool } from 'pg';
import type { ProjectionFailure, ProjectionState } from './projection-status.js';
import type { Instant } from './history/instant.js';
import { inTransaction } from './transaction.js';

export type Checkpoint = Readonly<{
  name: string;
  version: number;
  /** Raised whenever the tables are exchanged for rebuilt ones. */
  generation: number;
  /** The log has been projected up to here. */
  position: Position;
  /** The last event of the context that was projected: where reading goes on. */
  handled: Position | 'start';
  /** The recorded instant of that event; unknown where it was projected before instants were kept. */
  recorded: Instant | undefined;
  state: ProjectionState;
  failure?: ProjectionFailure;
}>;

/** Someone else has written the checkpoint: a second projector, or a rebuild. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor(projection: string) {
    super(`the checkpoint of ${projection} was moved by another process`);
  }
}

const DDL = `
  SELECT pg_advisory_xact_lock(hashtextextended('ceriss/projections/schema', 0));
  CREATE SCHEMA IF NOT EXISTS projections;
  CREATE TABLE IF NOT EXISTS projections.checkpoint (
    name text PRIMARY KEY,
    version integer NOT NULL,
    generation integer NOT NULL DEFAULT 0,
    position bigint NOT NULL DEFAULT 0,
    handled bigint,
    state text NOT NULL DEFAULT 'catching-up',
    failure jsonb
  );
  ALTER TABLE projections.checkpoint ADD COLUMN IF NOT EXISTS recorded bigint`;

type Row = Readonly<{
  name: string;
  version: number;
  generation: number;
  position: string;
  handled: string | null;
  recorded: string | null;
  state: ProjectionState;
  failure: ProjectionFailure | null;
}>;

const ofRow = ({ position, handled, recorded, failure, ...row }: Row): Checkpoint => ({
  ...row,
  position: BigInt(position),
  handled: handled === null ? 'start' : BigInt(handled),
  recorded: recordedOf(handled, recorded),
  ...(failure && { failure }),
});

/* Where nothing has been projected, nothing had been recorded at any time before. */
const recordedOf = (handled: string | null, recorded: string | null): Instant | undefined => {
  if (handled === null) return 0;
  return recorded === null ? undefined : Number(recorded);
};

const SELECT =
  'SELECT name, version, generation, position, handled, recorded, state, failure FROM projections.checkpoint';

const created = new WeakMap<Pool, Promise<void>>();

/** Safe to be called by many at once; asks the database once for each pool. */
export const createCheckpointTable = async (pool: Pool): Promise<void> => {
  const known = created.get(pool);
  if (known) return await known;
  const creating = inTransaction(pool, 'BEGIN', async (client) => void (await client.query(DDL)));
  created.set(pool, creating);
  await creating.catch((error: unknown) => {
    created.delete(pool);
    throw error;
  });
};

export const readCheckpoints = async (pool: Pool, names: readonly string[]): Promise<readonly Checkpoint[]> =>
  (await pool.query<Row>(`${SELECT} WHERE name = ANY($1)`, [names])).rows.map(ofRow);

/** Waits until nobody else writes it, and keeps it so until the transaction ends. */
export const lockCheckpoint = async (client: ClientBase, name: string): Promise<Checkpoint | undefined> =>
  (await client.query<Row>(`${SELECT} WHERE name = $1 FOR UPDATE`, [name])).rows.map(ofRow)[0];

export const createCheckpoint = async (pool: Pool, name: string, version: number): Promise<void> =>
  void (await pool.query(
    'INSERT INTO projections.checkpoint (name, version) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING',
    [name, version],
  ));

/** Compare and set. Throws CheckpointMoved when the stored one is not the one given. */
export const moveCheckpoint = async (
  client: Pick<ClientBase, 'query'>,
  { name, version, generation, position }: Checkpoint,
  to: Pick<Checkpoint, 'position' | 'handled' | 'recorded' | 'state'>,
): Promise<void> => {
  const { rowCount } = await client.query(
    `UPDATE projections.checkpoint SET position = $5, handled = $6, state = $7, recorded = $8, failure = NULL
     WHERE name = $1 AND version = $2 AND generation = $3 AND position = $4`,
    [
      name,
      version,
      generation,
      position,
      to.position,
      to.handled === 'start' ? null : to.handled,
      to.state,
      to.recorded ?? null,
    ],
  );
  if (rowCount !== 1) throw new CheckpointMoved(name);
};

/** Tells processes without this projector how it is doing. */
export const noteState = async (
  pool: Pool,
  { name, generation }: Checkpoint,
  state: ProjectionState,
  failure?: ProjectionFailure,
): Promise<void> =>
  void (await pool.query(
    'UPDATE projections.checkpoint SET state = $3, failure = $4 WHERE name = $1 AND generation = $2',
    [name, generation, state, failure ? JSON.stringify(failure) : null],
  ));

/** What a rebuild leaves, in the transaction that exchanges the tables. */
export const replaceCheckpoint = async (
  client: ClientBase,
  {
    name,
    version,
    position,
    handled,
    recorded,
  }: Pick<Checkpoint, 'name' | 'version' | 'position' | 'handled' | 'recorded'>,
): Promise<void> =>
  void (await client.query(
    `INSERT INTO projections.checkpoint (name, version, position, handled, recorded) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (name) DO UPDATE SET version = excluded.version, generation = projections.checkpoint.generation + 1,
       position = excluded.position, handled = excluded.handled, recorded = excluded.recorded, state = 'catching-up', failure = NULL`,
    [name, version, position, handled === 'start' ? null : handled, recorded ?? null],
  ));
