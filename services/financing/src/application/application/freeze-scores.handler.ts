import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { panelOf, withCall } from './terms-of-application.js';

@Injectable()
export class FreezeScoresHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(applicationId: string, context: CommandContext) {
    const { call } = await withCall(this.store, applicationId);
    const data = { terms: call.terms, panel: panelOf(call), call, by: context.actor };
    return handleCommand(this.store, applicationAggregate, applicationId, { type: 'FreezeScores', data }, context);
  }
}
