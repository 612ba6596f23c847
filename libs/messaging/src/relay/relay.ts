import type { Position } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import type { Pool } from 'pg';
import type { Bus } from '../bus.js';
import type { Logger } from '../logger.js';
import { defaultPatience, exclusively, type Patience } from '../postgres/exclusively.js';
import type { Publisher } from '../publisher.js';
import { reasonOf, sleep } from '../retrying.js';
import { emptiedIfFrontIsLost, hasLostEnd, hasLostFront } from './front.js';
import { Pipeline } from './pipeline.js';
import { translate } from './translate.js';
import { PublishedStream, StreamMoved } from './published-stream.js';

/** How long from one batch to the next, so that publishing is for several. */
const PACE_MS = 5;

export type RelayStatus = Readonly<{
  state: 'standby' | 'catching-up' | 'live' | 'retrying' | 'stopped';
  /** The log has been relayed up to here; decimal. */
  position: string;
  /** Distance in positions to the end of the log when last looked at; decimal, 0 when nothing waits. */
  lag: string;
  /** Why it is not running well; absent when it is. */
  lastError?: string;
}>;

export type RelayOptions = Readonly<{
  bus: Bus;
  log: Log;
  publisher: Publisher;
  /** Where the lock is held that keeps a second relay in standby. One connection stays in use. */
  pool: Pool;
  logger: Logger;
  /** Copies that JetStream keeps of a stream it creates; 1 when absent. */
  replicas?: number;
  /** Milliseconds between looks at the stream for losses; 5,000 when absent. */
  checkMs?: number;
  patience?: Patience;
}>;

/** Tells JetStream what happened in one context, from the last message that is really there. The log is the outbox. */
export class Relay {
  readonly #stream: PublishedStream;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #state: RelayStatus['state'] = 'stopped';
  #position: Position = 0n;
  #end: Position = 0n;
  #lastError: string | undefined;

  constructor(private readonly o: RelayOptions) {
    this.#stream = new PublishedStream(o.bus, o.publisher.context, o.replicas ?? 1);
  }

  start(): void {
    const { bus, pool, patience = defaultPatience, publisher } = this.o;
    this.#state = 'standby';
    this.#running = exclusively({
      pool,
      patience,
      name: `relay:${bus.namespace}:${publisher.context}`,
      signal: this.#stopping.signal,
      onStandby: () => this.#enter('standby'),
      onFailure: (error) => this.#fail(error),
      work: (signal, progress) => this.#session(signal, progress),
    });
  }

  /** Resolves when everything in flight has been answered. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#enter('stopped');
  }

  status(): RelayStatus {
    const lag = this.#state === 'live' || this.#end < this.#position ? 0n : this.#end - this.#position;
    return {
      state: this.#state,
      position: this.#position.toString(),
      lag: lag.toString(),
      ...(this.#lastError && { lastError: this.#lastError }),
    };
  }

  #enter(state: RelayStatus['state']): void {
    this.#state = state;
    this.#lastError = undefined;
  }

  #fail(error: unknown): void {
    this.#state = 'retrying';
    this.#lastError = reasonOf(error);
    this.o.logger.warn({ stream: this.#stream.name, reason: this.#lastError }, 'relay begins again');
  }

  async #session(signal: AbortSignal, progress: () => void): Promise<void> {
    const { bus } = this.o;
    await this.#stream.ensure();
    const found = await this.#stream.head();
    this.#position = found.last?.position ?? 0n;
    await this.#look();
    if (this.#end < this.#position) {
      // Positions of another log mean nothing here, and nothing would ever be published again.
      throw new Error(
        `${this.#stream.name} is at ${this.#position}, the log ends at ${this.#end}: purge the stream if the log was replaced`,
      );
    }
    const told = { ...this.o, stream: this.#stream, namespace: bus.namespace };
    const head = await emptiedIfFrontIsLost(told, found, signal);
    this.#position = head.last?.position ?? 0n;
    const over = new AbortController();
    const both = AbortSignal.any([signal, over.signal]);
    const pipeline = new Pipeline(bus, this.#stream.name, head);
    const following = this.#follow(pipeline, both, progress);
    try {
      await Promise.race([following, this.#watch(pipeline, both), pipeline.broken]);
    } finally {
      over.abort();
      await following.catch(() => undefined);
      pipeline.close();
    }
  }

  async #look(): Promise<void> {
    this.#end = await this.o.log.lastPosition();
  }

  /** Translates a batch while those before it are on their way. */
  async #follow(pipeline: Pipeline, signal: AbortSignal, progress: () => void): Promise<void> {
    const { bus, log, publisher } = this.o;
    this.#state = 'catching-up';
    const after = pipeline.head.last?.position ?? 'start';
    for await (const batch of log.subscribe({ prefixes: [`${publisher.context}.`], after, signal, paceMs: PACE_MS })) {
      const { messages, failure } = translate(bus.namespace, publisher, batch.events);
      for (const message of messages) {
        if (pipeline.full) await pipeline.room();
        pipeline.send(message);
      }
      const relayed = pipeline.answered().then(() => {
        this.#position = batch.position;
        this.#enter(batch.live ? 'live' : 'catching-up');
        progress();
      });
      // A failure of the pipeline ends the session by itself.
      relayed.catch(() => undefined);
      if (failure) {
        await relayed;
        throw failure;
      }
      if (signal.aborted) break;
    }
    await pipeline.answered();
  }

  /** A stream that was purged, deleted, cut or written by another is noticed although nothing happens in the log. */
  async #watch(pipeline: Pipeline, signal: AbortSignal): Promise<void> {
    for (;;) {
      await sleep(this.o.checkMs ?? 5_000, signal);
      if (signal.aborted) return;
      await this.#look();
      const known = pipeline.head;
      const found = await this.#stream.head();
      if (hasLostFront(known, found) || (pipeline.head === known && hasLostEnd(known, found)))
        throw new StreamMoved(`${this.#stream.name} has lost messages`);
    }
  }
}
