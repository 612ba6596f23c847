import type { Position, RecordedEvent } from '@ceriss/event-sourcing';
import { StoreUnavailable } from '@ceriss/event-sourcing';
import type { AllStreamResolvedEvent, AllStreamSubscription } from '@eventstore/db-client';
import type { Connection } from './connection.js';
import { asDomainError } from './errors.js';
import type { Batch, Selection } from './log.js';
import { positionOf, toRecordedEvent } from './recorded-event.js';
import type { StreamNames } from './stream-names.js';

/** How long a node may take to confirm a subscription. */
const CONFIRM_MS = 5_000;
const DEFAULT_BATCH = 500;
/** In units of the 32 events that a node looks at in one go. */
const CHECKPOINT_EVERY = 16;

/**
 * One subscription on one connection, read by pulling. Only as many events wait here as fit in a batch: the stream's own
 * buffer is the only one, and when it is full the node is told to wait.
 */
export class Feed {
  readonly #subscription: AllStreamSubscription;
  readonly #maxBatch: number;
  readonly #confirm: NodeJS.Timeout;
  #position: Position | undefined;
  #seen: Position | undefined;
  #caughtUp = false;
  #told = false;
  #failure: unknown;
  #wake: () => void = () => undefined;

  constructor(
    { client }: Connection,
    private readonly names: StreamNames,
    { prefixes, after, maxBatch = DEFAULT_BATCH }: Selection,
  ) {
    this.#maxBatch = maxBatch;
    this.#position = after === 'start' ? undefined : after;
    const filter = names.filter(prefixes, {
      checkpointInterval: CHECKPOINT_EVERY,
      checkpointReached: (_, { commit }) => this.#note(() => (this.#seen = commit)),
    });
    const fromPosition = after === 'start' ? after : { commit: after, prepare: after };
    this.#subscription = client.subscribeToAll({ filter, fromPosition }, { highWaterMark: maxBatch });
    this.#confirm = setTimeout(() => this.#fail(new StoreUnavailable('no subscription in time')), CONFIRM_MS);
    this.#listen();
  }

  #listen(): void {
    this.#subscription
      .on('readable', () => this.#wake())
      .on('confirmation', () => clearTimeout(this.#confirm))
      .on('caughtUp', () => this.#note(() => (this.#caughtUp = true)))
      .on('fellBehind', () => this.#note(() => (this.#caughtUp = false)))
      .on('error', (error: unknown) => this.#fail(asDomainError(error)))
      .on('end', () => this.#fail(new StoreUnavailable('the subscription was ended')));
  }

  /** What has come since the last call; undefined when nothing has. Throws what ended the subscription. */
  next(): Batch | undefined {
    const before = this.#position;
    const events = this.#pull();
    const drained = this.#subscription.readableLength === 0;
    if (drained) this.#seeFurther();
    const live = drained && this.#caughtUp;
    const news = this.#position !== before || live !== this.#told;
    if (!news && this.#failure !== undefined) throw this.#failure;
    this.#told = live;
    return news ? { events, position: this.position, live } : undefined;
  }

  #pull(): RecordedEvent[] {
    const events: RecordedEvent[] = [];
    while (events.length < this.#maxBatch) {
      const resolved = this.#subscription.read() as AllStreamResolvedEvent | null;
      if (!resolved) break;
      const position = positionOf(resolved);
      if (!this.#isNew(position)) continue;
      this.#position = position;
      const event = toRecordedEvent(resolved, this.names);
      if (event) events.push(event);
    }
    return events;
  }

  /* A checkpoint overtakes the events that wait in the buffer, so it counts only when none does. */
  #seeFurther(): void {
    if (this.#seen !== undefined && this.#isNew(this.#seen)) this.#position = this.#seen;
  }

  #isNew(position: Position): boolean {
    return this.#position === undefined || position > this.#position;
  }

  /** Waits for something new; true when nothing came in the given time. */
  async idle(limitMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const idle = await new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(true), limitMs);
      this.#wake = () => resolve(false);
    });
    clearTimeout(timer);
    return idle;
  }

  /** What was learnt elsewhere: nothing that concerns this subscription lies between its position and this one. */
  advance(position: Position): void {
    if (this.#seen === undefined || position > this.#seen) this.#seen = position;
  }

  get catchingUp(): boolean {
    return !this.#caughtUp && this.#failure === undefined;
  }

  get position(): Position {
    return this.#position ?? 0n;
  }

  interrupt(): void {
    this.#wake();
  }

  /** Not waited for: a client that is still looking for its node would not let go before it has found one. */
  close(): void {
    clearTimeout(this.#confirm);
    void this.#subscription.unsubscribe().catch(() => undefined);
  }

  #note(change: () => void): void {
    change();
    this.#wake();
  }

  #fail(error: unknown): void {
    clearTimeout(this.#confirm);
    this.#failure ??= error;
    this.#wake();
  }
}
