import type { Json } from '@ceriss/kernel';

export const EVENT_STORE = Symbol('EventStore');

/** The revision of a stream's last event, or that the stream does not exist. */
export type Revision = bigint | 'no_stream';

/** Where an event stands in the whole log. Opaque: only comparable, and only within one store. */
export type Position = bigint;

/** Who acted. A subject is the identity provider's opaque id, never a name. */
export type ActorRef = Readonly<{ subject: string; organisation?: string; role: string }>;

/** What is stored beside every event. No personal data. */
export type EventMetadata = Readonly<{
  $correlationId: string;
  $causationId: string;
  actor: ActorRef;
  commandId: string;
  /** SHA-256 of the command's body: the same command id with another body is another command. */
  fingerprint: string;
  schemaVersion: number;
  /** Effective time, when it differs from the recorded time. */
  occurredAt?: string;
  ruleVersion?: string;
  /** The mandate by which a seat acted. */
  mandate?: string;
  /** W3C trace context of the request that caused the event, when tracing is on. */
  traceparent?: string;
}>;

export type NewEvent = Readonly<{ id: string; type: string; data: Json; metadata: EventMetadata }>;

export type RecordedEvent = Readonly<{
  id: string;
  stream: string;
  revision: bigint;
  position: Position;
  type: string;
  data: unknown;
  metadata: EventMetadata;
  /** Recorded time, set by the store. */
  created: Date;
}>;

export type AppendResult = Readonly<{ revision: bigint; position: Position }>;

/**
 * What a command needs of the log. Implemented by libs/eventstoredb.
 * Throws RevisionConflict when the stream has moved, StoreUnavailable when the log cannot be reached.
 */
export interface EventStore {
  /** All events of a stream in order, read in pages; an empty array when there is no such stream. */
  readStream(stream: string): Promise<readonly RecordedEvent[]>;
  /** Idempotent by event id: the same append twice is one append and gives the same answer. */
  append(stream: string, events: readonly NewEvent[], expected: Revision): Promise<AppendResult>;
}

export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: Revision,
    readonly actual?: Revision,
  ) {
    super(`${stream} is not at revision ${expected}`);
  }
}

export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
