import { evaluationApproved, type EvaluationApproved } from '@ceriss/contracts';
import { policyContext, type Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { RecordEvaluationWhenEvaluationApproved } from '../../application/policies/record-evaluation-when-evaluation-approved.policy.js';

@Controller()
export class EvaluationConsumer {
  constructor(private readonly recordEvaluation: RecordEvaluationWhenEvaluationApproved) {}

  @EventPattern<string>(evaluationApproved.subject)
  async onApproved(@Payload() approved: EvaluationApproved, @Ctx() delivery: Delivery): Promise<void> {
    await this.recordEvaluation.execute(approved, policyContext(delivery, 'record-evaluation', 'registry'));
  }
}
