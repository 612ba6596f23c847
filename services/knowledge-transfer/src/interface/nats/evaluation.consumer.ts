import { evaluationApproved, type EvaluationApproved } from '@ceriss/contracts';
import { policyContext, type Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { RecordEvidenceWhenEvaluationApproved } from '../../application/policies/record-evidence-when-evaluation-approved.policy.js';

@Controller()
export class EvaluationConsumer {
  constructor(private readonly recordEvidence: RecordEvidenceWhenEvaluationApproved) {}

  @EventPattern<string>(evaluationApproved.subject)
  async onEvaluationApproved(@Payload() approved: EvaluationApproved, @Ctx() delivery: Delivery): Promise<void> {
    await this.recordEvidence.execute(approved, policyContext(delivery, 'record-evidence', 'knowledge-transfer'));
  }
}
