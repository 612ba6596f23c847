import { projection } from '@ceriss/read-models';
import { actorCodec, type ActorEvent } from '../../domain/actor/actor.events.js';
import { barrierCodec, type BarrierEvent } from '../../domain/barrier/barrier.events.js';
import { challengeCodec, type ChallengeEvent } from '../../domain/challenge/challenge.events.js';
import { initiativeCodec, type InitiativeEvent } from '../../domain/initiative/initiative.events.js';
import { needCodec, type NeedEvent } from '../../domain/need-signal/need-signal.events.js';
import { networkCodec, type NetworkEvent } from '../../domain/network/network.events.js';
import { actorsFound } from './actors-found.js';
import { barriersFound, challengesFound, needsFound, networksFound } from './challenges-and-networks-found.js';
import { initiativesFound } from './initiatives-found.js';
import { SearchDocument, SearchSubject } from './search.entity.js';

const tables = [SearchSubject, SearchDocument];

type Found = ActorEvent | BarrierEvent | ChallengeEvent | InitiativeEvent | NeedEvent | NetworkEvent;

/** Everything of the register that has a name or says something, to be found by it. */
export const search = projection<Found>({
  name: 'search',
  version: 1,
  context: 'registry',
  tables,
  history: tables,
  codecs: [actorCodec, barrierCodec, challengeCodec, initiativeCodec, needCodec, networkCodec],
  on: {
    ...actorsFound,
    ...initiativesFound,
    ...challengesFound,
    ...networksFound,
    ...needsFound,
    ...barriersFound,
  },
});
