import { RetentionPolicy, StorageType, type StreamConfig } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Bus } from '../bus.js';
import { streamNameOf, subjectsOf } from '../names.js';
import { isStreamMissing } from '../nats-errors.js';

/** Where a JetStream stream begins and ends. */
export type Head = Readonly<{
  /** The sequence that the next message follows: the fence. */
  sequence: number;
  /** The sequence of the first message; the next one when the stream is empty. */
  first: number;
  /** Messages leave the front because an operator wished it so. */
  limited: boolean;
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

/** Servers write "unlimited" as 0 or -1. */
const isLimited = ({ max_age, max_msgs, max_bytes, max_msgs_per_subject, retention }: StreamConfig): boolean =>
  [max_age, max_msgs, max_bytes, max_msgs_per_subject].some((limit) => limit > 0) ||
  retention !== RetentionPolicy.Limits;

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
    const { state, config } = await this.bus.jsm.streams.info(this.name);
    const limited = isLimited(config);
    const first = state.messages > 0 ? state.first_seq : state.last_seq + 1;
    // Message by message and not "last by subject": nats-server 2.9 answers that with nothing once the last message has been deleted.
    for (let sequence = state.last_seq; sequence >= first; sequence -= 1) {
      const position = await this.#positionAt(sequence);
      if (position !== undefined) return { sequence: state.last_seq, first, limited, last: { sequence, position } };
    }
    return { sequence: state.last_seq, first, limited };
  }

  async #positionAt(sequence: number): Promise<bigint | undefined> {
    const found = await this.bus.jsm.streams.getMessage(this.name, { seq: sequence });
    return found ? BigInt(found.header.get('ce-position')) : undefined;
  }

  /** Position of the event that a message tells of. Throws StreamMoved when the message is gone. */
  async positionAt(sequence: number): Promise<bigint> {
    const position = await this.#positionAt(sequence);
    if (position === undefined) throw new StreamMoved(`${this.name} has lost message ${sequence}`);
    return position;
  }

  /** Takes all messages away. Sequences go on from the head as it was, so the fence tells of what another wrote since. */
  async emptied({ sequence, limited }: Head): Promise<Head> {
    await this.bus.jsm.streams.purge(this.name);
    return { sequence, first: sequence + 1, limited };
  }
}
