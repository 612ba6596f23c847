import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { termsOfApplication } from './terms-of-application.js';

@Injectable()
export class FreezeScoresHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(applicationId: string, context: CommandContext) {
    const data = { terms: await termsOfApplication(this.store, applicationId) };
    return handleCommand(this.store, applicationAggregate, applicationId, { type: 'FreezeScores', data }, context);
  }
}
