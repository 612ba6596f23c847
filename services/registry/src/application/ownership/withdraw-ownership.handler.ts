import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { ownershipAggregate, type WithdrawOwnership } from '../../domain/ownership/ownership.decider.js';

@Injectable()
export class WithdrawOwnershipHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: WithdrawOwnership['data'], context: CommandContext) {
    return handleCommand(this.store, ownershipAggregate, data.ownedId, { type: 'WithdrawOwnership', data }, context);
  }
}
