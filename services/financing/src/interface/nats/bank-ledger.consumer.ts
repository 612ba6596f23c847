import {
  bankAccountOpened,
  bankEntryMatched,
  bankEntryUnmatched,
  bankStatementAccepted,
  paymentRejected,
  paymentReturned,
  paymentUndone,
  type BankAccountOpened,
  type BankEntryMatched,
  type BankEntryUnmatched,
  type BankStatementAccepted,
  type PaymentRejected,
  type PaymentReturned,
  type PaymentUndone,
} from '@ceriss/contracts';
import { namedId } from '@ceriss/kernel';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { PostTransactionHandler } from '../../application/ledger/post-transaction.handler.js';
import { partsOf } from '../../application/policies/entry-parts.js';
import type { Posting } from '../../domain/ledger/postings/posting.js';
import * as postings from '../../domain/reconciliation/bank.postings.js';
import { contextFor } from './policy-context.js';

/** What the bank says, and what people say it is for, in the ledger. */
@Controller()
export class BankLedgerConsumer {
  constructor(private readonly ledger: PostTransactionHandler) {}

  @EventPattern<string>(bankAccountOpened.subject)
  opened(@Payload() data: BankAccountOpened, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.openingPosting(data), delivery);
  }

  /** A transaction for each day, so that the balance of the account is the bank's on every day. */
  @EventPattern<string>(bankStatementAccepted.subject)
  async accepted(@Payload() { accountCode, days }: BankStatementAccepted, @Ctx() delivery: Delivery): Promise<void> {
    for (const day of days) {
      const posting = postings.statementDayPosting(accountCode, day);
      if (!posting) continue;
      const context = contextFor(delivery, `post-statement/${day.bookedOn}`);
      await this.ledger.execute(posting, namedId(delivery.eventId, day.bookedOn), context);
    }
  }

  @EventPattern<string>(bankEntryMatched.subject)
  matched(@Payload() data: BankEntryMatched, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.matchedPosting({ ...data, parts: partsOf(data) }), delivery);
  }

  @EventPattern<string>(bankEntryUnmatched.subject)
  unmatched(@Payload() data: BankEntryUnmatched, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.unmatchedPosting({ ...data, parts: partsOf(data) }), delivery);
  }

  @EventPattern<string>(paymentRejected.subject)
  rejected(@Payload() data: PaymentRejected, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.paymentRejectedPosting(data), delivery);
  }

  @EventPattern<string>(paymentReturned.subject)
  returned(@Payload() data: PaymentReturned, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.paymentReturnedPosting(data), delivery);
  }

  @EventPattern<string>(paymentUndone.subject)
  undone(@Payload() data: PaymentUndone, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.paymentUndonePosting(data), delivery);
  }

  async #post(posting: Posting | undefined, delivery: Delivery): Promise<void> {
    if (posting) await this.ledger.execute(posting, delivery.eventId, contextFor(delivery, 'post-transaction'));
  }
}
