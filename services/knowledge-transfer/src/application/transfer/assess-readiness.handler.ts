import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { transferAggregate, type AssessReadiness } from '../../domain/transfer/transfer.decider.js';

@Injectable()
export class AssessReadinessHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(transferId: string, data: AssessReadiness['data'], context: CommandContext) {
    return handleCommand(this.store, transferAggregate, transferId, { type: 'AssessReadiness', data }, context);
  }
}
