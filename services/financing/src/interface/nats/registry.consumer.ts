import {
  actorReinstated,
  actorSuspended,
  actorVerified,
  type ActorReinstated,
  type ActorSuspended,
  type ActorVerified,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { RecordApplicantHandler } from '../../application/applicant/record-applicant.handler.js';
import { ReinstateApplicantHandler } from '../../application/applicant/reinstate-applicant.handler.js';
import { SuspendApplicantHandler } from '../../application/applicant/suspend-applicant.handler.js';
import { contextFor } from './policy-context.js';

@Controller()
export class RegistryConsumer {
  constructor(
    private readonly record: RecordApplicantHandler,
    private readonly suspend: SuspendApplicantHandler,
    private readonly reinstate: ReinstateApplicantHandler,
  ) {}

  @EventPattern<string>(actorVerified.subject)
  async verified(@Payload() { actorId }: ActorVerified, @Ctx() delivery: Delivery): Promise<void> {
    await this.record.execute({ actorId }, contextFor(delivery, 'record-applicant'));
  }

  @EventPattern<string>(actorSuspended.subject)
  async suspended(@Payload() { actorId }: ActorSuspended, @Ctx() delivery: Delivery): Promise<void> {
    await this.suspend.execute({ actorId }, contextFor(delivery, 'suspend-applicant'));
  }

  @EventPattern<string>(actorReinstated.subject)
  async reinstated(@Payload() { actorId, standing }: ActorReinstated, @Ctx() delivery: Delivery): Promise<void> {
    await this.reinstate.execute({ actorId, standing }, contextFor(delivery, 'reinstate-applicant'));
  }
}
