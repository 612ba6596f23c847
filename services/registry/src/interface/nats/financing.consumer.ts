import { callPublished, type CallPublished } from '@ceriss/contracts';
import { policyContext, type Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { RecordCallWhenCallPublished } from '../../application/policies/record-call-when-call-published.policy.js';

@Controller()
export class FinancingConsumer {
  constructor(private readonly recordCall: RecordCallWhenCallPublished) {}

  @EventPattern<string>(callPublished.subject)
  async onPublished(@Payload() call: CallPublished, @Ctx() delivery: Delivery): Promise<void> {
    await this.recordCall.execute(call, policyContext(delivery, 'record-call', 'registry'));
  }
}
