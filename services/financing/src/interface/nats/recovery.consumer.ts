import {
  recoveryEvents,
  type InstalmentReduced,
  type InstalmentReductionRefused,
  type Justified,
  type ReimbursementAgreed,
  type ReimbursementClosed,
  type ReimbursementOffsetOrdered,
  type ReimbursementSettled,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ReduceInstalmentsHandler } from '../../application/award/reduce-instalments.handler.js';
import { reduceWhenRightLost } from '../../application/policies/reduce-when-right-lost.policy.js';
import { BlockDebtorHandler } from '../../application/reimbursement/block-debtor.handler.js';
import { FinishOffsetHandler } from '../../application/reimbursement/finish-offset.handler.js';
import { contextFor } from './policy-context.js';

/** Awards, applicants and reimbursements follow one another: each event is one command on one of them. */
@Controller()
export class RecoveryConsumer {
  constructor(
    private readonly reduce: ReduceInstalmentsHandler,
    private readonly finish: FinishOffsetHandler,
    private readonly debtors: BlockDebtorHandler,
  ) {}

  @EventPattern<string>(recoveryEvents.justificationClosed.subject)
  async justified(@Payload() data: Justified, @Ctx() delivery: Delivery): Promise<void> {
    const reduction = reduceWhenRightLost(data);
    if (reduction) await this.reduce.execute(data.awardId, reduction, contextFor(delivery, 'reduce-instalments'));
  }

  @EventPattern<string>(recoveryEvents.justificationDefaulted.subject)
  async defaulted(@Payload() data: Justified, @Ctx() delivery: Delivery): Promise<void> {
    await this.justified(data, delivery);
  }

  @EventPattern<string>(recoveryEvents.reimbursementOffsetOrdered.subject)
  async offset(@Payload() data: ReimbursementOffsetOrdered, @Ctx() delivery: Delivery): Promise<void> {
    const { awardId, reimbursementId: orderedBy, offsetId: reference, instalment, amount } = data;
    const reduction = { instalment, amount, because: 'offset', reference, orderedBy } as const;
    await this.reduce.execute(awardId, reduction, contextFor(delivery, 'reduce-instalments'));
  }

  @EventPattern<string>(recoveryEvents.instalmentReduced.subject)
  async reduced(@Payload() data: InstalmentReduced, @Ctx() delivery: Delivery): Promise<void> {
    if (data.because !== 'offset') return;
    const input = { offsetId: data.reference };
    await this.finish.execute(data.orderedBy, input, contextFor(delivery, 'finish-offset'));
  }

  @EventPattern<string>(recoveryEvents.instalmentReductionRefused.subject)
  async notReduced(@Payload() data: InstalmentReductionRefused, @Ctx() delivery: Delivery): Promise<void> {
    // A lost right that could not be taken stays in the log of the award: nobody waits for it.
    if (data.orderedBy === data.awardId) return;
    const input = { offsetId: data.reference, refusedBecause: data.because };
    await this.finish.execute(data.orderedBy, input, contextFor(delivery, 'finish-offset'));
  }

  @EventPattern<string>(recoveryEvents.reimbursementAgreed.subject)
  async agreed(@Payload() data: ReimbursementAgreed, @Ctx() delivery: Delivery): Promise<void> {
    const context = contextFor(delivery, 'block-debtor');
    await this.debtors.open(data.beneficiaryId, data.reimbursementId, context);
  }

  @EventPattern<string>(recoveryEvents.reimbursementSettled.subject)
  async settled(@Payload() data: ReimbursementSettled, @Ctx() delivery: Delivery): Promise<void> {
    const context = contextFor(delivery, 'unblock-debtor');
    await this.debtors.lift(data.beneficiaryId, data.reimbursementId, 'reimbursed', context);
  }

  @EventPattern<string>(recoveryEvents.reimbursementClosed.subject)
  async closed(@Payload() data: ReimbursementClosed, @Ctx() delivery: Delivery): Promise<void> {
    const context = contextFor(delivery, 'unblock-debtor');
    await this.debtors.lift(data.beneficiaryId, data.reimbursementId, data.reason, context);
  }
}
