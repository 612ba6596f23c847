import type { EventStore, Position, RecordedEvent } from '@ceriss/event-sourcing';

/** What has come from the log since the batch before. */
export type Batch = Readonly<{
  events: readonly RecordedEvent[];
  /** The log has been seen up to here, inclusive. */
  position: Position;
  /** Nothing more is waiting. */
  live: boolean;
}>;

export type Selection = Readonly<{
  /** Beginnings of stream names, like `financing.`; an empty list means every stream that is not the store's own. */
  prefixes: readonly string[];
  after: Position | 'start';
  /** The most events in one batch; 500 when absent. A batch never waits to become full. */
  maxBatch?: number;
}>;

export type Subscription = Selection &
  Readonly<{
    signal: AbortSignal;
    /** While live, how long from one batch to the next at least, in milliseconds, so that there is more in each; 0 when absent. */
    paceMs?: number;
  }>;

export type Reading = Selection & Readonly<{ until?: Position }>;

export interface Log extends EventStore {
  /**
   * Events of the selected streams for as long as the signal lasts: nothing twice, nothing left out, also while the node is away.
   * May yield empty batches that only move `position` or `live`.
   */
  subscribe(subscription: Subscription): AsyncIterable<Batch>;
  /** The same events, once, up to and including a position (default: the end when called). Throws StoreUnavailable. */
  readAll(reading: Reading): AsyncIterable<Batch>;
  /** Position of the last event of the whole log; 0n when it is empty. Throws StoreUnavailable. */
  lastPosition(): Promise<Position>;
  /** Throws StoreUnavailable when the node does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type LogLogger = Readonly<{
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}>;

export type LogOptions = Readonly<{
  /** `esdb://host:port?tls=false` or any other connection string of EventStoreDB. */
  url: string;
  /** Every stream name is `<namespace>~<name>` in the store: tests and tenants side by side in one node. */
  namespace?: string;
  logger?: LogLogger;
}>;
