import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { ownershipAggregate, type EndOwnership } from '../../domain/ownership/ownership.decider.js';

@Injectable()
export class EndOwnershipHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: EndOwnership['data'], context: CommandContext) {
    return handleCommand(this.store, ownershipAggregate, data.linkId, { type: 'EndOwnership', data }, context);
  }
}
