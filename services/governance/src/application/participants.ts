import { fold, type EventStore } from '@ceriss/event-sourcing';
import { participantAggregate, type Participant } from '../domain/participant/participant.decider.js';

/** An actor of the register as governance knows it now. */
export const participantOf = async (store: EventStore, actorId: string): Promise<Participant> =>
  fold(participantAggregate, await store.readStream(participantAggregate.streamOf(actorId)));

/** The same of whoever acts for no organisation. */
export const participantActing = async (store: EventStore, actorId: string | undefined): Promise<Participant> =>
  actorId === undefined ? { suspended: false } : participantOf(store, actorId);
