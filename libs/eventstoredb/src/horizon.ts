import type { Position } from '@ceriss/event-sourcing';
import type { Connection } from './connection.js';
import { positionOf } from './recorded-event.js';
import { collect, type StreamOperations } from './stream-operations.js';
import type { StreamNames } from './stream-names.js';

/** How old the known end of the log may be. */
const FRESH_MS = 350;
const WINDOW = 200;

/**
 * How far an idle subscription has seen the log. The node tells checkpoints of filtered subscriptions only now and then, so
 * between them the rest of the log is looked through: what belongs to others is passed, at the first own event it ends.
 */
export class Horizon {
  #end: Promise<Position> | undefined;
  #asked = 0;

  constructor(
    private readonly connection: Connection,
    private readonly operations: StreamOperations,
    private readonly names: StreamNames,
  ) {}

  /** The last position from which nothing selected lies behind the given one. Throws StoreUnavailable. */
  async beyond(prefixes: readonly string[], position: Position): Promise<Position> {
    if ((await this.#latest()) <= position) return position;
    const { client } = this.connection;
    const fromPosition = { commit: position, prepare: position };
    const events = await this.connection.call((signal) =>
      collect(client.readAll({ fromPosition, maxCount: WINDOW }), signal),
    );
    let reached = position;
    for (const resolved of events) {
      const at = positionOf(resolved);
      if (at <= position) continue;
      if (resolved.event && this.names.selects(prefixes, resolved.event.streamId)) break;
      reached = at;
    }
    return reached;
  }

  /* One question for all subscriptions of a process. */
  #latest(): Promise<Position> {
    const now = performance.now();
    if (this.#end === undefined || now - this.#asked > FRESH_MS) {
      this.#asked = now;
      this.#end = this.operations.lastPosition();
    }
    return this.#end;
  }
}
