import {
  actorRegistered,
  actorReinstated,
  actorSuspended,
  actorVerified,
  initiativeRegistered,
  initiativeStageChanged,
} from '@ceriss/contracts';
import { publisher } from '@ceriss/messaging';
import { actorCodec, type ActorEvent } from '../../domain/actor/actor.events.js';
import { initiativeCodec, type InitiativeEvent } from '../../domain/initiative/initiative.events.js';

/** What the registry tells the others. Evidence, lessons and directory codes stay inside. */
export const registryPublisher = publisher<ActorEvent | InitiativeEvent>({
  context: 'registry',
  codecs: [actorCodec, initiativeCodec],
  on: {
    'registry.actor-registered': ({ aggregateId, data }) => ({ event: actorRegistered, aggregateId, data }),
    'registry.actor-verified': ({ aggregateId, data }) => ({ event: actorVerified, aggregateId, data }),
    'registry.actor-suspended': ({ aggregateId, data }) => ({ event: actorSuspended, aggregateId, data }),
    'registry.actor-reinstated': ({ aggregateId, data }) => ({ event: actorReinstated, aggregateId, data }),
    'registry.initiative-registered': ({ aggregateId, data }) => ({ event: initiativeRegistered, aggregateId, data }),
    'registry.initiative-stage-changed': ({ aggregateId, data }) => ({
      event: initiativeStageChanged,
      aggregateId,
      data,
    }),
  },
});
