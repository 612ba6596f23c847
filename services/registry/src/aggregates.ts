import { actorAggregate } from './domain/actor/actor.decider.js';
import { duplicateAggregate } from './domain/actor/duplicate.decider.js';
import { mergesAggregate } from './domain/actor/merges.decider.js';
import { barrierAggregate } from './domain/barrier/barrier.decider.js';
import { catalogueAggregate } from './domain/catalogue/catalogue.decider.js';
import { callAggregate } from './domain/challenge/call.decider.js';
import { challengeAggregate } from './domain/challenge/challenge.decider.js';
import { decisionAggregate } from './domain/initiative/decision.decider.js';
import { importAggregate } from './domain/import/import.decider.js';
import { initiativeAggregate } from './domain/initiative/initiative.decider.js';
import { matchAggregate } from './domain/match/match.decider.js';
import { needAggregate } from './domain/need-signal/need-signal.decider.js';
import { networkAggregate } from './domain/network/network.decider.js';
import { ownershipAggregate } from './domain/ownership/ownership.decider.js';
import { practiceAggregate } from './domain/practice/practice.decider.js';
import { relationAggregate } from './domain/relation/relation.decider.js';

/** Every aggregate of the context by the name in its streams, for replay. */
export const aggregates = {
  actor: actorAggregate,
  barrier: barrierAggregate,
  call: callAggregate,
  catalogue: catalogueAggregate,
  challenge: challengeAggregate,
  decision: decisionAggregate,
  duplicate: duplicateAggregate,
  import: importAggregate,
  initiative: initiativeAggregate,
  merges: mergesAggregate,
  match: matchAggregate,
  need: needAggregate,
  network: networkAggregate,
  ownership: ownershipAggregate,
  practice: practiceAggregate,
  relation: relationAggregate,
};
