import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { payeeAggregate } from '../../domain/payee/payee.decider.js';
import type { PayeeRules } from '../../domain/payee/payee.events.js';

@Injectable()
export class VerifyAccountHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actorId: string, accountId: string, rules: PayeeRules, context: CommandContext) {
    const data = { accountId, by: context.actor, verifiedOn: madridDate(this.clock.now()), rules };
    return handleCommand(this.store, payeeAggregate, actorId, { type: 'VerifyAccount', data }, context);
  }
}
