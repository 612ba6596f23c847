import { callDrafted, type CallDrafted } from '@ceriss/contracts';
import { policyContext, type Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { RecordMatterWhenCallDrafted } from '../../application/policies/record-matter-when-call-drafted.policy.js';

@Controller()
export class FinancingConsumer {
  constructor(private readonly recordMatter: RecordMatterWhenCallDrafted) {}

  @EventPattern<string>(callDrafted.subject)
  onCallDrafted(@Payload() call: CallDrafted, @Ctx() delivery: Delivery): Promise<void> {
    return this.recordMatter.execute(call, policyContext(delivery, 'record-matter', 'governance'));
  }
}
