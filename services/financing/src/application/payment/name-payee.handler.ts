import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { payeeAggregate, type NamePayee } from '../../domain/payee/payee.decider.js';

@Injectable()
export class NamePayeeHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: NamePayee['data'], context: CommandContext) {
    return handleCommand(this.store, payeeAggregate, data.actorId, { type: 'NamePayee', data }, context);
  }
}
