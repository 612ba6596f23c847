import {
  awardGranted,
  awardLapsed,
  awardRenounced,
  budgetReleased,
  budgetReserved,
  costApportioned,
  costReduced,
  paymentExecuted,
  paymentOrdered,
  pledgedSourceCommitted,
  pledgeInstalmentReceived,
  pledgeMade,
  pledgeReduced,
  sourceCommitted,
  sourceReceived,
  sourceReduced,
  type AwardGranted,
  type AwardLapsed,
  type AwardRenounced,
  type BudgetReleased,
  type BudgetReserved,
  type CostApportioned,
  type CostReduced,
  type PaymentExecuted,
  type PaymentOrdered,
  type PledgedSourceCommitted,
  type PledgeInstalmentReceived,
  type PledgeMade,
  type PledgeReduced,
  type SourceCommitted,
  type SourceReceived,
  type SourceReduced,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { PostTransactionHandler } from '../../application/ledger/post-transaction.handler.js';
import { MAIN_BANK } from '../../domain/ledger/account.js';
import * as grants from '../../domain/ledger/postings/grant-postings.rules.js';
import * as payments from '../../domain/ledger/postings/payment-postings.rules.js';
import type { Posting } from '../../domain/ledger/postings/posting.js';
import { suspenseOf } from '../../domain/reconciliation/bank.postings.js';
import * as sources from '../../domain/ledger/postings/source-postings.rules.js';
import { contextFor } from './policy-context.js';

/* What a statement settles comes out of what that statement put into suspense. */
const bankOf = ({ bankAccount }: { bankAccount?: string | null | undefined }) =>
  bankAccount ? suspenseOf(bankAccount) : MAIN_BANK;

/** Every movement of money that this context tells becomes one transaction of the ledger, named after the event. */
@Controller()
export class LedgerConsumer {
  constructor(private readonly ledger: PostTransactionHandler) {}

  @EventPattern<string>(sourceCommitted.subject)
  sourceCommitted(@Payload() data: SourceCommitted, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(sources.sourceCommittedPosting(data), delivery);
  }

  @EventPattern<string>(budgetReserved.subject)
  budgetReserved(@Payload() data: BudgetReserved, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(grants.budgetReservedPosting(data), delivery);
  }

  @EventPattern<string>(awardGranted.subject)
  awardGranted(@Payload() data: AwardGranted, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(grants.awardGrantedPosting(data), delivery);
  }

  @EventPattern<string>(awardLapsed.subject)
  awardLapsed(@Payload() data: AwardLapsed, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(grants.awardLapsedPosting(data), delivery);
  }

  @EventPattern<string>(awardRenounced.subject)
  awardRenounced(@Payload() data: AwardRenounced, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(grants.awardReducedPosting({ ...data, reducedOn: data.renouncedOn }), delivery);
  }

  @EventPattern<string>(budgetReleased.subject)
  budgetReleased(@Payload() data: BudgetReleased, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(grants.budgetReleasedPosting(data), delivery);
  }

  @EventPattern<string>(paymentOrdered.subject)
  paymentOrdered(@Payload() data: PaymentOrdered, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(payments.paymentOrderedPosting(data), delivery);
  }

  @EventPattern<string>(paymentExecuted.subject)
  paymentExecuted(@Payload() data: PaymentExecuted, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(payments.paymentExecutedPosting({ ...data, bank: bankOf(data) }), delivery);
  }

  @EventPattern<string>(costApportioned.subject)
  costApportioned(@Payload() data: CostApportioned, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(sources.costApportionedPosting(data), delivery);
  }

  @EventPattern<string>(costReduced.subject)
  costReduced(@Payload() data: CostReduced, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(sources.costReducedPosting(data), delivery);
  }

  @EventPattern<string>(sourceReceived.subject)
  sourceReceived(@Payload() data: SourceReceived, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(sources.moneyReceivedPosting({ ...data, bank: bankOf(data) }), delivery);
  }

  @EventPattern<string>(sourceReduced.subject)
  sourceReduced(@Payload() data: SourceReduced, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(sources.sourceReducedPosting(data), delivery);
  }

  @EventPattern<string>(pledgeMade.subject)
  pledgeMade(@Payload() data: PledgeMade, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(sources.pledgeMadePosting(data), delivery);
  }

  @EventPattern<string>(pledgedSourceCommitted.subject)
  pledgedSourceCommitted(@Payload() data: PledgedSourceCommitted, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(sources.pledgedSourceCommittedPosting(data), delivery);
  }

  @EventPattern<string>(pledgeInstalmentReceived.subject)
  pledgeInstalmentReceived(@Payload() data: PledgeInstalmentReceived, @Ctx() delivery: Delivery): Promise<void> {
    const received = { ...data, sourceId: data.pledgeId, bank: bankOf(data) };
    return this.#post(sources.moneyReceivedPosting(received), delivery);
  }

  @EventPattern<string>(pledgeReduced.subject)
  pledgeReduced(@Payload() data: PledgeReduced, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(sources.pledgeReducedPosting(data), delivery);
  }

  async #post(posting: Posting, delivery: Delivery): Promise<void> {
    await this.ledger.execute(posting, delivery.eventId, contextFor(delivery, 'post-transaction'));
  }
}
