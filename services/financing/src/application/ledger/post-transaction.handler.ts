import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { namedId } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ledgerAggregate } from '../../domain/ledger/ledger.decider.js';
import type { Posting } from '../../domain/ledger/postings/posting.js';

@Injectable()
export class PostTransactionHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(posting: Posting, causedBy: string, context: CommandContext) {
    // One transaction for one fact, however often the fact is told.
    const transactionId = namedId(causedBy, 'ledger-transaction');
    const command = { type: 'PostTransaction', data: { transactionId, ...posting, causedBy } } as const;
    return handleCommand(this.store, ledgerAggregate, transactionId, command, context);
  }
}
