import {
  aggregateIdOf,
  type Event,
  type EventMetadata,
  type Position,
  type RecordedEvent,
  type StoredShape,
} from '@ceriss/event-sourcing';
import type { EntityClass, Rows } from './rows/rows.js';

/** A decoded event and what the log knows about it. */
export type Projected<E extends Event> = E &
  Readonly<{
    id: string;
    stream: string;
    /** The id at the end of the stream's name. */
    aggregateId: string;
    revision: bigint;
    position: Position;
    created: Date;
    metadata: EventMetadata;
  }>;

/** A named, versioned fold of one context's events into tables that nothing else writes. */
export type Projection = Readonly<{
  name: string;
  /** Raising it rebuilds the tables from the log. */
  version: number;
  /** Streams that begin with `<context>.` are read. */
  context: string;
  /** Read instead, by whoever looks at more than one context; an empty list means the whole log. */
  prefixes?: readonly string[];
  tables: readonly EntityClass[];
  /** Those of the tables that keep every replaced row, so that they can be read as of an earlier instant; see `keepHistory`. */
  history?: readonly EntityClass[];
  /** Throws when the event cannot be projected; the projection then stops at it. */
  apply(recorded: RecordedEvent, rows: Rows): void;
}>;

/** Beginnings of the names of the streams that a projection reads. */
export const prefixesOf = ({ context, prefixes = [`${context}.`] }: Projection): readonly string[] => prefixes;

type Decoder<E extends Event> = Readonly<{
  contracts: Readonly<Record<string, unknown>>;
  decode(stored: StoredShape): E;
}>;

type Handlers<E extends Event> = {
  readonly [T in E['type']]?: (event: Projected<Extract<E, { type: T }>>, rows: Rows) => void;
};

export type ProjectionDefinition<E extends Event> = Omit<Projection, 'apply'> &
  Readonly<{ codecs: readonly Decoder<E>[]; on: Handlers<E> }>;

/**
 * Events of types that are not in `on` are skipped undecoded.
 * With codecs of several aggregates the events are named: `projection<ProposalEvent | MandateEvent>({ … })`.
 */
export const projection = <E extends Event>({ codecs, on, ...rest }: ProjectionDefinition<E>): Projection => {
  const decoders = new Map(
    codecs.flatMap((codec) => Object.keys(codec.contracts).map((type) => [type, codec] as const)),
  );
  const handlers = new Map(Object.entries(on)) as Map<string, (event: Projected<E>, rows: Rows) => void>;
  for (const type of handlers.keys()) if (!decoders.has(type)) throw new Error(`${rest.name}: no codec for ${type}`);
  return {
    ...rest,
    apply: (recorded, rows) => {
      const handler = handlers.get(recorded.type);
      if (!handler) return;
      const { id, stream, revision, position, created, metadata, type, data } = recorded;
      const event = decoders.get(type)!.decode({ type, schemaVersion: metadata.schemaVersion, data });
      handler(
        { ...event, id, stream, aggregateId: aggregateIdOf(stream), revision, position, created, metadata },
        rows,
      );
    },
  };
};
