import type { Position, RecordedEvent } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import type { Pool } from 'pg';
import { projectEvents } from '../project-events.js';
import { prefixesOf, type Projection } from '../projection.js';
import { writeRows } from '../rows/row-writer.js';
import type { Shapes } from '../rows/table-shape.js';
import { BEGIN_REPLAYABLE, inTransaction } from '../transaction.js';

const BATCH = 5_000;

export type Loaded = Readonly<{ handled: Position | 'start'; position: Position; events: number }>;

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

export const NOTHING_LOADED: Loaded = { handled: 'start', position: 0n, events: 0 };

/**
 * Projects what follows `from`, up to a position or the end of the log, reading on while the database writes.
 * Throws EventRefused, StoreUnavailable, or the signal's reason.
 */
export const load = async (loading: Loading, from: Loaded, until?: Position): Promise<Loaded> => {
  const { log, projection, signal, onProgress } = loading;
  const selection = { prefixes: prefixesOf(projection), after: from.handled, maxBatch: BATCH };
  const writer = new BackgroundWriter(loading);
  let loaded = from;
  let waiting: RecordedEvent[] = [];
  for await (const batch of log.readAll({ ...selection, ...(until !== undefined && { until }) })) {
    signal?.throwIfAborted();
    waiting.push(...batch.events);
    if (waiting.length < BATCH && !batch.live) continue;
    await writer.write(waiting);
    loaded = reached(loaded, waiting, batch.position);
    onProgress?.(loaded.events);
    waiting = [];
  }
  await writer.finish();
  return loaded;
};

const reached = ({ handled, position, events }: Loaded, more: readonly RecordedEvent[], seen: Position): Loaded => ({
  handled: more.at(-1)?.position ?? handled,
  position: seen > position ? seen : position,
  events: events + more.length,
});

/** Writes one batch while the next is read, and no more than one. */
class BackgroundWriter {
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly loading: Loading) {}

  /** Resolves when the batch before is written. */
  async write(events: readonly RecordedEvent[]): Promise<void> {
    await this.#writing;
    const { projection, pool, shapes, schema } = this.loading;
    this.#writing = projectEvents(projection, shapes, events, (rows) =>
      inTransaction(pool, BEGIN_REPLAYABLE, (client) => writeRows(client, rows, schema)),
    );
    // Awaited before the next one; a failure until then is not one that nobody sees.
    this.#writing.catch(() => undefined);
  }

  finish(): Promise<void> {
    return this.#writing;
  }
}
