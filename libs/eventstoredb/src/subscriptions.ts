import { StoreUnavailable, type Position } from '@ceriss/event-sourcing';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { Absence } from './absence.js';
import type { Connection } from './connection.js';
import { Feed } from './feed.js';
import type { Horizon } from './horizon.js';
import type { Batch, LogLogger, Reading, Selection, Subscription } from './log.js';
import type { StreamNames } from './stream-names.js';

/** How long nothing comes before the rest of the log is looked at. */
const IDLE_MS = 400;
const GATHER_MS = 10;

export class Subscriptions {
  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
    private readonly horizon: Horizon,
    private readonly logger?: LogLogger,
  ) {}

  async *subscribe({ signal, ...selection }: Subscription): AsyncGenerator<Batch> {
    const absence = new Absence(this.logger);
    let after = selection.after;
    let seen: Position = 0n;
    while (!signal.aborted) {
      try {
        for await (const batch of this.#follow({ ...selection, after }, signal)) {
          absence.end();
          // After an interruption the log is read again from the last event, which may lie before what was seen.
          seen = later(batch.position, seen);
          yield { ...batch, position: seen };
          // Checkpoints say how far the node has looked, and have been wrong; only events are sure.
          after = batch.events.at(-1)?.position ?? after;
        }
      } catch (error) {
        await absence.wait(error, signal);
      }
    }
  }

  /** Ends with a live batch or at `until`, whichever comes first. Throws StoreUnavailable. */
  async *readAll({ until, ...selection }: Reading, signal: AbortSignal): AsyncGenerator<Batch> {
    for await (const batch of this.#follow(selection, signal)) {
      const part = until === undefined ? batch : cut(batch, until);
      yield part;
      if (part.live) return;
    }
    throw new StoreUnavailable('the log was closed');
  }

  async *#follow(selection: Selection, signal: AbortSignal): AsyncGenerator<Batch> {
    const feed = new Feed(this.connection, this.names, selection);
    const interrupt = () => feed.interrupt();
    signal.addEventListener('abort', interrupt);
    let live = false;
    try {
      while (!signal.aborted) {
        // Events come one by one. What comes together is given together, and in full batches while there is much.
        await (feed.catchingUp ? feed.gather(GATHER_MS) : turnOfTheLoop());
        const batch = feed.next();
        if (batch) {
          live = batch.live;
          yield batch;
        } else if (!signal.aborted && (await feed.idle(IDLE_MS)) && live) {
          feed.advance(await this.#lookAhead(selection.prefixes, feed.position));
        }
      }
    } finally {
      signal.removeEventListener('abort', interrupt);
      feed.close();
    }
  }

  /* When the node is away the subscription itself will say so. */
  async #lookAhead(prefixes: readonly string[], position: Position): Promise<Position> {
    return await this.horizon.beyond(prefixes, position).catch((error: unknown) => {
      if (error instanceof StoreUnavailable) return position;
      throw error;
    });
  }
}

const later = (a: Position, b: Position): Position => (a > b ? a : b);

const cut = (batch: Batch, until: Position): Batch => {
  if (batch.position < until) return batch;
  return { events: batch.events.filter(({ position }) => position <= until), position: until, live: true };
};
