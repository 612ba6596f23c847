import {
  bankEntryMatched,
  loanEvents,
  type BankEntryMatched,
  type RepaymentAgreed,
  type RepaymentMade,
  type RepaymentRescheduled,
  type RepaymentUndone,
} from '@ceriss/contracts';
import { DomainError } from '@ceriss/kernel';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { UnmatchEntryHandler } from '../../application/bank/unmatch-entry.handler.js';
import { PostTransactionHandler } from '../../application/ledger/post-transaction.handler.js';
import { repaymentsWhenEntryMatched } from '../../application/policies/repayments-when-entry-matched.policy.js';
import { FollowRepaymentHandler } from '../../application/repayment/follow-repayment.handler.js';
import { MAIN_BANK } from '../../domain/ledger/account.js';
import * as postings from '../../domain/ledger/postings/loan-postings.rules.js';
import type { Posting } from '../../domain/ledger/postings/posting.js';
import { suspenseOf } from '../../domain/reconciliation/bank.postings.js';
import { contextFor } from './policy-context.js';

/* What a statement settles comes out of what that statement put into suspense. */
const bankOf = ({ bankAccount }: { bankAccount: string | null }) => (bankAccount ? suspenseOf(bankAccount) : MAIN_BANK);

/** Loans in the ledger; and what entries of the bank say was paid back. What a loan does not take leaves its entry open for a person. */
@Controller()
export class RepaymentsConsumer {
  constructor(
    private readonly ledger: PostTransactionHandler,
    private readonly loan: FollowRepaymentHandler,
    private readonly unmatch: UnmatchEntryHandler,
  ) {}

  @EventPattern<string>(loanEvents.repaymentAgreed.subject)
  agreed(@Payload() data: RepaymentAgreed, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.loanOwedPosting({ ...data, amount: data.principal }), delivery);
  }

  @EventPattern<string>(loanEvents.repaymentRescheduled.subject)
  rescheduled(@Payload() data: RepaymentRescheduled, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.loanOwedPosting({ ...data, amount: data.added }), delivery);
  }

  @EventPattern<string>(loanEvents.repaymentMade.subject)
  made(@Payload() data: RepaymentMade, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.repaymentMadePosting({ ...data, bank: bankOf(data) }), delivery);
  }

  @EventPattern<string>(loanEvents.repaymentUndone.subject)
  undone(@Payload() data: RepaymentUndone, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.repaymentUndonePosting({ ...data, bank: bankOf(data) }), delivery);
  }

  @EventPattern<string>(bankEntryMatched.subject)
  async matched(@Payload() entry: BankEntryMatched, @Ctx() delivery: Delivery): Promise<void> {
    for (const { loanId, repaid } of repaymentsWhenEntryMatched(entry)) {
      try {
        await this.loan.record(loanId, repaid, contextFor(delivery, `repay/${loanId}`));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const input = { reason: error.code, claimOn: loanId };
        await this.unmatch.execute(entry.entryId, input, contextFor(delivery, 'unmatch-entry'));
      }
    }
  }

  async #post(posting: Posting | undefined, delivery: Delivery): Promise<void> {
    if (posting) await this.ledger.execute(posting, delivery.eventId, contextFor(delivery, 'post-transaction'));
  }
}
