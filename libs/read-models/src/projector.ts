import type { Position } from '@ceriss/event-sourcing';
import { BatchWriter } from './batch-writer.js';
import { CheckpointMoved, createCheckpoint, noteState, readCheckpoints, type Checkpoint } from './checkpoints.js';
import { EventRefused } from './fold-events.js';
import type { Instant } from './history/instant.js';
import type { RunnerLogger } from './logger.js';
import { Backoff, pause } from './pause.js';
import type { ProjectionFailure, ProjectionState } from './projection-status.js';
import { prefixesOf, type Projection } from './projection.js';
import { rebuild, type ReadModelBackends } from './rebuild/rebuild.js';
import { anyRows } from './rows/any-rows.js';
import { shapesOf } from './rows/table-shape.js';

const ASK_AGAIN_MS = 1_000;
const MAX_BATCH = 2_000;
/** A transaction for every event costs more than the event; who waits for one notices less than this. */
const PACE_MS = 10;

export type ProjectorOptions = ReadModelBackends &
  Readonly<{ projection: Projection; logger: RunnerLogger; moved: () => void }>;

/** Keeps the tables of one projection up to date for as long as this process has the right to. */
export class Projector {
  #state: ProjectionState = 'standby';
  #failure: ProjectionFailure | undefined;
  #writer: BatchWriter | undefined;
  readonly #backoff = new Backoff();

  constructor(private readonly options: ProjectorOptions) {}

  get state(): ProjectionState {
    return this.#state;
  }

  get failure(): ProjectionFailure | undefined {
    return this.#failure;
  }

  /** What is in the tables, while this process is the one that writes them. */
  get position(): Position | undefined {
    return this.#writer?.position;
  }

  /** Until when everything recorded is in the tables, while this process is the one that writes them. */
  get recorded(): Instant | undefined {
    return this.#writer?.recorded;
  }

  /** Returns when the signal aborts, and only then. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#follow(signal);
      } catch (error) {
        if (!signal.aborted) await this.#recover(error, signal);
      } finally {
        this.#writer = undefined;
      }
    }
    this.#state = 'standby';
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { projection, pool, dataSource, log } = this.options;
    const checkpoint = await this.#prepare(signal);
    if (!checkpoint) return await pause(ASK_AGAIN_MS, signal);
    this.#state = 'catching-up';
    this.#failure = undefined;
    const writer = new BatchWriter(
      pool,
      projection,
      shapesOf(dataSource, projection.tables, projection.history),
      checkpoint,
    );
    this.#writer = writer;
    const controller = new AbortController();
    const batches = log.subscribe({
      prefixes: prefixesOf(projection),
      after: checkpoint.handled,
      maxBatch: MAX_BATCH,
      paceMs: PACE_MS,
      signal: AbortSignal.any([signal, controller.signal]),
    });
    try {
      for await (const batch of settling(batches, () => writer.settle())) {
        const state = batch.live ? 'live' : 'catching-up';
        await writer.write(batch.events, batch.position, state);
        this.#state = state;
        this.#backoff.reset();
        this.options.moved();
      }
    } finally {
      controller.abort();
    }
  }

  /* Undefined while a newer version of this projection is in place: an older process must not touch its tables. */
  async #prepare(signal: AbortSignal): Promise<Checkpoint | undefined> {
    const { projection, pool, dataSource, log, logger } = this.options;
    const { name, version } = projection;
    const stored = await this.#stored();
    if (stored && stored.version > version) {
      this.#state = 'standby';
      return undefined;
    }
    if (stored && isCurrent(stored, projection)) return stored;
    if (!stored && !(await anyRows(pool, shapesOf(dataSource, projection.tables)))) {
      await createCheckpoint(pool, name, version);
      return await this.#stored();
    }
    this.#state = 'rebuilding';
    if (stored) await noteState(pool, stored, 'rebuilding');
    await rebuild({ projection, pool, dataSource, log, logger, signal });
    return await this.#stored();
  }

  async #recover(error: unknown, signal: AbortSignal): Promise<void> {
    const { projection, logger } = this.options;
    if (error instanceof CheckpointMoved) {
      logger.info({ projection: projection.name }, 'checkpoint was moved: going on from there');
    } else if (error instanceof EventRefused) {
      return await this.#standStill(error, signal);
    } else {
      logger.warn({ projection: projection.name, reason: String(error) }, 'projection interrupted: trying again');
    }
    await this.#backoff.wait(signal);
  }

  async #standStill(error: EventRefused, signal: AbortSignal): Promise<void> {
    const { projection, logger } = this.options;
    this.#state = 'failed';
    this.#failure = error.failure;
    logger.error({ projection: projection.name, failure: error.failure }, 'projection stopped at an event');
    let noted: Checkpoint | undefined;
    while (!signal.aborted) {
      const stored = await this.#noteFailure(error.failure, noted).catch(() => noted);
      // A rebuild by another process may have put things right.
      if (noted && stored && stored.generation !== noted.generation) return;
      noted ??= stored;
      await pause(ASK_AGAIN_MS, signal);
    }
  }

  async #noteFailure(failure: ProjectionFailure, noted: Checkpoint | undefined): Promise<Checkpoint | undefined> {
    const stored = await this.#stored();
    if (stored && !noted) await noteState(this.options.pool, stored, 'failed', failure);
    return stored;
  }

  async #stored(): Promise<Checkpoint | undefined> {
    const { pool, projection } = this.options;
    return (await readCheckpoints(pool, [projection.name]))[0];
  }
}

/* A history that begins in the middle of the log would be wrong about what was before. */
const isCurrent = ({ version, recorded }: Checkpoint, { version: wanted, history = [] }: Projection): boolean =>
  version === wanted && (history.length === 0 || recorded !== undefined);

/** The same items; between them `settle` is called until it has nothing more to wait for. */
async function* settling<T>(items: AsyncIterable<T>, settle: () => Promise<number | undefined>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let next = iterator.next();
  for (;;) {
    // Read while the settling goes on; a failure until then is not one that nobody sees.
    next.catch(() => undefined);
    const wait = await settle();
    const result = wait === undefined ? await next : await Promise.race([next, after(wait)]);
    if (!result) continue;
    if (result.done) return;
    yield result.value;
    next = iterator.next();
  }
}

const after = async (milliseconds: number): Promise<undefined> => {
  await pause(milliseconds, new AbortController().signal);
  return undefined;
};
