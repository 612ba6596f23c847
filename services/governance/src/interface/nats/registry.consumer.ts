import {
  actorMerged,
  actorProfileChanged,
  actorRegistered,
  actorReinstated,
  actorSuspended,
  type ActorMerged,
  type ActorProfileChanged,
  type ActorRegistered,
  type ActorReinstated,
  type ActorSuspended,
} from '@ceriss/contracts';
import { policyContext, type Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { RecordParticipantWhenActorRegistered } from '../../application/policies/record-participant-when-actor-registered.policy.js';

@Controller()
export class RegistryConsumer {
  constructor(private readonly participants: RecordParticipantWhenActorRegistered) {}

  @EventPattern<string>(actorRegistered.subject)
  registered(@Payload() { actorId, sector }: ActorRegistered, @Ctx() delivery: Delivery): Promise<void> {
    const command = { type: 'RecordParticipant', data: { actorId, sector } } as const;
    return this.participants.execute(command, policyContext(delivery, 'record-participant', 'governance'));
  }

  @EventPattern<string>(actorProfileChanged.subject)
  profileChanged(@Payload() { actorId, sector }: ActorProfileChanged, @Ctx() delivery: Delivery): Promise<void> {
    const command = { type: 'RecordParticipant', data: { actorId, sector } } as const;
    return this.participants.execute(command, policyContext(delivery, 'record-participant', 'governance'));
  }

  @EventPattern<string>(actorSuspended.subject)
  suspended(@Payload() { actorId }: ActorSuspended, @Ctx() delivery: Delivery): Promise<void> {
    const command = { type: 'SuspendParticipant', data: { actorId } } as const;
    return this.participants.execute(command, policyContext(delivery, 'suspend-participant', 'governance'));
  }

  /* An alias speaks for nobody any more: the actor that it names does. */
  @EventPattern<string>(actorMerged.subject)
  merged(@Payload() { actorId }: ActorMerged, @Ctx() delivery: Delivery): Promise<void> {
    const command = { type: 'SuspendParticipant', data: { actorId } } as const;
    return this.participants.execute(command, policyContext(delivery, 'suspend-merged-participant', 'governance'));
  }

  @EventPattern<string>(actorReinstated.subject)
  reinstated(@Payload() { actorId }: ActorReinstated, @Ctx() delivery: Delivery): Promise<void> {
    const command = { type: 'ReinstateParticipant', data: { actorId } } as const;
    return this.participants.execute(command, policyContext(delivery, 'reinstate-participant', 'governance'));
  }
}
