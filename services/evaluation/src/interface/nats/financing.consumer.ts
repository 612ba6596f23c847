import { awardGranted, type AwardGranted } from '@ceriss/contracts';
import { policyContext, type Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { OpenAwardFileWhenAwardGranted } from '../../application/policies/open-award-file-when-award-granted.policy.js';

@Controller()
export class FinancingConsumer {
  constructor(private readonly openAwardFile: OpenAwardFileWhenAwardGranted) {}

  @EventPattern<string>(awardGranted.subject)
  async onAwardGranted(@Payload() granted: AwardGranted, @Ctx() delivery: Delivery): Promise<void> {
    await this.openAwardFile.execute(granted, policyContext(delivery, 'open-award-file', 'evaluation'));
  }
}
