import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { bankAccountAggregate, OWN_ACCOUNTS } from '../../domain/bank-account/bank-account.decider.js';

@Injectable()
export class CloseBankAccountHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(accountId: string, reason: string, context: CommandContext) {
    const data = { accountId, reason, closedOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, bankAccountAggregate, OWN_ACCOUNTS, { type: 'CloseBankAccount', data }, context);
  }
}
