import {
  applicationSubmitted,
  awardGranted,
  awardLapsed,
  awardRenounced,
  type ApplicationSubmitted,
  type AwardGranted,
  type AwardLapsed,
  type AwardRenounced,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ConfirmAidHandler } from '../../application/de-minimis/confirm-aid.handler.js';
import { DeclareAidHandler } from '../../application/de-minimis/declare-aid.handler.js';
import { ReduceAidHandler } from '../../application/de-minimis/reduce-aid.handler.js';
import { contextFor } from './policy-context.js';

/** The register of de minimis aid follows applications and awards. */
@Controller()
export class AidConsumer {
  constructor(
    private readonly declare: DeclareAidHandler,
    private readonly confirm: ConfirmAidHandler,
    private readonly reduce: ReduceAidHandler,
  ) {}

  @EventPattern<string>(applicationSubmitted.subject)
  async submitted(@Payload() { applicationId }: ApplicationSubmitted, @Ctx() delivery: Delivery): Promise<void> {
    await this.declare.ofApplication(applicationId, contextFor(delivery, 'declare-aid'));
  }

  @EventPattern<string>(awardGranted.subject)
  async granted(@Payload() { awardId }: AwardGranted, @Ctx() delivery: Delivery): Promise<void> {
    await this.confirm.execute(awardId, contextFor(delivery, 'confirm-aid'));
  }

  @EventPattern<string>(awardLapsed.subject)
  async lapsed(@Payload() { awardId }: AwardLapsed, @Ctx() delivery: Delivery): Promise<void> {
    await this.reduce.execute(awardId, contextFor(delivery, 'reduce-aid'));
  }

  @EventPattern<string>(awardRenounced.subject)
  async renounced(@Payload() { awardId }: AwardRenounced, @Ctx() delivery: Delivery): Promise<void> {
    await this.reduce.execute(awardId, contextFor(delivery, 'reduce-aid'));
  }
}
