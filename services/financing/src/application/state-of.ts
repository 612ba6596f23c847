import { fold, type Aggregate, type Command, type Event, type EventStore } from '@ceriss/event-sourcing';

/** An aggregate as its stream tells it now: a fact for another aggregate's decision. */
export const stateOf = async <S, C extends Command, E extends Event>(
  store: EventStore,
  aggregate: Aggregate<S, C, E>,
  id: string,
): Promise<S> => fold(aggregate, await store.readStream(aggregate.streamOf(id)));
