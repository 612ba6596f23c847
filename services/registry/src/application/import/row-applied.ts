import {
  fold,
  type Aggregate,
  type Command,
  type CommandContext,
  type Event,
  type EventStore,
} from '@ceriss/event-sourcing';
import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { Caller } from '../../domain/party.rules.js';
import type { Catalogue } from '../../domain/catalogue/catalogue.js';

/** What rows of a batch are taken with: the day in Madrid, the code lists, and by whose authority. */
export type Taking = Readonly<{ today: string; catalogue: Catalogue; by: Caller }>;

/** What came of a row that was not refused. */
export type Applied = Readonly<{ outcome: 'accepted' | 'unchanged'; subjectId: string }>;

/** An aggregate as a row finds it. */
export type Found<S> = Readonly<{ state: S; history: readonly RecordedEvent[]; takenBefore: boolean }>;

/**
 * Reads an aggregate for a row. `takenBefore`: this very row has changed it already, before a process ended between the row and its
 * outcome.
 */
export const findAggregate = async <S, C extends Command, E extends Event>(
  store: EventStore,
  aggregate: Aggregate<S, C, E>,
  id: string,
  { commandId }: CommandContext,
): Promise<Found<S>> => {
  const history = await store.readStream(aggregate.streamOf(id));
  const takenBefore = history.some(({ metadata }) => metadata.commandId === commandId);
  return { state: fold(aggregate, history), history, takenBefore };
};
