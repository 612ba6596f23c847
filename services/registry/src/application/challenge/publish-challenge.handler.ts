import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { challengeAggregate, type PublishChallenge } from '../../domain/challenge/challenge.decider.js';

@Injectable()
export class PublishChallengeHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(input: Omit<PublishChallenge['data'], 'challengeId'>, context: CommandContext) {
    const challengeId = idCreatedBy(context.commandId);
    const command = { type: 'PublishChallenge', data: { ...input, challengeId } } as const;
    const receipt = await handleCommand(this.store, challengeAggregate, challengeId, command, context);
    return { challengeId, receipt };
  }
}
