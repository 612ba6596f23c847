import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import {
  authorisationAggregate,
  type SupersedeAuthorisation,
} from '../../domain/authorisation/authorisation.decider.js';

@Injectable()
export class SupersedeAuthorisationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: SupersedeAuthorisation['data'], context: CommandContext) {
    const command = { type: 'SupersedeAuthorisation', data } as const;
    return handleCommand(this.store, authorisationAggregate, data.resolutionId, command, context);
  }
}
