import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { authorisationAggregate, type RecordAuthorisation } from '../../domain/authorisation/authorisation.decider.js';

@Injectable()
export class RecordAuthorisationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: RecordAuthorisation['data'], context: CommandContext) {
    const command = { type: 'RecordAuthorisation', data } as const;
    return handleCommand(this.store, authorisationAggregate, data.resolutionId, command, context);
  }
}
