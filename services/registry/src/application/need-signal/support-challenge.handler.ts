import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { needAggregate } from '../../domain/need-signal/need-signal.decider.js';
import { challengeFactOf } from '../facts.js';

@Injectable()
export class SupportChallengeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: { needId: string; challengeId: string }, context: CommandContext) {
    const challenge = await challengeFactOf(this.store, input.challengeId);
    const data = { needId: input.needId, challenge, today: madridDate(this.clock.now()), by: context.actor };
    const command = { type: 'SupportChallenge', data } as const;
    return handleCommand(this.store, needAggregate, input.needId, command, context);
  }
}
