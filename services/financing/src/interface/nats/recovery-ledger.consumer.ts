import {
  recoveryEvents,
  type InstalmentReduced,
  type ReimbursementAgreed,
  type ReimbursementClosed,
  type ReimbursementDeferred,
  type ReimbursementOffsetMade,
  type ReimbursementReceived,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { PostTransactionHandler } from '../../application/ledger/post-transaction.handler.js';
import { awardReducedPosting } from '../../domain/ledger/postings/grant-postings.rules.js';
import * as late from '../../domain/ledger/postings/late-recovery-postings.rules.js';
import type { Posting } from '../../domain/ledger/postings/posting.js';
import * as postings from '../../domain/ledger/postings/recovery-postings.rules.js';
import { contextFor } from './policy-context.js';

/** What is to come back, and what comes, in the ledger: one transaction for each fact, named after the event. */
@Controller()
export class RecoveryLedgerConsumer {
  constructor(private readonly ledger: PostTransactionHandler) {}

  @EventPattern<string>(recoveryEvents.reimbursementAgreed.subject)
  agreed(@Payload() data: ReimbursementAgreed, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.reimbursementAgreedPosting({ ...data, amount: data.principal }), delivery);
  }

  @EventPattern<string>(recoveryEvents.reimbursementDeferred.subject)
  deferred(@Payload() data: ReimbursementDeferred, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(late.reimbursementDeferredPosting(data), delivery);
  }

  @EventPattern<string>(recoveryEvents.reimbursementReceived.subject)
  received(@Payload() data: ReimbursementReceived, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.reimbursementReceivedPosting(data), delivery);
  }

  @EventPattern<string>(recoveryEvents.reimbursementOffsetMade.subject)
  offset(@Payload() data: ReimbursementOffsetMade, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.reimbursementOffsetPosting({ ...data, offsetOn: data.madeOn }), delivery);
  }

  @EventPattern<string>(recoveryEvents.reimbursementClosed.subject)
  closed(@Payload() data: ReimbursementClosed, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(late.reimbursementWrittenOffPosting(data), delivery);
  }

  /* An offset is posted when it is made. */
  @EventPattern<string>(recoveryEvents.instalmentReduced.subject)
  reduced(@Payload() data: InstalmentReduced, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(data.because === 'loss-of-right' ? awardReducedPosting(data) : undefined, delivery);
  }

  async #post(posting: Posting | undefined, delivery: Delivery): Promise<void> {
    if (posting) await this.ledger.execute(posting, delivery.eventId, contextFor(delivery, 'post-transaction'));
  }
}
