import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { payeeAggregate } from '../../domain/payee/payee.decider.js';

@Injectable()
export class WithdrawAccountHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actorId: string, accountId: string, reason: string, context: CommandContext) {
    const data = { accountId, reason, withdrawnOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, payeeAggregate, actorId, { type: 'WithdrawAccount', data }, context);
  }
}
