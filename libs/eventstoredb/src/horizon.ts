import type { Position } from '@ceriss/event-sourcing';
import type { StreamOperations } from './stream-operations.js';
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
    private readonly operations: StreamOperations,
    private readonly names: StreamNames,
  ) {}

  /** The last position from which nothing selected lies behind the given one. Throws StoreUnavailable. */
  async beyond(prefixes: readonly string[], position: Position): Promise<Position> {
    if ((await this.#latest()) <= position) return position;
    let reached = position;
    for (const event of await this.operations.window(position, WINDOW)) {
      if (event.position <= position) continue;
      if (this.names.selects(prefixes, event.stream)) break;
      reached = event.position;
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
