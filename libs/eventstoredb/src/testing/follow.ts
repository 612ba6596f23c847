import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { Log } from '../log.js';

/** Follows streams until told to stop, and keeps what came. */
export class Follower {
  readonly events: RecordedEvent[] = [];
  position = 0n;
  live = false;
  readonly #controller = new AbortController();
  readonly #done: Promise<void>;

  constructor(log: Log, prefixes: readonly string[], after: bigint | 'start' = 'start') {
    this.#done = this.#follow(log, prefixes, after);
  }

  async #follow(log: Log, prefixes: readonly string[], after: bigint | 'start'): Promise<void> {
    for await (const batch of log.subscribe({ prefixes, after, signal: this.#controller.signal })) {
      this.events.push(...batch.events);
      if (batch.position < this.position) throw new Error('the position went back');
      this.position = batch.position;
      this.live = batch.live;
    }
  }

  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#done;
  }
}
