import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { ownershipAggregate, type DropOwnership } from '../../domain/ownership/ownership.decider.js';

@Injectable()
export class DropOwnershipHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: DropOwnership['data'], context: CommandContext) {
    return handleCommand(this.store, ownershipAggregate, data.linkId, { type: 'DropOwnership', data }, context);
  }
}
