import { bankEntryMatched, type BankEntryMatched } from '@ceriss/contracts';
import type { CommandContext } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { UnmatchEntryHandler } from '../../application/bank/unmatch-entry.handler.js';
import { FollowPledgeHandler } from '../../application/pledge/follow-pledge.handler.js';
import {
  receiptsWhenEntryMatched,
  type ReceivedByEntry,
} from '../../application/policies/receipts-when-entry-matched.policy.js';
import { ReceiveSourceHandler } from '../../application/pool/receive-source.handler.js';
import { contextFor } from './policy-context.js';

/** Money of funders, as the bank says that it has come in. What a pledge or a source does not take leaves its entry open for a person. */
@Controller()
export class ReceiptsConsumer {
  constructor(
    private readonly pledge: FollowPledgeHandler,
    private readonly source: ReceiveSourceHandler,
    private readonly unmatch: UnmatchEntryHandler,
  ) {}

  @EventPattern<string>(bankEntryMatched.subject)
  async matched(@Payload() entry: BankEntryMatched, @Ctx() delivery: Delivery): Promise<void> {
    for (const received of receiptsWhenEntryMatched(entry)) {
      try {
        await this.#receive(received, contextFor(delivery, `receive/${received.target}`));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const input = { reason: error.code, claimOn: received.target };
        await this.unmatch.execute(entry.entryId, input, contextFor(delivery, 'unmatch-entry'));
      }
    }
  }

  async #receive({ part, receipt }: ReceivedByEntry, context: CommandContext): Promise<void> {
    if (part.kind === 'pledge-receipt') {
      await this.pledge.receive(part.pledgeId, { instalment: part.instalment, ...receipt }, context);
    } else {
      await this.source.execute(part.poolId, { sourceId: part.sourceId, ...receipt }, context);
    }
  }
}
