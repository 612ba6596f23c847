import { StoreUnavailable, type Position } from '@ceriss/event-sourcing';
import { Absence } from './absence.js';
import type { Connection } from './connection.js';
import type { Horizon } from './horizon.js';
import type { Batch, LogLogger, Reading, Selection, Subscription } from './log.js';
import { Pace } from './pace.js';
import { Reader } from './reader.js';
import type { StreamNames } from './stream-names.js';
import { Tails } from './tails.js';

/** How long nothing comes before the rest of the log is looked at. */
const IDLE_MS = 400;
const GATHER_MS = 10;

/** A read that ends shares no tail. */
type Manner = Readonly<{ signal: AbortSignal; paceMs?: number | undefined; tails?: Tails }>;

export class Subscriptions {
  readonly #tails: Tails;

  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
    private readonly horizon: Horizon,
    private readonly logger?: LogLogger,
  ) {
    this.#tails = new Tails(connection, names);
  }

  async *subscribe({ signal, paceMs, ...selection }: Subscription): AsyncGenerator<Batch> {
    const absence = new Absence(this.logger);
    let after = selection.after;
    let seen: Position = 0n;
    while (!signal.aborted) {
      try {
        for await (const batch of this.#follow({ ...selection, after }, { signal, paceMs, tails: this.#tails })) {
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
    for await (const batch of this.#follow(selection, { signal })) {
      const part = until === undefined ? batch : cut(batch, until);
      yield part;
      if (part.live) return;
    }
    throw new StoreUnavailable('the log was closed');
  }

  async *#follow(selection: Selection, { signal, paceMs = 0, tails }: Manner): AsyncGenerator<Batch> {
    const reader = new Reader(this.connection, this.names, selection, tails);
    const pace = new Pace(paceMs);
    const interrupt = () => reader.source.interrupt();
    signal.addEventListener('abort', interrupt);
    try {
      while (!signal.aborted) {
        // Events come one by one. What comes together is given together, and in full batches while there is much.
        await (reader.source.catchingUp ? reader.source.gather(GATHER_MS) : pace.turn(signal));
        const batch = reader.next();
        if (batch) {
          pace.begin(batch.live);
          yield batch;
        } else if (!signal.aborted && (await reader.source.idle(IDLE_MS)) && reader.live) {
          reader.source.advance(await this.#lookAhead(selection.prefixes, reader.source.position));
        }
      }
    } finally {
      signal.removeEventListener('abort', interrupt);
      reader.close();
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
