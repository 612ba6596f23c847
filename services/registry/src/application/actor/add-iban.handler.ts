import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { actorAggregate, type AddIban } from '../../domain/actor/actor.decider.js';

@Injectable()
export class AddIbanHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: AddIban['data'], context: CommandContext) {
    return handleCommand(this.store, actorAggregate, data.actorId, { type: 'AddIban', data }, context);
  }
}
