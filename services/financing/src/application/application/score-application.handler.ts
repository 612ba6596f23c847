import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import type { Points } from '../../domain/application/application.events.js';
import { panelOf, withCall } from './terms-of-application.js';

@Injectable()
export class ScoreApplicationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(applicationId: string, points: Points, context: CommandContext) {
    const { call } = await withCall(this.store, applicationId);
    const data = { assessor: context.actor.subject, points, terms: call.terms, panel: panelOf(call) };
    return handleCommand(this.store, applicationAggregate, applicationId, { type: 'ScoreApplication', data }, context);
  }
}
