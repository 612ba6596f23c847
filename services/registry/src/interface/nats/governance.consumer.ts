import {
  resolutionInForce,
  resolutionSuperseded,
  type ResolutionInForce,
  type ResolutionSuperseded,
} from '@ceriss/contracts';
import { policyContext, type Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { RecordDecisionWhenResolutionInForce } from '../../application/policies/record-decision-when-resolution-in-force.policy.js';
import { SupersedeDecisionWhenResolutionSuperseded } from '../../application/policies/supersede-decision-when-resolution-superseded.policy.js';

@Controller()
export class GovernanceConsumer {
  constructor(
    private readonly recordDecision: RecordDecisionWhenResolutionInForce,
    private readonly supersedeDecision: SupersedeDecisionWhenResolutionSuperseded,
  ) {}

  @EventPattern<string>(resolutionInForce.subject)
  async onInForce(@Payload() resolution: ResolutionInForce, @Ctx() delivery: Delivery): Promise<void> {
    await this.recordDecision.execute(resolution, policyContext(delivery, 'record-decision', 'registry'));
  }

  @EventPattern<string>(resolutionSuperseded.subject)
  async onSuperseded(@Payload() resolution: ResolutionSuperseded, @Ctx() delivery: Delivery): Promise<void> {
    await this.supersedeDecision.execute(resolution, policyContext(delivery, 'supersede-decision', 'registry'));
  }
}
