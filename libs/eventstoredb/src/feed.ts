import type { Position, RecordedEvent } from '@ceriss/event-sourcing';
import { StoreUnavailable } from '@ceriss/event-sourcing';
import { Arrivals } from './arrivals.js';
import { beginRead, type ReadCall } from './calls.js';
import type { Connection, Priority } from './connection.js';
import { asDomainError } from './errors.js';
import type { Batch, Selection } from './log.js';
import type { Source } from './source.js';
import type { StreamNames } from './stream-names.js';
import { encodeAllSubscription } from './wire/read-request.js';
import type { ReadResponse } from './wire/read-response.js';

/** How long a node that says nothing else either may take to confirm a subscription. */
const CONFIRM_MS = 5_000;
/** Events in a batch where the reader does not say. */
export const DEFAULT_BATCH = 500;
/** In units of the 32 events that a node looks at in one go. */
const CHECKPOINT_EVERY = 16;

/**
 * One subscription on one connection. What comes waits here until it is taken: at most one batch, and while that is full the
 * node is told to wait.
 */
export class Feed implements Source {
  readonly #maxBatch: number;
  #confirm: NodeJS.Timeout | undefined;
  readonly #arrivals = new Arrivals();
  #call: ReadCall | undefined;
  #waiting: RecordedEvent[] = [];
  /** Where the last event stood that came, and how far the log has been seen besides. */
  #received: Position | undefined;
  #seen: Position | undefined;
  /** What has been told to the reader. */
  #position: Position | undefined;
  #live = false;
  #caughtUp = false;
  #closed = false;
  #failure: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
    { prefixes, after, maxBatch = DEFAULT_BATCH }: Selection,
    priority: Priority = 'feed',
  ) {
    this.#maxBatch = maxBatch;
    this.#position = this.#received = after === 'start' ? undefined : after;
    this.#awaitConfirmation(CONFIRM_MS);
    const filter = names.filter(prefixes);
    const request = encodeAllSubscription({ after, filter, checkpointInterval: CHECKPOINT_EVERY });
    beginRead(connection, request, priority).then(
      (call) => this.#listen(call),
      (error: unknown) => this.#fail(error),
    );
  }

  /* The confirmation of one reader may wait for what the node sends to the others. */
  #awaitConfirmation(limitMs: number): void {
    this.#confirm = setTimeout(() => {
      const left = CONFIRM_MS - this.connection.silence;
      if (left > 0) this.#awaitConfirmation(left);
      else this.#fail(new StoreUnavailable('no subscription in time'));
    }, limitMs);
  }

  #listen(call: ReadCall): void {
    this.#call = call;
    call
      .on('data', (response) => this.#receive(response))
      .on('error', (error) => this.#fail(error))
      .on('end', () => this.#fail(new StoreUnavailable('the subscription was ended')));
    if (this.#closed) call.cancel();
  }

  #receive(response: ReadResponse): void {
    switch (response.kind) {
      case 'event':
        return this.#take(response.event);
      case 'checkpoint':
        return this.advance(response.position);
      case 'confirmed':
        return clearTimeout(this.#confirm);
      case 'caught-up':
        this.#caughtUp = true;
        return this.#arrivals.wake();
      case 'fell-behind':
        this.#caughtUp = false;
        return;
      // The log itself is always found.
      case 'stream-not-found':
      case 'other':
        return;
    }
  }

  #take(stored: RecordedEvent): void {
    // A store that was asked for what lies behind a position may begin with the event at it.
    if (this.#received !== undefined && stored.position <= this.#received) return;
    this.#received = stored.position;
    const event = this.names.ownEvent(stored);
    if (event) this.#waiting.push(event);
    if (this.#waiting.length >= this.#maxBatch) this.#call?.pause();
    this.#arrivals.note(this.#waiting.length);
  }

  next(): Batch | undefined {
    const events = this.#waiting;
    const { position, live } = this.#progress();
    const news = events.length > 0 || position !== this.#position || live !== this.#live;
    if (!news && this.#failure !== undefined) throw this.#failure;
    this.#waiting = [];
    this.#call?.resume();
    this.#position = position;
    this.#live = live;
    return news ? { events, position: this.position, live } : undefined;
  }

  /* With what is handed over nothing waits here; what waits in the call lies behind anything seen so far. */
  #progress(): { position: Position | undefined; live: boolean } {
    const position = later(later(this.#position, this.#received), this.#seen);
    return { position, live: this.#caughtUp && (this.#call?.readableLength ?? 0) === 0 };
  }

  async gather(limitMs: number): Promise<void> {
    if (!this.catchingUp || this.#waiting.length >= this.#maxBatch) return;
    await this.#arrivals.wait(this.#maxBatch, limitMs);
  }

  async idle(limitMs: number): Promise<boolean> {
    return await this.#arrivals.wait(0, limitMs);
  }

  advance(position: Position): void {
    this.#seen = later(this.#seen, position);
    this.#arrivals.note(this.#waiting.length);
  }

  get catchingUp(): boolean {
    return !this.#caughtUp && this.#failure === undefined;
  }

  get position(): Position {
    return this.#position ?? 0n;
  }

  interrupt(): void {
    this.#arrivals.wake();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#confirm);
    this.#call?.cancel();
  }

  #fail(error: unknown): void {
    clearTimeout(this.#confirm);
    this.#failure ??= asDomainError(error);
    this.#arrivals.wake();
  }
}

const later = (a: Position | undefined, b: Position | undefined): Position | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;
