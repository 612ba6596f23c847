import type { Position } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import type { Pool } from 'pg';
import { Folding, type Folded } from '../fold-events.js';
import { stamped, type Instant, type StampedEvent } from '../history/instant.js';
import { projectFolded } from '../project-events.js';
import { prefixesOf, type Projection } from '../projection.js';
import { writeRows } from '../rows/row-writer.js';
import type { Shapes } from '../rows/table-shape.js';
import { BEGIN_REPLAYABLE, inTransaction } from '../transaction.js';

const BATCH = 5_000;

export type Loaded = Readonly<{ handled: Position | 'start'; recorded: Instant; position: Position; events: number }>;

export type Loading = Readonly<{
  projection: Projection;
  log: Log;
  pool: Pool;
  shapes: Shapes;
  /** The schema that takes the rows. */
  schema: string;
  signal?: AbortSignal | undefined;
  onProgress?: ((events: number) => void) | undefined;
}>;

export const NOTHING_LOADED: Loaded = { handled: 'start', recorded: 0, position: 0n, events: 0 };

/**
 * Projects what follows `from`, up to a position or the end of the log, reading and folding on while the database writes.
 * Throws EventRefused, StoreUnavailable, or the signal's reason.
 */
export const load = async (loading: Loading, from: Loaded, until?: Position): Promise<Loaded> => {
  const { log, projection, shapes, signal, onProgress } = loading;
  const selection = { prefixes: prefixesOf(projection), after: from.handled, maxBatch: BATCH };
  const writer = new BackgroundWriter(loading);
  let loaded = from;
  let folding = new Folding(projection, shapes);
  for await (const batch of log.readAll({ ...selection, ...(until !== undefined && { until }) })) {
    signal?.throwIfAborted();
    const events = stamped(batch.events, loaded.recorded);
    folding.take(events);
    loaded = reached(loaded, events, batch.position);
    if (folding.folded.taken.length < BATCH && !batch.live) continue;
    await writer.write(folding.folded);
    onProgress?.(loaded.events);
    folding = new Folding(projection, shapes);
  }
  await writer.finish();
  return loaded;
};

const reached = (
  { handled, recorded, position, events }: Loaded,
  more: readonly StampedEvent[],
  seen: Position,
): Loaded => ({
  handled: more.at(-1)?.position ?? handled,
  recorded: more.at(-1)?.recorded ?? recorded,
  position: seen > position ? seen : position,
  events: events + more.length,
});

/** Writes one batch while the next is read, and no more than one. */
class BackgroundWriter {
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly loading: Loading) {}

  /** Resolves when the batch before is written. */
  async write(folded: Folded): Promise<void> {
    await this.#writing;
    const { projection, pool, shapes, schema } = this.loading;
    this.#writing = projectFolded(projection, shapes, folded, (rows) =>
      inTransaction(pool, BEGIN_REPLAYABLE, (client) => writeRows(client, rows, schema)),
    );
    // Awaited before the next one; a failure until then is not one that nobody sees.
    this.#writing.catch(() => undefined);
  }

  finish(): Promise<void> {
    return this.#writing;
  }
}
