import { transferAgreed, type TransferAgreed } from '@ceriss/contracts';
import { policyContext, type Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { RecordTransferWhenTransferAgreed } from '../../application/policies/record-transfer-when-transfer-agreed.policy.js';

@Controller()
export class KnowledgeTransferConsumer {
  constructor(private readonly recordTransfer: RecordTransferWhenTransferAgreed) {}

  @EventPattern<string>(transferAgreed.subject)
  async onTransferAgreed(@Payload() agreed: TransferAgreed, @Ctx() delivery: Delivery): Promise<void> {
    await this.recordTransfer.execute(agreed, policyContext(delivery, 'record-transfer', 'registry'));
  }
}
