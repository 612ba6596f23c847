import { RevisionConflict, type EventStore, type Revision } from '@ceriss/event-sourcing';
import { actorAggregate } from '../../domain/actor/actor.decider.js';

/** For what is decided in another stream than that of the actor whose revision the caller has seen. Throws RevisionConflict. */
export const requireRevision = async (store: EventStore, actorId: string, expected: Revision): Promise<void> => {
  const stream = actorAggregate.streamOf(actorId);
  const revision = (await store.readStream(stream)).at(-1)?.revision ?? 'no_stream';
  if (revision !== expected) throw new RevisionConflict(stream, expected, revision);
};
