import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { challengeAggregate, type CloseChallenge } from '../../domain/challenge/challenge.decider.js';

@Injectable()
export class CloseChallengeHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: CloseChallenge['data'], context: CommandContext) {
    return handleCommand(this.store, challengeAggregate, data.challengeId, { type: 'CloseChallenge', data }, context);
  }
}
