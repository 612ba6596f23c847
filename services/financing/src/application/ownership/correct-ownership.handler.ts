import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { ownershipAggregate, type CorrectOwnership } from '../../domain/ownership/ownership.decider.js';

@Injectable()
export class CorrectOwnershipHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: CorrectOwnership['data'], context: CommandContext) {
    return handleCommand(this.store, ownershipAggregate, data.linkId, { type: 'CorrectOwnership', data }, context);
  }
}
