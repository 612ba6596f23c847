import {
  actorMerged,
  actorNifCorrected,
  actorProfileChanged,
  actorProfileCorrected,
  actorRegistered,
  actorReinstated,
  actorSuspended,
  actorVerified,
  barrierRejected,
  barrierReported,
  barrierResolved,
  challengeAdopted,
  challengeClosed,
  challengePublished,
  initiativeConfirmed,
  initiativeDescribed,
  initiativeReferenced,
  initiativeRegistered,
  initiativeStageChanged,
  needSignalled,
  ownershipCorrected,
  ownershipEnded,
  ownershipRecorded,
  ownershipWithdrawn,
} from '@ceriss/contracts';
import { publisher } from '@ceriss/messaging';
import { actorCodec, type ActorEvent } from '../../domain/actor/actor.events.js';
import { barrierCodec, type BarrierEvent } from '../../domain/barrier/barrier.events.js';
import { challengeCodec, type ChallengeEvent } from '../../domain/challenge/challenge.events.js';
import { initiativeCodec, type InitiativeEvent } from '../../domain/initiative/initiative.events.js';
import { ownershipCodec, type OwnershipEvent } from '../../domain/ownership/ownership.events.js';
import { needCodec, type NeedEvent } from '../../domain/need-signal/need-signal.events.js';

/** What the registry tells the others. Evidence, lessons and directory codes stay inside. */
export const registryPublisher = publisher<
  ActorEvent | BarrierEvent | ChallengeEvent | InitiativeEvent | NeedEvent | OwnershipEvent
>({
  context: 'registry',
  codecs: [actorCodec, barrierCodec, challengeCodec, needCodec, initiativeCodec, ownershipCodec],
  on: {
    'registry.actor-registered': ({ aggregateId, data }) => ({ event: actorRegistered, aggregateId, data }),
    'registry.actor-verified': ({ aggregateId, data }) => ({ event: actorVerified, aggregateId, data }),
    'registry.actor-suspended': ({ aggregateId, data }) => ({ event: actorSuspended, aggregateId, data }),
    'registry.actor-reinstated': ({ aggregateId, data }) => ({ event: actorReinstated, aggregateId, data }),
    'registry.actor-profile-changed': ({ aggregateId, data }) => ({ event: actorProfileChanged, aggregateId, data }),
    'registry.actor-profile-corrected': ({ aggregateId, data }) => ({
      event: actorProfileCorrected,
      aggregateId,
      data,
    }),
    'registry.actor-nif-corrected': ({ aggregateId, data }) => ({ event: actorNifCorrected, aggregateId, data }),
    'registry.actor-merged': ({ aggregateId, data }) => ({ event: actorMerged, aggregateId, data }),
    'registry.initiative-registered': ({ aggregateId, data }) => ({ event: initiativeRegistered, aggregateId, data }),
    'registry.initiative-stage-changed': ({ aggregateId, data }) => ({
      event: initiativeStageChanged,
      aggregateId,
      data,
    }),
    'registry.initiative-described': ({ aggregateId, data }) => ({ event: initiativeDescribed, aggregateId, data }),
    'registry.initiative-confirmed': ({ aggregateId, data }) => ({ event: initiativeConfirmed, aggregateId, data }),
    'registry.initiative-referenced': ({ aggregateId, data }) => ({ event: initiativeReferenced, aggregateId, data }),
    'registry.challenge-published': ({ aggregateId, data }) => ({ event: challengePublished, aggregateId, data }),
    'registry.challenge-adopted': ({ aggregateId, data }) => ({ event: challengeAdopted, aggregateId, data }),
    'registry.challenge-closed': ({ aggregateId, data }) => ({ event: challengeClosed, aggregateId, data }),
    'registry.need-signalled': ({ aggregateId, data }) => ({ event: needSignalled, aggregateId, data }),
    'registry.barrier-reported': ({ aggregateId, data }) => ({ event: barrierReported, aggregateId, data }),
    'registry.barrier-resolved': ({ aggregateId, data }) => ({ event: barrierResolved, aggregateId, data }),
    'registry.barrier-rejected': ({ aggregateId, data }) => ({ event: barrierRejected, aggregateId, data }),
    'registry.ownership-recorded': ({ aggregateId, data }) => ({ event: ownershipRecorded, aggregateId, data }),
    'registry.ownership-corrected': ({ aggregateId, data }) => ({ event: ownershipCorrected, aggregateId, data }),
    'registry.ownership-ended': ({ aggregateId, data }) => ({ event: ownershipEnded, aggregateId, data }),
    'registry.ownership-withdrawn': ({ aggregateId, data }) => ({ event: ownershipWithdrawn, aggregateId, data }),
  },
});
