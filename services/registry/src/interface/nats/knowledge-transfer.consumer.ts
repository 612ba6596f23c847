import { practicePublished, transferAgreed, type PracticePublished, type TransferAgreed } from '@ceriss/contracts';
import { policyContext, type Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { RecordPracticeWhenPracticePublished } from '../../application/policies/record-practice-when-practice-published.policy.js';
import { RecordTransferWhenTransferAgreed } from '../../application/policies/record-transfer-when-transfer-agreed.policy.js';

@Controller()
export class KnowledgeTransferConsumer {
  constructor(
    private readonly recordTransfer: RecordTransferWhenTransferAgreed,
    private readonly recordPractice: RecordPracticeWhenPracticePublished,
  ) {}

  @EventPattern<string>(transferAgreed.subject)
  async onTransferAgreed(@Payload() agreed: TransferAgreed, @Ctx() delivery: Delivery): Promise<void> {
    await this.recordTransfer.execute(agreed, policyContext(delivery, 'record-transfer', 'registry'));
  }

  @EventPattern<string>(practicePublished.subject)
  async onPracticePublished(@Payload() published: PracticePublished, @Ctx() delivery: Delivery): Promise<void> {
    await this.recordPractice.execute(published, policyContext(delivery, 'record-practice', 'registry'));
  }
}
