import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { transferAggregate } from '../../domain/transfer/transfer.decider.js';
import { organisationOf } from './organisation-of.js';

@Injectable()
export class ApproveCoreAdaptationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(transferId: string, component: string, context: CommandContext) {
    const data = { component, organisation: organisationOf(context) };
    return handleCommand(this.store, transferAggregate, transferId, { type: 'ApproveCoreAdaptation', data }, context);
  }
}
