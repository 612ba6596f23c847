import { contractOf } from '@ceriss/contracts';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { contextOf, streamNameOf } from '../names.js';
import { defaultPatience, exclusively } from '../postgres/exclusively.js';
import { ensureTables } from '../postgres/tables.js';
import { isStreamMissing } from '../nats-errors.js';
import { persistently, reasonOf, sleep } from '../retrying.js';
import type { Durable } from './durable.js';
import { Inbox } from './inbox.js';
import { Lanes } from './lanes.js';
import type { Handler } from './once.js';
import type { ConsumerOptions, ConsumerStatus } from './options.js';
import { defaultEndurance, Processor, type Route } from './processor.js';
import { replayOnRequest } from './replays.js';
import { Subscription } from './subscription.js';
import { Suspects } from './suspects.js';

export const JETSTREAM = Symbol('JetStream');

/** Brings published events to `@EventPattern` handlers: each once, in the order of their aggregate, parked when they keep failing. */
export class JetStreamStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = JETSTREAM;
  /** Nest would otherwise report failures that we try again. */
  override readonly propagatesEventHandlerErrors = true;
  readonly #stopping = new AbortController();
  readonly #troubles = new Map<string, string>();
  readonly #inbox: Inbox;
  #state: ConsumerStatus['state'] = 'stopped';
  #durables: readonly Durable[] = [];
  #running: Promise<void> | undefined;

  constructor(private readonly o: ConsumerOptions) {
    super();
    this.#inbox = new Inbox(o.pool, o.consumer);
  }

  /** Requests and answers travel by another strategy of the same application. */
  override addHandler(pattern: unknown, handler: MessageHandler, isEventHandler = false, extras = {}): void {
    if (isEventHandler) super.addHandler(pattern, handler, isEventHandler, extras);
  }

  /** Fails at once when a handler's pattern is no published event; waits for whatever else is missing. */
  listen(callback: (error?: unknown) => void): void {
    try {
      const routes = this.#routes();
      this.#durables = this.#durablesFor([...routes.keys()]);
      this.#state = 'standby';
      this.#running = this.#run(routes);
      callback();
    } catch (error) {
      callback(error);
    }
  }

  /** Resolves when the handlers at work have ended; what they did not get to comes again. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#state = 'stopped';
  }

  async consumerStatus(): Promise<ConsumerStatus> {
    const { bus, consumer } = this.o;
    const troubles = [...this.#troubles.values()];
    const note = (error: unknown) => void troubles.push(reasonOf(error));
    const found = await Promise.all(
      this.#durables.map(({ stream }) => bus.jsm.consumers.info(stream, consumer).catch(note)),
    );
    const parked = await this.#inbox.countParked().catch(note);
    const [lastError] = troubles;
    return {
      consumer,
      state: this.#state,
      pending: found.reduce((sum, info) => sum + (info?.num_pending ?? 0), 0),
      ackPending: found.reduce((sum, info) => sum + (info?.num_ack_pending ?? 0), 0),
      parked: parked ?? 0,
      ...(lastError && { lastError }),
    };
  }

  override on(): never {
    throw new Error('ask consumerStatus(): the strategy emits no events');
  }

  override unwrap<T>(): T {
    return this.o.bus.nc as T;
  }

  #routes(): Map<string, Route> {
    const { contracts = contractOf } = this.o;
    return new Map(
      [...this.messageHandlers].map(([subject, handler]) => {
        const contract = contracts(subject);
        if (!contract) throw new RangeError(`no contract for the event pattern ${subject}`);
        return [subject, { contract, handler: toHandler(handler) }];
      }),
    );
  }

  #durablesFor(subjects: readonly string[]): Durable[] {
    const { bus, consumer, ackWaitMs = 30_000, maxPending = 256 } = this.o;
    return [...new Set(subjects.map(contextOf))].map((context) => ({
      stream: streamNameOf(bus.namespace, context),
      name: consumer,
      subjects: subjects.filter((subject) => contextOf(subject) === context).sort(),
      ackWaitMs,
      maxPending,
    }));
  }

  #run(routes: ReadonlyMap<string, Route>): Promise<void> {
    const { bus, consumer, pool, patience = defaultPatience } = this.o;
    return exclusively({
      pool,
      patience,
      name: `consumer:${bus.namespace}:${consumer}`,
      signal: this.#stopping.signal,
      onStandby: () => this.#well('', 'standby'),
      onFailure: (error) => this.#trouble('', error),
      work: async (signal, progress) => {
        await ensureTables(pool);
        progress();
        this.#well('', 'running');
        await this.#work(routes, signal);
      },
    });
  }

  async #work(routes: ReadonlyMap<string, Route>, signal: AbortSignal): Promise<void> {
    const { bus, pool, logger, patience = defaultPatience } = this.o;
    const lanes = new Lanes();
    const endurance = { ...defaultEndurance, ...this.o.endurance };
    const processor = new Processor({ inbox: this.#inbox, routes, endurance, logger });
    const suspects = new Suspects(this.#inbox, processor, endurance.attempts);
    const replays = { inbox: this.#inbox, lanes, suspects, pollMs: this.o.replayPollMs ?? 2_000 };
    const keep = (name: string, work: (signal: AbortSignal, well: () => void) => Promise<void>) =>
      persistently({
        signal,
        backoff: patience.backoff,
        onFailure: (error) => this.#trouble(name, error),
        work: (until, progress) =>
          work(until, () => {
            progress();
            this.#well(name, 'running');
          }),
      });
    await Promise.all([
      keep('replays', (until, well) => replayOnRequest(replays, until, well)),
      ...this.#durables.map((durable) =>
        keep(durable.stream, async (until, well) => {
          const subscription = new Subscription({ bus, pool, durable, lanes, processor, suspects });
          await subscription.run(until, well).catch(async (error: unknown) => {
            if (!isStreamMissing(error)) throw error;
            // Its relay has not made it yet. No longer and longer waits: what begins together should soon work together.
            this.#trouble(durable.stream, error);
            await sleep(patience.standbyMs, until);
          });
        }),
      ),
    ]);
  }

  #well(name: string, state: ConsumerStatus['state']): void {
    this.#troubles.delete(name);
    this.#state = this.#troubles.size > 0 ? 'retrying' : state;
  }

  #trouble(name: string, error: unknown): void {
    const reason = reasonOf(error);
    this.#troubles.set(name, reason);
    this.#state = 'retrying';
    this.o.logger.warn({ consumer: this.o.consumer, stream: name || undefined, reason }, 'consumer begins again');
  }
}

const toHandler =
  (handler: MessageHandler): Handler =>
  async (data, delivery) => {
    const answer: unknown = await handler(data, delivery);
    if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
  };
