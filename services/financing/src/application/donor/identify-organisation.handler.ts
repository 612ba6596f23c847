import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import {
  organisationAggregate,
  type CorrectOrganisation,
  type IdentifyOrganisation,
} from '../../domain/organisation/organisation.decider.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class IdentifyOrganisationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: IdentifyOrganisation['data'], context: CommandContext) {
    const command = { type: 'IdentifyOrganisation', data } as const;
    return handleCommand(this.store, organisationAggregate, data.actorId, command, context);
  }

  /** Throws while the organisation is not known: the message is tried again after the one that tells of it. */
  async correct(data: CorrectOrganisation['data'], context: CommandContext) {
    if (!(await stateOf(this.store, organisationAggregate, data.actorId))) {
      throw new Error(`organisation ${data.actorId} is not known yet`);
    }
    const command = { type: 'CorrectOrganisation', data } as const;
    return handleCommand(this.store, organisationAggregate, data.actorId, command, context);
  }
}
