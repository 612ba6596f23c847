import { fold, type EventStore } from '@ceriss/event-sourcing';
import { actorAggregate, standingOf } from '../domain/actor/actor.decider.js';
import { challengeAggregate } from '../domain/challenge/challenge.decider.js';
import type { ChallengeFact } from '../domain/initiative/initiative.commands.js';
import type { Party } from '../domain/party.rules.js';

/** How an actor stands now, from its own stream: a read model could be behind. */
export const partyOf = async (store: EventStore, actorId: string): Promise<Party> => {
  const history = await store.readStream(actorAggregate.streamOf(actorId));
  return { actorId, standing: standingOf(fold(actorAggregate, history)) };
};

/** How a challenge stands now. */
export const challengeFactOf = async (store: EventStore, challengeId: string): Promise<ChallengeFact> => {
  const history = await store.readStream(challengeAggregate.streamOf(challengeId));
  return { challengeId, status: fold(challengeAggregate, history).status };
};
