import { RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Bus } from '../bus.js';
import { streamNameOf, subjectsOf } from '../names.js';
import { isStreamMissing } from '../nats-errors.js';

/** Where a JetStream stream ends. */
export type Head = Readonly<{
  /** The sequence that the next message follows: the fence. */
  sequence: number;
  /** The last message that is really there; absent from an empty stream. */
  last?: Readonly<{ sequence: number; position: bigint }>;
}>;

/** Somebody else wrote to the stream, or it lost messages: what we know of its end is wrong. */
export class StreamMoved extends Error {
  override readonly name = 'StreamMoved';
}

/**
 * The shortest window that servers accept. JetStream remembers message ids of the window also after a purge, answers "duplicate" to a refill and
 * stores nothing; the expected last sequence keeps doubles out without its help.
 */
const DUPLICATE_WINDOW_MS = 100;

/** The stream of one context as its relay sees it. Only the relay of a context creates its stream. */
export class PublishedStream {
  readonly name: string;
  readonly #subjects: string[];

  constructor(
    private readonly bus: Bus,
    context: string,
    private readonly replicas: number,
  ) {
    this.name = streamNameOf(bus.namespace, context);
    this.#subjects = [subjectsOf(bus.namespace, context)];
  }

  /** Creates the stream, or gives it the subjects and window it needs; what an operator set beside them stays. */
  async ensure(): Promise<void> {
    const own = { subjects: this.#subjects, duplicate_window: nanos(DUPLICATE_WINDOW_MS) };
    const found = await this.#info();
    if (!found) {
      const fresh = { storage: StorageType.File, retention: RetentionPolicy.Limits, num_replicas: this.replicas };
      await this.bus.jsm.streams.add({ name: this.name, ...fresh, ...own });
      return;
    }
    const { subjects, duplicate_window } = found.config;
    if (duplicate_window !== own.duplicate_window || subjects.join() !== own.subjects.join()) {
      await this.bus.jsm.streams.update(this.name, own);
    }
  }

  async #info() {
    return this.bus.jsm.streams.info(this.name).catch((error: unknown) => {
      if (isStreamMissing(error)) return undefined;
      throw error;
    });
  }

  /** Throws when the stream is gone. */
  async head(): Promise<Head> {
    const { state } = await this.bus.jsm.streams.info(this.name);
    // Message by message and not "last by subject": nats-server 2.9 answers that with nothing once the last message has been deleted.
    for (let sequence = state.last_seq; state.messages > 0 && sequence >= state.first_seq; sequence -= 1) {
      const found = await this.bus.jsm.streams.getMessage(this.name, { seq: sequence });
      if (found) {
        const position = BigInt(found.header.get('ce-position'));
        return { sequence: state.last_seq, last: { sequence, position } };
      }
    }
    return { sequence: state.last_seq };
  }
}
