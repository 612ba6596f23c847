import {
  actorProfileChanged,
  actorRegistered,
  bankEntryMatched,
  bankEntryUnmatched,
  paymentBatchAbandoned,
  paymentBatchDrafted,
  paymentBatchIssued,
  paymentOrderClaimRefused,
  paymentOrdered,
  type ActorProfileChanged,
  type ActorRegistered,
  type BankEntryMatched,
  type BankEntryUnmatched,
  type PaymentBatchAbandoned,
  type PaymentBatchDrafted,
  type PaymentBatchIssued,
  type PaymentOrderClaimRefused,
  type PaymentOrdered,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { UnmatchEntryHandler } from '../../application/bank/unmatch-entry.handler.js';
import { CreateOrderHandler } from '../../application/payment/create-order.handler.js';
import { FollowOrderHandler } from '../../application/payment/follow-order.handler.js';
import { NamePayeeHandler } from '../../application/payment/name-payee.handler.js';
import { payeeWhenActorNamed } from '../../application/policies/payee-when-actor-named.policy.js';
import {
  ordersWhenEntryMatched,
  ordersWhenEntryUnmatched,
} from '../../application/policies/orders-when-entry-matched.policy.js';
import { contextFor } from './policy-context.js';

/** Orders follow awards, batches and entries of the bank. */
@Controller()
export class PaymentsConsumer {
  constructor(
    private readonly create: CreateOrderHandler,
    private readonly follow: FollowOrderHandler,
    private readonly unmatch: UnmatchEntryHandler,
    private readonly name: NamePayeeHandler,
  ) {}

  @EventPattern<string>(actorRegistered.subject)
  async registered(@Payload() data: ActorRegistered, @Ctx() delivery: Delivery): Promise<void> {
    await this.name.execute(payeeWhenActorNamed(data), contextFor(delivery, 'name-payee'));
  }

  @EventPattern<string>(actorProfileChanged.subject)
  async changed(@Payload() data: ActorProfileChanged, @Ctx() delivery: Delivery): Promise<void> {
    if (data.validTo === undefined) {
      await this.name.execute(payeeWhenActorNamed(data), contextFor(delivery, 'name-payee'));
    }
  }

  @EventPattern<string>(paymentOrdered.subject)
  async ordered(@Payload() data: PaymentOrdered, @Ctx() delivery: Delivery): Promise<void> {
    const { awardId, instalment, beneficiaryId, amount, endToEndId, orderedOn } = data;
    const ordered = { awardId, instalment, beneficiaryId, amount, endToEndId, orderedOn };
    await this.create.execute(ordered, contextFor(delivery, 'create-order'));
  }

  @EventPattern<string>(paymentBatchDrafted.subject)
  async drafted(@Payload() { batchId, orderIds }: PaymentBatchDrafted, @Ctx() delivery: Delivery): Promise<void> {
    for (const orderId of orderIds) {
      const context = contextFor(delivery, `gather-order/${orderId}`);
      await this.follow.execute(orderId, { type: 'GatherOrder', data: { orderId, batchId } }, context);
    }
  }

  @EventPattern<string>(paymentBatchAbandoned.subject)
  async abandoned(@Payload() { batchId, orderIds }: PaymentBatchAbandoned, @Ctx() delivery: Delivery): Promise<void> {
    for (const orderId of orderIds) {
      const context = contextFor(delivery, `free-order/${orderId}`);
      await this.follow.execute(orderId, { type: 'FreeOrder', data: { orderId, batchId } }, context);
    }
  }

  @EventPattern<string>(paymentBatchIssued.subject)
  async issued(@Payload() data: PaymentBatchIssued, @Ctx() delivery: Delivery): Promise<void> {
    const { batchId, accountCode } = data;
    for (const { orderId, iban } of data.orders) {
      const command = { type: 'MarkIssued', data: { orderId, batchId, iban, accountCode } } as const;
      await this.follow.execute(orderId, command, contextFor(delivery, `mark-issued/${orderId}`));
    }
  }

  @EventPattern<string>(bankEntryMatched.subject)
  async matched(@Payload() data: BankEntryMatched, @Ctx() delivery: Delivery): Promise<void> {
    for (const command of ordersWhenEntryMatched(data)) {
      const { orderId } = command.data;
      await this.follow.execute(orderId, command, contextFor(delivery, `settle-order/${orderId}`));
    }
  }

  @EventPattern<string>(bankEntryUnmatched.subject)
  async unmatched(@Payload() data: BankEntryUnmatched, @Ctx() delivery: Delivery): Promise<void> {
    for (const command of ordersWhenEntryUnmatched(data)) {
      const { orderId } = command.data;
      await this.follow.execute(orderId, command, contextFor(delivery, `undo-order/${orderId}`));
    }
  }

  @EventPattern<string>(paymentOrderClaimRefused.subject)
  async refused(@Payload() data: PaymentOrderClaimRefused, @Ctx() delivery: Delivery): Promise<void> {
    const { entryId, orderId } = data;
    const input = { reason: 'order-settled-by-another-entry', claimOn: orderId };
    await this.unmatch.execute(entryId, input, contextFor(delivery, 'unmatch-entry'));
  }
}
