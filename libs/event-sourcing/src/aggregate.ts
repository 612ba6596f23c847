import type { EventCodec } from './codec.js';
import type { Command, Decider, Event } from './decider.js';
import type { RecordedEvent } from './event-store.js';

/** What is needed to load, decide and store one kind of aggregate. */
export type Aggregate<S, C extends Command, E extends Event> = Readonly<{
  decider: Decider<S, C, E>;
  codec: EventCodec<E>;
  /** `<context>.<aggregate>-<id>` */
  streamOf: (id: string) => string;
}>;

/** What of a recorded event its meaning depends on. */
export type Told = Pick<RecordedEvent, 'type' | 'data' | 'metadata'>;

export const decodeRecorded = <E extends Event>(codec: EventCodec<E>, { type, data, metadata }: Told): E =>
  codec.decode({ type, schemaVersion: metadata.schemaVersion, data });

export const fold = <S, C extends Command, E extends Event>(
  { decider, codec }: Aggregate<S, C, E>,
  history: readonly RecordedEvent[],
): S =>
  history.reduce((state, recorded) => decider.evolve(state, decodeRecorded(codec, recorded)), decider.initialState());
