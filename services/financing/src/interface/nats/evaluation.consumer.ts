import { reportApproved, type ReportApproved } from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { FulfilConditionHandler } from '../../application/award/fulfil-condition.handler.js';
import { fulfilConditionWhenReportApproved } from '../../application/policies/fulfil-condition-when-report-approved.policy.js';
import { contextFor } from './policy-context.js';

@Controller()
export class EvaluationConsumer {
  constructor(private readonly fulfil: FulfilConditionHandler) {}

  @EventPattern<string>(reportApproved.subject)
  async approved(@Payload() data: ReportApproved, @Ctx() delivery: Delivery): Promise<void> {
    const context = contextFor(delivery, 'fulfil-condition');
    await this.fulfil.execute(data.awardId, fulfilConditionWhenReportApproved(data), context);
  }
}
