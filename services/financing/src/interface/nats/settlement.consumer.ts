import {
  paymentOrderExecuted,
  paymentOrderExecutionUndone,
  paymentOrderRejected,
  paymentOrderReturned,
  type PaymentOrderExecuted,
  type PaymentOrderExecutionUndone,
  type PaymentOrderRejected,
  type PaymentOrderReturned,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { FollowPaymentHandler } from '../../application/award/follow-payment.handler.js';
import { RecordPaymentHandler } from '../../application/award/record-payment.handler.js';
import { contextFor } from './policy-context.js';

/** Instalments follow their orders. */
@Controller()
export class SettlementConsumer {
  constructor(
    private readonly record: RecordPaymentHandler,
    private readonly follow: FollowPaymentHandler,
  ) {}

  @EventPattern<string>(paymentOrderExecuted.subject)
  async executed(@Payload() data: PaymentOrderExecuted, @Ctx() delivery: Delivery): Promise<void> {
    const { awardId, instalment, bankReference, executedOn, endToEndId, accountCode } = data;
    const input = { instalment, bankReference, executedOn, statement: { bankAccount: accountCode, endToEndId } };
    await this.record.execute(awardId, input, contextFor(delivery, 'record-payment'));
  }

  @EventPattern<string>(paymentOrderExecutionUndone.subject)
  async undone(@Payload() data: PaymentOrderExecutionUndone, @Ctx() delivery: Delivery): Promise<void> {
    const { awardId, instalment, endToEndId, bookedOn: undoneOn, accountCode: bankAccount } = data;
    const command = { type: 'UndoPayment', data: { instalment, endToEndId, undoneOn, bankAccount } } as const;
    await this.follow.execute(awardId, command, contextFor(delivery, 'undo-payment'));
  }

  @EventPattern<string>(paymentOrderRejected.subject)
  async rejected(@Payload() data: PaymentOrderRejected, @Ctx() delivery: Delivery): Promise<void> {
    const { awardId, instalment, endToEndId, reasonCode, rejectedOn } = data;
    const command = { type: 'RejectPayment', data: { instalment, endToEndId, reasonCode, rejectedOn } } as const;
    await this.follow.execute(awardId, command, contextFor(delivery, 'reject-payment'));
  }

  @EventPattern<string>(paymentOrderReturned.subject)
  async returned(@Payload() data: PaymentOrderReturned, @Ctx() delivery: Delivery): Promise<void> {
    const { awardId, instalment, endToEndId, reasonCode, returnedOn, accountCode: bankAccount } = data;
    const told = { instalment, endToEndId, reasonCode, returnedOn, bankAccount };
    const command = { type: 'ReturnPayment', data: told } as const;
    await this.follow.execute(awardId, command, contextFor(delivery, 'return-payment'));
  }
}
