import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, namedId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { ledgerAggregate } from '../../domain/ledger/ledger.decider.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class CorrectTransactionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(corrects: string, reason: string, context: CommandContext) {
    // A transaction is undone once: its correction has one id.
    const transactionId = namedId(corrects, 'correction');
    const of = await stateOf(this.store, ledgerAggregate, corrects);
    const data = { transactionId, corrects, of, effectiveOn: madridDate(this.clock.now()), reason };
    return handleCommand(this.store, ledgerAggregate, transactionId, { type: 'CorrectTransaction', data }, context);
  }
}
