import { actorAggregate } from './domain/actor/actor.decider.js';
import { challengeAggregate } from './domain/challenge/challenge.decider.js';
import { initiativeAggregate } from './domain/initiative/initiative.decider.js';
import { networkAggregate } from './domain/network/network.decider.js';
import { relationAggregate } from './domain/relation/relation.decider.js';

/** Every aggregate of the context by the name in its streams, for replay. */
export const aggregates = {
  actor: actorAggregate,
  challenge: challengeAggregate,
  initiative: initiativeAggregate,
  network: networkAggregate,
  relation: relationAggregate,
};
