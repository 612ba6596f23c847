import {
  resolutionInForce,
  resolutionSuperseded,
  type ResolutionInForce,
  type ResolutionSuperseded,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { RecordAuthorisationHandler } from '../../application/authorisation/record-authorisation.handler.js';
import { SupersedeAuthorisationHandler } from '../../application/authorisation/supersede-authorisation.handler.js';
import { recordAuthorisationWhenResolutionInForce } from '../../application/policies/record-authorisation-when-resolution-in-force.policy.js';
import { contextFor } from './policy-context.js';

@Controller()
export class GovernanceConsumer {
  constructor(
    private readonly record: RecordAuthorisationHandler,
    private readonly supersede: SupersedeAuthorisationHandler,
  ) {}

  @EventPattern<string>(resolutionInForce.subject)
  async inForce(@Payload() data: ResolutionInForce, @Ctx() delivery: Delivery): Promise<void> {
    const context = contextFor(delivery, 'record-authorisation');
    await this.record.execute(recordAuthorisationWhenResolutionInForce(data), context);
  }

  @EventPattern<string>(resolutionSuperseded.subject)
  async superseded(@Payload() data: ResolutionSuperseded, @Ctx() delivery: Delivery): Promise<void> {
    const { resolutionId, supersededBy } = data;
    await this.supersede.execute({ resolutionId, supersededBy }, contextFor(delivery, 'supersede-authorisation'));
  }
}
