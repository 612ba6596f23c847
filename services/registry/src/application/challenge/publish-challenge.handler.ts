import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { challengeAggregate, type PublishChallenge } from '../../domain/challenge/challenge.decider.js';
import { catalogueFact } from '../facts.js';

@Injectable()
export class PublishChallengeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: Omit<PublishChallenge['data'], 'challengeId' | 'today' | 'catalogue'>, context: CommandContext) {
    const challengeId = idCreatedBy(context.commandId);
    const catalogue = await catalogueFact(this.store);
    const today = madridDate(this.clock.now());
    const command = { type: 'PublishChallenge', data: { ...input, challengeId, catalogue, today } } as const;
    const receipt = await handleCommand(this.store, challengeAggregate, challengeId, command, context);
    return { challengeId, receipt };
  }
}
