import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { challengeFactOf } from '../facts.js';

@Injectable()
export class LinkChallengeHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(input: { initiativeId: string; challengeId: string }, context: CommandContext) {
    const challenge = await challengeFactOf(this.store, input.challengeId);
    const data = { initiativeId: input.initiativeId, challenge, by: context.actor };
    const command = { type: 'LinkChallenge', data } as const;
    return handleCommand(this.store, initiativeAggregate, input.initiativeId, command, context);
  }
}
