import {
  awardGranted,
  awardLapsed,
  budgetReserved,
  paymentExecuted,
  paymentOrdered,
  sourceCommitted,
  type AwardGranted,
  type AwardLapsed,
  type BudgetReserved,
  type PaymentExecuted,
  type PaymentOrdered,
  type SourceCommitted,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { PostTransactionHandler } from '../../application/ledger/post-transaction.handler.js';
import * as postings from '../../domain/ledger/posting.rules.js';
import { contextFor } from './policy-context.js';

/** Every movement of money that this context tells becomes one transaction of the ledger, named after the event. */
@Controller()
export class LedgerConsumer {
  constructor(private readonly ledger: PostTransactionHandler) {}

  @EventPattern<string>(sourceCommitted.subject)
  sourceCommitted(@Payload() data: SourceCommitted, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.sourceCommittedPosting(data), delivery);
  }

  @EventPattern<string>(budgetReserved.subject)
  budgetReserved(@Payload() data: BudgetReserved, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.budgetReservedPosting(data), delivery);
  }

  @EventPattern<string>(awardGranted.subject)
  awardGranted(@Payload() data: AwardGranted, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.awardGrantedPosting(data), delivery);
  }

  @EventPattern<string>(awardLapsed.subject)
  awardLapsed(@Payload() data: AwardLapsed, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.awardLapsedPosting(data), delivery);
  }

  @EventPattern<string>(paymentOrdered.subject)
  paymentOrdered(@Payload() data: PaymentOrdered, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.paymentOrderedPosting(data), delivery);
  }

  @EventPattern<string>(paymentExecuted.subject)
  paymentExecuted(@Payload() data: PaymentExecuted, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.paymentExecutedPosting(data), delivery);
  }

  async #post(posting: postings.Posting, delivery: Delivery): Promise<void> {
    await this.ledger.execute(posting, delivery.eventId, contextFor(delivery, 'post-transaction'));
  }
}
