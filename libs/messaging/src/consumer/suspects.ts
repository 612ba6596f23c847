import type { Inbox } from './inbox.js';
import { Deadly, type Incoming } from './incoming.js';
import { Slots } from './lanes.js';
import type { Processor } from './processor.js';

/**
 * Events that an earlier process was given and did not bring to an end. One of them may be what killed it: they are handled one at a time, and
 * counted before, so that only the one that kills is counted again and again. JetStream's own count begins anew with the consumer.
 */
export class Suspects {
  readonly #one = new Slots(1);

  constructor(
    private readonly inbox: Inbox,
    private readonly processor: Processor,
    /** So many times an event may end the process before it is parked. */
    private readonly attempts: number,
  ) {}

  /** As `Processor.process`. */
  process(incoming: Incoming, signal: AbortSignal, replay = false): Promise<boolean> {
    return this.#one.use(async () => {
      // A database that is away is no reason to count, and the processor waits for it.
      const begun = await this.inbox.begin(incoming).catch(() => 0);
      const failure =
        begun > this.attempts ? new Deadly(`its handling ended the process ${begun - 1} times`) : undefined;
      const done = await this.processor.process(incoming, signal, { replay, failure });
      // Whatever became of it, it did not end the process.
      await this.inbox.outlive(incoming).catch(() => undefined);
      return done;
    });
  }
}
