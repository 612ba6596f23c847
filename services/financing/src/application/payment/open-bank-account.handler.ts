import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import {
  bankAccountAggregate,
  OWN_ACCOUNTS,
  type OpenBankAccount,
} from '../../domain/bank-account/bank-account.decider.js';

@Injectable()
export class OpenBankAccountHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: Omit<OpenBankAccount['data'], 'accountId' | 'by' | 'openedOn'>, context: CommandContext) {
    const accountId = idCreatedBy(context.commandId);
    const data = { ...input, accountId, by: context.actor, openedOn: madridDate(this.clock.now()) };
    const command = { type: 'OpenBankAccount', data } as const;
    return {
      accountId,
      receipt: await handleCommand(this.store, bankAccountAggregate, OWN_ACCOUNTS, command, context),
    };
  }
}
