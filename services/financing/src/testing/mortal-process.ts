import 'reflect-metadata';
import {
  RevisionConflict,
  type AppendResult,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
  type Revision,
} from '@ceriss/event-sourcing';
import type { Delivery } from '@ceriss/messaging';
import { PATTERN_METADATA } from '@nestjs/microservices/constants.js';
import { financingPublisher } from '../interface/nats/financing.publisher.js';

/** Where a process ends: at its so-manyth append, before anything is written or before anybody hears that it was. */
export type Death = Readonly<{ append: number; written: boolean }>;

export class Dead extends Error {
  override readonly name = 'Dead';
}

/** A log in memory: what it holds outlives every process. */
export class LogInMemory {
  readonly all: RecordedEvent[] = [];
  readonly #streams = new Map<string, RecordedEvent[]>();

  read(stream: string): readonly RecordedEvent[] {
    return this.#streams.get(stream) ?? [];
  }

  append(stream: string, events: readonly NewEvent[], expected: Revision, created: Date): AppendResult {
    const known = this.#streams.get(stream) ?? [];
    const actual = known.at(-1)?.revision ?? 'no_stream';
    if (actual !== expected) throw new RevisionConflict(stream, expected, actual);
    for (const event of events) {
      const at = { stream, revision: BigInt(known.length), position: BigInt(this.all.length), created };
      const recorded = { ...event, ...at };
      known.push(recorded);
      this.all.push(recorded);
    }
    this.#streams.set(stream, known);
    return { revision: BigInt(known.length - 1), position: BigInt(this.all.length - 1) };
  }
}

/** The log as one process sees it, which ends when its hour has come and then does nothing any more. */
export class MortalStore implements EventStore {
  #appends = 0;
  #dead = false;

  constructor(
    private readonly log: LogInMemory,
    private readonly now: () => Date,
    private readonly death?: Death,
  ) {}

  readStream(stream: string): Promise<readonly RecordedEvent[]> {
    return this.#dead ? Promise.reject(new Dead()) : Promise.resolve([...this.log.read(stream)]);
  }

  append(stream: string, events: readonly NewEvent[], expected: Revision): Promise<AppendResult> {
    this.#appends += 1;
    this.#dead ||= this.#appends === this.death?.append;
    if (!this.#dead) return new Promise((resolve) => resolve(this.log.append(stream, events, expected, this.now())));
    if (this.#appends === this.death?.append && this.death.written) {
      try {
        this.log.append(stream, events, expected, this.now());
      } catch {
        // It would not have been written either way.
      }
    }
    return Promise.reject(new Dead());
  }
}

type Handles = (data: unknown, delivery: Delivery) => Promise<void>;

/** What consumers do with each subject, by the patterns that they are decorated with. */
export const subscriptionsOf = (consumers: readonly object[]): Map<string, Handles[]> => {
  const found = new Map<string, Handles[]>();
  for (const consumer of consumers) {
    const prototype = Object.getPrototypeOf(consumer) as Record<string, Handles>;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const patterns = Reflect.getMetadata(PATTERN_METADATA, prototype[name]!) as string[] | undefined;
      for (const subject of patterns ?? []) {
        const handle: Handles = (data, delivery) => prototype[name]!.call(consumer, data, delivery);
        found.set(subject, [...(found.get(subject) ?? []), handle]);
      }
    }
  }
  return found;
};

/** Tells consumers of one event of the log, as the relay and the bus would. */
export const deliver = async (recorded: RecordedEvent, subscriptions: Map<string, Handles[]>): Promise<void> => {
  const publication = financingPublisher.publish(recorded);
  if (!publication) return;
  const { event, aggregateId, data } = publication;
  const delivery: Delivery = {
    ...{ eventId: recorded.id, type: event.type, aggregateId, correlationId: recorded.metadata.$correlationId },
    ...{ position: String(recorded.position), time: recorded.created, attempt: 1 },
  };
  for (const handle of subscriptions.get(event.subject) ?? []) await handle(event.schema.parse(data), delivery);
};
