import {
  matchConfirmed,
  matchGiftReceived,
  matchGiftReturned,
  matchMoneyReceived,
  type MatchConfirmed,
  type MatchGiftReceived,
  type MatchGiftReturned,
  type MatchMoneyReceived,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { PostTransactionHandler } from '../../application/ledger/post-transaction.handler.js';
import { sourcesWhenMatchConfirmed } from '../../application/policies/sources-when-match-confirmed.policy.js';
import { CommitPledgedSourceHandler } from '../../application/pool/commit-pledged-source.handler.js';
import { MAIN_BANK } from '../../domain/ledger/account.js';
import * as postings from '../../domain/ledger/postings/match-postings.rules.js';
import type { Posting } from '../../domain/ledger/postings/posting.js';
import { suspenseOf } from '../../domain/reconciliation/bank.postings.js';
import { contextFor } from './policy-context.js';

/* What a statement has told of already comes out of what it put into suspense. */
const bankOf = ({ bankAccount }: { bankAccount: string | null }) => (bankAccount ? suspenseOf(bankAccount) : MAIN_BANK);

/** Gifts and their match, in the ledger and in their pool. */
@Controller()
export class MatchFundConsumer {
  constructor(
    private readonly ledger: PostTransactionHandler,
    private readonly commit: CommitPledgedSourceHandler,
  ) {}

  @EventPattern<string>(matchGiftReceived.subject)
  received(@Payload() data: MatchGiftReceived, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.matchGiftReceivedPosting({ ...data, bank: bankOf(data) }), delivery);
  }

  @EventPattern<string>(matchGiftReturned.subject)
  returned(@Payload() data: MatchGiftReturned, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.matchGiftReturnedPosting({ ...data, bank: bankOf(data) }), delivery);
  }

  @EventPattern<string>(matchMoneyReceived.subject)
  paid(@Payload() data: MatchMoneyReceived, @Ctx() delivery: Delivery): Promise<void> {
    return this.#post(postings.matchMoneyReceivedPosting({ ...data, bank: bankOf(data) }), delivery);
  }

  @EventPattern<string>(matchConfirmed.subject)
  async confirmed(@Payload() data: MatchConfirmed, @Ctx() delivery: Delivery): Promise<void> {
    await this.#post(postings.matchConfirmedPosting(data), delivery);
    for (const source of sourcesWhenMatchConfirmed(data)) {
      await this.commit.execute(data.poolId, source, contextFor(delivery, `commit-match/${source.sourceId}`));
    }
  }

  async #post(posting: Posting, delivery: Delivery): Promise<void> {
    await this.ledger.execute(posting, delivery.eventId, contextFor(delivery, 'post-transaction'));
  }
}
