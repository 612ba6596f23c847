import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { Foldable } from './catalogue.js';

export type Folded = Readonly<{
  /** After the events that could be taken; undefined when no aggregate knows them. */
  state: unknown;
  taken: number;
  /** Why the next event could not be taken. */
  fault?: string;
}>;

const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** Folds events as their service does, up to one that it could not read either. */
export const foldUntilFault = (aggregate: Foldable | undefined, events: readonly RecordedEvent[]): Folded => {
  if (!aggregate) return { state: undefined, taken: 0, fault: 'no aggregate of ours has such a stream' };
  const { decider, codec } = aggregate;
  let state = decider.initialState();
  for (const [taken, { type, revision, metadata, data }] of events.entries()) {
    try {
      const event = codec.decode({ type, schemaVersion: metadata.schemaVersion, data });
      state = decider.evolve(state as never, event as never);
    } catch (error) {
      return { state, taken, fault: `${type} at revision ${revision} cannot be read: ${reasonOf(error)}` };
    }
  }
  return { state, taken: events.length };
};
