import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { challengeAggregate, type PublishChallenge } from '../../domain/challenge/challenge.decider.js';

@Injectable()
export class PublishChallengeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: Omit<PublishChallenge['data'], 'challengeId' | 'today'>, context: CommandContext) {
    const challengeId = idCreatedBy(context.commandId);
    const today = madridDate(this.clock.now());
    const command = { type: 'PublishChallenge', data: { ...input, challengeId, today } } as const;
    const receipt = await handleCommand(this.store, challengeAggregate, challengeId, command, context);
    return { challengeId, receipt };
  }
}
